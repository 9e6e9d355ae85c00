import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {silentLog} from 'portal-widgets-server';
import {startDemo, type Demo} from '../src/demo.js';
import {DeskVisitor, fieldsOf} from './support/desk-visitor.js';
import {PortalCaller} from './support/portal-caller.js';

interface QuoteItem {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly expired: boolean;
  readonly changesRequested: boolean;
}

interface Quote extends QuoteItem {
  readonly revision: number;
  readonly validUntil: string | null;
  readonly newQuoteRequestedAt: string | null;
  readonly lines: ReadonlyArray<{readonly id: string; readonly description: string; readonly quantity?: string}>;
  readonly changeRequest: {
    readonly lines: ReadonlyArray<{readonly lineId: string; readonly to: string; readonly description: string}>;
    readonly comment: string | null;
  } | null;
  readonly messages: ReadonlyArray<{
    readonly author: {readonly name: string; readonly role: string};
    readonly text: string;
    readonly event?: string;
  }>;
  readonly salesperson: {readonly name: string} | null;
}

interface Order {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly delivery: {readonly status: string; readonly tracking: string | null} | null;
}

describe('the vendor’s desk', () => {
  let dataFolder: string;
  let demo: Demo;
  let vera: DeskVisitor;
  let customer: PortalCaller;
  before(async () => {
    dataFolder = await mkdtemp(join(tmpdir(), 'demo-desk-'));
    demo = await startDemo(
      {ports: {site: 0, api: 0, psp: 0}, reset: false, dataFolder, size: 'small'},
      {log: silentLog, say: () => {}, prepareBundle: async () => {}},
    );
    vera = new DeskVisitor(demo.urls);
    await vera.signIn();
    customer = await PortalCaller.signIn(demo.urls.api, new URL(demo.urls.northwind).origin);
  });
  after(async () => {
    await demo?.close();
    await rm(dataFolder, {recursive: true, force: true});
  });

  const quotes = async (status: string): Promise<QuoteItem[]> =>
    (await customer.get<{items: QuoteItem[]}>(`/quotes?limit=100&filter[status]=${status}`)).items;
  const quote = (id: string): Promise<Quote> => customer.get<Quote>(`/quotes/${id}`);
  /** The address of a record's page at the desk. */
  const pathOf = async (what: 'quotes' | 'orders', {id, number}: {id: string; number: string}): Promise<string> => {
    const found = await vera.page(`/desk?q=${number}`);
    const path = new RegExp(`/desk/${what}/[\\w-]+/${id}(?=")`).exec(found)?.[0];
    assert.ok(path, `${number} is not at the desk`);
    return path;
  };
  const changesRequested = async (): Promise<Quote> => {
    const found = (await quotes('open')).find((each) => each.changesRequested);
    assert.ok(found);
    return quote(found.id);
  };

  describe('who may come in', () => {
    it('shows nobody anything before they have signed in there', async () => {
      const stranger = new DeskVisitor(demo.urls);
      for (const path of ['/desk', '/desk/quotes/a/b', '/desk/orders/a/b']) {
        assert.equal((await stranger.get(path)).headers.get('location'), '/desk/sign-in', path);
      }
    });

    it('takes no session of a customer for its own, under whatever name', async () => {
      const anna = new DeskVisitor(demo.urls);
      await anna.post('/sign-in', {person: 'kontor-hansa/owner'});
      const session = anna.cookies.get('northwind_session');
      assert.ok(session);
      assert.equal((await anna.get('/desk')).headers.get('location'), '/desk/sign-in');
      anna.setCookie('northwind_desk', session);
      assert.equal((await anna.get('/desk')).headers.get('location'), '/desk/sign-in');
    });

    it('lets its own session into no customer’s account, and into no other vendor’s desk', async () => {
      const desk = vera.cookies.get('northwind_desk') ?? '';
      const visitor = new DeskVisitor(demo.urls);
      visitor.setCookie('northwind_session', desk);
      visitor.setCookie('odotrack_desk', desk);
      assert.equal((await visitor.get('/account')).headers.get('location'), '/sign-in');
      assert.equal((await visitor.get('/odotrack/desk')).headers.get('location'), '/odotrack/desk/sign-in');
    });

    it('sets a cookie that no script, no other website and no other page of this one is given', async () => {
      const answer = await new DeskVisitor(demo.urls).post('/desk/sign-in', {});
      const cookie = answer.headers.get('set-cookie') ?? '';
      assert.match(cookie, /HttpOnly/);
      assert.match(cookie, /SameSite=Strict/);
      assert.match(cookie, /Path=\/desk/);
    });

    it('does nothing that another website’s page has sent', async () => {
      const asked = await changesRequested();
      const path = await pathOf('quotes', asked);
      for (const headers of [{'Sec-Fetch-Site': 'cross-site'}, {'Sec-Fetch-Site': 'same-site'}]) {
        assert.equal((await vera.post(`${path}/cancel`, {}, headers)).status, 403);
      }
      assert.equal((await quote(asked.id)).status, 'open');
    });
  });

  describe('a change request', () => {
    it('is in the list of what waits for an answer, and shown line by line', async () => {
      const asked = await changesRequested();
      const path = await pathOf('quotes', asked);
      assert.match(await vera.page('/desk'), new RegExp(`href="${path}"[^>]*>\\s*Changes of ${asked.number}`));
      const page = await vera.page(path);
      for (const {to} of asked.changeRequest?.lines ?? []) {
        assert.match(page, new RegExp(`Asked for: ${to === '0' ? 'none' : to} instead of`));
      }
    });

    it('keeps what was typed when it can’t be sent, and says what is wrong with each field', async () => {
      const asked = await changesRequested();
      const path = await pathOf('quotes', asked);
      const form = fieldsOf(await vera.page(path), '/versions');
      const item = asked.lines.findIndex((line) => line.quantity !== undefined);
      const answer = await vera.post(`${path}/versions`, {
        ...form,
        [`line-${item}-price`]: '12,50',
        [`line-${item}-quantity`]: '-3',
        validUntil: '2001-01-01',
        note: 'Kept <b>as it is</b>',
      });
      const page = await answer.text();
      assert.equal(answer.status, 422);
      for (const field of [`line-${item}-price`, `line-${item}-quantity`, 'validUntil']) {
        assert.match(page, new RegExp(`<a href="#${field}">`), field);
        assert.match(page, new RegExp(`id="${field}"[^>]*aria-invalid="true"[^>]*aria-describedby="${field}-mistake"`));
      }
      assert.equal(fieldsOf(page, '/versions')[`line-${item}-price`], '12,50');
      assert.ok(page.includes('Kept &lt;b&gt;as it is&lt;/b&gt;'));
      assert.equal((await quote(asked.id)).revision, asked.revision);
    });

    it('is refused an answer that was written for another state of the quote', async () => {
      const asked = await changesRequested();
      const path = await pathOf('quotes', asked);
      const form = fieldsOf(await vera.page(path), '/versions');
      const answer = await vera.post(`${path}/versions`, {...form, version: String(Number(form['version']) - 1)});
      assert.equal(answer.status, 409);
      assert.equal((await quote(asked.id)).revision, asked.revision);
    });

    it('is answered with a new version, in which a line that goes on stays the same line', async () => {
      const asked = await changesRequested();
      const path = await pathOf('quotes', asked);
      const form = fieldsOf(await vera.page(path), '/versions');
      const added = asked.lines.length;
      const answer = await vera.post(`${path}/versions`, {
        ...form,
        note: 'As you wished, <script>alert(1)</script>',
        [`line-${added}-description`]: 'Migration by our engineers',
        [`line-${added}-quantity`]: '1.5',
        [`line-${added}-price`]: '250.00',
      });
      assert.equal(answer.status, 303, await answer.text());
      assert.match(await vera.page(answer.headers.get('location') ?? ''), /new version is with the customer/);

      const revised = await quote(asked.id);
      assert.equal(revised.revision, asked.revision + 1);
      assert.equal(revised.changesRequested, false);
      for (const {lineId, to} of asked.changeRequest?.lines ?? []) {
        assert.equal(revised.lines.find(({id}) => id === lineId)?.quantity, to);
      }
      assert.deepEqual(
        revised.lines.slice(0, -1).map(({id}) => id),
        asked.lines.map(({id}) => id),
      );
      assert.equal(revised.lines.at(-1)?.quantity, '1.5');
      const last = revised.messages.at(-1);
      assert.equal(last?.event, 'revised');
      assert.equal(last?.text, 'As you wished, <script>alert(1)</script>');
      const page = await vera.page(path);
      assert.ok(!page.includes('<script'));
      assert.doesNotMatch(await vera.page('/desk'), new RegExp(`Changes of ${asked.number}<`));
    });
  });

  it('says what stands in a customer’s records as text', async () => {
    const globex = await PortalCaller.signIn(demo.urls.api, new URL(demo.urls.northwind).origin, {
      customer: 'globex',
      user: 'owner',
    });
    const {items} = await globex.get<{items: QuoteItem[]}>('/quotes?limit=100&q=onerror');
    assert.ok(items.length > 0);
    for (const item of items) {
      const page = await vera.page(await pathOf('quotes', item));
      assert.doesNotMatch(page, /<img|<svg|<script|\sonerror=[^&]*>/);
    }
  });

  it('writes a reply into the discussion, in the name of who sits there', async () => {
    const [open] = await quotes('open');
    assert.ok(open);
    const path = await pathOf('quotes', open);
    assert.equal((await vera.post(`${path}/messages`, {text: '  '})).status, 422);
    const answer = await vera.post(`${path}/messages`, {text: 'Tomorrow, "at the latest".\nVera'});
    assert.equal(answer.status, 303);
    const {messages} = await quote(open.id);
    assert.equal(messages.at(-1)?.text, 'Tomorrow, "at the latest".\nVera');
    assert.deepEqual(messages.at(-1)?.author, {name: 'Vera Lindqvist', role: 'vendor'});
  });

  it('takes no card number into what the customer reads, and keeps what was typed', async () => {
    const card = 'Charged to 4242 4242 4242 4242';
    const open = (await quotes('open')).find(({changesRequested}) => !changesRequested);
    assert.ok(open);
    const before = await quote(open.id);
    const path = await pathOf('quotes', open);
    const reply = await vera.post(`${path}/messages`, {text: card});
    assert.equal(reply.status, 422);
    assert.match(await reply.text(), /role="alert"[^>]*>This looks like a card number[\s\S]*>Charged to 4242/);
    const form = fieldsOf(await vera.page(path), '/versions');
    const offer = await vera.post(`${path}/versions`, {...form, note: card, 'line-0-description': card});
    assert.equal(offer.status, 422);
    const page = await offer.text();
    for (const field of ['note', 'line-0-description']) {
      assert.match(page, new RegExp(`id="${field}-mistake">This looks like a card number`), field);
    }
    const {revision, messages} = await quote(open.id);
    assert.deepEqual([revision, messages.length], [before.revision, before.messages.length]);
  });

  it('speaks the vendor’s own language, and reads its numbers as they are written there', async () => {
    const solange = new DeskVisitor(demo.urls);
    assert.match(
      await solange.page('/odotrack/desk/sign-in'),
      /<html lang="fr-CA">[\s\S]*Se connecter en tant que Solange/,
    );
    await solange.signIn('/odotrack/desk');
    const inbox = await solange.page('/odotrack/desk');
    assert.match(inbox, /Demandes[\s\S]*Rechercher[\s\S]*Devis ouverts[\s\S]*Entreprise/);
    const [, path = ''] = /href="([^"]+)">\s*Modifications du devis/.exec(inbox) ?? [];
    const page = await solange.page(path);
    assert.match(page, /Ce qui est demandé[\s\S]*au lieu de[\s\S]*Prix en CAD, hors taxes/);
    const form = fieldsOf(page, '/versions');
    const [field = ''] = Object.keys(form).filter((name) => name.endsWith('-price'));
    assert.match(form[field] ?? '', /^\d+,\d\d$/);
    const wrong = await (await solange.post(`${path}/versions`, {...form, [field]: 'douze'})).text();
    assert.match(wrong, /Rien n’a été envoyé[\s\S]*Un montant en CAD tel que 125,00/);
    const sent = await solange.post(`${path}/versions`, {...form, [field]: '99,95'});
    assert.equal(sent.status, 303, await sent.text());
    const revised = await solange.page(sent.headers.get('location') ?? '');
    assert.match(revised, /La nouvelle version est chez le client/);
    assert.equal(fieldsOf(revised, '/versions')[field], '99,95');
    const all = [inbox, page, wrong, revised].join('').replace(/<bdi>[\s\S]*?<\/bdi>/g, '');
    assert.doesNotMatch(all, />[^<]*\b(Quote|Order|Company|Search|Send|instead of|Nothing|customer)\b/);
  });

  it('takes an open quote back, and only an open one', async () => {
    const open = (await quotes('open')).at(-1);
    assert.ok(open);
    const path = await pathOf('quotes', open);
    assert.equal((await vera.post(`${path}/cancel`, {})).status, 303);
    assert.equal((await quote(open.id)).status, 'canceled');
    assert.equal((await vera.post(`${path}/cancel`, {})).status, 409);
  });

  it('answers whoever asks for a new quote with one in the place of the old', async () => {
    const inbox = await vera.page('/desk');
    const expired = await Promise.all((await quotes('expired')).map(({id}) => quote(id)));
    const asked = expired.find(({newQuoteRequestedAt}) => newQuoteRequestedAt !== null);
    assert.ok(asked);
    assert.match(inbox, new RegExp(`A new quote instead of ${asked.number}`));
    const path = `${await pathOf('quotes', asked)}/new`;
    const before = await quotes('open');
    const answer = await vera.post(path, fieldsOf(await vera.page(path), '/new'));
    assert.equal(answer.status, 303, await answer.text());
    const fresh = (await quotes('open')).filter(({id}) => before.every((each) => each.id !== id));
    assert.equal(fresh.length, 1);
    const issued = await quote(fresh[0]?.id ?? '');
    assert.equal(issued.revision, 1);
    assert.equal(issued.salesperson?.name, 'Vera Lindqvist');
    assert.deepEqual(
      issued.lines.map(({description, quantity}) => [description, quantity]),
      asked.lines.map(({description, quantity}) => [description, quantity]),
    );
    assert.doesNotMatch(await vera.page('/desk'), new RegExp(`A new quote instead of ${asked.number}`));
  });

  it('says how far an order is, and where its delivery', async () => {
    const {items} = await customer.get<{items: Order[]}>('/orders?limit=100&filter[status]=confirmed');
    const orders = await Promise.all(items.map(({id}) => customer.get<Order>(`/orders/${id}`)));
    const order = orders.find(({delivery}) => delivery?.status === 'waiting');
    assert.ok(order);
    const path = await pathOf('orders', order);
    const shipped = {delivery: 'shipped', expectedOn: '', tracking: 'NL 4711'};
    assert.equal((await vera.post(`${path}/delivery`, shipped)).status, 303);
    const sent = await customer.get<Order>(`/orders/${order.id}`);
    assert.equal(sent.status, 'in_progress');
    assert.equal(sent.delivery?.tracking, 'NL 4711');
    assert.equal((await vera.post(`${path}/status`, {status: 'fulfilled'})).status, 303);
    assert.equal((await customer.get<Order>(`/orders/${order.id}`)).status, 'fulfilled');
    assert.equal((await vera.post(`${path}/status`, {status: 'lost'})).status, 422);
  });

  it('finds no record under another customer’s name', async () => {
    const [open] = await quotes('open');
    assert.ok(open);
    const path = await pathOf('quotes', open);
    const elsewhere = path.replace(/quotes\/[\w-]+\//, 'quotes/somebody-else/');
    assert.equal((await vera.get(elsewhere)).status, 404);
    assert.equal((await vera.post(`${elsewhere}/cancel`, {})).status, 404);
    assert.equal((await quote(open.id)).status, 'open');
  });

  describe('payments', () => {
    interface Paid {
      readonly number: string;
      readonly status: string;
      readonly amountDue: {readonly amount: number};
      readonly payments: ReadonlyArray<{
        readonly status: string;
        readonly amount: {readonly amount: number};
        readonly refunded: {readonly amount: number};
      }>;
    }

    it('are given back in part and then whole, and the customer’s open pages are told', async () => {
      const [payable] = await customer.payableInvoices();
      assert.ok(payable);
      const {id} = payable;
      assert.equal(await customer.pay(id), 'succeeded');
      const invoice = () => customer.get<Paid>(`/invoices/${id}`);
      const {number, payments: before} = await invoice();
      const amount = before.at(-1)?.amount.amount ?? 0;
      const page = await vera.page('/desk/payments');
      assert.match(page, new RegExp(`<bdi>${number}</bdi>`));
      const action = /\/desk\/payments\/[\w-]+\/refund/.exec(page)?.[0] ?? '';
      const form = fieldsOf(page, '/refund');

      const part = {...form, amount: '20.00'};
      await customer.told(id, () => vera.post(action, part));
      const [given] = (await invoice()).payments.slice(-1);
      assert.deepEqual([given?.status, given?.refunded.amount], ['succeeded', 2_000]);
      // Sent again by an impatient person, it gives back nothing more.
      assert.equal((await vera.post(action, part)).status, 303);
      const refused = await vera.post(action, {...form, key: crypto.randomUUID()});
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /Nothing was given back/);

      const rest = fieldsOf(await vera.page('/desk/payments?done=refunded'), '/refund');
      await customer.told(id, () => vera.post(action, rest));
      const after = await invoice();
      const [whole] = after.payments.slice(-1);
      assert.deepEqual([whole?.status, whole?.refunded.amount], ['refunded', amount]);
      assert.deepEqual([after.status, after.amountDue.amount], ['paid', 0]);
      assert.match(await vera.page('/desk/payments'), /All of it is refunded/);
    });

    it('of another vendor are not there, and what is no amount gives back nothing', async () => {
      const [payable] = await customer.payableInvoices();
      assert.ok(payable);
      await customer.pay(payable.id);
      const page = await vera.page('/desk/payments');
      const action = /\/desk\/payments\/[\w-]+\/refund/.exec(page)?.[0] ?? '';
      for (const amount of ['', '0', '-5', 'ten', '0.001']) {
        assert.equal((await vera.post(action, {...fieldsOf(page, '/refund'), amount})).status, 422, amount);
      }
      const solange = new DeskVisitor(demo.urls);
      await solange.signIn('/odotrack/desk');
      assert.match(await solange.page('/odotrack/desk/payments'), /Personne n’a encore payé/);
      assert.equal((await solange.post(`/odotrack${action}`, {amount: '1,00'})).status, 404);
    });
  });
});
