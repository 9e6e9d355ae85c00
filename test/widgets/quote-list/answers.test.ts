import {expect, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import type {QuoteListItem} from '../../../src/client/contract.js';
import type {PortalClient} from '../../../src/client/portal-client.js';
import type {QuoteAnswerEvent, QuoteDeclineEvent} from '../../../src/widgets/quote-list/quote-list.events.js';
import {expectAccessible} from '../../support/accessible.js';
import {clientIn, type RequestLog} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {QuotePage} from '../../support/quote-page.js';
import {all, nameOf, shown, textOf} from '../../support/seen.js';

const open = ({status, expired, capabilities, changesRequested}: QuoteListItem): boolean =>
  status === 'open' && !expired && capabilities.accept.allowed && !changesRequested;

describe('answering a quote in a <quote-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  let client: PortalClient;
  beforeEach(async () => {
    world = await openWorld();
    client = clientIn(world);
    sessionStorage.clear();
  });
  afterEach(() => world.clearFaults());

  const openOne = async (
    wanted: (quote: QuoteListItem) => boolean = open,
    own: PortalClient = client,
  ): Promise<{page: QuotePage; item: QuoteListItem}> => {
    const {items} = await client.quotes.list({limit: 100});
    const item = items.find(wanted)!;
    return {page: await QuotePage.openQuote(own, item), item};
  };

  describe('declining', () => {
    it('takes a reason, says what it has become, and can be taken back', async () => {
      const {page, item} = await openOne();
      const answered = oneEvent(page.list, 'portal-quote-answer') as Promise<QuoteAnswerEvent>;
      await page.press('button', 'Decline');
      const dialog = await page.dialogOpen();
      await expectAccessible(page.list);
      expect(page.focused?.id).to.equal('dialog-title');
      expect(textOf(dialog)).to.contain(`Decline ${item.number}`);
      await page.press('radio', 'Too expensive');
      await page.press('button', 'Decline the quote');
      await page.dialogClosed();
      await page.announces(`${item.number} is declined.`);
      await page.says(/declined this quote on/);
      await page.says('Reason: Too expensive');
      const {detail} = await answered;
      expect([detail.answer, detail.quote.status]).to.deep.equal(['declined', 'declined']);
      // What had the focus is gone: it doesn't fall to the page's beginning.
      await shown(() => page.focused);
      await page.press('button', 'Undo the decline');
      await page.announces('The quote is open again.');
      await page.find('button', 'Decline');
      expect((await client.quotes.get(item.id)).quote.status).to.equal('open');
    });

    it('asks for a reason or a comment, and for words where the reason is another', async () => {
      const {page} = await openOne();
      await page.press('button', 'Decline');
      await page.dialogOpen();
      await page.press('button', 'Decline the quote');
      await page.says('Choose a reason or write a comment.');
      await page.press('radio', 'Another reason');
      await page.press('button', 'Decline the quote');
      await page.says('Say which reason it is.');
      await page.fill('Comment', 'The site was sold.');
      await page.press('button', 'Decline the quote');
      await page.says('The site was sold.');
    });

    it('asks the page first, and sends nothing when it says no', async () => {
      const log: RequestLog = [];
      const {page, item} = await openOne(open, clientIn(world, {log}));
      page.list.addEventListener('portal-quote-decline', (event) => event.preventDefault(), {once: true});
      const asked = oneEvent(page.list, 'portal-quote-decline') as Promise<QuoteDeclineEvent>;
      await page.press('button', 'Decline');
      await page.press('radio', 'Not needed any more');
      await page.press('button', 'Decline the quote');
      const {detail} = await asked;
      expect([detail.quote.id, detail.request.reason]).to.deep.equal([item.id, 'not_needed']);
      expect(log.filter((path) => path.endsWith('/decline'))).to.deep.equal([]);
    });

    it('shows what has changed since it was read, and declines only when that is confirmed', async () => {
      const {page, item} = await openOne(({requires, ...quote}) => open({requires, ...quote}) && !requires.signature);
      await page.press('button', 'Decline');
      await page.press('radio', 'Too expensive');
      const {quote} = await client.quotes.get(item.id);
      const [line] = quote.lines.filter(({kind}) => kind === 'item');
      await world.desk('revise', item.id, {
        lines: [
          {
            id: line!.id,
            kind: 'item',
            description: line!.description,
            quantity: '9',
            unitPrice: line!.unitPrice!.amount,
          },
        ],
      });
      await page.press('button', 'Decline the quote');
      await page.says('nothing was sent');
      await shown(() => /Quantity before: \d+ now: 9/.test(textOf(page.dialog)));
      expect((await client.quotes.get(item.id)).quote.status).to.equal('open');
      expect((await page.find<HTMLInputElement>('radio', 'Too expensive')).checked).to.equal(true);
      await page.press('button', 'Decline the quote');
      await page.dialogClosed();
      await page.says(/declined this quote on/);
    });

    it('can be done with the keyboard alone, and Escape leaves it on the button', async () => {
      const {page} = await openOne();
      (await page.find('button', 'Decline')).focus();
      await sendKeys({press: 'Enter'});
      await page.dialogOpen();
      await sendKeys({press: 'Escape'});
      await page.dialogClosed();
      await shown(() => textOf(page.focused) === 'Decline');
    });

    it('keeps what was typed over a reload', async () => {
      const {page, item} = await openOne();
      await page.press('button', 'Decline');
      await page.fill('Comment', 'Half a sentence');
      page.scope.remove();
      const again = await QuotePage.openQuote(client, item);
      await again.press('button', 'Decline');
      const field = await again.find<HTMLTextAreaElement>('textbox', 'Comment');
      expect(field.value).to.equal('Half a sentence');
    });
  });

  describe('asking for changes', () => {
    it('takes other quantities, lines to go and words, reviewed before they are sent', async () => {
      const {page, item} = await openOne();
      const {quote} = await client.quotes.get(item.id);
      const [first, second] = quote.lines.filter(({kind, quantity}) => kind === 'item' && Number(quantity) > 0);
      await page.press('button', 'Ask for changes');
      await page.find('heading', 'Ask for changes');
      await shown(() => page.focused?.id === 'request-title');
      await expectAccessible(page.list);
      await page.fill(`Wanted quantity of ${first!.description}`, '5,5');
      if (second) await page.press('button', `Remove ${second.description}`);
      await page.fill('Anything else', 'And quicker, please.');
      await page.press('button', 'Review the request');
      await page.find('heading', 'Review what you ask for');
      await page.says(/now: 5.5/);
      if (second) await page.says(`${second.description} – to be removed`);
      const answered = oneEvent(page.list, 'portal-quote-answer') as Promise<QuoteAnswerEvent>;
      await page.press('button', 'Send the request');
      await page.announces('Your request is sent.');
      await page.says(/asked for changes on/);
      expect((await answered).detail.answer).to.equal('changes-requested');
      const {quote: now} = await client.quotes.get(item.id);
      expect(now.changesRequested).to.equal(true);
      expect(now.changeRequest!.lines.map(({lineId, to}) => [lineId, to])).to.deep.equal([
        [first!.id, '5.5'],
        ...(second ? [[second.id, '0']] : []),
      ]);
      expect(now.changeRequest!.comment).to.equal('And quicker, please.');
      // The lines stand there again, and the focus is where one came from.
      await page.find('table', 'Lines');
      await shown(() => textOf(page.focused) === 'Ask for changes');
    });

    it('says what is wrong with what was typed, and that nothing is asked for', async () => {
      const {page, item} = await openOne();
      const {quote} = await client.quotes.get(item.id);
      const line = quote.lines.find(({kind}) => kind === 'item')!;
      await page.press('button', 'Ask for changes');
      await page.press('button', 'Review the request');
      await page.says('Change a quantity or write what you need.');
      await page.fill(`Wanted quantity of ${line.description}`, 'many');
      await page.press('button', 'Review the request');
      await page.says('Enter a quantity of 0 or more');
      await shown(() => page.focused?.getAttribute('aria-invalid') === 'true');
      expect(page.focused?.getAttribute('aria-describedby')).to.equal(`wrong-${line.id}`);
    });

    it('keeps what was typed when it is closed and over a reload', async () => {
      const {page, item} = await openOne();
      const {quote} = await client.quotes.get(item.id);
      const line = quote.lines.find(({kind}) => kind === 'item')!;
      await page.press('button', 'Ask for changes');
      await page.fill(`Wanted quantity of ${line.description}`, '42');
      await page.press('button', 'Cancel');
      await page.find('table', 'Lines');
      page.scope.remove();
      const again = await QuotePage.openQuote(client, item);
      await again.press('button', 'Ask for changes');
      const field = await again.find<HTMLInputElement>('textbox', `Wanted quantity of ${line.description}`);
      expect(field.value).to.equal('42');
    });
  });

  describe('asking for a new quote', () => {
    it('is the way on from an expired and from a canceled one', async () => {
      for (const wanted of [
        ({expired, capabilities}: QuoteListItem) => expired && capabilities.requestNew.allowed,
        ({status, capabilities}: QuoteListItem) => status === 'canceled' && capabilities.requestNew.allowed,
      ]) {
        const {page, item} = await openOne(wanted);
        await page.says(item.expired ? 'This offer expired on' : 'This quote was canceled.');
        await page.press('button', 'Ask for a new quote');
        await page.dialogOpen();
        await page.fill('Anything that should be different', 'Fewer licences');
        await page.press('button', 'Ask for it');
        await page.dialogClosed();
        await page.says(/A new quote was asked for on/);
        expect((await client.quotes.get(item.id)).quote.newQuoteRequestedAt).not.to.equal(null);
      }
    });
  });

  it('offers what this person may do, and says why the rest can’t be done', async () => {
    const {page} = await openOne(open, clientIn(world, {session: {scopes: ['quotes:read']}}));
    for (const name of ['Ask for changes', 'Decline']) {
      const control = all(page.root, 'button', name)[0]!;
      expect(control.getAttribute('aria-disabled')).to.equal('true');
      expect(textOf(page.root.getElementById(control.getAttribute('aria-describedby')!))).to.equal(
        'This session does not allow this.',
      );
    }
    expect(all(page.root, 'button').map(nameOf)).not.to.include('Send');
  });
});
