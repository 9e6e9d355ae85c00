import type {
  PaymentAttemptRequest,
  PaymentPreview,
  PaymentPreviewGroup,
  PaymentPreviewItem,
  PaymentSource,
} from '../client/contract.js';
import type {PortalClient} from '../client/portal-client.js';

/** How much of one invoice is paid. */
export type Portion =
  | {readonly kind: 'full'}
  | {readonly kind: 'installment'}
  /** `text` is what was typed; `amount` its minor units, or undefined while it is no amount. */
  | {readonly kind: 'amount'; readonly text: string; readonly amount: number | undefined};

/** What a basket asks of its flow. */
export interface BasketHost {
  /** @throws {PortalError} `not_configured` when there is none any more. */
  readonly client: PortalClient;
  /** Something is different: render. */
  changed(): void;
  /** What is chosen has its price. */
  priced(): void;
  /** It could not be had. */
  unpriced(reason: unknown): void;
}

/** What is paid and what it costs: the invoices, how much of each, the credit, and the server's price for exactly that. */
export class PaymentBasket {
  readonly #host: BasketHost;
  #ids: readonly string[] = [];
  #portions = new Map<string, Portion>();
  #preview: PaymentPreview | undefined;
  #currency: string | undefined;
  /** The price that is being asked for; grows with each question. */
  #pricing = 0;
  #priced: Promise<void> | undefined;
  /** What is shown is not the price of what is chosen. */
  #unpriced = false;

  /** Use the credit balance first. */
  applyCredit = true;

  constructor(host: BasketHost) {
    this.#host = host;
  }

  get preview(): PaymentPreview | undefined {
    return this.#preview;
  }

  /** The currency's part that is paid now. */
  get group(): PaymentPreviewGroup | undefined {
    return this.#preview?.groups.find(({currency}) => currency === this.#currency) ?? this.#preview?.groups[0];
  }

  /** The currencies that wait for a payment of their own. */
  get otherCurrencies(): readonly string[] {
    return (this.#preview?.groups ?? [])
      .map(({currency}) => currency)
      .filter((currency) => currency !== this.group?.currency);
  }

  /** How much of an invoice is paid. */
  portion(item: PaymentPreviewItem): Portion {
    return this.#portions.get(item.invoiceId) ?? {kind: 'full'};
  }

  /** Takes these invoices in place of others, each in full. */
  fill(ids: readonly string[]): void {
    this.#pricing++;
    this.#ids = ids;
    this.#portions = new Map();
    this.#preview = undefined;
    this.#currency = undefined;
  }

  /**
   * Asks for the first price, or again after a failure. Of what an order waits for the down payment is proposed: it was agreed to pay that first.
   *
   * @throws {PortalError} when there is none.
   */
  async load(): Promise<void> {
    const turn = ++this.#pricing;
    const first = await this.#price();
    // Other invoices are to be paid by now.
    if (turn !== this.#pricing) return;
    const proposed = first.groups
      .flatMap(({items}) => items)
      // Where all of it is paid first there is no part to propose.
      .filter(
        ({isDownPayment, installment, invoiceId}) => isDownPayment && installment && !this.#portions.has(invoiceId),
      );
    for (const {invoiceId} of proposed) this.#portions.set(invoiceId, {kind: 'installment'});
    const preview = proposed.length ? await this.#price() : first;
    if (turn !== this.#pricing) return;
    this.#preview = preview;
    this.#unpriced = false;
  }

  /** Chooses how much of an invoice is paid and has it priced. */
  async choosePortion(invoiceId: string, portion: Portion): Promise<void> {
    this.#portions.set(invoiceId, portion);
    if (portion.kind !== 'amount' || portion.amount !== undefined) await this.reprice();
    else this.#host.changed();
  }

  /** Notes what is being typed: it is priced once it stands, and no answer that comes meanwhile takes it away. */
  noteTyping(invoiceId: string, portion: Portion): void {
    this.#portions.set(invoiceId, portion);
    this.#unpriced = true;
  }

  /** Chooses the currency that is paid now. */
  chooseCurrency(currency: string): void {
    this.#currency = currency;
    this.#host.changed();
  }

  /** Asks the server what it costs now. What was chosen stays. */
  reprice(): Promise<void> {
    const priced = this.#reprice().finally(() => {
      if (this.#priced === priced) this.#priced = undefined;
      this.#host.changed();
    });
    this.#priced = priced;
    this.#host.changed();
    return priced;
  }

  /** What is to be agreed to, once it has its price; undefined when it can have none. */
  async settled(): Promise<PaymentPreviewGroup | undefined> {
    // An amount that was typed a moment ago is being priced: the review shows what that came to.
    while (this.#priced) await this.#priced;
    if (this.#unpriced) await this.reprice();
    return this.#unpriced || this.#hasBadAmount ? undefined : this.group;
  }

  /** The payment of a group as the contract wants it. */
  request(group: PaymentPreviewGroup, source: PaymentSource | undefined): PaymentAttemptRequest {
    return {
      currency: group.currency,
      invoices: group.items.map(({invoiceId, amount}) => ({id: invoiceId, amount: amount.amount})),
      applyCredit: this.applyCredit,
      expectedAmount: group.charge.amount,
      ...(source && {source}),
    };
  }

  get #hasBadAmount(): boolean {
    return [...this.#portions.values()].some((portion) => portion.kind === 'amount' && portion.amount === undefined);
  }

  async #reprice(): Promise<void> {
    const turn = ++this.#pricing;
    this.#unpriced = true;
    try {
      const preview = await this.#price();
      if (turn !== this.#pricing) return;
      this.#preview = preview;
      this.#unpriced = false;
      this.#host.priced();
    } catch (reason) {
      if (turn === this.#pricing) this.#host.unpriced(reason);
    }
  }

  async #price(): Promise<PaymentPreview> {
    return this.#host.client.payments.preview({
      invoices: this.#ids.map((id) => {
        const portion = this.#portions.get(id);
        if (portion?.kind === 'amount' && portion.amount) return {id, portion: 'full', amount: portion.amount};
        return {id, portion: portion?.kind === 'installment' ? 'installment' : 'full'};
      }),
      applyCredit: this.applyCredit,
    });
  }
}
