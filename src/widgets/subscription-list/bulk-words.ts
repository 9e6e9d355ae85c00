import type {PortalError} from '../../core/errors.js';
import type {SubscriptionActionResults} from '../../client/contract.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {BulkTerms, SubscriptionListToolTerms} from '../../i18n/subscription-list-tools.js';
import type {SubscriptionListTerms} from '../../i18n/subscription-list.js';
import type {SubscriptionTerms} from '../../i18n/subscription-states.js';
import type {BulkAction} from './subscription-list.events.js';

/** The words of what is done with many. */
export interface BulkWords {
  readonly terms: SubscriptionListTerms;
  readonly tools: SubscriptionListToolTerms;
  readonly states: SubscriptionTerms;
  readonly listTerms: ListTerms;
  readonly listTools: ListToolTerms;
  readonly locale: string;
}

/** What an action does, or did, to one subscription. */
export type BulkResult = SubscriptionActionResults['results'][number];

/** The words of an action. */
export function actionWords(action: BulkAction, {tools}: BulkWords): BulkTerms {
  const words: Readonly<Record<BulkAction, BulkTerms>> = {
    renew: tools.renew,
    auto_renew_on: tools.autoRenewOn,
    auto_renew_off: tools.autoRenewOff,
    set_payment_method: tools.changeMethod,
  };
  return words[action];
}

/** Why one of many is, or was, left as it is. */
export function reasonWords({outcome, reason = ''}: BulkResult, {tools, listTools}: BulkWords): string {
  if (outcome === 'unchanged') return tools.unchanged;
  if (outcome === 'stale') return tools.changed;
  const named: Readonly<Record<string, string>> = {...listTools.reasons, ...tools.reasons};
  return named[reason] ?? tools.reasons.other;
}

/** Why nothing was done, what it means, and what to do: by its code, never by what a server wrote. */
export function problemWords({code, outcome, reason}: PortalError, {tools, listTools}: BulkWords): string {
  if (code === 'offline') return tools.problems.offline;
  if (outcome === 'unknown') return tools.problems.unknown;
  if (code === 'not_allowed' && reason) return `${tools.problems.refused} ${listTools.reasons[reason]}`;
  const named: Readonly<Record<string, readonly string[]>> = listTools.failed;
  return named[code]?.join(' ') ?? tools.problems.other;
}
