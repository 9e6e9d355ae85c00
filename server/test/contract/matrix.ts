import {operations, type Operation} from '../../src/api/contract-document.js';
import {freshKey, openPortal, paymentOf, type Json, type TestClient, type TestPortal} from '../support/portal.js';
import {belongingsOf, requests, type Belongings, type ContractRequest} from './cases.js';
import {placesIn} from './places.js';

/** Customers of two vendors, and everyone in them. */
const customers = ['kontor-hansa', 'sakura-seisakusho', 'al-noor', 'globex', 'transport-tremblay'];
const users = ['owner', 'billing', 'member'];

/** Where an operation names a record: `path/invoiceId`, `query/ids`, `body/source/paymentMethodId`. */
export interface Target {
  readonly operation: Operation;
  readonly place: string;
}

/** Every place of the contract where a session names a record. What names none answers about the one who asks, whoever that is. */
export const targets: readonly Target[] = operations
  .filter(({security}) => security === 'session')
  .flatMap((operation) => placesIn(operation).map((place) => ({operation, place})));

/** One person of one customer. */
export interface Principal {
  readonly customer: string;
  readonly client: TestClient;
  readonly own: Belongings;
  /** The ETag of the customer's own quote. */
  readonly etag: string;
  /** The ETag of what follows if the customer's own method is removed. */
  readonly removalEtag: string;
  /** A payment of the customer's own that would be taken, were its method not changed. */
  readonly payment: {readonly body: Json; readonly headers: Record<string, string>};
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
  /** How many times a principal would name a record of another. */
  readonly tried: number;
  /** How many requests that took: where only a part of an id's set is named, the same one stands for several. */
  readonly sent: number;
  /** Requests that were answered 2xx. */
  readonly reached: readonly string[];
  /** Answers other than "not there" and "not for you". */
  readonly unexpected: readonly string[];
}

/** @param records - how many records of each list it meets */
export async function openMatrix(records: number): Promise<Matrix> {
  const portal = await openPortal();
  const principals: Principal[] = [];
  const belongings = new Map<string, Belongings[]>();
  for (const customer of customers) {
    const clients = await Promise.all(users.map((user) => portal.signIn(customer, user)));
    const [owner] = clients;
    if (!owner) continue;
    const own = await belongingsOf(owner);
    belongings.set(customer, await setsOf(owner, own, records));
    const etag = (await owner.send(`/quotes/${own.quoteId}`)).headers.get('etag') ?? '';
    const removalEtag = (await owner.json(`/payment-methods/${own.paymentMethodId}/removal`)).etag;
    const payment = await paymentOf(owner);
    principals.push(...clients.map((client) => ({customer, client, own, etag, removalEtag, payment})));
  }
  return {portal, principals, belongings};
}

/** Names a record of every other customer at each of these places, as each principal. */
export async function walkMatrix({principals, belongings}: Matrix, walked: readonly Target[]): Promise<Findings> {
  let tried = 0;
  let sent = 0;
  const reached: string[] = [];
  const unexpected = new Set<string>();
  for (const target of walked) {
    const {operation, place} = target;
    for (const principal of principals) {
      const asked = new Set<string>();
      for (const [customer, sets] of belongings) {
        if (customer === principal.customer) continue;
        for (const theirs of sets) {
          tried += 1;
          const request = foreignRequest(target, theirs, principal);
          const named = JSON.stringify([request.path, request.body]);
          if (asked.has(named)) continue;
          asked.add(named);
          const status = await answerTo(operation, request, principal.client);
          sent += 1;
          if (status < 300)
            reached.push(`${operation.id} ${place}: ${principal.customer} reached ${JSON.stringify(theirs)}`);
          else if (!refusals(target).includes(status)) unexpected.add(`${operation.id} ${place} ${status}`);
        }
      }
    }
  }
  return {tried, sent, reached, unexpected: [...unexpected]};
}

/** How many times a record of another is named in a walk through these that leaves none out. */
export function walkLength({principals, belongings}: Matrix, walked: readonly Target[]): number {
  let perTarget = 0;
  for (const {customer} of principals) {
    for (const [other, sets] of belongings) if (other !== customer) perTarget += sets.length;
  }
  return walked.length * perTarget;
}

