import {expect, html, oneEvent} from '@open-wc/testing';

import type {PortalErrorEvent, PortalOperation} from '../../../src/core/portal-error-event.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {InvoicePage} from '../../support/invoice-page.js';
import {Paying} from '../../support/paying.js';
import {find, shown} from '../../support/seen.js';

/** What fails: the paths that are refused, and what the customer does to meet it. */
interface Failure {
  readonly operation: PortalOperation;
  readonly path: string;
  readonly method?: string;
  /** Done while all is well. */
  readonly before?: (page: InvoicePage) => Promise<unknown>;
  readonly act: (page: InvoicePage) => Promise<unknown>;
}

const showFirst = async (page: InvoicePage): Promise<void> => {
  await page.press('button', `Details of ${page.numbers[0]}`);
  await find(page.root, 'heading', /^Invoice/);
};
const review = async (page: InvoicePage): Promise<void> => {
  const paying = await new Paying(page).open(page.payable[0] ?? '');
  await paying.press('checkbox', /^Use your credit/);
  await paying.choose(/4242/);
  await paying.review();
};

const failures: readonly Failure[] = [
  {operation: 'list', path: '/invoices$', act: (page) => page.table.refresh()},
  {
    operation: 'document',
    path: '/invoices/inv_',
    act: (page) => page.press('button', `Details of ${page.numbers[0]}`),
  },
  {operation: 'pdf', path: '/pdf$', before: showFirst, act: (page) => page.press('button', 'Download PDF')},
  {operation: 'zip', path: '/invoices/archive$', act: (page) => page.press('button', /^PDF/)},
  {operation: 'csv', path: '/invoices/export$', act: (page) => page.press('button', /^CSV/)},
  {operation: 'share', path: '/share-links$', before: showFirst, act: (page) => page.press('button', 'Share')},
  {
    operation: 'preview',
    path: '/payment-previews$',
    act: (page) => page.press('button', `Pay ${page.payable[0]}`),
  },
  {
    operation: 'payment',
    path: '/payment-attempts$',
    method: 'POST',
    before: review,
    act: (page) => new Paying(page).confirm(),
  },
  {
    operation: 'receipt',
    path: '/receipt$',
    before: async (page) => {
      await review(page);
      await new Paying(page).confirm();
      await new Paying(page).says(/ paid Your payment reference/);
    },
    act: (page) => page.press('button', 'Download receipt'),
  },
];

describe('<invoice-table>: portal-error', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let page: InvoicePage;
  beforeEach(async () => {
    sessionStorage.clear();
    HandPsp.install();
    world = await openWorld();
    page = await (await InvoicePage.open(clientIn(world), html`<invoice-table view="open"></invoice-table>`)).ready();
  });
  afterEach(() => world.clearFaults());

  for (const {operation, path, method, before, act} of failures) {
    it(`tells the page of a failed ${operation}`, async () => {
      await before?.(page);
      await world.fault({
        kind: 'respond',
        status: 503,
        path,
        ...(method && {method}),
        headers: {'content-type': 'application/problem+json', 'retry-after': '60'},
        body: '{"code":"unavailable","outcome":"none","retryable":true,"requestId":"req-1"}',
      });
      const told = oneEvent(document, 'portal-error') as unknown as Promise<PortalErrorEvent>;
      await act(page);
      const {detail, target, bubbles, composed, cancelable} = await told;
      expect([target, bubbles, composed, cancelable]).to.deep.equal([page.table, true, true, false]);
      expect(detail.operation).to.equal(operation);
      const {code, retryable, outcome, retryAfter, requestId} = detail.error;
      expect({code, retryable, outcome, retryAfter, requestId}).to.deep.equal({
        code: 'unavailable',
        retryable: true,
        outcome: 'none',
        retryAfter: 60,
        requestId: 'req-1',
      });
    });
  }

  it('says nothing of what the customer gives up', async () => {
    const told: Event[] = [];
    page.table.addEventListener('portal-error', (event) => told.push(event));
    const held = await world.fault({kind: 'hold-after', path: '/invoices/archive$'});
    await page.press('button', /^PDF/);
    await shown(async () => (await held.status()).waiting);
    await page.press('button', 'Cancel');
    await shown(() => !page.root.querySelector('[part~=progress]'));
    expect(told).to.deep.equal([]);
  });
});
