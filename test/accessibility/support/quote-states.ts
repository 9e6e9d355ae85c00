import {html} from '@open-wc/testing';

import type {QuoteListItem} from '../../../src/client/contract.js';
import type {PortalClient} from '../../../src/client/portal-client.js';
import {clientIn} from '../../support/client-scope.js';
import {openWorld, type TestWorld} from '../../support/control.js';
import {QuotePage} from '../../support/quote-page.js';
import {ownStorage} from '../../support/own-storage.js';
import {shown} from '../../support/seen.js';
import {inWidth, narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];
type Wanted = (quote: QuoteListItem) => boolean;

/** A quote that is shown whole, and where. */
interface Place {
  readonly page: QuotePage;
  readonly world: TestWorld;
  readonly client: PortalClient;
  readonly item: QuoteListItem;
}

const list = html`<quote-list page-size="10"></quote-list>`;
const internal = '{"code":"internal","outcome":"none","requestId":"req-1"}';

/** The page of the first quote that is wanted, shown whole; `before` is what happens to it before it is read. */
export async function showQuote(
  wanted: Wanted,
  width?: number,
  options: ClientOptions = {},
  before?: (place: Omit<Place, 'page'>) => Promise<unknown>,
): Promise<Place> {
  const world = await openWorld();
  const client = clientIn(world, options);
  const {items} = await client.quotes.list({limit: 100});
  const item = items.find(wanted);
  if (!item) throw new Error('No such quote is seeded.');
  await before?.({world, client, item});
  const page = await QuotePage.open(client, inWidth(width, html`<quote-list .selected=${item.id}></quote-list>`));
  await page.documentReady();
  return {page, world, client, item};
}

/** The vendor makes another version of all its lines, and writes about it. */
async function revise({world, client, item}: Omit<Place, 'page'>): Promise<void> {
  const {quote} = await client.quotes.get(item.id);
  const lines = quote.lines.map(({id, kind, description, quantity, unitPrice, option}) => ({
    id,
    kind,
    description,
    ...(kind === 'item' && {
      quantity: option ? quantity : String(Number(quantity) + 1),
      unitPrice: unitPrice?.amount,
      ...(option && {option}),
    }),
  }));
  await world.desk('revise', item.id, {lines});
  await world.desk('reply', item.id, 'One more of each, as we said.', 'Pieter van Dam');
}

const canBeAnswered: Wanted = ({status, expired, changesRequested, awaitingApproval, capabilities}) =>
  status === 'open' && !expired && !changesRequested && !awaitingApproval && capabilities.accept.allowed;
const withOptions: Wanted = (quote) => canBeAnswered(quote) && quote.capabilities.changeOptions.allowed;

const lists = async (width?: number, options?: ClientOptions): Promise<QuotePage> =>
  (await QuotePage.open(clientIn(await openWorld(), options), inWidth(width, list))).ready();

/** Where an answer is given but accepted: the dialog or the form is open. */
const answering = async (button: string, width?: number, wanted = canBeAnswered): Promise<Place> => {
  const place = await showQuote(wanted, width);
  await place.page.press('button', button);
  return place;
};

async function changed(width?: number): Promise<Place> {
  const place = await answering('Ask for changes', width);
  const {page, client, item} = place;
  await page.find('heading', 'Ask for changes');
  const {quote} = await client.quotes.get(item.id);
  const [first, second] = quote.lines.filter(({kind, quantity}) => kind === 'item' && Number(quantity) > 0);
  await page.fill(`Wanted quantity of ${first?.description}`, '5');
  if (second) await page.press('button', `Remove ${second.description}`);
  await page.fill('Anything else', 'And quicker, please.');
  return place;
}

/** A state that a quote is read in, and nothing is done about. */
const read = (name: string, wanted: Wanted, options?: ClientOptions): WidgetState => ({
  name,
  show: async (width) => (await showQuote(wanted, width, options)).page.list,
});

/** Where most of `<quote-list>` is seen, but for accepting: what is looked at on every screen too. */
export const quotePlaces: readonly WidgetState[] = [
  {name: 'the list of quotes', show: async (width) => (await lists(width)).list},
  {
    name: 'a quote with options, its versions and its discussion',
    show: async (width) => {
      const {page} = await showQuote(withOptions, width, undefined, revise);
      await page.says('What has changed');
      await page.says('One more of each, as we said.');
      await page.find('button', /^More of/);
      return page.list;
    },
  },
  read('a declined quote, which can be taken back', ({status, capabilities}) => {
    return status === 'declined' && capabilities.undoDecline.allowed;
  }),
  {
    name: 'a request for changes',
    show: async (width) => {
      const {page} = await changed(width);
      await page.fill(/^Wanted quantity of/, 'many');
      await page.press('button', 'Review the request');
      await page.says('Enter a quantity of 0 or more');
      return page.list;
    },
  },
  {
    name: 'the review of a request for changes',
    show: async (width) => {
      const {page} = await changed(width);
      await page.press('button', 'Review the request');
      await page.find('heading', 'Review what you ask for');
      return page.list;
    },
  },
  {
    name: 'declining',
    show: async (width) => {
      const {page} = await answering('Decline', width);
      await page.dialogOpen();
      await page.press('button', 'Decline the quote');
      await page.says('Choose a reason or write a comment.');
      return page.list;
    },
  },
];

