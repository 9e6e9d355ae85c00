import type {components} from '../../contract.generated.js';
import {dayIn} from '../format.js';
import type {ReceiptOptions} from '../options.js';
import {documentFrame, documentVoice, methodName, partyBlock} from './common.js';
import type {DocumentModel} from './model.js';

type PaymentAttempt = components['schemas']['PaymentAttempt'];

/**
 * What a receipt's PDF says. Throws a RangeError unless the payment succeeded: a receipt must never confirm money that didn't move.
 */
export function receiptModel(attempt: PaymentAttempt, options: ReceiptOptions): DocumentModel {
  if (attempt.status !== 'succeeded') {
    throw new RangeError(
      `Payment ${attempt.reference} is ${attempt.status}; only a payment that succeeded has a receipt.`,
    );
  }
  const voice = documentVoice(options.locale);
  const {labels, format, isolate} = voice;
  const date = format.date(dayIn(options.timeZone, attempt.settledAt ?? attempt.updatedAt));
  const hasCredit = attempt.credit.amount !== 0;
  return {
    ...documentFrame(labels.receipt, attempt.reference, options.seller.name, options, voice),
    stamp: {text: labels.paymentStatus.succeeded, tone: 'good'},
    facts: [
      {label: labels.number, value: attempt.reference},
      {label: labels.paidOn, value: date},
      {label: labels.paymentMethod, value: methodName(attempt.method, voice)},
    ],
    parties: [partyBlock(options.seller, voice), partyBlock(options.billTo, voice, labels.billTo)],
    headline: labels.amountPaidOn(isolate(format.moneyWithCode(attempt.total)), isolate(date)),
    table: {
      columns: [
        {label: labels.invoice, align: 'start'},
        ...(hasCredit
          ? [
              {label: labels.fromCredit, align: 'end' as const},
              {label: labels.charged, align: 'end' as const},
            ]
          : []),
        {label: labels.settled, align: 'end'},
      ],
      rows: attempt.items.map(({invoiceNumber, amount, credit, charge}) => ({
        kind: 'cells',
        cells: [
          invoiceNumber,
          ...(hasCredit ? [format.money(credit), format.money(charge)] : []),
          format.money(amount),
        ],
      })),
    },
    totals: [
      {label: labels.total, value: format.moneyWithCode(attempt.total), strong: true},
      ...(hasCredit ? [{label: labels.fromCredit, value: format.money(attempt.credit)}] : []),
      {label: `${labels.charged} · ${methodName(attempt.method, voice)}`, value: format.money(attempt.charge)},
    ],
    sections: [{kind: 'prose', title: labels.notes, text: labels.receiptNote}],
  };
}
