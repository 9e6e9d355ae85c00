import type {Role} from '../port/contract.js';
import type {TaxRate} from '../pricing/amounts.js';
import {seedId} from './deterministic.js';
import type {SeedRows} from './rows.js';

/** Something that a vendor bills. */
export interface Product {
  readonly description: string;
  readonly unit?: string;
  /** Minor units of the customer's main currency. */
  readonly price: number;
  /** The largest quantity on one invoice. */
  readonly most: number;
}

/** The words on a customer's documents, in its language. */
export interface DocumentWords {
  readonly terms: string;
  readonly thanks: string;
  readonly section: string;
  readonly remark: string;
  readonly setup: string;
  readonly refundReason: string;
  readonly goodwill: string;
  readonly trial: string;
}

export interface SeededUser {
  readonly id: string;
  /** What the vendor calls the person when it mints a session. */
  readonly externalId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Up to what the person may accept quotes, by currency in minor units; null where nothing was set. */
  readonly spendingLimits: Readonly<Record<string, number>> | null;
}

export interface SeededCustomer {
  readonly tenantId: string;
  readonly id: string;
  /** What the vendor calls the customer when it mints a session. */
  readonly externalId: string;
  readonly number: string;
  readonly company: string;
  readonly region: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly billTo: readonly string[];
  readonly taxId: string | null;
  readonly currency: string;
  readonly taxes: readonly TaxRate[];
  readonly catalogue: readonly Product[];
  readonly words: DocumentWords;
  /** In front of its documents' numbers. */
  readonly series: string;
  /** An owner, a billing manager and a member, in this order. */
  readonly users: readonly [SeededUser, SeededUser, SeededUser];
}

type CustomerInput = Omit<SeededCustomer, 'id' | 'users'> & {
  readonly domain: string;
  /** Names of the owner, the billing manager and the member; their external ids are `owner`, `billing` and `member`. */
  readonly people: readonly [string, string, string];
};

/** How many times the price of its first product a member may spend. */
const memberLimit = 20;

/** A customer with its three people. The member may accept small quotes, the billing manager any. */
export function customer({people, domain, ...input}: CustomerInput): SeededCustomer {
  const id = seedId('cus', input.tenantId, input.externalId);
  const user = (externalId: string, role: Role, name: string): SeededUser => ({
    id: seedId('usr', id, externalId),
    externalId,
    name,
    email: `${externalId}@${domain}`,
    role,
    spendingLimits: role === 'member' ? {[input.currency]: memberLimit * (input.catalogue[0]?.price ?? 5_000)} : null,
  });
  const [owner, billing, member] = people;
  return {
    ...input,
    id,
    users: [
      user('owner', 'owner', owner),
      user('billing', 'billing_manager', billing),
      user('member', 'member', member),
    ],
  };
}

/** Adds the customer's and its people's rows. */
export function addCustomer(rows: SeedRows, {tenantId, users, ...each}: SeededCustomer): void {
  rows.add('customers', {
    tenant_id: tenantId,
    id: each.id,
    external_id: each.externalId,
    number: each.number,
    company: each.company,
    region: each.region,
    locale: each.locale,
    time_zone: each.timeZone,
    bill_to_lines: [...each.billTo],
    tax_id: each.taxId,
    email: users[1].email,
  });
  rows.add(
    'users',
    ...users.map(({id, externalId, name, email, role, spendingLimits}) => ({
      tenant_id: tenantId,
      customer_id: each.id,
      id,
      external_id: externalId,
      name,
      email,
      role,
      spending_limits: spendingLimits,
    })),
  );
}
