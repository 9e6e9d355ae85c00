import {type Context, Hono} from 'hono';
import {getCookie} from 'hono/cookie';
import {type Network, isNetworkCondition} from '../src/network.js';
import type {Outbox} from '../src/outbox.js';
import {createAssets} from './assets.js';
import {type VendorDesk, deskPath} from './desk/desk.js';
import {createDeskRoutes} from './desk/routes.js';
import {northwindPages} from './northwind/pages.js';
import {odotrackPages} from './odotrack/pages.js';
import type {AccountContext, AccountCounts, Html, PageContext, VendorPages} from './page.js';
import {type Person, personKey} from './people.js';
import {sameOriginWrites, securityHeaders} from './security.js';
import {accountPath, accountSections, themePath} from './shared/portal.js';
import {ticketLinkPath} from './shared/ticket-link.js';
import {type SignIn, SignIns} from './sign-in.js';
import {type Language, type VendorName, type VendorSite, pathOf, vendorSites} from './vendors.js';

/** What the websites need of the world around them. */
export interface SiteOptions {
  /** What signs the sites' cookies. */
  readonly cookieSecret: string;
  /** Where the widgets find the portal's API, such as `http://localhost:4601/portal/v1`. */
  readonly endpoint: string;
  /** Exact origin of the payment provider's frames. */
  readonly pspOrigin: string;
  /** Where the widgets were built to. */
  readonly bundleFolder: string;
  readonly network: Network;
  /** A theme for the widgets, as CSS: what the theme editor exports. */
  readonly theme?: string;
  /** Who can be signed in on a vendor's site. */
  people(vendor: VendorName): Promise<readonly Person[]>;
  /** How much there is to be done in a person's account. */
  counts(vendor: VendorName, person: Person): Promise<AccountCounts>;
  /** The messages that were sent. */
  readonly outbox: Outbox;
  /** Where the vendors' own people sit. */
  readonly desks: readonly VendorDesk[];
  /** Mints a session token for a person with the vendor's key; the key stays on this side. */
  mint(vendor: VendorName, person: Person): Promise<string>;
}

const pagesOf: Readonly<Record<VendorName, VendorPages>> = {northwind: northwindPages, odotrack: odotrackPages};
const languages: readonly Language[] = ['en', 'fr'];

/** Both vendors' websites, as one app: pages, files, sign-in, and the one route that the widgets need of a vendor's server. */
export function createSite(options: SiteOptions): Hono {
  const app = new Hono();
  const signIns = new SignIns(options.cookieSecret);
  app.use(securityHeaders({api: new URL(options.endpoint).origin, psp: options.pspOrigin}));
  app.use(sameOriginWrites);
  app.route('/', createAssets(options.bundleFolder));
  const {theme} = options;
  if (theme !== undefined) {
    app.get(themePath, (c) =>
      c.body(theme, 200, {'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache'}),
    );
  }
  for (const desk of options.desks) app.route(deskPath(desk.site), createDeskRoutes(desk, options.cookieSecret));
  // The longer base first: the site at the root answers whatever the others leave.
  for (const site of [...vendorSites].sort((a, b) => b.base.length - a.base.length)) {
    addVendor(app, site, options, signIns);
  }
  app.onError((error, context) => {
    console.error(error);
    return context.text('The website could not answer. Nothing was changed; please try again.', 500);
  });
  return app;
}

