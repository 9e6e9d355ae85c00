import type {components} from '../../contract.generated.js';
import type {DocumentOptions} from '../options.js';
import {
  documentFrame,
  documentVoice,
  invoiceStamp,
  linesTable,
  methodName,
  negated,
  partyBlock,
  sumTotals,
  writtenSections,
  type DocumentVoice,
} from './common.js';
import type {DocumentModel, Fact, Section, Total} from './model.js';

type Invoice = components['schemas']['Invoice'];

/** What an invoice's PDF says. */
export function invoiceModel(invoice: Invoice, options: DocumentOptions): DocumentModel {
  const voice = documentVoice(options.locale);
  const {labels} = voice;
  return {
    ...documentFrame(labels.invoice, invoice.number, invoice.seller.name, options, voice),
    stamp: invoiceStamp(invoice, voice),
    facts: factsOf(invoice, voice),
    parties: [partyBlock(invoice.seller, voice), partyBlock(invoice.billTo, voice, labels.billTo)],
    headline: headlineOf(invoice, voice),
    table: linesTable(invoice.lines, voice),
    totals: totalsOf(invoice, voice),
    sections: sectionsOf(invoice, voice),
  };
}

function factsOf(invoice: Invoice, {labels, format}: DocumentVoice): Fact[] {
  const {origin} = invoice;
  const originLabel =
    origin.type === 'order' ? labels.order : origin.type === 'subscription' ? labels.subscription : undefined;
  return [
    {label: labels.number, value: invoice.number},
    {label: labels.issuedOn, value: format.date(invoice.issuedOn)},
    {label: labels.dueOn, value: format.date(invoice.dueOn)},
    ...(invoice.paidOn ? [{label: labels.paidOn, value: format.date(invoice.paidOn)}] : []),
    ...(originLabel && origin.number ? [{label: originLabel, value: origin.number}] : []),
    ...(invoice.reference ? [{label: labels.reference, value: invoice.reference}] : []),
  ];
}

function headlineOf(invoice: Invoice, {labels, format, isolate}: DocumentVoice): string {
  if (invoice.status === 'void') return labels.voided;
  if (invoice.amountDue.amount <= 0) {
    if (invoice.amountPaid.amount <= 0) return labels.nothingDue;
    const amount = isolate(format.moneyWithCode(invoice.amountPaid));
    return invoice.paidOn
      ? labels.amountPaidOn(amount, isolate(format.date(invoice.paidOn)))
      : labels.amountPaid(amount);
  }
  const next = invoice.installments.find((installment) => installment.amountDue.amount > 0);
  if (next)
    return labels.nextInstallmentBy(isolate(format.moneyWithCode(next.amountDue)), isolate(format.date(next.dueOn)));
  return labels.amountDueBy(isolate(format.moneyWithCode(invoice.amountDue)), isolate(format.date(invoice.dueOn)));
}

function totalsOf(invoice: Invoice, voice: DocumentVoice): Total[] {
  const {labels, format} = voice;
  const {amountPaid, amountCredited, amountDue} = invoice;
  return [
    ...sumTotals(invoice, voice),
    ...(amountPaid.amount === 0 ? [] : [{label: labels.paid, value: format.money(negated(amountPaid))}]),
    ...(amountCredited.amount === 0 ? [] : [{label: labels.credited, value: format.money(negated(amountCredited))}]),
    {label: labels.amountDue, value: format.moneyWithCode(amountDue), strong: true},
  ];
}

function sectionsOf(invoice: Invoice, voice: DocumentVoice): Section[] {
  const {labels, format, isolate} = voice;
  const sections: Section[] = [];
  if (invoice.installments.length > 0) {
    sections.push({
      kind: 'table',
      title: labels.installments,
      table: {
        columns: [
          {label: labels.installment, align: 'start'},
          {label: labels.dueOn, align: 'start'},
          {label: labels.state, align: 'start'},
          {label: labels.amount, align: 'end'},
          {label: labels.installmentDue, align: 'end'},
        ],
        rows: invoice.installments.map(({number, dueOn, status, amount, amountDue}) => ({
          kind: 'cells',
          cells: [
            format.count(number),
            format.shortDate(dueOn),
            labels.installmentStatus[status],
            format.money(amount),
            format.money(amountDue),
          ],
        })),
      },
    });
  }
  if (invoice.payments.length > 0) {
    const hasReference = invoice.payments.some(({reference}) => reference);
    sections.push({
      kind: 'table',
      title: labels.payments,
      table: {
        columns: [
          {label: labels.method, align: 'start'},
          ...(hasReference ? [{label: labels.paymentReference, align: 'start' as const}] : []),
          {label: labels.date, align: 'start'},
          {label: labels.state, align: 'start'},
          {label: labels.amount, align: 'end'},
        ],
        rows: invoice.payments.map(({method, reference, paidOn, status, amount, refunded}) => ({
          kind: 'cells',
          cells: [
            methodName(method, voice),
            ...(hasReference ? [reference ?? ''] : []),
            format.shortDate(paidOn),
            // Of one that is refunded it is all of it.
            status === 'succeeded' && refunded.amount > 0
              ? `${labels.paymentStatus[status]} · ${labels.partRefunded(isolate(format.money(refunded)))}`
              : labels.paymentStatus[status],
            format.money(amount),
          ],
        })),
      },
    });
  }
  if (invoice.creditsApplied.length > 0) {
    sections.push({
      kind: 'table',
      title: labels.creditsApplied,
      table: {
        columns: [
          {label: labels.source, align: 'start'},
          {label: labels.date, align: 'start'},
          {label: labels.amount, align: 'end'},
        ],
        rows: invoice.creditsApplied.map(({creditNoteNumber, appliedOn, amount}) => ({
          kind: 'cells',
          cells: [
            creditNoteNumber ? `${labels.creditNote} ${isolate(creditNoteNumber)}` : labels.creditBalance,
            format.shortDate(appliedOn),
            format.money(amount),
          ],
        })),
      },
    });
  }
  return [...sections, ...writtenSections(invoice, voice)];
}
