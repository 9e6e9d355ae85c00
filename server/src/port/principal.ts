import type {Feature, Role, Scope} from './contract.js';

/** Who is asking, read afresh from the database at each request: a role taken away is gone at once. */
export interface Principal {
  readonly tenantId: string;
  readonly customerId: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly role: Role;
  readonly scopes: ReadonlySet<Scope>;
  /** What the vendor offers, the back end can do and the session was given. */
  readonly features: ReadonlySet<Feature>;
  /** ISO 3166-1 alpha-2 of the customer. */
  readonly region: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
  readonly expiresAt: Date;
  /** The one ticket that the session is for, where it was had by the link of a mail. */
  readonly ticketId?: string;
}
