import type {components} from '../../contract.generated.js';
import type {DocumentOptions} from '../options.js';
import {documentFrame, documentVoice, linesTable, partyBlock, sumTotals} from './common.js';
import type {DocumentModel, Section} from './model.js';

type CreditNote = components['schemas']['CreditNote'];

/** What a credit note's PDF says. */
export function creditNoteModel(note: CreditNote, options: DocumentOptions): DocumentModel {
  const voice = documentVoice(options.locale);
  const {labels, format, isolate} = voice;
  const isVoid = note.status === 'void';
  const sections: Section[] = [];
  if (note.applications.length > 0) {
    sections.push({
      kind: 'table',
      title: labels.applications,
      table: {
        columns: [
          {label: labels.invoice, align: 'start'},
          {label: labels.date, align: 'start'},
          {label: labels.amount, align: 'end'},
        ],
        rows: note.applications.map(({invoiceNumber, appliedOn, amount}) => ({
          kind: 'cells',
          cells: [invoiceNumber, format.shortDate(appliedOn), format.money(amount)],
        })),
      },
    });
  }
  if (note.notes) sections.push({kind: 'prose', title: labels.notes, text: note.notes});
  return {
    ...documentFrame(labels.creditNote, note.number, note.seller.name, options, voice),
    stamp: isVoid ? {text: labels.status.void, tone: 'neutral'} : {text: labels.status.issued, tone: 'good'},
    facts: [
      {label: labels.number, value: note.number},
      {label: labels.issuedOn, value: format.date(note.issuedOn)},
      ...(note.invoiceNumber ? [{label: labels.forInvoice, value: note.invoiceNumber}] : []),
      ...(note.reason ? [{label: labels.reason, value: note.reason}] : []),
    ],
    parties: [partyBlock(note.seller, voice), partyBlock(note.billTo, voice, labels.billTo)],
    headline: isVoid ? labels.voided : labels.amountCredited(isolate(format.moneyWithCode(note.total))),
    table: linesTable(note.lines, voice),
    totals: [
      ...sumTotals(note, voice),
      ...(isVoid ? [] : [{label: labels.remainingCredit, value: format.money(note.remaining)}]),
    ],
    sections,
  };
}
