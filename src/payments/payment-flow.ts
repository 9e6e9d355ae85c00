import type {
  PaymentAttempt,
  PaymentMethodList,
  PaymentPreview,
  PaymentPreviewGroup,
  PaymentPreviewItem,
  PaymentSource,
} from '../client/contract.js';
import type {PortalClient} from '../client/portal-client.js';
import type {PaymentIntent, PaymentProgress, PaymentResult} from '../client/types.js';
import {PortalError} from '../core/errors.js';

/** How much of one invoice is paid. */
export type Portion =
  | {readonly kind: 'full'}
  | {readonly kind: 'installment'}
  /** `text` is what was typed; `amount` its minor units, or undefined while it is no amount. */
  | {readonly kind: 'amount'; readonly text: string; readonly amount: number | undefined};

/** What is charged, as the customer recognises it. */
export interface ChosenSource {
  readonly source: PaymentSource | undefined;
  /** “Visa •••• 4242”; empty when credit pays it all. */
  readonly label: string;
}

/** Where a payment stands. Money moves only out of `reviewing`, by the customer's hand. */
export type PaymentStep =
  | {readonly name: 'closed'}
  | {readonly name: 'loading'}
  | {readonly name: 'failed'; readonly error: PortalError}
  | {readonly name: 'choosing'}
  | {
      readonly name: 'reviewing';
      readonly intent: PaymentIntent;
      readonly chosen: ChosenSource;
      readonly chargedBefore?: number;
    }
  | {readonly name: 'paying'; readonly progress: PaymentProgress}
  | {readonly name: 'challenge'; readonly attempt: PaymentAttempt; readonly closed: boolean}
  | {readonly name: 'unknown'}
  | {readonly name: 'unsent'}
  | {readonly name: 'settled'; readonly attempt: PaymentAttempt};

/** What a flow asks of the dialog that shows it. */
export interface PaymentFlowHost {
  readonly client: PortalClient | undefined;
  /** Something is different: render. */
  changed(): void;
  /** A payment has ended, or is being processed by the PSP. */
  settled(attempt: PaymentAttempt): void;
  /** The card that was typed, as a token of the PSP. Rejects when its fields are not complete, which they then say. */
  tokenize(): Promise<{readonly token: string; readonly label: string}>;
  /** Shows the bank's confirmation; resolves when the customer has been through it or has closed it. */
  challenge(attempt: PaymentAttempt): Promise<'completed' | 'closed'>;
  /** “Visa •••• 4242” */
  methodLabel(method: PaymentMethodList['items'][number]): string;
}

/**
 * The way of one payment: priced by the server, chosen, reviewed, sent once, confirmed with the bank, settled. It holds what the customer chose and typed until the result
 * is known, whatever goes wrong on the way. It renders nothing.
 */
export class PaymentFlow {
  readonly #host: PaymentFlowHost;
  #step: PaymentStep = {name: 'closed'};
  #ids: readonly string[] = [];
  #portions = new Map<string, Portion>();
  #preview: PaymentPreview | undefined;
  #currency: string | undefined;
  #methods: PaymentMethodList | undefined;
  #problem: PortalError | undefined;
  /** The price that is being asked for; grows with each question. */
  #pricing = 0;
  #priced: Promise<void> | undefined;
  /** What is shown is not the price of what is chosen. */
  #unpriced = false;
  #reviewing: Promise<void> | undefined;
  /** Grows with each payment that is begun and with closing: what becomes known later of an earlier one must not take its place. */
  #turn = 0;

  /** Use the credit balance first. */
  applyCredit = true;
  /** The id of a saved method, or `new`; undefined where there is none to choose. */
  method: string | undefined;
  /** Keep the new card. */
  saveCard = false;

  constructor(host: PaymentFlowHost) {
    this.#host = host;
  }

  get step(): PaymentStep {
    return this.#step;
  }

  /** The last refusal, to be shown where one can act on it. */
  get problem(): PortalError | undefined {
    return this.#problem;
  }

  get preview(): PaymentPreview | undefined {
    return this.#preview;
  }

