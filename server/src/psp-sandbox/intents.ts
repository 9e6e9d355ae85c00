/**
 * What payments and setups do. Every function looks at the state and says which facts to write; none changes anything itself.
 */
import {behaviourNamed} from './behaviours.js';
import {isExpired} from './card-rules.js';
import type {Decision} from './ledger.js';
import {challengeCode, challengeLifetimeMs, wrongCodesAllowed} from './options.js';
import {PspProblem} from './problems.js';
import {report} from './report.js';
import {randomId} from './secrets.js';
import type {Change, IntentRecord, State, StoredCard} from './state.js';
import type {Outcome} from './test-cards.js';
import type {FailureCode} from './types.js';

/** What to charge or verify. */
export type Source = {token: string; customer: string | null; save: boolean} | {card: string; customer: string | null};

/** A payment or a setup as asked for. */
export interface IntentRequest {
  kind: IntentRecord['kind'];
  key: string;
  amount: number | null;
  currency: string | null;
  description: string | null;
  returnOrigin: string | null;
  /** Nobody is there to answer a challenge, and the caller said so. */
  offSession: boolean;
  source: Source;
}

/** When it is, and what holds for all. */
export interface Terms {
  /** Epoch ms. */
  now: number;
  settleAfterMs: number;
  /** Whether there is anyone to report to. */
  webhooks: boolean;
}

function iso(now: number): string {
  return new Date(now).toISOString();
}

function move(intent: IntentRecord, changed: Partial<IntentRecord>, terms: Terms): IntentRecord {
  return {...intent, ...changed, updatedAt: iso(terms.now)};
}

// Only a record canceled before its call arrived lacks these, and that one never gets here.
function cardOf({id, card}: IntentRecord): StoredCard {
  if (!card) throw new Error(`${id} has no card.`);
  return card;
}

function chargeOf({id, amount, currency}: IntentRecord): {amount: number; currency: string} {
  if (amount === null || currency === null) throw new Error(`${id} has no amount.`);
  return {amount, currency};
}

function succeed(intent: IntentRecord, terms: Terms): Decision<IntentRecord> {
  const changes: Change[] = [];
  const createdAt = iso(terms.now);
  let {savedCardId} = intent;
  if (intent.saveFor !== null && savedCardId === null) {
    savedCardId = randomId('card');
    changes.push({
      kind: 'card',
      card: {id: savedCardId, customer: intent.saveFor, card: cardOf(intent), createdAt, deleted: false},
    });
  }
  if (intent.kind === 'payment') {
    changes.push({
      kind: 'capture',
      capture: {
        id: randomId('cap'),
        paymentId: intent.id,
        ...chargeOf(intent),
        reference: intent.key,
        capturedAt: createdAt,
      },
    });
  }
  const done = move(intent, {status: 'succeeded', savedCardId, challenge: null, settleAt: null}, terms);
  return {changes: [...changes, {kind: 'intent', intent: done}, ...report(done, terms)], result: done};
}

function end(intent: IntentRecord, changed: Partial<IntentRecord>, terms: Terms): Decision<IntentRecord> {
  const done = move(intent, {challenge: null, settleAt: null, ...changed}, terms);
  return {changes: [{kind: 'intent', intent: done}, ...report(done, terms)], result: done};
}

function fail(intent: IntentRecord, failure: FailureCode, terms: Terms): Decision<IntentRecord> {
  return end(intent, {status: 'failed', failure}, terms);
}

function outcomeOf(intent: IntentRecord): Outcome {
  const behaviour = behaviourNamed(cardOf(intent).testCard);
  return intent.kind === 'payment' ? behaviour.charge : behaviour.verify;
}

function conclude(intent: IntentRecord, terms: Terms): Decision<IntentRecord> {
  const outcome = outcomeOf(intent);
  if (outcome.status === 'succeeded') return succeed(intent, terms);
  if (outcome.status === 'failed') return fail(intent, outcome.code, terms);
  return end(intent, {status: 'processing', settleAt: terms.now + terms.settleAfterMs}, terms);
}

