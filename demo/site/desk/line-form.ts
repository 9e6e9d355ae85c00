import {holdsCardNumber} from 'portal-widgets-server/card-numbers';
import type {DeskLine, DeskQuote, NewLine} from './records.js';
import {type Voice, decimalOf, minorUnitsOf} from './voice.js';

/** A line as it stands in the form. */
export interface LineEntry {
  /** The line that it goes on from; none for one that is new. */
  readonly line?: DeskLine;
  readonly description: string;
  /** Decimals as the desk's people type them, as the next ones. */
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  /** Percent. */
  readonly discount: string;
  readonly isLeftOut: boolean;
  /** What the customer wants of it, where they asked for another quantity. */
  readonly wanted?: string;
}

/** The field of a line as its names in the form end. */
export type LineField = 'description' | 'quantity' | 'unit' | 'price' | 'discount' | 'out';

/** What is wrong with what was typed, by the field's name. */
export type Mistakes = ReadonlyMap<string, string>;

/** A form as it was sent. */
export type SentForm = Readonly<Record<string, string>>;

/** How many empty lines stand below those that there are. */
const emptyLines = 2;
const mostLines = 500;
const longest = {description: 1_000, unit: 40} as const;
const isDecimal = /^\d{1,9}(\.\d{1,6})?$/;

export const fieldName = (index: number, field: LineField): string => `line-${index}-${field}`;

/** The quote's lines as they are, with the quantities that were asked for. */
export function entriesOf({lines, quote}: DeskQuote, {typed}: Voice): LineEntry[] {
  const wanted = new Map(
    quote.changesRequested ? quote.changeRequest?.lines.map(({lineId, to}) => [lineId, to] as const) : [],
  );
  return lines.map((line): LineEntry => {
    const asked = wanted.get(line.id);
    // What nobody wants of an option stays on offer.
    const isOption = line.minQuantity === '0';
    return {
      line,
      description: line.description,
      quantity: typed(asked === undefined || (asked === '0' && !isOption) ? (line.quantity ?? '') : asked),
      unit: line.unit ?? '',
      price: line.unitPrice === null ? '' : typed(decimalOf(line.unitPrice, quote.total.currency)),
      discount: typed(line.discountPercent ?? ''),
      isLeftOut: asked === '0' && !isOption,
      ...(asked !== undefined && {wanted: asked}),
    };
  });
}

/** Empty lines for what is new. */
export function withEmptyLines(entries: readonly LineEntry[]): LineEntry[] {
  const empty: LineEntry = {description: '', quantity: '', unit: '', price: '', discount: '', isLeftOut: false};
  return [...entries, ...Array.from({length: emptyLines}, () => empty)];
}

/** The lines of a form that was sent; which lines there were is the record's word, not the form's. */
export function readEntries(form: SentForm, before: DeskQuote, voice: Voice): LineEntry[] {
  const count = Math.min(before.lines.length + emptyLines, mostLines);
  const asked = entriesOf(before, voice);
  return Array.from({length: count}, (_, index): LineEntry => {
    const text = (field: LineField): string => (form[fieldName(index, field)] ?? '').trim();
    const {line, wanted} = asked[index] ?? {};
    return {
      ...(line && {line}),
      ...(wanted !== undefined && {wanted}),
      description: text('description'),
      quantity: text('quantity'),
      unit: text('unit'),
      price: text('price'),
      discount: text('discount'),
      isLeftOut: text('out') === 'yes',
    };
  });
}

/** The lines to offer, or what is wrong with them. */
export function linesOf(
  entries: readonly LineEntry[],
  currency: string,
  voice: Voice,
): {readonly lines: readonly NewLine[]; readonly mistakes: Mistakes} {
  const mistakes = new Map<string, string>();
  const lines = entries.flatMap((entry, index) => {
    const isEmpty = !entry.line && !entry.description && !entry.quantity && !entry.price;
    if (entry.isLeftOut || isEmpty) return [];
    return [lineOf(entry, currency, voice, (field, words) => mistakes.set(fieldName(index, field), words))];
  });
  return {lines, mistakes};
}

/** Says what is wrong with a field of a line. */
type Refuse = (field: LineField, words: string) => void;

function lineOf(entry: LineEntry, currency: string, voice: Voice, refuse: Refuse): NewLine {
  const {line, description, unit, price} = entry;
  const {words, typed, decimal} = voice;
  refuseText('description', description, voice, refuse);
  if (description === '') refuse('description', words.problems.say);
  const head = {...(line && {id: line.id}), description};
  if (line && line.kind !== 'item') return {...head, kind: line.kind};

  refuseText('unit', unit, voice, refuse);
  const unitPrice = minorUnitsOf(decimal(price), currency);
  if (unitPrice === undefined) refuse('price', words.problems.amount(currency, typed(decimalOf(12_500, currency))));
  const [quantity, discountPercent] = [decimal(entry.quantity), decimal(entry.discount) || '0'];
  if (!isDecimal.test(quantity)) refuse('quantity', words.problems.number);
  else refuseQuantity(Number(quantity), line, voice, refuse);
  if (!isDecimal.test(discountPercent) || Number(discountPercent) > 100) refuse('discount', words.problems.percentage);
  return {
    ...head,
    quantity,
    unitPrice: unitPrice ?? 0,
    discountPercent,
    ...(unit && {unit}),
    ...(line && {taxes: line.taxes}),
    ...(line?.sku && {sku: line.sku}),
    ...(line && optionOf(line)),
  };
}

function refuseText(field: keyof typeof longest, text: string, {words: {problems}}: Voice, refuse: Refuse): void {
  if (text.length > longest[field]) refuse(field, problems.atMost(longest[field]));
  else if (holdsCardNumber(text)) refuse(field, problems.cardNumber);
}

function refuseQuantity(
  quantity: number,
  line: DeskLine | undefined,
  {words: {problems}, typed}: Voice,
  refuse: Refuse,
): void {
  const {minQuantity = null, maxQuantity = null} = line ?? {};
  if (minQuantity === null || maxQuantity === null) {
    if (quantity === 0) refuse('quantity', problems.moreThanNothing);
  } else if (quantity < Number(minQuantity) || quantity > Number(maxQuantity)) {
    refuse('quantity', problems.withinChoice(typed(minQuantity), typed(maxQuantity)));
  }
}

function optionOf({minQuantity, maxQuantity}: DeskLine) {
  return minQuantity === null || maxQuantity === null ? {} : {option: {minQuantity, maxQuantity}};
}
