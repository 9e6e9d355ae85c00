import type {components} from '../../contract.generated.js';
import {dayIn} from '../format.js';
import type {QuoteOptions} from '../options.js';
import {readSignatureImage} from '../signature-image.js';
import {
  documentFrame,
  documentVoice,
  linesTable,
  partyBlock,
  sumTotals,
  writtenSections,
  type DocumentVoice,
} from './common.js';
import type {DocumentModel, Fact, Section, Stamp, Total} from './model.js';

type Quote = components['schemas']['Quote'];

/** What a quote's PDF says. */
export function quoteModel(quote: Quote, options: QuoteOptions): DocumentModel {
  const voice = documentVoice(options.locale);
  const {labels} = voice;
  return {
    ...documentFrame(labels.sale.quote, quote.number, quote.seller.name, options, voice),
    stamp: stampOf(quote, voice),
    facts: factsOf(quote, voice),
    parties: [partyBlock(quote.seller, voice), partyBlock(quote.billTo, voice, labels.billTo)],
    headline: headlineOf(quote, voice),
    table: linesTable(quote.lines, voice),
    totals: totalsOf(quote, voice),
    sections: [...signatureOf(quote, options, voice), ...writtenSections(quote, voice), ...contactOf(quote, voice)],
  };
}

function stampOf({status, expired}: Quote, {labels: {sale}}: DocumentVoice): Stamp {
  if (expired) return {text: sale.quoteStatus.expired, tone: 'bad'};
  const tone = ({open: 'neutral', accepted: 'good', declined: 'bad', canceled: 'bad'} as const)[status];
  return {text: sale.quoteStatus[status], tone};
}

function factsOf(quote: Quote, {labels, format}: DocumentVoice): Fact[] {
  const {origin} = quote;
  const isOfSubscription = origin.type === 'renewal' || origin.type === 'added_users';
  const originLabel = isOfSubscription
    ? labels.subscription
    : origin.type === 'partner'
      ? labels.sale.partner
      : undefined;
  return [
    {label: labels.number, value: quote.number},
    ...(quote.revisions.length > 1 ? [{label: labels.sale.version, value: format.count(quote.revision)}] : []),
    {label: labels.issuedOn, value: format.date(quote.issuedOn)},
    ...(quote.validUntil ? [{label: labels.sale.validUntil, value: format.date(quote.validUntil)}] : []),
    ...(originLabel && origin.name ? [{label: originLabel, value: origin.name}] : []),
    ...(quote.reference ? [{label: labels.reference, value: quote.reference}] : []),
    ...(quote.order ? [{label: labels.order, value: quote.order.number}] : []),
  ];
}

/** What has become of an offer stands where its amount would, so that nobody takes a dead one for one that can be had. */
function headlineOf(quote: Quote, {labels: {sale}, format, isolate}: DocumentVoice): string {
  if (quote.status === 'canceled') return sale.offerCanceled;
  if (quote.status === 'declined') return sale.offerDeclined;
  if (quote.status === 'accepted') return sale.offerAccepted;
  const amount = isolate(format.moneyWithCode(quote.total));
  if (!quote.validUntil) return sale.offerOf(amount);
  const date = isolate(format.date(quote.validUntil));
  return quote.expired ? sale.offerExpired(date) : sale.offerValidUntil(amount, date);
}

function totalsOf(quote: Quote, voice: DocumentVoice): Total[] {
  const {labels, format} = voice;
  const totals = sumTotals(quote, voice, labels.sale.yourAdvantage);
  const {downPayment, total} = quote;
  if (!downPayment) return totals;
  const rest = {amount: total.amount - downPayment.amount.amount, currency: total.currency};
  return [
    ...totals,
    {
      label: labels.sale.downPayment,
      detail: format.percent(downPayment.percent),
      value: format.money(downPayment.amount),
    },
    ...(rest.amount > 0 ? [{label: labels.sale.remainder, value: format.money(rest)}] : []),
  ];
}

function signatureOf({signature}: Quote, options: QuoteOptions, {labels: {sale}, format}: DocumentVoice): Section[] {
  if (!signature) return [];
  const {name, signedAt} = signature;
  const bytes = options.signatureImage && readSignatureImage(options.signatureImage);
  return [
    {
      kind: 'signature',
      title: sale.signature,
      name,
      facts: [
        {label: sale.signedBy, value: name},
        {label: sale.signedOn, value: format.date(dayIn(options.timeZone, signedAt))},
      ],
      ...(bytes && {image: {bytes, alt: sale.signatureOf(name)}}),
    },
  ];
}

function contactOf({salesperson}: Quote, {labels}: DocumentVoice): Section[] {
  if (!salesperson) return [];
  const {name, email, phone} = salesperson;
  return [{kind: 'prose', title: labels.sale.salesperson, text: [name, email, phone].filter(Boolean).join('\n')}];
}
