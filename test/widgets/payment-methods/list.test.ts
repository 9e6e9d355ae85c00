import {expect, fixture, html, oneEvent} from '@open-wc/testing';

import {PaymentMethods} from '../../../src/widgets/payment-methods/payment-methods.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {MethodPage} from '../../support/method-page.js';
import {shown, textOf} from '../../support/seen.js';

describe('<payment-methods>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
  });
  afterEach(() => world.clearFaults());

  const open = async (options: Parameters<typeof clientIn>[1] = {}): Promise<MethodPage> =>
    (await MethodPage.open(clientIn(world, options))).ready();

  it('lists each method with whose it is, until when, and how it stands', async () => {
    const page = await open();
    expect(page.names).to.deep.equal(['Visa •••• 4242', 'Mastercard •••• 4444', 'Amex •••• 0005', 'Visa •••• 3155']);
    expect(page.card('Visa •••• 4242')).to.contain('Default').and.to.contain('Expires ');
    expect(page.card('Mastercard •••• 4444')).to.contain('Expires soon');
    expect(page.card('Amex •••• 0005')).to.contain('Expired');
  });

  it('says why one that has expired can’t be the default, and keeps the button in reach', async () => {
    const page = await open();
    const button = await page.find('button', 'Make default: Amex •••• 0005');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const reason = page.root.getElementById(button.getAttribute('aria-describedby') ?? '');
    expect(textOf(reason)).not.to.equal('');
  });

  it('lets a member look and nothing else', async () => {
    const page = await open({session: {user: 'member'}});
    expect((await page.find('button', 'Add a payment method')).getAttribute('aria-disabled')).to.equal('true');
    expect((await page.find('button', 'Delete: Visa •••• 4242')).getAttribute('aria-disabled')).to.equal('true');
  });

  it('says that there is none, and what one is for', async () => {
    const page = await MethodPage.open(clientIn(world, {session: {customer: 'new-leaf'}}));
    await page.says('No payment method yet');
    await page.find('button', 'Add a payment method');
    await expectAccessible(page.widget);
  });

  it('says what could not be loaded, and loads it when asked again', async () => {
    const body = '{"code":"internal","outcome":"none","requestId":"req-1"}';
    await world.fault({kind: 'respond', status: 500, path: '/payment-methods$', times: 20, body});
    const page = await MethodPage.open(clientIn(world));
    await page.says('This could not be loaded.');
    await world.clearFaults();
    await page.press('button', 'Try again');
    await page.ready();
  });

  it('says that there is no provider around it', async () => {
    const element = await fixture<PaymentMethods>(html`<payment-methods></payment-methods>`);
    await shown(() => element.shadowRoot!.querySelector('[part~=error]'), 'what is wrong');
    await expectAccessible(element);
  });

  it('shows what another page has changed', async () => {
    const page = await open();
    const client = clientIn(world);
    const {items} = await client.paymentMethods.list();
    await client.paymentMethods.makeBackup(items[1]!.id);
    await page.widget.refresh();
    await shown(() => page.card('Mastercard •••• 4444').includes('Backup'), 'the backup');
  });

  describe('the backup', () => {
    it('is set and ended by a button, which says so', async () => {
      const page = await open();
      await page.press('button', 'Make backup: Visa •••• 3155');
      await page.speaks('is charged when the one that should be can’t be');
      expect(page.card('Visa •••• 3155')).to.contain('Backup');
      await page.press('button', 'No longer backup: Visa •••• 3155');
      await page.speaks('is no longer the backup');
      expect(page.card('Visa •••• 3155')).not.to.contain('No longer backup');
    });

    it('asks the page first', async () => {
      const page = await open();
      page.widget.addEventListener('portal-payment-method-act', (event) => event.preventDefault());
      const asked = oneEvent(page.widget, 'portal-payment-method-act');
      await page.press('button', 'Make backup: Visa •••• 3155');
      expect((await asked).detail.action).to.equal('backup');
      const {items} = await clientIn(world).paymentMethods.list();
      expect(items.some(({isBackup}) => isBackup)).to.equal(false);
    });
  });

  describe('dialogs', () => {
    it('make a method the default', async () => {
      const page = await open();
      await page.press('button', 'Make default: Visa •••• 3155');
      await page.find('heading', 'Make Visa •••• 3155 the default');
      await page.press('button', 'Make default');
      await page.speaks('Visa •••• 3155 is the default now.');
      expect(page.dialog).to.equal(null);
      expect(page.names[0]).to.equal('Visa •••• 3155');
      expect(textOf(page.focused)).to.contain('Visa •••• 3155');
    });

    it('edit who it belongs to, and keep what was typed', async () => {
      const page = await open();
      await page.press('button', 'Edit: Visa •••• 4242');
      const holder = (await page.find('textbox', 'Name on it')) as HTMLInputElement;
      holder.value = 'Bo Petersen';
      holder.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await page.press('button', 'Cancel');
      await shown(() => !page.dialog);
      await page.press('button', 'Edit: Visa •••• 4242');
      expect(((await page.find('textbox', 'Name on it')) as HTMLInputElement).value).to.equal('Bo Petersen');
      await page.press('button', 'Save');
      await page.speaks('was changed');
      expect(page.card('Visa •••• 4242')).to.contain('Bo Petersen');
    });

    it('refuse a card number in the name, and say that nothing was saved', async () => {
      const page = await open();
      await page.press('button', 'Edit: Visa •••• 4242');
      const holder = (await page.find('textbox', 'Name on it')) as HTMLInputElement;
      holder.value = '4242 4242 4242 4242';
      holder.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await page.press('button', 'Save');
      await page.says('Card numbers don’t belong here. Nothing was saved.');
    });

    it('replace one by another everywhere', async () => {
      const page = await open();
      await page.press('button', 'Replace: Visa •••• 4242');
      await page.press('radio', /^Visa •••• 3155/);
      await page.press('button', 'Replace');
      await page.speaks('Visa •••• 3155 is charged in the place of Visa •••• 4242');
      expect(page.card('Visa •••• 3155')).to.contain('Default');
      expect(page.names).to.contain('Visa •••• 4242');
    });

    it('delete one, with what follows said first, and leave the focus in the widget', async () => {
      const page = await open();
      const deleted = oneEvent(page.widget, 'portal-payment-method-change');
      await page.press('button', 'Delete: Amex •••• 0005');
      await page.says('They are charged to Visa •••• 4242 from now on');
      await page.press('button', 'Delete');
      await page.speaks('Amex •••• 0005 was deleted.');
      expect((await deleted).detail.action).to.equal('remove');
      expect(page.names).not.to.contain('Amex •••• 0005');
      await shown(() => page.focused, 'the focus in the widget');
    });
  });
});
