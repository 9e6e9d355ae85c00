import {html, type TemplateResult} from 'lit';

import type {Order} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {UncertainOptions} from '../../client/types.js';
import {CountdownController} from '../../controllers/countdown.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import type {PortalElement} from '../../core/portal-element.js';
import type {PortalOperation} from '../../core/portal-error-event.js';
import {reportError} from '../../core/report-error.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import type {SendingTerms} from '../../i18n/order-tools.js';

/** What is sent for the customer, and what comes of it. */
export interface SendingOptions<Result> {
  readonly operation: PortalOperation;
  readonly say: (message: string) => void;
  readonly terms: () => SendingTerms;
  readonly send: (client: PortalClient, order: Order, options: UncertainOptions) => Promise<Result>;
  readonly onSent: (order: Order, result: Result) => void;
}

/** Sends one thing at a time for an order: a double click is one, a lost answer is asked for again under the same key, and what went wrong is said where it was asked for. */
export class Sending<Result> {
  readonly #host: PortalElement;
  readonly #options: SendingOptions<Result>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #toolTerms: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  /** What it is sent for now, or was last. */
  #order: Order | undefined;
  #stage: 'idle' | 'sending' | 'checking' = 'idle';
  #error: PortalError | undefined;

  constructor(host: PortalElement, options: SendingOptions<Result>) {
    this.#host = host;
    this.#options = options;
    this.#listTerms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
  }

  /** It is on its way, or the server asked to wait. */
  get busy(): boolean {
    return this.#stage !== 'idle' || this.#wait.seconds > 0;
  }

  /** Sends it. */
  async start(order: Order): Promise<void> {
    const {client} = this.#host;
    if (this.busy || !client) return;
    const {operation, say, terms, send, onSent} = this.#options;
    this.#order = order;
    this.#error = undefined;
    this.#enter('sending');
    say(terms().sending);
    try {
      const onUncertain = (): void => {
        if (this.#stage === 'checking') return;
        this.#enter('checking');
        say(terms().checking);
      };
      onSent(order, await send(client, order, {onUncertain}));
    } catch (reason) {
      const error = reportError(this.#host, reason, operation);
      if (error.code !== 'aborted') {
        this.#error = error;
        if (error.retryAfter) this.#wait.start(error.retryAfter);
        say(this.#explain(error));
      }
    }
    this.#enter('idle');
  }

  /** What is going on, or what went wrong; nothing when there is neither, or when it is about another order. */
  render({id}: Order): TemplateResult {
    if (this.#order?.id !== id) return html``;
    if (this.#stage === 'checking')
      return html`<p class="notice warning" part="notice">${this.#options.terms().checking}</p>`;
    const error = this.#error;
    if (!error) return html``;
    const terms = this.#listTerms.value;
    const wait = this.#wait.seconds;
    const again = (): void => void (this.#order && this.start(this.#order));
    const retry = html`
      <button type="button" class="link" part="link retry" aria-disabled=${wait > 0} @click=${again}>
        ${wait > 0 ? terms.tryAgainIn(wait) : terms.tryAgain}
      </button>
    `;
    return html`
      <div class="notice danger" part="notice problem">
        <span>${this.#explain(error)}</span>
        ${error.retryable || error.outcome === 'unknown' ? retry : html``}
      </div>
    `;
  }

  #enter(stage: 'idle' | 'sending' | 'checking'): void {
    this.#stage = stage;
    this.#host.requestUpdate();
  }

  #explain({code, outcome, reason}: PortalError): string {
    const terms = this.#options.terms();
    const tools = this.#toolTerms.value;
    if (code === 'offline') return terms.offline;
    if (outcome === 'unknown') return terms.unknown;
    const named: Partial<Record<string, readonly [string, string]>> = tools.failed;
    const why = reason ? tools.reasons[reason] : named[code]?.[0];
    return why ? `${terms.failed} ${why}` : terms.failed;
  }
}
