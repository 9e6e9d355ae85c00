import type Stripe from 'stripe';

import type {PaymentFailureCode} from '../../port/contract.js';
import {PspUnreachableError, type PspSetup, type SetupRequest} from '../../port/psp.js';
import {Anchors, keyLabel} from './anchors.js';
import {asking, isRefusal, isUnexpectedState, type Step} from './client.js';
import {ensureCustomer} from './customers.js';
import {refusalOf} from './failures.js';
import {actionUrl, failureLabel, failureOfIntent, isUntouched, methodOf, savedMethodOf, statusOf} from './intents.js';
import {methodParameter} from './payments.js';

const expanded = {expand: ['payment_method']};

/** What every setup is made with. Never change it: for 24 hours Stripe compares. */
const parameters = {usage: 'off_session' as const, allowed_payment_method_types: ['card', 'sepa_debit']};

/** Keeping methods by SetupIntents, without charging them. */
export class StripeSetups {
  readonly #stripe: Stripe;
  readonly #publishableKey: string;
  readonly #anchors: Anchors<Stripe.SetupIntent>;

  constructor(stripe: Stripe, publishableKey: string) {
    this.#stripe = stripe;
    this.#publishableKey = publishableKey;
    this.#anchors = new Anchors<Stripe.SetupIntent>({
      create: (key, options) =>
        stripe.setupIntents.create({...parameters, ...expanded, metadata: {[keyLabel]: key}}, options),
      retrieve: (id) => stripe.setupIntents.retrieve(id, expanded),
      // Stripe has no search for setups. They end within minutes, long before a key is forgotten.
      search: () => Promise.resolve([]),
      yield: () => Promise.resolve(),
      isUntouched,
    });
  }

  /** As {@link PspMethods.setUp}. */
  setUp(request: SetupRequest, signal?: AbortSignal): Promise<PspSetup> {
    const {key, source, customer, returnOrigin} = request;
    const {setupIntents} = this.#stripe;
    return asking(`the setup ${key}`, signal, async (step) => {
      const intent = await this.#anchors.of(key, step, {isNew: true});
      if (!isUntouched(intent)) return this.#ended(intent, key, step);
      try {
        const owner = await ensureCustomer(this.#stripe, customer, step);
        await step(() => setupIntents.update(intent.id, {customer: owner}));
        const confirmed = await step(() =>
          setupIntents.confirm(
            intent.id,
            {
              ...methodParameter({token: source.token, save: true, customer}),
              use_stripe_sdk: true,
              return_url: returnOrigin,
              ...expanded,
            },
            {idempotencyKey: `${key}/confirm`},
          ),
        );
        return await this.#ended(confirmed, key, step);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        const now = await this.#now(intent.id, step);
        if (!isUntouched(now)) return this.#ended(now, key, step);
        if (isUnexpectedState(error)) throw error;
        return this.#fail(now, key, refusalOf(error, true), step);
      }
    });
  }

  /** As {@link PspMethods.findSetup}. */
  findSetup(key: string, signal?: AbortSignal): Promise<PspSetup | undefined> {
    return asking(`the question about the setup ${key}`, signal, async (step) => {
      const intent = await this.#anchors.of(key, step);
      return isUntouched(intent) ? undefined : this.#ended(intent, key, step);
    });
  }

  /** As {@link PspMethods.cancelSetup}. */
  cancelSetup(key: string, signal?: AbortSignal): Promise<PspSetup> {
    return asking(`the cancellation of the setup ${key}`, signal, async (step) => {
      const intent = await this.#anchors.of(key, step);
      if (!isUntouched(intent) && intent.status !== 'requires_action') return this.#ended(intent, key, step);
      try {
        const reason = {cancellation_reason: 'requested_by_customer', ...expanded} as const;
        return this.#read(await step(() => this.#stripe.setupIntents.cancel(intent.id, reason)), key);
      } catch (error) {
        if (!isUnexpectedState(error)) throw error;
        return this.#ended(await this.#now(intent.id, step), key, step);
      }
    });
  }

  /** One that failed is made useless first: its secret must keep nothing later. */
  async #ended(intent: Stripe.SetupIntent, key: string, step: Step): Promise<PspSetup> {
    const setup = this.#read(intent, key);
    if (setup.status !== 'failed' || intent.status === 'canceled') return setup;
    return this.#fail(intent, key, failureOfIntent(intent), step);
  }

  async #fail(intent: Stripe.SetupIntent, key: string, code: PaymentFailureCode, step: Step): Promise<PspSetup> {
    const {setupIntents} = this.#stripe;
    try {
      await step(() => setupIntents.update(intent.id, {metadata: {[failureLabel]: code}}));
      const reason = {cancellation_reason: 'abandoned', ...expanded} as const;
      return this.#read(await step(() => setupIntents.cancel(intent.id, reason)), key);
    } catch (error) {
      if (!isUnexpectedState(error)) throw error;
      const now = await this.#now(intent.id, step);
      if (now.status === 'requires_payment_method') throw error;
      return this.#read(now, key);
    }
  }

  #now(id: string, step: Step): Promise<Stripe.SetupIntent> {
    return step(() => this.#stripe.setupIntents.retrieve(id, expanded));
  }

  #read(intent: Stripe.SetupIntent, key: string): PspSetup {
    const status = statusOf(intent);
    const saved = status === 'succeeded' ? savedMethodOf(methodOf(intent)) : undefined;
    if (status === undefined || (status === 'succeeded' && !saved))
      throw new PspUnreachableError(
        `Stripe's ${intent.id} is ${intent.status}, and yet it does not say what it keeps.`,
      );
    return {
      key,
      status,
      ...(status === 'failed' && {failure: failureOfIntent(intent)}),
      ...(status === 'requires_action' && {
        actionUrl: actionUrl('setup', intent.client_secret, this.#publishableKey),
      }),
      ...(saved && {saved}),
    };
  }
}
