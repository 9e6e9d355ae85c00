import type {Operation} from '../../src/api/contract-document.js';
import {operations} from '../../src/api/contract-document.js';
import {openPortal, type Json, type TestClient, type TestPortal} from '../support/portal.js';
import {belongingsOf, requests, type Belongings} from './cases.js';

/** Customers of two vendors, and everyone in them. */
const customers = ['kontor-hansa', 'sakura-seisakusho', 'al-noor', 'globex', 'transport-tremblay'];
const users = ['owner', 'billing', 'member'];

/** Operations that name a record in the body or the query rather than in the path. */
const naming = ['exportInvoices', 'archiveInvoices', 'previewPayment', 'createPaymentAttempt'];

/** Operations of a session that name a record. The others answer about the one who asks, whoever that is. */
export const targeted: readonly Operation[] = operations.filter(
  ({id, security, parameters}) =>
    security === 'session' && (naming.includes(id) || parameters.some((each) => each.in === 'path')),
);

/** One person of one customer. */
export interface Principal {
  readonly customer: string;
  readonly client: TestClient;
}

/** A portal, people of several customers in it, and what each customer has. */
export interface Matrix {
  readonly portal: TestPortal;
  readonly principals: readonly Principal[];
  /** By customer, several sets of ids each. */
  readonly belongings: ReadonlyMap<string, readonly Belongings[]>;
}

/** What a walk through the matrix found. */
export interface Findings {
  readonly sent: number;
  /** Requests that were answered 2xx. */
  readonly reached: readonly string[];
  /** Answers other than "not there" and "not for you". */
  readonly unexpected: readonly string[];
}

export async function openMatrix(): Promise<Matrix> {
  const portal = await openPortal();
  const principals: Principal[] = [];
  const belongings = new Map<string, Belongings[]>();
  for (const customer of customers) {
    const people: Principal[] = [];
    for (const user of users) people.push({customer, client: await portal.signIn(customer, user)});
    const [owner] = people;
    if (owner) belongings.set(customer, await setsOf(owner.client, await belongingsOf(owner.client)));
    principals.push(...people);
  }
  return {portal, principals, belongings};
}

/** Sends each operation, as each principal, with the ids of every other customer. */
export async function walkMatrix({principals, belongings}: Matrix, walked: readonly Operation[]): Promise<Findings> {
  let sent = 0;
  const reached: string[] = [];
  const unexpected = new Set<string>();
  for (const operation of walked) {
    for (const principal of principals) {
      for (const [customer, sets] of belongings) {
        if (customer === principal.customer) continue;
        for (const own of sets) {
          const status = await statusOf(operation, own, principal.client);
          sent += 1;
          if (status < 300) reached.push(`${operation.id}: ${principal.customer} reached ${JSON.stringify(own)}`);
          else if (status !== 404 && status !== 403) unexpected.add(`${operation.id} ${status}`);
        }
      }
    }
  }
  return {sent, reached, unexpected: [...unexpected]};
}

/** Ids of every list, so that the matrix meets records in each state. */
async function setsOf(client: TestClient, sample: Belongings): Promise<Belongings[]> {
  const invoices: Json[] = (await client.json('/invoices?limit=7')).items;
  const notes: Json[] = (await client.json('/credit-notes?limit=7')).items;
  return invoices.map(({id}, index) => ({...sample, invoiceId: id, creditNoteId: notes[index % notes.length].id}));
}

export async function statusOf({method, id}: Operation, own: Belongings, client: TestClient): Promise<number> {
  const {path, body, headers} = requests[id as keyof typeof requests](own);
  const response = await client.send(path, {
    method: method.toUpperCase(),
    headers: {...(body === undefined ? {} : {'content-type': 'application/json'}), ...headers},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
  });
  await response.body?.cancel();
  return response.status;
}
