import type {Clock} from '../clock.js';
import {eventsChannel, type Change, type Ledger} from '../ledger/ledger.js';
import {PortalFault} from '../port/fault.js';
import type {Principal} from '../port/principal.js';
import type {Database} from '../port/unit.js';
import type {Timers} from './timers.js';

/** How often a stream says that it is alive, ms. */
export const heartbeatEvery = 15_000;

/** The most changes read at once. */
const batch = 100;

/** The most changes replayed to a new stream; a page that missed more had better load everything again. */
const mostReplayed = 100;

const encoder = new TextEncoder();

/** Where a stream begins; now, when neither says otherwise. */
export interface StreamStart {
  /** After the change of this id. An id that is malformed, was never given out or is no longer kept begins with `reset`. */
  readonly lastEventId: string | undefined;
  /** So many milliseconds ago; 0 for now. Without an id only. */
  readonly replay: number;
}

export interface EventHubOptions {
  readonly database: Database;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly streamsPerUser: number;
  /** Whether the session behind a stream still stands; asked at each heartbeat. */
  readonly stillStands: (principal: Principal) => Promise<boolean>;
}

/**
 * The event streams of this process. One listener for all of them: a notification only wakes the customer's streams, and each reads the outbox after its own last id.
 * So a notification that comes twice, late or for several changes is harmless.
 */
export class EventHub {
  readonly #options: EventHubOptions;
  readonly #streams = new Set<EventStream>();
  #listening: Promise<() => Promise<void>> | undefined;
  #closed = false;

  constructor(options: EventHubOptions) {
    this.#options = options;
  }

  /** How many streams are open. */
  get size(): number {
    return this.#streams.size;
  }

