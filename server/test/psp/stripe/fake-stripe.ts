/**
 * A fake of the part of Stripe's HTTP API that the adapter uses. It was written from Stripe's documentation and is typed with its SDK's types; it is not Stripe, and nothing here
 * has been compared with Stripe.
 */
import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createAdaptorServer} from '@hono/node-server';
import {Hono, type Context} from 'hono';
import Stripe from 'stripe';

import {createStripeAdapter} from '../../../src/psp/stripe/stripe-adapter.js';
import {FakeIdempotency, stripeError} from './fake-idempotency.js';
import {
  newCharge,
  newCustomer,
  newEvent,
  newPaymentIntent,
  newPaymentMethod,
  newSetupIntent,
  fakeId,
} from './fake-objects.js';

/** What becomes of a method when it is charged. */
const behaviours = {
  success: {},
  declined: {decline: 'generic_decline'},
  insufficient_funds: {decline: 'insufficient_funds'},
  expired_card: {decline: 'expired_card'},
  incorrect_cvc: {decline: 'incorrect_cvc'},
  challenge: {challenge: true},
  challenge_then_declined: {challenge: true, decline: 'generic_decline'},
  sepa: {sepa: true},
} as const satisfies Record<string, {decline?: string; challenge?: true; sepa?: true}>;

export type FakeMethod = keyof typeof behaviours;

/** What goes wrong with the next request whose path matches. */
export interface Fault {
  readonly path: RegExp;
  /** `cut`: carried out, but the answer never arrives; `lost`: never arrives at all; `broken`: a 500 that Stripe keeps; `busy`: a 429; `html`: something in between answers. */
  readonly how: 'cut' | 'lost' | 'broken' | 'busy' | 'unavailable' | 'html';
  /** How many requests; 1 when left out. */
  readonly times?: number;
}

type Form = Readonly<Record<string, string>>;
type Intent = Stripe.PaymentIntent | Stripe.SetupIntent;

const keys = {secretKey: 'sk_test_fake', publishableKey: 'pk_test_fake', webhookSecret: 'whsec_fake'};

export class FakeStripe {
  readonly #idempotency = new FakeIdempotency();
  readonly #intents = new Map<string, Intent>();
  readonly #methods = new Map<string, Stripe.PaymentMethod & {behaviour: FakeMethod}>();
  readonly #customers: Stripe.Customer[] = [];
  readonly #charges = new Map<string, Stripe.Charge>();
  /** ConfirmationTokens, and PaymentMethods that serve once, that were used. */
  readonly #used = new Set<string>();
  readonly #tokens = new Map<string, string>();
  readonly #captures: {reference: string; amount: number; currency: string; intent: string}[] = [];
  #faults: {fault: Fault; left: number}[] = [];
  #indexed = new Set<string>();
  #hasSearch = true;
  readonly #server: Server;
  /** Each request: `POST /v1/…`. */
  readonly requests: string[] = [];

  private constructor() {
    this.#server = createAdaptorServer({fetch: this.#app().fetch}) as Server;
  }