function resolveSource(
  state: State,
  source: Source,
  now: number,
): {card: StoredCard; savedCardId: string | null; saveFor: string | null; changes: Change[]} {
  if ('card' in source) {
    const saved = state.cards.get(source.card);
    const foreign = source.customer !== null && saved?.customer !== source.customer;
    if (!saved || saved.deleted || foreign) {
      throw new PspProblem(
        422,
        'card_not_found',
        'There is no such saved card. Nothing was charged; use another card.',
      );
    }
    return {card: saved.card, savedCardId: saved.id, saveFor: null, changes: []};
  }
  const token = state.tokens.get(source.token);
  if (!token) {
    throw new PspProblem(422, 'token_invalid', 'There is no such token. Nothing was charged; enter the card again.');
  }
  if (token.used) {
    throw new PspProblem(
      422,
      'token_used',
      'This token was used already. Nothing was charged now; enter the card again.',
    );
  }
  if (token.expiresAt <= now) {
    throw new PspProblem(422, 'token_expired', 'This token is too old. Nothing was charged; enter the card again.');
  }
  return {
    card: token.card,
    savedCardId: null,
    saveFor: source.save ? source.customer : null,
    changes: [{kind: 'token', token: {...token, used: true}}],
  };
}

function requireChallenge(intent: IntentRecord, offSession: boolean, terms: Terms): Decision<IntentRecord> {
  if (offSession) return fail(intent, 'authentication_required', terms);
  // Nobody is there to answer it: a renewal at night can't wait for a bank's code.
  if (intent.returnOrigin === null) return fail(intent, 'authentication_failed', terms);
  const challenge = {secret: randomId('chs'), expiresAt: terms.now + challengeLifetimeMs, wrongCodes: 0};
  const waiting = move(intent, {status: 'requires_action', challenge}, terms);
  return {changes: [{kind: 'intent', intent: waiting}], result: waiting};
}

function start(state: State, request: IntentRequest, fingerprint: string, terms: Terms): Decision<IntentRecord> {
  const {kind, key, amount, currency, description, returnOrigin} = request;
  const {card, savedCardId, saveFor, changes} = resolveSource(state, request.source, terms.now);
  const createdAt = iso(terms.now);
  const intent: IntentRecord = {
    ...blank(kind, key, createdAt),
    fingerprint,
    amount,
    currency,
    description,
    returnOrigin,
    card,
    savedCardId,
    saveFor,
  };
  const {expMonth: month, expYear: year} = card;
  const cardExpired = month !== null && year !== null && isExpired({month, year}, terms.now);
  const decision = cardExpired
    ? fail(intent, 'expired_card', terms)
    : behaviourNamed(card.testCard).challenge
      ? requireChallenge(intent, request.offSession, terms)
      : conclude(intent, terms);
  return {changes: [...changes, ...decision.changes], result: decision.result};
}

function blank(kind: IntentRecord['kind'], key: string, createdAt: string): IntentRecord {
  return {
    kind,
    id: randomId(kind === 'payment' ? 'pay' : 'set'),
    key,
    fingerprint: null,
    status: 'processing',
    amount: null,
    currency: null,
    description: null,
    returnOrigin: null,
    card: null,
    savedCardId: null,
    saveFor: null,
    challenge: null,
    settleAt: null,
    failure: null,
    refunded: 0,
    createdAt,
    updatedAt: createdAt,
  };
}

/**
 * Makes the payment or setup of this key, or finds the one that is there. `created` says which: only the call that created it
 * charged anything.
 *
 * @throws PspProblem 409 `key_reused`, 422 for a token or card that can't be used (the key stays free).
 */
