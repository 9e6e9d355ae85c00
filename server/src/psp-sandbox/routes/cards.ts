import {Hono} from 'hono';
import {cancel, createOrReturn} from '../intents.js';
import {PspProblem} from '../problems.js';
import {readBody, readCardChanges, readKey, readSetup} from '../read-input.js';
import type {CardRecord, State} from '../state.js';
import {viewCard, viewSetup} from '../views.js';
import {publicUrl, requireKey, settled} from './context.js';
import type {Psp, PspEnv} from './context.js';

function findCard(state: State, id: string): CardRecord {
  const card = state.cards.get(id);
  if (!card || card.deleted) throw new PspProblem(404, 'card_not_found', 'There is no such saved card.');
  return card;
}

/** Saved cards, `/v1/cards`, and saving one without a charge, `/v1/setups`. */
export function cardRoutes(psp: Psp): Hono<PspEnv> {
  const app = new Hono<PspEnv>();
  const {ledger, options} = psp;

  app.use(async (c, next) => {
    await requireKey(c, options.secretKey);
    await ledger.ready;
    await next();
  });

  app.get('/cards', (c) => {
    const customer = c.req.query('customer');
    if (!customer) throw new PspProblem(422, 'invalid_request', 'Say whose cards: ?customer=…');
    const cards = [...ledger.state.cards.values()].filter((card) => card.customer === customer && !card.deleted);
    return c.json({cards: cards.map(viewCard)});
  });

  app.get('/cards/:id', (c) => c.json(viewCard(findCard(ledger.state, c.req.param('id')))));

  app.patch('/cards/:id', async (c) => {
    const id = c.req.param('id');
    const changes = readCardChanges(await readBody(c.req.raw), options.clock.now());
    const changed = await ledger.transact((state) => {
      const record = findCard(state, id);
      if (record.card.method === 'sepa_debit' && changes.expMonth !== undefined)
        throw new PspProblem(422, 'invalid_request', 'An account has no expiry. Nothing was changed.');
      const card = {...record, card: {...record.card, ...changes}};
      return {changes: [{kind: 'card', card}], result: card};
    });
    return c.json(viewCard(changed));
  });

  app.delete('/cards/:id', async (c) => {
    const id = c.req.param('id');
    await ledger.transact((state) => ({
      changes: [{kind: 'card', card: {...findCard(state, id), deleted: true}}],
      result: undefined,
    }));
    return c.body(null, 204);
  });

  app.post('/setups/:key', async (c) => {
    const request = readSetup(c.req.param('key'), await readBody(c.req.raw), options.allowedOrigins);
    const {intent, created} = await ledger.transact((state) => createOrReturn(state, request, psp.terms()));
    return c.json(viewSetup(intent, publicUrl(psp, c.req.raw)), created ? 201 : 200);
  });

  app.get('/setups/:key', async (c) => {
    const key = readKey(c.req.param('key'));
    const intent = await settled(psp, () => ledger.state.intent('setup', key));
    return c.json(viewSetup(intent, publicUrl(psp, c.req.raw)));
  });

  app.post('/setups/:key/cancel', async (c) => {
    const key = readKey(c.req.param('key'));
    const intent = await ledger.transact((state) => cancel(state, 'setup', key, psp.terms()));
    const setup = viewSetup(intent, publicUrl(psp, c.req.raw));
    if (intent.status === 'succeeded') {
      throw new PspProblem(409, 'already_succeeded', 'The card was saved already; delete it instead.', {setup});
    }
    return c.json(setup);
  });

  return app;
}
