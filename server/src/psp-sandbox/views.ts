import type {CardRecord, IntentRecord, StoredCard} from './state.js';
import type {CardLabel, Payment, SavedCard, Setup} from './types.js';

/** What may be shown of a card. */
export function viewLabel({method, brand, last4, expMonth, expYear, holder}: StoredCard): CardLabel {
  return {...(method && {method}), brand, last4, expMonth, expYear, holder};
}

/** A saved card as the API shows it. */
export function viewCard({id, customer, card, createdAt}: CardRecord): SavedCard {
  return {id, customer, ...viewLabel(card), createdAt};
}

/**
 * A setup as the API shows it.
 *
 * @param publicUrl - the origin for the challenge's address; `null` leaves the action out.
 */
export function viewSetup(intent: IntentRecord, publicUrl: string | null): Setup {
  const {id, key, status, failure, card, savedCardId, createdAt, updatedAt} = intent;
  const acts = status === 'requires_action' && publicUrl !== null;
  return {
    id,
    key,
    status,
    ...(failure && {failure: {code: failure}}),
    ...(acts && {action: {type: 'challenge' as const, url: `${publicUrl}/challenge/${id}`}}),
    ...(card && {card: viewLabel(card)}),
    ...(card && savedCardId && {savedCard: {id: savedCardId, ...viewLabel(card)}}),
    createdAt,
    updatedAt,
  };
}

/** A payment as the API shows it; `publicUrl` as in {@link viewSetup}. */
export function viewPayment(intent: IntentRecord, publicUrl: string | null): Payment {
  const {amount, currency, refunded, description} = intent;
  return {...viewSetup(intent, publicUrl), amount, currency, refunded, ...(description !== null && {description})};
}
