import {Hono} from 'hono';

import {createBilling, type Billing} from '../billing/create-billing.js';
import {dayIn, type Clock} from '../clock.js';
import {packagedFonts} from '#packaged-fonts';
import type {FontSource} from '../documents/fonts/font-source.js';
import {FontLibrary} from '../documents/index.js';
import {createLedger} from '../ledger/create-ledger.js';
import type {FileStore} from '../files/file-store.js';
import {createMemoryFiles} from '../files/memory-files.js';
import type {Ledger} from '../ledger/ledger.js';
import {silentLog, type Log} from '../log.js';
import {createMailSender, type MailSender} from '../mail/mail-sender.js';
import type {Mailer} from '../mail/mailer.js';
import type {PortalBackend} from '../port/backend.js';
import type {PspAdapter} from '../port/psp.js';
import type {Database} from '../port/unit.js';
import {createTicketKeeper, type TicketKeeper} from '../tickets/keep-tickets.js';
import {operations, type Operation} from './contract-document.js';
import {KnownOrigins, preflightResponse} from './cors.js';
import {EventHub} from './events.js';
import {notFound} from './faults.js';
import {passGate} from './gates.js';
import {defaultLimits, memoryRateStore, type Limits, type RateStore} from './limits.js';
import {Pipeline} from './pipeline.js';
import {agentTicketRoutes} from './routes/agent-tickets.js';
import {bulkRoutes} from './routes/bulk.js';
import {creditRoutes} from './routes/credits.js';
import {documentRoutes, openShareLink} from './routes/documents.js';
import {eventRoutes} from './routes/events.js';
import {answerHealth} from './routes/health.js';
import {takeIncomingMail} from './routes/incoming-mail.js';
import {invoiceRoutes} from './routes/invoices.js';
import {methodSetupRoutes} from './routes/method-setups.js';
import {orderMailRoutes} from './routes/order-mail.js';
import {orderRoutes} from './routes/orders.js';
import {paymentMethodRoutes} from './routes/payment-methods.js';
import {paymentRoutes} from './routes/payments.js';
import {quoteWrites} from './routes/quote-writes.js';
import {quoteRoutes} from './routes/quotes.js';
import {productRoutes} from './routes/products.js';
import {saleDocumentRoutes} from './routes/sale-documents.js';
import {createSession, sessionRoutes} from './routes/session.js';
import {spendRoutes} from './routes/spend.js';
import {subscriptionBulkRoutes} from './routes/subscription-bulk.js';
import {subscriptionWrites} from './routes/subscription-writes.js';
import {subscriptionRoutes} from './routes/subscriptions.js';
import {helpRoutes} from './routes/help.js';
import {agentFileRoutes, openFile, ticketFileRoutes} from './routes/ticket-files.js';
import {createTicketSession} from './routes/ticket-sessions.js';
import {ticketWrites} from './routes/ticket-writes.js';
import {ticketRoutes} from './routes/tickets.js';
import {calendarFeedRoutes, openCalendarFeed} from './routes/calendar-feeds.js';
import {upcomingRoutes} from './routes/upcoming.js';
import {takePspWebhook} from './routes/webhooks.js';
import {
  mountPath,
  type IncomingMail,
  type OpenOperation,
  type OpenRoutes,
  type Services,
  type VendorOperation,
  type VendorRoutes,
  type VisitorOperation,
  type VisitorRoutes,
} from './services.js';
import {Sessions} from './sessions.js';
import {systemTimers, type Timers} from './timers.js';
import {Tokens, type SigningKey} from './tokens.js';