  static async start(): Promise<FakeStripe> {
    const fake = new FakeStripe();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The adapter, on Stripe's own SDK, pointed here. */
  adapter(more: {maxNetworkRetries?: number} = {}) {
    const {port} = this.#server.address() as AddressInfo;
    return createStripeAdapter({...keys, host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, ...more});
  }

  /** What Stripe.js makes in the customer's browser. */
  token(behaviour: FakeMethod, kind: 'ctoken' | 'pm' = 'ctoken'): string {
    const method = newPaymentMethod('sepa' === behaviour ? 'sepa_debit' : 'card', '4242', 'Ada Lovelace');
    this.#methods.set(method.id, {...method, behaviour});
    if (kind === 'pm') return method.id;
    const token = fakeId('ctoken');
    this.#tokens.set(token, method.id);
    return token;
  }

  /** Goes wrong with requests to come. */
  fail(fault: Fault): void {
    this.#faults.push({fault, left: fault.times ?? 1});
  }

  /** A day passes: keys are forgotten, and what was made is found by searches. */
  nextDay(): void {
    this.#idempotency.forget();
    this.index();
  }

  /** A minute passes: what was made is found by searches. */
  index(): void {
    this.#indexed = new Set(this.#intents.keys());
  }

  /** Makes a key's intent with other parameters than the adapter has now. */
  async makeOtherwise(key: string): Promise<void> {
    const {port} = this.#server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/v1/payment_intents`, {
      method: 'POST',
      headers: {authorization: `Bearer ${keys.secretKey}`, 'idempotency-key': key},
      body: new URLSearchParams({amount: '77', currency: 'usd', 'metadata[portal_key]': key}),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
  }

  /** As an account in India. */
  withoutSearch(): void {
    this.#hasSearch = false;
  }

  /** What was taken, as the audit of the ledger wants it. */
  captures(): {reference: string; amount: number; currency: string; intent: string}[] {
    return [...this.#captures];
  }

  intents(): Intent[] {
    return [...this.#intents.values()];
  }

  customers(): Stripe.Customer[] {
    return [...this.#customers];
  }

  method(id: string): Stripe.PaymentMethod | undefined {
    return this.#methods.get(id);
  }

  /** What the customer answers their bank, in the frame of Stripe.js. */
  answer(clientSecret: string, decision: 'approve' | 'decline'): void {
    const intent = this.intents().find((one) => one.client_secret === clientSecret);
    if (intent?.status !== 'requires_action') throw new Error('Nothing is asked of this one.');
    const method = this.#methods.get(String(intent.payment_method));
    intent.next_action = null;
    if (decision === 'decline') this.#refuse(intent, method, `${intent.object}_authentication_failure`);
    else if (method) this.#settle(intent, method, 'later');
  }

  /** The bank answers a debit under way. */
  debit(key: string, result: 'succeeded' | 'failed'): void {
    const intent = this.#intentOf(key);
    if (intent?.status !== 'processing') throw new Error('It is not under way.');
    const method = this.#methods.get(String(intent.payment_method));
    if (result === 'succeeded') this.#succeed(intent);
    else this.#refuse(intent, method, 'payment_intent_payment_attempt_failed', 'insufficient_funds');
  }

  /** The vendor gives money back in Stripe's dashboard; `amount` as Stripe counts it. */
  refund(key: string, amount: number): void {
    const charge = this.#chargeOf(key);
    if (!charge || charge.amount_refunded + amount > charge.amount) throw new Error('So much was not taken.');
    charge.amount_refunded += amount;
    charge.refunded = charge.amount_refunded === charge.amount;
  }

  /** Somebody who holds the client secret confirms by another method, as a browser may. */
  confirmInBrowser(key: string): boolean {
    const intent = this.#intentOf(key);
    if (!intent || intent.status !== 'requires_payment_method') return false;
    this.#succeed(intent);
    return true;
  }

  /** A signed webhook about a key's intent, or about another charge where there is none. */
  webhook(key: string, at: Date, options: {secret?: string; change?: string} = {}) {
    const about = this.#intentOf(key) ?? {object: 'charge', id: 'ch_other', payment_intent: null, metadata: {}};
    return signed(newEvent('payment_intent.succeeded', about), at, options);
  }

  /** A signed webhook about money given back of a key's payment. */
  refundWebhook(key: string, at: Date) {
    return signed(newEvent('charge.refunded', {...this.#chargeOf(key)}), at, {});
  }

  #chargeOf(key: string): Stripe.Charge | undefined {
    const intent = this.#intentOf(key);
    return intent?.object === 'payment_intent' ? this.#charges.get(String(intent.latest_charge)) : undefined;
  }

  #intentOf(key: string): Intent | undefined {
    return this.intents().find((intent) => intent.metadata?.['portal_key'] === key);
  }

  #app(): Hono {
    const app = new Hono();
    app.use(async (context, next) => {
      this.requests.push(`${context.req.method} ${context.req.path}`);
      if (context.req.header('authorization') !== `Bearer ${keys.secretKey}`)
        return stripeError(401, {type: 'invalid_request_error', message: 'Invalid API Key provided'});
      return this.#break(context, next);
    });
    app.use(this.#idempotency.middleware);
    app.use(async (context, next) => {
      const fault = this.#take(context.req.path, ['broken']);
      return fault ? stripeError(500, {type: 'api_error', message: 'Something went wrong.'}) : next();
    });

    app.get('/v1/:kind{payment_intents|customers}/search', (context) => this.#search(context));
    app.post('/v1/customers', async (context) => {
      const customer = newCustomer(metadataOf(await formOf(context)));
      this.#customers.push(customer);
      return context.json(customer);
    });
    app.post('/v1/payment_intents', async (context) => {
      const form = await formOf(context);
      const {amount, currency = ''} = form;
      const intent = newPaymentIntent({amount: Number(amount), currency, metadata: metadataOf(form)});
      this.#intents.set(intent.id, intent);
      return this.#answer(intent, form);
    });
    app.post('/v1/setup_intents', async (context) => {
      const form = await formOf(context);
      const intent = newSetupIntent(metadataOf(form));
      this.#intents.set(intent.id, intent);
      return this.#answer(intent, form);
    });
    for (const kind of ['payment_intents', 'setup_intents'] as const) {
      const act = (path: string, method: 'get' | 'post', work: (intent: Intent, form: Form) => Response) =>
        app[method](`/v1/${kind}/:id${path}`, async (context) => {
          const intent = this.#intents.get(context.req.param('id') ?? '');
          return intent ? work(intent, await formOf(context)) : missing('intent');
        });
      act('', 'get', (intent, form) => this.#answer(intent, form));
      act('', 'post', (intent, form) => this.#update(intent, form));
      act('/confirm', 'post', (intent, form) => this.#confirm(intent, form));
      act('/cancel', 'post', (intent, form) => this.#cancel(intent, form));
    }
    app.get('/v1/payment_methods/:id', (context) => {
      const method = this.#methods.get(context.req.param('id'));
      return method ? context.json(method) : missing('payment_method');
    });
    app.post('/v1/payment_methods/:id', async (context) => {
      const method = this.#methods.get(context.req.param('id'));
      if (!method) return missing('payment_method');
      const form = await formOf(context);
      const {card} = method;
      if (Number(form['card[exp_month]']) > 12)
        return stripeError(402, {type: 'card_error', code: 'invalid_expiry_month', message: 'No such month.'});
      if (card && form['card[exp_year]']) card.exp_year = Number(form['card[exp_year]']);
      if (card && form['card[exp_month]']) card.exp_month = Number(form['card[exp_month]']);
      method.billing_details.name = form['billing_details[name]'] ?? method.billing_details.name;
      return context.json(method);
    });
    app.post('/v1/payment_methods/:id/detach', (context) => {
      const method = this.#methods.get(context.req.param('id'));
      if (!method) return missing('payment_method');
      if (method.customer === null)
        return stripeError(400, {type: 'invalid_request_error', message: 'It is not attached to a customer.'});
      method.customer = null;
      return context.json(method);
    });
    return app;
  }

  /** What goes wrong outside of Stripe, or before it looks at a request. */
  async #break(context: Context, next: () => Promise<void>): Promise<Response | undefined> {
    const fault = this.#take(context.req.path, ['cut', 'lost', 'busy', 'unavailable', 'html']);
    const {incoming} = context.env as {incoming: {socket: {destroy(): void}}};
    if (fault?.how === 'busy')
      return stripeError(429, {type: 'invalid_request_error', code: 'rate_limit', message: 'Slow down.'});
    if (fault?.how === 'unavailable') return stripeError(503, {type: 'api_error', message: 'Not now.'});
    if (fault?.how === 'html') return new Response('<h1>Bad gateway</h1>', {status: 502});
    if (fault?.how === 'lost') {
      incoming.socket.destroy();
      return new Response(null, {status: 500});
    }
    await next();
    if (fault?.how === 'cut') incoming.socket.destroy();
    return undefined;
  }

  #take(path: string, kinds: readonly Fault['how'][]): Fault | undefined {
    const found = this.#faults.find(({fault}) => kinds.includes(fault.how) && fault.path.test(path));
    if (!found) return undefined;
    found.left -= 1;
    this.#faults = this.#faults.filter(({left}) => left > 0);
    return found.fault;
  }

  #search(context: Context): Response {
    if (!this.#hasSearch)
      return stripeError(400, {type: 'invalid_request_error', message: 'Search is not available in your region.'});
    const [, label = '', value] = /^metadata\['(.*?)'\]:'(.*)'$/.exec(context.req.query('query') ?? '') ?? [];
    const isCustomers = context.req.path.includes('customers');
    const all = isCustomers ? this.#customers : this.intents().filter(({id}) => this.#indexed.has(id));
    const data = all.filter(({metadata}) => metadata?.[label] === value);
    return Response.json({object: 'search_result', url: context.req.path, has_more: false, data});
  }

  #update(intent: Intent, form: Form): Response {
    const isCharge = form['amount'] !== undefined;
    if (isCharge && intent.status !== 'requires_payment_method') return unexpected(intent);
    intent.metadata = {...intent.metadata, ...metadataOf(form)};
    intent.customer = form['customer'] ?? intent.customer;
    intent.description = form['description'] ?? intent.description;
    if (intent.object === 'setup_intent') {
      intent.last_setup_error = null;
      return this.#answer(intent, form);
    }
    intent.last_payment_error = null;
    if (isCharge && Number(form['amount']) < 10)
      return stripeError(400, {
        type: 'invalid_request_error',
        code: 'amount_too_small',
        param: 'amount',
        message: 'Too small.',
      });
    intent.amount = Number(form['amount'] ?? intent.amount);
    intent.currency = form['currency'] ?? intent.currency;
    if (form['setup_future_usage'] === 'off_session') intent.setup_future_usage = 'off_session';
    return this.#answer(intent, form);
  }

  #confirm(intent: Intent, form: Form): Response {
    if (intent.status !== 'requires_payment_method') return unexpected(intent);
    const isToken = form['confirmation_token'] !== undefined;
    const token = form['confirmation_token'] ?? form['payment_method'] ?? '';
    const method = this.#methods.get(isToken ? (this.#tokens.get(token) ?? '') : token);
    if (!method || (isToken && this.#used.has(token)))
      return missing(isToken ? 'confirmation_token' : 'payment_method');
    if (method.customer === null && this.#used.has(method.id)) {
      const message =
        'The provided PaymentMethod was previously used without Customer attachment, and may not be used again.';
      return stripeError(400, {type: 'invalid_request_error', message});
    }
    if (method.customer !== null && method.customer !== intent.customer)
      return stripeError(400, {
        type: 'invalid_request_error',
        param: 'payment_method',
        message: 'It is of another customer.',
      });
    this.#used.add(token).add(method.id);
    intent.payment_method = method.id;
    const {challenge} = {challenge: false, ...behaviours[method.behaviour]};
    if (challenge && form['off_session'] === 'true') return this.#decline(intent, method, 'authentication_required');
    // Keeping a card has it confirmed, so that it can be charged off session later.
    if (challenge) {
      intent.status = 'requires_action';
      const next_action = {type: 'use_stripe_sdk', use_stripe_sdk: {}};
      if (intent.object === 'payment_intent') intent.next_action = next_action;
      else intent.next_action = next_action;
      return this.#answer(intent, form);
    }
    return this.#settle(intent, method, form);
  }

  /** The bank is asked. */
  #settle(intent: Intent, method: Stripe.PaymentMethod & {behaviour: FakeMethod}, when: Form | 'later'): Response {
    const {decline, sepa} = {decline: undefined, sepa: false, ...behaviours[method.behaviour]};
    if (decline !== undefined) {
      if (when !== 'later') return this.#decline(intent, method, decline);
      this.#refuse(intent, method, 'card_declined', decline);
    } else if (sepa && intent.object === 'payment_intent') intent.status = 'processing';
    else this.#succeed(intent);
    return this.#answer(intent, when === 'later' ? {} : when);
  }

  #decline(intent: Intent, method: Stripe.PaymentMethod, decline_code: string): Response {
    const code = /^(expired_card|incorrect_cvc|authentication_required)$/.test(decline_code)
      ? decline_code
      : 'card_declined';
    this.#refuse(intent, method, code, decline_code);
    return stripeError(402, {type: 'card_error', code, decline_code, message: 'Your card was declined.'});
  }

  #refuse(intent: Intent, method: Stripe.PaymentMethod | undefined, code: string, decline_code?: string): void {
    intent.status = 'requires_payment_method';
    intent.payment_method = null;
    const error = {
      type: 'card_error' as const,
      code,
      ...(decline_code !== undefined && {decline_code}),
      ...(method && {payment_method: method}),
    };
    if (intent.object === 'payment_intent') intent.last_payment_error = error;
    else intent.last_setup_error = error;
  }

  #succeed(intent: Intent): void {
    intent.status = 'succeeded';
    const method = this.#methods.get(String(intent.payment_method));
    const keeps = intent.object === 'setup_intent' || intent.setup_future_usage !== null;
    if (method && keeps && method.customer === null) method.customer = intent.customer as string | null;
    if (intent.object === 'setup_intent') return;
    intent.amount_received = intent.amount;
    const charge = newCharge(intent);
    this.#charges.set(charge.id, charge);
    intent.latest_charge = charge.id;
    const reference = intent.metadata['portal_key'] ?? '';
    this.#captures.push({reference, amount: intent.amount, currency: intent.currency.toUpperCase(), intent: intent.id});
  }

  #cancel(intent: Intent, form: Form): Response {
    if (intent.status === 'succeeded' || intent.status === 'canceled' || intent.status === 'processing')
      return unexpected(intent);
    intent.status = 'canceled';
    intent.next_action = null;
    if (intent.object === 'payment_intent') intent.cancellation_reason = form['cancellation_reason'] ?? null;
    else intent.cancellation_reason = form['cancellation_reason'] ?? null;
    return this.#answer(intent, form);
  }

  /** With what the request wants expanded. */
  #answer(intent: Intent, form: Form): Response {
    const wanted = Object.entries(form).flatMap(([name, value]) => (name.startsWith('expand[') ? [value] : []));
    const method = wanted.includes('payment_method') && this.#methods.get(String(intent.payment_method));
    const charge =
      intent.object === 'payment_intent' &&
      wanted.includes('latest_charge') &&
      this.#charges.get(String(intent.latest_charge));
    return Response.json(
      {...intent, ...(method && {payment_method: method}), ...(charge && {latest_charge: charge})},
      {headers: {'request-id': 'req_fake'}},
    );
  }
}

async function signed(event: object, at: Date, {secret = keys.webhookSecret, change = ''}) {
  const payload = JSON.stringify(event);
  const signature = await Stripe.webhooks.generateTestHeaderStringAsync({
    payload,
    secret,
    timestamp: Math.floor(at.getTime() / 1000),
  });
  return {headers: new Headers({'stripe-signature': signature}), body: new TextEncoder().encode(payload + change)};
}

async function formOf(context: Context): Promise<Form> {
  return context.req.method === 'POST'
    ? Object.fromEntries(new URLSearchParams(await context.req.text()))
    : context.req.query();
}

function metadataOf(form: Form): Stripe.Metadata {
  const entries = Object.entries(form).flatMap(([name, value]) => {
    const [, label] = /^metadata\[(.*)\]$/.exec(name) ?? [];
    return label === undefined ? [] : [[label, value] as const];
  });
  return Object.fromEntries(entries);
}

function missing(param: string): Response {
  return stripeError(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    param,
    message: `No such ${param}.`,
  });
}

function unexpected({object, status}: Intent): Response {
  const message = `This ${object}'s status is ${status}.`;
  return stripeError(400, {type: 'invalid_request_error', code: `${object}_unexpected_state`, message});
}
