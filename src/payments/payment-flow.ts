import {ownerOf} from '../client/owner.js';
import type {PaymentAttempt, PaymentMethodList, PaymentPreviewGroup} from '../client/contract.js';
import type {PortalClient} from '../client/portal-client.js';
import type {PaymentIntent} from '../client/section-types.js';
import {PortalError} from '../core/errors.js';
import type {PortalOperation} from '../core/portal-error-event.js';
import {toPortalError} from '../core/report-error.js';
import {PaymentBasket} from './payment-basket.js';
import {PaymentSettlement, type Followed} from './payment-settlement.js';
import type {ChosenSource, PaymentStep} from './payment-step.js';

/** What a flow asks of the dialog that shows it. */
export interface PaymentFlowHost {
  readonly client: PortalClient | undefined;
  /** Something is different: render. */
  changed(): void;
  /** A payment has ended, or is being processed by the PSP. */
  settled(attempt: PaymentAttempt): void;
  /** Something has failed, which the flow shows: tells the page. */
  failed(reason: unknown, operation: PortalOperation): PortalError;
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
  readonly #settlement: PaymentSettlement;
  #step: PaymentStep = {name: 'closed'};
  #methods: PaymentMethodList | undefined;
  #problem: PortalError | undefined;
  #reviewing: Promise<void> | undefined;
  #turn = 0;
  /** Who has begun it. */
  #owner = '';

  /** What is paid. */
  readonly basket: PaymentBasket;
  /** The id of a saved method, or `new`; undefined where there is none to choose. */
  method: string | undefined;
  /** Keep the new card. */
  saveCard = false;

