import {queueConfirmation} from '../../mail/mail-jobs.js';
import type {QuoteRecord} from '../../port/quotes.js';
import type {Unit} from '../../port/unit.js';
import {notFound, preconditionRequired, stale, totalChanged} from '../faults.js';
import {sectionOf} from '../gates.js';
import {json, versionIn} from '../respond.js';
import {readSignature, type SentSignature} from '../signature.js';
import {mountPath, type Services, type VisitorCall} from '../services.js';
import {readQuote} from './quotes.js';

interface AcceptRequest {
  /** Minor units. */
  readonly expectedTotal: number;
  readonly purchaseOrder?: string;
  readonly signature?: SentSignature;
}

/**
 * Makes the order and its invoice of a quote that the unit has locked.
 *
 * That it is closed is said first: whoever accepted it in another tab learns that, rather than that what they read is old.
 * @param refuse throws when this person can't accept it
 */
export async function acceptQuote(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  record: QuoteRecord,
  refuse: () => void,
): Promise<Response> {
  const {expectedTotal, purchaseOrder, signature: sent} = call.body.value as AcceptRequest;
  refuse();
  requireRead(call, record);
  if (expectedTotal !== record.total.amount) throw totalChanged(expectedTotal, record.total.amount);
  const signature = sent && readSignature(sent);

  const {id, name} = call.membership.user;
  const reference = purchaseOrder?.trim();
  const input = {actor: {id, name}, ...(reference && {purchaseOrder: reference}), ...(signature && {signature})};
  const accepted = await sectionOf(services.backend, 'quotes').accept(unit, record.id, input, call.today);
  const now = accepted && (await readQuote(services, call, unit, record.id));
  if (!now) throw notFound('quote');
  const {order, invoice} = accepted;
  const {userId, locale} = call.principal;
  if (services.sendsMail) await queueConfirmation(unit, {orderId: order.id, userId, locale});
  await services.ledger.appendChanges(unit, [
    {resource: 'quotes', id: record.id},
    {resource: 'orders', id: order.id},
    ...(invoice ? [{resource: 'invoices', id: invoice.id} as const] : []),
  ]);
  return json({quote: now.quote, order, invoice}, 201, {location: `${mountPath}/orders/${order.id}`});
}

/**
 * That what was read is what is there. It is the version in the ETag that counts: a message that came meanwhile, or midnight, makes nobody confirm again.
 * @throws PortalFault precondition_required, stale
 */
export function requireRead({parameters: {header}}: VisitorCall, {version}: QuoteRecord): void {
  const etag = header['If-Match'];
  if (etag === undefined) throw preconditionRequired();
  if (versionIn(etag) !== version) throw stale();
}
