import type {OrderDelivery, OrderStatus} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/order-tools.js';

/** What is said of something that is sent for the customer. */
export interface SendingTerms {
  readonly action: string;
  readonly sending: string;
  /** The answer was lost, and it is asked for again. */
  readonly checking: string;
  readonly offline: string;
  /** Nobody knows whether it happened, and it is safe to press again. */
  readonly unknown: string;
  readonly failed: string;
}

/** What surrounds the rows of orders, and one order shown whole. */
export interface OrderToolTerms {
  readonly views: Readonly<Record<OrderStatus | 'all', string>>;
  readonly searchOrders: string;
  readonly orderedBetween: string;
  readonly noOrders: string;
  readonly noOrdersHint: string;
  readonly order: (number: string) => string;
  readonly beginsWhenPaid: string;
  readonly beginsWhenDownPaymentPaid: string;
  readonly orderedOn: string;
  readonly quote: string;
  readonly delivery: string;
  readonly deliveryStatus: Readonly<Record<OrderDelivery['status'], string>>;
  readonly expectedOn: string;
  readonly deliveredOn: string;
  readonly deliverTo: string;
  readonly tracking: string;
  readonly noInvoices: string;
  readonly invoicePdfOf: (number: string) => string;
  readonly due: (amount: string) => string;
  readonly confirmationPdf: string;
  readonly confirmation: SendingTerms & {
    readonly sent: (address: string) => string;
    readonly sentHint: string;
    readonly sentBefore: string;
  };
  readonly reorder: SendingTerms & {
    readonly made: (number: string) => string;
    readonly madeHint: string;
    readonly show: (number: string) => string;
  };
}

export const orderToolTerms: Catalog<'orderTools'> = {part: 'orderTools', english: en};
