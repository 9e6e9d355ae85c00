import {sql} from 'kysely';

import type {QuoteSummary} from '../port/contract.js';
import type {QuotesSection} from '../port/quotes.js';
import {spendingLimit} from '../port/spending-limit.js';
import {allOf} from './page.js';
import {quoteStatusCondition} from './quote-list.js';
import {owned} from './scope.js';

/** How many quotes each filter holds, and how many wait for this person. */
export const summarizeQuotes: QuotesSection['summary'] = async (unit, today, viewer) => {
  const holds = (status: keyof QuoteSummary['counts']) =>
    sql`count(*) filter (where ${allOf(quoteStatusCondition(status, today))})`;
  const {rows} = await sql<QuoteSummary['counts']>`
    select count(*) as all, ${holds('open')} as open, ${holds('expired')} as expired, ${holds('accepted')} as accepted,
      ${holds('declined')} as declined, ${holds('canceled')} as canceled
    from quotes where ${owned(unit)}`.execute(unit.db);
  const counts = rows[0] ?? {all: 0, open: 0, expired: 0, accepted: 0, declined: 0, canceled: 0};

  // What was sent to an owner waits for the owner, and for whoever else may accept it.
  const {rows: waiting} = await sql<{currency: string; total: number | null; count: number}>`
    select currency, for_approval as total, count(*) as count
    from (
      select currency, case when approval_requested_at is not null then total end as for_approval
      from quotes where ${owned(unit)} and ${allOf(quoteStatusCondition('open', today))} and not exists (
        select from quote_change_requests c
        where c.tenant_id = quotes.tenant_id and c.customer_id = quotes.customer_id and c.quote_id = quotes.id and c.status = 'open')
    ) as unanswered
    group by currency, for_approval`.execute(unit.db);
  const toReview = waiting.reduce((sum, {currency, total, count}) => {
    const limit = spendingLimit(viewer.role, viewer.spendingLimits, currency);
    return total === null || limit === null || total <= limit ? sum + count : sum;
  }, 0);
  return {counts, toReview};
};
