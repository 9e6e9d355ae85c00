import {expect} from '@open-wc/testing';

import type {PortalClient} from '../../src/client/portal-client.js';
import {AcceptPage} from '../support/accept-page.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {QuotePage} from '../support/quote-page.js';
import {quoteOf, takes} from '../support/quote-world.js';
import {shown} from '../support/seen.js';

describe('a colleague signs in on the same page', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let user: string;
  let client: PortalClient;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
    user = 'owner';
    client = clientIn(world, {
      getToken: async () => (await world.session({user, expiresIn: user === 'owner' ? 800 : 900})).token,
    });
  });
  const changePerson = async (): Promise<void> => {
    user = 'member';
    await client.signedIn();
  };
  const openQuote = async (): Promise<QuotePage> =>
    QuotePage.openQuote(client, await quoteOf(client, takes(true, false)));

  it('and finds no payment that the first had begun', async () => {
    const paying = new Paying(await (await InvoicePage.open(client)).ready());
    await paying.open(paying.page.payable[0] ?? '');
    await changePerson();
    await shown(() => !paying.page.dialog, 'the dialog gone');
    expect(await world.captures()).to.deep.equal([]);
  });

  it('and finds no signature of the first', async () => {
    const page = await AcceptPage.open(client, await quoteOf(client, takes(true, false)));
    await page.press('button', 'Accept & Sign');
    await page.press('radio', 'Type');
    await changePerson();
    await shown(() => !page.dialog, 'the dialog gone');
  });

  it('and finds nothing that the first had typed: a reason to decline, a message, wishes', async () => {
    const page = await openQuote();
    await page.fill('Your message', 'Between us');
    await page.press('button', 'Ask for changes');
    await page.fill('Anything else', 'Cheaper, please');
    await page.press('button', 'Decline');
    await page.press('radio', 'Too expensive');
    await page.fill('Comment', 'We have no money');
    await changePerson();
    await shown(() => !page.dialog, 'the dialog gone');
    await page.documentReady();
    await shown(async () => (await page.find<HTMLTextAreaElement>('textbox', 'Your message')).value === '');
    expect(page.root.querySelector('.request')).to.equal(null);
    for (const field of page.root.querySelectorAll('textarea')) expect(field.value).to.equal('');
  });

  it('and the first finds it again', async () => {
    const page = await openQuote();
    await page.fill('Your message', 'Between us');
    await changePerson();
    await shown(async () => (await page.find<HTMLTextAreaElement>('textbox', 'Your message')).value === '');
    user = 'owner';
    await client.signedIn();
    await shown(async () => (await page.find<HTMLTextAreaElement>('textbox', 'Your message')).value === 'Between us');
  });
});
