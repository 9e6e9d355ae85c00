import {Hono, type Context} from 'hono';
import {holdsCardNumber} from 'portal-widgets-server/card-numbers';
import {type VendorDesk, deskPath} from './desk.js';
import {inboxPage} from './inbox-page.js';
import type {Mistakes, SentForm} from './line-form.js';
import {type OfferEntry, offerOf, readOffer, understand} from './offer-form.js';
import {type DeliveryEntry, deliveryStatuses, orderPage, orderStatuses} from './order-page.js';
import {paymentRoutes} from './payment-routes.js';
import {newQuotePage, quotePage} from './quote-page.js';
import type {DeskOrder, DeskQuote} from './records.js';
import {DeskSession} from './session.js';
import {ticketRoutes} from './ticket-routes.js';
import {deskSignInPage} from './sign-in-page.js';
import type {Done, ProblemWords} from './words/words.js';

const nothing: Mistakes = new Map();
const longestText = 5_000;

/** The desk of one vendor, as an app that stands at {@link deskPath}. Everything but the sign-in is for whoever is signed in there. */
export function createDeskRoutes(desk: VendorDesk, cookieSecret: string): Hono {
  const app = new Hono();
  const session = new DeskSession(desk, cookieSecret);
  app.use(async (c, next) => {
    await next();
    c.header('Cache-Control', 'no-store');
  });
  app.get('/sign-in', (c) => c.html(deskSignInPage(desk)));
  app.post('/sign-in', async (c) => {
    await session.start(c);
    return c.redirect(deskPath(desk.site), 303);
  });
  app.use('*', session.guard);
  app.post('/sign-out', (c) => {
    session.end(c);
    return c.redirect(deskPath(desk.site, '/sign-in'), 303);
  });

  app.get('/', async (c) => {
    const search = (c.req.query('q') ?? '').trim().slice(0, 100);
    const {records} = desk;
    return c.html(
      inboxPage(desk, {
        requests: await records.requests(),
        quotes: await records.quotes(search),
        orders: await records.orders(search),
        search,
        ...doneOf(c, desk),
      }),
    );
  });
  quoteRoutes(app, desk);
  orderRoutes(app, desk);
  ticketRoutes(app, desk, (c) => doneOf(c, desk));
  paymentRoutes(app, desk, (c) => doneOf(c, desk));
  app.all('*', (c) => c.text(desk.voice.words.problems.notFound, 404));
  return app;
}

function quoteRoutes(app: Hono, desk: VendorDesk): void {
  const {tenant, site, quotes, records, seller, voice} = desk;
  const {problems, quoteStatuses} = voice.words;

  /** Answers about a quote that is there. */
  const about =
    (answer: (c: Context, quote: DeskQuote) => Promise<Response> | Response) =>
    async (c: Context): Promise<Response> => {
      const quote = await records.quote(c.req.param('customer') ?? '', c.req.param('id') ?? '');
      return quote ? answer(c, quote) : c.text(problems.noQuote, 404);
    };
  const back = (c: Context, {customer, quote}: DeskQuote, done: Done): Response =>
    c.redirect(`${deskPath(site, `/quotes/${customer.id}/${quote.id}`)}?done=${done}`, 303);
  const again = (c: Context, quote: DeskQuote, problem: string, entry?: OfferEntry): Response | Promise<Response> =>
    c.html(quotePage(desk, {quote, entry: entry ?? offerOf(quote, voice), mistakes: nothing, problem}), 409);

  const page = '/quotes/:customer/:id';
  app.get(
    page,
    about((c, quote) =>
      c.html(quotePage(desk, {quote, entry: offerOf(quote, voice), mistakes: nothing, ...doneOf(c, desk)})),
    ),
  );

  app.post(
    `${page}/versions`,
    about(async (c, quote) => {
      const entry = readOffer(await formOf(c), quote, voice);
      const {status, version, number} = quote.quote;
      if (status !== 'open') return again(c, quote, problems.quoteIs(number, quoteStatuses[status]));
      if (entry.version !== String(version)) {
        return again(c, quote, problems.changedMeanwhile);
      }
      const {offer, mistakes} = understand(entry, quote, voice);
      const refuse = (wrong: Mistakes): Response | Promise<Response> =>
        c.html(quotePage(desk, {quote, entry, mistakes: wrong}), 422);
      if (mistakes.size > 0) return refuse(mistakes);
      const spec = {...offer, taxes: quote.taxes};
      const unpriced = await unlessUnpriced(problems, () =>
        quotes.revise(tenant, quote.customer.id, quote.quote.id, spec),
      );
      return unpriced ? refuse(unpriced) : back(c, quote, 'revised');
    }),
  );

  app.post(
    `${page}/messages`,
    about(async (c, quote) => {
      const text = ((await formOf(c))['text'] ?? '').trim();
      if (text === '' || text.length > longestText || holdsCardNumber(text)) {
        const problem = holdsCardNumber(text) ? problems.cardNumber : problems.write(longestText);
        return c.html(
          quotePage(desk, {quote, entry: offerOf(quote, voice), mistakes: nothing, problem, reply: text}),
          422,
        );
      }
      await quotes.reply(tenant, quote.customer.id, quote.quote.id, text, seller.name);
      return back(c, quote, 'replied');
    }),
  );

  app.post(
    `${page}/cancel`,
    about(async (c, quote) => {
      const {status, number, id} = quote.quote;
      if (status !== 'open') return again(c, quote, problems.quoteIs(number, quoteStatuses[status]));
      await quotes.cancel(tenant, quote.customer.id, id);
      return back(c, quote, 'canceled');
    }),
  );

  app.get(
    `${page}/new`,
    about((c, quote) => c.html(newQuotePage(desk, {quote, entry: offerOf(quote, voice), mistakes: nothing}))),
  );

  app.post(
    `${page}/new`,
    about(async (c, quote) => {
      const entry = readOffer(await formOf(c), quote, voice);
      const show = (mistakes: Mistakes, problem?: string): Response | Promise<Response> =>
        c.html(newQuotePage(desk, {quote, entry, mistakes, ...(problem !== undefined && {problem})}), 422);
      const {customer, quote: before, taxes, conditions} = quote;
      if (entry.version !== String(before.version)) return show(nothing, problems.somethingHappened);
      const {offer, mistakes} = understand(entry, quote, voice);
      if (mistakes.size > 0) return show(mistakes);
      const {note: _, ...lines} = offer;
      const issued = {
        ...conditions,
        ...lines,
        // The lines are another quote's: they get ids of their own.
        lines: lines.lines.map(({id: __, ...line}) => line),
        taxes,
        salesperson: {name: seller.name, email: seller.email, phone: null},
        replaces: before.id,
      };
      const unpriced = await unlessUnpriced(problems, () => quotes.issue(tenant, customer.id, issued));
      return unpriced ? show(unpriced) : c.redirect(`${deskPath(site)}?done=issued`, 303);
    }),
  );
}