  get methods(): PaymentMethodList | undefined {
    return this.#methods;
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

  /** Whether the price shown is being computed anew. */
  get repricing(): boolean {
    return this.#priced !== undefined;
  }

  portion(item: PaymentPreviewItem): Portion {
    return this.#portions.get(item.invoiceId) ?? {kind: 'full'};
  }

  /** Starts for these invoices. */
  async start(ids: readonly string[]): Promise<void> {
    this.#turn++;
    this.#ids = ids;
    this.#portions = new Map();
    this.#preview = undefined;
    this.#currency = undefined;
    this.#problem = undefined;
    await this.reload();
  }

  /** Asks for the price and the methods, again after a failure. */
  async reload(): Promise<void> {
    this.#go({name: 'loading'});
    try {
      const client = this.#client;
      const [preview, methods] = await Promise.all([this.#price(), client.paymentMethods.list()]);
      this.#preview = preview;
      this.#unpriced = false;
      this.#methods = methods;
      const usable = methods.items.filter(({expired}) => !expired);
      this.method ??= (usable.find(({isDefault}) => isDefault) ?? usable[0])?.id ?? (methods.entry ? 'new' : undefined);
      this.#go({name: 'choosing'});
    } catch (error) {
      this.#go({name: 'failed', error: toError(error)});
    }
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

  async #reprice(): Promise<void> {
    const turn = ++this.#pricing;
    this.#unpriced = true;
    try {
      const preview = await this.#price();
      if (turn !== this.#pricing) return;
      this.#preview = preview;
      this.#problem = undefined;
      this.#unpriced = false;
    } catch (error) {
      if (turn === this.#pricing) this.#problem = toError(error);
    }
  }

  /** To the review: exactly what will be charged, and to what. The key of the payment is minted here. */
  review(): Promise<void> {
    // Pressed twice, it is one review: a second card token would come when the payment may be on its way.
    return (this.#reviewing ??= this.#review().finally(() => (this.#reviewing = undefined)));
  }

  async #review(): Promise<void> {
    // An amount that was typed a moment ago is being priced: the review shows what that came to.
    while (this.#priced) await this.#priced;
    if (this.#unpriced) await this.reprice();
    const group = this.group;
    if (!group || this.#unpriced || this.#hasBadAmount || this.#step.name !== 'choosing') return;
    const turn = this.#turn;
    try {
      const chosen = await this.#source(group);
      // Closed meanwhile, or begun anew.
      if (turn === this.#turn) await this.#goReview(group, chosen);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#problem = toError(error);
      this.#host.changed();
    }
  }

  /** Back from the review; the card that was typed stays in its fields. */
  edit(): void {
    this.#problem = undefined;
    this.#go({name: 'choosing'});
  }

  /** Pays what is under review, once, however often it is called. */
  async confirm(): Promise<void> {
    const step = this.#step;
    if (step.name !== 'reviewing') return;
    this.#problem = undefined;
    this.#go({name: 'paying', progress: 'sending'});
    try {
      await this.#follow(this.#client.payments.pay(step.intent, {onProgress: this.#progress}));
    } catch (error) {
      await this.#refused(toError(error), step);
    }
  }

  /** Asks what became of a payment of this tab whose result was never seen. Sends nothing. */
  async resume(intent: PaymentIntent): Promise<void> {
    this.#turn++;
    this.#ids = intent.invoices;
    this.#portions = new Map();
    this.#preview = undefined;
    this.#go({name: 'paying', progress: 'checking'});
    try {
      await this.#follow(this.#client.payments.resume(intent, {onProgress: this.#progress}));
    } catch (reason) {
      const error = toError(reason);
      this.#go(error.outcome === 'unknown' ? {name: 'unknown'} : {name: 'failed', error});
    }
  }

  /** Shows the bank's confirmation again. */
  async reopenChallenge(): Promise<void> {
    const step = this.#step;
    if (step.name === 'challenge') await this.#challenge(step.attempt);
  }

  /** Gives up a payment that waits for the bank's confirmation: its invoices can be paid again. */
  async giveUp(): Promise<void> {
    const step = this.#step;
    if (step.name !== 'challenge') return;
    try {
      this.#end(await this.#client.payments.cancel(step.attempt.id));
    } catch {
      // It ended meanwhile, perhaps paid: its own status says.
      await this.#followAttempt(step.attempt, false);
    }
  }

  close(): void {
    this.#turn++;
    this.#go({name: 'closed'});
  }

  get #hasBadAmount(): boolean {
    return [...this.#portions.values()].some((portion) => portion.kind === 'amount' && portion.amount === undefined);
  }

  get #client(): PortalClient {
    const {client} = this.#host;
    if (!client) throw new PortalError('not_configured', 'There is no provider around this widget any more.');
    return client;
  }

  #go(step: PaymentStep): void {
    this.#step = step;
    this.#host.changed();
  }

  #price(): Promise<PaymentPreview> {
    return this.#client.payments.preview({
      invoices: this.#ids.map((id) => {
        const portion = this.#portions.get(id);
        if (portion?.kind === 'amount' && portion.amount) return {id, portion: 'full', amount: portion.amount};
        return {id, portion: portion?.kind === 'installment' ? 'installment' : 'full'};
      }),
      applyCredit: this.applyCredit,
    });
  }

  async #source(group: PaymentPreviewGroup): Promise<ChosenSource> {
    if (group.charge.amount === 0) return {source: undefined, label: ''};
    if (this.method === 'new') {
      const {token, label} = await this.#host.tokenize();
      return {source: {type: 'token', token, save: this.saveCard}, label};
    }
    const saved = this.#methods?.items.find(({id}) => id === this.method);
    if (!saved) throw new PortalError('payment_method_unusable', 'No payment method is chosen.');
    return {source: {type: 'saved', paymentMethodId: saved.id}, label: this.#host.methodLabel(saved)};
  }

  async #goReview(group: PaymentPreviewGroup, chosen: ChosenSource, chargedBefore?: number): Promise<void> {
    const request = {
      currency: group.currency,
      invoices: group.items.map(({invoiceId, amount}) => ({id: invoiceId, amount: amount.amount})),
      applyCredit: this.applyCredit,
      expectedAmount: group.charge.amount,
      ...(chosen.source && {source: chosen.source}),
    };
    const intent = await this.#client.payments.intent(request, group.etag);
    this.#problem = chargedBefore === undefined ? undefined : this.#problem;
    this.#go({name: 'reviewing', intent, chosen, ...(chargedBefore !== undefined && {chargedBefore})});
  }

  readonly #progress = (progress: PaymentProgress): void => {
    if (this.#step.name === 'paying') this.#go({name: 'paying', progress});
  };

  async #follow(result: Promise<PaymentResult>): Promise<void> {
    const ended = await result;
    if (ended.outcome === 'none') return this.#go({name: 'unsent'});
    if (ended.outcome === 'known') return this.#known(ended.attempt);
    this.#go({name: 'unknown'});
    const turn = this.#turn;
    const attempt = await ended.settled;
    if (turn === this.#turn) {
      if (attempt) await this.#known(attempt);
      else if (attempt === null) this.#go({name: 'unsent'});
    } else if (attempt) this.#host.settled(attempt);
  }