  constructor(host: PaymentFlowHost) {
    this.#host = host;
    const client = (): PortalClient => this.#client;
    const step = (): PaymentStep => this.#step;
    const turn = (): number => this.#turn;
    this.basket = new PaymentBasket({
      get client() {
        return client();
      },
      changed: () => host.changed(),
      priced: () => (this.#problem = undefined),
      unpriced: (reason) => (this.#problem = host.failed(reason, 'preview')),
    });
    this.#settlement = new PaymentSettlement({
      get client() {
        return client();
      },
      get step() {
        return step();
      },
      get turn() {
        return turn();
      },
      go: (next) => this.#go(next),
      changed: () => host.changed(),
      settled: (attempt) => {
        if (this.#isTheirs) host.settled(attempt);
      },
      challenge: (attempt) => host.challenge(attempt),
      failed: (reason) => void host.failed(reason, 'payment'),
    });
  }

  get step(): PaymentStep {
    return this.#step;
  }

  /** The last refusal, to be shown where one can act on it. */
  get problem(): PortalError | undefined {
    return this.#problem;
  }

  get methods(): PaymentMethodList | undefined {
    return this.#methods;
  }

  /** Whether an invoice is part of a payment whose result is not known: it must not be paid again before it is. */
  isInDoubt(invoiceId: string): boolean {
    return this.#settlement.isInDoubt(invoiceId);
  }

  /** Starts for these invoices. */
  async start(ids: readonly string[]): Promise<void> {
    this.#begin();
    this.basket.fill(ids);
    this.#problem = undefined;
    await this.reload();
  }

  /** Asks for the price and the methods, again after a failure. */
  async reload(): Promise<void> {
    const turn = this.#turn;
    this.#go({name: 'loading'});
    try {
      const [methods] = await Promise.all([this.#client.paymentMethods.list(), this.basket.load()]);
      // Closed meanwhile, or begun anew.
      if (turn !== this.#turn) return;
      this.#methods = methods;
      const usable = methods.items.filter(({expired}) => !expired);
      this.method ??= (usable.find(({isDefault}) => isDefault) ?? usable[0])?.id ?? (methods.entry ? 'new' : undefined);
      this.#go({name: 'choosing'});
    } catch (reason) {
      if (turn === this.#turn) this.#go({name: 'failed', error: this.#host.failed(reason, 'preview')});
    }
  }

  /** To the review: exactly what will be charged, and to what. The key of the payment is minted here. */
  review(): Promise<void> {
    // Pressed twice, it is one review: a second card token would come when the payment may be on its way.
    return (this.#reviewing ??= this.#review().finally(() => (this.#reviewing = undefined)));
  }

  async #review(): Promise<void> {
    const group = await this.basket.settled();
    if (!group || this.#step.name !== 'choosing') return;
    const turn = this.#turn;
    try {
      const chosen = await this.#source(group);
      // Closed meanwhile, or begun anew.
      if (turn === this.#turn) await this.#goReview(group, chosen);
    } catch (reason) {
      if (turn !== this.#turn) return;
      const error = toPortalError(reason);
      // What isn't typed yet, or not right, is no failure.
      this.#problem = error.fields.length ? error : this.#host.failed(error, 'payment');
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
    const {progress} = this.#settlement;
    this.#problem = undefined;
    this.#go({name: 'paying', progress: 'sending'});
    try {
      const result = this.#client.payments.pay(step.intent, {onProgress: progress});
      await this.#settlement.follow(result, this.#followed(step.intent));
    } catch (reason) {
      await this.#refused(this.#host.failed(reason, 'payment'), step);
    }
  }

  /** Asks what became of a payment of this tab whose result was never seen. Sends nothing. */
  async resume(intent: PaymentIntent): Promise<void> {
    const {progress} = this.#settlement;
    this.#begin();
    this.basket.fill(intent.invoices);
    this.#go({name: 'paying', progress: 'checking'});
    try {
      const result = this.#client.payments.resume(intent, {onProgress: progress});
      await this.#settlement.follow(result, this.#followed(intent));
    } catch (reason) {
      const error = this.#host.failed(reason, 'payment');
      if (error.outcome === 'unknown') this.#settlement.lose(this.#followed(intent));
      else this.#go({name: 'failed', error});
    }
  }

  /** Whether a payment was lost sight of, as when the session ended on the way, and none stands in its place. */
  get isLost(): boolean {
    const {name} = this.#step;
    return (name === 'closed' || name === 'unknown') && this.#settlement.hasLost;
  }

  /** Asks for it. */
  async askAgain(): Promise<void> {
    if (this.isLost) await this.#settlement.askAgain();
  }

  /** Shows the bank's confirmation again. */
  async reopenChallenge(): Promise<void> {
    const step = this.#step;
    if (step.name === 'challenge') await this.#settlement.challenge(step.attempt);
  }

  /** Gives up a payment that waits for the bank's confirmation: its invoices can be paid again. */
  async giveUp(): Promise<void> {
    const step = this.#step;
    if (step.name !== 'challenge') return;
    try {
      this.#settlement.end(await this.#client.payments.cancel(step.attempt.id));
    } catch {
      // It ended meanwhile, perhaps paid: its own status says.
      await this.#settlement.followAttempt(step.attempt, false);
    }
  }

  close(): void {
    this.#turn++;
    this.#go({name: 'closed'});
  }

  get #client(): PortalClient {
    const {client} = this.#host;
    if (!client) throw new PortalError('not_configured', 'There is no provider around this widget any more.');
    return client;
  }

  #begin(): void {
    this.#turn++;
    this.#owner = ownerOf(this.#host.client);
  }

  get #isTheirs(): boolean {
    return this.#owner === ownerOf(this.#host.client);
  }

  #go(step: PaymentStep): void {
    // What becomes known of a payment is shown to nobody else.
    if (step.name !== 'closed' && !this.#isTheirs) return;
    this.#step = step;
    this.#host.changed();
  }

  #followed(intent: PaymentIntent): Followed {
    return {owner: this.#owner, invoices: intent.invoices, again: () => this.resume(intent)};
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
    const turn = this.#turn;
    const request = this.basket.request(group, chosen.source);
    const intent = await this.#client.payments.intent(request, group.etag);
    // Closed meanwhile, or begun anew.
    if (turn !== this.#turn) return;
    this.#problem = chargedBefore === undefined ? undefined : this.#problem;
    this.#go({name: 'reviewing', intent, chosen, ...(chargedBefore !== undefined && {chargedBefore})});
  }

  /** Nothing was charged for certain: back to where it can be mended, with the new price where the old one no longer holds. */
  async #refused(error: PortalError, step: Extract<PaymentStep, {name: 'reviewing'}>): Promise<void> {
    if (error.outcome === 'unknown') return this.#settlement.lose(this.#followed(step.intent));
    this.#problem = error;
    const moved = error.code === 'stale' || error.code === 'amount_changed' || error.code === 'precondition_required';
    if (!moved) return this.#go(error.code === 'payment_method_unusable' ? {name: 'choosing'} : step);
    const before = step.intent.amount;
    await this.basket.reprice();
    const {group} = this.basket;
    if (!group || this.#problem) return this.#go({name: 'choosing'});
    this.#problem = error;
    await this.#goReview(group, step.chosen, before);
  }
}
