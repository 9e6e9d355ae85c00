import type {OrderSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/orders.js';
import {TermsController} from '../../controllers/terms.js';
import {orderToolTerms} from '../../i18n/order-tools.js';
import {orderTerms} from '../../i18n/orders.js';
import {ListTools, type ListToolWords} from '../../lists/list-tools.js';
import {orderSorts, orderViews, sortOf, statusOf, viewOf, type OrderView} from './list-query.js';
import type {OrderList} from './order-list.js';

/** What surrounds the rows of the orders. */
export class OrderTools extends ListTools<OrderList, OrderSummary> {
  readonly #terms: TermsController<'orders'>;
  readonly #toolTerms: TermsController<'orderTools'>;

  constructor(host: OrderList) {
    super(host, {
      tag: 'order-list',
      resource: 'orders',
      views: orderViews,
      viewOf,
      sorts: orderSorts,
      sortOf,
      readSummary,
    });
    this.#terms = new TermsController(host, orderTerms);
    this.#toolTerms = new TermsController(host, orderToolTerms);
  }

  protected override get hasWords(): boolean {
    return this.#toolTerms.settled;
  }

  protected override get words(): ListToolWords {
    const terms = this.#toolTerms.value;
    return {
      records: this.#terms.value.orders,
      searched: terms.searchOrders,
      dates: terms.orderedBetween,
      none: terms.noOrders,
      noneHint: terms.noOrdersHint,
    };
  }

  protected override labelOf(view: OrderView): string {
    return this.#toolTerms.value.views[statusOf(view)];
  }

  protected override countOf(view: OrderView, {counts}: OrderSummary): number {
    return counts[statusOf(view)];
  }
}
