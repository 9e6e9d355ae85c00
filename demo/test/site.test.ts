import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Hono} from 'hono';
import type {Person} from '../site/people.js';
import {createSite} from '../site/site.js';
import {Network} from '../src/network.js';

const origin = 'http://localhost:4600';

const person = (customer: string, user: string, role: Person['role']): Person => ({
  customer,
  user,
  role,
  name: `${user} of ${customer}`,
  email: `${user}@${customer}.example`,
  company: `${customer} & Sons <Ltd>`,
  customerNumber: 'C-7',
  region: 'NL',
  locale: 'nl',
  invoices: 3,
});

const people = [person('acme', 'anna', 'owner'), person('acme', 'ben', 'member')];

const sent = [
  {name: 'to-anna.eml', subject: 'Order <1>', to: 'anna@acme.example'},
  {name: 'to-zoe.eml', subject: 'Order 2', to: 'zoe@other.example'},
];

function website(): {site: Hono; minted: string[]; network: Network} {
  const minted: string[] = [];
  const network = new Network();
  const site = createSite({
    cookieSecret: 'a secret of enough characters for a test',
    endpoint: 'http://localhost:4601/portal/v1',
    pspOrigin: 'http://localhost:4602',
    bundleFolder: '.',
    network,
    people: async (vendor) => (vendor === 'northwind' ? people : []),
    counts: async () => ({quotes: 4, orders: 0, invoices: 17, subscriptions: 2, support: 3}),
    outbox: {
      list: async (recipients) => sent.filter(({to}) => recipients.has(to)),
      read: async (name, recipients) =>
        sent.some((message) => message.name === name && recipients.has(message.to)) ? new Uint8Array([77]) : undefined,
    },
    desks: [],
    mint: async (vendor, {customer, user}) => {
      minted.push(`${vendor} ${customer} ${user}`);
      return `token-${minted.length}`;
    },
  });
  return {site, minted, network};
}

function post(path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}): Request {
  return new Request(origin + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: {'Sec-Fetch-Site': 'same-origin', ...headers},
  });
}

async function signIn(site: Hono, who = 'acme/anna'): Promise<string> {
  const answer = await site.fetch(post('/sign-in', {person: who}));
  assert.equal(answer.status, 303);
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const askForToken = (cookie: string, headers: Record<string, string> = {}): Request =>
  post('/portal-session', {}, {Cookie: cookie, 'X-Portal-CSRF': '1', ...headers});

describe('the websites', () => {
  it('show each page in English and French', async () => {
    const {site} = website();
    for (const [path, words] of [
      ['/', 'Hosting that holds'],
      ['/fr/', 'L’hébergement qui tient'],
      ['/pricing', 'Three sizes'],
      ['/fr/docs', 'La facturation expliquée'],
      ['/odotrack/', 'Chaque camion'],
      ['/odotrack/en/', 'Every truck'],
    ] as const) {
      const answer = await site.fetch(new Request(origin + path));
      assert.equal(answer.status, 200, path);
      assert.ok((await answer.text()).includes(words), path);
    }
  });

  it('hold nothing inline, so that the strictest policy fits', async () => {
    const {site} = website();
    const cookie = await signIn(site);
    for (const path of [
      '/',
      '/pricing',
      '/docs',
      '/sign-in',
      '/account',
      '/account/quotes',
      '/account/renewal',
      '/account/support',
      '/ticket',
      '/odotrack/',
      '/odotrack/sign-in',
      '/no-such-page',
    ]) {
      const answer = await site.fetch(new Request(origin + path, {headers: {Cookie: cookie}}));
      const page = await answer.text();
      assert.doesNotMatch(page, /<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/, path);
      assert.match(answer.headers.get('content-security-policy') ?? '', /require-trusted-types-for 'script'/, path);
    }
  });

  it('let the widgets reach the API and the payment provider, and nothing else', async () => {
    const {site} = website();
    const answer = await site.fetch(new Request(`${origin}/`));
    const policy = answer.headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /connect-src 'self' http:\/\/localhost:4601;/);
    assert.match(policy, /frame-src http:\/\/localhost:4602;/);
  });

  it('escape what the records hold', async () => {
    const {site} = website();
    const page = await (await site.fetch(new Request(`${origin}/sign-in`))).text();
    assert.ok(page.includes('acme &amp; Sons &lt;Ltd&gt;'));
  });

  it('come dark for who chose so', async () => {
    const {site} = website();
    const answer = await site.fetch(new Request(`${origin}/`, {headers: {Cookie: 'northwind_theme=dark'}}));
    assert.match(await answer.text(), /<html lang="en" class="dark"/);
  });

  it('answer an unknown address with a page of their own', async () => {
    const {site} = website();
    const answer = await site.fetch(new Request(`${origin}/odotrack/nowhere`));
    assert.equal(answer.status, 404);
    assert.ok((await answer.text()).includes('Cul-de-sac'));
  });

  it('find their front page without the last slash', async () => {
    const {site} = website();
    const answer = await site.fetch(new Request(`${origin}/odotrack`));
    assert.equal(answer.headers.get('location'), '/odotrack/');
  });
});

