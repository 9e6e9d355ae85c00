import assert from 'node:assert/strict';
import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import PostalMime, {type Email} from 'postal-mime';

import {systemClock} from '../../src/clock.js';
import {createFileOutbox, MailError, type Mailer} from '../../src/mail/index.js';
import {from, message, readOutbox} from './support.js';

describe('the outbox folder', () => {
  let root: string;
  let count = 0;
  before(async () => {
    root = await mkdtemp(join(tmpdir(), 'portal-outbox-'));
  });
  after(() => rm(root, {recursive: true}));

  const outbox = (clock = systemClock): {folder: string; mailer: Mailer} => {
    const folder = join(root, String(++count), 'mail');
    return {folder, mailer: createFileOutbox({folder, from, clock})};
  };
  const sent = async (more: Parameters<typeof message>[0]): Promise<{email: Email; source: string}> => {
    const {folder, mailer} = outbox();
    await mailer.send(message(more));
    const [name = ''] = await readdir(folder);
    const source = await readFile(join(folder, name), 'utf8');
    return {email: await PostalMime.parse(source), source};
  };

  it('gets one file a message, that a mail program reads', async () => {
    const {folder, mailer} = outbox({now: () => new Date('2026-06-15T10:20:30.456Z')});
    const content = new TextEncoder().encode('%PDF-1.7 …');
    await mailer.send(
      message({
        fromName: 'Odotrack',
        replyTo: {name: 'Odotrack', address: 'soutien@odotrack.example'},
        html: '<p>Hello Amélie</p>',
        attachments: [{filename: 'Commande 26387.pdf', contentType: 'application/pdf', content}],
        language: 'fr-CA',
      }),
    );
    const [email] = await readOutbox(folder);
    assert.ok(email);
    assert.deepEqual(email.from, {name: 'Odotrack', address: 'portal@vendor.example'});
    assert.deepEqual(email.to, [{name: 'Amélie Côté', address: 'member@tremblay.example'}]);
    assert.deepEqual(email.replyTo, [{name: 'Odotrack', address: 'soutien@odotrack.example'}]);
    assert.equal(email.subject, 'Your order 26387 with Odotrack');
    assert.equal(email.text?.replaceAll('\r\n', '\n').trimEnd(), 'Hello Amélie,\n\nhere it is.');
    assert.match(email.html ?? '', /<p>Hello Amélie<\/p>/);
    assert.equal(new Date(email.date ?? '').toISOString(), '2026-06-15T10:20:30.000Z');
    const headers = new Map(email.headers.map(({key, value}) => [key, value]));
    assert.deepEqual([headers.get('content-language'), headers.get('auto-submitted')], ['fr-CA', 'auto-generated']);
    const [file] = email.attachments;
    assert.deepEqual([file?.filename, file?.mimeType], ['Commande 26387.pdf', 'application/pdf']);
    assert.deepEqual(new Uint8Array(file?.content as ArrayBuffer), content);
    const [name = ''] = await readdir(folder);
    assert.match(name, /^2026-06-15T10-20-30-456Z_[0-9A-Za-z]{16}\.eml$/);
    assert.equal((await stat(join(folder, name))).mode & 0o077, 0, 'nobody else reads it');
  });

  it('has one Message-ID for one message, however often it is sent, and another for any other', async () => {
    const {folder, mailer} = outbox();
    for (const id of ['mail_1', 'mail_1', 'mail_2']) await mailer.send(message({id}));
    await mailer.send(message());
    const ids = (await readOutbox(folder)).map(({messageId}) => messageId).sort();
    const [own] = ids.filter((id) => !id?.startsWith('<mail_'));
    assert.match(own ?? '', /^<.+@vendor\.example>$/);
    assert.deepEqual(
      ids.filter((id) => id !== own),
      ['<mail_1@vendor.example>', '<mail_1@vendor.example>', '<mail_2@vendor.example>'],
    );
  });

  it('keeps messages that are written at once apart, and leaves no drafts', async () => {
    const {folder, mailer} = outbox({now: () => new Date('2026-06-15T10:00:00Z')});
    await Promise.all(Array.from({length: 20}, (_, index) => mailer.send(message({subject: `Number ${index}`}))));
    const subjects = (await readOutbox(folder)).map(({subject}) => subject);
    assert.equal(new Set(subjects).size, 20);
  });

  it('says that it failed when the folder can’t be written', async () => {
    const file = join(root, 'a-file');
    await writeFile(file, '');
    const mailer = createFileOutbox({folder: file, from, clock: systemClock});
    await assert.rejects(
      mailer.send(message()),
      (error) => error instanceof MailError && error.reason === 'unavailable' && !/tremblay|a-file/.test(error.message),
    );
  });

  it('lets no name, subject or file name begin another header or name another recipient', async () => {
    const evil = 'A\r\nBcc: victim@evil.example\r\n\r\n<b>body</b>\u2028\u0000\n X: y';
    const {email, source} = await sent({
      to: {name: `"${evil}" <second@evil.example>, `, address: 'member@tremblay.example'},
      fromName: evil,
      replyTo: {name: evil, address: 'help@vendor.example'},
      subject: evil,
      attachments: [{filename: `${evil}.pdf`, contentType: `application/pdf\r\nX: y`, content: new Uint8Array(1)}],
      language: `en${evil}`,
    });
    assert.deepEqual([email.to?.length, email.to?.[0]?.address], [1, 'member@tremblay.example']);
    assert.equal(email.from?.address, 'portal@vendor.example');
    assert.deepEqual([email.bcc, email.cc], [undefined, undefined]);
    assert.equal(email.subject, 'A Bcc: victim@evil.example <b>body</b> X: y');
    assert.doesNotMatch(source, /^(bcc|x):/im);
    assert.equal(email.attachments[0]?.mimeType, 'application/octet-stream');
  });

  it('has the same headers whatever a person is called or a subject says', async () => {
    const {folder, mailer} = outbox();
    await mailer.send(message());
    const [plain] = await readOutbox(folder);
    const expected = plain?.headers.map(({key}) => key).sort();
    const nasty = fc.array(
      fc.oneof(
        fc.string({unit: 'binary', maxLength: 20}),
        fc.constantFrom('\r\n', '\n', '\r', ':', 'Bcc: a@b.c', '<', '>', ',', '"', '=?utf-8?q?=0D=0ABcc:_a=40b.c?='),
      ),
      {maxLength: 12},
    );
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (name, subject) => {
        const {email} = await sent({
          to: {name: name.join(''), address: 'member@tremblay.example'},
          subject: subject.join(''),
        });
        const keys = email.headers.map(({key}) => key).filter((key) => key !== 'subject');
        assert.deepEqual(
          keys.sort(),
          expected?.filter((key) => key !== 'subject'),
        );
        assert.deepEqual(
          email.to?.map(({address}) => address),
          ['member@tremblay.example'],
        );
        assert.equal(email.text?.trimEnd(), plain?.text?.trimEnd());
      }),
      {numRuns: 200},
    );
  });

  it('refuses what is not one address', async () => {
    const {folder, mailer} = outbox();
    for (const address of [
      '',
      'nobody',
      'a@b, c@d',
      'a@b;c@d',
      'a@b\r\nBcc: c@d',
      '<a@b>',
      'Name <a@b>',
      'a b@c',
      'a@b@c',
      `${'a'.repeat(300)}@b.example`,
      'a@b\u202e',
    ])
      await assert.rejects(
        mailer.send(message({to: {address}})),
        (error) => error instanceof MailError && error.reason === 'address',
        address,
      );
    await assert.rejects(readdir(folder), 'nothing was written');
  });

  it('puts text that names files or URLs into the message as text', async () => {
    const {email} = await sent({text: 'file:///etc/passwd', html: '<img src="file:///etc/passwd">'});
    assert.equal(email.text?.trim(), 'file:///etc/passwd');
    assert.deepEqual(email.attachments, []);
  });
});
