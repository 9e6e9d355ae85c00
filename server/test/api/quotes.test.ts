import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';

import {TestClock} from '../ledger/world.js';
import {testDatabase, type TestDatabase} from '../support/database.js';
import {freshKey, problemOf, type Json, type TestClient} from '../support/portal.js';
import {openSaleWorld, rackQuote, type SaleWorld} from '../support/sale-world.js';

const clock = new TestClock();
let db: TestDatabase;
let world: SaleWorld;
let owner: TestClient;
let member: TestClient;
before(async () => {
  db = await testDatabase(clock);
  world = await openSaleWorld(db.database, clock);
});
after(async () => {
  await world.close();
  await db.close();
});
beforeEach(async () => {
  [owner, member] = [await world.signIn(), await world.signIn('member')];
});

/** The quote, with the headers of a write that was made after reading it. */
async function read(id: string, client = owner): Promise<{quote: Json; headers: Record<string, string>}> {
  const response = await client.send(`/quotes/${id}`);
  const etag = response.headers.get('etag') ?? '';
  return {quote: await response.json(), headers: {...freshKey(), 'if-match': etag}};
}

const codeOf = ({httpStatus, code, reason}: Json): unknown[] => [httpStatus, code, ...(reason ? [reason] : [])];

describe('GET /quotes', () => {
  it('lists, counts and shows them, each with what this person may do', async () => {
    const id = await world.issue();
    await world.issue({validUntil: '2026-03-09'});
    const {items, page} = await owner.json('/quotes?sort=-validUntil&limit=50');
    assert.equal(items.length, page.total);
    const row = items.find((each: Json) => each.id === id);
    assert.deepEqual(row.total, {amount: 48_000, currency: 'EUR'});
    assert.deepEqual(
      [row.capabilities.accept, row.capabilities.pay],
      [{allowed: true}, {allowed: false, reason: 'status'}],
    );
    const expired = (await owner.json('/quotes?filter[status]=expired')).items;
    assert.ok(expired.every(({capabilities}: Json) => capabilities.accept.reason === 'expired'));
    const {counts, toReview} = await owner.json('/quotes/summary');
    assert.deepEqual([counts.all, counts.expired], [page.total, expired.length]);
    assert.ok(toReview >= 1);
  });

  it('keeps what decides about capabilities to itself', async () => {
    const id = await world.issue();
    const {items} = await owner.json('/quotes?limit=1');
    const {quote} = await read(id);
    for (const shown of [items[0], quote]) assert.deepEqual([shown.facts, shown.version], [undefined, undefined]);
  });

  it('answers 304 to who has it already, and anew after a message, an option or midnight', async () => {
    const id = await world.issue();
    const etag = (await owner.send(`/quotes/${id}`)).headers.get('etag') ?? '';
    const again = () => owner.send(`/quotes/${id}`, {headers: {'if-none-match': etag}});
    assert.equal((await again()).status, 304);
    await owner.post(`/quotes/${id}/messages`, {text: 'Hello'}, freshKey());
    assert.equal((await again()).status, 200);
  });

  it('shows an earlier version, and none that there isn’t', async () => {
    const id = await world.issue();
    await world.revise(id, {lines: [{id: 'lin_rack', description: 'Rack', quantity: '1', unitPrice: 20_000}]});
    assert.equal((await owner.json(`/quotes/${id}/versions/1`)).total.amount, 48_000);
    assert.equal((await owner.json(`/quotes/${id}/versions/2`)).total.amount, 24_000);
    for (const revision of ['3', '0', '-1', '1.5', 'one', '10000', '999999999999999'])
      assert.equal((await problemOf(owner.send(`/quotes/${id}/versions/${revision}`))).httpStatus, 404, revision);
  });
});