function orderRoutes(app: Hono, desk: VendorDesk): void {
  const {tenant, site, quotes, records} = desk;
  const {problems} = desk.voice.words;
  const page = '/orders/:customer/:id';
  const about =
    (answer: (c: Context, order: DeskOrder) => Promise<Response> | Response) =>
    async (c: Context): Promise<Response> => {
      const order = await records.order(c.req.param('customer') ?? '', c.req.param('id') ?? '');
      return order ? answer(c, order) : c.text(problems.noOrder, 404);
    };
  const back = (c: Context, {customer, order}: DeskOrder): Response =>
    c.redirect(`${deskPath(site, `/orders/${customer.id}/${order.id}`)}?done=saved`, 303);
  const refuse = (c: Context, order: DeskOrder, problem: string): Response | Promise<Response> =>
    c.html(orderPage(desk, {order, delivery: deliveryOf(order), mistakes: nothing, problem}), 409);

  app.get(
    page,
    about((c, order) =>
      c.html(orderPage(desk, {order, delivery: deliveryOf(order), mistakes: nothing, ...doneOf(c, desk)})),
    ),
  );

  app.post(
    `${page}/status`,
    about(async (c, order) => {
      const {status: wanted} = await formOf(c);
      const status = orderStatuses.find((each) => each === wanted);
      if (!status) return c.text(problems.noStatus, 422);
      if (order.order.status === 'canceled') return refuse(c, order, problems.orderCanceled);
      await quotes.setOrderStatus(tenant, order.customer.id, order.order.id, status);
      return back(c, order);
    }),
  );

  app.post(
    `${page}/delivery`,
    about(async (c, order) => {
      const form = await formOf(c);
      const status = deliveryStatuses.find((each) => each === form['delivery']);
      if (!status) return c.text(problems.noStatus, 422);
      if (order.order.status === 'canceled') return refuse(c, order, problems.orderCanceled);
      if (order.order.delivery === null) return refuse(c, order, problems.nothingDelivered);
      const [expectedOn, tracking] = [(form['expectedOn'] ?? '').trim(), (form['tracking'] ?? '').trim()];
      const mistakes = new Map<string, string>();
      if (expectedOn !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(expectedOn)) mistakes.set('expectedOn', problems.day);
      if (tracking.length > 100) mistakes.set('tracking', problems.atMost(100));
      if (mistakes.size > 0) {
        return c.html(orderPage(desk, {order, delivery: {status, expectedOn, tracking}, mistakes}), 422);
      }
      await quotes.deliver(tenant, order.customer.id, order.order.id, {
        status,
        ...(expectedOn && {expectedOn}),
        ...(tracking && {tracking}),
      });
      return back(c, order);
    }),
  );
}

function deliveryOf({order: {delivery}}: DeskOrder): DeliveryEntry {
  return {
    status: delivery?.status ?? 'waiting',
    expectedOn: delivery?.expectedOn ?? '',
    tracking: delivery?.tracking ?? '',
  };
}

/** What a page says of what was done before it was opened, by the word in its address. */
function doneOf(c: Context, {voice: {words}}: VendorDesk): {done?: string} {
  const wanted = c.req.query('done') ?? '';
  return Object.hasOwn(words.done, wanted) ? {done: words.done[wanted as Done]} : {};
}

/** The texts of a form, their lines ended as everywhere else; files are none of it. */
async function formOf(c: Context): Promise<SentForm> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replaceAll('\r\n', '\n')] as const] : [],
    ),
  );
}

/** Does it; answers why not when the lines can't be added up. */
async function unlessUnpriced({tooLarge}: ProblemWords, write: () => Promise<unknown>): Promise<Mistakes | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (error instanceof RangeError) return new Map([['offer', tooLarge]]);
    throw error;
  }
}
