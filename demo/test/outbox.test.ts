import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createFileOutbox} from 'portal-widgets-server';
import {openOutbox} from '../src/outbox.js';

const anna = new Set(['anna@acme.example']);

describe('the outbox', () => {
  let parent: string;
  let folder: string;
  before(async () => {
    parent = await mkdtemp(join(tmpdir(), 'demo-outbox-'));
    folder = join(parent, 'outbox');
  });
  after(() => rm(parent, {recursive: true, force: true}));

  it('is empty before anything was sent', async () => {
    assert.deepEqual(await openOutbox(folder).list(anna), []);
  });

  it('lists what was sent to someone, the newest first, in any language', async () => {
    let minutes = 0;
    const clock = {now: () => new Date(Date.UTC(2026, 10, 22, 9, (minutes += 1)))};
    const mailer = createFileOutbox({folder, from: {address: 'portal@vendor.example'}, clock});
    for (const subject of ['Bestätigung – Größe', 'تأكيد الطلب']) {
      await mailer.send({to: {name: 'Anna', address: 'anna@acme.example'}, subject, text: 'Hello'});
    }
    await mailer.send({to: {address: 'zoe@other.example'}, subject: 'Not for Anna', text: 'Hello'});
    const messages = await openOutbox(folder).list(anna);
    assert.deepEqual(
      messages.map(({subject}) => subject),
      ['تأكيد الطلب', 'Bestätigung – Größe'],
    );
    assert.ok(messages.every(({to, sentAt}) => to === 'anna@acme.example' && sentAt !== undefined));
    const [first] = messages;
    const bytes = await openOutbox(folder).read(first?.name ?? '', anna);
    assert.match(Buffer.from(bytes ?? []).toString('utf8'), /^To: Anna <anna@acme\.example>$/m);
  });

  it('gives nobody the message to another', async () => {
    const [other] = await openOutbox(folder).list(new Set(['zoe@other.example']));
    assert.ok(other);
    assert.equal(await openOutbox(folder).read(other.name, anna), undefined);
  });

  it('reads nothing outside of its folder', async () => {
    await writeFile(join(parent, 'secret.eml'), 'To: anna@acme.example\r\n\r\nsecret');
    for (const name of ['../secret.eml', '..%2Fsecret.eml', '/etc/passwd', 'secret', '.eml']) {
      assert.equal(await openOutbox(folder).read(name, anna), undefined, name);
    }
  });
});
