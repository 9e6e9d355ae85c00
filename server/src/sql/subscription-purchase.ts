import {addDays} from '../clock.js';
import {newId} from '../ids.js';
import type {DocumentReference, Money, Problem, PurchasePreview} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {Purchased, PurchaseItem, PurchaseRequest, SubscriptionsSection} from '../port/subscriptions.js';
import type {Unit} from '../port/unit.js';
import type {TaxRate} from '../pricing/amounts.js';
import {anchorOf, periodFrom, type Period} from '../pricing/periods.js';
import {takeNumber} from './number-series.js';
import {oneCustomer, owned} from './scope.js';
import {subscriptionSearch} from './subscription-apply.js';
import {billTerm, estimateOf, type PricedTerm} from './subscription-billing.js';
import {canonical, staleChange} from './subscription-confirm.js';
import {requireUsableMethod} from './subscription-method.js';
import {changeRefused} from './subscription-preview.js';
import {previewMs} from './subscription-previews.js';
import {priceTerm, pricesOn, taxesOfCustomer} from './subscription-pricing.js';
import {readAddons, readProducts, type ProductRow} from './subscription-products.js';
import {noteEvent, type SubscriptionRow} from './subscription-state.js';
import {addonRefusals, quantityRefusals} from './subscription-target.js';

type Refusal = NonNullable<Problem['errors']>[number];

/** One subscription that would be made. */
interface Planned {
  readonly item: PurchaseItem;
  readonly product: ProductRow;
  readonly term: PricedTerm;
  /** The trial, where it begins with one. */
  readonly period: Period;
  readonly isTrial: boolean;
}

/** Prices a purchase and keeps what is shown under an id. */
export const previewPurchase: SubscriptionsSection['previewPurchase'] = async (unit, request, actor, today) => {
  const shown = presentPlan(await planPurchase(unit, request, today), request.currency);
  const id = newId('chg');
  const expiresAt = new Date(unit.now.getTime() + previewMs);
  const preview: PurchasePreview = {id, expiresAt: expiresAt.toISOString(), ...shown};
  await unit.db
    .insertInto('subscription_changes')
    .values({
      tenant_id: unit.scope.tenantId,
      customer_id: oneCustomer(unit),
      id,
      status: 'previewed',
      request: JSON.stringify(request),
      preview: JSON.stringify(preview),
      version: 0,
      effective_on: today,
      created_at: unit.now,
      expires_at: expiresAt,
      user_id: actor.id,
    })
    .execute();
  return preview;
};

/** Buys what was shown, once. */
export const purchase: SubscriptionsSection['purchase'] = async (
  unit,
  input,
  today,
): Promise<Purchased | undefined> => {
  const kept = await unit.db
    .selectFrom('subscription_changes')
    .selectAll()
    .where(owned(unit))
    .where('id', '=', input.previewId)
    .where('subscription_id', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!kept) return undefined;
  if (kept.status !== 'previewed' || kept.expires_at < unit.now) throw staleChange();
  const request = kept.request as PurchaseRequest;
  const plan = await planAgain(unit, request, today);
  const {id: _, expiresAt: __, ...shown} = kept.preview as PurchasePreview;
  if (!plan || canonical(shown) !== canonical(presentPlan(plan, request.currency))) throw staleChange();
  if (input.paymentMethodId !== undefined)
    await requireUsableMethod(unit, input.paymentMethodId, today, '/paymentMethodId');

  // All numbers of subscriptions before any of an invoice, as every unit takes them.
  const rows: SubscriptionRow[] = [];
  for (const planned of plan) rows.push(await insertSubscription(unit, planned, request.currency, input, today));
  const invoices: DocumentReference[] = [];
  for (const [index, planned] of plan.entries()) {
    const row = rows[index];
    if (!row) continue;
    const invoice = await begin(unit, row, planned, today);
    if (invoice) invoices.push(invoice);
    await noteEvent({row, own: unit}, 'started', {
      actor: input.actor.name,
      details: {
        on: today,
        until: planned.period.endsOn,
        ...(invoice && {invoice, amount: {amount: planned.term.document.total, currency: row.currency}}),
      },
    });
  }
  await unit.db
    .updateTable('subscription_changes')
    .set({status: 'applied', invoice_id: invoices[0]?.id ?? null})
    .where(owned(unit))
    .where('id', '=', kept.id)
    .execute();
  return {subscriptionIds: rows.map(({id}) => id), invoices};
};