/** What an API is made of. */
export interface PortalApiOptions {
  readonly database: Database;
  readonly backend: PortalBackend;
  /** One adapter, or several by the name that a vendor's `psp` says. Without one nothing is paid. */
  readonly psp?: PspAdapter | ReadonlyMap<string, PspAdapter>;
  readonly clock: Clock;
  /** Signs session tokens and share links; the same for all instances. */
  readonly signingKey: SigningKey;
  readonly log?: Log;
  /** The API's public origin, such as `https://portal.vendor.example`: share links begin with it, and pages of the same origin need no CORS. */
  readonly baseUrl: string;
  readonly limits?: Partial<Limits>;
  /** Where rate limits are counted; in this process when left out. */
  readonly rateStore?: RateStore;
  readonly timers?: Timers;
  /** The fonts of documents; those of the server's own packages when left out, which a page doesn't have. */
  readonly fonts?: FontSource;
  /** Where the files of tickets are kept; in this process when left out, which is for tests and pages. */
  readonly files?: FileStore;
  /** Takes replies by mail at `/mail/{tenant}/incoming`; without it mails about tickets are answered by their links alone. */
  readonly incomingMail?: IncomingMail;
  /** Takes what goes out by mail; without one nothing does. */
  readonly mailer?: Mailer;
  /** For tests: an answer that isn't as the contract says becomes an error. */
  readonly validateResponses?: boolean;
}

/** What is known of a request besides the request. */
export interface RequestInfo {
  /** The network address that it came from, for rate limits. */
  readonly address?: string;
}

/** The API, as a web-standard handler. */
export interface PortalApi {
  /** Answers `/portal/v1/…`, `/psp/{tenant}/{name}/webhooks`, `/mail/{tenant}/incoming` and `/healthz`; never rejects. */
  fetch(request: Request, info?: RequestInfo): Promise<Response>;
  /** The API's books; whoever serves it reconciles and prunes them now and then. */
  readonly ledger: Ledger;
  /** Sends what requests have queued; whoever serves the API has it run. Left out without a mailer. */
  readonly mail?: MailSender;
  /** Bills subscriptions; whoever serves the API has it run now and then. Left out where the back end has none. */
  readonly billing?: Billing;
  /** Closes idle tickets and forgets files; whoever serves the API has it run now and then. Left out where the back end has no tickets. */
  readonly tickets?: TicketKeeper;
  /** Ends every event stream. The database stays the caller's to close. */
  close(): Promise<void>;
}

/**
 * The contract over HTTP: {@link mountPath} and below.
 * @throws Error when `baseUrl` is no origin or the signing key is too short
 */
export function createPortalApi(options: PortalApiOptions): PortalApi {
  const {database, backend, clock} = options;
  const log = options.log ?? silentLog;
  const origin = new URL(options.baseUrl).origin;
  const psps = adaptersOf(options.psp);
  const limits = {...defaultLimits, ...options.limits};
  const tokens = new Tokens(options.signingKey, origin, clock);
  const sessions = new Sessions({database, backend, psps, tokens, clock});
  const ledger = createLedger({database, backend, psps, clock, log});
  const hub = new EventHub({
    database,
    ledger,
    clock,
    timers: options.timers ?? systemTimers,
    streamsPerUser: limits.streamsPerUser,
    stillStands: (principal) => sessions.stillStands(principal),
  });
  const fonts = new FontLibrary(options.fonts ?? packagedFonts());
  const files = options.files ?? createMemoryFiles();
  const services: Services = {
    database,
    backend,
    ledger,
    psps,
    sessions,
    tokens,
    hub,
    clock,
    limits,
    log,
    origin,
    fonts,
    files,
    ...(options.incomingMail && {incomingMail: options.incomingMail}),
    sendsMail: options.mailer !== undefined,
  };
  const pipeline = new Pipeline({
    services,
    origins: new KnownOrigins(database, sessions, clock),
    rateStore: options.rateStore ?? memoryRateStore(),
    log,
    validateResponses: options.validateResponses ?? false,
  });

  const app = makeApp(services, pipeline);
  return {
    fetch: async (request, info = {}) => app.fetch(request, {address: info.address ?? 'unknown'}),
    ledger,
    ...(options.mailer && {
      mail: createMailSender({
        database,
        backend,
        mailer: options.mailer,
        log,
        fonts,
        tokens,
        ...(options.incomingMail && {replyAddress: options.incomingMail.address}),
      }),
    }),
    ...(backend.subscriptions && {
      billing: createBilling({database, backend, ledger, sendsMail: services.sendsMail, log}),
    }),
    ...(backend.tickets && {tickets: createTicketKeeper({database, backend, files})}),
    close: () => hub.close(),
  };
}

interface Environment {
  Bindings: {address: string};
}

