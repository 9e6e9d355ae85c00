import {expect} from '@open-wc/testing';

import type {Ticket} from '../../../src/client/contract.js';
import {clientIn} from '../../support/client-scope.js';
import {FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {all, shown, textOf} from '../../support/seen.js';
import {answers, asked, picture, ThreadPage} from '../../support/thread-page.js';

const problem = {'content-type': 'application/problem+json'};
const replies = '/messages$';

describe('<ticket-thread>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => (scene = await FaultScene.open('/messages')));
  afterEach(() => scene.close());

  const ask = (): Promise<Ticket> => clientIn(scene.world).tickets.create(asked);
  const open = async (ticket?: Ticket, client = scene.client()): Promise<ThreadPage> =>
    (await ThreadPage.open(client, ticket ?? (await ask()))).ready();
  /** What the server has, in its order. */
  const written = async ({ticket}: ThreadPage): Promise<string[]> =>
    (await clientIn(scene.world).tickets.messages(ticket!.id)).items.map(({text}) => text);
  const sent = (): readonly number[] => [scene.keys.length, new Set(scene.keys).size];

  it('fault 1: offline before it is sent: says so, keeps the text, and sends nothing by itself', async () => {
    let online = true;
    const page = await open(undefined, scene.client({online: () => online}));
    online = false;
    await page.reply('Is anybody there?');
    await page.speaks('Offline – not sent. Send it once you are back online.');
    expect([page.draft, sent()]).to.deep.equal(['Is anybody there?', [0, 0]]);
    online = true;
    dispatchEvent(new Event('online'));
    await page.widget.updateComplete;
    expect(await written(page)).to.deep.equal([asked.text]);
    await page.press('button', 'Send');
    await page.speaks('Your reply was sent.');
    expect(await written(page)).to.deep.equal([asked.text, 'Is anybody there?']);
  });

  it('fault 2: the answer is lost after commit: sent again under its key, there once', async () => {
    const page = await open();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: replies});
    await page.reply('Once');
    await page.speaks('Your reply was sent.');
    expect([await written(page), sent()]).to.deep.equal([
      [asked.text, 'Once'],
      [2, 1],
    ]);
    expect(page.messages).to.deep.equal([asked.text, 'Once']);
  });

  it('fault 2: nobody knows whether it was sent: says so, and sends the same again when asked', async () => {
    const page = await open();
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: replies, times: 4});
    await page.reply('Perhaps');
    await page.says('Not known yet whether this was sent.');
    await page.press('button', 'Send again');
    await page.speaks('Your reply was sent.');
    expect([await written(page), sent()]).to.deep.equal([
      [asked.text, 'Perhaps'],
      [5, 1],
    ]);
  });

  it('fault 3: no answer in time: says that it is being checked, and is there once', async () => {
    const page = await open();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: replies});
    await page.reply('Slowly');
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says(/Checking whether it was sent|Your reply|Slowly/);
    await page.speaks('Your reply was sent.');
    await held.release();
    expect([await written(page), sent()]).to.deep.equal([
      [asked.text, 'Slowly'],
      [2, 1],
    ]);
  });

  it('fault 4: Enter and a double click: one message', async () => {
    const page = await open();
    await page.type('Only one');
    const button = await page.find('button', 'Send');
    const field = await page.find('textbox', 'Your reply');
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', ctrlKey: true, bubbles: true}));
    button.click();
    button.click();
    await shown(async () => (await written(page)).length > 1, 'the message');
    await shown(() => !page.text.includes('Sending…'), 'that it is sent');
    expect(await written(page)).to.deep.equal([asked.text, 'Only one']);
  });

  for (const kind of ['drop-before', 'drop-after'] as const)
    it(`fault 5: a reload before the answer (${kind}): sent on under its key, neither lost nor doubled`, async () => {
      const page = await open();
      const held = await scene.world.fault({kind, method: 'POST', path: replies, times: 4});
      await page.reply('Before the reload');
      await page.says('Not known yet whether this was sent.');
      page.scope.remove();
      await shown(async () => (await held.status()).hits === 4, 'the requests');
      const again = await open(page.ticket);
      await again.speaks('Your reply was sent.');
      expect([await written(again), new Set(scene.keys).size]).to.deep.equal([[asked.text, 'Before the reload'], 1]);
      expect([again.messages, again.draft]).to.deep.equal([[asked.text, 'Before the reload'], '']);
    });

  it('fault 6: another tab closed it: nothing is written, what was typed stays, and it is shown', async () => {
    const page = await open();
    await clientIn(scene.world).tickets.close(page.ticket!.id);
    await page.reply('Too late');
    await page.speaks(/^Not sent\./);
    await page.says('This ticket is closed. Reopen it to write.');
    await page.press('button', 'Reopen ticket');
    await page.find('textbox', 'Your reply');
    expect(page.draft).to.equal('Too late');
  });

  it('fault 7: the same is under way: waits as long as the server says, under the same key', async () => {
    const page = await open();
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: replies,
      headers: {'retry-after': '3', ...problem},
      body: '{"code":"request_in_progress","outcome":"none","retryable":true}',
    });
    await page.reply('In progress');
    await page.speaks('Your reply was sent.');
    expect([await written(page), sent()]).to.deep.equal([
      [asked.text, 'In progress'],
      [2, 1],
    ]);
  });

  it('fault 9: no new token: says so, keeps what was typed, and goes on once signed in again', async () => {
    const client = scene.client();
    const page = await open(undefined, client);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await page.reply('Before the end');
    await page.speaks(/^Not sent\. Your session has ended\./);
    await scene.world.clearFaults();
    scene.signedOut = false;
    await client.signedIn();
    await shown(
      () => page.draft === 'Before the end',
      () => `the draft; instead: ${page.text.slice(0, 300)}`,
    );
    await page.press('button', 'Send');
    await page.speaks('Your reply was sent.');
  });

  for (const [status, code] of [
    [403, 'forbidden'],
    [404, 'not_found'],
  ] as const)
    it(`fault 10: ${status}: forgets what was shown, says no more than that`, async () => {
      const page = await open();
      await scene.world.fault({
        kind: 'respond',
        status,
        path: '/tickets/',
        times: 100,
        headers: problem,
        body: `{"code":"${code}","detail":"Frauke lost access","outcome":"none"}`,
      });
      await page.widget.refresh();
      await page.says(status === 403 ? 'You may not see this.' : 'This is no longer here.');
      expect(page.text).not.to.match(/Frauke|import|1,200/);
    });

  it('fault 11: 429: counts the seconds on the button, keeps the text', async () => {
    const page = await open();
    const headers = {'retry-after': '20', ...problem};
    const body = '{"code":"rate_limited","outcome":"none","retryable":true}';
    await scene.world.fault({kind: 'respond', status: 429, method: 'POST', path: replies, headers, body});
    await page.reply('Too fast');
    const wait = await page.find('button', /^Try again in \d+/);
    expect([wait.getAttribute('aria-disabled'), page.draft]).to.deep.equal(['true', 'Too fast']);
    await page.says(/Not sent\. Too many requests/);
  });

  it('fault 11: 503 on the conversation: says how long to wait, and reads it when asked', async () => {
    const ticket = await ask();
    const headers = {'retry-after': '12', ...problem};
    const body = '{"code":"unavailable","outcome":"none","retryable":true}';
    await scene.world.fault({kind: 'respond', status: 503, path: `/tickets/${ticket.id}$`, headers, body});
    const page = await ThreadPage.open(scene.client(), ticket);
    const wait = await page.find('button', /^Try again in \d+/);
    expect(wait.getAttribute('aria-disabled')).to.equal('true');
    await page.widget.refresh();
    await page.ready();
  });

  it('fault 12: an answer that is cut, or HTML: keeps the last good one and says that it is old', async () => {
    const page = await open();
    for (const kind of ['wrong-type', 'truncate'] as const) {
      await scene.world.fault({kind, path: '/tickets/', times: 20});
      await page.widget.refresh();
      await page.says('This may be out of date.');
      expect(page.messages).to.deep.equal([asked.text]);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await shown(() => !page.text.includes('This may be out of date.'), 'what is new');
    }
  });

  it('fault 13: event stream cut: resumes, and shows what was written meanwhile, once', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const client = clientIn(scene.world, {live: true});
    const page = await open(undefined, client);
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    await answers(scene.world, page.ticket!, '<p>Meanwhile</p>');
    await page.says('Meanwhile');
    await answers(scene.world, page.ticket!, '<p>And then</p>');
    await page.says('And then');
    expect(page.messages).to.deep.equal([asked.text, 'Meanwhile', 'And then']);
    client.close();
  });

  it('fault 15: an upload breaks off: text and finished files stay, that file alone is tried again, one message', async () => {
    const page = await open();
    page.attach(picture('whole.png'));
    await page.speaks('whole.png is uploaded.');
    await scene.world.fault({kind: 'drop-before', method: 'PUT', path: '/content$'});
    await page.type('With two files');
    page.attach(picture('broken.png'));
    await page.speaks('broken.png was not uploaded. The connection was lost.');
    expect([page.draft, page.uploads]).to.deep.equal(['With two files', ['whole.png', 'broken.png']]);
    await page.press('button', 'Try to upload broken.png again');
    await page.speaks('broken.png is uploaded.');
    await page.press('button', 'Send');
    await page.speaks('Your reply was sent.');
    const {items} = await clientIn(scene.world).tickets.messages(page.ticket!.id);
    expect(items.map(({files}) => files.map(({name}) => name))).to.deep.equal([[], ['whole.png', 'broken.png']]);
  });

  it('fault 15: the token has expired while a file is sent: once more with another', async () => {
    const page = await open();
    await scene.world.fault({kind: 'respond', status: 401, method: 'PUT', path: '/content$'});
    page.attach(picture());
    await page.speaks('screen.png is uploaded.');
  });

  it('fault 16: removed while it is sent: it arrives, and the next one shows it once', async () => {
    const page = await open();
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: replies});
    await page.reply('Gone');
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    await held.release();
    await shown(async () => (await written(page)).length === 2, 'the message');
    const again = await open(page.ticket);
    await shown(() => again.messages.length === 2 && !again.text.includes('Sending…'), 'the message, sent');
    expect([await written(again), again.messages]).to.deep.equal([
      [asked.text, 'Gone'],
      [asked.text, 'Gone'],
    ]);
  });

  it('fault 16: somebody else signs in meanwhile: nothing of it is left, and it waits for whom it is from', async () => {
    const page = await open();
    await page.type('A secret draft');
    const other = clientIn(scene.world, {session: {customer: 'new-leaf'}});
    page.scope.scope = {client: other, error: undefined, locale: undefined};
    await page.says('This is no longer here.');
    expect(textOf(page.root.querySelector('.portal'))).not.to.match(/secret|1,200|import/);
    expect(all(page.root, 'textbox').length).to.equal(0);
    page.scope.scope = {client: scene.client(), error: undefined, locale: undefined};
    await shown(() => page.draft === 'A secret draft', 'the draft');
  });

  for (const [who, meanwhile] of [
    ['nobody', undefined],
    ['somebody else', {customer: 'new-leaf'}],
  ] as const)
    it(`fault 16: ${who} is signed in while replies are under way: those that had not left wait, and leave once`, async () => {
      const page = await open();
      const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: '/messages$'});
      await page.reply('The first');
      await shown(async () => (await held.status()).waiting, 'the request');
      await page.reply('The second');
      const client = meanwhile && clientIn(scene.world, {session: meanwhile});
      page.scope.scope = {client, error: undefined, locale: undefined};
      await shown(() => page.messages.length === 0, 'nothing of it');
      await held.release();
      await shown(async () => (await written(page)).length === 2, 'the first');
      expect(await written(page)).to.deep.equal([asked.text, 'The first']);
      page.scope.scope = {client: scene.client(), error: undefined, locale: undefined};
      await shown(async () => (await written(page)).length === 3, 'both');
      await shown(() => page.messages.length === 3 && !page.text.includes('Sending…'), 'that both are sent');
      expect(await written(page)).to.deep.equal([asked.text, 'The first', 'The second']);
    });
});
