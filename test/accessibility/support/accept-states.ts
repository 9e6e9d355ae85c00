import {randomKey} from '../../../src/client/random-key.js';
import {AcceptPage, imageFile} from '../../support/accept-page.js';
import type {clientIn} from '../../support/client-scope.js';
import type {TestWorld} from '../../support/control.js';
import {HandPsp} from '../../support/hand-psp.js';
import {impatient} from '../../support/impatient.js';
import {Paying} from '../../support/paying.js';
import {takes, type WantedQuote} from '../../support/quote-world.js';
import {shown} from '../../support/seen.js';
import {anotherTab, showQuote} from './quote-states.js';
import {narrowly, type WidgetState} from './widget-state.js';

type ClientOptions = Parameters<typeof clientIn>[1];
type Page = AcceptPage & {readonly world: TestWorld};

const signed = takes(true, false);
const member = {session: {user: 'member'}};
const aboveLimit: WantedQuote = ({capabilities}) => capabilities.requestApproval.allowed;
const accepting = '/accept$';

/** The dialog in which a quote is accepted, open. */
async function begin(wanted: WantedQuote, width?: number, options?: ClientOptions): Promise<Page> {
  sessionStorage.clear();
  HandPsp.install();
  const {page, client, item, world} = await showQuote(wanted, width, options);
  const accept = Object.assign(new AcceptPage(page.scope, client, item.id), {world});
  await accept.begin();
  return accept;
}

async function review(wanted: WantedQuote, width?: number, options?: ClientOptions): Promise<Page> {
  const page = await begin(wanted, width, options);
  await page.type('Ada Lovelace');
  await page.review();
  return page;
}

async function confirm(wanted: WantedQuote, width?: number): Promise<Page> {
  const page = await review(wanted, width);
  await page.confirm();
  return page;
}

const state = (name: string, come: (width?: number) => Promise<AcceptPage>): WidgetState => ({
  name,
  show: async (width) => (await come(width)).widget,
});

/** Where most of accepting is seen: what is looked at on every screen too. */
export const acceptPlaces: readonly WidgetState[] = [
  state('signing by drawing', async (width) => {
    const page = await begin(signed, width);
    await page.draw();
    return page;
  }),
  state('signing by typing', async (width) => {
    const page = await begin(signed, width);
    await page.type('Ada Lovelace');
    return page;
  }),
  state('signing by an image', async (width) => {
    const page = await begin(signed, width);
    await page.choose(await imageFile(300, 100));
    await page.says('Remove');
    return page;
  }),
  state('the review of an acceptance', (width) => review(takes(true, true), width)),
  state('an acceptance of a quote that has changed meanwhile', async (width) => {
    const page = await review(
      ({capabilities, requires}) =>
        capabilities.accept.allowed && capabilities.changeOptions.allowed && requires.signature,
      width,
    );
    const other = anotherTab(page.world);
    const {quote} = await other.quotes.get(page.id);
    const line = quote.lines.find(({option}) => option)!;
    const {minQuantity, maxQuantity} = line.option!;
    await other.quotes.setOption(page.id, line.id, line.quantity === maxQuantity ? minQuantity : maxQuantity);
    await page.confirm();
    await page.says('This quote has changed since you read it');
    return page;
  }),
  state('sending for approval', (width) => begin(aboveLimit, width, member)),
];

const [drawing, , , reviewing] = acceptPlaces as readonly [WidgetState, WidgetState, WidgetState, WidgetState];

/** Every step of accepting a quote, as a customer comes to it. */
export const acceptStates: readonly WidgetState[] = [
  ...acceptPlaces,
  narrowly(drawing),
  narrowly(reviewing),
  state('signing by an image that can’t be one', async () => {
    const page = await begin(signed);
    await page.choose(new File(['<svg/>'], 'signature.png', {type: 'image/png'}));
    await page.says('This is no PNG and no JPEG.');
    return page;
  }),
  state('a review without a signature', async () => {
    const page = await begin(takes(false, false));
    await page.says(/By accepting you confirm/);
    return page;
  }),
  state('an acceptance on its way', async () => {
    const page = await review(signed);
    await page.world.fault({kind: 'hold-before', method: 'POST', path: accepting});
    await page.confirm();
    await shown(() => page.dialog?.querySelector('[part~=step-sending]'));
    return page;
  }),
  state('an acceptance that was refused', async () => {
    const page = await review(signed);
    await page.world.fault({
      kind: 'respond',
      status: 503,
      method: 'POST',
      path: accepting,
      headers: {'retry-after': '600', 'content-type': 'application/problem+json'},
      body: '{"code":"unavailable","outcome":"none","retryable":true}',
    });
    await page.confirm();
    await page.says('Nothing was accepted.');
    return page;
  }),
  state('an acceptance that nobody knows the end of', async () => {
    const page = await review(signed, undefined, {timers: impatient()});
    await page.world.fault({kind: 'drop-before', method: 'POST', path: accepting, times: 9});
    await page.world.fault({kind: 'respond', status: 500, method: 'GET', path: '/quotes/[^/]+$', times: 10_000});
    await page.confirm();
    await page.says('We don’t know yet');
    return page;
  }),
  state('an acceptance above one’s limit', async () => {
    const page = await review(signed);
    await page.world.fault({
      kind: 'respond',
      status: 403,
      method: 'POST',
      path: accepting,
      headers: {'content-type': 'application/problem+json'},
      body: '{"code":"not_allowed","reason":"limit","outcome":"none","retryable":false}',
    });
    await page.confirm();
    await page.says('This is above your spending limit');
    return page;
  }),
  state('a quote that was accepted in another tab', async () => {
    const page = await review(signed);
    const other = anotherTab(page.world);
    const {quote, etag} = await other.quotes.get(page.id);
    const signature = {mode: 'type', name: 'Grace Hopper'} as const;
    await other.quotes.accept(page.id, {expectedTotal: quote.total.amount, signature}, {etag, key: randomKey()});
    await page.confirm();
    await page.says(/Grace Hopper accepted it/);
    return page;
  }),
  state('a quote that is accepted', async () => {
    const page = await confirm(signed);
    await page.says(/^\S+ is accepted /);
    return page;
  }),
  state('paying the down payment', async () => {
    const page = await confirm(takes(true, true));
    await new Paying<AcceptPage>(page).says('How you pay');
    return page;
  }),
  state('the down payment, paid', async () => {
    const page = await confirm(takes(true, true));
    const paying = new Paying<AcceptPage>(page);
    await paying.says('How you pay');
    await paying.pay();
    await paying.says(/ paid Your payment reference is/);
    return page;
  }),
];
