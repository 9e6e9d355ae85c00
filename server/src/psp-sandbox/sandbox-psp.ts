import {Hono} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {settle} from './intents.js';
import {Ledger} from './ledger.js';
import {checkOptions} from './options.js';
import type {SandboxPspOptions} from './options.js';
import {PspProblem} from './problems.js';
import {cardRoutes} from './routes/cards.js';
import type {Psp, PspEnv} from './routes/context.js';
import {pageRoutes} from './routes/pages.js';
import {paymentRoutes} from './routes/payments.js';
import {tokenRoutes} from './routes/tokens.js';
import type {Capture, Payment, Refund, SavedCard} from './types.js';
import {viewCard, viewPayment} from './views.js';
import {WebhookSender} from './webhooks.js';

const maxBodyBytes = 16 * 1024;

/** A look inside, for tests and demos. To be used once `ready`. */
export interface SandboxPspInspector {
  /** Every capture, oldest first: what was really taken. */
  captures(): Capture[];
  /** Every payment, oldest first, without having time pass over it. */
  payments(): Payment[];
  refunds(): Refund[];
  /** The saved cards that weren't deleted. */
  cards(): SavedCard[];
  /** The webhooks not yet accepted. */
  pendingWebhooks(): {id: string; type: string}[];
}

/** A running sandbox. */
export interface SandboxPsp {
  /** Resolves when the journal was replayed; rejects when it can't be. Requests wait for it by themselves. */
  readonly ready: Promise<void>;
  /** Answers a request. Rejects only where an answer is to be lost. */
  fetch(request: Request): Promise<Response>;
  /** Ends every `processing` and every challenge whose time is over. Returns how many. */
  settleDue(): Promise<number>;
  /** Tries every webhook that is due, and resolves when these tries are over. Happens by itself as well. */
  deliverDue(): Promise<void>;
  /** Ends what waits, finishes what was begun and closes the journal. */
  close(): Promise<void>;
  readonly inspect: SandboxPspInspector;
}

/**
 * A payment service provider in miniature: hosted card fields, tokens, saved cards, 3-D Secure, captures, refunds, webhooks. See the
 * folder's README for its API.
 *
 * @throws Error when the options are wrong.
 */
export function createSandboxPsp(options: SandboxPspOptions): SandboxPsp {
  checkOptions(options);
  const {clock, log} = options;
  const ledger = new Ledger(options.storage, () => clock.now());
  const sender = options.webhook && new WebhookSender(ledger, options.webhook, clock, log);
  const closing = new AbortController();
  const lost = new WeakSet<Request>();

  const psp: Psp = {
    ledger,
    options,
    closing: closing.signal,
    terms: () => ({now: clock.now(), settleAfterMs: options.settleAfterMs, webhooks: sender !== undefined}),
    changed: () => void sender?.deliverDue(),
    loseAnswerTo: (request) => lost.add(request),
  };

  const app = makeApp(psp);
  ledger.ready.then(psp.changed, (error: unknown) => {
    log?.error({error}, 'The sandbox PSP could not read its journal; it answers nothing.');
  });

  async function fetch(request: Request): Promise<Response> {
    const response = await app.fetch(request, {request});
    if (!lost.has(request)) return response;
    if (options.loseAnswer) return options.loseAnswer(request);
    throw new TypeError('Network error: the sandbox lost the answer on purpose.');
  }

  async function settleDue(): Promise<number> {
    await ledger.ready;
    const due = ledger.state.unsettled().filter((intent) => settle(intent, psp.terms()).changes.length > 0);
    for (const {id} of due) await ledger.transact((state) => settle(state.expectIntent(id), psp.terms()));
    if (due.length > 0) psp.changed();
    return due.length;
  }

  async function close(): Promise<void> {
    closing.abort();
    await sender?.close();
    await ledger.close();
  }

  const {state} = ledger;
  return {
    ready: ledger.ready,
    fetch,
    settleDue,
    deliverDue: async () => sender?.deliverDue(),
    close,
    inspect: {
      captures: () => [...state.captures.values()],
      payments: () =>
        state.intents().flatMap((intent) => (intent.kind === 'payment' ? [viewPayment(intent, null)] : [])),
      refunds: () => [...state.refunds.values()],
      cards: () => [...state.cards.values()].flatMap((card) => (card.deleted ? [] : [viewCard(card)])),
      pendingWebhooks: () => [...state.webhooks.values()].map(({id, type}) => ({id, type})),
    },
  };
}

function makeApp(psp: Psp): Hono<PspEnv> {
  const app = new Hono<PspEnv>();
  app.use(async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
  });
  app.use(
    bodyLimit({
      maxSize: maxBodyBytes,
      onError: () => new PspProblem(413, 'body_too_large', 'The body is too large. Nothing was charged.').toResponse(),
    }),
  );
  app.get('/healthz', async (c) => {
    await psp.ledger.ready;
    return c.json({status: 'ok'});
  });
  app.route('/', pageRoutes(psp));
  // Before the others: their secret key holds for everything below /v1 that comes after.
  app.route('/v1', tokenRoutes(psp));
  app.route('/v1', paymentRoutes(psp));
  app.route('/v1', cardRoutes(psp));
  app.notFound(() => new PspProblem(404, 'unknown_route', 'The sandbox PSP has nothing at this address.').toResponse());
  app.onError((error) => {
    if (error instanceof PspProblem) {
      if (error.status >= 500) psp.options.log?.error({error: error.cause ?? error}, error.message);
      return error.toResponse();
    }
    psp.options.log?.error({error}, 'The sandbox PSP failed on a request.');
    return new PspProblem(
      500,
      'internal_error',
      'The sandbox PSP failed. Ask for the payment by its key to see where it stands.',
    ).toResponse();
  });
  return app;
}
