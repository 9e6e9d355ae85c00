import type Stripe from 'stripe';

import type {PaymentFailureCode} from '../../port/contract.js';
import {PspUnreachableError, type ChargeRequest, type PspPayment} from '../../port/psp.js';
import {toStripeAmount} from './amounts.js';
import {Anchors, keyLabel} from './anchors.js';
import {asking, isMissing, isRefusal, isUnexpectedState, type Step} from './client.js';
import {ensureCustomer, query, searched} from './customers.js';
import {refusalOf} from './failures.js';
import {
  chargedLabel,
  failureLabel,
  failureOfIntent,
  isUntouched,
  labelOf,
  methodOf,
  readPayment,
  refusedLabel,
} from './intents.js';

/** What an intent is made with before anything is charged: none of it is ever paid. Never change it: for 24 hours Stripe compares. */
const placeholder = {amount: 1_000, currency: 'eur', allowed_payment_method_types: ['card', 'sepa_debit']};

const expanded = {expand: ['payment_method', 'latest_charge']};

/** A charge by the billing run, without the customer. */
export type StripeCharge = ChargeRequest & {readonly offSession?: boolean};

/** Charging by PaymentIntents. */
export class StripePayments {
  readonly #stripe: Stripe;
  readonly #publishableKey: string;
  readonly #anchors: Anchors<Stripe.PaymentIntent>;

