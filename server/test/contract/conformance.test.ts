import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {operations, type Operation} from '../../src/api/contract-document.js';
import {checkResponse, ContractDriftError} from '../../src/api/response-check.js';
import {northwind} from '../../src/seed/vendors.js';
import {clientOf, openPortal, problemOf, type TestClient, type TestPortal} from '../support/portal.js';
import {agentFilesOf, belongingsOf, requests, type Belongings, type ContractRequest} from './cases.js';

let portal: TestPortal;
let client: TestClient;
let own: Belongings;
before(async () => {
  portal = await openPortal();
  client = await portal.signIn();
  const belongings = await belongingsOf(client);
  own = {...belongings, ...(await agentFilesOf(clientOf(northwind.apiKey, portal.send), belongings.ticketId))};
});
after(() => portal.close());

/**
 * What a right request is answered; the others, 200. What is made up is refused by its If-Match, the finished payment and the failed setup can't be given up, the default is no backup of its own, an open quote has no decline to take
 * back and needs no new one, an owner no one's approval; what runs can't be resumed, nor kept.
 */
const statuses: Record<string, number> = {
  createSession: 201,
  endSession: 204,
  shareInvoice: 201,
  revokeCalendarFeed: 204,
  acceptQuote: 412,
  declineQuote: 412,
  undoQuoteDecline: 409,
  requestQuoteChanges: 412,
  requestQuoteApproval: 403,
  requestNewQuote: 403,
  postQuoteMessage: 201,
  sendOrderConfirmation: 202,
  reorder: 201,
  withdrawScheduledChange: 412,
  renewSubscription: 412,
  setAutoRenew: 412,
  setSubscriptionPaymentMethod: 412,
  pauseSubscription: 412,
  resumeSubscription: 409,
  cancelSubscription: 412,
  keepSubscription: 409,
  requestSubscriptionQuote: 412,
  purchase: 201,
  createTicket: 201,
  replyToTicket: 201,
  replyAsAgent: 201,
  setTicketTyping: 204,
  markVendorTicketRead: 204,
  createAgentFile: 201,
  createTicketFile: 201,
  // A link that nobody was sent.
  createTicketSession: 404,
  rateTicket: 403,
  markTicketRead: 204,
  requestProductQuote: 201,
  createPaymentAttempt: 412,
  cancelPaymentAttempt: 409,
  editPaymentMethod: 412,
  setDefaultMethod: 412,
  setBackupMethod: 409,
  replacePaymentMethod: 412,
  removePaymentMethod: 412,
  createMethodSetup: 201,
  cancelMethodSetup: 409,
};

function rightRequest({id}: Operation): ContractRequest {
  if (id === 'createSession') return {path: '/sessions', body: {customer: 'kontor-hansa', user: 'owner'}};
  return requests[id as keyof typeof requests](own);
}

async function send(
  {method, security}: Operation,
  {path, body, bytes, headers}: ContractRequest,
  token: string | undefined = security === 'vendorKey' ? northwind.apiKey : client.token,
): Promise<Response> {
  return portal.send(path, {
    method: method.toUpperCase(),
    headers: {
      ...(token ? {authorization: `Bearer ${token}`} : {}),
      ...(body === undefined ? {} : {'content-type': 'application/json'}),
      ...headers,
    },
    ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    ...(bytes && {body: bytes}),
  });
}

for (const operation of operations) {
  describe(`${operation.method.toUpperCase()} ${operation.path}`, () => {
    it('answers a right request as the contract says', async () => {
      // Signing out is the last thing that a session does.
      const token = operation.id === 'endSession' ? (await portal.signIn()).token : undefined;
      const response = await send(operation, rightRequest(operation), token);
      assert.equal(response.status, statuses[operation.id] ?? 200);
      await checkResponse(operation, response);
      await response.body?.cancel();
    });

    it('refuses an unknown query parameter', async () => {
      const request = rightRequest(operation);
      const response = await send(operation, {
        ...request,
        path: `${request.path}${request.path.includes('?') ? '&' : '?'}surprise=1`,
      });
      await checkResponse(operation, response);
      assert.equal((await problemOf(response)).code, 'invalid_request');
    });

    if (operation.security !== 'none') {
      it('refuses whoever has no token', async () => {
        const response = await send(operation, {...rightRequest(operation), headers: {}}, '');
        await checkResponse(operation, response);
        assert.deepEqual([response.status, response.headers.has('www-authenticate')], [401, true]);
        assert.equal((await problemOf(response)).code, 'unauthenticated');
      });
    }

    for (const name of operation.parameters.filter((each) => each.in === 'path').map((each) => each.name)) {
      it(`answers 404 to a ${name} of nothing`, async () => {
        const nothing = Object.fromEntries(
          Object.keys(own).map((key) => [key, 'nothing_0000000000000000']),
        ) as unknown as Belongings;
        const response = await send(operation, requests[operation.id as keyof typeof requests](nothing));
        await checkResponse(operation, response);
        assert.equal((await problemOf(response)).code, 'not_found');
      });
    }

    if (operation.bodyPointer !== undefined) {
      it('refuses a body of the wrong shape', async () => {
        const {path, headers = {}} = rightRequest(operation);
        for (const body of [[], 'text', 1, null, {surprise: true}]) {
          const response = await send(operation, {path, body, headers});
          await checkResponse(operation, response);
          assert.equal((await problemOf(response)).code, 'invalid_request', JSON.stringify(body));
        }
      });
    }

    if (operation.parameters.some(({name}) => name === 'Idempotency-Key')) {
      it('refuses to write without a key', async () => {
        const {path, body} = rightRequest(operation);
        const response = await send(operation, {path, body});
        await checkResponse(operation, response);
        assert.equal((await problemOf(response)).code, 'idempotency_key_missing');
      });
    }
  });
}

describe('checkResponse', () => {
  it('finds an answer that drifted: a status, a type, a header or a field', async () => {
    const operation = operations.find(({id}) => id === 'getInvoice')!;
    const json = {'content-type': 'application/json'};
    const wrong = [
      new Response('{}', {status: 202, headers: json}),
      new Response('{}', {headers: {...json, etag: '"1"'}}),
      new Response('<html>', {headers: {'content-type': 'text/html', etag: '"1"'}}),
      new Response('{}', {headers: json}),
      Response.json({code: 'internal'}, {status: 500, headers: {'content-type': 'application/problem+json'}}),
    ];
    for (const response of wrong) await assert.rejects(checkResponse(operation, response), ContractDriftError);
  });
});