describe('signing in', () => {
  it('sends a visitor without a session to the sign-in page', async () => {
    const {site} = website();
    const answer = await site.fetch(new Request(`${origin}/fr/account`));
    assert.equal(answer.headers.get('location'), '/fr/sign-in');
  });

  it('sets a cookie that no script and no other website can use', async () => {
    const {site} = website();
    const answer = await site.fetch(post('/sign-in', {person: 'acme/anna'}));
    const cookie = answer.headers.get('set-cookie') ?? '';
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
    assert.equal(answer.headers.get('location'), '/account');
  });

  it('puts the tags into the account page as a vendor pastes them', async () => {
    const {site} = website();
    const cookie = await signIn(site);
    const page = await (await site.fetch(new Request(`${origin}/account`, {headers: {Cookie: cookie}}))).text();
    assert.match(
      page,
      /<portal-provider\s+endpoint="http:\/\/localhost:4601\/portal\/v1"\s+token-url="\/portal-session"/,
    );
    assert.match(page, /<invoice-table[ >]/);
    assert.match(page, /4242 4242 4242 4242/);
    assert.match(page, /3782 822463 10005/);
  });

  it('refuses a name that is not in the records', async () => {
    const {site} = website();
    const answer = await site.fetch(post('/sign-in', {person: 'acme/mallory'}));
    assert.equal(answer.status, 422);
    assert.equal(answer.headers.get('set-cookie'), null);
  });

  it('takes no cookie that was tampered with', async () => {
    const {site} = website();
    const cookie = (await signIn(site)).replace('anna', 'bens');
    const answer = await site.fetch(new Request(`${origin}/account`, {headers: {Cookie: cookie}}));
    assert.equal(answer.headers.get('location'), '/sign-in');
  });

  it('keeps the two vendors apart', async () => {
    const {site} = website();
    const cookie = (await signIn(site)).replace('northwind', 'odotrack');
    const answer = await site.fetch(new Request(`${origin}/odotrack/account`, {headers: {Cookie: cookie}}));
    assert.equal(answer.headers.get('location'), '/odotrack/sign-in');
  });
});

describe('the account', () => {
  const read = async (path: string): Promise<string> => {
    const {site} = website();
    const answer = await site.fetch(new Request(origin + path, {headers: {Cookie: await signIn(site)}}));
    assert.equal(answer.status, 200, path);
    return answer.text();
  };
  const tagsIn = (page: string): string[] =>
    [...page.matchAll(/<(quote-list|order-list|invoice-table|subscription-card)\b/g)].map(([, tag = '']) => tag);

  it('has a page for each kind of document, and one with all of them', async () => {
    assert.deepEqual(tagsIn(await read('/account')), ['quote-list', 'order-list', 'invoice-table']);
    assert.deepEqual(tagsIn(await read('/account/quotes')), ['quote-list']);
    assert.deepEqual(tagsIn(await read('/fr/account/orders')), ['order-list']);
    assert.deepEqual(tagsIn(await read('/account/invoices')), ['invoice-table']);
    assert.deepEqual(tagsIn(await read('/account/renewal')), ['subscription-card']);
  });

  it('marks the page that is shown in its navigation', async () => {
    assert.match(await read('/fr/account/quotes'), /href="\/fr\/account\/quotes"\s+aria-current="page"/);
  });

  it('says how much is to be done, and nothing where there is nothing to do', async () => {
    const page = await read('/account');
    assert.match(page, /data-count="quotes"\s+><span class="count-number">4</);
    assert.match(page, /data-count="orders"\s+hidden/);
  });

  it('has fresh counts for whoever is signed in, and for nobody else', async () => {
    assert.deepEqual(JSON.parse(await read('/account/counts')), {
      quotes: 4,
      orders: 0,
      invoices: 17,
      subscriptions: 2,
      support: 3,
    });
    const {site} = website();
    assert.equal((await site.fetch(new Request(`${origin}/account/counts`))).status, 401);
  });

  it('sends a visitor without a session to the sign-in page, from each of its pages', async () => {
    const {site} = website();
    for (const page of ['quotes', 'orders', 'invoices']) {
      const answer = await site.fetch(new Request(`${origin}/account/${page}`));
      assert.equal(answer.headers.get('location'), '/sign-in');
    }
  });
});

