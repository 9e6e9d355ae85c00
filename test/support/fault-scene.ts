import type {PortalClient} from '../../src/client/portal-client.js';
import type {PortalClientOptions} from '../../src/client/types.js';
import {clientIn} from './client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from './control.js';
import {HandClock, handTimeouts} from './hand-clock.js';

/** What a test of faults stands on: a world of its own, a clock moved by hand, and clients whose sends are counted. */
export class FaultScene {
  readonly world: TestWorld;
  readonly clock = new HandClock();
  /** The keys of what was sent, one a send. */
  readonly keys: string[] = [];
  /** Whether the vendor's page has no token to give any more. */
  signedOut = false;
  readonly #counted: string;

  private constructor(world: TestWorld, counted: string) {
    this.world = world;
    this.#counted = counted;
  }

  /** @param counted - how the paths end whose keys are kept; all when left out */
  static async open(counted = ''): Promise<FaultScene> {
    sessionStorage.clear();
    return new FaultScene(await openWorld(), counted);
  }

  /** A client of this scene's clock. */
  client({session, ...options}: Partial<PortalClientOptions> & {session?: SessionOptions} = {}): PortalClient {
    return clientIn(this.world, {
      timers: this.clock,
      timeouts: handTimeouts,
      getToken: this.clock.getToken(async () => {
        if (this.signedOut) throw new Error('signed out');
        return (await this.world.session(session)).token;
      }),
      fetch: (request) => {
        const key = request.headers.get('Idempotency-Key');
        if (key && request.url.endsWith(this.#counted)) this.keys.push(key);
        return this.clock.fetch(request);
      },
      ...options,
    });
  }

  async close(): Promise<void> {
    this.clock.stop();
    await this.world.clearFaults();
  }
}

/** What is found so many seconds later by the page's own clock. */
export async function afterSeconds<Found>(seconds: number, look: () => Promise<Found>): Promise<Found> {
  const {now} = Date;
  Date.now = () => now() + seconds * 1000;
  try {
    return await look();
  } finally {
    Date.now = now;
  }
}
