import {Hono} from 'hono';
import {checkCard, digitsOf, parseExpiry} from '../card-rules.js';
import type {CardInput, FieldErrors} from '../card-rules.js';
import {checkAccount, ibanOf, type AccountErrors} from '../iban-rules.js';
import {tokenLifetimeMs} from '../options.js';
import {PspProblem} from '../problems.js';
import {RateLimit} from '../rate-limit.js';
import {readBody} from '../read-input.js';
import type {Input} from '../read-input.js';
import {randomId} from '../secrets.js';
import type {StoredCard, TokenRecord} from '../state.js';
import {findTestAccount} from '../test-accounts.js';
import {findTestCard} from '../test-cards.js';
import {viewLabel} from '../views.js';
import {requireKey, requireSameOrigin} from './context.js';
import type {Psp, PspEnv} from './context.js';

/** What isn't text is as good as not given: the field's own error says so. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 200) : '';
}

function readCard(body: Input): CardInput {
  return {
    number: textOf(body['number']),
    expiry: textOf(body['expiry']),
    cvc: textOf(body['cvc']),
    holder: textOf(body['holder']),
  };
}

function storedCard(body: Input, now: number): StoredCard {
  const input = readCard(body);
  const testCard = findTestCard(input.number);
  const fields: FieldErrors = checkCard(input, now);
  if (!testCard && !fields.number) fields.number = 'not_a_test_card';
  const expiry = parseExpiry(input.expiry);
  if (!testCard || !expiry || Object.keys(fields).length > 0) {
    throw new PspProblem(422, 'invalid_card', 'The card was not accepted; see fields. Nothing was charged.', {fields});
  }
  return {
    brand: testCard.brand,
    last4: digitsOf(input.number).slice(-4),
    expMonth: expiry.month,
    expYear: expiry.year,
    holder: input.holder.trim(),
    testCard: testCard.name,
  };
}

/** What may be stored of an account: the last four digits of its number, never all of it. */
function storedAccount(body: Input): StoredCard {
  const [iban, holder] = [textOf(body['iban']), textOf(body['holder'])];
  const testAccount = findTestAccount(iban);
  const fields: AccountErrors = checkAccount({iban, holder});
  if (!testAccount && !fields.iban) fields.iban = 'not_a_test_account';
  if (!testAccount || Object.keys(fields).length > 0) {
    throw new PspProblem(422, 'invalid_account', 'The account was not accepted; see fields. Nothing was charged.', {
      fields,
    });
  }
  return {
    method: 'sepa_debit',
    brand: '',
    last4: ibanOf(iban).slice(-4),
    expMonth: null,
    expYear: null,
    holder: holder.trim(),
    testCard: testAccount.name,
  };
}

/** Makes a token of a card or of an account: `/v1/tokens`, called by the hosted fields alone. */
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
    const body = await readBody(c.req.raw);
    const token: TokenRecord = {
      id: randomId('tok'),
      card: body['method'] === 'sepa_debit' ? storedAccount(body) : storedCard(body, now),
      expiresAt: now + tokenLifetimeMs,
      used: false,
    };
    await ledger.transact(() => ({changes: [{kind: 'token', token}], result: undefined}));
    return c.json({token: token.id, ...viewLabel(token.card)}, 201);
  });

  return app;
}
