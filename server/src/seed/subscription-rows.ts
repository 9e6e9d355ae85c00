import {anchorOf, periodFrom, type Period} from '../pricing/periods.js';
import {discountOn, priceTerm} from '../sql/subscription-pricing.js';
import type {SubscriptionEventType, SubscriptionStatus} from '../sql/schema-subscriptions.js';
import {subscriptionSearch} from '../sql/subscription-apply.js';
import {productId, productOf, termPrice, type SeededCatalog} from './catalog.js';
import type {SeededCustomer} from './customer.js';
import {addDays, atNoon, seedId} from './deterministic.js';
import {addInvoice, invoiceId} from './documents.js';
import type {PaymentSpec} from './payments.js';
import type {SeedRows} from './rows.js';

/** An item: its product's key, how many, and how many of them are given to people. */
export interface SeededItem {
  readonly product: string;
  readonly quantity: number;
  readonly assigned?: number;
  /** Agreed, for one term, minor units; the catalog's when left out. */
  readonly agreed?: number;
}

/** A subscription as it is seeded; days are ISO. */
export interface SubscriptionSpec {
  readonly key: string;
  readonly number: string;
  readonly items: readonly [SeededItem, ...SeededItem[]];
  readonly termMonths: number;
  readonly currency?: string;
  readonly status?: SubscriptionStatus;
  readonly team?: string;
  readonly reference?: string;
  /** The period that it is in; the trial where it is one. */
  readonly period: Period;
  /** How many periods it had before; none in a trial. */
  readonly before?: number;
  readonly autoRenew?: boolean;
  readonly cancel?: {
    readonly reason: 'too_expensive' | 'unused' | 'switched';
    readonly on?: string;
    readonly because?: 'customer' | 'unpaid' | 'expired';
  };
  readonly graceEndsOn?: string;
  readonly pause?: {readonly on: string; readonly until: string};
  readonly commitmentEndsOn?: string;
  readonly discount?: {readonly percent: string; readonly until: string};
  /** The key of one of the customer's cards; its default when left out. */
  readonly card?: string;
  /** How the charge of its period stands, where it isn't paid. */
  readonly unpaid?: {readonly tries: number; readonly nextTryOn: string | null; readonly failure: string};
  /** What it will be from its next period on. */
  readonly scheduled?: {readonly quantity: number; readonly askedOn: string};
  /** Without invoices and books of its periods: it came from elsewhere. */
  readonly withoutBooks?: true;
}

export interface SubscriptionNumbers {
  readonly invoice: () => string;
}

/** The id of a customer's seeded subscription. */
export const subscriptionId = (customer: SeededCustomer, key: string): string => seedId('sub', customer.id, key);

/** The period of `months` months whose last day that is. */
export function periodEnding(endsOn: string, months: number): Period {
  const next = addDays(endsOn, 1);
  return {startsOn: addDays(periodFrom(next, -months, anchorOf(next)).endsOn, 1), endsOn};
}

