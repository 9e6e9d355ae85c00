import {html, type TemplateResult} from 'lit';

import type {PortalError} from '../../core/errors.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {DocumentTerms} from '../../i18n/documents.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import type {SubscriptionCardTerms} from '../../i18n/subscription-card.js';
import type {SubscriptionTerms} from '../../i18n/subscription-states.js';
import type {SubscriptionToolTerms} from '../../i18n/subscription-tools.js';
import {quantityLabel} from '../../templates/document/lines-table.js';

/** All that the card says once its first lines are painted. */
export interface CardWords {
  readonly card: SubscriptionCardTerms;
  readonly states: SubscriptionTerms;
  readonly tools: SubscriptionToolTerms;
  /** The words that all documents say. */
  readonly terms: DocumentTerms;
  readonly invoiceTerms: InvoiceTerms;
  readonly listTerms: ListTerms;
  readonly listTools: ListToolTerms;
  readonly locale: string;
}

/** “23 seats”, “20 TB”: so much of what is counted. */
export function counted(quantity: number, unit: string | null, words: CardWords): string {
  return quantityLabel({quantity: String(quantity), unit}, words);
}

/** Facts in a row, each kept together whatever its direction. */
export const inRow = (facts: readonly string[]): TemplateResult =>
  html`${facts.filter(Boolean).map((fact, index) => html`${index ? ' · ' : ''}<bdi>${fact}</bdi>`)}`;

/** “Seats”, or “Seats (TB)” where something else is counted. */
export const countLabel = (label: string, unit: string | null | undefined): string =>
  unit && unit !== 'seat' ? `${label} (${unit})` : label;

/** Why something was not done, what it means, and what to do: by its code, never by what a server wrote. */
export function problemWords({code, outcome, reason}: PortalError, {tools, listTools}: CardWords): string {
  const {problems} = tools;
  if (code === 'offline') return problems.offline;
  if (outcome === 'unknown') return problems.unknown;
  if (reason) return `${problems.not_allowed} ${listTools.reasons[reason]}`;
  const named: Readonly<Record<string, string>> = {
    ...problems,
    forbidden: problems.not_allowed,
    unauthenticated: problems.session_expired,
    in_progress: problems.payment_in_progress,
  };
  return named[code] ?? problems.other;
}