/** A request that names another's record at this place. */
export function foreignRequest(
  {operation, place}: Target,
  theirs: Belongings,
  {own, etag, removalEtag, payment: {body, headers}}: Pick<Principal, 'own' | 'etag' | 'removalEtag' | 'payment'>,
): ContractRequest {
  // Everything else is the principal's own and right: an invoice of another would be refused before the method is looked at.
  if (place === payingMethod) {
    return {
      path: '/payment-attempts',
      body: {...body, source: {type: 'saved', paymentMethodId: theirs.paymentMethodId}},
      headers: {...headers, ...freshKey()},
    };
  }
  // One's own method is put to another's subscription, or to another's method in its place.
  if (methodPlaces.includes(place) && operation.path.startsWith('/payment-methods/')) {
    const {path, body: asked, headers: sent} = requestOf(operation, theirs);
    const tag = operation.id === 'removePaymentMethod' ? removalEtag : firstVersion;
    return {
      path: path.replace(theirs.paymentMethodId, own.paymentMethodId),
      body: asked,
      headers: {...sent, 'if-match': tag},
    };
  }
  // A part of another's quote is asked for as a part of one's own: the quote would be refused before the part is looked at. A version's number is nobody's alone.
  const part = partOf(place);
  if (part) {
    const {path, body: asked, headers: sent} = requestOf(operation, {...own, [part]: theirs[part]});
    return {path, body: asked, headers: {...sent, ...(place === changedLine && {'if-match': etag})}};
  }
  // Another's file goes with a message of one's own.
  if (place === ticketFiles)
    return requestOf(operation, {...own, ticketFileId: theirs.ticketFileId, replyFileId: theirs.replyFileId});
  // What is done with a subscription of one's own by another's method, or by what was shown to another.
  if (subscriptionParts.has(place) && operation.id !== 'createPaymentAttempt') {
    return requestOf(operation, {
      ...own,
      ...(place === 'body/paymentMethodId'
        ? {paymentMethodId: theirs.paymentMethodId}
        : {previewId: theirs.previewId, purchaseId: theirs.purchaseId}),
    });
  }
  return requestOf(operation, theirs);
}

/** Where a write about a method names something else. */
const methodPlaces: readonly string[] = ['body/subscriptionIds', 'body/by', 'body/reassignTo'];
const replacing: readonly string[] = ['body/by', 'body/reassignTo'];

/** What a method that nobody has changed is read as: only the version counts. */
const firstVersion = '"1-AAAAAAAAAAAAAAAAAAAAAA"';

const subscriptionParts: ReadonlySet<string> = new Set(['body/paymentMethodId', 'body/previewId']);

const payingMethod = 'body/source/paymentMethodId';
const changedLine = 'body/lines/lineId';

const ticketFiles = 'body/fileIds';

/** Where something is chosen for what is one's own. */
const chosenPlaces: ReadonlySet<string> = new Set([payingMethod, changedLine, ...replacing, 'body/related/id']);

function partOf(place: string): 'lineId' | 'fileId' | undefined {
  if (place === 'path/lineId' || place === changedLine) return 'lineId';
  return place === 'path/fileId' ? 'fileId' : undefined;
}

/** "Not there", "not for you", and where a method, a line or a document is chosen "not usable". */
function refusals({place}: Target): readonly number[] {
  if (chosenPlaces.has(place)) return [422, 403];
  // A member doesn't see the ticket that the owner opened.
  if (place === ticketFiles) return [422, 404, 403];
  // What was shown to another never was to oneself: it counts as one that doesn't hold any more.
  return subscriptionParts.has(place) ? [404, 403, 412, 422] : [404, 403];
}

/** Ids of every list, so that the matrix meets records in different states; the first set belongs together. */
async function setsOf(client: TestClient, sample: Belongings, records: number): Promise<Belongings[]> {
  const idsOf = async (list: string): Promise<string[]> =>
    (await client.json(`/${list}?limit=${records}`)).items.map(({id}: Json) => id);
  const invoices = await idsOf('invoices');
  const [notes, quotes, orders] = [await idsOf('credit-notes'), await idsOf('quotes'), await idsOf('orders')];
  const nth = (ids: readonly string[], index: number): string => ids[index % ids.length] ?? '';
  return invoices.map((invoiceId, index) => ({
    ...sample,
    invoiceId,
    creditNoteId: nth(notes, index),
    ...(index > 0 && {quoteId: nth(quotes, index), orderId: nth(orders, index)}),
  }));
}

/** What a request for one's own is answered. */
export function statusOf(operation: Operation, own: Belongings, client: TestClient): Promise<number> {
  return answerTo(operation, requestOf(operation, own), client);
}

function requestOf({id}: Operation, own: Belongings): ContractRequest {
  return requests[id as keyof typeof requests](own);
}

async function answerTo(
  {method}: Operation,
  {path, body, bytes, headers}: ContractRequest,
  client: TestClient,
): Promise<number> {
  const response = await client.send(path, {
    method: method.toUpperCase(),
    headers: {...(body === undefined ? {} : {'content-type': 'application/json'}), ...headers},
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    ...(bytes && {body: bytes}),
  });
  if (path.startsWith('/subscription-actions') && response.status === 200) {
    // It answers for each subscription by itself: one that is not done was not reached.
    const {results} = (await response.json()) as {results: Array<{outcome: string; number: string | null}>};
    return results.every(({outcome, number}) => outcome !== 'done' && outcome !== 'unchanged' && number === null)
      ? 404
      : results.every(({outcome}) => outcome === 'refused' || outcome === 'stale')
        ? 412
        : 200;
  }
  await response.body?.cancel();
  return response.status;
}
