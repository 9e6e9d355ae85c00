import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['invoices'] = {
  invoices: {
    invoices: 'חשבוניות',
    number: 'מספר',
    date: 'תאריך',
    due: 'מועד תשלום',
    amount: 'סכום',
    amountDue: 'יתרה לתשלום',
    origin: 'מקור',
    paidOn: 'שולם בתאריך',
    status: {
      open: 'פתוחה',
      overdue: 'באיחור',
      partiallyPaid: 'שולמה חלקית',
      processing: 'התשלום בעיבוד',
      paid: 'שולמה',
      void: 'מבוטלת',
      uncollectible: 'לא ניתנת לגבייה',
    },
    dueToday: 'לתשלום היום',
    dueIn: (days, locale) =>
      plural(locale, days, {one: 'לתשלום עד מחר', two: 'לתשלום בתוך יומיים', other: 'לתשלום בתוך # ימים'}),
    overdueBy: (days, locale) =>
      plural(locale, days, {one: 'באיחור של יום אחד', two: 'באיחור של יומיים', other: 'באיחור של # ימים'}),
    origins: {
      order: (number) => `הזמנה ${isolate(number)}`,
      subscription: (number) => `מינוי ${isolate(number)}`,
      manual: 'ידני',
    },
    pay: 'תשלום',
    payInvoice: (number) => `תשלום ${isolate(number)}`,
    openInvoice: (number) => `פרטי ${isolate(number)}`,
  },
  invoiceTools: {
    creditNotes: 'חשבוניות זיכוי',
    creditNoteVoid: 'מבוטלת',
    views: {
      all: 'הכול',
      open: 'פתוחות',
      overdue: 'באיחור',
      paid: 'שולמו',
      canceled: 'מבוטלות',
      'credit-notes': 'חשבוניות זיכוי',
    },
    searchInvoices: 'מספר, אסמכתה, מוצר…',
    remaining: 'זמין לשימוש',
    corrects: 'חשבונית',
    reason: 'סיבה',
    paySelected: 'תשלום הנבחרות',
    downloadCsv: 'הרשימה כקובץ CSV',
    downloadSelected: 'הורדת הנבחרות',
    downloadAllZip: 'כל קובצי ה-PDF שברשימה בקובץ ZIP',
    tooMany: 'יותר מדי מסמכים לקובץ אחד. יש לבחור תקופה קצרה יותר.',
    noInvoices: 'אין עדיין חשבוניות',
    noInvoicesHint: 'החשבוניות יוצגו כאן.',
    noCreditNotes: 'אין חשבוניות זיכוי',
    noCreditNotesHint: 'חשבוניות הזיכוי יוצגו כאן.',
    allInvoices: 'כל החשבוניות',
    toPay: 'לתשלום',
    ofWhichOverdue: (amount) => `מתוכם ${isolate(amount)} באיחור`,
    issuedBetween: 'תאריכים',
  },
};
