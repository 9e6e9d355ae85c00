import {expect, fixture, html, oneEvent} from '@open-wc/testing';

import '../../src/define/invoice-table.js';
import '../../src/define/portal-provider.js';
import type {PortalProvider} from '../../src/provider/portal-provider.js';
import {endpoint, openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {shown, textOf} from '../support/seen.js';
import {focused, focusedName, focusOn, key, tabBackTo, tabTo} from './support/keyboard.js';

describe('by keyboard alone: <portal-provider>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => void HandPsp.install());

  /** A provider around a table, whose next token says that it ends so soon, or isn't given. */
  async function provide() {
    const next = {seconds: 900, refused: false};
    const getToken = async (): Promise<string> => {
      if (next.refused) throw new Error('no');
      const {token} = await world.session();
      if (next.seconds === 900) return token;
      // The same person's, for the browser, which reads when it ends; the server is asked for nothing with it.
      const [header, claims = '', signature] = token.split('.');
      const iat = Date.now() / 1000;
      const known: object = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/')));
      return [
        header,
        btoa(JSON.stringify({...known, iat, exp: iat + next.seconds})).replaceAll('=', ''),
        signature,
      ].join('.');
    };
    const provider = await fixture<PortalProvider>(
      html`<portal-provider endpoint=${endpoint} .getToken=${getToken} live="off"
        ><invoice-table view="open" page-size="10"></invoice-table
      ></portal-provider>`,
    );
    const table = provider.querySelector('invoice-table')!;
    const page = await new InvoicePage(provider as never, table).ready();
    return {provider, page, next};
  }

  const panelOf = (provider: PortalProvider): string => textOf(provider.shadowRoot!.querySelector('.session'));
  /** What of the table has the focus: there the customer was. */
  async function warn({provider, next}: Awaited<ReturnType<typeof provide>>): Promise<void> {
    // It warns at half of a short life; the walk to the button takes a busy machine a while.
    next.seconds = 16;
    const warned = oneEvent(provider, 'portal-session-expiring');
    await provider.client!.extendSession();
    await warned;
    await shown(() => panelOf(provider).includes('Your session ends at'));
    next.seconds = 900;
  }

  it('extends the session, and is where it was', async () => {
    const desk = await provide();
    const number = desk.page.numbers[1] ?? '';
    await tabTo(`Details of ${number}`);
    await warn(desk);
    expect(focusedName(), 'the warning takes the focus from nobody').to.equal(`Details of ${number}`);
    await tabBackTo('Stay signed in');
    await key('Enter');
    await shown(() => !panelOf(desk.provider));
    await shown(
      () => desk.page.root.contains(focused() ?? null),
      () => `the focus in the table, not on ${focusedName()}`,
    );
  });

  it('signs in again, after a failure too, and is where it was', async () => {
    const desk = await provide();
    const {provider, page, next} = desk;
    await tabTo('Search');
    next.refused = true;
    const ended = oneEvent(provider, 'portal-session-expired');
    provider.client!.signedIn().catch(() => undefined);
    await ended;
    await shown(() => panelOf(provider).includes('Your session has ended'));
    await tabBackTo('Sign in again');
    await key('Enter');
    await shown(() => panelOf(provider).includes('could not be signed in'));
    await focusOn('Sign in again');
    next.refused = false;
    await key('Enter');
    await shown(() => !panelOf(provider));
    await shown(
      () => page.root.contains(focused() ?? null),
      () => `the focus in the table, not on ${focusedName()}`,
    );
  });

  it('signs in again while the payment dialog is open, and is in it again', async () => {
    const desk = await provide();
    const {provider, page, next} = desk;
    await tabTo(`Pay ${page.payable[0]}`);
    await key('Enter');
    await shown(() => page.dialog);
    await page.says('How you pay');
    next.refused = true;
    const ended = oneEvent(provider, 'portal-session-expired');
    provider.client!.signedIn().catch(() => undefined);
    await ended;
    await shown(() => panelOf(provider).includes('Your session has ended'));
    await focusOn('Sign in again');
    next.refused = false;
    await key('Enter');
    await shown(() => !panelOf(provider));
    await shown(
      () => page.dialog?.contains(focused() ?? null),
      () => `the focus in the dialog, not on ${focusedName()}`,
    );
  });

  it('goes on in the payment dialog with Escape', async () => {
    const desk = await provide();
    const {page} = desk;
    await tabTo(`Pay ${page.payable[0]}`);
    await key('Enter');
    await page.says('How you pay');
    await warn(desk);
    await focusOn('Stay signed in');
    await key('Escape');
    await shown(
      () => page.dialog?.contains(focused() ?? null),
      () => `the focus in the dialog, not on ${focusedName()}`,
    );
  });
});