/** Adds a subscription with its items, periods, invoices and history. */
export function addSubscription(
  rows: SeedRows,
  customer: SeededCustomer,
  catalog: SeededCatalog,
  spec: SubscriptionSpec,
  numbers: SubscriptionNumbers,
): void {
  const owner = {tenant_id: customer.tenantId, customer_id: customer.id};
  const id = subscriptionId(customer, spec.key);
  const {currency = customer.currency, termMonths, status = 'active', period, items} = spec;
  const isTrial = status === 'trialing';
  const anchor = anchorOf(addDays(period.endsOn, 1));
  const priced = items.map((item) => {
    const product = productOf(catalog, item.product);
    return {
      ...item,
      name: product.name,
      unit: product.unit,
      price: item.agreed ?? termPrice(product, termMonths, currency),
    };
  });
  const periods = periodsOf(spec, anchor);
  const startedOn = periods[0]?.startsOn ?? period.startsOn;
  const discount = {discount_percent: spec.discount?.percent ?? null, discount_until: spec.discount?.until ?? null};
  const next = addDays(period.endsOn, 1);
  const terms = priced.map(({quantity, price: unitPrice}) => ({quantity, unitPrice}));
  const [main] = priced;
  rows.add('subscriptions', {
    ...owner,
    id,
    number: spec.number,
    product_id: productId(catalog, items[0].product),
    team: spec.team ?? null,
    reference: spec.reference ?? null,
    status,
    term_months: termMonths,
    anchor_day: anchor,
    currency,
    started_on: startedOn,
    trial_ends_on: isTrial ? period.endsOn : null,
    period_starts_on: period.startsOn,
    period_ends_on: period.endsOn,
    auto_renew: spec.autoRenew ?? true,
    payment_method_id: spec.card === undefined ? null : seedId('pm', customer.id, spec.card),
    cancel_at_period_end: spec.cancel !== undefined && status !== 'canceled',
    cancel_reason: spec.cancel && spec.cancel.because !== 'unpaid' ? spec.cancel.reason : null,
    canceled_on: status === 'canceled' ? (spec.cancel?.on ?? next) : null,
    canceled_because: status === 'canceled' ? (spec.cancel?.because ?? 'customer') : null,
    grace_ends_on: spec.graceEndsOn ?? null,
    paused_on: spec.pause?.on ?? null,
    resumes_on: spec.pause?.until ?? null,
    commitment_ends_on: spec.commitmentEndsOn ?? null,
    ...discount,
    renewal_total: priceTerm(terms, customer.taxes, discountOn(discount, next)).total,
    seats: main?.quantity ?? 0,
    search: subscriptionSearch(
      {number: spec.number, team: spec.team ?? null, reference: spec.reference ?? null},
      priced.map(({name}) => name),
      main,
    ),
    version: 1,
  });
  priced.forEach((item, index) =>
    rows.add('subscription_items', {
      ...owner,
      subscription_id: id,
      position: index + 1,
      id: seedId('sit', id, index),
      product_id: productId(catalog, item.product),
      description: item.name,
      quantity: item.quantity,
      assigned: item.assigned ?? 0,
      unit_price: item.price,
      price_is_agreed: item.agreed !== undefined,
    }),
  );
  if (!spec.withoutBooks) {
    for (const each of periods) {
      const isLast = each.startsOn === period.startsOn;
      const key = `sub-${spec.key}-${each.startsOn}`;
      if (!isTrial)
        addInvoice(rows, customer, {
          key,
          number: numbers.invoice(),
          issuedOn: each.startsOn,
          dueOn: each.startsOn,
          currency,
          lines: priced.map(({name, quantity, unit, price}) => ({
            description: `${name} (${each.startsOn} – ${each.endsOn})`,
            quantity: String(quantity),
            ...(unit !== undefined && {unit}),
            price,
            discount: discountOn(discount, each.startsOn),
          })),
          taxes: customer.taxes,
          origin: {type: 'subscription', number: spec.number},
          subscription: id,
          ...(spec.reference !== undefined && {reference: spec.reference}),
          ...(!(isLast && spec.unpaid) && {payments: (total) => [paid(total, each.startsOn)]}),
        });
      const invoice = isTrial ? null : invoiceId(customer, key);
      rows.add('subscription_periods', {
        ...owner,
        subscription_id: id,
        starts_on: each.startsOn,
        ends_on: each.endsOn,
        invoice_id: invoice,
      });
      if (isLast && spec.unpaid && invoice !== null)
        rows.add('collections', {
          ...owner,
          invoice_id: invoice,
          subscription_id: id,
          status: 'due',
          tries: spec.unpaid.tries,
          // The billing run would charge at once what it hasn't tried yet.
          failed_methods: spec.unpaid.tries > 0 ? [seedId('pm', customer.id, spec.card ?? 'default')] : [],
          next_try_on: spec.unpaid.nextTryOn,
          first_failed_on: each.startsOn,
          last_failure: spec.unpaid.failure,
        });
    }
  }
  addScheduled(rows, customer, catalog, spec, {id, currency});
  for (const [on, type, details] of historyOf(spec, startedOn, periods))
    rows.add('subscription_events', {
      ...owner,
      subscription_id: id,
      at: atNoon(on),
      type,
      actor: type === 'renewed' || type === 'charge_failed' || type === 'grace_began' ? null : customer.users[1].name,
      details,
    });
}

const paid = (amount: number, on: string): PaymentSpec => ({
  amount,
  on,
  method: {type: 'card', brand: 'visa', last4: '4242'},
});

