import {Hono} from 'hono';
import {checkCard, digitsOf, parseExpiry} from '../card-rules.js';
import type {CardInput, FieldErrors} from '../card-rules.js';
import {tokenLifetimeMs} from '../options.js';
import {PspProblem} from '../problems.js';
import {RateLimit} from '../rate-limit.js';
import {readBody} from '../read-input.js';
import type {Input} from '../read-input.js';
import {randomId} from '../secrets.js';
import type {TokenRecord} from '../state.js';
import {findTestCard} from '../test-cards.js';
import {requireKey, requireSameOrigin} from './context.js';
import type {Psp, PspEnv} from './context.js';

function readCard(body: Input): CardInput {
  // What isn't text is as good as not given: the field's own error says so.
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : '');
  return {
    number: text(body['number']),
    expiry: text(body['expiry']),
    cvc: text(body['cvc']),
    holder: text(body['holder']),
  };
}

/** Makes a token of a card: `/v1/tokens`, called by the hosted fields alone. */
export function tokenRoutes(psp: Psp): Hono<PspEnv> {
  const app = new Hono<PspEnv>();
  const {ledger, options} = psp;
  const limit = new RateLimit(options.tokensPerMinute ?? 60);

  app.post('/tokens', async (c) => {
    requireSameOrigin(psp, c.req.raw);
    await requireKey(c, options.publicKey);
    const now = options.clock.now();
    const retryAfter = limit.count(options.addressOf?.(c.env.request) ?? '', now);
    if (retryAfter !== null) {
      throw new PspProblem(429, 'rate_limited', 'Too many cards were tried from this address. Wait a minute.', {
        retryAfter,
      });
    }
    const input = readCard(await readBody(c.req.raw));
    const testCard = findTestCard(input.number);
    const fields: FieldErrors = checkCard(input, now);
    if (!testCard && !fields.number) fields.number = 'not_a_test_card';
    const expiry = parseExpiry(input.expiry);
    if (!testCard || !expiry || Object.keys(fields).length > 0) {
      throw new PspProblem(422, 'invalid_card', 'The card was not accepted; see fields. Nothing was charged.', {
        fields,
      });
    }
    const token: TokenRecord = {
      id: randomId('tok'),
      card: {
        brand: testCard.brand,
        last4: digitsOf(input.number).slice(-4),
        expMonth: expiry.month,
        expYear: expiry.year,
        holder: input.holder.trim(),
        testCard: testCard.name,
      },
      expiresAt: now + tokenLifetimeMs,
      used: false,
    };
    await ledger.transact(() => ({changes: [{kind: 'token', token}], result: undefined}));
    const {brand, last4, expMonth, expYear, holder} = token.card;
    return c.json({token: token.id, brand, last4, expMonth, expYear, holder}, 201);
  });

  return app;
}
