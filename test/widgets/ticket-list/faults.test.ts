import {expect, oneEvent} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {ownStorage} from '../../support/own-storage.js';
import {fill, shown} from '../../support/seen.js';
import {TicketPage} from '../../support/ticket-page.js';

const list = '/tickets$';
const problem = {'content-type': 'application/problem+json'};
const subject = 'The nightly export stops';

/** A payment service has no part in tickets: fault 14 is that of an article that can't be had, which new-ticket.test.ts has. */
describe('<ticket-list>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  beforeEach(async () => {
    scene = await FaultScene.open('/tickets');
  });
  afterEach(() => scene.close());

  const open = async (given = scene.client()): Promise<TicketPage> => (await TicketPage.open(given)).ready();
  /** At a ticket that is ready to be sent. */
  async function written(given = scene.client()): Promise<TicketPage> {
    const page = await open(given);
    await page.write();
    await page.fillIn({subject});
    return page;
  }
  const send = (page: TicketPage): Promise<HTMLElement> => page.press('button', 'Open the ticket');
  const created = (page: TicketPage): Promise<void> => page.speaks(/^Ticket T-\d+ is open\.$/);
  const tickets = async (): Promise<number> =>
    (await clientIn(scene.world).tickets.list({limit: 100})).items.filter((each) => each.subject === subject).length;
  const oneKey = (): boolean => new Set(scene.keys).size === 1;
  const typed = (page: TicketPage): string =>
    page.dialog!.querySelector<HTMLInputElement>('[part~=ticket-subject]')!.value;

  it('fault 1: offline before it is sent: says so, keeps what was typed, and sends nothing by itself', async () => {
    let online = true;
    const page = await written(scene.client({online: () => online}));
    online = false;
    await send(page);
    await page.says('Offline – not sent. What you typed is kept.');
    online = true;
    dispatchEvent(new Event('online'));
    expect([typed(page), scene.keys.length, await tickets()]).to.deep.equal([subject, 0, 0]);
    await send(page);
    await created(page);
    expect(await tickets()).to.equal(1);
  });

  it('fault 2: the answer is lost after it was opened: checks, and opens it once', async () => {
    const page = await written();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: list});
    await send(page);
    await created(page);
    expect([scene.keys.length, oneKey(), await tickets()]).to.deep.equal([2, true, 1]);
  });

  it('fault 3: the list takes too long: says so, and reads it when asked again', async () => {
    const held = await scene.world.fault({kind: 'hold-before', path: list});
    const page = await TicketPage.open(scene.client());
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('This takes too long. Nothing was changed.');
    await page.press('button', 'Try again');
    await page.ready();
    await held.release();
  });

  it('fault 3: no answer to a ticket: nothing else can be sent until it is known, and it is opened once', async () => {
    const page = await written();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: list});
    await scene.world.fault({kind: 'drop-before', method: 'POST', path: list, times: 3});
    await send(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    scene.clock.pass(handTimeouts.request);
    await page.says('We don’t know whether this has arrived. Send it again: it is opened only once.');
    expect(page.dialog!.querySelector<HTMLInputElement>('[part~=ticket-subject]')!.readOnly).to.equal(true);
    await send(page);
    await created(page);
    expect([oneKey(), await tickets()]).to.deep.equal([true, 1]);
    await held.release();
  });

  it('fault 4: pressed twice: one ticket, and the button keeps the focus', async () => {
    const page = await written();
    const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: list});
    const button = await send(page);
    button.click();
    await shown(async () => (await held.status()).waiting, 'the request');
    button.click();
    expect([button.getAttribute('aria-disabled'), page.focused === button]).to.deep.equal(['true', true]);
    await held.release();
    await created(page);
    expect([scene.keys.length, await tickets()]).to.deep.equal([1, 1]);
  });

  it('fault 5: reload while it is sent: what was typed is there, the same is sent again, and it is opened once', async () => {
    const page = await written();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: list});
    await send(page);
    await shown(async () => (await held.status()).waiting, 'the request');
    page.scope.remove();
    const after = await open(scene.client());
    await after.write();
    await after.says('We don’t know whether this has arrived.');
    expect(typed(after)).to.equal(subject);
    await send(after);
    await created(after);
    expect([oneKey(), await tickets()]).to.deep.equal([true, 1]);
    await held.release();
  });

  it('fault 6: two tabs: each has its own draft, and what one opens is in the other', async () => {
    const given = clientIn(scene.world, {live: true});
    const other = await open(given);
    const page = await written(scene.client({storage: ownStorage()}));
    await other.write();
    expect(typed(other)).to.equal('');
    await other.press('button', 'Close');
    await send(page);
    await created(page);
    await other.says(subject);
    given.close();
  });

  it('fault 7: 409 in progress: waits as long as it is told, same key', async () => {
    const page = await written();
    await scene.world.fault({
      kind: 'respond',
      status: 409,
      method: 'POST',
      path: list,
      headers: {'retry-after': '3', ...problem},
      body: '{"code":"request_in_progress","outcome":"unknown","retryable":true}',
    });
    await send(page);
    await created(page);
    expect([scene.keys.length, oneKey()]).to.deep.equal([2, true]);
  });

  it('fault 8: what it is about is gone meanwhile: says so at the field, keeps the rest, and sends it without', async () => {
    const page = await written();
    await fill(page.dialog!, 'combobox', 'About', 'order');
    await shown(() => page.dialog!.querySelector('[type=radio]')).then((radio) => (radio as HTMLElement).click());
    await scene.world.fault({
      kind: 'respond',
      status: 422,
      method: 'POST',
      path: list,
      headers: problem,
      body: '{"code":"invalid_request","outcome":"none","errors":[{"pointer":"/related/id","code":"unknown"}]}',
    });
    await send(page);
    await page.says('This is no longer there. Choose another.');
    await fill(page.dialog!, 'combobox', 'About', '');
    await send(page);
    await created(page);
    expect(await tickets()).to.equal(1);
  });

  it('fault 9: 401: one new token, same key', async () => {
    const page = await written();
    await scene.world.fault({kind: 'respond', status: 401, method: 'POST', path: list});
    await send(page);
    await created(page);
    expect([scene.keys.length, oneKey()]).to.deep.equal([2, true]);
  });

  it('fault 9: no new token: says so, keeps what was typed, and sends it once signed in again', async () => {
    const given = scene.client();
    const page = await written(given);
    await scene.world.fault({kind: 'respond', status: 401, path: '.', times: 100});
    scene.signedOut = true;
    await send(page);
    await page.says('Your session has ended.');
    expect(typed(page)).to.equal(subject);
    await scene.world.clearFaults();
    scene.signedOut = false;
    await given.signedIn();
    await send(page);
    await created(page);
    expect(await tickets()).to.equal(1);
  });

  it('fault 10: revoked: forgets what was shown, and says no more than that', async () => {
    const page = await open();
    const [number = ''] = page.numbers;
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      path: '/tickets',
      times: 100,
      headers: problem,
      body: '{"code":"forbidden","detail":"Kontor Hansa lost access","outcome":"none"}',
    });
    await page.list.refresh();
    await page.says('You may not see this.');
    expect(page.text).not.to.match(/Kontor|Single sign-on|Frage/);
    expect(page.text).not.to.include(number);
  });

  it('fault 10: who may not open tickets is told so, and what was typed is kept', async () => {
    const page = await written();
    await scene.world.fault({
      kind: 'respond',
      status: 403,
      method: 'POST',
      path: list,
      headers: problem,
      body: '{"code":"not_allowed","reason":"scope","outcome":"none"}',
    });
    await send(page);
    await page.says('You may not open tickets. Nothing was sent.');
    expect(typed(page)).to.equal(subject);
  });

  it('fault 11: 503 of the list: counts down what the server asks to wait', async () => {
    await scene.world.fault({kind: 'respond', status: 503, path: list, headers: {'retry-after': '9'}});
    const page = await TicketPage.open(scene.client());
    await page.says('The service is being looked after.');
    await page.find('button', /^Try again in \d s$/);
    await afterSeconds(9, () => page.press('button', 'Try again'));
    await page.ready();
  });

  it('fault 11: 429 of a ticket: counts down, keeps what was typed, and opens it once', async () => {
    const page = await written();
    await scene.world.fault({
      kind: 'respond',
      status: 429,
      method: 'POST',
      path: list,
      headers: {'retry-after': '20', ...problem},
      body: '{"code":"rate_limited","outcome":"none","retryable":true}',
    });
    await send(page);
    await page.says('Too many requests. Nothing was sent.');
    await page.find('button', /^Try again in \d+ s$/);
    await afterSeconds(20, () => send(page));
    await created(page);
    expect(await tickets()).to.equal(1);
  });

  it('fault 12: a cut, a wrong and an HTML list: keeps the last good rows and says that they are old', async () => {
    const page = await open();
    const before = page.numbers;
    for (const fault of [
      {kind: 'wrong-type'},
      {kind: 'truncate'},
      {kind: 'respond', status: 200, headers: {'content-type': 'application/json'}, body: '{"items":[{"id":7}]}'},
    ] as const) {
      await scene.world.fault({...fault, path: list, times: 4});
      await page.list.refresh();
      await page.says('This may be out of date.');
      expect(page.numbers).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await shown(() => !page.text.includes('This may be out of date.'), 'what is new');
    }
  });

  it('fault 12: an HTML page in place of the answer to a ticket: asks again, and opens it once', async () => {
    const page = await written();
    await scene.world.fault({kind: 'wrong-type', method: 'POST', path: list});
    await send(page);
    await created(page);
    expect([oneKey(), await tickets()]).to.deep.equal([true, 1]);
  });

  it('fault 13: event stream cut: resumes, and shows what another has changed', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const given = clientIn(scene.world, {live: true});
    const page = await open(given);
    const number = page.numbers.find((each) => page.cell(each, 'status') === 'Open')!;
    await shown(async () => (await events.status()).hits, 'the stream');
    await events.release();
    await clientIn(scene.world).tickets.close(page.row(number)!.dataset['id']!);
    await shown(
      () => page.cell(number, 'status') === 'Closed',
      () => page.cell(number, 'status'),
    );
    given.close();
  });

  it('fault 15: a file breaks off: the text and the other files are kept, it alone is tried again, and one ticket has both', async () => {
    const page = await written(clientIn(scene.world));
    const broken = await scene.world.fault({kind: 'drop-before', method: 'PUT', path: '/content$'});
    const input = page.dialog!.querySelector<HTMLInputElement>('input[type=file]')!;
    for (const name of ['one.txt', 'two.txt']) {
      const chosen = new DataTransfer();
      chosen.items.add(new File([name], name));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change'));
      await shown(
        () =>
          page.dialog!.querySelectorAll('[part~=upload-ready], [part~=upload-failed]').length ===
          (name === 'one.txt' ? 1 : 2),
        name,
      );
    }
    expect((await broken.status()).hits).to.equal(1);
    await send(page);
    await page.says('A file is still on its way, or has failed.');
    await page.press('button', /^Try .*one\.txt/);
    await shown(() => page.dialog!.querySelectorAll('[part~=upload-ready]').length === 2, 'both files');
    const sent = oneEvent(page.list, 'portal-ticket-create') as Promise<CustomEvent>;
    await send(page);
    const {items} = await clientIn(scene.world).tickets.messages((await sent).detail.ticket.id);
    expect(items.map(({files}) => files.map(({name}) => name).sort())).to.deep.equal([['one.txt', 'two.txt']]);
    expect(await tickets()).to.equal(1);
  });

  it('fault 16: removed while it is sent: the write goes on, nothing is shown late', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);
    addEventListener('unhandledrejection', note);
    try {
      const page = await written();
      const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: list});
      await send(page);
      await shown(async () => (await held.status()).waiting, 'the request');
      const sent = oneEvent(page.list, 'portal-ticket-create');
      page.list.remove();
      await held.release();
      await sent;
      expect([await tickets(), page.dialog === null]).to.deep.equal([1, true]);
      page.scope.append(page.list);
      await shown(() => !page.dialog, 'no dialog');
      expect(thrown).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
  });
});
