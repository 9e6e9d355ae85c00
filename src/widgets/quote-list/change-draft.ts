import type {Quote, QuoteChangeRequestBody} from '../../client/contract.js';
import {compareDecimals, parseQuantity} from './quantity.js';

/** What was typed, kept over a reload. */
export interface ChangeDraft {
  /** By line, as it was typed. */
  readonly wanted: Readonly<Record<string, string>>;
  readonly comment: string;
}

/** The quantity of a line that is not wanted. */
export const none = '0';

export const isNone = (decimal: string): boolean => compareDecimals(decimal, none) === 0;

/** A draft that a page's storage held, which may be anything. */
export function draftOf(kept: unknown): ChangeDraft {
  const {wanted, comment} = (kept ?? {}) as {readonly wanted?: unknown; readonly comment?: unknown};
  const entries = wanted && typeof wanted === 'object' ? Object.entries(wanted) : [];
  return {
    wanted: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
    comment: typeof comment === 'string' ? comment : '',
  };
}

export const isEmpty = ({wanted, comment}: ChangeDraft): boolean => !comment && Object.keys(wanted).length === 0;

/** What is asked for: the lines whose quantity is to be another one, and the comment. */
export function requestOf(draft: ChangeDraft, {lines: quoted}: Quote): QuoteChangeRequestBody {
  const lines = quoted.flatMap(({id, kind, quantity = none}) => {
    const wanted = parseQuantity(draft.wanted[id] ?? '');
    if (kind !== 'item' || wanted === undefined || compareDecimals(wanted, quantity) === 0) return [];
    return [{lineId: id, quantity: wanted}];
  });
  const comment = draft.comment.trim();
  return {...(lines.length && {lines}), ...(comment && {comment})};
}

/** Why it can't be sent. */
export function mistakeOf(draft: ChangeDraft, quote: Quote): 'notANumber' | 'nothingAsked' | undefined {
  const isWrong = quote.lines.some(({id}) => {
    const typed = draft.wanted[id];
    return typed !== undefined && parseQuantity(typed) === undefined;
  });
  if (isWrong) return 'notANumber';
  return Object.keys(requestOf(draft, quote)).length ? undefined : 'nothingAsked';
}