/** What would be made and what it costs. @throws PortalFault change_refused */
export async function planPurchase(
  unit: Unit,
  {items, currency}: PurchaseRequest,
  today: string,
  by: 'purchase' | 'quote' = 'purchase',
): Promise<Planned[]> {
  const products = await readProducts(
    unit,
    items.flatMap(({productId, addons = []}) => [productId, ...addons.map((addon) => addon.productId)]),
  );
  const addonsOf = await readAddons(
    unit,
    items.map(({productId}) => productId),
  );
  const taxes = await taxesOfCustomer(unit);
  const refusals: Refusal[] = [];
  const planned: Planned[] = [];
  for (const [index, item] of items.entries()) {
    const pointer = `/items/${index}`;
    const product = products.get(item.productId);
    const reasons = refusalsOf(item, product, addonsOf.get(item.productId) ?? [], pointer, by);
    const composition = compositionOf(item);
    const prices = await pricesOn(
      unit,
      composition.map(({productId}) => productId),
      {termMonths: item.termMonths, currency, day: today},
    );
    if (composition.some(({productId}) => !prices.has(productId)) && reasons.length === 0)
      reasons.push({pointer: `${pointer}/termMonths`, code: 'not_sold', detail: 'Not for that term in this currency.'});
    refusals.push(...reasons);
    if (product && reasons.length === 0)
      planned.push(plannedOf(item, product, pricedTerm(composition, prices, products, taxes), today));
  }
  if (refusals.length > 0) throw changeRefused(refusals);
  return planned;
}

function compositionOf({productId, seats, addons = []}: PurchaseItem): Array<{productId: string; quantity: number}> {
  return [{productId, quantity: seats}, ...addons.filter(({quantity}) => quantity > 0)];
}

function pricedTerm(
  composition: ReadonlyArray<{productId: string; quantity: number}>,
  prices: ReadonlyMap<string, number>,
  products: ReadonlyMap<string, ProductRow>,
  taxes: readonly TaxRate[],
): PricedTerm {
  const items = composition.map((each) => ({...each, unitPrice: prices.get(each.productId) ?? 0, agreed: false}));
  return {items, products, taxes, discountPercent: '0', document: priceTerm(items, taxes)};
}

function plannedOf(item: PurchaseItem, product: ProductRow, term: PricedTerm, today: string): Planned {
  const isTrial = product.trial_days > 0;
  const period = isTrial
    ? {startsOn: today, endsOn: addDays(today, product.trial_days - 1)}
    : periodFrom(today, item.termMonths, anchorOf(today));
  return {item, product, term, period, isTrial};
}

function refusalsOf(
  {seats, addons = []}: PurchaseItem,
  product: ProductRow | undefined,
  goesWith: readonly ProductRow[],
  pointer: string,
  by: 'purchase' | 'quote',
): Refusal[] {
  if (!product || product.kind === 'addon')
    return [{pointer: `${pointer}/productId`, code: 'not_sold', detail: 'It is not sold by itself.'}];
  if (product.by_quote && by === 'purchase')
    return [{pointer: `${pointer}/productId`, code: 'quote_only', detail: 'Ask for a quote.'}];
  const twice = addons.find(({productId}, index) => addons.findIndex((each) => each.productId === productId) < index);
  return [
    ...quantityRefusals(`${pointer}/seats`, seats, product),
    ...(twice ? [{pointer: `${pointer}/addons`, code: 'repeated', detail: 'An add-on is there twice.'}] : []),
    ...addons.flatMap(({productId, quantity}, index) =>
      addonRefusals(
        `${pointer}/addons/${index}`,
        quantity,
        goesWith.find(({id}) => id === productId),
      ),
    ),
  ];
}

