import {expect} from '@open-wc/testing';

import {AcceptPage} from '../support/accept-page.js';
import type {clientIn} from '../support/client-scope.js';
import type {QuotePage} from '../support/quote-page.js';
import {takes, type WantedQuote} from '../support/quote-world.js';
import {shown, textOf} from '../support/seen.js';
import {showQuote} from './support/quote-states.js';
import {accessibilityTree, node, nodes, words, type TreeNode} from './support/tree.js';

const canBeAnswered: WantedQuote = ({changesRequested, awaitingApproval, capabilities}) =>
  capabilities.accept.allowed && !changesRequested && !awaitingApproval;

describe('the accessibility tree of <quote-list>', function () {
  // The first request starts a database.
  this.timeout(60_000);

  beforeEach(() => sessionStorage.clear());

  const open = async (wanted: WantedQuote, options?: Parameters<typeof clientIn>[1]): Promise<QuotePage> =>
    (await showQuote(wanted, undefined, options)).page;
  const accepting = async (wanted: WantedQuote, options?: Parameters<typeof clientIn>[1]): Promise<AcceptPage> => {
    const {page, client, item} = await showQuote(wanted, undefined, options);
    return new AcceptPage(page.scope, client, item.id).begin();
  };
  const dialog = async (name: string | RegExp): Promise<TreeNode> => node(await accessibilityTree(), 'dialog', name);

  describe('a quote', () => {
    it('is an article with its name as a heading, lists of terms, and a named table of lines', async () => {
      const {page, item} = await showQuote((quote) => canBeAnswered(quote) && quote.capabilities.changeOptions.allowed);
      await page.find('button', 'Decline');
      const article = node(await accessibilityTree(), 'article', /^/);
      const heading = node(article, 'heading', `Quote ${item.number}`);
      expect([heading.properties['level'], heading.properties['focused']]).to.deep.equal([2, true]);
      expect(nodes(article, 'table').map(({name}) => name)).to.deep.equal(['Lines']);
      expect(nodes(article, 'columnheader').map(({name}) => name)).to.include.members([
        'Description',
        'Quantity',
        'Unit price',
        'Subtotal',
      ]);
      expect(nodes(article, 'term').length).to.be.greaterThan(5);
      for (const name of ['Ask for changes', 'Decline', 'Download PDF']) node(article, 'button', name);
    });

    it('names the buttons and the field of an option by its line', async () => {
      const page = await open((quote) => canBeAnswered(quote) && quote.capabilities.changeOptions.allowed);
      const name = textOf(page.root.querySelector('[part~=line-optional] th')).replace(/ Optional$/, '');
      const tree = await accessibilityTree();
      for (const action of ['Less', 'More']) expect(nodes(tree, 'button', `${action} of ${name}`)).to.have.length(1);
      expect(nodes(tree, 'textbox', `Quantity of ${name}`)).to.have.length(1);
    });

    it('says the new total of an option that was changed', async () => {
      const page = await open((quote) => canBeAnswered(quote) && quote.capabilities.changeOptions.allowed);
      const total = page.part('total');
      const steps = [...page.root.querySelectorAll<HTMLElement>('[part~=option-more], [part~=option-less]')];
      steps.find((button) => button.getAttribute('aria-disabled') !== 'true')!.click();
      await shown(() => page.part('total') !== total);
      await page.announces(page.part('total'));
    });

    it('has its discussion as a named group with a list, and a labelled field with its hint', async () => {
      await open(canBeAnswered);
      const region = node(await accessibilityTree(), 'group', 'Discussion');
      expect(nodes(region, 'listitem').length).to.be.greaterThan(0);
      const field = node(region, 'textbox', 'Your message');
      expect(field.description).to.contain('Ctrl + Enter');
    });

    it('says before and now of what has changed since an earlier version', async () => {
      const {page} = await showQuote(canBeAnswered, undefined, undefined, async ({world, client, item}) => {
        const {quote} = await client.quotes.get(item.id);
        const {id, kind, description, quantity, unitPrice} = quote.lines.find((line) => line.kind === 'item')!;
        const line = {id, kind, description, quantity: String(Number(quantity) + 4), unitPrice: unitPrice!.amount};
        await world.desk('revise', item.id, {lines: [line]});
      });
      await page.says('What has changed');
      await page.documentReady();
      const region = node(await accessibilityTree(), 'region', 'What has changed');
      expect(words(region)).to.match(/Quantity before: \d+ now: \d+/);
      node(region, 'combobox', /^Compare with/);
    });

    it('says why it can not be declined', async () => {
      const reader = {session: {scopes: ['quotes:read']}};
      await open(({status, expired}) => status === 'open' && !expired, reader);
      const decline = node(await accessibilityTree(), 'button', 'Decline');
      expect([decline.properties['disabled'], decline.description]).to.deep.equal([
        true,
        'This session does not allow this.',
      ]);
    });

    it('ties the mistake in a wanted quantity to its field', async () => {
      const page = await open(canBeAnswered);
      await page.press('button', 'Ask for changes');
      await page.fill(/^Wanted quantity of/, 'many');
      await page.press('button', 'Review the request');
      await page.says('Enter a quantity of 0 or more');
      const region = node(await accessibilityTree(), 'region', 'Ask for changes');
      const [field] = nodes(region, 'textbox', /^Wanted quantity of/);
      expect([field?.properties['invalid'], field?.properties['focused']]).to.deep.equal(['true', true]);
      expect(field?.description).to.contain('Enter a quantity of 0 or more');
      expect(nodes(region, 'status').map(words).join()).to.contain('Enter a quantity of 0 or more');
    });

    it('says that a message could not be sent, and ties it to the field', async () => {
      const page = await open(canBeAnswered);
      await page.fill('Your message', 'My card is 4242 4242 4242 4242');
      await page.press('button', 'Send');
      await page.announces(/^Not sent/);
      const field = node(await accessibilityTree(), 'textbox', 'Your message');
      expect(field.description).to.contain('This looks like a card number');
    });
  });

  describe('declining', () => {
    it('is a modal dialog with a name, whose reasons are a group of choices', async () => {
      const {page, item} = await showQuote(canBeAnswered);
      await page.press('button', 'Decline');
      await page.dialogOpen();
      const tree = await accessibilityTree();
      const box = node(tree, 'dialog', `Decline ${item.number}`);
      expect(box.properties['modal']).to.equal(true);
      expect(nodes(tree, 'table')).to.deep.equal([]);
      expect(node(box, 'heading', `Decline ${item.number}`).properties['focused']).to.equal(true);
      expect(nodes(node(box, 'group', 'Reason'), 'radio')).to.have.length(6);
      node(box, 'textbox', 'Comment');
    });

    it('says what is missing, and ties it to the comment', async () => {
      const page = await open(canBeAnswered);
      await page.press('button', 'Decline');
      await page.press('button', 'Decline the quote');
      await page.says('Choose a reason or write a comment.');
      const box = await dialog(/^Decline/);
      expect(node(box, 'textbox', 'Comment').description).to.equal('Choose a reason or write a comment.');
      await shown(async () =>
        nodes(await dialog(/^Decline/), 'status')
          .map(words)
          .join()
          .includes('Choose a reason'),
      );
    });
  });

  describe('accepting', () => {
    it('is a modal dialog with a name, whose ways to sign are a group with the chosen one checked', async () => {
      await accepting(takes(true, false));
      const tree = await accessibilityTree();
      const box = node(tree, 'dialog', /^Sign Q-/);
      expect(box.properties['modal']).to.equal(true);
      expect(nodes(tree, 'table')).to.deep.equal([]);
      const radios = nodes(node(box, 'group', 'How you sign'), 'radio');
      expect(radios.map(({name, properties}) => [name, properties['checked']])).to.deep.equal([
        ['Draw', 'true'],
        ['Type', 'false'],
        ['Image', 'false'],
      ]);
      expect(node(box, 'textbox', 'Your name').properties['required']).to.equal(true);
    });

    it('names the pad, says how to do without it, and why one can’t go on', async () => {
      await accepting(takes(true, false));
      const box = await dialog(/^Sign/);
      const [pad] = [...nodes(box, 'img'), ...nodes(box, 'image')];
      expect(pad?.name).to.not.equal('');
      expect(pad?.description).to.contain('choose “Type”: it counts the same.');
      const review = node(box, 'button', 'Review');
      expect([review.properties['disabled'], review.description]).to.deep.equal([true, 'Draw your signature first.']);
    });

    it('says that a signature is drawn, and that there is none any more', async () => {
      const page = await accepting(takes(true, false));
      const said = async (): Promise<string> =>
        nodes(await dialog(/^Sign/), 'status')
          .map(words)
          .join();
      await page.draw();
      await shown(async () => (await said()) === 'Your signature is drawn.');
      await page.press('button', 'Clear');
      await shown(async () => (await said()) === 'There is no signature any more.');
    });

    it('ties to its field what is wrong with an image, as an alert', async () => {
      const page = await accepting(takes(true, false));
      await page.choose(new File(['<svg/>'], 'signature.png', {type: 'image/png'}));
      await page.says('This is no PNG and no JPEG.');
      const box = await dialog(/^Sign/);
      expect(nodes(box, 'alert').map(words).join()).to.contain('This is no PNG and no JPEG.');
      const field = page.dialog!.querySelector('input[type=file]')!;
      expect(textOf(page.root.getElementById(field.getAttribute('aria-describedby') ?? ''))).to.contain(
        'This is no PNG and no JPEG.',
      );
    });

    it('reviews in terms, begins at its title, and says each step where it is heard', async () => {
      const {page: quotes, client, item, world} = await showQuote(takes(true, false));
      const page = await new AcceptPage(quotes.scope, client, item.id).begin();
      await page.type('Ada Lovelace');
      await page.review();
      const box = await dialog('Review and accept');
      expect(node(box, 'heading', 'Review and accept').properties['focused']).to.equal(true);
      expect(nodes(box, 'term').map(words)).to.include.members(['Total', 'To pay now', 'Your signature']);
      expect(node(box, 'textbox', /^Your purchase order number/).description).to.not.equal('');
      const held = await world.fault({kind: 'hold-before', method: 'POST', path: '/accept$'});
      await page.confirm();
      const said = async (): Promise<string> =>
        nodes(await dialog(/./), 'status')
          .map(words)
          .join();
      await shown(async () => (await said()) !== '');
      expect(node(await dialog(/./), 'button', 'Close').properties['disabled']).to.equal(true);
      await held.release();
      await shown(async () => (await said()) === `${item.number} is accepted`);
      const done = await dialog(`${item.number} is accepted`);
      expect(node(done, 'heading', `${item.number} is accepted`).properties['focused']).to.equal(true);
      node(done, 'button', 'Done');
    });

    it('says what has changed meanwhile, as an alert', async () => {
      const page = await accepting(
        ({capabilities, requires}) =>
          capabilities.accept.allowed && capabilities.changeOptions.allowed && requires.signature,
      );
      await page.type('Ada Lovelace');
      await page.review();
      const {quote} = await page.client.quotes.get(page.id);
      const line = quote.lines.find(({option}) => option)!;
      const {minQuantity, maxQuantity} = line.option!;
      await page.client.quotes.setOption(page.id, line.id, line.quantity === maxQuantity ? minQuantity : maxQuantity);
      await page.confirm();
      await page.says('This quote has changed since you read it');
      const box = await dialog('Review and accept');
      expect(nodes(box, 'alert').map(words).join()).to.contain('This quote has changed since you read it');
    });

    it('says that nothing was accepted, as an alert', async () => {
      const {page: quotes, client, item, world} = await showQuote(takes(true, false));
      const page = await new AcceptPage(quotes.scope, client, item.id).begin();
      await page.type('Ada Lovelace');
      await page.review();
      await world.fault({
        kind: 'respond',
        status: 403,
        method: 'POST',
        path: '/accept$',
        headers: {'content-type': 'application/problem+json'},
        body: '{"code":"forbidden","outcome":"none","retryable":false}',
      });
      await page.confirm();
      await page.says('Nothing was accepted.');
      const box = await dialog('Review and accept');
      expect(nodes(box, 'alert').map(words).join()).to.contain('Nothing was accepted.');
    });
  });

  it('sends for approval in a modal dialog with a labelled field', async () => {
    const member = {session: {user: 'member'}};
    await accepting(({capabilities}) => capabilities.requestApproval.allowed, member);
    const box = await dialog('Send for approval');
    expect(node(box, 'heading', 'Send for approval').properties['focused']).to.equal(true);
    expect(nodes(box, 'textbox').map(({name}) => name)).to.have.length(1);
    expect(nodes(box, 'textbox')[0]?.name).to.match(/^Comment/);
  });
});
