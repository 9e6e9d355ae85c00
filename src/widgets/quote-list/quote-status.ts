import type {QuoteListItem} from '../../client/contract.js';
import type {QuoteTerms} from '../../i18n/quotes.js';
import type {BadgeTone} from '../../templates/badge.js';
import {partName} from '../../templates/part-name.js';

/** The one status that matters most to the customer: what is stored and what is computed, as one word. */
export type ShownStatus = keyof QuoteTerms['status'];

export function shownStatus(quote: QuoteListItem): ShownStatus {
  const {status, expired, awaitingPayment, awaitingApproval, changesRequested} = quote;
  if (status === 'accepted' && awaitingPayment) return 'awaitingPayment';
  if (status !== 'open') return status;
  if (expired) return 'expired';
  if (changesRequested) return 'changesRequested';
  return awaitingApproval ? 'awaitingApproval' : 'open';
}

export const statusTones: Readonly<Record<ShownStatus, BadgeTone>> = {
  open: 'info',
  expired: 'neutral',
  accepted: 'success',
  awaitingPayment: 'warning',
  awaitingApproval: 'warning',
  changesRequested: 'neutral',
  declined: 'neutral',
  canceled: 'neutral',
};

/** The parts that a status is: `status status-awaiting-payment`. */
export const statusPart = (status: string): string => `status status-${partName(status)}`;

/** Days within which the end of an offer is pressing. */
const soon = 7;

/** “Expires in 3 days”, and whether that is soon; undefined when it doesn't matter any more, or the offer has no end. */
export function validityLabel(
  {status, expired, validInDays: days}: QuoteListItem,
  terms: QuoteTerms,
  locale: string,
): {readonly text: string; readonly isSoon: boolean} | undefined {
  if (status !== 'open' || expired || days === null || days < 0) return undefined;
  return {text: days === 0 ? terms.expiresToday : terms.expiresIn(days, locale), isSoon: days <= soon};
}
