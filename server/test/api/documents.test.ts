import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {unzipSync} from 'fflate';

import {
  freshKey,
  openPortal,
  paymentOf,
  problemOf,
  type Json,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';

let portal: TestPortal;
let client: TestClient;
before(async () => {
  portal = await openPortal({limits: {archiveDocuments: 5}});
  client = await portal.signIn();
});
after(() => portal.close());

const day = 86_400_000;
const firstInvoices = async (count: number): Promise<Json[]> => (await client.json(`/invoices?limit=${count}`)).items;

describe('a PDF', () => {
  it('is an attachment named by its number, shut up in a sandbox', async () => {
    const [invoice] = await firstInvoices(1);
    const {status, headers, ...response} = await open(`/invoices/${invoice.id}/pdf`);
    assert.equal(status, 200);
    assert.match(response.text, /^%PDF-/);
    assert.match(
      headers.get('content-disposition') ?? '',
      new RegExp(`^attachment; filename="?${invoice.number}\\.pdf`),
    );
    assert.match(headers.get('content-security-policy') ?? '', /^sandbox/);
    assert.equal(headers.get('content-length'), String(response.size));
  });

  it('is there for credit notes, and for what isn’t there it isn’t', async () => {
    const {items} = await client.json('/credit-notes?limit=1');
    assert.match((await open(`/credit-notes/${items[0].id}/pdf`)).text, /^%PDF-/);
    for (const path of ['/invoices/inv_none/pdf', '/credit-notes/crn_none/pdf', '/payment-attempts/att_none/receipt']) {
      assert.equal((await problemOf(client.send(path))).code, 'not_found', path);
    }
  });

  it('confirms a payment that succeeded, and no other', async () => {
    const {body, headers} = await paymentOf(client);
    const paid: Json = await (await client.post('/payment-attempts', body, headers)).json();
    assert.match((await open(`/payment-attempts/${paid.id}/receipt`)).text, /^%PDF-/);
    const {items} = await client.json('/invoices?limit=100');
    const waiting = items.find(({processing}: Json) => processing);
    const {currentAttemptId} = await client.json(`/invoices/${waiting.id}`);
    assert.equal((await problemOf(client.send(`/payment-attempts/${currentAttemptId}/receipt`))).reason, 'status');
  });

  async function open(path: string) {
    const response = await client.send(path);
    const bytes = await response.arrayBuffer();
    return {
      status: response.status,
      headers: response.headers,
      size: bytes.byteLength,
      text: Buffer.from(bytes).toString('latin1'),
    };
  }
});

describe('the CSV', () => {
  it('holds every invoice of the filter, page after page', async () => {
    const many = await portal.signIn('atlas-logistics');
    const {page} = await many.json('/invoices?limit=1');
    const response = await many.send('/invoices/export');
    const text = await response.text();
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment; filename="?invoices-2026-06-15\.csv/);
    assert.ok(page.total >= 100);
    assert.equal(response.headers.get('portal-row-count'), String(page.total));
    assert.equal(text.trimEnd().split('\r\n').length, page.total + 1);
  });

  it('holds the chosen ones only, and leaves unknown ones out', async () => {
    const chosen = await firstInvoices(2);
    const response = await client.send(`/invoices/export?ids=${chosen.map(({id}) => id).join(',')},inv_none`);
    assert.equal(response.headers.get('portal-row-count'), '2');
    const text = await response.text();
    assert.equal(text.trimEnd().split('\r\n').length, 3);
    assert.equal((await problemOf(client.send('/invoices/export?ids=inv_none'))).code, 'not_found');
  });
});

describe('the archive', () => {
  it('holds one PDF a document, and says beforehand how many', async () => {
    const chosen = await firstInvoices(3);
    const response = await client.post('/invoices/archive', {ids: chosen.map(({id}) => id)});
    assert.equal(response.headers.get('portal-document-count'), '3');
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    assert.deepEqual(Object.keys(files).sort(), chosen.map(({number}) => `${number}.pdf`).sort());
  });

  it('that would be too large is refused before it begins', async () => {
    assert.equal((await problemOf(client.post('/invoices/archive', {filter: {}}))).code, 'archive_too_large');
    const chosen = await firstInvoices(6);
    assert.equal((await problemOf(client.post('/invoices/archive', {ids: chosen.map(({id}) => id)}))).httpStatus, 422);
  });

  it('needs a choice, and only one', async () => {
    for (const body of [{}, {ids: ['inv_1'], filter: {}}, {ids: []}])
      assert.equal((await problemOf(client.post('/invoices/archive', body))).code, 'invalid_request');
    assert.equal((await problemOf(client.post('/invoices/archive', {ids: ['inv_none']}))).code, 'not_found');
  });
});

describe('a share link', () => {
  const share = async (days?: number): Promise<Json> => {
    const [invoice] = await firstInvoices(1);
    return (
      await client.post(`/invoices/${invoice.id}/share-links`, days ? {expiresInDays: days} : {}, freshKey())
    ).json();
  };

  it('opens the PDF without a session, in the page, for no robot and no referrer', async () => {
    const {url} = await share();
    const response = await portal.send(url);
    assert.match(Buffer.from(await response.arrayBuffer()).toString('latin1'), /^%PDF-/);
    const header = (name: string): string => response.headers.get(name) ?? '';
    assert.match(header('content-disposition'), /^inline; filename=/);
    assert.match(header('content-security-policy'), /^sandbox/);
    assert.deepEqual([header('referrer-policy'), header('x-content-type-options')], ['no-referrer', 'nosniff']);
    assert.match(header('x-robots-tag'), /noindex/);
  });

  it('expires when it said it would', async () => {
    const {url, expiresAt} = await share(1);
    assert.equal(Date.parse(expiresAt) - portal.clock.now().getTime(), day);
    portal.clock.advance(day);
    assert.equal((await problemOf(portal.send(url))).code, 'gone');
    client = await portal.signIn();
  });

  it('that was forged, cut or made of a session token opens nothing', async () => {
    const {url} = await share();
    const altered = `${url.slice(0, -2)}${url.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const wrong of [
      altered,
      url.slice(0, -10),
      url.replace(/shared\/.*/, `shared/${client.token}`),
      url.replace(/shared\/.*/, 'shared/aaaaaaaaaaaaaaaaaaaaaaaa'),
    ]) {
      assert.equal((await problemOf(portal.send(wrong))).code, 'not_found');
    }
  });

  it('is the same link for the same key', async () => {
    const [invoice] = await firstInvoices(1);
    const headers = freshKey();
    const answers = await Promise.all(
      [1, 2].map(async () => client.post(`/invoices/${invoice.id}/share-links`, {}, headers)),
    );
    const settled = await client.post(`/invoices/${invoice.id}/share-links`, {}, headers);
    const first = answers.find(({status}) => status === 201);
    assert.deepEqual(await settled.json(), await first?.json());
  });

  it('is not for members', async () => {
    const member = await portal.signIn('kontor-hansa', 'member');
    const [invoice] = await firstInvoices(1);
    assert.equal((await problemOf(member.post(`/invoices/${invoice.id}/share-links`, {}, freshKey()))).reason, 'role');
  });

  it('opens nothing once the vendor offers no links', async () => {
    const {url} = await share();
    await portal.pglite.query(
      `update tenants set features = array_remove(features, 'shareLinks') where tenant_id = 'northwind'`,
    );
    assert.equal((await problemOf(portal.send(url))).code, 'not_found');
    await portal.pglite.query(
      `update tenants set features = array_append(features, 'shareLinks') where tenant_id = 'northwind'`,
    );
  });
});
