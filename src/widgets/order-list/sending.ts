import {html, type TemplateResult} from 'lit';

import type {Order} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import type {UncertainOptions} from '../../client/types.js';
import {Sender} from '../../controllers/sender.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import type {PortalElement} from '../../core/portal-element.js';
import type {PortalOperation} from '../../core/portal-error-event.js';
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
  readonly #sender: Sender;
  /** What it is sent for now, or was last. */
  #order: Order | undefined;

  constructor(host: PortalElement, options: SendingOptions<Result>) {
    this.#host = host;
    this.#options = options;
    this.#listTerms = new TermsController(host, listTerms);
    this.#toolTerms = new TermsController(host, listToolTerms);
    this.#sender = new Sender(host, options.operation);
  }

  /** It is on its way, or the server asked to wait. */
  get busy(): boolean {
    return this.#sender.busy;
  }

  /** Sends it. */
  async start(order: Order): Promise<void> {
    const {client} = this.#host;
    if (this.busy || !client) return;
    const {say, terms, send, onSent} = this.#options;
    this.#order = order;
    say(terms().sending);
    const sent = await this.#sender.send(async (onUncertain) => {
      let isTold = false;
      const uncertain = (): void => {
        onUncertain();
        // Somebody else who is signed in by now neither waits for it nor hears of it.
        if (!isTold && this.busy) say(terms().checking);
        isTold = true;
      };
      return {result: await send(client, order, {onUncertain: uncertain})};
    });
    const {problem} = this.#sender;
    if (sent) onSent(order, sent.result);
    else if (problem) say(this.#explain(problem));
  }

  /** What is going on, or what went wrong; nothing when there is neither, or when it is about another order. */
  render({id}: Order): TemplateResult {
    if (this.#order?.id !== id) return html``;
    if (this.#sender.progress === 'checking')
      return html`<p class="notice warning" part="notice">${this.#options.terms().checking}</p>`;
    const error = this.#sender.problem;
    if (!error) return html``;
    const terms = this.#listTerms.value;
    const wait = this.#sender.waitSeconds;
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
