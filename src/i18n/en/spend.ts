import type {SpendTerms} from '../spend.js';

export const en: SpendTerms = {
  title: 'Spend summary',
  classes: {made: 'Payments made', failed: 'Payments failed', due: 'Payments due'},
  month: 'Month',
  total: 'Total',
};
