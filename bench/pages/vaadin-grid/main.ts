import '@vaadin/grid/vaadin-grid.js';
import '@vaadin/grid/vaadin-grid-selection-column.js';
import '@vaadin/grid/vaadin-grid-sort-column.js';
import type {Grid} from '@vaadin/grid/vaadin-grid.js';
import type {GridColumn} from '@vaadin/grid/vaadin-grid-column.js';
import {formatDay, formatDueIn, formatMoney, formatOrigin, formatStatus} from '../shared/format.js';
import {listInvoices, type Invoice} from '../shared/portal-api.js';

function renderColumn(selector: string, text: (invoice: Invoice) => string): void {
  const column = document.querySelector<GridColumn<Invoice>>(selector);
  if (!column) throw new Error(`There is no column ${selector}.`);
  column.renderer = (cell, _column, {item}) => {
    cell.textContent = text(item);
  };
}

renderColumn('[path="issuedOn"]', ({issuedOn}) => formatDay(issuedOn));
renderColumn('[path="dueOn"]', (invoice) => `${formatDay(invoice.dueOn)} ${formatDueIn(invoice)}`);
renderColumn('[path="total"]', ({total}) => formatMoney(total));
renderColumn('[path="amountDue"]', (invoice) => `${formatStatus(invoice)} ${formatMoney(invoice.amountDue)}`);
renderColumn('[path="origin"]', formatOrigin);
renderColumn('[path="paidOn"]', ({paidOn}) => (paidOn ? formatDay(paidOn) : ''));

const actions = document.querySelector<GridColumn<Invoice>>('#actions');
if (actions) {
  actions.renderer = (cell, _column, {item}) => {
    if (!item.capabilities.pay.allowed) return cell.replaceChildren();
    const button = document.createElement('button');
    button.textContent = 'Pay';
    cell.replaceChildren(button);
  };
}

/** The contract pages by cursors: that of each page is known once the one before it has come. */
const pages: ReturnType<typeof listInvoices>[] = [];
const pageAt = (index: number): ReturnType<typeof listInvoices> =>
  (pages[index] ??= index === 0 ? listInvoices() : pageAt(index - 1).then(({page}) => listInvoices(page.next)));

const grid = document.querySelector<Grid<Invoice>>('vaadin-grid');
if (grid) {
  grid.dataProvider = ({page}, answer) => {
    pageAt(page).then(
      ({items, page: place}) => answer(items, place.total),
      (reason: unknown) => console.error(reason),
    );
  };
}