describe('PUT /quotes/{id}/options/{lineId}', () => {
  it('answers with the new sums and ETag, and again changes nothing', async () => {
    const id = await world.issue();
    const before = await read(id);
    const first = await owner.put(`/quotes/${id}/options/lin_shelf`, {quantity: '3'});
    const again = await owner.put(`/quotes/${id}/options/lin_shelf`, {quantity: '3.000'});
    const [one, other]: Json[] = [await first.json(), await again.json()];
    assert.deepEqual([first.status, one.total.amount], [200, 66_000]);
    assert.deepEqual(other, one);
    assert.equal(again.headers.get('etag'), first.headers.get('etag'));
    assert.notEqual(first.headers.get('etag'), before.headers['if-match']);
    assert.equal((await owner.send(`/quotes/${id}`)).headers.get('etag'), first.headers.get('etag'));
  });

  it('may be asked for by a page of another origin', async () => {
    const preflight = await world.api.fetch(
      new Request('https://portal.example/portal/v1/quotes/quo_1/options/lin_1', {
        method: 'OPTIONS',
        headers: {origin: 'https://vendor.example', 'access-control-request-method': 'PUT'},
      }),
    );
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /\bPUT\b/);
    assert.equal(preflight.headers.get('access-control-allow-origin'), 'https://vendor.example');
  });

  it('refuses what is no option, outside its limits, gone or over', async () => {
    const [id, old] = [await world.issue(), await world.issue({validUntil: '2026-03-09'})];
    const plain = await world.issue({lines: rackQuote.lines.slice(0, 2)});
    const put = (path: string, quantity: string, client = owner) => problemOf(client.put(path, {quantity}));
    assert.deepEqual(codeOf(await put(`/quotes/${id}/options/lin_rack`, '1')), [422, 'invalid_request']);
    assert.deepEqual(codeOf(await put(`/quotes/${plain}/options/lin_rack`, '1')), [422, 'invalid_request']);
    assert.equal((await put(`/quotes/${id}/options/lin_shelf`, '6')).errors[0].pointer, '/quantity');
    assert.deepEqual(codeOf(await put(`/quotes/${id}/options/lin_shelf`, '-1')), [400, 'invalid_request']);
    assert.deepEqual(codeOf(await put(`/quotes/${id}/options/lin_none`, '1')), [404, 'not_found']);
    assert.deepEqual(codeOf(await put(`/quotes/quo_none/options/lin_shelf`, '1')), [404, 'not_found']);
    assert.deepEqual(codeOf(await put(`/quotes/${old}/options/lin_shelf`, '1')), [409, 'quote_closed']);
    assert.deepEqual(codeOf(await put(`/quotes/${plain}/options/lin_shelf`, '1')), [404, 'not_found']);
    const reader = await world.signIn('owner', world.api, {scopes: ['quotes:read']});
    assert.deepEqual(codeOf(await put(`/quotes/${id}/options/lin_shelf`, '1', reader)), [403, 'forbidden', 'scope']);
  });
});

describe('POST /quotes/{id}/decline', () => {
  it('declines once, and takes it back until it is too late', async () => {
    const id = await world.issue();
    const {headers} = await read(id);
    const body = {reason: 'too_expensive', comment: '  Too much for us.  '};
    const first = await owner.post(`/quotes/${id}/decline`, body, headers);
    const replay = await owner.post(`/quotes/${id}/decline`, body, headers);
    const quote: Json = await first.json();
    assert.deepEqual([first.status, quote.status, quote.declined.comment], [200, 'declined', 'Too much for us.']);
    assert.deepEqual([replay.status, replay.headers.get('idempotency-replayed')], [200, 'true']);
    assert.equal(replay.headers.get('etag'), first.headers.get('etag'));
    assert.deepEqual(codeOf(await problemOf(owner.post(`/quotes/${id}/decline`, body, (await read(id)).headers))), [
      409,
      'quote_closed',
    ]);

    const undone: Json = await (await owner.post(`/quotes/${id}/undo-decline`, undefined, freshKey())).json();
    assert.deepEqual([undone.status, undone.declined], ['open', null]);
    assert.deepEqual(codeOf(await problemOf(owner.post(`/quotes/${id}/undo-decline`, undefined, freshKey()))), [
      409,
      'quote_closed',
    ]);
    await owner.post(`/quotes/${id}/decline`, body, (await read(id)).headers);
    clock.advance(3_600_001);
    const late = await world.signIn();
    const {quote: over} = await read(id, late);
    assert.deepEqual(over.capabilities.undoDecline, {allowed: false, reason: 'expired'});
    assert.deepEqual(codeOf(await problemOf(late.post(`/quotes/${id}/undo-decline`, undefined, freshKey()))), [
      409,
      'quote_closed',
    ]);
    clock.advance(-3_600_001);
  });

  it('says what is missing, stale, reused, forbidden or over', async () => {
    const id = await world.issue();
    const {headers} = await read(id);
    const decline = (body: object, given: Record<string, string> = {...headers, ...freshKey()}) =>
      problemOf(owner.post(`/quotes/${id}/decline`, body, given));
    assert.deepEqual(codeOf(await decline({})), [422, 'invalid_request']);
    assert.deepEqual(codeOf(await decline({comment: ' \n '})), [422, 'invalid_request']);
    assert.equal((await decline({reason: 'other'})).errors[0].pointer, '/comment');
    assert.deepEqual(codeOf(await decline({reason: 'terms'}, freshKey())), [428, 'precondition_required']);
    assert.deepEqual(codeOf(await decline({reason: 'terms'}, {...freshKey(), 'if-match': '"7-x"'})), [412, 'stale']);
    assert.deepEqual(codeOf(await decline({comment: 'My card is 4242 4242 4242 4242'})), [400, 'card_number_rejected']);
    assert.deepEqual(codeOf(await problemOf(owner.post('/quotes/quo_none/decline', {reason: 'terms'}, headers))), [
      404,
      'not_found',
    ]);
    // None of these used a key up, or changed anything.
    assert.equal((await owner.post(`/quotes/${id}/decline`, {reason: 'terms'}, headers)).status, 200);
    assert.deepEqual(codeOf(await decline({reason: 'bad_timing'}, headers)), [422, 'idempotency_key_reused']);
    const old = await world.issue({validUntil: '2026-03-09'});
    assert.deepEqual(
      codeOf(await problemOf(owner.post(`/quotes/${old}/decline`, {reason: 'terms'}, (await read(old)).headers))),
      [409, 'quote_closed'],
    );
  });
});

