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

/** A quote also says who signed it and when, which its record says without the picture and without the customer's day. */
export interface QuoteOptions extends DocumentOptions {
  /** IANA: the day of the signature is the customer's. */
  readonly timeZone: string;
  /** The signature that was drawn or loaded, PNG or JPEG. One that can't be decoded is left out: the name and the date stand all the same. */
  readonly signatureImage?: Uint8Array;
}

/** A receipt also says who paid whom, which a payment attempt alone doesn't. */
export interface ReceiptOptions extends DocumentOptions {
  readonly seller: components['schemas']['Party'];
  readonly billTo: components['schemas']['Party'];
  /** IANA: the day of the payment is the customer's. */
  readonly timeZone: string;
}
