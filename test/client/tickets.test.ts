import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../src/client/portal-client.js';
import type {UploadProgress} from '../../src/client/section-types.js';
import type {PortalError} from '../../src/core/errors.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const picture = (name = 'screen.png'): File => new File([png], name);
const asked = {subject: 'Broken', category: 'technical', priority: 'normal', text: 'See the picture.'} as const;

const failure = (promise: Promise<unknown>): Promise<PortalError> =>
  promise.then(
    () => Promise.reject(new Error('It should have failed.')),
    (error: unknown) => error as PortalError,
  );

describe('client.tickets', () => {
  let world: TestWorld;
  let client: PortalClient;
  before(async () => (world = await openWorld()));
  beforeEach(() => (client = clientIn(world)));
  afterEach(() => client.close());

  it('opens, reads, answers, closes, reopens and rates', async () => {
    const {id} = await client.tickets.create({...asked, subject: 'From start to end'});
    await client.tickets.reply(id, {text: 'More of it.'});
    const {items, earlier} = await client.tickets.messages(id);
    expect(items.map(({text}) => text)).to.deep.equal(['See the picture.', 'More of it.']);
    expect(earlier === null).to.equal(true);
    expect((await client.tickets.close(id)).status).to.equal('closed');
    expect((await client.tickets.rate(id, {score: 4})).rating?.score).to.equal(4);
    expect((await client.tickets.reopen(id)).status).to.equal('open');
    await client.tickets.markRead(id, 5);
    expect((await client.tickets.get(id)).readTo).to.equal(5);
    expect((await client.tickets.list({q: 'start to end'})).page.total).to.equal(1);
    expect((await client.tickets.summary()).categories.length).to.equal(4);
  });

  it('sends a ticket whose answer was lost again, once', async () => {
    await world.fault({kind: 'drop-after', method: 'POST', path: '/tickets$'});
    const {id} = await client.tickets.create({...asked, subject: 'Unique words'});
    await world.clearFaults();
    const {items} = await client.tickets.list({q: 'unique words'});
    expect(items.map((item) => item.id)).to.deep.equal([id]);
  });

  it('uploads files, tells how far it is, and sends them with a message', async () => {
    const progress: UploadProgress[] = [];
    const file = await client.tickets.upload(picture(), {onProgress: (step) => progress.push(step)});
    expect([file.name, file.contentType]).to.deep.equal(['screen.png', 'image/png']);
    expect(progress.at(-1)).to.deep.equal({sent: png.length, total: png.length});
    const {id} = await client.tickets.create({...asked, fileIds: [file.id]});
    const [message] = (await client.tickets.messages(id)).items;
    const opened = await fetch(message?.files[0]?.url ?? '');
    expect([...new Uint8Array(await opened.arrayBuffer())]).to.deep.equal([...png]);
  });

  it('is the same file when it is tried again with its key', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    const {id} = await client.tickets.upload(picture(), {key: first});
    expect((await client.tickets.upload(picture(), {key: first})).id).to.equal(id);
    expect((await client.tickets.upload(picture(), {key: second})).id).not.to.equal(id);
  });

  it('says which file isn’t taken, and stops one that isn’t wanted', async () => {
    const program = new File([Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0])], 'screen.png');
    expect((await failure(client.tickets.upload(program))).code).to.equal('unsupported_media_type');
    const signal = AbortSignal.abort();
    expect((await failure(client.tickets.upload(picture(), {signal}))).code).to.equal('aborted');
  });

  it('finds what the help says', async () => {
    const [article] = await client.tickets.answers('forgot passw');
    expect(article?.title).to.equal('Forgotten password');
  });
});