function addVendor(app: Hono, site: VendorSite, options: SiteOptions, signIns: SignIns): void {
  const pages = pagesOf[site.name];

  /** Who the cookie names, if they are still in the vendor's records. */
  async function signedIn(
    context: Context,
  ): Promise<{signIn: SignIn; person: Person; people: readonly Person[]} | undefined> {
    const signIn = await signIns.read(context, site);
    if (!signIn) return undefined;
    const people = await options.people(site.name);
    const person = people.find((candidate) => personKey(candidate) === signIn.person);
    return person && {signIn, person, people};
  }

  async function pageContext(context: Context, language: Language, page: `/${string}`): Promise<PageContext> {
    const theme = getCookie(context, `${site.name}_theme`);
    const dark = theme === undefined ? site.darkFirst : theme === 'dark';
    return {site, language, page, dark, person: (await signedIn(context))?.person};
  }

  for (const language of languages) {
    const at = (page: `/${string}`): string => pathOf(site, language, page);
    for (const [page, render] of Object.entries(pages.open) as Array<[`/${string}`, (c: PageContext) => Html]>) {
      app.get(at(page), async (c) => c.html(render(await pageContext(c, language, page))));
    }

    app.get(at('/sign-in'), async (c) => {
      const people = await options.people(site.name);
      return c.html(pages.signIn({...(await pageContext(c, language, '/sign-in')), people, unknownPerson: false}));
    });

    app.post(at('/sign-in'), async (c) => {
      const {person: chosen} = await c.req.parseBody();
      const people = await options.people(site.name);
      const person = people.find((candidate) => personKey(candidate) === chosen);
      if (!person) {
        const page = await pageContext(c, language, '/sign-in');
        return c.html(pages.signIn({...page, people, unknownPerson: true}), 422);
      }
      await signIns.start(c, site, personKey(person));
      return c.redirect(at('/account'), 303);
    });

    app.post(at('/sign-out'), (c) => {
      signIns.end(c, site);
      return c.redirect(at('/'), 303);
    });

    app.get(at(ticketLinkPath), async (c) => {
      const page = await pageContext(c, language, ticketLinkPath);
      return c.html(pages.ticketLink({...page, endpoint: options.endpoint, themed: options.theme !== undefined}));
    });

    for (const section of accountSections) {
      const page = accountPath(section);
      app.get(at(page), async (c) => {
        const session = await signedIn(c);
        if (!session) return c.redirect(at('/sign-in'), 303);
        const account: AccountContext = {
          ...(await pageContext(c, language, page)),
          section,
          counts: await options.counts(site.name, session.person),
          person: session.person,
          people: session.people,
          endpoint: options.endpoint,
          network: options.network.condition(session.signIn.id),
          themed: options.theme !== undefined,
        };
        c.header('Cache-Control', 'no-store');
        return c.html(pages.account(account));
      });
    }
  }

  app.get(`${site.base}/account/counts`, async (c) => {
    c.header('Cache-Control', 'no-store');
    const session = await signedIn(c);
    if (!session) return c.json({error: 'Nobody is signed in.'}, 401);
    return c.json(await options.counts(site.name, session.person));
  });

  // What a vendor adds to its own server: the person signed in here gets a token for the portal, and nobody else does.
  app.post(`${site.base}/portal-session`, async (c) => {
    c.header('Cache-Control', 'no-store');
    // The widgets send it; a form of another website can't.
    if (c.req.header('X-Portal-CSRF') !== '1') return c.json({error: 'The header X-Portal-CSRF is missing.'}, 403);
    const session = await signedIn(c);
    if (!session) return c.json({error: 'Nobody is signed in.'}, 401);
    const token = await options.mint(site.name, session.person);
    options.network.bind(token, session.signIn.id);
    return c.json({token});
  });

  app.put(`${site.base}/demo/network`, async (c) => {
    const session = await signedIn(c);
    if (!session) return c.json({error: 'Nobody is signed in.'}, 401);
    const {condition} = await c.req.json<{condition?: unknown}>().catch(() => ({condition: undefined}));
    if (!isNetworkCondition(condition)) return c.json({error: 'There is no such network.'}, 400);
    options.network.set(session.signIn.id, condition);
    return c.body(null, 204);
  });

  /** The addresses of a person's company: nobody sees the messages to another one. */
  async function addresses(context: Context): Promise<ReadonlySet<string> | undefined> {
    const session = await signedIn(context);
    const own = session?.people.filter(({customer}) => customer === session.person.customer);
    return own && new Set(own.map(({email}) => email));
  }

  app.get(`${site.base}/demo/outbox`, async (c) => {
    c.header('Cache-Control', 'no-store');
    const recipients = await addresses(c);
    if (!recipients) return c.json({error: 'Nobody is signed in.'}, 401);
    return c.json({messages: await options.outbox.list(recipients)});
  });

  app.get(`${site.base}/demo/outbox/:name`, async (c) => {
    c.header('Cache-Control', 'no-store');
    const recipients = await addresses(c);
    const name = c.req.param('name');
    const message = recipients && (await options.outbox.read(name, recipients));
    if (!message) return c.text('There is no such message.', 404);
    return c.body(new Uint8Array(message), 200, {
      'Content-Type': 'message/rfc822',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });

  app.all(`${site.base}/*`, async (c) => {
    const home = `${c.req.path}/`;
    if (languages.some((language) => pathOf(site, language, '/') === home)) return c.redirect(home, 308);
    const inFrench = c.req.path.startsWith(`${site.base}/fr/`);
    const inEnglish = c.req.path.startsWith(`${site.base}/en/`);
    const language = inFrench ? 'fr' : inEnglish ? 'en' : site.language;
    return c.html(pages.notFound(await pageContext(c, language, '/')), 404);
  });
}