/** All that it has had, the first first. */
function periodsOf({period, termMonths, before = 0}: SubscriptionSpec, anchor: number): Period[] {
  const periods = [period];
  for (let count = 0; count < before; count += 1) {
    const first = periods[0] ?? period;
    const startsOn = addDays(periodFrom(first.startsOn, -termMonths, anchor).endsOn, 1);
    periods.unshift({startsOn, endsOn: addDays(first.startsOn, -1)});
  }
  return periods;
}

/** Fewer of the first item, from the next period on. */
function addScheduled(
  rows: SeedRows,
  customer: SeededCustomer,
  catalog: SeededCatalog,
  {key, scheduled, items, termMonths, period}: SubscriptionSpec,
  {id, currency}: {id: string; currency: string},
): void {
  if (!scheduled) return;
  const effectiveOn = addDays(period.endsOn, 1);
  const state = (quantity: number) => {
    const after = items.map((item, index) => (index === 0 ? {...item, quantity} : item));
    const shown = after.map((item) => {
      const product = productOf(catalog, item.product);
      const amount = item.agreed ?? termPrice(product, termMonths, currency);
      return {
        productId: productId(catalog, item.product),
        name: product.name,
        quantity: item.quantity,
        unit: product.unit ?? null,
        unitPrice: {amount, currency},
      };
    });
    const {total} = priceTerm(
      shown.map((item) => ({quantity: item.quantity, unitPrice: item.unitPrice.amount})),
      customer.taxes,
    );
    return {
      product: {id: shown[0]?.productId, name: shown[0]?.name},
      termMonths,
      items: shown,
      total: {amount: total, currency},
    };
  };
  const after = state(scheduled.quantity);
  const none = {amount: 0, currency};
  const changeId = seedId('chg', id, key);
  rows.add('subscription_changes', {
    tenant_id: customer.tenantId,
    customer_id: customer.id,
    id: changeId,
    subscription_id: id,
    status: 'scheduled',
    request: {
      productId: after.product.id,
      termMonths,
      items: after.items.map(({productId: product, quantity}) => ({productId: product, quantity})),
    },
    preview: {
      id: changeId,
      subscriptionId: id,
      expiresAt: atNoon(scheduled.askedOn),
      timing: 'period_end',
      effectiveOn,
      before: state(items[0].quantity),
      after,
      lines: [],
      subtotal: none,
      taxes: [],
      taxTotal: none,
      credit: none,
      dueNow: none,
      toBalance: none,
      nextInvoice: {on: effectiveOn, total: after.total},
    },
    version: 1,
    effective_on: effectiveOn,
    created_at: atNoon(scheduled.askedOn),
    expires_at: atNoon(scheduled.askedOn),
    user_id: customer.users[1].id,
  });
}

type SeededEvent = readonly [on: string, type: SubscriptionEventType, details: object];

/** What happened to it, the first first. */
function historyOf(
  {status, period, cancel, autoRenew, pause, scheduled, graceEndsOn, unpaid, items}: SubscriptionSpec,
  startedOn: string,
  periods: readonly Period[],
): SeededEvent[] {
  return [
    [startedOn, 'started', {on: startedOn}],
    ...periods.slice(1).map(({startsOn, endsOn}): SeededEvent => [startsOn, 'renewed', {on: startsOn, until: endsOn}]),
    ...(unpaid && unpaid.tries > 0 ? [[period.startsOn, 'charge_failed', {reason: unpaid.failure}] as const] : []),
    ...(graceEndsOn === undefined ? [] : [[period.startsOn, 'grace_began', {until: graceEndsOn}] as const]),
    ...(scheduled
      ? [
          [
            scheduled.askedOn,
            'change_scheduled',
            {on: addDays(period.endsOn, 1), seats: {from: items[0].quantity, to: scheduled.quantity}},
          ] as const,
        ]
      : []),
    ...(autoRenew === false ? [[period.startsOn, 'auto_renew_off', {on: period.endsOn}] as const] : []),
    ...(pause ? [[pause.on, 'paused', {on: pause.on, until: pause.until}] as const] : []),
    ...(cancel && status !== 'canceled'
      ? [[period.startsOn, 'cancel_asked', {on: period.endsOn, reason: cancel.reason}] as const]
      : []),
    ...(status === 'canceled'
      ? [[cancel?.on ?? addDays(period.endsOn, 1), 'canceled', {on: cancel?.on ?? addDays(period.endsOn, 1)}] as const]
      : []),
  ];
}
