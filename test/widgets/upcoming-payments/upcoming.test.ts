import {expect, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../src/define/invoice-table.js';
import '../../../src/define/payment-methods.js';
import type {UpcomingPayment, UpcomingQuery} from '../../../src/client/contract.js';
import type {PortalClient} from '../../../src/client/portal-client.js';
import {formatDay} from '../../../src/format/date.js';
import {formatMoney} from '../../../src/format/money.js';
import {formatMonth} from '../../../src/format/month.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {fill, shown, textOf} from '../../support/seen.js';
import {UpcomingPage} from '../../support/upcoming-page.js';

const states = {auto_renew: 'Auto-renew', manual: 'Manual', failed: 'Payment failed', under_way: 'Under way'} as const;

describe('<upcoming-payments>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  before(async () => (world = await openWorld()));
  beforeEach(() => (client = clientIn(world)));
  afterEach(() => client.close());

  const open = async (content = html`<upcoming-payments></upcoming-payments>`, as = client): Promise<UpcomingPage> =>
    (await UpcomingPage.open(as, content)).ready();
  const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const money = (amount: {amount: number; currency: string} | null): string =>
    amount ? plain(formatMoney(amount, 'en')) : '';
  const ids = (page: UpcomingPage): string[] =>
    [...page.root.querySelectorAll<HTMLElement>('tr[data-id]')].map(({dataset}) => dataset['id'] ?? '');
  const listed = async (query: UpcomingQuery): Promise<readonly UpcomingPayment[]> =>
    (await client.upcoming.list({limit: 25, ...query})).items;

  it('lists what is coming: the day, what it is, how it is paid, how much it is', async () => {
    const items = await listed({});
    const page = await open();
    expect(page.rows.length).to.equal(items.length);
    items.forEach((entry, index) => {
      const [day = '', what = '', state = '', amount = ''] = page.rows[index] ?? [];
      expect(day.startsWith(formatDay(entry.on, 'en')), day).to.equal(true);
      expect(day.includes('Overdue'), day).to.equal(entry.overdue);
      expect(what.startsWith(entry.title ?? entry.number ?? ''), what).to.equal(true);
      expect(state).to.equal(states[entry.state]);
      expect(amount.startsWith(money(entry.amount)), amount).to.equal(true);
    });
  });

  it('shows the next 30 days by state, as a chart and in words', async () => {
    const {next30Days} = await client.upcoming.summary();
    const [sums] = next30Days as [(typeof next30Days)[number]];
    const page = await open();
    const wanted = (['auto_renew', 'manual', 'failed', 'under_way'] as const).filter(
      (state) => state !== 'under_way' || sums[state].count,
    );
    expect(page.columns.map(plain)).to.deep.equal(
      wanted.map((state) => {
        const {count, amount} = sums[state];
        return `${states[state]}, ${money(amount)}, ${count} ${count === 1 ? 'payment' : 'payments'}`;
      }),
    );
    const words = textOf(page.root.querySelector('[part~=states]'));
    for (const state of wanted) expect(words).to.include(`${states[state]} ${money(sums[state].amount)}`);
  });

  it('has the sums of each month, what is charged by itself apart from what isn’t', async () => {
    const {totals} = await client.upcoming.summary();
    const [{overdue, months}] = totals as [(typeof totals)[number]];
    const page = await open();
    const rows = page.sums.map((cells) => cells.map((cell) => cell.replace(/^(Scheduled|Not scheduled|Total) /, '')));
    expect(rows).to.deep.equal([
      ...(overdue.count ? [['Overdue', '', '', money(overdue.amount)]] : []),
      ...months.map(({month, scheduled, unscheduled}) => [
        formatMonth(month, 'en'),
        money(scheduled.amount),
        money(unscheduled.amount),
        money({...scheduled.amount, amount: scheduled.amount.amount + unscheduled.amount.amount}),
      ]),
    ]);
  });

  it('never adds two currencies: each has its chart and its sums, and one can be looked at alone', async () => {
    const tremblay = clientIn(await openWorld('odotrack'));
    const {totals} = await tremblay.upcoming.summary({days: 366});
    const currencies = totals.map(({currency}) => currency);
    expect(currencies.length).to.be.greaterThan(1);
    const page = await open(html`<upcoming-payments days="366"></upcoming-payments>`, tremblay);
    const groups = (): string[] => [...page.root.querySelectorAll('[part~=month-currency]')].map(textOf);
    expect(groups()).to.deep.equal(currencies);
    await fill(page.root, 'combobox', 'Currency', currencies[1]!);
    await shown(() => groups().length === 0);
    await shown(() => page.rows.every((_, index) => (page.rows[index]?.[3] ?? '') !== ''));
    tremblay.close();
  });

  it('lists what is behind a column: the same days and the same state', async () => {
    const page = await open();
    page.root.querySelector<SVGElement>('[part~=column]')!.focus();
    await sendKeys({press: 'ArrowRight'});
    const focused = (): string => page.root.activeElement?.getAttribute('aria-label') ?? '';
    expect(focused().startsWith('Manual')).to.equal(true);
    await sendKeys({press: 'Enter'});
    const expected = (await listed({days: 30, filter: {state: 'manual', currency: 'EUR'}})).map(({id}) => id);
    await shown(() => ids(page).join() === expected.join());
  });

  it('is narrowed by view, kind, status, words and days, and cleared again', async () => {
    const page = await open();
    const shows = async (query: UpcomingQuery): Promise<void> => {
      const expected = (await listed(query)).map(({id}) => id);
      await shown(
        () => ids(page).join() === expected.join(),
        () => `${expected.join()} in ${ids(page).join()}`,
      );
    };
    await page.press('button', /^Scheduled/);
    await shows({filter: {scheduled: true}});
    await page.press('button', /^Not scheduled/);
    await shows({filter: {scheduled: false}});
    await fill(page.root, 'combobox', 'Type', 'quote');
    await shows({filter: {scheduled: false, kind: 'quote'}});
    await page.press('button', /^All/);
    await fill(page.root, 'combobox', 'Type', '');
    await fill(page.root, 'combobox', 'Status', 'failed');
    await shows({filter: {state: 'failed'}});
    await fill(page.root, 'combobox', 'Status', '');
    await fill(page.root, 'combobox', 'Period', '30');
    await shows({days: 30});
    await fill(page.root, 'searchbox', 'Search', 'nothing like it');
    await page.press('button', 'Clear filters');
    await shows({});
  });

  it('is sorted by day, number and amount', async () => {
    const page = await open();
    for (const [name, first, then] of [
      ['Amount', '-amount', 'amount'],
      ['Payment or expiry', 'number', '-number'],
      ['Date', 'on', '-on'],
    ] as const) {
      for (const sort of [first, then]) {
        const expected = (await listed({sort})).map(({id}) => id);
        await page.press('button', name);
        await shown(() => ids(page).join() === expected.join(), `${name}, ${sort}`);
      }
    }
  });

  describe('an entry', () => {
    const firstOf = async (kind: UpcomingPayment['kind'], wanted: (entry: UpcomingPayment) => boolean = () => true) =>
      (await listed({days: 366, limit: 100, filter: {kind}})).find(wanted)!;
    const far = html`<upcoming-payments days="366" page-size="100"></upcoming-payments>`;
    const press = (page: UpcomingPage, {id}: UpcomingPayment, part: string): void => page.button(part, id)!.click();

    it('is shown in place of the list, whatever it is, and the list again with the focus where it was', async () => {
      const page = await open(far);
      for (const [kind, tag] of [
        ['invoice', 'invoice-table'],
        ['renewal', 'subscription-card'],
        ['quote', 'quote-list'],
        ['method_expiry', 'payment-methods'],
      ] as const) {
        const entry = await firstOf(kind);
        press(page, entry, 'open');
        await shown(() => page.shownRecord?.localName === tag, `${tag} for ${kind}`);
        await shown(() =>
          page.shownRecord?.shadowRoot?.querySelector('[part~=document], [part~=card], [part~=methods]'),
        );
        await page.press('button', 'Back to the list');
        await shown(() => page.rows.length > 0);
        expect(page.shownRecord === null).to.equal(true);
        await shown(() => page.root.activeElement?.closest('tr')?.dataset['id'] === entry.id, 'the focus');
      }
    });

    it('is followed by the next and the one before', async () => {
      const page = await open();
      const [first, second] = ids(page) as [string, string];
      page.button('open', first)!.click();
      await page.press('button', 'Next');
      await shown(() => page.widget.selected === second);
      await page.press('button', 'Previous');
      await shown(() => page.widget.selected === first);
    });

    it('is shown in the page’s own widget, where it has one', async () => {
      const page = await open(html`<invoice-table></invoice-table><upcoming-payments></upcoming-payments>`);
      const entry = await firstOf('invoice');
      press(page, entry, 'open');
      const table = page.scope.querySelector('invoice-table')!;
      await shown(() => table.selected === entry.record.id);
      expect(page.shownRecord === null).to.equal(true);
    });

    it('is the page’s to show, and to do something about, where it takes that over', async () => {
      const page = await open(far);
      const entry = await firstOf('invoice', ({capabilities}) => capabilities.pay.allowed);
      page.widget.addEventListener('portal-upcoming-open', (event) => event.preventDefault());
      page.widget.addEventListener('portal-upcoming-act', (event) => event.preventDefault());
      const opened = oneEvent(page.widget, 'portal-upcoming-open');
      press(page, entry, 'open');
      expect(((await opened) as CustomEvent<{entry: UpcomingPayment}>).detail.entry.id).to.equal(entry.id);
      const acted = oneEvent(page.widget, 'portal-upcoming-act');
      press(page, entry, 'pay');
      const {detail} = (await acted) as CustomEvent<{action: string; entry: UpcomingPayment}>;
      expect([detail.action, detail.entry.id]).to.deep.equal(['pay', entry.id]);
      expect(page.root.querySelectorAll('dialog').length).to.equal(0);
    });

    it('that is not there any more says so, with the way back', async () => {
      const page = await UpcomingPage.open(client, html`<upcoming-payments selected="gone"></upcoming-payments>`);
      await page.says('This is no longer here.');
      await page.press('button', 'Back to the list');
      await page.ready();
    });

    it('is paid', async () => {
      const own = await openWorld();
      const payer = clientIn(own);
      const page = await open(far, payer);
      const entry = (await payer.upcoming.list({limit: 100, filter: {kind: 'invoice'}})).items.find(
        ({capabilities}) => capabilities.pay.allowed,
      )!;
      const before = page.columns.join();
      press(page, entry, 'pay');
      await page.press('button', 'Review payment');
      await page.press('button', /^Pay .*\d/);
      await page.press('button', 'Done');
      await shown(() => !ids(page).includes(entry.id), 'the entry gone');
      await shown(() => page.columns.join() !== before, 'another chart');
      payer.close();
    });

    it('is renewed, and charged to another method, by the subscription itself', async () => {
      const page = await open(far);
      for (const [action, part, title] of [
        ['renew', 'renew-subscription', /^Renew /],
        ['changeMethod', 'change-method', /method/i],
      ] as const) {
        const entry = (await listed({days: 366, limit: 100})).find(
          ({record, capabilities}) => record.type === 'subscription' && capabilities[action].allowed,
        )!;
        press(page, entry, part);
        const card = await shown(() => page.shownRecord);
        const dialog = await shown(
          () => card.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'),
          `the dialog for ${action}`,
        );
        expect(title.test(textOf(dialog.querySelector('h2')))).to.equal(true);
        dialog.querySelector<HTMLElement>('[part~=close]')!.click();
        await page.press('button', 'Back to the list');
        await page.ready();
      }
    });

    it('that is an invoice of a subscription has that charged to another method', async () => {
      const page = await open(far);
      const entry = await firstOf('invoice', ({capabilities}) => capabilities.changeMethod.allowed);
      press(page, entry, 'change-method');
      const card = await shown(() => page.shownRecord);
      expect(card.getAttribute('subscription') ?? (card as HTMLElement & {subscription: string}).subscription).to.equal(
        entry.subscriptionId,
      );
      const dialog = await shown(() => card.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]'));
      expect(textOf(dialog.querySelector('h2'))).to.match(/method/i);
    });

    it('that is a quote is answered', async () => {
      const page = await open(far);
      const entry = await firstOf('quote', ({capabilities}) => capabilities.review.allowed);
      press(page, entry, 'review-quote');
      const list = await shown(() => page.shownRecord);
      await shown(() => list.shadowRoot?.querySelector('[part~=accept-quote]'));
    });
  });

  it('manages the payment methods: in the page’s own widget, else in place', async () => {
    const page = await open();
    await page.press('button', 'Payment methods');
    await shown(() => page.shownRecord?.shadowRoot?.querySelector('[part~=method]'));
    await page.press('button', 'Back to the list');
    await page.ready();
    const other = await open(html`<upcoming-payments></upcoming-payments><payment-methods></payment-methods>`);
    await other.press('button', 'Payment methods');
    await shown(() => document.activeElement?.localName === 'payment-methods');
    expect(other.shownRecord === null).to.equal(true);
  });

  describe('in a calendar', () => {
    it('makes a link, says who may read it, and asks before it ends it', async () => {
      const page = await open();
      await page.press('button', 'Calendar');
      await page.press('button', 'Make a link');
      const field = await page.find('textbox', 'Link');
      const {value: url} = field as HTMLInputElement;
      expect((await fetch(url, {cache: 'no-store'})).headers.get('content-type')).to.match(/^text\/calendar/);
      await page.says('without signing in');
      expect(page.root.querySelector<HTMLAnchorElement>('[part~=open-link]')?.protocol).to.equal('webcal:');
      await page.press('button', 'Revoke the link');
      await page.press('button', 'Keep it');
      expect((await fetch(url, {cache: 'no-store'})).status).to.equal(200);
      await page.press('button', 'Revoke the link');
      await page.says('no longer updated');
      await page.press('button', 'Revoke the link');
      await page.find('button', 'Make a link');
      expect((await fetch(url, {cache: 'no-store'})).status).to.equal(404);
    });
  });

  it('follows what the other widgets change, for as long as it is shown', async () => {
    const log: string[] = [];
    const own = clientIn(world, {log});
    const page = await open(undefined, own);
    const reads = (): number => log.filter((request) => request === 'GET /upcoming-payments').length;
    const before = reads();
    own.cache.invalidate(['subscriptions']);
    await shown(() => reads() > before);
    page.scope.remove();
    const after = reads();
    own.cache.invalidate(['invoices']);
    await own.upcoming.summary();
    expect(reads()).to.equal(after);
    own.close();
  });

  it('keeps what is listed in the page’s address', async () => {
    const page = await open(html`<upcoming-payments sync-url></upcoming-payments>`);
    await fill(page.root, 'combobox', 'Status', 'manual');
    await fill(page.root, 'combobox', 'Period', '30');
    await shown(() => location.search.includes('upcoming-payments.state=manual'));
    expect(location.search).to.include('upcoming-payments.days=30');
    page.scope.remove();
    const again = await open(html`<upcoming-payments sync-url></upcoming-payments>`);
    await shown(() => again.widget.state === 'manual' && again.widget.days === '30');
    await fill(again.root, 'combobox', 'Status', '');
    await fill(again.root, 'combobox', 'Period', '');
    await shown(() => !location.search.includes('upcoming-payments'));
  });
});
