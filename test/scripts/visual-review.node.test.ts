import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';

import {Baselines} from '../../scripts/visual/baselines.js';
import type {Finding} from '../../scripts/visual/judge.js';
import {writeReport} from '../../scripts/visual/report.js';
import {serveReview, type Review} from '../../scripts/visual/review.js';

const bytes = (text: string): Buffer => Buffer.from(text);
const findings: readonly Finding[] = [
  {
    name: 'changed',
    kind: 'different',
    what: 'It differs.',
    expected: bytes('old'),
    actual: bytes('new'),
    fingerprint: 'aa',
  },
  {name: 'added', kind: 'missing', what: 'It is new.', actual: bytes('added'), fingerprint: 'bb'},
  {name: 'gone', kind: 'orphan', what: 'No story.', expected: bytes('gone')},
  {name: 'broken', kind: 'failed', what: 'It <threw>.'},
];

describe('the review of pictures', () => {
  let folder = '';
  let review: Review;
  const folders = (): {report: string; baselines: string} => ({
    report: join(folder, 'report'),
    baselines: join(folder, 'baselines'),
  });
  const kept = (name: string): string | undefined => new Baselines(folders().baselines).read(name)?.toString();

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'review-'));
    const baselines = new Baselines(folders().baselines);
    baselines.browser = 'Chromium/1';
    baselines.keep('changed', '01', bytes('old'));
    baselines.keep('gone', '02', bytes('gone'));
    baselines.save();
    writeReport(findings, 'Chromium/1', folders().report);
    review = await serveReview(folders());
  });
  afterEach(() => {
    review.close();
    rmSync(folder, {recursive: true});
  });

  const accept = (names: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${review.url}accept`, {
      method: 'POST',
      headers: {'content-type': 'application/json', origin: new URL(review.url).origin, ...headers},
      body: JSON.stringify({names}),
    });

  it('is on this machine alone', () => {
    assert.equal(new URL(review.url).hostname, '127.0.0.1');
  });

  it('shows each finding, as text, and its pictures', async () => {
    const page = await (await fetch(review.url)).text();
    for (const {name} of findings) assert.ok(page.includes(`id="${name}"`), name);
    assert.ok(page.includes('It &#60;threw&#62;.'));
    const answer = await fetch(`${review.url}changed.actual.webp`);
    assert.equal(answer.headers.get('content-type'), 'image/webp');
    assert.equal(await answer.text(), 'new');
  });

  it('keeps what is accepted, and nothing else', async () => {
    const answer = await accept(['changed']);
    assert.deepEqual(await answer.json(), {accepted: ['changed']});
    assert.equal(kept('changed'), 'new');
    assert.equal(kept('gone'), 'gone');
    assert.equal(kept('added'), undefined);
    assert.ok(!existsSync(join(folders().baselines, '01.webp')));
  });

  it('keeps all at once: what differs, what is new, and that a story is gone', async () => {
    assert.equal((await accept(['changed', 'added', 'gone'])).status, 200);
    assert.deepEqual(new Baselines(folders().baselines).names(), ['added', 'changed']);
    assert.equal(kept('added'), 'added');
  });

  it('no longer shows what was accepted', async () => {
    await accept(['changed']);
    assert.ok(!(await (await fetch(review.url)).text()).includes('id="changed"'));
    assert.equal((await accept(['changed'])).status, 404);
  });

  it('refuses names that are not of the run, files that are not of the report, and a story that failed', async () => {
    for (const name of ['other', '../../package', 'broken']) assert.equal((await accept([name])).status, 404, name);
    assert.equal((await accept(['changed', 'other'])).status, 404);
    assert.equal(kept('changed'), 'old');
    for (const path of ['findings.json', '..%2Fbaselines%2Findex.json', '%ZZ'])
      assert.equal((await fetch(review.url + path)).status, 404, path);
  });

  it('refuses another site', async () => {
    assert.equal((await accept(['changed'], {origin: 'https://elsewhere.example'})).status, 403);
    const withoutOrigin = await fetch(`${review.url}accept`, {method: 'POST', body: '{"names":["changed"]}'});
    assert.equal(withoutOrigin.status, 403);
    const status = await new Promise((done) =>
      request(review.url, {headers: {host: 'elsewhere.example'}}, (answer) => done(answer.resume().statusCode)).end(),
    );
    assert.equal(status, 403);
    assert.equal(kept('changed'), 'old');
  });

  it('refuses what is not a list of names', async () => {
    assert.equal((await accept('changed')).status, 400);
    assert.equal((await accept([1])).status, 400);
    assert.equal((await accept(['changed'], {'content-type': 'text/plain'})).status, 415);
  });

  it('does not mix pictures of two browsers', async () => {
    review.close();
    writeReport(findings, 'Chromium/2', folders().report);
    review = await serveReview(folders());
    const answer = await accept(['changed']);
    assert.equal(answer.status, 409);
    assert.match(await answer.text(), /drawn by Chromium\/1/);
    assert.equal(kept('changed'), 'old');
  });

  it('says so where the last run found nothing', async () => {
    assert.equal(writeReport([], 'Chromium/1', folders().report), undefined);
    await assert.rejects(serveReview(folders()), /nothing to review/);
  });

  it('leaves a page that can be opened without it', () => {
    assert.match(readFileSync(join(folders().report, 'index.html'), 'utf8'), /npm run test:visual -- --review/);
  });
});
