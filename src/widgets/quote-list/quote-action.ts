import type {Capability, QuoteListItem, QuoteStatus} from '../../client/contract.js';

/** The buttons that can stand where a quote is answered; Odoo's four, and the two of who accepts without more or may not accept by oneself. */
export type QuoteActionName = 'signAndPay' | 'acceptAndSign' | 'acceptAndPay' | 'accept' | 'payNow' | 'sendForApproval';

/** The button of a quote, and whether it may be pressed; or why there is none. */
export type QuoteAction =
  | {readonly name: QuoteActionName; readonly capability: Capability}
  | {readonly name: 'none'; readonly why: Exclude<QuoteStatus, 'open'> | 'expired'};

/** Which button stands there: what accepting takes decides (a signature, a payment, both, neither), and what this person may do. */
export function quoteAction(quote: QuoteListItem): QuoteAction {
  const {status, expired, requires, capabilities} = quote;
  const {accept, pay, requestApproval} = capabilities;
  if (status === 'accepted' && isPayable(quote)) return {name: 'payNow', capability: pay};
  if (status !== 'open') return {name: 'none', why: status};
  if (expired) return {name: 'none', why: 'expired'};
  // Above one's limit, an owner accepts it.
  if (accept.reason === 'limit' && !accept.allowed) return {name: 'sendForApproval', capability: requestApproval};
  const name = requires.signature
    ? requires.payment
      ? 'signAndPay'
      : 'acceptAndSign'
    : requires.payment
      ? 'acceptAndPay'
      : 'accept';
  return {name, capability: accept};
}

/** Whether something of an accepted quote's invoice can be paid, or says why it can't be although it waits for that. */
function isPayable({awaitingPayment, capabilities: {pay}}: QuoteListItem): boolean {
  return pay.allowed || (awaitingPayment && pay.reason !== 'nothing_due' && pay.reason !== 'status');
}