  constructor(stripe: Stripe, publishableKey: string) {
    this.#stripe = stripe;
    this.#publishableKey = publishableKey;
    this.#anchors = new Anchors<Stripe.PaymentIntent>({
      create: (key, options) =>
        stripe.paymentIntents.create({...placeholder, ...expanded, metadata: {[keyLabel]: key}}, options),
      retrieve: (id) => stripe.paymentIntents.retrieve(id, expanded),
      search: async (key) =>
        (await searched(() => stripe.paymentIntents.search({query: query(keyLabel, key), limit: 10})))?.data ?? [],
      yield: async (id, metadata) => {
        await stripe.paymentIntents.update(id, {metadata});
        await stripe.paymentIntents.cancel(id, {cancellation_reason: 'duplicate'});
      },
      isUntouched,
    });
  }

  /** As {@link PspAdapter.charge}. */
  async charge(request: StripeCharge, signal?: AbortSignal): Promise<PspPayment> {
    const {key, currency} = request;
    const amount = toStripeAmount(request.amount, currency);
    if (amount === undefined)
      return {
        id: `refused:${key}`,
        key,
        status: 'failed',
        amount: request.amount,
        currency,
        refunded: 0,
        failure: 'processing_error',
      };
    return asking(`the charge of ${key}`, signal, async (step) => {
      const intent = await this.#anchors.of(key, step, {isNew: true});
      if (!isUntouched(intent)) return this.#ended(intent, key, step);
      try {
        const customer = await this.#customerOf(request.source, step);
        if (customer === undefined && 'card' in request.source)
          return await this.#fail(intent, key, 'method_removed', step, request);
        const confirmed = await this.#confirm(intent.id, request, amount, customer, step);
        return await this.#ended(confirmed, key, step);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        return this.#refused(intent.id, request, error, step);
      }
    });
  }

  /** As {@link PspAdapter.find}. */
  find(key: string, signal?: AbortSignal): Promise<PspPayment | undefined> {
    return asking(`the question about ${key}`, signal, async (step) => {
      const intent = await this.#anchors.of(key, step);
      return isUntouched(intent) ? undefined : this.#ended(intent, key, step);
    });
  }

  /** As {@link PspAdapter.cancel}. */
  cancel(key: string, signal?: AbortSignal): Promise<PspPayment> {
    return asking(`the cancellation of ${key}`, signal, async (step) => {
      const intent = await this.#anchors.of(key, step);
      if (!isUntouched(intent) && intent.status !== 'requires_action') return this.#ended(intent, key, step);
      try {
        const reason = {cancellation_reason: 'requested_by_customer', ...expanded} as const;
        return this.#read(await step(() => this.#stripe.paymentIntents.cancel(intent.id, reason)), key);
      } catch (error) {
        if (!isUnexpectedState(error)) throw error;
        return this.#ended(await this.#now(intent.id, step), key, step);
      }
    });
  }

  async #confirm(
    id: string,
    request: StripeCharge,
    amount: number,
    customer: string | undefined,
    step: Step,
  ): Promise<Stripe.PaymentIntent> {
    const {key, currency, source, description, returnOrigin, offSession = false} = request;
    const {paymentIntents} = this.#stripe;
    const keeps = 'token' in source && source.save;
    await step(() =>
      paymentIntents.update(id, {
        amount,
        currency: currency.toLowerCase(),
        description,
        metadata: {[chargedLabel]: 'yes'},
        ...(customer !== undefined && {customer}),
        ...(keeps && {setup_future_usage: 'off_session'}),
      }),
    );
    return step(() =>
      paymentIntents.confirm(
        id,
        {
          ...methodParameter(source),
          ...(offSession ? {off_session: true} : {use_stripe_sdk: true}),
          // There is none where nobody is there to go back.
          ...(returnOrigin && {return_url: returnOrigin}),
          ...expanded,
        },
        {idempotencyKey: `${key}/confirm`},
      ),
    );
  }

  /** The Stripe customer to charge. A saved method says itself whose it is; one that was removed is nobody's. */
  async #customerOf(source: ChargeRequest['source'], step: Step): Promise<string | undefined> {
    if ('token' in source) return source.save ? ensureCustomer(this.#stripe, source.customer, step) : undefined;
    const {customer} = await step(() => this.#stripe.paymentMethods.retrieve(source.card));
    return typeof customer === 'string' ? customer : customer?.id;
  }

  /** Nothing can be charged with what was given, unless another call has charged meanwhile. */
  async #refused(
    id: string,
    request: StripeCharge,
    error: InstanceType<typeof Stripe.errors.StripeError>,
    step: Step,
  ): Promise<PspPayment> {
    const {key, source} = request;
    const now = await this.#now(id, step);
    if (!isUntouched(now)) return this.#ended(now, key, step);
    if (isUnexpectedState(error)) throw error;
    const isToken = 'token' in source;
    const code = isMissing(error) && !isToken ? 'method_removed' : refusalOf(error, isToken);
    return this.#fail(now, key, code, step, request);
  }

  /** What an intent says; one that failed is made useless first, so that nobody who holds its secret pays what is no longer owed. */
  async #ended(intent: Stripe.PaymentIntent, key: string, step: Step): Promise<PspPayment> {
    const payment = this.#read(intent, key);
    if (payment.status !== 'failed' || intent.status === 'canceled') return payment;
    return this.#fail(intent, key, failureOfIntent(intent), step);
  }

  /** @param refused what was asked for, of an intent that never got its amount */
  async #fail(
    intent: Stripe.PaymentIntent,
    key: string,
    code: PaymentFailureCode,
    step: Step,
    refused?: Pick<StripeCharge, 'amount' | 'currency'>,
  ): Promise<PspPayment> {
    const {paymentIntents} = this.#stripe;
    const method = labelOf(methodOf(intent));
    try {
      const metadata = {
        [failureLabel]: code,
        ...(refused && {[refusedLabel]: `${refused.amount} ${refused.currency}`}),
      };
      await step(() => paymentIntents.update(intent.id, {metadata}));
      const reason = {cancellation_reason: 'abandoned', ...expanded} as const;
      const failed = this.#read(await step(() => paymentIntents.cancel(intent.id, reason)), key);
      return {...failed, ...(method && {method})};
    } catch (error) {
      if (!isUnexpectedState(error)) throw error;
      // Paid after all, by another card in the customer's browser.
      const now = await this.#now(intent.id, step);
      if (now.status === 'requires_payment_method') throw error;
      return this.#read(now, key);
    }
  }

  #now(id: string, step: Step): Promise<Stripe.PaymentIntent> {
    return step(() => this.#stripe.paymentIntents.retrieve(id, expanded));
  }

  #read(intent: Stripe.PaymentIntent, key: string): PspPayment {
    const payment = readPayment(intent, key, this.#publishableKey);
    if (!payment) throw new PspUnreachableError(`Stripe's ${intent.id} was charged and yet it says that it never was.`);
    return payment;
  }
}

/** A ConfirmationToken or a PaymentMethod that Stripe.js made, or a saved PaymentMethod. */
export function methodParameter(
  source: ChargeRequest['source'],
): {confirmation_token: string} | {payment_method: string} {
  const id = 'token' in source ? source.token : source.card;
  return id.startsWith('ctoken_') ? {confirmation_token: id} : {payment_method: id};
}
