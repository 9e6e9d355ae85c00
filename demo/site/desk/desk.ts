import type {QuoteDesk} from 'portal-widgets-server/vendor/quote-desk';
import type {VendorSite} from '../vendors.js';
import type {PaymentDesk} from './payments.js';
import type {DeskRecords} from './records.js';
import type {TicketDesk} from './tickets.js';
import type {Voice} from './voice.js';

/** Who sits at a vendor's desk. */
export interface Seller {
  readonly name: string;
  /** Such as `sales at Northwind`. */
  readonly job: string;
  readonly email: string;
}

/** Where a vendor's own people answer what customers ask for. */
export interface VendorDesk {
  readonly site: VendorSite;
  readonly voice: Voice;
  readonly seller: Seller;
  /** The vendor's id in the records. */
  readonly tenant: string;
  readonly records: DeskRecords;
  readonly quotes: QuoteDesk;
  readonly tickets: TicketDesk;
  readonly payments: PaymentDesk;
}

/** A page's path at a desk: `deskPath(northwind, '/orders')` is `/desk/orders`. */
export function deskPath({base}: VendorSite, page: `/${string}` = '/'): string {
  return `${base}/desk${page === '/' ? '' : page}`;
}
