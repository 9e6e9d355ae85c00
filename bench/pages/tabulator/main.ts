import {
  AjaxModule,
  FormatModule,
  InteractionModule,
  PageModule,
  ResizeTableModule,
  SelectRowModule,
  SortModule,
  Tabulator,
  type CellComponent,
} from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';
import {formatDay, formatDueIn, formatMoney, formatOrigin, formatStatus} from '../shared/format.js';
import {listInvoices, type Invoice} from '../shared/portal-api.js';

// Only the parts that the columns below use, as its documentation advises.
Tabulator.registerModule([
  AjaxModule,
  FormatModule,
  InteractionModule,
  PageModule,
  ResizeTableModule,
  SelectRowModule,
  SortModule,
]);

const show =
  (text: (invoice: Invoice) => string) =>
  (cell: CellComponent): string =>
    text(cell.getData() as Invoice);

/** The contract pages by cursors: that of each page is known once the one before it has come. */
const cursors: (string | null)[] = [null];

new Tabulator('#invoices', {
  layout: 'fitColumns',
  pagination: true,
  paginationMode: 'remote',
  paginationSize: 25,
  sortMode: 'remote',
  ajaxURL: '/portal/v1/invoices',
  ajaxRequestFunc: async (_url, _config, {page}: {page: number}) => {
    const {items, page: place} = await listInvoices(cursors[page - 1]);
    cursors[page] = place.next;
    return {last_page: Math.ceil(place.total / place.limit), data: items};
  },
  columns: [
    {title: '', formatter: 'rowSelection', titleFormatter: 'rowSelection', headerSort: false, width: 40},
    {title: 'Number', field: 'number'},
    {title: 'Date', field: 'issuedOn', formatter: show(({issuedOn}) => formatDay(issuedOn))},
    {
      title: 'Due',
      field: 'dueOn',
      formatter: show((invoice) => `${formatDay(invoice.dueOn)}<br><small>${formatDueIn(invoice)}</small>`),
    },
    {title: 'Amount', field: 'total', hozAlign: 'right', formatter: show(({total}) => formatMoney(total))},
    {
      title: 'Amount due',
      field: 'amountDue',
      hozAlign: 'right',
      formatter: show((invoice) => `${formatStatus(invoice)} ${formatMoney(invoice.amountDue)}`),
    },
    {title: 'Origin', field: 'origin', headerSort: false, formatter: show(formatOrigin)},
    {title: 'Paid on', field: 'paidOn', formatter: show(({paidOn}) => (paidOn ? formatDay(paidOn) : ''))},
    {
      title: '',
      headerSort: false,
      formatter: show(({capabilities}) => (capabilities.pay.allowed ? '<button type="button">Pay</button>' : '')),
    },
  ],
});
