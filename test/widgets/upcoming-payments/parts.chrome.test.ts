import {html} from '@open-wc/testing';

import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {Paying} from '../../support/paying.js';
import {expectDocumented, part, type PartsOptions, readInEveryWay} from '../../support/parts-scene.js';
import {interceptSaves} from '../../support/saves.js';
import {shown} from '../../support/seen.js';
import {Sightings} from '../../support/sightings.js';
import {UpcomingPage} from '../../support/upcoming-page.js';

/** The payment dialog is that of `<invoice-table>`, whose own test sees all of it. */
const ofPaying = [
  /^(step|choice|method|amount$|basket|portions|group|legend|currencies|card-entry|save-card|use-credit|left-out|field-error)/,
  /^(sum|review|changed|edit|confirm|paying|payment|challenge|give-up|outcome|receipt|try-again|pay-other|done|waiting)(-again)?$/,
];

describe('the parts and states of <upcoming-payments>', function () {
  // The first request starts a database.
  this.timeout(90_000);

  const seen = new Sightings();
  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  async function begin(
    content = html`<upcoming-payments></upcoming-payments>`,
    options: PartsOptions = {},
    on = world,
  ): Promise<UpcomingPage> {
    const page = await UpcomingPage.open(clientIn(on, options), content);
    seen.watch(page.widget);
    return page;
  }
  const open = async (content?: ReturnType<typeof html>, options?: PartsOptions): Promise<UpcomingPage> =>
    (await begin(content, options)).ready();

  it('are seen in the list: loading, failing, empty, finding nothing, out of date', async () => {
    const findingNothing = html`<upcoming-payments query="zq zq"></upcoming-payments>`;
    await readInEveryWay({
      world,
      path: '/upcoming-payments$',
      findingNothing,
      empty: 'empty',
      begin: async (content, options) => {
        const page = await begin(content, options);
        return Object.assign(page, {list: page.widget});
      },
    });
  });

  it('are seen in what is above the rows, in every state and in more than one currency', async () => {
    await part(await open(), 'bar-under-way');
    const odotrack = await openWorld('odotrack');
    const page = await begin(undefined, {}, odotrack);
    await part(page, 'month-currency');
    await part(page, 'filter-currency');
    const nothing = await begin(undefined, {session: {customer: 'new-leaf'}});
    await part(nothing, 'summary-none');
  });

  it('are seen where nothing can be done, and why', async () => {
    await part(await open(undefined, {session: {user: 'member'}}), 'reason');
  });

  it('are seen in the calendar', async () => {
    const page = await open();
    await page.press('button', 'Calendar');
    await page.press('button', 'Make a link');
    await part(page, 'copy-link');
    await page.press('button', 'Revoke the link');
    await part(page, 'keep-link');
    const held = await world.fault({kind: 'hold-before', path: '/upcoming-payments/calendar$'});
    await page.press('button', 'Download');
    await part(page, 'progress');
    await shown(async () => (await held.status()).waiting, 'the request');
    await page.press('button', 'Cancel');
    await held.release();
    await world.fault({kind: 'respond', status: 403, path: '/upcoming-payments/calendar$'});
    const saves = interceptSaves();
    await page.press('button', 'Download');
    await part(page, 'dismiss');
    saves.restore();
  });

  it('are seen in an entry in place of the list', async () => {
    const page = await open();
    page.button('open', 'invoice')!.click();
    await part(page, 'document-nav');
    await part(page, 'document');
    await page.press('button', 'Back to the list');
    await page.ready();
  });

  it('are seen while it is paid', async () => {
    const page = await open();
    page.button('pay', 'invoice')!.click();
    const paying = new Paying(page);
    await paying.says('What you pay');
    await paying.pay();
    await paying.says(/ paid Your payment reference is/);
  });

  // After all of the above: what was seen there is what this asks for.
  it('are those that are documented, and no other', () => {
    expectDocumented(seen, 'upcoming-payments', ofPaying);
  });
});
