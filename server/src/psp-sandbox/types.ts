import type {Brand} from './card-rules.js';

/** The states of a payment or a setup. The first two can still change; the last three never do. */
export type IntentStatus = 'requires_action' | 'processing' | 'succeeded' | 'failed' | 'canceled';

/** Why a payment or a setup failed. */
export type FailureCode =
  | 'card_declined'
  | 'insufficient_funds'
  | 'expired_card'
  | 'authentication_failed'
  | 'authentication_expired'
  | 'authentication_required'
  | 'processing_error';

/** What may be shown of a card, or of an account that is debited: that has no brand and never ends. */
export interface CardLabel {
  /** Left out of a card. */
  method?: 'sepa_debit';
  brand: Brand | '';
  last4: string;
  expMonth: number | null;
  expYear: number | null;
  holder: string;
}

/** A card kept for a customer, to be charged again. */
export interface SavedCard extends CardLabel {
  id: string;
  customer: string;
  createdAt: string;
}

/** What the cardholder must do before it can go on: pass the challenge shown in a frame at `url`. */
export interface ChallengeAction {
  type: 'challenge';
  url: string;
}

interface IntentView {
  id: string;
  /** The caller's own idempotency key. */
  key: string;
  status: IntentStatus;
  failure?: {code: FailureCode};
  action?: ChallengeAction;
  /** The card in use; absent on a payment canceled before it arrived. */
  card?: CardLabel;
  /** The saved card that was charged, or that was made on request. */
  savedCard?: CardLabel & {id: string};
  /** ISO 8601. */
  createdAt: string;
  updatedAt: string;
}

/** A payment as the API shows it. */
export interface Payment extends IntentView {
  /** Minor units; `null`, as is `currency`, on a payment canceled before it arrived. */
  amount: number | null;
  /** ISO 4217. */
  currency: string | null;
  /** Minor units given back so far. */
  refunded: number;
  description?: string;
}

/** The verification of a card without a charge, as the API shows it. */
export type Setup = IntentView;

/** Money taken from a card: once per payment, never changed, never deleted. */
export interface Capture {
  id: string;
  paymentId: string;
  /** Minor units. */
  amount: number;
  currency: string;
  /** The payment's key: what the caller knows it by. */
  reference: string;
  capturedAt: string;
}

/** Money given back. */
export interface Refund {
  id: string;
  /** The caller's idempotency key of this refund. */
  key: string;
  paymentId: string;
  amount: number;
  currency: string;
  createdAt: string;
}

/** What a webhook tells of. */
export type WebhookType =
  'payment.processing' | 'payment.succeeded' | 'payment.failed' | 'payment.canceled' | 'payment.refunded';

/** The body of a webhook. */
export interface WebhookEvent {
  id: string;
  type: WebhookType;
  createdAt: string;
  payment: Payment;
}
