import type {html} from 'hono/html';
import type {NetworkCondition} from '../src/network.js';
import type {Person} from './people.js';
import type {Language, VendorSite} from './vendors.js';

/** What `html` makes: text that is already escaped. */
export type Html = ReturnType<typeof html>;

/** What a page is rendered with. */
export interface PageContext {
  readonly site: VendorSite;
  readonly language: Language;
  /** The page's path without its site and language, such as `/pricing`. */
  readonly page: `/${string}`;
  readonly dark: boolean;
  /** Who is signed in. */
  readonly person: Person | undefined;
}

/** The pages of an account; `overview` has everything at once. */
export type AccountSection =
  | 'overview'
  | 'quotes'
  | 'orders'
  | 'invoices'
  | 'subscriptions'
  | 'payment-methods'
  | 'renewal'
  | 'products'
  | 'upcoming'
  | 'spend'
  | 'support';

/** How many records of a customer something is to be done about. */
export type AccountCounts = Readonly<
  Record<
    Exclude<AccountSection, 'overview' | 'payment-methods' | 'renewal' | 'products' | 'upcoming' | 'spend'>,
    number
  >
>;

/** What an account page needs beside. */
export interface AccountContext extends PageContext {
  readonly section: AccountSection;
  readonly counts: AccountCounts;
  readonly person: Person;
  readonly people: readonly Person[];
  /** The address of the API that the widgets talk to. */
  readonly endpoint: string;
  readonly network: NetworkCondition;
  /** Whether the demo was given a theme for the widgets. */
  readonly themed: boolean;
}

/** What the page needs beside that a mail's link leads to. */
export interface TicketLinkContext extends PageContext {
  /** The address of the API that the widgets talk to. */
  readonly endpoint: string;
  /** Whether the demo was given a theme for the widgets. */
  readonly themed: boolean;
}

/** What the sign-in page needs beside. */
export interface SignInContext extends PageContext {
  readonly people: readonly Person[];
  /** Whether the last try named nobody. */
  readonly unknownPerson: boolean;
}

/** A vendor's pages. */
export interface VendorPages {
  /** Those that anyone may read, by path. */
  readonly open: Readonly<Record<`/${string}`, (context: PageContext) => Html>>;
  readonly signIn: (context: SignInContext) => Html;
  readonly account: (context: AccountContext) => Html;
  readonly ticketLink: (context: TicketLinkContext) => Html;
  readonly notFound: (context: PageContext) => Html;
}
