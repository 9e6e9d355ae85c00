/** What the documents of records are made with, whoever asks for them. */
import type {Vendor} from '../port/backend.js';
import type {Order} from '../port/contract.js';
import type {FontLibrary} from './fonts/font-library.js';
import type {DocumentOptions} from './options.js';

/** All that a document needs but its reader's language and region; `day` is the ISO day of the record's last change. */
export function vendorOptions(
  fonts: FontLibrary,
  {name, supportEmail, supportUrl}: Vendor,
  day: string,
): Pick<DocumentOptions, 'vendor' | 'fonts' | 'createdAt'> {
  const vendor = {name, ...(supportEmail ? {supportEmail} : {}), ...(supportUrl ? {supportUrl} : {})};
  return {vendor, fonts, createdAt: fileTime(day)};
}

/** The day of an order's last change that its document shows, so that the same order gives the same bytes. */
export function orderDay({orderedOn, delivery, invoices}: Order): string {
  const days = [orderedOn, delivery?.deliveredOn, ...invoices.flatMap(({issuedOn, paidOn}) => [issuedOn, paidOn])];
  return latest(days.filter((day): day is string => typeof day === 'string'));
}

/** The time that is written into a file of this day. */
export function fileTime(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** The last of some ISO days. */
export function latest(days: readonly string[]): string {
  return days.reduce((one, other) => (other > one ? other : one));
}