  /** Opens a stream. @throws PortalFault too_many_streams */
  async open(principal: Principal, start: StreamStart): Promise<ReadableStream<Uint8Array>> {
    this.#refuseTooMany(principal);
    // Its place is taken before anything is awaited: a burst of requests can't pass the cap together.
    const stream = new EventStream(this.#options, principal, (ended) => this.#streams.delete(ended));
    this.#streams.add(stream);
    try {
      await (this.#listening ??= this.#listen());
      await stream.start(start);
      return stream.readable;
    } catch (error) {
      stream.end();
      throw error;
    }
  }

  /** Ends the streams of a session that signed out here; those at other instances end at their next heartbeat. */
  endSession(sessionId: string): void {
    for (const stream of this.#streams) if (stream.principal.sessionId === sessionId) stream.end();
  }

  /** Ends all streams and listens no more. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const stream of this.#streams) stream.end();
    const stop = await this.#listening?.catch(() => undefined);
    await stop?.();
  }

  #refuseTooMany({tenantId, customerId, userId}: Principal): void {
    if (this.#closed)
      throw new PortalFault('unavailable', 503, 'The server is closing.', {retryAfter: 1, beforeExecution: true});
    let held = 0;
    for (const {principal} of this.#streams) {
      if (principal.userId === userId && principal.customerId === customerId && principal.tenantId === tenantId)
        held += 1;
    }
    if (held < this.#options.streamsPerUser) return;
    throw new PortalFault('too_many_streams', 429, `This user holds ${held} event streams already.`, {
      detail: 'Close one; every widget of a page can share one.',
      retryAfter: 15,
      beforeExecution: true,
    });
  }

  #listen(): Promise<() => Promise<void>> {
    const wake = (payload?: string): void => {
      for (const stream of this.#streams) if (payload === undefined || stream.topic === payload) stream.wake();
    };
    const listening = this.#options.database.listen(eventsChannel, wake, () => wake());
    // A first try that failed must not fail every later stream.
    listening.catch(() => (this.#listening = undefined));
    return listening;
  }
}

/** One client's stream: pulled by the client, woken by changes, heartbeats and its end. */
class EventStream {
  readonly principal: Principal;
  /** The payload that notifies it. */
  readonly topic: string;
  readonly readable: ReadableStream<Uint8Array>;
  readonly #options: EventHubOptions;
  readonly #onEnd: (stream: EventStream) => void;
  readonly #opening: string[] = [];
  #lastId = 0;
  #ended = false;
  #changed = true;
  #beatDue = false;
  #wakeUp: (() => void) | undefined;
  #stopBeat: (() => void) | undefined;
  #stopExpiry: (() => void) | undefined;

  constructor(options: EventHubOptions, principal: Principal, onEnd: (stream: EventStream) => void) {
    this.#options = options;
    this.#onEnd = onEnd;
    this.principal = principal;
    this.topic = `${principal.tenantId}:${principal.customerId}`;
    this.readable = new ReadableStream<Uint8Array>(
      {pull: (controller) => this.#pull(controller), cancel: () => this.end()},
      // Nothing is read before somebody asks for it: the constructor would pull before the beginning is known.
      {highWaterMark: 0},
    );
  }

  /** Finds where to begin and sets the clocks going. */
  async start({lastEventId, replay}: StreamStart): Promise<void> {
    const {database, ledger, clock, timers} = this.#options;
    const {tenantId, customerId, expiresAt} = this.principal;
    if (lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId)) {
      this.#lastId = Number(lastEventId);
      this.#opening.push(': resumed\n\n');
    } else {
      const {before, newest} = await database.run({tenantId, customerId}, async (unit) => ({
        newest: await ledger.lastChangeId(unit),
        before:
          lastEventId === undefined && replay > 0
            ? await ledger.lastChangeBefore(unit, new Date(unit.now.getTime() - replay), mostReplayed)
            : undefined,
      }));
      const reset = lastEventId !== undefined || before === 'reset';
      this.#lastId = reset ? newest : (before ?? newest);
      this.#opening.push(reset ? resetMessage(this.#lastId) : `: open\nid: ${this.#lastId}\n\n`);
    }
    if (this.#ended) return;
    this.#stopExpiry = timers.after(Math.max(0, expiresAt.getTime() - clock.now().getTime()), () => this.end());
    this.#scheduleBeat();
  }

  /** There may be something new. */
  wake(): void {
    this.#changed = true;
    this.#wakeUp?.();
  }

  /** Ends it, once; a client that still reads sees the end of the body. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#stopBeat?.();
    this.#stopExpiry?.();
    this.#onEnd(this);
    this.#wakeUp?.();
  }

  async #pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    try {
      while (!this.#ended) {
        const message = await this.#next();
        if (this.#ended) break;
        if (message !== undefined) {
          controller.enqueue(encoder.encode(message));
          return;
        }
        await this.#woken();
      }
      controller.close();
    } catch (error) {
      const ended = this.#ended;
      this.end();
      // After a cancel there is no one left to tell.
      if (!ended) controller.error(error);
    }
  }

  async #next(): Promise<string | undefined> {
    const opening = this.#opening.shift();
    if (opening !== undefined) return opening;
    if (this.#changed) {
      this.#changed = false;
      const message = await this.#readChanges();
      if (message !== undefined) return message;
    }
    if (this.#beatDue) {
      this.#beatDue = false;
      if (!(await this.#options.stillStands(this.principal))) {
        this.end();
        return undefined;
      }
      this.#scheduleBeat();
      return ': alive\n\n';
    }
    return undefined;
  }

  async #readChanges(): Promise<string | undefined> {
    const {database, ledger} = this.#options;
    const {tenantId, customerId} = this.principal;
    const {changes, newest} = await database.run({tenantId, customerId}, async (unit) => {
      const found = await ledger.changesAfter(unit, this.#lastId, batch);
      return {changes: found, newest: found === 'reset' ? await ledger.lastChangeId(unit) : 0};
    });
    if (changes === 'reset') {
      this.#lastId = newest;
      return resetMessage(newest);
    }
    const last = changes.at(-1);
    if (!last) return undefined;
    this.#lastId = last.id;
    if (changes.length === batch) this.#changed = true;
    const {ticketId} = this.principal;
    // What a session of one ticket may not see it isn't told of either; the comment keeps the id going.
    const told = ticketId === undefined ? changes : changes.filter((change) => change.resourceId === ticketId);
    return told.map(changeMessage).join('') || `: nothing\nid: ${last.id}\n\n`;
  }

  #woken(): Promise<void> {
    return new Promise((resolve) => {
      this.#wakeUp = () => {
        this.#wakeUp = undefined;
        resolve();
      };
      if (this.#changed || this.#beatDue || this.#ended) this.#wakeUp();
    });
  }

  #scheduleBeat(): void {
    this.#stopBeat = this.#options.timers.after(heartbeatEvery, () => {
      this.#beatDue = true;
      this.#wakeUp?.();
    });
  }
}

function changeMessage({id, resource, resourceId}: Change): string {
  return `event: change\nid: ${id}\ndata: ${JSON.stringify({resource, id: resourceId})}\n\n`;
}

/** The empty data line makes it an event; without one a reader drops the message. */
function resetMessage(id: number): string {
  return `event: reset\nid: ${id}\ndata:\n\n`;
}
