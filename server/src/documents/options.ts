import type {components} from '../contract.generated.js';
import type {FontLibrary} from './fonts/font-library.js';

/** Who the customer writes to about a document. */
export interface DocumentVendor {
  readonly name: string;
  readonly supportEmail?: string;
  readonly supportUrl?: string;
}

/** What every document needs besides its data. */
export interface DocumentOptions {
  /** BCP 47: the language of the words, and how figures and dates are written. */
  readonly locale: string;
  /** The customer's region, ISO 3166-1 alpha-2: Letter paper for US and CA, A4 everywhere else. */
  readonly region?: string;
  readonly vendor: DocumentVendor;
  /** Loaded fonts, shared by all documents of a process. */
  readonly fonts: FontLibrary;
  /**
   * Written into the file as the time of its making. Give the time of the data's last change, not of the request: the same input then gives
   * the same bytes, and an ETag can be taken from them.
   */
  readonly createdAt: Date;
}

/** A receipt also says who paid whom, which a payment attempt alone doesn't. */
export interface ReceiptOptions extends DocumentOptions {
  readonly seller: components['schemas']['Party'];
  readonly billTo: components['schemas']['Party'];
  /** IANA: the day of the payment is the customer's. */
  readonly timeZone: string;
}
