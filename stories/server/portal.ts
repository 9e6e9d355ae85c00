import {PGlite} from '@electric-sql/pglite';
import {createPortalApi} from '../../server/src/api/app.js';
import type {Timers} from '../../server/src/api/timers.js';
import type {FontFace, FontSource} from '../../server/src/documents/fonts/font-source.js';
import {createSandboxAdapter} from '../../server/src/psp/sandbox-adapter.js';
import {createSandboxPsp, memoryJournal, type Entry} from '../../server/src/psp-sandbox/index.js';
import {TenantCopies, type TenantCopy} from '../../server/src/seed/copy-tenant.js';
import {northwind} from '../../server/src/seed/vendors.js';
import {createSqlBackend} from '../../server/src/sql/backend.js';
import {PgliteDatabase} from '../../server/src/sql/pglite-database.js';
import {cloneOf} from './clones.js';
import {portalDay} from './day.js';
import type {Calls, Place, SessionWish} from './protocol.js';

/** The server, in this worker. */
export interface PagePortal {
  fetch(request: Request): Promise<Response>;
  /** The payment provider. */
  psp(request: Request): Promise<Response>;
  readonly calls: {readonly [Name in keyof Calls]: (input: never) => Promise<ReturnType<Calls[Name]>>};
}

const timers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/**
 * Starts the reference server and the sandbox payment provider on the dump that was made with Storybook.
 *
 * @param files - the URL of the folder that the dump and the fonts are in
 * @param origin - the page's
 */
export async function startPortal(files: URL, origin: string): Promise<PagePortal> {
  const started = Date.now();
  const clock = {now: () => new Date(Date.parse(`${portalDay}T12:00:00Z`) + Date.now() - started)};
  const [dump, entry] = await Promise.all([
    file(files, 'database.tar.gz').then((response) => response.blob()),
    file(files, 'psp.json').then((response) => response.json() as Promise<Entry>),
  ]);
  const pglite = await PGlite.create({loadDataDir: dump});
  const database = await PgliteDatabase.open(pglite, clock);
  await pglite.query('update tenants set allowed_origins = $1', [[origin]]);

  const storage = memoryJournal();
  await storage.append(entry);
  const keys = {publicKey: 'pk_story', secretKey: 'sk_story'};
  const webhookSecret = 'whsec_story';
  const sandbox = createSandboxPsp({
    ...keys,
    storage,
    allowedOrigins: [origin],
    clock: {now: () => clock.now().getTime()},
    settleAfterMs: 20_000,
    publicUrl: origin,
    merchantName: northwind.name,
    tokensPerMinute: 10_000,
    webhook: {url: `${origin}/psp/webhooks`, secret: webhookSecret, fetch: deliverWebhook},
  });
  const everything = {quota: 1_000_000, windowSeconds: 1};
  const portal = createPortalApi({
    database,
    backend: createSqlBackend(),
    psp: createSandboxAdapter({...keys, origin, webhookSecret, fetch: (request) => sandbox.fetch(request)}),
    // A page has no mail server: what is sent from a story arrives nowhere.
    mailer: {send: () => Promise.resolve()},
    clock,
    signingKey: crypto.getRandomValues(new Uint8Array(32)),
    baseUrl: origin,
    limits: {principal: everything, tenant: everything, address: everything},
    timers,
    fonts: fontsIn(files),
  });
  const copies = new TenantCopies(pglite);
  const places = new Map<string, TenantCopy>();

  /** The sandbox knows one receiver; each event goes to the copy whose payment it is about. */
  async function deliverWebhook(request: Request): Promise<Response> {
    const body = await request.text();
    const {payment} = JSON.parse(body) as {payment?: {key?: string}};
    const tenant = await copies.tenantOfAttempt(payment?.key ?? '');
    if (tenant === undefined) return new Response(null, {status: 204});
    return portal.fetch(
      new Request(`${origin}/psp/${tenant}/sandbox/webhooks`, {method: 'POST', headers: request.headers, body}),
    );
  }

  async function session({place, ...wish}: SessionWish): Promise<Place> {
    const clone = (place !== undefined && places.get(place)) || (await cloneOf(copies, wish.customer));
    places.set(clone.tenantId, clone);
    const response = await portal.fetch(
      new Request(`${origin}/portal/v1/sessions`, {
        method: 'POST',
        headers: {authorization: `Bearer ${clone.apiKey}`, 'content-type': 'application/json'},
        body: JSON.stringify(wish),
      }),
    );
    const answer = (await response.json()) as {token: string};
    if (!response.ok) throw new Error(`No session: ${JSON.stringify(answer)}`);
    return {place: clone.tenantId, token: answer.token};
  }

  return {
    fetch: (request) => portal.fetch(request),
    psp: (request) => sandbox.fetch(request),
    calls: {
      session,
      async vendor({place, columns}: Parameters<Calls['vendor']>[0]) {
        for (const [name, value] of Object.entries(columns)) {
          const column = `"${name.replaceAll('"', '')}"`;
          await pglite.query(`update tenants set ${column} = $1 where tenant_id = $2`, [value, place]);
        }
      },
    },
  };
}

/** The fonts that were written beside the dump. */
function fontsIn(files: URL): FontSource {
  let faces: Promise<readonly FontFace[]> | undefined;
  return {
    faces: () =>
      (faces ??= file(files, 'fonts/faces.json').then((response) => response.json() as Promise<readonly FontFace[]>)),
    read: async ({id}) => new Uint8Array(await (await file(files, `fonts/${id}.woff`)).arrayBuffer()),
  };
}

async function file(files: URL, name: string): Promise<Response> {
  const response = await fetch(new URL(name, files));
  if (!response.ok)
    throw new Error(`${response.url} is missing: run "npm run storybook" or "npm run build:storybook".`);
  return response;
}
