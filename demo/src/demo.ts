import {createHmac} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {
  createFileOutbox,
  createFolderFiles,
  createPortalApi,
  createSqlBackend,
  keepBooks,
  systemClock,
  type Database,
  type Log,
} from 'portal-widgets-server';
import {createSandboxAdapter} from 'portal-widgets-server/psp/sandbox-adapter';
import {serveSandboxPsp, type SandboxPspServer} from 'portal-widgets-server/psp-sandbox/serve';
import {seededPsp} from 'portal-widgets-server/seed/vendors';
import {createQuoteDesk} from 'portal-widgets-server/vendor/quote-desk';
import type {VendorDesk} from '../site/desk/desk.js';
import {voiceOf} from '../site/desk/voice.js';
import {ticketLinkPath} from '../site/shared/ticket-link.js';
import {createSite} from '../site/site.js';
import {type VendorName, pathOf, vendorSites} from '../site/vendors.js';
import {bundleFolder} from './bundle.js';
import {countsOf} from './account-counts.js';
import {openDataFolder, type DataFolder} from './data-folder.js';
import {createDeskRecords} from './desk-records.js';
import {openRecords, seededVendors} from './fill.js';
import {listen, portFault, type Listener} from './listener.js';
import {createMint} from './mint.js';
import {Network} from './network.js';
import {openOutbox} from './outbox.js';
import type {DemoOptions, Ports} from './options.js';
import {StartError} from './start-error.js';
import {createTicketDesk} from './ticket-desk.js';
import {createPaymentDesk} from './payment-desk.js';
import {allowOrigins, readPeople, setTicketPage} from './records.js';
import {toEveryVendor} from './webhooks.js';

/** The demo, running. */
export interface Demo {
  /** Where each part really listens. */
  readonly ports: Ports;
  /** Where to look, by what is there. */
  readonly urls: Readonly<Record<VendorName | 'api' | 'psp', string>>;
  /** What whoever hands on replies by mail proves itself with, at `POST /mail/{vendor}/incoming` of the API. */
  readonly mailSecret: string;
  /** A look into the payment provider: its captures are the truth about money. */
  readonly psp: SandboxPspServer['inspect'];
  /** Stops taking requests, ends streams, and closes what is open. What was written stays. */
  close(): Promise<void>;
}

/** Where replies to the mails about tickets go to; nothing is really sent there. */
const replyAddress = 'tickets@portal.example';

/** How long the sandbox's `processing` lasts, in milliseconds. */
const settleAfter = 20_000;

/** What the demo asks of whoever starts it. */
export interface Surroundings {
  readonly log: Log;
  /** Told in one line of what takes long. */
  say(line: string): void;
  /** Sees to it that the widgets are in the bundle's folder. */
  prepareBundle(): Promise<void>;
}

/**
 * Starts the websites, the API and the sandbox payment provider in this process.
 *
 * @throws StartError with what to do, when something of the machine stands in the way.
 */
export async function startDemo(options: DemoOptions, surroundings: Surroundings): Promise<Demo> {
  const closing = new Closing();
  try {
    return await start(options, surroundings, closing);
  } catch (error) {
    await closing.close();
    throw error;
  }
}