function makeApp(services: Services, pipeline: Pipeline): Hono<Environment> {
  const app = new Hono<Environment>();
  const routes = visitorRoutes(services);
  const vendorRoutes: VendorRoutes<VendorOperation> = {
    createSession: (call) => createSession(services, call),
    ...agentTicketRoutes(services),
    ...agentFileRoutes(services),
  };
  const openRoutes: OpenRoutes = {
    openShareLink: (call) => openShareLink(services, call),
    openCalendarFeed: (call) => openCalendarFeed(services, call),
    openFile: (call) => openFile(services, call),
    createTicketSession: (call) => createTicketSession(services, call),
  };
  const {clock} = services;

  app.options(`${mountPath}/*`, async (context) => preflightResponse(await pipeline.preflightOrigin(context.req.raw)));

  for (const operation of operations) {
    app.on(operation.method.toUpperCase(), honoPath(operation), (context) =>
      pipeline.run(
        context.req.raw,
        context.env.address,
        {operation, pattern: mountPath + operation.path},
        async (exchange) => {
          const path = context.req.param();
          if (operation.security === 'none')
            return openRoutes[operation.id as OpenOperation](await exchange.read(operation, path));
          if (operation.security === 'vendorKey') {
            const tenantId = await exchange.authenticateVendor();
            const call = {...(await exchange.read(operation, path)), tenantId};
            exchange.begin(operation);
            return vendorRoutes[operation.id as VendorOperation](call);
          }
          const id = operation.id as VisitorOperation;
          const visitor = await exchange.authenticateVisitor();
          passGate(id, services.backend, visitor.principal);
          const call = {
            ...(await exchange.read(operation, path)),
            ...visitor,
            today: dayIn(visitor.principal.timeZone, clock.now()),
          };
          exchange.begin(operation);
          return routes[id](call);
        },
      ),
    );
  }

  app.post('/psp/:tenant/:name/webhooks', (context) =>
    pipeline.run(context.req.raw, context.env.address, {pattern: '/psp/{tenant}/{name}/webhooks'}, () =>
      takePspWebhook(services, context.req.param('tenant'), context.req.param('name'), context.req.raw),
    ),
  );
  app.post('/mail/:tenant/incoming', (context) =>
    pipeline.run(context.req.raw, context.env.address, {pattern: '/mail/{tenant}/incoming'}, () =>
      takeIncomingMail(services, context.req.param('tenant'), context.req.raw),
    ),
  );
  app.get('/healthz', (context) =>
    pipeline.run(context.req.raw, context.env.address, {pattern: '/healthz'}, () => answerHealth(services)),
  );
  app.notFound((context) =>
    pipeline.run(context.req.raw, context.env.address, {pattern: '(none)'}, () =>
      Promise.reject(notFound('operation')),
    ),
  );
  return app;
}

/** All operations of a session; a group that forgets one doesn't compile. */
function visitorRoutes(services: Services): VisitorRoutes<VisitorOperation> {
  return {
    ...sessionRoutes(services),
    ...quoteRoutes(services),
    ...quoteWrites(services),
    ...orderRoutes(services),
    ...orderMailRoutes(services),
    ...saleDocumentRoutes(services),
    ...subscriptionRoutes(services),
    ...subscriptionWrites(services),
    ...subscriptionBulkRoutes(services),
    ...productRoutes(services),
    ...ticketRoutes(services),
    ...ticketWrites(services),
    ...ticketFileRoutes(services),
    ...helpRoutes(services),
    ...invoiceRoutes(services),
    ...creditRoutes(services),
    ...paymentRoutes(services),
    ...paymentMethodRoutes(services),
    ...methodSetupRoutes(services),
    ...documentRoutes(services),
    ...bulkRoutes(services),
    ...upcomingRoutes(services),
    ...calendarFeedRoutes(services),
    ...spendRoutes(services),
    ...eventRoutes(services),
  };
}

function adaptersOf(psp: PortalApiOptions['psp']): ReadonlyMap<string, PspAdapter> {
  if (psp === undefined) return new Map();
  return 'charge' in psp ? new Map([[psp.name, psp]]) : psp;
}

function honoPath({path}: Operation): string {
  return mountPath + path.replace(/\{(\w+)\}/g, ':$1');
}
