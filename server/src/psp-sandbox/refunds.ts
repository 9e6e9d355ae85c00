import type {Terms} from './intents.js';
import type {Decision} from './ledger.js';
import {PspProblem} from './problems.js';
import {reportRefund} from './report.js';
import {randomId} from './secrets.js';
import type {IntentRecord, State} from './state.js';
import type {Refund} from './types.js';

/**
 * Gives back all or part of what a payment captured. Idempotent by `refundKey`.
 *
 * @param amount - minor units; `null` for all that is left.
 * @throws PspProblem 409 `not_captured`, `key_reused`, 422 `amount_too_large`.
 */
export function refund(
  state: State,
  payment: IntentRecord,
  refundKey: string,
  amount: number | null,
  terms: Terms,
): Decision<Refund> {
  const known = [...state.refunds.values()].find(({paymentId, key}) => paymentId === payment.id && key === refundKey);
  if (known) {
    if (amount === null || known.amount === amount) return {changes: [], result: known};
    throw new PspProblem(
      409,
      'key_reused',
      'This key belongs to a refund of another amount. Nothing was given back by this call.',
    );
  }
  if (payment.status !== 'succeeded' || payment.amount === null || payment.currency === null) {
    throw new PspProblem(409, 'not_captured', 'This payment took no money, so there is none to give back.');
  }
  const left = payment.amount - payment.refunded;
  const given = amount ?? left;
  if (given > left || left === 0) {
    throw new PspProblem(
      422,
      'amount_too_large',
      `Only ${left} minor units are left to give back. Nothing was given back.`,
    );
  }
  const createdAt = new Date(terms.now).toISOString();
  const made: Refund = {
    id: randomId('ref'),
    key: refundKey,
    paymentId: payment.id,
    amount: given,
    currency: payment.currency,
    createdAt,
  };
  const intent: IntentRecord = {...payment, refunded: payment.refunded + given, updatedAt: createdAt};
  return {
    changes: [{kind: 'refund', refund: made}, {kind: 'intent', intent}, ...reportRefund(intent, terms)],
    result: made,
  };
}
