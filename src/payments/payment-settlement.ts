import type {PaymentAttempt} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import type {PortalClient} from '../client/portal-client.js';
import type {PaymentProgress, PaymentResult} from '../client/section-types.js';
import type {PaymentStep} from './payment-step.js';

/** What a settlement asks of its flow. */
export interface SettlementHost {
  /** @throws {PortalError} `not_configured` when there is none any more. */
  readonly client: PortalClient;
  readonly step: PaymentStep;
  /** Grows with each payment that is begun and with closing: what becomes known later of an earlier one must not take its place. */
  readonly turn: number;
  go(step: PaymentStep): void;
  /** Something is different: render. */
  changed(): void;
  /** A payment has ended, or is being processed by the PSP. */
  settled(attempt: PaymentAttempt): void;
  /** Shows the bank's confirmation; resolves when the customer has been through it or has closed it. */
  challenge(attempt: PaymentAttempt): Promise<'completed' | 'closed'>;
  failed(reason: unknown): void;
}

/** A payment whose result may not be known at first. */
export interface Followed {
  /** Whose it is. */
  readonly owner: string;
  readonly invoices: readonly string[];
  /** Follows it again after it was lost sight of. */
  readonly again: () => Promise<void>;
}

/** A payment from its sending to its result: what the server says of it, the bank's confirmation, and what is in doubt as long as nobody knows. */
export class PaymentSettlement {
  readonly #host: SettlementHost;
  /** Payments whose result is not known. */
  readonly #doubts = new Set<Followed>();
  /** Those of them that nobody asks for any more, as when the session ended on the way. */
  readonly #lost = new Set<Followed>();

  constructor(host: SettlementHost) {
    this.#host = host;
  }

  /** Whether an invoice is part of a payment whose result is not known: it must not be paid again before it is. */
  isInDoubt(invoiceId: string): boolean {
    return [...this.#doubts].some(({invoices}) => invoices.includes(invoiceId));
  }

  /** Shows how far the payment is. */
  readonly progress = (progress: PaymentProgress): void => {
    if (this.#host.step.name === 'paying') this.#host.go({name: 'paying', progress});
  };

  /** Follows a payment to its end, wherever the customer is by then. */
  async follow(result: Promise<PaymentResult>, payment: Followed): Promise<void> {
    const host = this.#host;
    const ended = await result;
    if (ended.outcome === 'none') return host.go({name: 'unsent'});
    if (ended.outcome === 'known') return this.#known(ended.attempt);
    this.#doubts.add(payment);
    host.go({name: 'unknown'});
    const {turn} = host;
    const attempt = await ended.settled;
    if (attempt === undefined) this.#lost.add(payment);
    else this.#doubts.delete(payment);
    if (turn === host.turn) {
      if (attempt) await this.#known(attempt);
      else if (attempt === null) host.go({name: 'unsent'});
    } else if (attempt) host.settled(attempt);
    host.changed();
  }

  /** Nobody knows what became of a payment, and nobody asks. */
  lose(payment: Followed): void {
    this.#doubts.add(payment);
    this.#lost.add(payment);
    this.#host.go({name: 'unknown'});
  }

  /** Whether a payment of who is signed in was lost sight of. */
  get hasLost(): boolean {
    return this.#firstLost !== undefined;
  }

  /** Asks for it. */
  async askAgain(): Promise<void> {
    const payment = this.#firstLost;
    if (!payment) return;
    this.#lost.delete(payment);
    this.#doubts.delete(payment);
    await payment.again();
  }

  get #firstLost(): Followed | undefined {
    const owner = ownerOf(this.#host.client);
    return [...this.#lost].find((lost) => lost.owner === owner);
  }

  /** Shows the bank's confirmation, and then what came of it. */
  async challenge(attempt: PaymentAttempt): Promise<void> {
    const host = this.#host;
    host.go({name: 'challenge', attempt, closed: false});
    const result = await host.challenge(attempt).catch((reason: unknown) => {
      host.failed(reason);
      return 'closed' as const;
    });
    const {step} = host;
    // Another answer may have come meanwhile, by the event stream or from another tab; or another payment was begun.
    if (step.name !== 'challenge' || step.attempt.id !== attempt.id) return;
    if (result === 'closed') host.go({name: 'challenge', attempt, closed: true});
    else await this.followAttempt(attempt, true);
  }

  /** Asks for an attempt's status until it has one that lasts. */
  async followAttempt(attempt: PaymentAttempt, acted: boolean): Promise<void> {
    const host = this.#host;
    const payment: Followed = {
      owner: ownerOf(host.client),
      invoices: attempt.items.map(({invoiceId}) => invoiceId),
      again: () => this.followAttempt(attempt, acted),
    };
    host.go({name: 'paying', progress: 'confirming'});
    try {
      const result = await host.client.payments.follow(attempt.id, {acted, onProgress: this.progress});
      if (result.outcome === 'known' && result.attempt.status === 'requires_action') {
        host.go({name: 'challenge', attempt: result.attempt, closed: true});
      } else {
        await this.follow(Promise.resolve(result), payment);
      }
    } catch (reason) {
      host.failed(reason);
      this.lose(payment);
    }
  }

  /** The payment has ended. */
  end(attempt: PaymentAttempt): void {
    this.#host.go({name: 'settled', attempt});
    this.#host.settled(attempt);
  }

  async #known(attempt: PaymentAttempt): Promise<void> {
    if (attempt.status === 'requires_action') await this.challenge(attempt);
    else this.end(attempt);
  }
}
