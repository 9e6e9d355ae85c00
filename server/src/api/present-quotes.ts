import type {Quote, QuoteListItem} from '../port/contract.js';
import type {QuoteListRecord, QuoteRecord} from '../port/quotes.js';
import type {VendorRules} from './capabilities.js';
import {quoteCapabilities, type QuoteRights} from './quote-capabilities.js';

/** The payments under way, by the ids of their invoices. */
type ActiveAttempts = ReadonlyMap<string, string>;

/** A row of the list as this person sees it. */
export function presentQuoteRow(
  record: QuoteListRecord,
  rights: QuoteRights,
  vendor: VendorRules,
  active: ActiveAttempts,
): QuoteListItem {
  const {facts, ...shown} = record;
  const attempt = facts.payable ? active.get(facts.payable.id) : undefined;
  return {...shown, capabilities: quoteCapabilities(rights, vendor, record, attempt)};
}

/** A whole quote as this person sees it. */
export function presentQuote(
  record: QuoteRecord,
  rights: QuoteRights,
  vendor: VendorRules,
  active: ActiveAttempts,
): Quote {
  const {facts, version: _, ...shown} = record;
  const attempt = facts.payable ? active.get(facts.payable.id) : undefined;
  return {...shown, capabilities: quoteCapabilities(rights, vendor, record, attempt)};
}

/** The invoices whose payments decide about these quotes. */
export function invoicesOfQuotes(records: ReadonlyArray<Pick<QuoteListRecord, 'facts'>>): string[] {
  return records.flatMap(({facts: {payable}}) => (payable ? [payable.id] : []));
}
