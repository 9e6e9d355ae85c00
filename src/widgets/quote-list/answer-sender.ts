import {ownerOf} from '../../client/owner.js';
import type {PortalClient} from '../../client/portal-client.js';
import {randomKey} from '../../client/random-key.js';
import type {WriteOptions} from '../../client/types.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {Sender} from '../../controllers/sender.js';
import type {PortalError} from '../../core/errors.js';
import type {PortalElement} from '../../core/portal-element.js';
import type {PortalOperation} from '../../core/portal-error-event.js';
import {toPortalError} from '../../core/report-error.js';

/** What is sent: `content` is all that makes it the same, so that the same is never done twice. */
export interface Sending<Result> {
  readonly quoteId: string;
  readonly content: unknown;
  readonly run: (client: PortalClient, options: WriteOptions & {readonly key: string}) => Promise<Result>;
}

/**
 * Sends one kind of answer to a quote, one at a time. The key of what was sent and has no definitive result is kept with its content, over a reload too: the same again goes under the same key.
 */
export class AnswerSender {
  readonly #host: PortalElement;
  readonly #operation: PortalOperation;
  readonly #sender: Sender;

  constructor(host: PortalElement, operation: PortalOperation) {
    this.#host = host;
    this.#operation = operation;
    this.#sender = new Sender(host, operation);
  }

  /** `checking`: an answer was lost, and it is asked again whether it arrived. */
  get progress(): 'idle' | 'sending' | 'checking' {
    return this.#sender.progress;
  }

  get busy(): boolean {
    return this.progress !== 'idle';
  }

  /** Seconds that the server asked to wait. */
  get waitSeconds(): number {
    return this.#sender.waitSeconds;
  }

  /** Why the last one was not sent, or is not known to be. */
  get problem(): PortalError | undefined {
    return this.#sender.problem;
  }

  /** Forgets what went wrong. */
  forget(): void {
    this.#sender.forget();
  }

  /** The server's answer; undefined where it has none, which {@link problem} explains, or where somebody else is signed in by now. */
  async send<Result>({quoteId, content, run}: Sending<Result>): Promise<Result | undefined> {
    const {client} = this.#host;
    if (!client) return undefined;
    const owner = ownerOf(client);
    const kept: DraftKey = [`quote-${this.#operation}-key`, quoteId];
    // A draft is whose session it is: what is kept for who has signed in meanwhile stays.
    const forget = (): void => {
      if (owner === ownerOf(client)) keepDraft(client, kept, undefined);
    };
    return this.#sender.send(async (onUncertain) => {
      const key = keyOf(readDraft(client, kept), content);
      keepDraft(client, kept, {content, key});
      try {
        const result = await run(client, {key, onUncertain});
        forget();
        return result;
      } catch (reason) {
        if (toPortalError(reason).outcome !== 'unknown') forget();
        throw reason;
      }
    });
  }
}

/** The key that the same content was sent with before, or a new one. */
function keyOf(kept: unknown, content: unknown): string {
  const {key, content: before} = (kept ?? {}) as {readonly key?: unknown; readonly content?: unknown};
  const isSame = JSON.stringify(before) === JSON.stringify(content);
  return isSame && typeof key === 'string' && /^[\x21-\x7e]{16,128}$/.test(key) ? key : randomKey();
}
