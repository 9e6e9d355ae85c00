import type Stripe from 'stripe';

import type {PaymentFailureCode} from '../../port/contract.js';

/** What the contract calls a card that can't be charged without its holder. */
export const authenticationRequired: PaymentFailureCode = 'authentication_required';

/**
 * Stripe's error and decline codes (https://docs.stripe.com/error-codes, https://docs.stripe.com/declines/codes) by the contract's. What isn't here is
 * `card_declined` where the card's bank has spoken, else `processing_error`.
 */
const failures: Readonly<Record<string, PaymentFailureCode>> = {
  insufficient_funds: 'insufficient_funds',
  expired_card: 'expired_card',
  incorrect_number: 'incorrect_details',
  incorrect_cvc: 'incorrect_details',
  incorrect_zip: 'incorrect_details',
  incorrect_address: 'incorrect_details',
  incorrect_pin: 'incorrect_details',
  invalid_number: 'incorrect_details',
  invalid_cvc: 'incorrect_details',
  invalid_expiry_month: 'incorrect_details',
  invalid_expiry_year: 'incorrect_details',
  invalid_account: 'incorrect_details',
  invalid_bank_account_iban: 'incorrect_details',
  authentication_required: authenticationRequired,
  payment_intent_authentication_failure: 'authentication_failed',
  setup_intent_authentication_failure: 'authentication_failed',
  payment_method_customer_decline: 'authentication_failed',
  payment_intent_payment_attempt_expired: 'authentication_expired',
  processing_error: 'processing_error',
  issuer_not_available: 'processing_error',
  reenter_transaction: 'processing_error',
  try_again_later: 'processing_error',
  payment_method_provider_decline: 'card_declined',
  card_declined: 'card_declined',
};

/** Why a payment or a setup failed. */
export function failureOf({code, decline_code}: Pick<Stripe.PaymentIntent.LastPaymentError, 'code' | 'decline_code'>) {
  if (decline_code) return failures[decline_code] ?? 'card_declined';
  return (code && failures[code]) || 'processing_error';
}

const known = new Set<string>([...Object.values(failures), 'token_expired', 'method_removed']);

/** One that was noted at Stripe before. */
export function isFailure(code: string | undefined): code is PaymentFailureCode {
  return code !== undefined && known.has(code);
}

/**
 * Why a token or a saved method was refused before its bank was asked.
 * @param isToken it came from the customer's page and serves once
 */
export function refusalOf(
  error: Pick<Stripe.errors.StripeError, 'code' | 'decline_code' | 'param' | 'type'>,
  isToken: boolean,
): PaymentFailureCode {
  if (error.type === 'StripeCardError') return failureOf(error as Stripe.PaymentIntent.LastPaymentError);
  const ofTheMethod = /^(payment_method|confirmation_token)\b/.test(error.param ?? '');
  // Stripe gives neither a code nor a parameter for a PaymentMethod that was used once before.
  const usedBefore = isToken && error.code === undefined && error.param === undefined;
  if (!ofTheMethod && !usedBefore) return 'processing_error';
  return isToken ? 'token_expired' : 'method_removed';
}