export function createOrReturn(
  state: State,
  request: IntentRequest,
  terms: Terms,
): Decision<{intent: IntentRecord; created: boolean}> {
  const {amount, currency, description, returnOrigin, offSession, source} = request;
  const fingerprint = JSON.stringify([
    amount,
    currency,
    description,
    returnOrigin,
    source,
    ...(offSession ? ['off session'] : []),
  ]);
  const known = state.intent(request.kind, request.key);
  if (!known) {
    const {changes, result} = start(state, request, fingerprint, terms);
    return {changes, result: {intent: result, created: true}};
  }
  if (known.fingerprint === null) {
    const arrived: IntentRecord = move(known, {fingerprint, amount, currency, description, returnOrigin}, terms);
    return {changes: [{kind: 'intent', intent: arrived}], result: {intent: arrived, created: false}};
  }
  if (known.fingerprint !== fingerprint) {
    throw new PspProblem(
      409,
      'key_reused',
      'This key belongs to a call with other parameters. Nothing was charged by this one.',
    );
  }
  const {changes, result} = settle(known, terms);
  return {changes, result: {intent: result, created: false}};
}

/** What time alone has made of it: a `processing` that is over, a challenge nobody answered. */
export function settle(intent: IntentRecord, terms: Terms): Decision<IntentRecord> {
  if (intent.status === 'processing' && intent.settleAt !== null && intent.settleAt <= terms.now) {
    const outcome = outcomeOf(intent);
    const fails = outcome.status === 'processing' && outcome.later === 'failed';
    return fails ? fail(intent, outcome.code ?? 'processing_error', terms) : succeed(intent, terms);
  }
  if (intent.status === 'requires_action' && intent.challenge !== null && intent.challenge.expiresAt <= terms.now) {
    return fail(intent, 'authentication_expired', terms);
  }
  return {changes: [], result: intent};
}

/**
 * Cancels what waits for its holder. For a key never seen it leaves a canceled record, so that a call still on its way with that key
 * charges nothing.
 *
 * @returns the record as it is then: `canceled`, or what made canceling impossible.
 */
export function cancel(state: State, kind: IntentRecord['kind'], key: string, terms: Terms): Decision<IntentRecord> {
  const known = state.intent(kind, key);
  if (!known) return end(blank(kind, key, iso(terms.now)), {status: 'canceled'}, terms);
  const settled = settle(known, terms);
  return settled.result.status === 'requires_action' ? end(settled.result, {status: 'canceled'}, terms) : settled;
}

/** What the cardholder said to the challenge. */
export interface ChallengeAnswer {
  decision: 'approve' | 'decline';
  code: string;
}

/** What came of an answer: `wrong_code` leaves the challenge open for another try. */
export interface ChallengeResult {
  result: 'completed' | 'wrong_code';
  intent: IntentRecord;
}

/** Takes an answer to a challenge; its secret was checked. One already over stays as it is. */
export function answerChallenge(
  intent: IntentRecord,
  answer: ChallengeAnswer,
  terms: Terms,
): Decision<ChallengeResult> {
  const settled = settle(intent, terms);
  const {challenge} = settled.result;
  if (settled.result.status !== 'requires_action' || challenge === null) {
    return {changes: settled.changes, result: {result: 'completed', intent: settled.result}};
  }
  const finish = ({changes, result}: Decision<IntentRecord>): Decision<ChallengeResult> => ({
    changes,
    result: {result: 'completed', intent: result},
  });
  if (answer.decision === 'decline') return finish(fail(intent, 'authentication_failed', terms));
  if (answer.code === challengeCode) return finish(conclude(intent, terms));
  const wrongCodes = challenge.wrongCodes + 1;
  if (wrongCodes >= wrongCodesAllowed) return finish(fail(intent, 'authentication_failed', terms));
  const waiting = move(intent, {challenge: {...challenge, wrongCodes}}, terms);
  return {changes: [{kind: 'intent', intent: waiting}], result: {result: 'wrong_code', intent: waiting}};
}
