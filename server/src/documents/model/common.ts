import type {components} from '../../contract.generated.js';
import {documentFormat, type DocumentFormat} from '../format.js';
import {documentLanguage, type DocumentLabels} from '../labels/index.js';
import type {DocumentOptions} from '../options.js';
import {cleanLine} from '../text/clean.js';
import type {DocumentModel, PartyBlock, Row, Section, Stamp, Table, Total} from './model.js';

type Schemas = components['schemas'];

/** The words and formatters of one document. */
export interface DocumentVoice {
  readonly labels: DocumentLabels;
  readonly format: DocumentFormat;
  /** Keeps a value that is put into a sentence from being reordered with the words around it (UAX #9 isolates). */
  readonly isolate: (value: string) => string;
}

/** The voice of a locale. */
export function documentVoice(locale: string): DocumentVoice {
  const {labels, formatLocale} = documentLanguage(locale);
  return {
    labels,
    format: documentFormat(formatLocale),
    isolate: (value) => (labels.direction === 'rtl' ? `\u2068${value}\u2069` : value),
  };
}

/** What all documents say alike: language, paper, title, footer. */
export function documentFrame(
  heading: string,
  number: string,
  seller: string,
  options: DocumentOptions,
  voice: DocumentVoice,
) {
  const {labels, format, isolate} = voice;
  const {name, supportEmail, supportUrl} = options.vendor;
  const contacts = [supportEmail, supportUrl].filter((contact) => contact !== undefined).map(isolate);
  return {
    language: labels.locale,
    direction: labels.direction,
    paper: options.region === 'US' || options.region === 'CA' ? 'LETTER' : 'A4',
    createdAt: options.createdAt,
    title: cleanLine(`${heading} ${number}`),
    author: cleanLine(seller),
    heading,
    footer: contacts.length > 0 ? `${isolate(name)} · ${labels.questions(contacts.join(' · '))}` : name,
    pageLabel: (page: number, pages: number) => labels.page(format.count(page), format.count(pages)),
  } satisfies Partial<DocumentModel>;
}

/** A party as an address block. */
export function partyBlock(party: Schemas['Party'], {labels, isolate}: DocumentVoice, label?: string): PartyBlock {
  return {
    ...(label === undefined ? {} : {label}),
    name: party.name,
    lines: [
      ...party.lines,
      ...(party.taxId ? [`${labels.taxId} ${isolate(party.taxId)}`] : []),
      ...(party.email ? [party.email] : []),
    ],
  };
}

/** A line of any document: only quotes have subtotals and options. */
type Line = Schemas['DocumentLine'] | Schemas['QuoteLine'];

/** The lines of a document. Columns for discounts and taxes stand only where a line has one. */
export function linesTable(lines: readonly Line[], {labels, format, isolate}: DocumentVoice): Table {
  const hasDiscount = lines.some((line) => isMoreThanZero(line.discountPercent) || (line.discount?.amount ?? 0) !== 0);
  const hasTaxes = lines.some((line) => (line.taxes ?? []).length > 0);
  const columns: {label: string; align: 'start' | 'end'; cell: (line: Line) => string}[] = [
    {label: labels.description, align: 'start', cell: describe},
    {
      label: labels.quantity,
      align: 'end',
      cell: ({quantity, unit}) =>
        quantity === undefined ? '' : format.decimal(quantity) + (unit ? `\u00a0${isolate(unit)}` : ''),
    },
    {label: labels.unitPrice, align: 'end', cell: ({unitPrice}) => (unitPrice ? format.money(unitPrice) : '')},
  ];
  if (hasDiscount) {
    columns.push({
      label: labels.discount,
      align: 'end',
      cell: ({discountPercent, discount}) => {
        if (discountPercent !== undefined && isMoreThanZero(discountPercent))
          return format.percent(`-${discountPercent}`);
        return discount && discount.amount !== 0 ? format.money(negated(discount)) : '';
      },
    });
  }
  if (hasTaxes) columns.push({label: labels.taxes, align: 'start', cell: ({taxes}) => (taxes ?? []).join('\n')});
  columns.push({label: labels.amount, align: 'end', cell: ({subtotal}) => (subtotal ? format.money(subtotal) : '')});
  return {
    columns: columns.map(({label, align}) => ({label, align})),
    rows: lines.map((line): Row => {
      if (line.kind === 'section') return {kind: 'heading', text: line.description};
      if (line.kind === 'note') return {kind: 'remark', text: line.description};
      if (line.kind === 'subtotal') return {kind: 'cells', cells: sumCells(line), strong: true};
      return {kind: 'cells', cells: columns.map(({cell}) => cell(line))};
    }),
  };

  function describe(line: Line): string {
    if (!('option' in line) || !line.option) return line.description;
    const {minQuantity, maxQuantity} = line.option;
    const limits = [minQuantity, maxQuantity].map((quantity) => isolate(format.decimal(quantity))) as [string, string];
    return `${line.description}\n${labels.sale.optional(...limits)}`;
  }

  function sumCells({description, subtotal}: Line): string[] {
    const last = columns.length - 1;
    return columns.map((_, index) =>
      index === 0 ? description : index === last && subtotal ? format.money(subtotal) : '',
    );
  }
}