describe('the messages that were sent', () => {
  const get = async (path: string, who?: string): Promise<Response> => {
    const {site} = website();
    const headers = new Headers(who === undefined ? [] : [['Cookie', await signIn(site, who)]]);
    return site.fetch(new Request(`${origin}/demo/outbox${path}`, {headers}));
  };

  it('are listed for the company that they are to, and for nobody else', async () => {
    const {messages} = (await (await get('', 'acme/ben')).json()) as {messages: Array<{name: string}>};
    assert.deepEqual(
      messages.map(({name}) => name),
      ['to-anna.eml'],
    );
    assert.equal((await get('')).status, 401);
  });

  it('can be saved, each as a file that a mail program opens', async () => {
    const answer = await get('/to-anna.eml', 'acme/ben');
    assert.equal(answer.headers.get('content-type'), 'message/rfc822');
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="to-anna\.eml"$/);
  });

  it('can’t be read by another company', async () => {
    assert.equal((await get('/to-zoe.eml', 'acme/ben')).status, 404);
    assert.equal((await get('/to-anna.eml')).status, 404);
  });
});

describe('the portal session route', () => {
  it('mints a token for the person who is signed in', async () => {
    const {site, minted} = website();
    const answer = await site.fetch(askForToken(await signIn(site, 'acme/ben')));
    assert.deepEqual(await answer.json(), {token: 'token-1'});
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.deepEqual(minted, ['northwind acme ben']);
  });

  it('mints nothing for nobody', async () => {
    const {site, minted} = website();
    assert.equal((await site.fetch(askForToken(''))).status, 401);
    assert.deepEqual(minted, []);
  });

  it('mints nothing for a page of another website', async () => {
    const {site, minted} = website();
    const cookie = await signIn(site);
    assert.equal((await site.fetch(askForToken(cookie, {'Sec-Fetch-Site': 'cross-site'}))).status, 403);
    assert.equal((await site.fetch(askForToken(cookie, {'Sec-Fetch-Site': 'same-site'}))).status, 403);
    assert.equal((await site.fetch(askForToken(cookie, {'X-Portal-CSRF': ''}))).status, 403);
    const old = new Request(`${origin}/portal-session`, {
      method: 'POST',
      headers: {Cookie: cookie, 'X-Portal-CSRF': '1', Origin: 'https://evil.example'},
    });
    assert.equal((await site.fetch(old)).status, 403);
    assert.deepEqual(minted, []);
  });

  it('mints nothing after signing out', async () => {
    const {site} = website();
    const cookie = await signIn(site);
    const answer = await site.fetch(post('/sign-out', {}, {Cookie: cookie}));
    assert.match(answer.headers.get('set-cookie') ?? '', /northwind_session=;/);
  });
});

describe('the network control', () => {
  const put = (cookie: string, condition: string): Request =>
    new Request(`${origin}/demo/network`, {
      method: 'PUT',
      headers: {Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json'},
      body: JSON.stringify({condition}),
    });

  it('keeps a condition for the one who set it', async () => {
    const {site} = website();
    const [anna, ben] = [await signIn(site), await signIn(site, 'acme/ben')];
    assert.equal((await site.fetch(put(anna, 'offline'))).status, 204);
    const chosen = async (cookie: string): Promise<string | undefined> => {
      const page = await (await site.fetch(new Request(`${origin}/account`, {headers: {Cookie: cookie}}))).text();
      return /<option value="([\w-]+)" selected>\s*(?:Offline|Fast)/.exec(page)?.[1];
    };
    assert.equal(await chosen(anna), 'offline');
    assert.equal(await chosen(ben), 'fast');
  });

  it('refuses a condition that does not exist', async () => {
    const {site} = website();
    assert.equal((await site.fetch(put(await signIn(site), 'haunted'))).status, 400);
  });
});
