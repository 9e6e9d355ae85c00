import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: 'סיכום הוצאות',
    classes: {made: 'תשלומים שבוצעו', failed: 'תשלומים שנכשלו', due: 'תשלומים לפירעון'},
    month: 'חודש',
    total: 'סך הכול',
  },
  spendTools: {
    chart: 'תרשים',
    table: 'טבלה',
    currency: 'מטבע',
    period: 'תקופה',
    lastMonths: (count, locale) => plural(locale, count, {one: 'החודש הזה', other: '# החודשים האחרונים'}),
    grouping: 'קיבוץ לפי',
    notGrouped: 'ללא קיבוץ',
    groupings: {product: 'לפי מוצר', team: 'לפי צוות'},
    ungrouped: {product: 'ללא מינוי', team: 'ללא צוות'},
    others: 'אחר',
    csv: 'הנתונים האלה כ-CSV',
    chartName: (period) => `הוצאות לפי חודש, ${isolate(period)}`,
    legend: 'מה התרשים מציג',
    showInvoices: (what) => `הצגת החשבוניות: ${isolate(what)}`,
    back: 'חזרה לסיכום',
    none: 'אין דבר בתקופה הזו',
    noneHint: 'אין דבר ששולם, נכשל או עומד לפירעון בחודשים האלה. אפשר לבחור תקופה אחרת.',
  },
};