describe('POST /quotes/{id}/change-requests', () => {
  it('asks for other quantities and for lines to go; the next version answers it', async () => {
    const id = await world.issue();
    const ask = {lines: [{lineId: 'lin_rack', quantity: '0'}], comment: 'Without the rack, please.'};
    const response = await member.post(`/quotes/${id}/change-requests`, ask, (await read(id)).headers);
    const quote: Json = await response.json();
    assert.deepEqual([response.status, quote.changesRequested], [201, true]);
    assert.deepEqual(quote.changeRequest.lines, [{lineId: 'lin_rack', description: 'Rack', from: '2', to: '0'}]);
    assert.deepEqual(quote.messages.at(-1).event, 'changes_requested');
    await world.revise(id, {
      lines: [{id: 'lin_shelf', description: 'Shelf', unitPrice: 5_000}],
      note: 'There you are.',
    });
    assert.deepEqual((await read(id)).quote.changesRequested, false);
  });

  it('refuses lines that there aren’t, lines twice, and nothing at all', async () => {
    const id = await world.issue();
    const {headers} = await read(id);
    const ask = (body: object) =>
      problemOf(owner.post(`/quotes/${id}/change-requests`, body, {...headers, ...freshKey()}));
    const rack = {lineId: 'lin_rack', quantity: '1'};
    assert.equal(
      (await ask({lines: [rack, {lineId: 'lin_none', quantity: '1'}]})).errors[0].pointer,
      '/lines/1/lineId',
    );
    assert.equal((await ask({lines: [rack, rack]})).errors[0].code, 'repeated');
    for (const nothing of [{}, {lines: []}, {comment: ' '}, {lines: [{lineId: 'lin_rack', quantity: '2'}]}])
      assert.deepEqual(codeOf(await ask(nothing)), [422, 'invalid_request'], JSON.stringify(nothing));
    assert.deepEqual(
      codeOf(await problemOf(owner.post(`/quotes/${id}/change-requests`, {lines: [rack]}, freshKey()))),
      [428, 'precondition_required'],
    );
  });
});

describe('POST /quotes/{id}/approval-requests', () => {
  it('sends what is above one’s limit to an owner, once', async () => {
    const id = await world.issue({lines: [{description: 'Servers', unitPrice: 90_000}]});
    const before = (await read(id, member)).quote.capabilities;
    assert.deepEqual([before.accept.reason, before.requestApproval.allowed], ['limit', true]);
    const response = await member.post(`/quotes/${id}/approval-requests`, {comment: 'Please look.'}, freshKey());
    const quote: Json = await response.json();
    assert.deepEqual([response.status, quote.awaitingApproval, quote.approval.requestedBy], [201, true, 'Cleo']);
    assert.deepEqual(quote.capabilities.requestApproval, {allowed: false, reason: 'waiting'});
    const again = await problemOf(member.post(`/quotes/${id}/approval-requests`, {}, freshKey()));
    assert.deepEqual(codeOf(again), [403, 'not_allowed', 'waiting']);
    assert.equal((await read(id)).quote.capabilities.accept.allowed, true);
  });

  it('is for nobody who can accept it, and for no quote that is over', async () => {
    const [id, old] = [await world.issue(), await world.issue({validUntil: '2026-03-09'})];
    const ask = (client: TestClient, quote: string) =>
      problemOf(client.post(`/quotes/${quote}/approval-requests`, {}, freshKey()));
    assert.deepEqual(codeOf(await ask(owner, id)), [403, 'not_allowed', 'role']);
    assert.deepEqual(codeOf(await ask(member, id)), [403, 'not_allowed', 'status']);
    assert.deepEqual(codeOf(await ask(member, old)), [409, 'quote_closed']);
  });
});

