import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {QuoteListItem} from '../../../src/client/contract.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {QuotePage} from '../../support/quote-page.js';
import {interceptSaves} from '../../support/saves.js';
import {all, nameOf, shown, textOf} from '../../support/seen.js';

describe('a quote in a <quote-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let quotes: readonly QuoteListItem[];
  before(async () => {
    world = await openWorld();
    quotes = (await clientIn(world).quotes.list({limit: 100})).items;
  });
  afterEach(() => world.clearFaults());

  const one = (wanted: (quote: QuoteListItem) => boolean): QuoteListItem => {
    const found = quotes.find(wanted);
    if (!found) throw new Error('No such quote is seeded.');
    return found;
  };
  const open = (wanted: (quote: QuoteListItem) => boolean, client = clientIn(world)): Promise<QuotePage> =>
    QuotePage.openQuote(client, one(wanted));
  const withOptions = async (page: QuotePage): Promise<HTMLElement> => {
    const line = page.root.querySelector<HTMLElement>('[part~=line-optional]');
    if (!line) throw new Error('No option.');
    return line;
  };
  const canChoose = ({capabilities, status, changesRequested, awaitingApproval}: QuoteListItem): boolean =>
    capabilities.changeOptions.allowed && status === 'open' && !changesRequested && !awaitingApproval;

  it('has no violation, open, with versions, declined and expired', async () => {
    for (const wanted of [
      (quote: QuoteListItem) => canChoose(quote),
      (quote: QuoteListItem) => quote.changesRequested,
      (quote: QuoteListItem) => quote.status === 'declined',
      (quote: QuoteListItem) => quote.expired,
    ]) {
      const page = await open(wanted);
      await expectAccessible(page.list);
    }
  });

  it('says who, until when, what it comes to, and whom to ask', async () => {
    const page = await open(({requires}) => requires.signature && requires.payment);
    const {quote} = await clientIn(world).quotes.get(page.list.selected);
    for (const words of [
      `Quote ${quote.number}`,
      quote.seller.name,
      quote.billTo.name,
      quote.salesperson!.name,
      'Valid until',
    ])
      expect(page.text).to.contain(words);
    const mail = page.root.querySelector<HTMLAnchorElement>('a[href^="mailto:"]');
    expect(mail?.getAttribute('href')).to.equal(`mailto:${quote.salesperson!.email}`);
  });

  it('adds its sums up: list prices, the advantage, taxes, the total, the down payment', async () => {
    const client = clientIn(world);
    for (const {id} of quotes.filter(({status}) => status === 'open').slice(0, 6)) {
      const {quote} = await client.quotes.get(id);
      if (!quote.discountTotal.amount) continue;
      const page = await QuotePage.openQuote(client, {id});
      const amounts = [...page.root.querySelectorAll('.totals dd')].map((sum) =>
        Number(textOf(sum).replace(/[^\d.-]/g, '')),
      );
      const labels = [...page.root.querySelectorAll('.totals dt')].map(textOf);
      const total = labels.indexOf('Total');
      const above = amounts.slice(0, total).reduce((sum, amount) => sum + amount, 0);
      expect(above).to.be.closeTo(amounts[total]!, 0.001);
      expect(labels).to.include('Your advantage');
      expect(page.root.querySelector('[part~=list-price]')).not.to.equal(null);
      if (quote.downPayment && quote.downPayment.amount.amount < quote.total.amount)
        expect(labels[total + 1]).to.match(/^Down payment/);
      return;
    }
    throw new Error('No discounted quote is seeded.');
  });

  describe('options', () => {
    it('take more and less, with the server’s new total, said once', async () => {
      const page = await open(canChoose);
      const line = await withOptions(page);
      const name = textOf(line.querySelector('th')).replace(/ Optional$/, '');
      const before = page.part('total');
      await page.press('button', `More of ${name}`);
      await shown(() => page.part('total') !== before);
      await page.announces('The total is now');
      await page.press('button', `Less of ${name}`);
      await shown(() => page.part('total') === before);
    });

    it('say beside their field what is counted, in the customer’s language', async () => {
      const own = await openWorld();
      const client = clientIn(own);
      const {id} = (await client.quotes.list({limit: 100})).items.find(canChoose)!;
      const {lines} = (await client.quotes.get(id)).quote;
      const {description, unitPrice} = lines.find(({option}) => option)!;
      const option = {minQuantity: '1', maxQuantity: '9'};
      const line = {id: 'line_seats', kind: 'item', description, unitPrice: unitPrice!.amount, unit: 'seat', option};
      await own.desk('revise', id, {lines: [{...line, quantity: '1'}]});
      const page = await QuotePage.openQuote(client, {id}, 'de');
      const said = (): string => textOf(page.root.querySelector('[part~=line-optional] [part~=column-quantity]'));
      await shown(() => said() === 'Platz', said);
      await page.press('button', /^Mehr: /);
      await shown(() => said() === 'Plätze', said);
    });

    it('coalesce rapid presses: one request at a time, the last one wins, and none overtakes another', async () => {
      const log: RequestLog = [];
      const page = await open(canChoose, clientIn(world, {log}));
      const line = await withOptions(page);
      const plus = line.querySelector<HTMLButtonElement>('[part~=option-more]')!;
      const field = (): HTMLInputElement => page.root.querySelector('[part~=option-quantity]')!;
      const start = Number(field().value);
      const held = await world.fault({kind: 'hold-before', method: 'PUT', path: '/options/'});
      for (let press = 0; press < 3; press++) {
        plus.click();
        await page.list.updateComplete;
      }
      expect(Number(field().value)).to.equal(start + 3);
      await shown(async () => (await held.status()).waiting === 1);
      await held.release();
      await page.announces(/The total is now/);
      const puts = log.filter((path) => path.startsWith('PUT'));
      expect(puts).to.have.length(2);
      const {quote} = await clientIn(world).quotes.get(page.list.selected);
      const written = quote.lines.find(({option}) => option)!;
      expect(written.quantity).to.equal(String(start + 3));
      expect(Number(field().value)).to.equal(start + 3);
      expect(page.part('total')).to.contain((quote.total.amount / 100).toLocaleString('en'));
      for (let press = 0; press < 3; press++) await page.press('button', /^Less of/);
      await shown(() => Number(field().value) === start);
      await page.documentReady();
    });

    it('go back to what they were when the change fails, and say so', async () => {
      const page = await open(canChoose);
      const line = await withOptions(page);
      const field = (): HTMLInputElement => line.querySelector('[part~=option-quantity]')!;
      const [quantity, total] = [field().value, page.part('total')];
      await world.fault({
        kind: 'respond',
        status: 409,
        method: 'PUT',
        path: '/options/',
        headers: {'Content-Type': 'application/problem+json'},
        body: JSON.stringify({code: 'quote_closed', outcome: 'none'}),
      });
      await page.press('button', /^More of/);
      await page.says(/could not be changed/);
      await shown(() => field().value === quantity);
      expect(page.part('total')).to.equal(total);
      expect(page.said).to.contain('as before');
    });

    it('can be typed, in the reader’s own way, inside their limits', async () => {
      const page = await open(canChoose);
      const line = await withOptions(page);
      const field = line.querySelector<HTMLInputElement>('[part~=option-quantity]')!;
      const before = field.value;
      const type = async (text: string): Promise<void> => {
        field.focus();
        field.select();
        await sendKeys({type: text});
        await sendKeys({press: 'Tab'});
      };
      await type('99999');
      await page.announces(/can be taken|The total is now/);
      const {quote} = await clientIn(world).quotes.get(page.list.selected);
      const {option} = quote.lines.find((each) => each.option)!;
      await shown(() => field.value === option!.maxQuantity);
      await page.documentReady();
      await type('x');
      await shown(() => field.value === option!.maxQuantity);
      await page.documentReady();
      await type(before);
      await shown(() => field.value === before);
      await page.documentReady();
    });

    it('are fixed once the quote can’t be answered', async () => {
      const page = await open(({status}) => status === 'accepted');
      expect(page.root.querySelector('[part~=option]')).to.equal(null);
    });
  });

  describe('versions', () => {
    const revised = async (count: number): Promise<QuoteListItem> => {
      const client = clientIn(world);
      for (const item of quotes) {
        const {quote} = await client.quotes.get(item.id);
        if (quote.revisions.length >= count) return item;
      }
      throw new Error('No such quote is seeded.');
    };

    it('show what has changed since the one before, in words', async () => {
      const page = await QuotePage.openQuote(clientIn(world), await revised(2));
      await page.find('heading', 'What has changed');
      const changes = await shown(() => page.root.querySelector('[part~=differences]'));
      expect(textOf(changes)).to.match(/Changed .*Quantity before: \d+ now: \d+/);
      expect(textOf(changes)).to.match(/Removed|Added/);
      expect(page.part('difference-total')).to.match(/^Total before: €.* now: €/);
    });

    it('can each be compared with the present', async () => {
      const page = await QuotePage.openQuote(clientIn(world), await revised(3).catch(() => revised(2)));
      const select = await page.find<HTMLSelectElement>('combobox', /^Compare with/);
      await shown(() => page.root.querySelector('[part~=differences]'));
      select.value = '1';
      select.dispatchEvent(new Event('change'));
      await shown(() => page.root.querySelector('[part~=differences]'));
      const first = await clientIn(world).quotes.version(page.list.selected, 1);
      await shown(() => page.part('difference-total').includes((first.total.amount / 100).toLocaleString('en')));
    });

    it('come by themselves when the vendor makes one', async () => {
      const target = one((quote) => quote.changesRequested);
      const page = await QuotePage.openQuote(clientIn(world, {live: true}), target);
      const {quote} = await clientIn(world).quotes.get(target.id);
      const items = quote.lines.filter(({kind}) => kind === 'item');
      await world.desk('revise', target.id, {
        lines: items.map(({id, description, quantity = '1', unitPrice}, index) => ({
          id,
          kind: 'item',
          description,
          quantity: index === 0 ? '7' : quantity,
          unitPrice: unitPrice!.amount,
        })),
      });
      await page.says('What has changed');
      await page.says(/now: 7/);
      await page.saysNoMore('asked for changes on');
    });
  });

  describe('files', () => {
    it('are downloaded: the quote itself and its documents', async () => {
      const client = clientIn(world);
      let target: QuoteListItem | undefined;
      for (const item of quotes) if ((await client.quotes.get(item.id)).quote.documents.length) target = item;
      const page = await QuotePage.openQuote(client, target!);
      const saved = interceptSaves();
      await page.press('button', 'Download PDF');
      await page.announces(/is downloaded/);
      await page.press('button', /^Download .+\.pdf$/);
      await shown(() => saved.files.length === 2);
      saved.restore();
    });

    it('are not fetched when the page offers its own', async () => {
      const log: RequestLog = [];
      const page = await open(({status}) => status === 'open', clientIn(world, {log}));
      page.list.addEventListener('portal-quote-download', (event) => event.preventDefault(), {once: true});
      await page.press('button', 'Download PDF');
      expect(log.filter((path) => path.endsWith('/pdf'))).to.deep.equal([]);
    });
  });

  describe('the button that answers', () => {
    it('is Odoo’s, by what accepting takes', async () => {
      const names = new Set<string>();
      for (const item of quotes.filter(
        ({status, expired, capabilities}) => status === 'open' && !expired && capabilities.accept.allowed,
      )) {
        const page = await QuotePage.openQuote(clientIn(world), item);
        const [action] = all(page.root.querySelector('[part~=actions]')!, 'button').map(nameOf);
        const {signature, payment} = item.requires;
        expect(action, item.number).to.equal(
          signature ? (payment ? 'Sign & Pay' : 'Accept & Sign') : payment ? 'Accept & Pay' : 'Accept',
        );
        names.add(action!);
      }
      expect([...names].sort()).to.deep.equal(['Accept', 'Accept & Pay', 'Accept & Sign', 'Sign & Pay']);
    });

    it('pays what an accepted one waits for, and isn’t there where nothing can be answered', async () => {
      const due = await open(({awaitingPayment}) => awaitingPayment);
      await due.find('button', 'Pay Now');
      await due.says('The order begins when what is due is paid.');
      const canceled = await open(({status}) => status === 'canceled');
      const actions = all(canceled.root.querySelector('[part~=actions]')!, 'button').map(nameOf);
      expect(actions).to.deep.equal(['Download PDF']);
    });

    it('says why it can’t be pressed by whoever may only read', async () => {
      const client = clientIn(world, {session: {scopes: ['quotes:read']}});
      const page = await open(({status}) => status === 'open', client);
      const accept = page.root.querySelector('[part~=accept-quote]')!;
      expect(accept.getAttribute('aria-disabled')).to.equal('true');
      const reason = page.root.getElementById(accept.getAttribute('aria-describedby') ?? '');
      expect(textOf(reason)).to.equal('This session does not allow this.');
    });
  });
});
