import type {Catalog} from './catalog.js';
import {en} from './en/payment-methods.js';

/** The words of the list of payment methods. */
export interface PaymentMethodsTerms {
  readonly title: string;
  readonly add: string;
  /** The month with two digits, the year with four. */
  readonly expires: (month: string, year: string) => string;
  readonly expired: string;
  readonly expiresSoon: string;
  readonly isDefault: string;
  readonly isBackup: string;
  readonly kinds: {readonly card: string; readonly sepa_debit: string};
  readonly makeDefault: string;
  readonly makeBackup: string;
  readonly endBackup: string;
  readonly edit: string;
  readonly replace: string;
  readonly remove: string;
  /** An action among those of many methods. */
  readonly actionOn: (action: string, method: string) => string;
  readonly usedBy: (count: number, locale: string) => string;
  readonly unused: string;
  /** What a subscription will cost next, and when. */
  readonly nextCharge: (amount: string, day: string) => string;
  readonly noCharge: string;
  /** Of the subscriptions that are not named. */
  readonly more: (count: number, locale: string) => string;
}

export const paymentMethodsTerms: Catalog<'paymentMethods'> = {part: 'paymentMethods', english: en};