describe('POST /quotes/{id}/new-quote-requests', () => {
  it('asks for one in the place of what is over, once', async () => {
    const [id, old] = [await world.issue(), await world.issue({validUntil: '2026-03-09'})];
    const headers = freshKey();
    const first = await owner.post(`/quotes/${old}/new-quote-requests`, {comment: 'Still interested.'}, headers);
    const replay = await owner.post(`/quotes/${old}/new-quote-requests`, {comment: 'Still interested.'}, headers);
    const quote: Json = await first.json();
    assert.deepEqual([first.status, quote.capabilities.requestNew.reason], [201, 'waiting']);
    assert.equal(quote.newQuoteRequestedAt, clock.now().toISOString());
    assert.deepEqual(await replay.json(), quote);
    const refused = (quoteId: string) => problemOf(owner.post(`/quotes/${quoteId}/new-quote-requests`, {}, freshKey()));
    assert.deepEqual(codeOf(await refused(old)), [403, 'not_allowed', 'waiting']);
    assert.deepEqual(codeOf(await refused(id)), [403, 'not_allowed', 'status']);
  });
});

describe('POST /quotes/{id}/messages', () => {
  it('adds a message once per key, and leaves whoever is about to accept alone', async () => {
    const id = await world.issue();
    const {quote, headers} = await read(id);
    const key = freshKey();
    const first = await member.post(`/quotes/${id}/messages`, {text: ' When could you begin? '}, key);
    const replay = await member.post(`/quotes/${id}/messages`, {text: ' When could you begin? '}, key);
    const message: Json = await first.json();
    assert.deepEqual(
      [first.status, message.text, message.author],
      [201, 'When could you begin?', {name: 'Cleo', role: 'customer'}],
    );
    assert.deepEqual(await replay.json(), message);
    assert.equal((await read(id)).quote.messages.length, quote.messages.length + 1);
    const body = {expectedTotal: quote.total.amount};
    assert.equal((await owner.post(`/quotes/${id}/accept`, body, headers)).status, 201);
    assert.equal((await owner.post(`/quotes/${id}/messages`, {text: 'Thank you'}, freshKey())).status, 201);
  });

  it('refuses what is blank, a card number, or about nothing', async () => {
    const id = await world.issue();
    const post = (text: string, path = `/quotes/${id}/messages`) => problemOf(owner.post(path, {text}, freshKey()));
    assert.deepEqual(codeOf(await post(' \n\t')), [422, 'invalid_request']);
    assert.deepEqual(codeOf(await post('4242-4242-4242-4242')), [400, 'card_number_rejected']);
    assert.deepEqual(codeOf(await post('a\u0000b')), [400, 'invalid_request']);
    assert.deepEqual(codeOf(await post('Hello', '/quotes/quo_none/messages')), [404, 'not_found']);
  });
});

describe('documents of a quote', () => {
  const bytesOf = async (path: string): Promise<{headers: Headers; text: string}> => {
    const response = await owner.send(path);
    assert.equal(response.status, 200, path);
    return {headers: response.headers, text: Buffer.from(await response.arrayBuffer()).toString('latin1')};
  };

  it('are its PDF and its files, shut up in a sandbox', async () => {
    const id = await world.issue();
    const {quote} = await read(id);
    const pdf = await bytesOf(`/quotes/${id}/pdf`);
    assert.match(pdf.text, /^%PDF-/);
    assert.match(
      pdf.headers.get('content-disposition') ?? '',
      new RegExp(`^attachment; filename="?${quote.number}\\.pdf`),
    );
    const file = await bytesOf(`/quotes/${id}/files/${quote.documents[0].id}`);
    assert.equal(file.text, '%PDF-1.7 terms');
    assert.match(file.headers.get('content-disposition') ?? '', /^attachment; filename="?Terms\.pdf/);
    for (const {headers} of [pdf, file]) assert.match(headers.get('content-security-policy') ?? '', /^sandbox/);
  });

  it('have the signed one only once it is signed, and always the same bytes', async () => {
    const id = await world.issue({requiresSignature: true});
    assert.equal((await problemOf(owner.send(`/quotes/${id}/files/signed`))).code, 'not_found');
    const {quote, headers} = await read(id);
    const body = {expectedTotal: quote.total.amount, signature: {mode: 'type', name: 'Ada Lovelace'}};
    const accepted: Json = await (await owner.post(`/quotes/${id}/accept`, body, headers)).json();
    const signed = accepted.quote.messages.find(({event}: Json) => event === 'signed');
    assert.deepEqual(
      signed.files.map((file: Json) => [file.id, file.size]),
      [['signed', null]],
    );
    const first = await bytesOf(`/quotes/${id}/files/signed`);
    assert.match(first.headers.get('content-disposition') ?? '', /signed\.pdf/);
    clock.advance(60_000);
    assert.equal((await bytesOf(`/quotes/${id}/files/signed`)).text, first.text);
  });
});
