import {randomKey} from '../../client/random-key.js';
import {realTimers, within} from '../../client/timers.js';
import type {Timers} from '../../client/types.js';
import {PortalError} from '../../core/errors.js';
import type {CardFields, CardFieldsOptions, CardToken, ChallengeOptions, PspAdapter, PspTheme} from '../psp-adapter.js';
import type {FrameMessage} from './messages.js';
import {PspFrame, unavailable} from './psp-frame.js';

const tokenTimeout = 15_000;

/** The adapter of the sandbox PSP. */
export function createSandboxAdapter(timers: Timers = realTimers): PspAdapter {
  return {
    async mount(host, options) {
      const fields = new SandboxFields(host, options, timers);
      await fields.ready(options.signal);
      return fields;
    },
    challenge: (host, {url}, options) => showChallenge(host, url, options, timers),
  };
}

/** The adapter of the sandbox PSP, with the real clock. */
export const sandboxAdapter = createSandboxAdapter();

class SandboxFields implements CardFields {
  readonly #frame: PspFrame;
  readonly #options: CardFieldsOptions;
  readonly #timers: Timers;
  readonly #requests = new Map<string, (message: FrameMessage) => void>();

  constructor(host: HTMLElement, options: CardFieldsOptions, timers: Timers) {
    const {entry, locale, purpose, theme, title} = options;
    this.#options = options;
    this.#timers = timers;
    const url = requireUrl('/fields', entry.origin);
    url.searchParams.set('locale', locale);
    // A debit is slow to pay with; what is only kept may be one.
    if (purpose === 'setup' && entry.types?.includes('sepa_debit')) url.searchParams.set('types', entry.types.join());
    if (theme) url.searchParams.set('theme', JSON.stringify(theme));
    this.#frame = new PspFrame(host, {url, title, timers, receive: (message) => this.#receive(message)});
  }

  async ready(signal: AbortSignal | undefined): Promise<void> {
    await this.#frame.ready(signal);
    signal?.addEventListener('abort', () => this.destroy(), {once: true});
  }

  async tokenize({signal}: {readonly signal?: AbortSignal | undefined} = {}): Promise<CardToken> {
    const requestId = randomKey();
    const answer = new Promise<FrameMessage>((resolve) => this.#requests.set(requestId, resolve));
    this.#frame.send({type: 'tokenize', requestId});
    try {
      const message = await within(tokenTimeout, this.#timers, signal, () => answer);
      if (message.type === 'tokenized') return message.card;
      throw message.type === 'error'
        ? refused(message.code, message.fields)
        : unavailable('The PSP answered nonsense.');
    } catch (reason) {
      if ((reason as PortalError).code === 'timeout') throw unavailable('The PSP did not answer. Nothing was charged.');
      throw reason;
    } finally {
      this.#requests.delete(requestId);
    }
  }

  focus(): void {
    this.#frame.focus();
    this.#frame.send({type: 'focus'});
  }

  clear(): void {
    this.#frame.send({type: 'clear'});
  }

  setTheme(theme: PspTheme): void {
    this.#frame.send({type: 'theme', theme});
  }

  destroy(): void {
    this.#frame.destroy();
  }

  #receive(message: FrameMessage): void {
    if (message.type === 'change') this.#options.onChange?.(message.state);
    if (message.type === 'submit') this.#options.onSubmit?.();
    if (message.type === 'tokenized' || message.type === 'error') this.#requests.get(message.requestId)?.(message);
  }
}

async function showChallenge(
  host: HTMLElement,
  address: string,
  {origin, locale, colorScheme, title, signal}: ChallengeOptions,
  timers: Timers,
): Promise<'completed' | 'closed'> {
  if (signal?.aborted) return 'closed';
  const url = requireUrl(address, origin);
  url.searchParams.set('locale', locale);
  if (colorScheme) url.searchParams.set('colorScheme', colorScheme);
  let end!: (how: 'completed' | 'closed') => void;
  const over = new Promise<'completed' | 'closed'>((resolve) => (end = resolve));
  const receive = ({type}: FrameMessage): void => {
    if (type === 'challenge') end('completed');
  };
  const frame = new PspFrame(host, {url, title, timers, receive});
  const close = (): void => end('closed');
  signal?.addEventListener('abort', close, {once: true});
  try {
    // One that is over already may say so before it is ready.
    await Promise.race([over, frame.ready(signal)]);
    return await over;
  } finally {
    signal?.removeEventListener('abort', close);
    frame.destroy();
  }
}

/** A URL on exactly the PSP's origin: the server's word alone must not open another in the customer's page. */
function requireUrl(address: string, origin: string): URL {
  const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
  if (url?.origin === origin && /^https?:$/.test(url.protocol)) return url;
  throw unavailable(`${address} is not on the PSP's origin, ${origin}.`);
}

function refused(code: string, fields: Readonly<Record<string, string>>): PortalError {
  if (code === 'network_error') return unavailable('The PSP could not be reached. Nothing was charged.');
  return new PortalError('payment_method_unusable', `The PSP refused the card's details (${code}).`, {
    fields: Object.entries(fields).map(([field, problem]) => ({pointer: `card/${field}`, code: problem})),
  });
}
