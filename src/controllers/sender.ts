import {ownerOf} from '../client/owner.js';
import type {PortalElement} from '../core/portal-element.js';
import type {PortalError} from '../core/errors.js';
import type {PortalOperation} from '../core/portal-error-event.js';
import {reportError} from '../core/report-error.js';
import {CountdownController} from './countdown.js';

/** Sends one thing at a time for a dialog or a button: a double click is one, a lost answer is asked for again, and what went wrong stays until it is sent again or forgotten. What was sent is its sender's: who signs in meanwhile neither waits for it nor hears what became of it. */
export class Sender {
  readonly #host: PortalElement;
  readonly #operation: PortalOperation;
  readonly #wait: CountdownController;
  #progress: 'idle' | 'sending' | 'checking' = 'idle';
  #problem: PortalError | undefined;
  /** For whom the last was sent. */
  #owner = '';
  /** Which it was. */
  #last = 0;

  constructor(host: PortalElement, operation: PortalOperation) {
    this.#host = host;
    this.#operation = operation;
    this.#wait = new CountdownController(host);
  }

  /** `checking` when an answer was lost and the same is being sent again. */
  get progress(): 'idle' | 'sending' | 'checking' {
    return this.#isTheirs ? this.#progress : 'idle';
  }

  /** It is on its way, or the server asked to wait. */
  get busy(): boolean {
    return this.progress !== 'idle' || this.#wait.seconds > 0;
  }

  /** Seconds that the server asked to wait. */
  get waitSeconds(): number {
    return this.#wait.seconds;
  }

  /** Why it was not done; what was given up is nobody's problem. */
  get problem(): PortalError | undefined {
    return this.#problem?.code === 'aborted' || !this.#isTheirs ? undefined : this.#problem;
  }

  /** Forgets what went wrong. */
  forget(): void {
    this.#problem = undefined;
  }

  /** Sends it; undefined when it was not done, not by this call, or for somebody who is not signed in any more. */
  async send<Result>(write: (onUncertain: () => void) => Promise<Result>): Promise<Result | undefined> {
    if (this.busy) return undefined;
    this.#problem = undefined;
    this.#owner = ownerOf(this.#host.client);
    const own = ++this.#last;
    this.#enter(own, 'sending');
    try {
      const result = await write(() => this.#enter(own, 'checking'));
      return this.#isCurrent(own) ? result : undefined;
    } catch (reason) {
      if (!this.#isCurrent(own)) return undefined;
      this.#problem = reportError(this.#host, reason, this.#operation);
      if (this.#problem.retryAfter) this.#wait.start(this.#problem.retryAfter);
      return undefined;
    } finally {
      this.#enter(own, 'idle');
    }
  }

  get #isTheirs(): boolean {
    return this.#owner === ownerOf(this.#host.client);
  }

  #isCurrent(own: number): boolean {
    return own === this.#last && this.#isTheirs;
  }

  #enter(own: number, progress: 'idle' | 'sending' | 'checking'): void {
    if (own !== this.#last) return;
    this.#progress = progress;
    this.#host.requestUpdate();
  }
}
