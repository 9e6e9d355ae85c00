import {expect, html} from '@open-wc/testing';

import type {QuoteListItem} from '../../src/client/contract.js';
import {AcceptPage} from '../support/accept-page.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type SessionOptions, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {QuotePage} from '../support/quote-page.js';
import {quoteOf, takes, type WantedQuote} from '../support/quote-world.js';
import {interceptSaves} from '../support/saves.js';
import {nameOf, shown, textOf} from '../support/seen.js';
import {surrounded} from './support/desk.js';
import {focused, focusedName, focusOn, key, tabBack, tabBackTo, tabTo, type} from './support/keyboard.js';

const canBeAnswered: WantedQuote = ({changesRequested, awaitingApproval, capabilities}) =>
  capabilities.accept.allowed && !changesRequested && !awaitingApproval;

describe('by keyboard alone: <quote-list>', function () {
  // The first request starts a database; a walk is many presses.
  this.timeout(90_000);

  let world: TestWorld;
  beforeEach(async () => {
    sessionStorage.clear();
    world = await openWorld();
    HandPsp.install();
  });
  afterEach(() => world.clearFaults());

  /** A page with a list between two buttons of its own, the focus on the first. */
  async function sitDown(session?: SessionOptions): Promise<QuotePage> {
    const content = surrounded(html`<quote-list page-size="10"></quote-list>`);
    const page = await QuotePage.open(clientIn(world, {...(session && {session})}), content);
    page.scope.querySelector<HTMLElement>('.before')!.focus();
    return page.ready();
  }

  /** A quote between the same two buttons, the focus on its title. */
  async function sitDownAt(
    wanted: (quote: QuoteListItem) => boolean,
    session?: SessionOptions,
  ): Promise<{page: QuotePage; item: QuoteListItem}> {
    const client = clientIn(world, {...(session && {session})});
    const {items} = await client.quotes.list({limit: 100});
    const item = items.find(wanted);
    if (!item) throw new Error('No such quote is seeded.');
    const content = surrounded(html`<quote-list .selected=${item.id}></quote-list>`);
    const page = await (await QuotePage.open(client, content)).documentReady();
    await focusOn(`Quote ${item.number}`);
    return {page, item};
  }

  const expectFocusKept = (page: QuotePage): Promise<boolean> =>
    shown(
      () => document.activeElement === page.list,
      () => `the focus in the list, not on ${document.activeElement?.outerHTML.slice(0, 100)}`,
    );

  describe('finding a quote', () => {
    it('searches, filters and sorts, and stays where it is', async () => {
      const page = await sitDown();
      // No character twice in a row: WebKit's driver types it once, in any field.
      const number = page.numbers.find((each) => !/(.)\1/.test(each)) ?? '';
      await tabTo(/^Expired/);
      await key('Enter');
      await shown(() => page.list.view === 'expired');
      await page.settled();
      expect(focusedName()).to.match(/^Expired/);
      await tabBackTo(/^All/);
      await key(' ');
      await shown(() => page.list.view === 'all');
      await page.settled();
      await tabTo('Total');
      await key('Enter');
      await shown(() => page.root.querySelector('[aria-sort=descending] [part~=sort]') === focused());
      await tabBackTo('Search');
      await type(number);
      await shown(() => page.numbers.join() === number);
      expect(focusedName()).to.equal('Search');
    });

    it('shows what is to be reviewed, and keeps the focus', async () => {
      const page = await sitDown();
      await shown(() => page.root.querySelector('[part~=to-review]'));
      await tabTo(/quotes to review$/);
      await key('Enter');
      await shown(() => page.list.view === 'open');
      await page.settled();
      await expectFocusKept(page);
    });

    it('has an order of focus that is the order of reading, in and out of the list', async () => {
      const page = await sitDown();
      await shown(() => page.root.querySelector('[part~=to-review]'));
      const shownOrder = [
        ...page.root.querySelectorAll<HTMLElement>('button, select, input:not([type=date]), [tabindex="0"]'),
      ].filter((element) => element.checkVisibility());
      const walked: Element[] = [];
      await tabTo('After', async () => {
        await key('Tab');
        const element = focused();
        if (element && page.root.contains(element) && (element as HTMLInputElement).type !== 'date')
          walked.push(element);
      });
      expect([...new Set(walked)].map(nameOf)).to.deep.equal(shownOrder.map(nameOf));
    });
  });

  describe('reading a quote', () => {
    it('opens it at its title, walks to the next one, and comes back to its row', async () => {
      const page = await sitDown();
      const [first = '', second = ''] = page.numbers;
      await tabTo(`Details of ${first}`);
      await key('Enter');
      await focusOn(`Quote ${first}`);
      await tabBackTo('Next');
      await key('Enter');
      await focusOn(`Quote ${second}`);
      await tabBackTo('Back to the list');
      await key('Enter');
      await focusOn(`Details of ${second}`);
    });

    it('opens what is to be answered from its row', async () => {
      const page = await sitDown();
      const opener = await tabTo(/^Review /);
      const number = nameOf(opener).replace('Review ', '');
      await key(' ');
      await focusOn(`Quote ${number}`);
      expect(page.list.selected).not.to.equal('');
    });

    it('has an order of focus that is the order of reading, in and out of the document', async () => {
      const {page} = await sitDownAt((quote) => canBeAnswered(quote) && quote.capabilities.changeOptions.allowed);
      page.scope.querySelector<HTMLElement>('.before')!.focus();
      const shownOrder = [
        ...page.root.querySelectorAll<HTMLElement>('button, select, input, textarea, a[href], [tabindex="0"]'),
      ].filter((element) => element.checkVisibility());
      const walked: Element[] = [];
      await tabTo('After', async () => {
        await key('Tab');
        const element = focused();
        if (element && page.root.contains(element)) walked.push(element);
      });
      expect(walked.map(nameOf)).to.deep.equal(shownOrder.map(nameOf));
    });

    it('downloads it, and stays on the button', async () => {
      const saves = interceptSaves();
      try {
        const {page} = await sitDownAt(canBeAnswered);
        await tabTo('Download PDF');
        await key('Enter');
        await shown(() => saves.files[0]);
        await page.announces(/is downloaded\.$/);
        expect(focusedName()).to.equal('Download PDF');
      } finally {
        saves.restore();
      }
    });

    it('tries again what could not be read, and is at its title then', async () => {
      const page = await sitDown();
      const number = page.numbers[0] ?? '';
      const body = '{"code":"internal","outcome":"none"}';
      await world.fault({kind: 'respond', status: 500, path: '/quotes/quo_', times: 9, body});
      await tabTo(`Details of ${number}`);
      await key('Enter');
      await page.says('This could not be loaded.');
      await focusOn('Back to the list');
      await world.clearFaults();
      await tabTo('Try again');
      await key('Enter');
      await focusOn(`Quote ${number}`);
    });

    it('compares it with an earlier version, and stays on the choice', async () => {
      const {id} = await quoteOf(clientIn(world), canBeAnswered);
      for (const quantity of ['3', '4']) {
        const line = {kind: 'item', description: 'Sensors', quantity, unitPrice: 1000};
        await world.desk('revise', id, {lines: [line]});
      }
      const {page} = await sitDownAt((quote) => quote.id === id);
      await page.says('What has changed');
      const choice = (await tabTo(/^Compare with/)) as HTMLSelectElement;
      const before = choice.value;
      await key('ArrowUp');
      await shown(() => choice.value !== before);
      await page.documentReady();
      expect(focused()).to.equal(choice);
    });
  });

  describe('changing an option', () => {
    it('takes more or less of it with its buttons, hears the new total, and stays on them', async () => {
      const {page} = await sitDownAt((quote) => canBeAnswered(quote) && quote.capabilities.changeOptions.allowed);
      const total = page.part('total');
      const more = [...page.root.querySelectorAll<HTMLElement>('[part~=option-more]')];
      const button =
        more.find((each) => each.getAttribute('aria-disabled') !== 'true') ??
        page.root.querySelector<HTMLElement>('[part~=option-less]')!;
      const name = nameOf(button);
      await tabTo(name);
      await key('Enter');
      await shown(() => page.part('total') !== total, 'another total');
      await page.announces(page.part('total'));
      expect(focusedName()).to.equal(name);
    });

    it('types how much of it is wanted, and hears what is possible', async () => {
      const {page} = await sitDownAt((quote) => canBeAnswered(quote) && quote.capabilities.changeOptions.allowed);
      const name = nameOf(page.root.querySelector('[part~=option-quantity]')!);
      const field = (await tabTo(name)) as HTMLInputElement;
      field.select();
      await type('9876');
      await key('Tab');
      await shown(() => field.value !== '9876', 'a quantity within the limits');
      await page.documentReady();
      await shown(() => page.said, 'what is possible, or the new total');
      await expectFocusKept(page);
    });
  });

  describe('accepting', () => {
    const pages = async (wanted: WantedQuote): Promise<{page: AcceptPage; quotes: QuotePage; item: QuoteListItem}> => {
      const item = await quoteOf(clientIn(world), wanted);
      const {page: quotes} = await sitDownAt(({id}) => id === item.id);
      return {page: new AcceptPage(quotes.scope, clientIn(world), item.id), quotes, item};
    };

    it('can’t draw, is told so at the pad, and signs by typing in its place', async () => {
      const {page, quotes, item} = await pages(takes(true, false));
      await tabTo('Accept & Sign');
      await key('Enter');
      await focusOn(`Sign ${item.number}`);
      await tabTo('Draw');
      const canvas = await shown(() => page.dialog?.querySelector('canvas'));
      expect(textOf(page.root.getElementById(canvas.getAttribute('aria-describedby') ?? ''))).to.contain(
        'choose “Type”: it counts the same.',
      );
      const review = await tabTo('Review');
      expect(textOf(page.root.getElementById(review.getAttribute('aria-describedby') ?? ''))).to.equal(
        'Draw your signature first.',
      );
      await tabBackTo('Draw');
      await shown(async () => {
        await key('ArrowDown');
        return focusedName() === 'Type';
      });
      await tabTo('Review');
      await key('Enter');
      await focusOn('Review and accept');
      await tabTo('Back');
      await key('Enter');
      await focusOn(`Sign ${item.number}`);
      await tabTo('Review');
      await key('Enter');
      await focusOn('Review and accept');
      await tabTo('Sign and accept');
      await key('Enter');
      await page.says(/^\S+ is accepted /);
      await focusOn(`${item.number} is accepted`);
      expect((await page.quote()).signature?.mode).to.equal('type');
      await tabTo('Done');
      await key('Enter');
      await quotes.dialogClosed();
      await expectFocusKept(quotes);
    });

    it('reaches what chooses an image with Tab', async () => {
      const {page} = await pages(takes(true, false));
      await tabTo('Accept & Sign');
      await key(' ');
      await tabTo('Draw');
      await shown(async () => {
        await key('ArrowDown');
        return focusedName() === 'Image';
      });
      await page.says('Choose an image');
      const field = await tabTo(/^Choose an image/);
      expect((field as HTMLInputElement).type).to.equal('file');
    });

    it('stays in the dialog, both ways round, and leaves it with Escape', async () => {
      const {page, quotes} = await pages(takes(true, true));
      await tabTo('Sign & Pay');
      await key('Enter');
      await page.says('How you sign');
      const inside = (step: () => Promise<void>) => async (): Promise<void> => {
        await step();
        expect(page.dialog?.contains(focused() ?? null), focusedName()).to.equal(true);
      };
      await tabTo(
        'Review',
        inside(() => key('Tab')),
      );
      await tabTo('Close', inside(tabBack));
      await key('Escape');
      await quotes.dialogClosed();
      await focusOn('Sign & Pay');
    });

    it('is shown what has changed meanwhile, and confirms it from the title on', async () => {
      const {page, item} = await pages(
        ({capabilities, requires}) =>
          capabilities.accept.allowed && capabilities.changeOptions.allowed && requires.signature,
      );
      await tabTo(/^(Accept & Sign|Sign & Pay)$/);
      await key('Enter');
      await focusOn(`Sign ${item.number}`);
      await page.type('Ada Lovelace');
      await tabTo('Review');
      await key('Enter');
      await focusOn('Review and accept');
      const {quote} = await clientIn(world).quotes.get(item.id);
      const line = quote.lines.find(({option}) => option)!;
      const {minQuantity, maxQuantity} = line.option!;
      await clientIn(world).quotes.setOption(
        item.id,
        line.id,
        line.quantity === maxQuantity ? minQuantity : maxQuantity,
      );
      await tabTo('Sign and accept');
      await key('Enter');
      await page.says('This quote has changed since you read it');
      await focusOn('Review and accept');
      await tabTo('Sign and accept');
      await key('Enter');
      await shown(async () => (await page.quote()).status === 'accepted');
    });
  });

  describe('above one’s limit', () => {
    it('sends it for approval with a comment, and has the focus in the quote afterwards', async () => {
      const {page, item} = await sitDownAt(({capabilities}) => capabilities.requestApproval.allowed, {user: 'member'});
      await tabTo('Send for approval');
      await key('Enter');
      await page.dialogOpen();
      await focusOn('Send for approval');
      const field = (await tabTo(/^Comment/)) as HTMLTextAreaElement;
      await type('Before March');
      expect(field.value).to.equal('Before March');
      await tabTo('Send for approval');
      await key('Enter');
      await page.dialogClosed();
      await page.announces(`${item.number} was sent for approval.`);
      await expectFocusKept(page);
    });
  });

  describe('declining', () => {
    it('is told what is missing, chooses a reason with the arrows, declines, and takes it back', async () => {
      const {page, item} = await sitDownAt(canBeAnswered);
      await tabTo('Decline');
      await key('Enter');
      await focusOn(`Decline ${item.number}`);
      await tabTo('Decline the quote');
      await key('Enter');
      await page.says('Choose a reason or write a comment.');
      await focusOn('Too expensive');
      await shown(async () => {
        await key('ArrowDown');
        return focusedName() === 'Another reason';
      });
      await tabTo('Decline the quote');
      await key('Enter');
      await page.says('Say which reason it is.');
      await focusOn('Comment');
      await type('The site was sold.');
      await tabTo('Decline the quote');
      await key('Enter');
      await page.dialogClosed();
      await page.announces(`${item.number} is declined.`);
      await expectFocusKept(page);
      await tabTo('Undo the decline');
      await key('Enter');
      await page.announces('The quote is open again.');
      await expectFocusKept(page);
    });
  });

  describe('asking for changes', () => {
    it('types quantities, is told what is wrong, reviews and sends, and is back where it began', async () => {
      const {page} = await sitDownAt(canBeAnswered);
      await tabTo('Ask for changes');
      await key('Enter');
      await focusOn('Ask for changes');
      const field = (await tabTo(/^Wanted quantity of/)) as HTMLInputElement;
      const name = focusedName();
      field.select();
      await type('many');
      await tabTo('Review the request');
      await key('Enter');
      await focusOn(name);
      expect(textOf(page.root.getElementById(field.getAttribute('aria-describedby') ?? ''))).to.contain(
        'Enter a quantity',
      );
      field.select();
      await type('75');
      await tabTo('Anything else');
      await type('And soner, please.');
      await tabTo('Review the request');
      await key('Enter');
      await focusOn('Review what you ask for');
      await tabTo('Back');
      await key('Enter');
      await focusOn('Ask for changes');
      await tabTo('Review the request');
      await key('Enter');
      await focusOn('Review what you ask for');
      await tabTo('Send the request');
      await key('Enter');
      await page.announces('Your request is sent.');
      await focusOn('Ask for changes');
    });

    it('takes a line away and keeps it after all, and stays on the button', async () => {
      const {page} = await sitDownAt(canBeAnswered);
      await tabTo('Ask for changes');
      await key('Enter');
      const remove = await tabTo(/^Remove /);
      await key('Enter');
      await shown(() => /^Keep /.test(focusedName()), 'the way back on the same button');
      expect(focused()).to.equal(remove);
      await key(' ');
      await shown(() => /^Remove /.test(focusedName()));
      await tabTo('Cancel');
      await key('Enter');
      await focusOn('Ask for changes');
      expect(page.root.querySelector('[part~=change-request]')).to.equal(null);
    });
  });

  it('asks for a new quote in the place of an expired one', async () => {
    const {page} = await sitDownAt(({expired, capabilities}) => expired && capabilities.requestNew.allowed);
    await tabTo('Ask for a new quote');
    await key('Enter');
    await page.dialogOpen();
    await focusOn('Ask for a new quote');
    await tabTo('Anything that should be different');
    await type('Fewer licences');
    await tabTo('Ask for it');
    await key('Enter');
    await page.dialogClosed();
    await page.says(/A new quote was asked for on/);
    await expectFocusKept(page);
  });

  it('writes to the vendor, and stays where it writes', async () => {
    const {page} = await sitDownAt(canBeAnswered);
    await tabTo('Your message');
    await type('Can it be blue?');
    await tabTo('Send');
    await key('Enter');
    await page.announces('Your message is sent.');
    await page.documentReady();
    await expectFocusKept(page);
    expect(focusedName()).to.equal('Send');
  });

  it('reaches what can not be done, hears why, and puts the reason away with Escape', async () => {
    const {page} = await sitDownAt(({status, expired}) => status === 'open' && !expired, {scopes: ['quotes:read']});
    const decline = await tabTo('Decline');
    const why = page.root.getElementById(decline.getAttribute('aria-describedby') ?? '')!;
    expect(textOf(why)).to.equal('This session does not allow this.');
    expect(getComputedStyle(why).visibility).to.equal('visible');
    await key('Escape');
    await shown(() => getComputedStyle(why).visibility === 'hidden', 'the end of the reason');
    expect(focused()).to.equal(decline);
    await tabBack();
    await key('Tab');
    expect(getComputedStyle(why).visibility).to.equal('visible');
  });
});