const [quotes, quote] = quotePlaces as readonly [WidgetState, WidgetState];

/** Every state of `<quote-list>` but those of accepting, as a customer comes to it. */
export const quoteStates: readonly WidgetState[] = [
  ...quotePlaces,
  narrowly(quotes),
  narrowly(quote),
  {
    name: 'quotes that are being read',
    show: async () => {
      const world = await openWorld();
      await world.fault({kind: 'hold-before', path: '/quotes$', times: 20});
      const page = await QuotePage.open(clientIn(world), list);
      await shown(() => page.root.querySelector('[part~=loading]'));
      return page.list;
    },
  },
  {
    name: 'no quotes',
    show: async () => {
      const page = await QuotePage.open(clientIn(await openWorld(), {session: {customer: 'new-leaf'}}), list);
      await page.says('No quotes yet');
      await page.settled();
      return page.list;
    },
  },
  {
    name: 'quotes that failed',
    show: async () => {
      const world = await openWorld();
      await world.fault({kind: 'respond', status: 500, path: '/quotes$', times: 20, body: internal});
      const page = await QuotePage.open(clientIn(world), list);
      await page.says('This could not be loaded.');
      return page.list;
    },
  },
  {
    name: 'a quote that failed',
    show: async () => {
      const world = await openWorld();
      await world.fault({kind: 'respond', status: 500, path: '/quotes/quo', times: 20, body: internal});
      const page = await (await QuotePage.open(clientIn(world), list)).ready();
      await page.press('button', `Details of ${page.numbers[0]}`);
      await page.says('This could not be loaded.');
      return page.list;
    },
  },
  read('an expired quote', ({expired}) => expired),
  read('a canceled quote', ({status}) => status === 'canceled'),
  read(
    'an accepted quote, and what it became',
    ({status, awaitingPayment}) => status === 'accepted' && !awaitingPayment,
  ),
  read('an accepted quote that waits to be paid', ({awaitingPayment}) => awaitingPayment),
  read('a quote whose changes the vendor works on', ({changesRequested}) => changesRequested),
  read('a quote that waits for one’s approval', ({awaitingApproval}) => awaitingApproval),
  read('a quote that waits for somebody else’s approval', ({awaitingApproval}) => awaitingApproval, {
    session: {user: 'member'},
  }),
  {
    name: 'a reader’s quote, which he can’t answer',
    show: async () => {
      const reader = {session: {scopes: ['quotes:read']}};
      const {page} = await showQuote(({status, expired}) => status === 'open' && !expired, undefined, reader);
      (await page.find('button', 'Decline')).focus();
      return page.list;
    },
  },
  {
    name: 'an option that could not be changed',
    show: async () => {
      const {page, world} = await showQuote(withOptions);
      await world.fault({
        kind: 'respond',
        status: 409,
        path: '/options/|/lines/',
        times: 9,
        headers: {'content-type': 'application/problem+json'},
        body: '{"code":"quote_closed","outcome":"none"}',
      });
      const more = page.root.querySelector<HTMLElement>('[part~=option-more]:not([aria-disabled=true])');
      (more ?? page.root.querySelector<HTMLElement>('[part~=option-less]'))!.click();
      await page.says(/could not be changed|was not changed/);
      return page.list;
    },
  },
  {
    name: 'a message that was not sent',
    show: async () => {
      const {page} = await showQuote(canBeAnswered);
      await page.fill('Your message', 'My card is 4242 4242 4242 4242');
      await page.press('button', 'Send');
      await page.says('This looks like a card number');
      return page.list;
    },
  },
  {
    name: 'declining a quote that has changed meanwhile',
    show: async () => {
      const {page, world, client, item} = await answering('Decline');
      await page.press('radio', 'Too expensive');
      const {quote: now} = await client.quotes.get(item.id);
      const line = now.lines.find(({kind}) => kind === 'item')!;
      const {id, kind, description, unitPrice} = line;
      await world.desk('revise', item.id, {
        lines: [{id, kind, description, quantity: '9', unitPrice: unitPrice!.amount}],
      });
      await page.press('button', 'Decline the quote');
      await page.says('nothing was sent');
      return page.list;
    },
  },
  {
    name: 'asking for a new quote',
    show: async () => {
      const expired: Wanted = ({expired: isOver, capabilities}) => isOver && capabilities.requestNew.allowed;
      const {page} = await answering('Ask for a new quote', undefined, expired);
      await page.dialogOpen();
      return page.list;
    },
  },
];

/** Another tab of the same customer. */
export const anotherTab = (world: TestWorld): PortalClient => clientIn(world, {storage: ownStorage()});
