import type {OrderStatus} from '../client/contract.js';
import type {Catalog} from './catalog.js';
import {en} from './en/orders.js';

/** The words of the rows. */
export interface OrderTerms {
  readonly orders: string;
  /** The heading of the numbers, as short as they are. */
  readonly number: string;
  readonly date: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly progress: string;
  readonly period: (from: string, to: string) => string;
  readonly agreement: string;
  readonly total: string;
  readonly amountPaid: string;
  /** How much of the total is paid. */
  readonly paid: (amount: string) => string;
  readonly status: string;
  readonly statuses: Readonly<Record<OrderStatus, string>>;
  readonly awaitingPayment: string;
  readonly details: string;
  readonly detailsOf: (number: string) => string;
  readonly invoices: string;
  readonly invoicesOf: (number: string) => string;
}

export const orderTerms: Catalog<'orders'> = {part: 'orders', english: en};
