import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readFileName} from '../../src/client/download.js';
import type {DownloadProgress} from '../../src/client/types.js';
import {createZipWatch, endsZip} from '../../src/client/zip-watch.js';
import type {Handler} from './support/fake-api.js';
import {setUp} from './support/records.js';

const header = [0x50, 0x4b, 3, 4];
const end = [0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)];
const zipOf = (documents: number) =>
  Uint8Array.from([...Array.from({length: documents}, (_, n) => [...header, n, 0x50, 0x4b, 9]).flat(), ...end]);
const pdf = new TextEncoder().encode('%PDF-1.7\n…\n%%EOF\n');

const file =
  (type: string, pieces: Uint8Array[], headers: Record<string, string> = {}, breaks = false): Handler =>
  () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          const piece = pieces.shift();
          if (piece) controller.enqueue(piece);
          else if (breaks) controller.error(new TypeError('terminated'));
          else controller.close();
        },
      }),
      {headers: {'Content-Type': type, ...headers}},
    );
const cutUp = (bytes: Uint8Array, size: number) =>
  Array.from({length: Math.ceil(bytes.length / size)}, (_, n) => bytes.slice(n * size, (n + 1) * size));

describe('PortalClient: a download', () => {
  it('gives the file under its name, and says how far it is', async () => {
    const {api, client} = setUp();
    const zip = zipOf(3);
    const disposition = `attachment; filename="x.zip"; filename*=UTF-8''factures%20d%C3%A9c.zip`;
    const headers = {
      'Content-Disposition': disposition,
      'Portal-Document-Count': '3',
      'Content-Length': String(zip.length),
    };
    api.on('POST /invoices/archive', file('application/zip', cutUp(zip, 9), headers));
    const progress: DownloadProgress[] = [];
    const {blob, fileName} = await client.invoices.archive({ids: ['a']}, {onProgress: (step) => progress.push(step)});
    assert.deepEqual(new Uint8Array(await blob.arrayBuffer()), zip);
    assert.equal(fileName, 'factures déc.zip');
    assert.deepEqual(progress.at(-1), {received: zip.length, total: zip.length, documents: 3, documentCount: 3});
    assert.equal(progress[0]?.received, 9);
  });

  it('asks for chosen invoices by one list', async () => {
    const {api, client} = setUp();
    api.on('GET /invoices/export', file('text/csv; charset=utf-8', [new TextEncoder().encode('a;b\r\n')]));
    const {fileName} = await client.invoices.export({ids: ['a', 'b'], filter: {status: 'paid'}});
    assert.equal(api.requests[0]?.search, '?ids=a,b&filter[status]=paid');
    assert.equal(fileName, 'invoices.csv');
  });

  const whole = zipOf(2);
  const broken: Record<string, Handler> = {
    'the end of the zip is missing': file('application/zip', [whole.slice(0, -5)]),
    'fewer bytes came than were announced': file('application/zip', [whole], {'Content-Length': '999'}),
    'it is an HTML page': file('text/html', [whole]),
    'it is empty': file('application/zip', []),
  };
  for (const [name, answer] of Object.entries(broken)) {
    it(`is a typed error when ${name}`, async () => {
      const {api, client} = setUp();
      api.on('POST /invoices/archive', answer);
      await assert.rejects(client.invoices.archive({ids: ['a']}), {code: 'malformed_response', retryable: true});
    });
  }

  it('is a typed error when a PDF is cut, or the connection breaks', async () => {
    const {api, client} = setUp();
    api.on(
      'GET /invoices/a/pdf',
      file('application/pdf', [pdf.slice(0, 8)]),
      file('application/pdf', [pdf], {}, true),
      file('application/pdf', [pdf]),
    );
    await assert.rejects(client.invoices.pdf('a'), {code: 'malformed_response'});
    await assert.rejects(client.invoices.pdf('a'), {code: 'network'});
    assert.equal((await client.invoices.pdf('a')).blob.type, 'application/pdf');
  });

  it('is a typed error when a CSV ends in the middle of a row, where the browser doesn’t say that it broke off', async () => {
    const {api, client} = setUp();
    api.on('GET /subscriptions/export', file('text/csv', [new TextEncoder().encode('number,status\r\nS-60007,pau')]));
    await assert.rejects(client.subscriptions.exportCsv({}), {code: 'malformed_response', retryable: true});
  });

  const rows = 'number,team\r\nS-1,"North\r\n""and"" South"\r\nS-2,East\r\n';
  const csv = (text: string, count: string): Handler =>
    file('text/csv', cutUp(new TextEncoder().encode(text), 7), {'Portal-Row-Count': count});

  it('is a typed error when a CSV ends between two rows, before as many as were announced', async () => {
    const {api, client} = setUp();
    const short = [rows.slice(0, -10), rows.slice(0, 13), rows.slice(0, 20)];
    api.on('GET /subscriptions/export', ...short.map((text) => csv(text, '2')));
    for (const text of short)
      await assert.rejects(client.subscriptions.exportCsv({}), {code: 'malformed_response', retryable: true}, text);
  });

  it('is a CSV of as many rows as were announced, or more, and of none', async () => {
    const {api, client} = setUp();
    api.on('GET /subscriptions/export', csv(rows, '2'), csv(rows, '1'), csv('number,team\r\n', '0'));
    const texts: string[] = [];
    for (let file = 0; file < 3; file += 1) texts.push(await (await client.subscriptions.exportCsv({})).blob.text());
    assert.deepEqual(texts, [rows, rows, 'number,team\r\n']);
  });

  it('stops when its signal aborts', async () => {
    const {api, client} = setUp();
    const controller = new AbortController();
    api.on('GET /invoices/a/pdf', file('application/pdf', cutUp(pdf, 2)));
    const loading = client.invoices.pdf('a', {signal: controller.signal, onProgress: () => controller.abort()});
    await assert.rejects(loading, {code: 'aborted'});
  });
});

describe('createZipWatch', () => {
  it('counts the same entries wherever the pieces are cut', () => {
    const zip = zipOf(20);
    for (let size = 1; size < 40; size++) {
      const watch = createZipWatch(20);
      let count = 0;
      for (const piece of cutUp(zip, size)) count = watch(piece);
      assert.equal(count, 20, `pieces of ${size}`);
    }
  });

  it('never counts more than were announced', () => {
    assert.equal(createZipWatch(2)(zipOf(5)), 2);
  });

  it('knows a whole zip from a cut one', () => {
    const zip = zipOf(3);
    assert.ok(endsZip(zip));
    for (let length = 0; length < zip.length; length++) assert.ok(!endsZip(zip.slice(0, length)));
  });
});

describe('readFileName', () => {
  for (const [given, expected] of [
    ['attachment; filename="INV-1.pdf"', 'INV-1.pdf'],
    ['attachment; filename=INV-1.pdf', 'INV-1.pdf'],
    ['attachment; filename="a\\"b.pdf"', 'ab.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\temp\\\\x.pdf"', 'x.pdf'],
    ["attachment; filename*=UTF-8''%E2%80%AEfdp.exe", 'fdp.exe'],
    ["attachment; filename*=UTF-8''%ZZ; filename=ok.pdf", 'ok.pdf'],
    ['attachment; filename=".."', undefined],
    ['attachment', undefined],
    [null, undefined],
  ] as const) {
    it(`reads ${given} as ${expected}`, () => assert.equal(readFileName(given), expected));
  }
});
