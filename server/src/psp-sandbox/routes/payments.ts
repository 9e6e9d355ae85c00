import {Hono} from 'hono';
import type {Context} from 'hono';
import {behaviourNamed} from '../behaviours.js';
import {cancel, createOrReturn} from '../intents.js';
import {PspProblem} from '../problems.js';
import {readAmount, readBody, readKey, readOptionalBody, readPayment} from '../read-input.js';
import {refund} from '../refunds.js';
import type {IntentRecord} from '../state.js';
import {viewPayment} from '../views.js';
import {publicUrl, requireKey, settled} from './context.js';
import type {Psp, PspEnv} from './context.js';

/** Resolves after `ms`, or at once when one of the signals aborts. */
function wait(ms: number, signals: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve) => {
    const signal = AbortSignal.any([...signals]);
    const finish = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    if (signal.aborted) finish();
    else signal.addEventListener('abort', finish, {once: true});
  });
}

/** Payments: `/v1/payments` and `/v1/captures`. */
export function paymentRoutes(psp: Psp): Hono<PspEnv> {
  const app = new Hono<PspEnv>();
  const {ledger, options} = psp;
  const view = (c: Context, intent: IntentRecord) => viewPayment(intent, publicUrl(psp, c.req.raw));

  app.use(async (c, next) => {
    await requireKey(c, options.secretKey);
    await next();
  });

  app.put('/payments/:key', async (c) => {
    const request = readPayment(c.req.param('key'), await readBody(c.req.raw), options.allowedOrigins);
    const {intent, created} = await ledger.transact((state) => createOrReturn(state, request, psp.terms()));
    psp.changed();
    // Only the call that charged is answered badly: asking again is how its caller finds out.
    const answer = created && intent.card ? behaviourNamed(intent.card.testCard).answer : 'prompt';
    if (answer === 'lost') psp.loseAnswerTo(c.env.request);
    if (answer === 'slow') await wait(options.slowMs ?? 20_000, [c.env.request.signal, psp.closing]);
    return c.json(view(c, intent), created ? 201 : 200);
  });

  app.get('/payments/:key', async (c) => {
    const key = readKey(c.req.param('key'));
    return c.json(view(c, await settled(psp, () => ledger.state.intent('payment', key))));
  });

  app.post('/payments/:key/cancel', async (c) => {
    const key = readKey(c.req.param('key'));
    const intent = await ledger.transact((state) => cancel(state, 'payment', key, psp.terms()));
    psp.changed();
    const payment = view(c, intent);
    if (intent.status === 'succeeded') {
      throw new PspProblem(
        409,
        'already_succeeded',
        'This payment has succeeded and can no longer be canceled, only refunded.',
        {payment},
      );
    }
    if (intent.status === 'processing') {
      throw new PspProblem(
        409,
        'already_processing',
        'The bank is working on this payment; it can no longer be canceled.',
        {payment},
      );
    }
    return c.json(payment);
  });

  app.post('/payments/:key/refund', async (c) => {
    const key = readKey(c.req.param('key'));
    const refundKey = c.req.header('idempotency-key');
    if (refundKey === undefined) {
      throw new PspProblem(
        400,
        'idempotency_key_missing',
        'Send an Idempotency-Key, so that a repeated call gives back nothing twice.',
      );
    }
    readKey(refundKey);
    const body = await readOptionalBody(c.req.raw);
    const amount = body['amount'] === undefined ? null : readAmount(body['amount']);
    const payment = await settled(psp, () => ledger.state.intent('payment', key));
    const made = await ledger.transact((state) =>
      refund(state, state.expectIntent(payment.id), refundKey, amount, psp.terms()),
    );
    psp.changed();
    return c.json(made, 201);
  });

  app.get('/captures', async (c) => {
    await ledger.ready;
    const reference = c.req.query('reference');
    const captures = [...ledger.state.captures.values()];
    return c.json({
      captures: reference === undefined ? captures : captures.filter((one) => one.reference === reference),
    });
  });

  return app;
}
