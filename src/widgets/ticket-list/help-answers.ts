import type {HelpArticle} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {answers} from '../../client/sections/tickets.js';
import {PortalError} from '../../core/errors.js';

/** Milliseconds after the last key before help is asked for. */
const typingPause = 400;
/** Characters that say something. */
const fewest = 3;

/** What the vendor's help says about a subject that is being typed. Without help one writes the ticket: that it can't be had is no failure. */
export class HelpAnswers {
  readonly #changed: () => void;
  #articles: readonly HelpArticle[] = [];
  #asking: AbortController | undefined;
  /** The vendor has no help, or not for this session. */
  #isOff = false;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** The best first. */
  get articles(): readonly HelpArticle[] {
    return this.#articles;
  }

  /** Asks once the customer pauses; the answer to what was typed last is shown, whichever comes last. */
  async ask(client: PortalClient, subject: string): Promise<void> {
    this.#asking?.abort();
    const {signal} = (this.#asking = new AbortController());
    const q = subject.trim().slice(0, 200);
    try {
      if (q.length < fewest || this.#isOff) return this.#show([]);
      await client.core.timers.wait(typingPause, signal);
      const found = await answers(client.core, q, {signal});
      if (!signal.aborted) this.#show(found);
    } catch (reason) {
      if (signal.aborted) return;
      const {status} = reason instanceof PortalError ? reason : {status: undefined};
      this.#isOff ||= status === 403 || status === 501;
      this.#show([]);
    }
  }

  /** Forgets what was asked. */
  clear(): void {
    this.#asking?.abort();
    this.#isOff = false;
    this.#articles = [];
  }

  #show(articles: readonly HelpArticle[]): void {
    this.#articles = articles;
    this.#changed();
  }
}
