import type {Order} from '../../port/contract.js';
import type {OrderFilter, OrderRecord} from '../../port/orders.js';
import type {Unit} from '../../port/unit.js';
import {notAllowed, notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {onceInUnit} from '../once.js';
import type {OrderVendorRules} from '../order-capabilities.js';
import {invoicesOfOrders, presentOrder, presentOrderRow} from '../present-orders.js';
import {json, taggedJson} from '../respond.js';
import {mountPath, scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';

type OrderOperation = 'listOrders' | 'getOrderSummary' | 'getOrder' | 'reorder';

/** The list, the counts, one order, and ordering the same again. */
export function orderRoutes(services: Services): VisitorRoutes<OrderOperation> {
  const {database, backend, ledger} = services;
  return {
    async listOrders(call) {
      const {principal, parameters, today} = call;
      const {items, page, active} = await database.run(scopeOf(principal), async (unit) => {
        const found = await sectionOf(backend, 'orders').list(unit, listQuery<OrderFilter>(parameters, today));
        return {...found, active: await ledger.activeAttempts(unit, invoicesOfOrders(found.items))};
      });
      const rules = orderRules(services, call);
      return json({items: items.map((record) => presentOrderRow(record, principal, rules, active)), page});
    },

    async getOrderSummary({principal}) {
      return json(await database.run(scopeOf(principal), (unit) => sectionOf(backend, 'orders').summary(unit)));
    },

    async getOrder(call) {
      const {principal, parameters, request} = call;
      const found = await database.run(scopeOf(principal), (unit) =>
        readOrder(services, call, unit, parameters.path['orderId'] ?? ''),
      );
      if (!found) throw notFound('order');
      return taggedJson(found.order, found.record.version, request.headers.get('if-none-match'));
    },

    reorder: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {membership, parameters, today} = call;
        const found = await readOrder(services, call, unit, parameters.path['orderId'] ?? '');
        if (!found) throw notFound('order');
        const {allowed, reason = 'status'} = found.order.capabilities.reorder;
        if (!allowed) throw notAllowed(reason);
        const {id, name} = membership.user;
        const quote = await sectionOf(backend, 'orders').reorder(unit, found.record.id, {id, name}, today);
        if (!quote) throw notFound('order');
        await ledger.appendChanges(unit, [{resource: 'quotes', id: quote.id}]);
        return json(quote, 201, {location: `${mountPath}/quotes/${quote.id}`});
      }),
  };
}

/** An order as the back end has it and as this person sees it; undefined when there is none. */
export async function readOrder(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  id: string,
): Promise<{readonly record: OrderRecord; readonly order: Order} | undefined> {
  const {backend, ledger} = services;
  const record = await sectionOf(backend, 'orders').get(unit, id, call.today);
  if (!record) return undefined;
  const invoices = [...new Set([...record.invoices.map((invoice) => invoice.id), ...invoicesOfOrders([record])])];
  const active = await ledger.activeAttempts(unit, invoices);
  return {record, order: presentOrder(record, call.principal, orderRules(services, call), active)};
}

function orderRules({sendsMail}: Services, {vendor}: VisitorCall): OrderVendorRules {
  const {paymentCurrencies, regionsWithoutPayment} = vendor;
  return {paymentCurrencies, regionsWithoutPayment, mail: sendsMail};
}
