import type {PaymentAttempt, PaymentSource} from '../client/contract.js';
import type {PaymentIntent, PaymentProgress} from '../client/section-types.js';
import type {PortalError} from '../core/errors.js';

/** What is charged, as the customer recognises it. */
export interface ChosenSource {
  readonly source: PaymentSource | undefined;
  /** “Visa •••• 4242”; empty when credit pays it all. */
  readonly label: string;
}

/** Where a payment stands. Money moves only out of `reviewing`, by the customer's hand. */
export type PaymentStep =
  | {readonly name: 'closed'}
  | {readonly name: 'loading'}
  | {readonly name: 'failed'; readonly error: PortalError}
  | {readonly name: 'choosing'}
  | {
      readonly name: 'reviewing';
      readonly intent: PaymentIntent;
      readonly chosen: ChosenSource;
      readonly chargedBefore?: number;
    }
  | {readonly name: 'paying'; readonly progress: PaymentProgress}
  | {readonly name: 'challenge'; readonly attempt: PaymentAttempt; readonly closed: boolean}
  | {readonly name: 'unknown'}
  | {readonly name: 'unsent'}
  | {readonly name: 'settled'; readonly attempt: PaymentAttempt};
