import type {components} from '../../contract.generated.js';
import type {DocumentOptions} from '../options.js';
import {
  documentFrame,
  documentVoice,
  invoiceStamp,
  linesTable,
  negated,
  partyBlock,
  sumTotals,
  writtenSections,
  type DocumentVoice,
} from './common.js';
import type {DocumentModel, Fact, Section, Stamp, Total} from './model.js';

type Order = components['schemas']['Order'];

/** What an order confirmation's PDF says. */
export function orderModel(order: Order, options: DocumentOptions): DocumentModel {
  const voice = documentVoice(options.locale);
  const {labels} = voice;
  return {
    ...documentFrame(labels.sale.orderConfirmation, order.number, order.seller.name, options, voice),
    stamp: stampOf(order, voice),
    facts: factsOf(order, voice),
    parties: [partyBlock(order.seller, voice), partyBlock(order.billTo, voice, labels.billTo)],
    headline: headlineOf(order, voice),
    table: linesTable(order.lines, voice),
    totals: totalsOf(order, voice),
    sections: [...deliveryOf(order, voice), ...invoicesOf(order, voice), ...writtenSections(order, voice)],
  };
}

function stampOf({status}: Order, {labels: {sale}}: DocumentVoice): Stamp {
  const tone = ({confirmed: 'good', in_progress: 'good', fulfilled: 'good', canceled: 'bad'} as const)[status];
  return {text: sale.orderStatus[status], tone};
}

function factsOf(order: Order, {labels, format}: DocumentVoice): Fact[] {
  const {startsOn, endsOn} = order;
  return [
    {label: labels.number, value: order.number},
    {label: labels.sale.orderedOn, value: format.date(order.orderedOn)},
    ...(startsOn
      ? [{label: labels.sale.period, value: [startsOn, endsOn ?? startsOn].map(format.date).join(' –\n')}]
      : []),
    ...(order.quote ? [{label: labels.sale.quote, value: order.quote.number}] : []),
    ...(order.reference ? [{label: labels.reference, value: order.reference}] : []),
  ];
}

function headlineOf(order: Order, {labels: {sale}, format, isolate}: DocumentVoice): string {
  if (order.status === 'canceled') return sale.orderCanceled;
  if (order.awaitingPayment) return sale.orderAwaitingPayment;
  return sale.orderOf(isolate(format.moneyWithCode(order.total)), isolate(format.date(order.orderedOn)));
}

function totalsOf(order: Order, voice: DocumentVoice): Total[] {
  const {labels, format} = voice;
  const totals = sumTotals(order, voice);
  if (order.invoiceCount === 0) return totals;
  const {amountPaid, amountDue} = order;
  return [
    ...totals,
    ...(amountPaid.amount === 0 ? [] : [{label: labels.paid, value: format.money(negated(amountPaid))}]),
    {label: labels.amountDue, value: format.moneyWithCode(amountDue), strong: true},
  ];
}

function deliveryOf({delivery}: Order, {labels, format}: DocumentVoice): Section[] {
  if (!delivery) return [];
  const {sale} = labels;
  const {status, expectedOn, deliveredOn, lines, tracking} = delivery;
  const date = deliveredOn ?? expectedOn;
  return [
    {
      kind: 'table',
      title: sale.delivery,
      table: {
        columns: [
          ...(lines.length > 0 ? [{label: sale.deliverTo, align: 'start' as const}] : []),
          {label: labels.state, align: 'start'},
          ...(date ? [{label: deliveredOn ? sale.deliveredOn : sale.expectedOn, align: 'start' as const}] : []),
          ...(tracking ? [{label: sale.tracking, align: 'start' as const}] : []),
        ],
        rows: [
          {
            kind: 'cells',
            cells: [
              ...(lines.length > 0 ? [lines.join('\n')] : []),
              sale.deliveryStatus[status],
              ...(date ? [format.shortDate(date)] : []),
              ...(tracking ? [tracking] : []),
            ],
          },
        ],
      },
    },
  ];
}

function invoicesOf({invoices}: Order, voice: DocumentVoice): Section[] {
  if (invoices.length === 0) return [];
  const {labels, format} = voice;
  return [
    {
      kind: 'table',
      title: labels.sale.invoices,
      table: {
        columns: [
          {label: labels.invoice, align: 'start'},
          {label: labels.issuedOn, align: 'start'},
          {label: labels.dueOn, align: 'start'},
          {label: labels.state, align: 'start'},
          {label: labels.total, align: 'end'},
          {label: labels.amountDue, align: 'end'},
        ],
        rows: invoices.map((invoice) => ({
          kind: 'cells',
          cells: [
            invoice.number,
            format.shortDate(invoice.issuedOn),
            format.shortDate(invoice.dueOn),
            invoiceStamp(invoice, voice).text,
            format.money(invoice.total),
            format.money(invoice.amountDue),
          ],
        })),
      },
    },
  ];
}
