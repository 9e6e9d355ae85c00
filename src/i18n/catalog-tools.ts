import type {Catalog} from './catalog.js';
import {en} from './en/catalog-tools.js';

/** The words of what is done with products: finding, choosing, buying them, asking for a quote. */
export interface CatalogToolTerms {
  /** “25 seats”, “3 TB”. */
  readonly quantity: (count: number, unit: string | null, locale: string) => string;
  /** What one has, in the words of `quantity`. */
  readonly owned: (quantity: string) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly kinds: {readonly plan: string; readonly license: string; readonly addon: string};
  readonly category: string;
  readonly allCategories: string;
  readonly term: string;
  /** A term to choose: “Monthly”. */
  readonly every: (months: number, locale: string) => string;
  readonly currency: string;
  readonly beforeTaxes: string;
  readonly choose: string;
  readonly askForQuote: string;
  readonly inBasket: string;
  readonly addSeats: string;
  /** Why an add-on has no button of its own. */
  readonly goesWith: string;
  readonly actionOn: (action: string, name: string) => string;
  readonly openSubscription: (number: string) => string;
  readonly waiting: (count: number, locale: string) => string;
  readonly openBasket: string;
  readonly close: string;
  readonly cancel: string;
  readonly back: string;
  readonly sending: string;
  readonly checking: string;
  readonly pricing: string;
  readonly optional: string;
  readonly basket: {
    readonly title: string;
    readonly empty: string;
    readonly emptyHint: string;
    /** The field of how many; `unit` is the vendor's word. */
    readonly seats: (unit: string | null) => string;
    readonly between: (least: string, most: string) => string;
    readonly atLeast: (least: string) => string;
    readonly addons: string;
    readonly quantityOf: (name: string) => string;
    readonly remove: string;
    readonly more: string;
    readonly review: string;
    /** The products that have to be asked for. */
    readonly quoteOnly: (names: string) => string;
    readonly gone: string;
    /** There is no room for another product. */
    readonly full: (most: number, locale: string) => string;
  };
  /** What is wrong with a field. */
  readonly mistakes: {
    readonly number: string;
    readonly not_sold: string;
    readonly quote_only: string;
    readonly other: string;
  };
  readonly review: {
    readonly title: string;
    readonly period: (from: string, to: string) => string;
    readonly freeUntil: (day: string) => string;
    readonly perTerm: (amount: string, months: number, locale: string) => string;
    readonly subtotal: string;
    readonly dueNow: string;
    readonly next: string;
    readonly nextOn: (day: string) => string;
    readonly method: string;
    readonly methodHint: string;
    readonly noMethod: string;
    readonly addMethod: string;
    readonly team: string;
    readonly reference: string;
    readonly until: (time: string) => string;
    readonly changed: string;
    readonly was: (amount: string) => string;
    readonly buy: (amount: string) => string;
    readonly start: string;
  };
  readonly bought: {
    readonly title: (count: number, locale: string) => string;
    readonly pay: (invoices: string) => string;
    /** Who doesn't pay now is charged all the same. */
    readonly charged: string;
    readonly trial: string;
    readonly payNow: string;
    readonly paid: string;
  };
  readonly quote: {
    readonly title: string;
    readonly hint: string;
    readonly comment: string;
    readonly send: string;
    readonly made: (number: string) => string;
    readonly madeHint: string;
    readonly show: (number: string) => string;
  };
  readonly seats: {
    /** Which subscription, where one has several to a product. */
    readonly which: string;
    readonly title: (product: string) => string;
    readonly has: (quantity: string, number: string) => string;
    readonly preview: string;
    readonly credit: string;
    readonly toBalance: string;
    readonly now: string;
    readonly later: (day: string) => string;
    readonly next: (amount: string, day: string) => string;
    readonly confirm: (amount: string) => string;
    readonly confirmFree: string;
    readonly done: (number: string) => string;
    readonly doneLater: (number: string, day: string) => string;
    readonly mistakes: {
      readonly unchanged: string;
      readonly below_minimum: string;
      readonly above_maximum: string;
      readonly below_assigned: string;
      readonly contract: string;
    };
  };
  /** Why something was not done, and what it means. */
  readonly problems: {
    readonly offline: string;
    readonly unknown: string;
    readonly stale: string;
    readonly change_refused: string;
    readonly payment_method_unusable: string;
    readonly card_number_rejected: string;
    readonly not_allowed: string;
    readonly not_found: string;
    readonly not_possible: string;
    readonly session_expired: string;
    readonly rate_limited: string;
    readonly other: string;
  };
}

export const catalogToolTerms: Catalog<'catalogTools'> = {part: 'catalogTools', english: en};
