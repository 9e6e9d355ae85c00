import {expect} from '@open-wc/testing';

import type {QuoteListItem} from '../../../src/client/contract.js';
import type {PortalClient} from '../../../src/client/portal-client.js';
import {PortalError} from '../../../src/core/errors.js';
import {clientIn} from '../../support/client-scope.js';
import {afterSeconds, FaultScene} from '../../support/fault-scene.js';
import {handTimeouts} from '../../support/hand-clock.js';
import {HandPsp} from '../../support/hand-psp.js';
import {QuotePage} from '../../support/quote-page.js';
import {interceptSaves} from '../../support/saves.js';
import {find, shown, textOf} from '../../support/seen.js';

const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) => ({
  kind: 'respond' as const,
  status,
  headers: {'content-type': 'application/problem+json', ...headers},
  body: JSON.stringify({code, outcome: 'none', ...more}),
});

/** Accepting has faults of its own: `accept-faults.test.ts`. */
describe('<quote-list>: faults', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let scene: FaultScene;
  let psp: HandPsp;
  /** What the server has, asked without any fault of the page's. */
  let server: PortalClient;
  beforeEach(async () => {
    scene = await FaultScene.open();
    psp = HandPsp.install();
    server = clientIn(scene.world);
  });
  afterEach(() => scene.close());

  const seeded = async (wanted: (quote: QuoteListItem) => boolean): Promise<QuoteListItem> => {
    const {items} = await server.quotes.list({limit: 100});
    return items.find(wanted)!;
  };
  const isOpen = ({status, expired, changesRequested, capabilities}: QuoteListItem): boolean =>
    status === 'open' && !expired && !changesRequested && capabilities.accept.allowed;
  const open = async (given = scene.client()): Promise<QuotePage> => QuotePage.openQuote(given, await seeded(isOpen));
  const list = async (given = scene.client()): Promise<QuotePage> => (await QuotePage.open(given)).ready();
  const written = async (page: QuotePage, text: string): Promise<number> => {
    const {quote} = await server.quotes.get(page.list.selected);
    return quote.messages.filter((message) => message.text === text).length;
  };
  const write = async (page: QuotePage, text: string): Promise<void> => {
    await page.fill('Your message', text);
    await page.press('button', 'Send');
  };
  const typed = async (page: QuotePage): Promise<string> =>
    (await page.find<HTMLTextAreaElement>('textbox', 'Your message')).value;
  const decline = async (page: QuotePage): Promise<void> => {
    await page.press('button', 'Decline');
    await page.press('radio', 'Too expensive');
    await page.press('button', 'Decline the quote');
  };
  const statusOf = async (page: QuotePage): Promise<string> =>
    (await server.quotes.get(page.list.selected)).quote.status;

  it('fault 1: offline before send: not sent, kept, and sent only by the customer’s hand', async () => {
    let online = true;
    const page = await open(scene.client({online: () => online}));
    online = false;
    await write(page, 'Are you there?');
    await page.says('You are offline – nothing was sent.');
    expect(await typed(page)).to.equal('Are you there?');
    await decline(page);
    await shown(() => /You are offline – nothing was sent/.test(textOf(page.dialog)));
    online = true;
    dispatchEvent(new Event('online'));
    expect([await written(page, 'Are you there?'), await statusOf(page)]).to.deep.equal([0, 'open']);
    await page.press('button', 'Decline the quote');
    await page.dialogClosed();
    await page.press('button', 'Send');
    await page.announces('Your message is sent.');
    expect([await written(page, 'Are you there?'), await statusOf(page)]).to.deep.equal([1, 'declined']);
  });

  it('fault 2: response lost after commit: sends it again with the same key, and it counts once', async () => {
    const page = await open();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: '/messages$'});
    await write(page, 'Once');
    await page.announces('Your message is sent.');
    expect([scene.keys.length, new Set(scene.keys).size, await written(page, 'Once')]).to.deep.equal([2, 1, 1]);
    scene.keys.length = 0;
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: '/decline$', times: 2});
    await decline(page);
    await page.says(/declined this quote on/);
    expect([scene.keys.length, new Set(scene.keys).size]).to.deep.equal([3, 1]);
    const {quote} = await server.quotes.get(page.list.selected);
    expect(quote.messages.filter(({event}) => event === 'declined')).to.have.length(1);
  });

  it('fault 2: an option whose answers are lost is what the server has', async () => {
    const page = await QuotePage.openQuote(
      scene.client(),
      await seeded((quote) => isOpen(quote) && quote.capabilities.changeOptions.allowed),
    );
    const field = page.root.querySelector<HTMLInputElement>('[part~=option-quantity]')!;
    const before = Number(field.value);
    await scene.world.fault({kind: 'drop-after', method: 'PUT', path: '/options/', times: 9});
    await page.press('button', /^More of/);
    await page.says('We don’t know whether this has arrived.');
    await scene.world.clearFaults();
    // It had arrived: the quote was read again.
    await shown(() => Number(field.value) === before + 1);
  });

  it('fault 3: no answer: says that it checks, then that nobody knows; sending it again counts once', async () => {
    const page = await open();
    const held = await scene.world.fault({kind: 'hold-after', method: 'POST', path: '/messages$', times: 4});
    await write(page, 'Slow');
    for (let tries = 1; tries <= 4; tries++) {
      await shown(async () => (await held.status()).hits === tries, `try ${tries}`);
      if (tries > 1) await page.says('Checking whether it has arrived…');
      scene.clock.pass(handTimeouts.request);
    }
    await page.says('We don’t know whether this has arrived.');
    await held.release();
    await page.press('button', 'Send');
    await page.announces('Your message is sent.');
    expect([new Set(scene.keys).size, await written(page, 'Slow')]).to.deep.equal([1, 1]);
  });

  it('fault 4: double click, Enter and click: sent once', async () => {
    const page = await open();
    await page.fill('Your message', 'Twice?');
    const send = await page.find('button', 'Send');
    send.click();
    send.click();
    send.closest('form')!.requestSubmit();
    await page.announces('Your message is sent.');
    expect([scene.keys.length, await written(page, 'Twice?')]).to.deep.equal([1, 1]);
    await page.press('button', 'Decline');
    await page.press('radio', 'Too expensive');
    const confirm = await page.find('button', 'Decline the quote');
    confirm.click();
    confirm.click();
    await page.says(/declined this quote on/);
    expect(scene.keys).to.have.length(2);
  });

  it('fault 4: a request that arrives twice is one message', async () => {
    const page = await open();
    await scene.world.fault({kind: 'duplicate', method: 'POST', path: '/messages$'});
    await write(page, 'Echo');
    await page.announces('Your message is sent.');
    expect(await written(page, 'Echo')).to.equal(1);
  });

  it('fault 5: reload while it is not known whether it arrived: the same key goes with the same text', async () => {
    const page = await open();
    await scene.world.fault({kind: 'drop-after', method: 'POST', path: '/messages$', times: 4});
    await write(page, 'Again');
    await page.says('We don’t know whether this has arrived.');
    const {selected} = page.list;
    page.scope.remove();
    const after = await QuotePage.openQuote(scene.client(), {id: selected});
    expect(await typed(after)).to.equal('Again');
    await after.press('button', 'Send');
    await after.announces('Your message is sent.');
    expect([new Set(scene.keys).size, await written(after, 'Again')]).to.deep.equal([1, 1]);
  });

  it('fault 6: two tabs: the second is told that the quote can’t be answered any more', async () => {
    const first = await open();
    const second = await open();
    await second.press('button', 'Decline');
    await second.press('radio', 'Not needed any more');
    await decline(first);
    await first.says(/declined this quote on/);
    await second.press('button', 'Decline the quote');
    await shown(() => /can’t be answered any more|has changed since you read it/.test(textOf(second.dialog)));
    const {quote} = await server.quotes.get(first.list.selected);
    expect(quote.declined?.reason).to.equal('too_expensive');
  });

  it('fault 7: 409 in progress: waits as long as it is told, same key', async () => {
    const page = await open();
    await scene.world.fault({
      ...problem(409, 'request_in_progress', {retryable: true}, {'retry-after': '3'}),
      method: 'POST',
      path: '/messages$',
    });
    await write(page, 'Wait');
    await page.announces('Your message is sent.');
    expect([scene.keys.length, new Set(scene.keys).size, await written(page, 'Wait')]).to.deep.equal([2, 1, 1]);
  });

  it('fault 8: changed since it was read: sends nothing, shows the difference, keeps what was typed', async () => {
    const page = await open();
    const {quote} = await server.quotes.get(page.list.selected);
    const items = quote.lines.filter(({kind}) => kind === 'item');
    await page.press('button', 'Ask for changes');
    await page.fill(`Wanted quantity of ${items[0]!.description}`, '17');
    await page.press('button', 'Review the request');
    await scene.world.desk('revise', quote.id, {
      lines: items.map(({id, description, unitPrice}) => ({
        id,
        kind: 'item',
        description,
        quantity: '11',
        unitPrice: unitPrice!.amount,
      })),
    });
    await page.press('button', 'Send the request');
    await page.says('The quote has changed since you read it');
    await page.says(/now: 11/);
    expect((await server.quotes.get(quote.id)).quote.changesRequested).to.equal(false);
    await page.says(/now: 17/);
    await page.press('button', 'Send the request');
    await page.announces('Your request is sent.');
    const {quote: now} = await server.quotes.get(quote.id);
    expect(now.changeRequest!.lines.map(({from, to}) => [from, to])).to.deep.equal([['11', '17']]);
  });

  it('fault 9: a token that has run out is replaced, without a word, under the same key', async () => {
    const page = await open();
    await scene.world.fault({...problem(401, 'unauthenticated'), method: 'POST', path: '/messages$'});
    await write(page, 'Still me');
    await page.announces('Your message is sent.');
    expect([scene.keys.length, new Set(scene.keys).size, await written(page, 'Still me')]).to.deep.equal([2, 1, 1]);
  });

  it('fault 9: no new token: says so, keeps what was typed, and sends it once signed in again', async () => {
    let signedIn = true;
    const own = scene.client({
      getToken: scene.clock.getToken(async () => {
        if (!signedIn) throw new Error('signed out');
        return (await scene.world.session()).token;
      }),
    });
    const page = await open(own);
    signedIn = false;
    await scene.world.fault({...problem(401, 'unauthenticated'), method: 'POST', path: '/messages$'});
    await write(page, 'Let me in');
    await page.says('Your session has ended. Sign in again to go on; what you typed is kept.');
    expect(await typed(page)).to.equal('Let me in');
    signedIn = true;
    await own.signedIn();
    await page.documentReady();
    await page.press('button', 'Send');
    await page.announces('Your message is sent.');
    expect(await written(page, 'Let me in')).to.equal(1);
  });

  it('fault 10: revoked: forgets what was shown, says no more than that', async () => {
    const page = await open();
    const {quote} = await server.quotes.get(page.list.selected);
    await page.press('button', 'Decline');
    await scene.world.fault({
      ...problem(403, 'forbidden', {detail: 'Kontor Hansa lost access'}),
      path: '/quotes',
      times: 100,
    });
    await page.press('radio', 'Too expensive');
    await page.press('button', 'Decline the quote');
    await page.says('You may not see this.');
    await page.saysNoMore(quote.billTo.name);
    expect(textOf(page.root.querySelector('.document'))).not.to.match(/Kontor|€/);
    const rows = await QuotePage.open(scene.client());
    await rows.says('You may not see this.');
    expect(rows.text).not.to.match(/Kontor|€/);
  });

  it('fault 11: 429: nothing sent, counts down, then the same with the same words', async () => {
    const page = await open();
    await scene.world.fault({
      ...problem(429, 'rate_limited', {retryable: true}, {'retry-after': '20'}),
      method: 'POST',
      path: '/messages$',
    });
    await write(page, 'Patience');
    await page.says('Too many requests. Nothing was sent.');
    const waiting = await page.find('button', /^Try again in \d+ s$/);
    expect(waiting.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(20, async () => {
      await page.press('button', 'Send');
    });
    await page.announces('Your message is sent.');
    expect(await written(page, 'Patience')).to.equal(1);
  });

  it('fault 11: 503 of a list: counts down what the server asks to wait, then can be tried again', async () => {
    await scene.world.fault({kind: 'respond', status: 503, path: '/quotes$', headers: {'retry-after': '9'}});
    const page = await QuotePage.open(scene.client());
    await page.says('The service is being looked after.');
    const button = await find(page.root, 'button', /^Try again in \d s$/);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await afterSeconds(9, () => find(page.root, 'button', 'Try again'));
    await page.press('button', 'Try again');
    await page.ready();
  });

  it('fault 12: a cut, a wrong and an HTML list: keeps the last good rows and says that they are old', async () => {
    const page = await list();
    const before = page.numbers;
    for (const fault of [
      {kind: 'wrong-type'},
      {kind: 'truncate'},
      {
        kind: 'respond',
        status: 200,
        headers: {'content-type': 'application/json'},
        body: '{"items":[{"id":7}],"page":null}',
      },
    ] as const) {
      await scene.world.fault({...fault, path: '/quotes$', times: 4});
      await page.list.refresh();
      await page.says('This may be out of date.');
      expect(page.numbers).to.deep.equal(before);
      await scene.world.clearFaults();
      await page.press('button', 'Try again');
      await page.saysNoMore('This may be out of date.');
    }
  });

  it('fault 12: a malformed quote, and one without its ETag: an error with a way on, never a blank widget', async () => {
    const target = await seeded(isOpen);
    const {quote} = await server.quotes.get(target.id);
    for (const body of ['{"id":"x"}', '<!doctype html>', JSON.stringify(quote)]) {
      await scene.world.fault({
        kind: 'respond',
        status: 200,
        headers: {'content-type': 'application/json'},
        body,
        path: `/quotes/${target.id}$`,
      });
      const page = await QuotePage.open(scene.client());
      page.list.selected = target.id;
      await page.says('This could not be loaded.');
      await page.press('button', 'Try again');
      await page.documentReady();
      page.scope.remove();
    }
  });

  it('fault 12: an HTML page in place of a message’s answer: finds it sent once', async () => {
    const page = await open();
    await scene.world.fault({kind: 'wrong-type', method: 'POST', path: '/messages$'});
    await write(page, 'Garbled');
    await page.announces('Your message is sent.');
    expect([new Set(scene.keys).size, await written(page, 'Garbled')]).to.deep.equal([1, 1]);
  });

  it('fault 13: event stream cut: resumes, and shows what another has answered', async () => {
    const events = await scene.world.fault({kind: 'cut', path: '/events$'});
    const page = await open(clientIn(scene.world, {live: true}));
    await shown(async () => (await events.status()).hits);
    await events.release();
    const {etag} = await server.quotes.get(page.list.selected);
    await server.quotes.decline(page.list.selected, {reason: 'terms'}, {etag});
    await page.says('Reason: The terms don’t suit us');
    page.scope.scope.client?.close();
  });

  it('fault 14: PSP blocked: says why; the quote waits for its payment and is shown so', async () => {
    psp.blocked = true;
    const page = await QuotePage.openQuote(scene.client(), await seeded(({awaitingPayment}) => awaitingPayment));
    await page.press('button', 'Pay Now');
    await page.dialogOpen();
    await page.press('radio', 'New card');
    await shown(() => /The secure card fields could not be loaded. Nothing was charged./.test(textOf(page.dialog)));
    await page.press('button', 'Close');
    await page.says('The order begins when what is due is paid.');
    expect(await scene.world.captures()).to.deep.equal([]);
  });

  it('fault 15: a file that breaks off is not saved; what was written stays (nothing is uploaded here)', async () => {
    const saves = interceptSaves();
    try {
      const page = await open();
      await page.fill('Your message', 'Half');
      await scene.world.fault({kind: 'truncate', path: '/pdf$', times: 9});
      await page.press('button', 'Download PDF');
      await page.says('The file could not be downloaded. Nothing was saved; try again.');
      expect([saves.files, await typed(page)]).to.deep.equal([[], 'Half']);
    } finally {
      saves.restore();
    }
  });

  it('fault 16: removed on the way: the write goes on, nothing throws, and it is there when it is back', async () => {
    const thrown: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => void thrown.push(event.reason);
    addEventListener('unhandledrejection', note);
    try {
      const page = await open();
      const held = await scene.world.fault({kind: 'hold-before', method: 'POST', path: '/messages$'});
      await write(page, 'Going on');
      await shown(async () => (await held.status()).waiting === 1);
      page.list.remove();
      await held.release();
      await shown(async () => (await written(page, 'Going on')) === 1);
      page.scope.append(page.list);
      await page.says('Going on');
      expect(thrown).to.deep.equal([]);
    } finally {
      removeEventListener('unhandledrejection', note);
    }
  });

  it('fault 16: another customer’s client on the way: nothing of the first is shown or said', async () => {
    const page = await open();
    await page.fill('Your message', 'Ours alone');
    await page.press('button', 'Decline');
    page.scope.scope = {
      client: scene.client({
        getToken: scene.clock.getToken(async () => (await scene.world.session({customer: 'new-leaf'})).token),
      }),
      error: undefined,
      locale: undefined,
    };
    await page.says('This is no longer here.');
    expect(page.dialog).to.equal(null);
    expect(page.text).not.to.contain('Ours alone');
  });

  it('says by the code of an error what went wrong, and tells the page', async () => {
    const page = await open();
    const told: [string, string][] = [];
    page.list.addEventListener('portal-error', ({detail}) => told.push([detail.operation, detail.error.code]));
    await scene.world.fault({...problem(409, 'quote_closed'), method: 'POST', path: '/messages$'});
    await write(page, 'Late');
    await page.says('This quote can’t be answered any more. Nothing was changed.');
    expect(told).to.deep.equal([['message', 'quote_closed']]);
    expect(new PortalError('quote_closed').code).to.equal('quote_closed');
  });
});