  async #known(attempt: PaymentAttempt): Promise<void> {
    if (attempt.status === 'requires_action') await this.#challenge(attempt);
    else this.#end(attempt);
  }

  async #challenge(attempt: PaymentAttempt): Promise<void> {
    this.#go({name: 'challenge', attempt, closed: false});
    const result = await this.#host.challenge(attempt).catch(() => 'closed' as const);
    // Another answer may have come meanwhile, by the event stream or from another tab.
    if (this.#step.name !== 'challenge') return;
    if (result === 'closed') this.#go({name: 'challenge', attempt, closed: true});
    else await this.#followAttempt(attempt, true);
  }

  async #followAttempt(attempt: PaymentAttempt, acted: boolean): Promise<void> {
    this.#go({name: 'paying', progress: 'confirming'});
    try {
      const result = await this.#client.payments.follow(attempt.id, {acted, onProgress: this.#progress});
      if (result.outcome === 'known' && result.attempt.status === 'requires_action') {
        this.#go({name: 'challenge', attempt: result.attempt, closed: true});
      } else {
        await this.#follow(Promise.resolve(result));
      }
    } catch {
      this.#go({name: 'unknown'});
    }
  }

  #end(attempt: PaymentAttempt): void {
    this.#go({name: 'settled', attempt});
    this.#host.settled(attempt);
  }

  /** Nothing was charged for certain: back to where it can be mended, with the new price where the old one no longer holds. */
  async #refused(error: PortalError, step: Extract<PaymentStep, {name: 'reviewing'}>): Promise<void> {
    if (error.outcome === 'unknown') return this.#go({name: 'unknown'});
    this.#problem = error;
    const moved = error.code === 'stale' || error.code === 'amount_changed' || error.code === 'precondition_required';
    if (!moved) return this.#go(error.code === 'payment_method_unusable' ? {name: 'choosing'} : step);
    const before = step.intent.amount;
    await this.reprice();
    const {group} = this;
    if (!group || this.#problem) return this.#go({name: 'choosing'});
    this.#problem = error;
    await this.#goReview(group, step.chosen, before);
  }
}

const toError = (error: unknown): PortalError =>
  error instanceof PortalError ? error : new PortalError('internal', 'The payment could not go on', {cause: error});
