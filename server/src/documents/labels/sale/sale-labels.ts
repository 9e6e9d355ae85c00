import type {components} from '../../../contract.generated.js';

type Schemas = components['schemas'];

/** Every word that quotes and order confirmations print beside those of invoices, in one language. Amounts, dates and numbers arrive formatted. */
export interface SaleLabels {
  readonly quote: string;
  readonly version: string;
  readonly validUntil: string;
  readonly salesperson: string;
  readonly partner: string;
  readonly quoteStatus: Record<Schemas['QuoteStatus'] | 'expired', string>;

  readonly offerValidUntil: (amount: string, date: string) => string;
  /** Where it has no last day. */
  readonly offerOf: (amount: string) => string;
  readonly offerExpired: (date: string) => string;
  readonly offerAccepted: string;
  readonly offerDeclined: string;
  readonly offerCanceled: string;

  /** Of an optional line: how much of it may be taken. */
  readonly optional: (least: string, most: string) => string;
  /** What the discounts save the customer. */
  readonly yourAdvantage: string;
  readonly downPayment: string;
  readonly remainder: string;

  readonly signature: string;
  readonly signedBy: string;
  readonly signedOn: string;
  /** What the picture of a signature shows, for those who don't see it. */
  readonly signatureOf: (name: string) => string;

  readonly orderConfirmation: string;
  readonly orderedOn: string;
  readonly period: string;
  readonly orderStatus: Record<Schemas['OrderStatus'], string>;
  readonly orderOf: (amount: string, date: string) => string;
  readonly orderAwaitingPayment: string;
  readonly orderCanceled: string;

  readonly delivery: string;
  readonly deliveryStatus: Record<NonNullable<Schemas['Order']['delivery']>['status'], string>;
  readonly expectedOn: string;
  readonly deliveredOn: string;
  readonly deliverTo: string;
  readonly tracking: string;
  readonly invoices: string;

  /** The message that an order's confirmation is sent with. */
  readonly mail: {
    readonly subject: (number: string, vendor: string) => string;
    readonly greeting: (name: string) => string;
    readonly intro: string;
    readonly attached: string;
  };
}