/** What was opened, to be closed from the last to the first. */
class Closing {
  readonly #steps: Array<() => Promise<void> | void> = [];

  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  async close(): Promise<void> {
    for (const step of this.#steps.splice(0).reverse()) await step();
  }
}

async function start(options: DemoOptions, {log, say, prepareBundle}: Surroundings, closing: Closing): Promise<Demo> {
  const {ports} = options;
  // The ports first: a taken one is known before anything is written.
  const site = await listen(ports.site);
  closing.add(() => site.close());
  const api = await listen(ports.api);
  closing.add(() => api.close());
  const theme = options.themeFile === undefined ? undefined : await readTheme(options.themeFile);
  const origins = [site.origin, site.origin.replace('localhost', '127.0.0.1')];

  const folder = await openDataFolder(options.dataFolder, options.postgres ? 'postgres' : 'embedded');
  closing.add(() => folder.release());
  await prepareBundle();
  const database = await openRecords(options, folder, say, (opened) => closing.add(() => opened.close()));
  for (const {tenantId} of seededVendors) await allowOrigins(database, tenantId, origins);
  for (const vendor of vendorSites) {
    await setTicketPage(database, vendor.name, site.origin + pathOf(vendor, vendor.language, ticketLinkPath));
  }

  const psp = await servePsp(ports.psp, folder, origins, api, log);
  closing.add(() => psp.close());
  const network = new Network();
  closing.add(serveApi(api, {database, folder, psp, log, network}));
  serveSite(site, {database, folder, psp, api, network, theme});

  return {
    ports: {site: site.port, api: api.port, psp: psp.port},
    urls: {
      northwind: `${site.origin}/`,
      odotrack: `${site.origin}/odotrack/`,
      api: `${api.origin}/portal/v1`,
      psp: psp.url,
    },
    mailSecret: mailSecret(folder.keys),
    psp: psp.inspect,
    close: () => closing.close(),
  };
}

interface Parts {
  readonly database: Database;
  readonly folder: DataFolder;
  readonly psp: SandboxPspServer;
  readonly network: Network;
}

async function servePsp(
  port: number,
  {keys, pspJournal}: DataFolder,
  allowedOrigins: readonly string[],
  api: Listener,
  log: Log,
): Promise<SandboxPspServer> {
  const tenantIds = seededVendors.map(({tenantId}) => tenantId);
  try {
    return await serveSandboxPsp({
      port,
      dataFile: pspJournal,
      secretKey: keys.pspSecret,
      publicKey: keys.pspPublic,
      allowedOrigins,
      settleAfterMs: settleAfter,
      ...(port !== 0 && {publicUrl: `http://localhost:${port}`}),
      webhook: {url: api.origin, secret: keys.webhook, fetch: toEveryVendor(api.address, tenantIds, seededPsp)},
      log,
    });
  } catch (error) {
    throw portFault(error, port);
  }
}

/** Made of another secret, so that an older folder has it too. */
function mailSecret({webhook}: DataFolder['keys']): string {
  return createHmac('sha256', webhook).update('incoming mail').digest('base64url');
}

/** @returns what ends the API's streams and timers */
function serveApi(listener: Listener, {database, folder, psp, network, log}: Parts & {log: Log}): () => Promise<void> {
  const {keys} = folder;
  const api = createPortalApi({
    database,
    backend: createSqlBackend(),
    psp: createSandboxAdapter({
      origin: psp.url,
      apiUrl: sandboxAddress(psp),
      publicKey: keys.pspPublic,
      secretKey: keys.pspSecret,
      webhookSecret: keys.webhook,
    }),
    clock: systemClock,
    signingKey: Buffer.from(keys.signing, 'base64url'),
    log,
    baseUrl: listener.origin,
    files: createFolderFiles(folder.files),
    incomingMail: {address: replyAddress, secret: mailSecret(keys)},
    mailer: createFileOutbox({folder: folder.outbox, from: {address: 'portal@localhost'}, clock: systemClock}),
  });
  listener.answerWith(
    network.wrap((request, {incoming}) => api.fetch(request, {address: incoming.socket.remoteAddress ?? 'unknown'})),
  );

  const stopKeeping = keepBooks(api, log);
  return async () => {
    await api.close();
    await stopKeeping();
  };
}

/** @throws StartError when there is no such file */
function readTheme(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new StartError(`--theme: ${file} can't be read. Give the style sheet that the theme editor saved.`);
  });
}

function serveSite(
  listener: Listener,
  {database, folder, psp, api, network, theme}: Parts & {api: Listener; theme: string | undefined},
): void {
  const site = createSite({
    cookieSecret: folder.keys.cookies,
    endpoint: `${api.origin}/portal/v1`,
    pspOrigin: psp.url,
    bundleFolder,
    network,
    ...(theme !== undefined && {theme}),
    people: (vendor) => readPeople(database, vendor),
    counts: (vendor, person) => countsOf(database, vendor, person),
    outbox: openOutbox(folder.outbox),
    desks: desksOf(database, api.address, {url: sandboxAddress(psp), secretKey: folder.keys.pspSecret}),
    mint: (vendor, person) => createMint(api.address, apiKeyOf(vendor))(person),
  });
  listener.answerWith((request) => site.fetch(request));
}

const sellers: Readonly<Record<VendorName, VendorDesk['seller']>> = {
  northwind: {name: 'Vera Lindqvist', job: 'sales at Northwind', email: 'vera.lindqvist@northwind.example'},
  odotrack: {name: 'Solange Bélanger', job: 'ventes chez Odotrack', email: 'solange.belanger@odotrack.example'},
};

function apiKeyOf(name: VendorName): string {
  const vendor = seededVendors.find(({tenantId}) => tenantId === name);
  if (!vendor) throw new Error(`There is no vendor ${name} in the records.`);
  return vendor.apiKey;
}

/** Where this process reaches the sandbox. */
function sandboxAddress({port}: SandboxPspServer): string {
  return `http://127.0.0.1:${port}`;
}

function desksOf(database: Database, apiUrl: string, psp: {url: string; secretKey: string}): VendorDesk[] {
  const quotes = createQuoteDesk({database});
  return vendorSites.map((site) => ({
    site,
    voice: voiceOf(site),
    seller: sellers[site.name],
    tenant: site.name,
    records: createDeskRecords(database, quotes, site.name),
    quotes,
    tickets: createTicketDesk(apiUrl, apiKeyOf(site.name), sellers[site.name].name),
    payments: createPaymentDesk(database, site.name, psp.url, psp.secretKey),
  }));
}
