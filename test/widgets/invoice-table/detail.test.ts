import {expect, html, oneEvent} from '@open-wc/testing';

import type {InvoiceDownloadEvent} from '../../../src/widgets/invoice-table/invoice-table.events.js';
import {realTimers} from '../../../src/client/timers.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../../support/control.js';
import {InvoicePage} from '../../support/invoice-page.js';
import {interceptSaves, type Saves} from '../../support/saves.js';
import {all, find, nameOf, shown, textOf} from '../../support/seen.js';

describe('<invoice-table>: a document', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let saves: Saves;
  before(async () => {
    world = await openWorld();
  });
  beforeEach(() => (saves = interceptSaves()));
  afterEach(() => saves.restore());
  afterEach(() => world.clearFaults());

  const open = async (
    content = html`<invoice-table></invoice-table>`,
    session?: SessionOptions,
  ): Promise<InvoicePage> => (await InvoicePage.open(clientIn(world, {...(session && {session})}), content)).ready();
  const title = (page: InvoicePage): string => textOf(page.root.querySelector('h2'));
  const show = async (page: InvoicePage, number: string): Promise<void> => {
    await page.press('button', `Details of ${number}`);
    await find(page.root, 'heading', new RegExp(`${number}$`));
  };

  it('takes the list’s place, with the focus at its title', async () => {
    const page = await open();
    const [number = ''] = page.numbers;
    await show(page, number);
    expect(page.rows.filter((row) => row.closest('[part~=table]'))).to.have.length(0);
    await shown(() => page.focused === page.root.querySelector('h2'));
    for (const words of [
      'From',
      'Bill to',
      'Kontor Hansa GmbH',
      'Subtotal',
      'USt. 19% on',
      'Total',
      'Amount due',
      'Terms',
    ]) {
      expect(page.text).to.contain(words);
    }
  });

  it('gives the focus back to its row when the list comes back', async () => {
    const page = await open();
    const number = page.numbers[7] ?? '';
    await show(page, number);
    await page.press('button', 'Back to the list');
    await shown(() => page.focused && nameOf(page.focused) === `Details of ${number}`);
  });

  it('keeps the focus in the widget when its row is not in the list', async () => {
    const page = await open();
    const id = page.rows[0]!.dataset['id']!;
    const other = await InvoicePage.open(
      clientIn(world),
      html`<invoice-table view="paid" selected=${id}></invoice-table>`,
    );
    await find(other.root, 'heading', /^Invoice/);
    await other.press('button', 'Back to the list');
    await other.settled();
    await shown(() => other.focused, 'the focus in the widget');
  });

  it('leads to the next and the previous one, over the ends of pages, there and back', async () => {
    const page = await open(html`<invoice-table page-size="10"></invoice-table>`);
    const first = page.numbers;
    await show(page, first[8] ?? '');
    const step = async (name: 'Next' | 'Previous'): Promise<string> => {
      const before = title(page);
      await page.press('button', name);
      await shown(
        () => title(page) !== before && title(page),
        () => `${name} of ${before}`,
      );
      return title(page);
    };
    expect(await step('Next')).to.equal(`Invoice ${first[9]}`);
    const over = await step('Next');
    expect(first.map((number) => `Invoice ${number}`)).not.to.contain(over);
    for (let round = 0; round < 2; round++) {
      expect(await step('Previous')).to.equal(`Invoice ${first[9]}`);
      expect(await step('Next')).to.equal(over);
    }
  });

  it('stops at both ends of the list', async () => {
    const page = await open();
    await show(page, page.numbers[0] ?? '');
    expect((await page.find('button', 'Previous')).getAttribute('aria-disabled')).to.equal('true');
    expect((await page.find('button', 'Next')).getAttribute('aria-disabled')).not.to.equal('true');
  });

  it('is a credit note too', async () => {
    const page = await open(html`<invoice-table view="credit-notes"></invoice-table>`);
    await show(page, 'KH-CN-1');
    expect(title(page)).to.equal('Credit note KH-CN-1');
    expect(page.text).to.contain('Applied to');
    expect(page.text).to.contain('Corrects invoice');
    await page.still();
    await expectAccessible(page.table);
    await page.press('button', 'Download PDF');
    await shown(() => saves.files[0]);
    expect(saves.files[0]).to.match(/KH-CN-1.*\.pdf$/);
  });

  it('shows hostile text as text', async () => {
    let ran = false;
    const original = globalThis.alert;
    globalThis.alert = () => (ran = true);
    try {
      const page = await open(html`<invoice-table query="svg onload" view="open"></invoice-table>`, {
        customer: 'globex',
      });
      await show(page, page.numbers[0] ?? '');
      expect(page.text).to.contain('<img src=x onerror="alert(1)"><script>alert(2)</script>');
      expect(page.text).to.contain('=1+1|"><svg onload=alert(4)>');
      expect(page.text).to.contain('</script><script>alert(5)</script>');
      expect(page.root.querySelector('.document img, .document script, .document svg[onload]')).to.equal(null);
      expect(ran).to.equal(false);
      await page.still();
      await expectAccessible(page.table);
    } finally {
      globalThis.alert = original;
    }
  });

  it('says so when it is not there, or not this customer’s', async () => {
    const page = await InvoicePage.open(clientIn(world), html`<invoice-table selected="inv_nobody"></invoice-table>`);
    await page.says('This is no longer here.');
    await page.press('button', 'Back to the list');
    await page.ready();
  });

  describe('a link to share', () => {
    it('is made, selected for copying, and says until when it works', async () => {
      const page = await open();
      await show(page, page.numbers[0] ?? '');
      await page.press('button', 'Share');
      const field = (await page.find('textbox', 'Link')) as HTMLInputElement;
      expect(page.text).to.contain('Whoever has this link can read the PDF');
      const response = await fetch(field.value);
      expect(response.headers.get('content-type')).to.contain('application/pdf');
      await response.body?.cancel();
      await page.press('button', 'Close');
      await shown(() => !all(page.root, 'textbox', 'Link').length);
      await shown(() => page.focused && nameOf(page.focused) === 'Share');
    });

    it('is refused to a member, who is told why', async () => {
      const page = await open(undefined, {user: 'member'});
      await show(page, page.numbers[0] ?? '');
      const share = await page.find('button', 'Share');
      expect(share.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(page.root.getElementById(share.getAttribute('aria-describedby') ?? ''))).to.contain('Your role');
    });

    it('that could not be made says so, and can be tried again', async () => {
      await world.fault({
        kind: 'respond',
        status: 403,
        path: '/share-links$',
        body: '{"code":"forbidden","outcome":"none"}',
      });
      const page = await open();
      await show(page, page.numbers[0] ?? '');
      await page.press('button', 'Share');
      await page.says('The link could not be made. Nothing was shared; try again.');
      await page.press('button', 'Share');
      await page.find('textbox', 'Link');
    });
  });

  describe('a file', () => {
    it('is the PDF, under its name', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      await show(page, number);
      await page.press('button', 'Download PDF');
      await shown(() => saves.files[0]);
      expect(saves.files[0]).to.match(new RegExp(`${number}.*\\.pdf$`));
      await shown(
        () => page.said === `${saves.files[0]} is downloaded.`,
        () => page.said,
      );
    });

    it('is all that is selected as a zip, with how far it is', async () => {
      const page = await open();
      for (const number of page.numbers.slice(0, 3)) await page.press('checkbox', `Select ${number}`);
      const seen = new Set<string>();
      const watch = new MutationObserver(() => {
        const words = textOf(page.root.querySelector('[part~=progress] label'));
        if (words) seen.add(words);
      });
      watch.observe(page.root, {subtree: true, childList: true, characterData: true});
      await page.press('button', 'Download selected');
      await shown(() => saves.files[0]);
      watch.disconnect();
      expect(saves.files[0]).to.match(/\.zip$/);
      expect(
        [...seen].some((words) => /^Preparing( \d of 3| the file)…$/.test(words)),
        [...seen].join(),
      ).to.equal(true);
      expect(saves.bytes[0]).to.be.greaterThan(3000);
    });

    it('is the list’s filter as CSV', async () => {
      const page = await open(html`<invoice-table view="overdue"></invoice-table>`);
      await page.press('button', /^CSV/);
      const text = await shown(() => saves.texts[0]);
      const lines = (await text).trim().split(/\r?\n/);
      expect(lines).to.have.length(page.rows.length + 1);
      for (const number of page.numbers) expect(lines.join('\n')).to.contain(number);
    });

    it('is left to the page that cancels the event', async () => {
      const page = await open();
      const [number = ''] = page.numbers;
      await show(page, number);
      page.table.addEventListener('portal-invoice-download', (event) => event.preventDefault());
      const asked = oneEvent(page.table, 'portal-invoice-download') as unknown as Promise<InvoiceDownloadEvent>;
      await page.press('button', 'Download PDF');
      expect((await asked).detail).to.deep.equal({format: 'pdf', ids: [page.table.selected]});
      expect(page.root.querySelector('[part~=progress]')).to.equal(null);
      expect(saves.files).to.have.length(0);
    });

    it('that was cut is not saved, and it says so', async () => {
      await world.fault({kind: 'truncate', path: '/pdf$', times: 9});
      // An engine may take the cut for a lost connection, which is tried again: the shortest pauses will do.
      const timers = {...realTimers, random: () => 0};
      const page = await (
        await InvoicePage.open(clientIn(world, {timers}), html`<invoice-table></invoice-table>`)
      ).ready();
      await show(page, page.numbers[0] ?? '');
      await page.press('button', 'Download PDF');
      await page.says('The file could not be downloaded. Nothing was saved; try again.');
      expect(saves.files).to.have.length(0);
      await page.press('button', 'Clear');
      await page.saysNoMore('The file could not be downloaded.');
    });

    it('can be canceled on its way', async () => {
      const held = await world.fault({kind: 'hold-after', path: '/invoices/archive$'});
      const page = await open();
      await page.press('button', /^PDF/);
      await shown(async () => (await held.status()).waiting);
      await page.press('button', 'Cancel');
      await shown(() => !page.root.querySelector('[part~=progress]'));
      expect(saves.files).to.have.length(0);
      expect(page.text).not.to.contain('could not be downloaded');
    });
  });
});
