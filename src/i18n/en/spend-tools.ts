import {plural} from '../plural.js';
import type {SpendToolTerms} from '../spend-tools.js';

export const en: SpendToolTerms = {
  chart: 'Chart',
  table: 'Table',
  currency: 'Currency',
  period: 'Period',
  lastMonths: (count, locale) => plural(locale, count, {one: 'This month', other: 'Last # months'}),
  grouping: 'Group by',
  notGrouped: 'Not grouped',
  groupings: {product: 'By product', team: 'By team'},
  ungrouped: {product: 'Without a subscription', team: 'Without a team'},
  others: 'Other',
  csv: 'These figures as CSV',
  chartName: (period) => `Spend by month, ${period}`,
  legend: 'What the chart shows',
  showInvoices: (what) => `Show the invoices: ${what}`,
  back: 'Back to the summary',
  none: 'Nothing in this period',
  noneHint: 'There is nothing paid, failed or due in these months. Choose another period.',
};
