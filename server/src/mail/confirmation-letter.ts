import {nobodysRights} from '../api/rights.js';
import {invoicesOfOrders, presentOrder} from '../api/present-orders.js';
import {dayIn} from '../clock.js';
import type {FontLibrary} from '../documents/index.js';
import {renderOrderPdf} from '../documents/pdf-documents.js';
import {orderDay, vendorOptions} from '../documents/record-options.js';
import {activeAttempts} from '../ledger/books.js';
import type {PortalBackend} from '../port/backend.js';
import type {Database} from '../port/unit.js';
import type {ConfirmationJob} from './mail-jobs.js';
import type {MailMessage} from './mailer.js';
import {orderConfirmationMail} from './order-confirmation.js';

/** What a confirmation is written from. */
export interface LetterSources {
  readonly database: Database;
  readonly backend: PortalBackend;
  readonly fonts: FontLibrary;
}

/**
 * The message of a job, with the order as it is now, to the address that the person has now. `gone` when there is no such order any more or the person has left;
 * `canceled` when the order is, since nothing confirms it then.
 */
export async function confirmationLetter(
  {database, backend, fonts}: LetterSources,
  {id, scope, orderId, userId, locale}: ConfirmationJob,
): Promise<MailMessage | 'gone' | 'canceled'> {
  const found = await database.run(scope, async (unit) => {
    const vendor = await backend.directory.vendor(unit);
    const membership = await backend.directory.membership(unit, scope.customerId, userId);
    if (!vendor || !membership) return undefined;
    const {timeZone, region} = membership.customer;
    const record = await backend.orders?.get(unit, orderId, dayIn(timeZone, unit.now));
    if (!record) return undefined;
    const invoices = [...new Set([...record.invoices.map((invoice) => invoice.id), ...invoicesOfOrders([record])])];
    const active = await activeAttempts(unit, invoices);
    const order = presentOrder(record, nobodysRights(region), {...vendor, mail: true}, active);
    return {order, vendor, user: membership.user, region};
  });
  if (!found) return 'gone';
  const {order, vendor, user, region} = found;
  if (order.status === 'canceled') return 'canceled';
  const options = {...vendorOptions(fonts, vendor, orderDay(order)), locale, region};
  const pdf = await renderOrderPdf(order, options);
  return {...orderConfirmationMail({order, to: {name: user.name, address: user.email}, pdf, options}), id};
}
