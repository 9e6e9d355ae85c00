import {Hono} from 'hono';
import type {Context} from 'hono';
import {answerChallenge} from '../intents.js';
import {assets} from '../pages/assets.generated.js';
import {debitPage} from '../pages/debit-page.js';
import {challengePage, noChallengePage} from '../pages/challenge-page.js';
import {fieldsPage, readTheme, refusedPage} from '../pages/fields-page.js';
import {kindsOf, kindSwitch} from '../pages/kinds.js';
import {languageFor} from '../pages/texts.js';
import {PspProblem} from '../problems.js';
import {readBody} from '../read-input.js';
import {sameSecret} from '../secrets.js';
import {requireSameOrigin, settled} from './context.js';
import type {Psp, PspEnv} from './context.js';

const noncePattern = /^[\w.~-]{1,128}$/;

function protect(c: Context, embedders: readonly string[]): void {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    `frame-ancestors ${embedders.length > 0 ? embedders.join(' ') : "'none'"}`,
  ];
  c.header('content-security-policy', policy.join('; '));
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
}

function readNonce(c: Context): string | null {
  const nonce = c.req.query('nonce') ?? '';
  return noncePattern.test(nonce) ? nonce : null;
}

/** The pages shown in frames, and what they load. */
export function pageRoutes(psp: Psp): Hono<PspEnv> {
  const app = new Hono<PspEnv>();
  const {ledger, options} = psp;

  app.get('/fields', (c) => {
    protect(c, options.allowedOrigins);
    const language = languageFor(c.req.query('locale'));
    const origin = c.req.query('origin') ?? '';
    const nonce = readNonce(c);
    if (nonce === null || !options.allowedOrigins.includes(origin)) return c.html(refusedPage(language), 403);
    const theme = readTheme(c.req.query('theme'));
    const address = new URL(c.req.url);
    const choice = kindSwitch(address, language);
    const page = {origin, nonce, publicKey: options.publicKey, theme, language, choice};
    if (kindsOf(address).current === 'card') return c.html(fieldsPage(page));
    return c.html(debitPage({...page, merchant: options.merchantName ?? new URL(origin).host}));
  });

  app.get('/challenge/:id', async (c) => {
    const id = c.req.param('id');
    const language = languageFor(c.req.query('locale'));
    const colorScheme = c.req.query('colorScheme');
    await ledger.ready;
    const origin = ledger.state.intentById(id)?.returnOrigin;
    const nonce = readNonce(c);
    if (!origin || nonce === null || (c.req.query('origin') ?? origin) !== origin) {
      protect(c, options.allowedOrigins);
      return c.html(noChallengePage(language, colorScheme), 404);
    }
    protect(c, [origin]);
    const intent = await settled(psp, () => ledger.state.intentById(id));
    const merchant = options.merchantName ?? new URL(origin).host;
    return c.html(challengePage({intent, origin, nonce, merchant, colorScheme, language}));
  });

  app.post('/challenge/:id/complete', async (c) => {
    requireSameOrigin(psp, c.req.raw);
    const id = c.req.param('id');
    const {secret, decision, code} = await readBody(c.req.raw);
    if ((decision !== 'approve' && decision !== 'decline') || typeof secret !== 'string') {
      throw new PspProblem(422, 'invalid_request', 'decision must be approve or decline, with the secret of the page.');
    }
    await ledger.ready;
    const challenge = ledger.state.intentById(id)?.challenge;
    if (!challenge || !(await sameSecret(secret, challenge.secret))) {
      throw new PspProblem(404, 'challenge_not_found', 'This challenge is over, or there never was one.');
    }
    const answer = {decision, code: typeof code === 'string' ? code : ''} as const;
    const {result} = await ledger.transact((state) => answerChallenge(state.expectIntent(id), answer, psp.terms()));
    psp.changed();
    if (result === 'wrong_code') throw new PspProblem(422, 'wrong_code', 'That code is wrong.');
    return c.json({result});
  });

  app.get('/assets/*', (c) => {
    const path = c.req.path.slice('/assets/'.length);
    const text = Object.hasOwn(assets, path) ? assets[path] : undefined;
    if (text === undefined) return c.notFound();
    c.header('content-type', path.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8');
    c.header('cache-control', 'no-cache');
    return c.body(text);
  });

  return app;
}
