import {ContextProvider} from '@lit/context';
import '../../src/define/portal-provider.js';
import {PortalClient} from '../../src/client/portal-client.js';
import {realTimers} from '../../src/client/timers.js';
import type {Timers} from '../../src/client/types.js';
import {portalContext} from '../../src/core/context.js';
import type {PortalProvider} from '../../src/provider/portal-provider.js';
import {pseudoWords} from '../../test/i18n/pseudo.js';
import {portalServer} from '../server/client.js';
import type {SessionWish} from '../server/protocol.js';
import {StoryNetwork, type Fault} from './network.js';
import {usePspInPage} from './psp.js';
import {toolbar} from './toolbar.js';

/** Who looks at a story, and how its connection is. */
export interface StageOptions extends Partial<Omit<SessionWish, 'place'>> {
  readonly faults?: readonly Fault[];
  /** Gives the client a clock of the story's own, which {@link Stage.speed} hurries: for what takes minutes in life. */
  readonly ownClock?: boolean;
  /** Seconds after which the token says that it ends, in place of the minute that the server gives at least. */
  readonly shownLifetime?: number;
  /** Stands in for the vendor's own way to mint a token; `mint` is the one that works. */
  readonly getToken?: (mint: () => Promise<string>) => Promise<string>;
}

/** One story's session with the server in the page. Each has a copy of its customer of its own, so that no story sees what was done in another. */
export class Stage {
  readonly element: HTMLElement;
  readonly network: StoryNetwork;
  readonly #options: StageOptions;
  readonly #clock = new StoryClock();
  #place: string | undefined;

  constructor(options: StageOptions) {
    usePspInPage();
    this.#options = options;
    this.network = new StoryNetwork(() => this.element.isConnected);
    this.network.faults = options.faults ?? [];
    const {getToken} = options;
    const token = (): Promise<string> => (getToken ? getToken(this.mint) : this.mint());
    this.element = options.ownClock ? this.#withOwnClock(token) : this.#provider(token);
    stages.set(this.element, this);
  }

  /** A new token for the person whom the toolbar or the story names. It comes from the vendor's own server, whatever happens between the page and the portal's. */
  readonly mint = async (): Promise<string> => {
    const {customer = 'kontor-hansa', user = toolbar.person, scopes, features, expiresIn} = this.#options;
    const made = await portalServer.call('session', {
      customer,
      user,
      ...(this.#place && {place: this.#place}),
      ...(scopes && {scopes}),
      ...(features && {features}),
      ...(expiresIn && {expiresIn}),
    });
    this.#place = made.place;
    const {shownLifetime} = this.#options;
    if (shownLifetime === undefined) return made.token;
    const shown = lasting(made.token, shownLifetime);
    this.network.tokens.set(shown, made.token);
    return shown;
  };

  /** How many times faster the time of {@link StageOptions.ownClock} passes from now on. */
  set speed(times: number) {
    this.#clock.speed = times;
  }

  #provider(getToken: () => Promise<string>): PortalProvider {
    const provider = document.createElement('portal-provider');
    return Object.assign(provider, {
      endpoint: this.network.endpoint,
      getToken,
      terms: toolbar.pseudo ? {en: pseudoWords} : undefined,
    });
  }

  /** What a provider does, with a client that goes by the story's clock. */
  #withOwnClock(getToken: () => Promise<string>): HTMLElement {
    const element = document.createElement('div');
    const {endpoint} = this.network;
    const client = new PortalClient({endpoint, getToken, timers: this.#clock, live: false});
    new ContextProvider(element, {
      context: portalContext,
      initialValue: {client, error: undefined, locale: undefined},
    });
    return element;
  }
}

/** A clock that can be told to hurry. */
class StoryClock implements Timers {
  readonly random = realTimers.random;
  #speed = 1;
  /** When the present speed began, by the device's clock and by this one. */
  #since = Date.now();
  #shown = this.#since;

  set speed(times: number) {
    this.#shown = this.now();
    this.#since = Date.now();
    this.#speed = times;
  }

  readonly now = (): number => this.#shown + (Date.now() - this.#since) * this.#speed;

  readonly wait = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    realTimers.wait(milliseconds / this.#speed, signal);
}

/** The token as it would be if it ended after so many seconds. Its signature is wrong: the network puts the real one in its place. */
function lasting(token: string, seconds: number): string {
  const [head, payload = '', signature] = token.split('.');
  const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))) as {iat: number; exp: number};
  const shorter = btoa(JSON.stringify({...claims, exp: claims.iat + seconds}));
  return [head, shorter.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''), signature].join('.');
}

const stages = new WeakMap<Element, Stage>();

/** A widget with all that it needs around it, over the server in this page. */
export function stage(
  content: string | readonly Node[],
  properties: Readonly<Record<string, unknown>> = {},
  options: StageOptions = {},
): HTMLElement {
  const {element} = new Stage(options);
  if (typeof content === 'string') element.append(Object.assign(document.createElement(content), properties));
  else element.append(...content);
  return element;
}

/** The stage of the story in this canvas. */
export function stageIn(canvas: HTMLElement): Stage {
  for (const element of canvas.querySelectorAll('*')) {
    const found = stages.get(element);
    if (found) return found;
  }
  throw new Error('The story has no stage.');
}
