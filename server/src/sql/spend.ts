import {sql, type RawBuilder} from 'kysely';

import type {SpendGrouping, SpendRow, SpendSection} from '../port/spend.js';
import {owned} from './scope.js';
import {spendEntries} from './spend-entries.js';

interface Row {
  readonly month: string;
  readonly currency: string;
  readonly class: SpendRow['class'];
  readonly group_id: string | null;
  readonly group_name: string | null;
  readonly amount: number;
}

/** Spend from SQL. */
export const spend: SpendSection = {
  async rows(unit, {groupBy, ...days}) {
    const joins =
      groupBy === undefined
        ? sql``
        : sql`
          join invoices i on ${owned(unit, 'i')} and i.id = entry.invoice_id
          left join subscriptions s on ${owned(unit, 's')} and s.id = i.subscription_id
          left join products p on p.tenant_id = s.tenant_id and p.id = s.product_id`;
    const [id, name] = groupColumns(groupBy);
    const {rows} = await sql<Row>`
      select to_char(entry.day, 'YYYY-MM') as month, entry.currency, entry.class, ${id} as group_id, ${name} as group_name,
        sum(entry.amount)::bigint as amount
      from (${spendEntries(unit, days)}) as entry ${joins}
      group by 1, 2, 3, 4, 5`.execute(unit.db);
    return rows.map(({group_id, group_name, ...row}) => ({
      ...row,
      group: group_id === null ? null : {id: group_id, name: group_name ?? group_id},
    }));
  },
};

function groupColumns(groupBy: SpendGrouping | undefined): readonly [RawBuilder<unknown>, RawBuilder<unknown>] {
  switch (groupBy) {
    case 'product':
      return [sql`p.id`, sql`p.name`];
    case 'team':
      return [sql`s.team`, sql`s.team`];
    case undefined:
      return [sql`null::text`, sql`null::text`];
  }
}