/** From the lines' sum to the total. */
export function sumTotals(
  record: Pick<Schemas['Invoice'], 'subtotal' | 'discountTotal' | 'taxes' | 'taxTotal' | 'total'>,
  {labels, format, isolate}: DocumentVoice,
  discountLabel = labels.discount,
): Total[] {
  const {subtotal, discountTotal, taxes, taxTotal, total} = record;
  const totals: Total[] = [];
  const subtotalLine = {label: labels.subtotal, value: format.money(subtotal)};
  if (discountTotal.amount === 0) {
    totals.push(subtotalLine);
  } else {
    const discountLine = {label: discountLabel, value: format.money(negated(discountTotal))};
    // Whether the subtotal has the discount in it is the back end's habit; the figures above the total must add up to it either way.
    if (subtotal.amount + taxTotal.amount === total.amount) {
      const before = {amount: subtotal.amount + discountTotal.amount, currency: subtotal.currency};
      totals.push({label: labels.beforeDiscount, value: format.money(before)}, discountLine, subtotalLine);
    } else {
      totals.push(subtotalLine, discountLine);
    }
  }
  for (const tax of taxes) {
    const rate = format.percent(tax.rate);
    const named = tax.name.replace(/\s/g, '').includes(rate.replace(/\s/g, ''));
    totals.push({
      label: named ? tax.name : `${isolate(tax.name)} ${rate}`,
      detail: labels.taxOn(format.money(tax.base)),
      value: format.money(tax.amount),
    });
  }
  totals.push({label: labels.total, value: format.moneyWithCode(total), strong: true});
  return totals;
}

/** What has become of an invoice, in words. */
export function invoiceStamp(
  invoice: Pick<Schemas['InvoiceListItem'], 'status' | 'processing' | 'overdue' | 'partiallyPaid'>,
  {labels: {status}}: DocumentVoice,
): Stamp {
  switch (invoice.status) {
    case 'paid':
      return {text: status.paid, tone: 'good'};
    case 'void':
      return {text: status.void, tone: 'neutral'};
    case 'uncollectible':
      return {text: status.uncollectible, tone: 'bad'};
    case 'open':
      if (invoice.processing) return {text: status.processing, tone: 'neutral'};
      if (invoice.overdue) return {text: status.overdue, tone: 'bad'};
      return {text: invoice.partiallyPaid ? status.partiallyPaid : status.open, tone: 'neutral'};
  }
}

/** What the vendor writes below the figures. */
export function writtenSections(
  {terms, notes}: Pick<Schemas['Invoice'], 'terms' | 'notes'>,
  {labels}: DocumentVoice,
): Section[] {
  return [
    ...(terms ? [{kind: 'prose' as const, title: labels.terms, text: terms}] : []),
    ...(notes ? [{kind: 'prose' as const, title: labels.notes, text: notes}] : []),
  ];
}

/** The same money with the other sign. */
export function negated({amount, currency}: Schemas['Money']): Schemas['Money'] {
  return {amount: amount === 0 ? 0 : -amount, currency};
}

const BRANDS: Readonly<Record<string, string>> = {
  visa: 'Visa',
  mastercard: 'Mastercard',
  amex: 'American Express',
  discover: 'Discover',
  diners: 'Diners Club',
  jcb: 'JCB',
  unionpay: 'UnionPay',
};

/** A payment method in words: `Visa ending in 4242`. */
export function methodName({type, brand, last4}: Schemas['MethodLabel'], {labels, isolate}: DocumentVoice): string {
  const name = (brand && (BRANDS[brand] ?? brand)) || labels.methodType[type];
  return last4 ? labels.endingIn(isolate(name), isolate(last4)) : name;
}

function isMoreThanZero(decimal: string | undefined): boolean {
  return decimal !== undefined && /[1-9]/.test(decimal);
}
