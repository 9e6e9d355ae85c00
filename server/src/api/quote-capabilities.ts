import type {Capability, CapabilityReason, QuoteListItem} from '../port/contract.js';
import type {QuoteFacts} from '../port/quotes.js';
import {spendingLimit, type SpendingLimits} from '../port/spending-limit.js';
import {payCapability, type VendorRules} from './capabilities.js';
import {allowed, hasFeature, hasScope, refused, type Rights} from './rights.js';

type QuoteCapabilities = QuoteListItem['capabilities'];

/** Who looks at a quote, and when. */
export interface QuoteRights extends Rights {
  readonly spendingLimits: SpendingLimits | null;
  readonly now: Date;
}

/** What decides what can be done with a quote; a record of the port is one as it stands. */
export interface QuoteState extends Pick<
  QuoteListItem,
  'status' | 'expired' | 'validInDays' | 'total' | 'awaitingApproval'
> {
  readonly facts: QuoteFacts;
}

/**
 * What this person may do with a quote. Who asks comes before what is asked about, as with invoices.
 * @param activeAttempt the id of the payment of its invoice that is under way, if one is
 */
export function quoteCapabilities(
  rights: QuoteRights,
  vendor: VendorRules,
  quote: QuoteState,
  activeAttempt?: string,
): QuoteCapabilities {
  const answer = answerRefusal(rights, quote);
  const answerable = answer ? refused(answer) : allowed;
  return {
    accept: answer ? answerable : isAboveLimit(rights, quote) ? refused('limit') : allowed,
    changeOptions: answerable.allowed && !quote.facts.hasOptions ? refused('status') : answerable,
    requestChanges: answerable,
    decline: answerable,
    undoDecline: undoDeclineCapability(rights, quote),
    requestApproval: answer ? answerable : requestApprovalCapability(rights, quote),
    requestNew: requestNewCapability(rights, quote),
    comment: writerCapability(rights),
    download: hasScope(rights, 'quotes:read') ? allowed : refused('scope'),
    pay: payQuoteCapability(rights, vendor, quote, activeAttempt),
  };
}

/** Only who can't accept it by oneself asks an owner to, and once. */
function requestApprovalCapability(rights: QuoteRights, quote: QuoteState): Capability {
  if (rights.role === 'owner') return refused('role');
  if (!isAboveLimit(rights, quote)) return refused('status');
  return quote.awaitingApproval ? refused('waiting') : allowed;
}

/** A quote that has expired since it was declined would come back as expired: that is too late as well. */
function undoDeclineCapability(rights: QuoteRights, {status, validInDays, facts: {undoUntil}}: QuoteState): Capability {
  const who = writerRefusal(rights);
  if (who) return refused(who);
  if (status !== 'declined') return refused('status');
  if (validInDays !== null && validInDays < 0) return refused('expired');
  return undoUntil !== null && rights.now <= new Date(undoUntil) ? allowed : refused('expired');
}

function requestNewCapability(rights: Rights, {status, expired, facts}: QuoteState): Capability {
  const who = writerRefusal(rights);
  if (who) return refused(who);
  if (status === 'accepted' || (status === 'open' && !expired)) return refused('status');
  return facts.newQuoteRequested ? refused('waiting') : allowed;
}

/** What is not accepted has no invoice: there the person's own reasons come first, as with every invoice. */
function payQuoteCapability(
  rights: Rights,
  vendor: VendorRules,
  {total, facts: {payable}}: QuoteState,
  activeAttempt: string | undefined,
): Capability {
  const nothing = {status: 'void', currency: total.currency, amountDue: 0} as const;
  return payCapability(rights, vendor, payable ?? nothing, activeAttempt);
}

/** Why the quote can't be answered by this person: accepted, declined, changed. */
function answerRefusal(rights: Rights, {status, expired}: QuoteState): CapabilityReason | undefined {
  const who = writerRefusal(rights);
  if (who) return who;
  if (status !== 'open') return 'status';
  return expired ? 'expired' : undefined;
}

function isAboveLimit({role, spendingLimits}: QuoteRights, {total}: QuoteState): boolean {
  const limit = spendingLimit(role, spendingLimits, total.currency);
  return limit !== null && total.amount > limit;
}

function writerCapability(rights: Rights): Capability {
  const who = writerRefusal(rights);
  return who ? refused(who) : allowed;
}

function writerRefusal(rights: Rights): CapabilityReason | undefined {
  if (!hasScope(rights, 'quotes:write')) return 'scope';
  return hasFeature(rights, 'quotes') ? undefined : 'feature';
}
