import {expect, html} from '@open-wc/testing';

import {clientIn} from '../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {OrderPage} from '../support/order-page.js';
import {Paying} from '../support/paying.js';
import {shown} from '../support/seen.js';
import {accessibilityTree, node, nodes, words} from './support/tree.js';

describe('the accessibility tree of <order-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  const open = async (session?: SessionOptions): Promise<OrderPage> =>
    (await OrderPage.open(clientIn(world, {...(session && {session})}), html`<order-list></order-list>`)).ready();
  const openFirst = async (session?: SessionOptions): Promise<OrderPage> => {
    const page = await open(session);
    return page.show(page.numbers[0] ?? '');
  };
  const openPayment = async (): Promise<Paying<OrderPage>> => {
    const page = await open();
    await page.show(page.numbers.find((number) => page.cell(number, 'status').includes('Awaiting payment')) ?? '');
    await page.press('button', 'Pay');
    const paying = new Paying<OrderPage>(page);
    await paying.says('How you pay');
    return paying;
  };

  it('is an article with its name as a heading, lists of terms, and a named table of lines', async () => {
    const page = await openFirst();
    const article = node(await accessibilityTree(), 'article', /^/);
    const heading = node(article, 'heading', page.title);
    expect([heading.properties['level'], heading.properties['focused']]).to.deep.equal([2, true]);
    expect(nodes(article, 'table').map(({name}) => name)).to.deep.equal(['Lines']);
    expect(nodes(article, 'term').length).to.be.greaterThan(5);
    for (const name of ['Confirmation PDF', 'Email the confirmation', 'Order again']) node(article, 'button', name);
    expect(nodes(article, 'heading').map(({name}) => name)).to.include('Invoices');
  });

  it('names how much of a period has passed', async () => {
    await open();
    const bars = nodes(await accessibilityTree(), 'progressbar');
    expect(bars.length).to.be.greaterThan(0);
    for (const {name} of bars) expect(name).to.not.equal('');
  });

  it('says why nothing can be ordered again', async () => {
    await openFirst({user: 'member'});
    const again = node(await accessibilityTree(), 'button', 'Order again');
    expect([again.properties['disabled'], again.description]).to.deep.equal([
      true,
      'Your role does not allow this. Ask the owner of your account.',
    ]);
  });

  it('says what was sent and made, and what was not', async () => {
    const page = await openFirst();
    await page.press('button', 'Email the confirmation');
    await page.speaks('The confirmation is on its way');
    const headers = {'content-type': 'application/problem+json'};
    const body = '{"code":"internal","outcome":"none","retryable":false}';
    await world.fault({kind: 'respond', status: 403, method: 'POST', path: '/reorders$', headers, body});
    await page.press('button', 'Order again');
    await page.speaks('The quote was not made.');
    await shown(async () =>
      nodes(await accessibilityTree(), 'status')
        .map(words)
        .join()
        .includes('not made'),
    );
  });

  it('pays in a modal dialog with a name, and ties an amount’s error to its field', async () => {
    const paying = await openPayment();
    const tree = await accessibilityTree();
    expect(node(tree, 'dialog', 'Pay').properties['modal']).to.equal(true);
    expect(nodes(tree, 'table')).to.deep.equal([]);
    await paying.choose('Other amount');
    await paying.fill(/^Amount for/, '0');
    await paying.says(/Enter an amount from/);
    const field = node(await accessibilityTree(), 'textbox', /^Amount for/);
    expect(field.properties['invalid']).to.equal('true');
    expect(field.description).to.match(/Enter an amount from/);
  });
});
