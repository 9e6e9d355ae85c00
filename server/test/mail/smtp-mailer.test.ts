import assert from 'node:assert/strict';
import type {AddressInfo} from 'node:net';
import {afterEach, describe, it} from 'node:test';
import PostalMime from 'postal-mime';
import {SMTPServer, type SMTPServerOptions} from 'smtp-server';

import {systemClock} from '../../src/clock.js';
import {createSmtpMailer, MailError} from '../../src/mail/index.js';
import {from, message} from './support.js';

interface Delivery {
  readonly from: string;
  readonly to: readonly string[];
  readonly source: Buffer;
}

describe('the SMTP mailer', () => {
  const servers: SMTPServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
  });

  async function serve(more: SMTPServerOptions = {}): Promise<{port: number; deliveries: Delivery[]}> {
    const deliveries: Delivery[] = [];
    const server = new SMTPServer({
      authOptional: true,
      // Its certificate is its own, which the mailer rightly refuses.
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const {mailFrom, rcptTo} = session.envelope;
          deliveries.push({
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({address}) => address),
            source: Buffer.concat(chunks),
          });
          done();
        });
      },
      ...more,
    });
    servers.push(server);
    const listening = server.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    return {port: (listening.address() as AddressInfo).port, deliveries};
  }
  const mailer = (port: number, user = '') =>
    createSmtpMailer({url: `smtp://${user}127.0.0.1:${port}`, from, clock: systemClock});

  it('hands the message over, to its recipient alone', async () => {
    const {port, deliveries} = await serve();
    const content = new Uint8Array(100_000).fill(7);
    await mailer(port).send(
      message({fromName: 'Odotrack', attachments: [{filename: '26387.pdf', contentType: 'application/pdf', content}]}),
    );
    const [delivery] = deliveries;
    assert.deepEqual(
      [deliveries.length, delivery?.from, delivery?.to],
      [1, 'portal@vendor.example', ['member@tremblay.example']],
    );
    const email = await PostalMime.parse(delivery?.source ?? '');
    assert.deepEqual(email.from, {name: 'Odotrack', address: 'portal@vendor.example'});
    assert.equal(email.subject, 'Your order 26387 with Odotrack');
    assert.deepEqual(new Uint8Array(email.attachments[0]?.content as ArrayBuffer), content);
  });

  it('sends one envelope with one recipient whatever the name holds', async () => {
    const {port, deliveries} = await serve();
    await mailer(port).send(
      message({to: {name: 'x\r\nRCPT TO:<victim@evil.example>\r\n', address: 'member@tremblay.example'}}),
    );
    assert.deepEqual(
      deliveries.map(({to}) => to),
      [['member@tremblay.example']],
    );
  });

  it('signs in with the name and the password of its URL', async () => {
    const seen: unknown[] = [];
    const {port, deliveries} = await serve({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({username, password}, _session, done) {
        seen.push([username, password]);
        done(null, {user: username});
      },
    });
    await mailer(port, 'portal:p%40ss@').send(message());
    assert.deepEqual([seen, deliveries.length], [[['portal', 'p@ss']], 1]);
  });

  it('sends nothing in the clear where its URL requires TLS', async () => {
    const {port, deliveries} = await serve();
    const {send} = createSmtpMailer({url: `smtp://127.0.0.1:${port}?requireTLS=true`, from, clock: systemClock});
    await assert.rejects(send(message()), (error) => error instanceof MailError && error.reason === 'unavailable');
    assert.equal(deliveries.length, 0);
  });

  it('says that the recipient was refused, without naming it', async () => {
    const {port} = await serve({
      onRcptTo(_address, _session, done) {
        done(Object.assign(new Error('No such mailbox'), {responseCode: 550}));
      },
    });
    await assert.rejects(
      mailer(port).send(message()),
      (error) => error instanceof MailError && error.reason === 'address' && !error.message.includes('tremblay'),
    );
  });

  it('says that it may work later when the recipient is put off', async () => {
    const {port} = await serve({
      onRcptTo(_address, _session, done) {
        done(Object.assign(new Error('Come back'), {responseCode: 451}));
      },
    });
    await assert.rejects(
      mailer(port).send(message()),
      (error) => error instanceof MailError && error.reason === 'unavailable',
    );
  });

  it('says that it may work later when nobody answers, or the password is wrong', async () => {
    const {port} = await serve({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(_auth, _session, done) {
        done(new Error('Wrong'));
      },
    });
    const isUnavailable = (error: unknown): boolean =>
      error instanceof MailError && error.reason === 'unavailable' && !error.message.includes('hunter2');
    await assert.rejects(mailer(port, 'portal:hunter2@').send(message()), isUnavailable);
    const {port: closed} = await serve();
    await Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))));
    await assert.rejects(mailer(closed).send(message()), isUnavailable);
  });
});
