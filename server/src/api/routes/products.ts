import type {ProductFilter, PurchaseRequest} from '../../port/subscriptions.js';
import type {NewChange} from '../../ledger/outbox.js';
import {invalidRequest, notAllowed, notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {onceInUnit} from '../once.js';
import {presentProduct} from '../present-subscriptions.js';
import {json} from '../respond.js';
import {mountPath, scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {buyerRefusal} from '../subscription-capabilities.js';
import {actorOf} from './subscription-writes.js';
import {presentRows} from './subscriptions.js';

type CatalogOperation = 'listProducts' | 'previewPurchase' | 'purchase' | 'requestProductQuote';

/** The catalog, and what is bought of it or asked for. */
export function productRoutes(services: Services): VisitorRoutes<CatalogOperation> {
  const {database, backend, ledger} = services;
  return {
    async listProducts({principal, parameters, today}) {
      const query = {...listQuery<ProductFilter>(parameters, today), sort: 'position'};
      const {items, ...rest} = await database.run(scopeOf(principal), (unit) =>
        sectionOf(backend, 'subscriptions').products(unit, query),
      );
      return json({items: items.map((record) => presentProduct(record, principal)), ...rest});
    },

    previewPurchase: (call) =>
      database.run(scopeOf(call.principal), async (unit) => {
        requireBuyer(call);
        const request = call.body.value as PurchaseRequest;
        return json(
          await sectionOf(backend, 'subscriptions').previewPurchase(unit, request, actorOf(call), call.today),
        );
      }),

    purchase: (call) =>
      onceInUnit(services, call, async (unit) => {
        requireBuyer(call);
        const section = sectionOf(backend, 'subscriptions');
        const {previewId, paymentMethodId, team, reference} = call.body.value as {
          previewId: string;
          paymentMethodId?: string;
          team?: string;
          reference?: string;
        };
        const input = {
          previewId,
          actor: actorOf(call),
          ...(paymentMethodId !== undefined && {paymentMethodId}),
          ...(team !== undefined && {team: written(team, '/team')}),
          ...(reference !== undefined && {reference: written(reference, '/reference')}),
        };
        const bought = await section.purchase(unit, input, call.today);
        if (!bought) throw notFound('preview');
        const records = await section.listByIds(unit, bought.subscriptionIds, call.today);
        const subscriptions = await presentRows(services, call, unit, records);
        await ledger.appendChanges(unit, [
          ...bought.subscriptionIds.map((id): NewChange => ({resource: 'subscriptions', id})),
          ...bought.invoices.map(({id}): NewChange => ({resource: 'invoices', id})),
        ]);
        return json({subscriptions, invoices: bought.invoices}, 201);
      }),

    requestProductQuote: (call) =>
      onceInUnit(services, call, async (unit) => {
        requireBuyer(call);
        const {comment, ...request} = call.body.value as PurchaseRequest & {comment?: string};
        const remark = comment?.trim();
        const quote = await sectionOf(backend, 'subscriptions').requestProductQuote(
          unit,
          {...request, actor: actorOf(call), ...(remark && {comment: remark})},
          call.today,
        );
        await ledger.appendChanges(unit, [{resource: 'quotes', id: quote.id}]);
        return json(quote, 201, {location: `${mountPath}/quotes/${quote.id}`});
      }),
  };
}

function requireBuyer({principal}: VisitorCall): void {
  const reason = buyerRefusal(principal);
  if (reason) throw notAllowed(reason);
}

function written(text: string, pointer: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw invalidRequest('It is blank.', [{pointer, code: 'blank'}]);
  return trimmed;
}