/** As the contract shows it: each subscription's invoice is rounded by itself, so the sums are sums of invoices. */
function presentPlan(plan: readonly Planned[], currency: string): Omit<PurchasePreview, 'id' | 'expiresAt'> {
  const money = (amount: number): Money => ({amount, currency});
  const due = plan.filter(({isTrial}) => !isTrial);
  const sum = (read: (document: PricedTerm['document']) => number): Money =>
    money(due.reduce((total, {term}) => total + read(term.document), 0));
  const next = new Map<string, number>();
  for (const {period, term} of plan) {
    const on = addDays(period.endsOn, 1);
    next.set(on, (next.get(on) ?? 0) + term.document.total);
  }
  return {
    items: plan.map(({item, product, term, period, isTrial}) => ({
      product: {id: product.id, name: product.name},
      termMonths: item.termMonths,
      items: term.items.map(({productId, quantity, unitPrice}) => ({
        productId,
        name: term.products.get(productId)?.name ?? productId,
        quantity,
        unit: term.products.get(productId)?.unit ?? null,
        unitPrice: money(unitPrice),
      })),
      period: {startsOn: period.startsOn, endsOn: period.endsOn},
      trialEndsOn: isTrial ? period.endsOn : null,
      total: money(term.document.total),
    })),
    lines: due.flatMap(({term, period}) => estimateOf(term, period, currency).lines),
    subtotal: sum(({subtotal}) => subtotal),
    taxes: (due[0]?.term.taxes ?? []).map(({name, rate}, index) => ({
      name,
      rate,
      base: sum(({taxes}) => taxes[index]?.base ?? 0),
      amount: sum(({taxes}) => taxes[index]?.amount ?? 0),
    })),
    taxTotal: sum(({taxTotal}) => taxTotal),
    dueNow: sum(({total}) => total),
    nextCharges: [...next].sort(([a], [b]) => (a < b ? -1 : 1)).map(([on, total]) => ({on, total: money(total)})),
  };
}

async function planAgain(unit: Unit, request: PurchaseRequest, today: string): Promise<Planned[] | undefined> {
  try {
    return await planPurchase(unit, request, today);
  } catch (error) {
    if (error instanceof PortalFault) return undefined;
    throw error;
  }
}

async function insertSubscription(
  unit: Unit,
  {item, product, term, period, isTrial}: Planned,
  currency: string,
  {paymentMethodId, team, reference}: {paymentMethodId?: string; team?: string; reference?: string},
  today: string,
): Promise<SubscriptionRow> {
  const owner = {tenant_id: unit.scope.tenantId, customer_id: oneCustomer(unit)};
  const id = newId('sub');
  const number = await takeNumber(unit, 'subscription');
  const names = term.items.map(({productId}) => term.products.get(productId)?.name ?? productId);
  const row = await unit.db
    .insertInto('subscriptions')
    .values({
      ...owner,
      id,
      number,
      product_id: product.id,
      team: team ?? null,
      reference: reference ?? null,
      status: isTrial ? 'trialing' : 'active',
      term_months: item.termMonths,
      anchor_day: anchorOf(isTrial ? addDays(period.endsOn, 1) : today),
      currency,
      started_on: today,
      trial_ends_on: isTrial ? period.endsOn : null,
      period_starts_on: period.startsOn,
      period_ends_on: period.endsOn,
      auto_renew: true,
      payment_method_id: paymentMethodId ?? null,
      renewal_total: term.document.total,
      seats: item.seats,
      search: subscriptionSearch({number, ...(team && {team}), ...(reference && {reference})}, names, product),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await unit.db
    .insertInto('subscription_items')
    .values(
      term.items.map(({productId, quantity, unitPrice}, index) => ({
        ...owner,
        subscription_id: id,
        position: index + 1,
        id: newId('sit'),
        product_id: productId,
        description: names[index] ?? productId,
        quantity,
        unit_price: unitPrice,
      })),
    )
    .execute();
  return row;
}

/** Its first period, with its invoice unless it is a trial. */
async function begin(
  unit: Unit,
  row: SubscriptionRow,
  {term, period, isTrial}: Planned,
  today: string,
): Promise<DocumentReference | null> {
  if (!isTrial) return billTerm({row, own: unit}, term, period, today);
  await unit.db
    .insertInto('subscription_periods')
    .values({
      tenant_id: row.tenant_id,
      customer_id: row.customer_id,
      subscription_id: row.id,
      starts_on: period.startsOn,
      ends_on: period.endsOn,
    })
    .execute();
  return null;
}
