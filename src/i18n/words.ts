import type {DocumentTerms} from './documents.js';
import type {InvoiceToolTerms} from './invoice-tools.js';
import type {InvoiceTerms} from './invoices.js';
import type {ListToolTerms} from './list-tools.js';
import type {ListTerms} from './lists.js';
import type {PaymentTerms} from './payments.js';
import type {SessionTerms} from './session.js';

/** All words of the product in one language, by the part that says them. */
export interface Words {
  readonly lists: ListTerms;
  readonly listTools: ListToolTerms;
  readonly invoices: InvoiceTerms;
  readonly invoiceTools: InvoiceToolTerms;
  readonly documents: DocumentTerms;
  readonly payments: PaymentTerms;
  readonly session: SessionTerms;
}

/** Some words of a part, at any depth. */
export type SomeOf<Terms> = {
  readonly [Name in keyof Terms]?: Terms[Name] extends (...values: never) => string
    ? Terms[Name]
    : Terms[Name] extends string | readonly unknown[]
      ? Terms[Name]
      : SomeOf<Terms[Name]>;
};

/**
 * A vendor's own words, by BCP 47 tag: `{en: {invoices: {pay: 'Settle'}}, 'fr-CA': {…}}`. The closest tag's words stand before ours; what it doesn't say stays ours.
 */
export type TermOverrides = Readonly<Record<string, SomeOf<Words>>>;
