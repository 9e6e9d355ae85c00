import {holdsCardNumber} from 'portal-widgets-server/card-numbers';
import type {DeskQuote, NewLine} from './records.js';
import {type LineEntry, type Mistakes, type SentForm, entriesOf, linesOf, readEntries} from './line-form.js';
import type {Voice} from './voice.js';

/** An answer to a customer as it stands in the form: a new version of a quote, or a quote in its place. */
export interface OfferEntry {
  readonly lines: readonly LineEntry[];
  /** ISO day, or nothing for no last day. */
  readonly validUntil: string;
  readonly note: string;
  /** The quote's version that the form was filled from. */
  readonly version: string;
}

/** What was typed, understood. */
export interface Offer {
  readonly lines: readonly NewLine[];
  readonly validUntil?: string;
  readonly note?: string;
}

/** How long an offer lasts when nothing else is said, days. */
const usualDays = 30;
const longestNote = 5_000;

/** The form before anything was typed. */
export function offerOf(quote: DeskQuote, voice: Voice): OfferEntry {
  const {validUntil, version} = quote.quote;
  return {
    lines: entriesOf(quote, voice),
    validUntil: validUntil !== null && validUntil >= quote.today ? validUntil : later(quote.today, usualDays),
    note: '',
    version: String(version),
  };
}

/** The form as it was sent. */
export function readOffer(form: SentForm, before: DeskQuote, voice: Voice): OfferEntry {
  return {
    lines: readEntries(form, before, voice),
    validUntil: (form['validUntil'] ?? '').trim(),
    note: (form['note'] ?? '').trim(),
    version: form['version'] ?? '',
  };
}

/** What a form asks for, or what is wrong with it. */
export function understand(
  {lines: entries, validUntil, note}: OfferEntry,
  {today, quote}: DeskQuote,
  voice: Voice,
): {readonly offer: Offer; readonly mistakes: Mistakes} {
  const {problems} = voice.words;
  const {lines, mistakes: wrong} = linesOf(entries, quote.total.currency, voice);
  const mistakes = new Map(wrong);
  if (!lines.some((line) => line.kind === undefined || line.kind === 'item'))
    mistakes.set('offer', problems.nothingOffered);
  if (validUntil !== '' && !isDay(validUntil)) mistakes.set('validUntil', problems.day);
  else if (validUntil !== '' && validUntil < today) mistakes.set('validUntil', problems.dayIsOver);
  if (note.length > longestNote) mistakes.set('note', problems.atMost(longestNote));
  else if (holdsCardNumber(note)) mistakes.set('note', problems.cardNumber);
  return {offer: {lines, ...(validUntil && {validUntil}), ...(note && {note})}, mistakes};
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
}

function later(isoDay: string, days: number): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
