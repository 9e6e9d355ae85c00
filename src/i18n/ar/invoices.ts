import type {InvoiceTerms} from '../invoices.js';
import {plural} from '../plural.js';

export const ar: InvoiceTerms = {
  invoices: 'الفواتير',
  number: 'الرقم',
  date: 'التاريخ',
  due: 'الاستحقاق',
  amount: 'المبلغ',
  amountDue: 'المبلغ المستحق',
  origin: 'المصدر',
  paidOn: 'تاريخ الدفع',
  status: {
    open: 'مفتوحة',
    overdue: 'متأخرة',
    partiallyPaid: 'مدفوعة جزئيًا',
    processing: 'الدفع قيد المعالجة',
    paid: 'مدفوعة',
    void: 'ملغاة',
    uncollectible: 'غير قابلة للتحصيل',
  },
  dueToday: 'تُستحق اليوم',
  dueIn: (days, locale) =>
    plural(locale, days, {
      one: 'تُستحق غدًا',
      two: 'تُستحق خلال يومين',
      few: 'تُستحق خلال # أيام',
      many: 'تُستحق خلال # يومًا',
      other: 'تُستحق خلال # يوم',
    }),
  overdueBy: (days, locale) =>
    plural(locale, days, {
      one: 'متأخرة يومًا واحدًا',
      two: 'متأخرة يومين',
      few: 'متأخرة # أيام',
      many: 'متأخرة # يومًا',
      other: 'متأخرة # يوم',
    }),
  origins: {
    order: (number) => `الطلب ${number}`,
    subscription: (number) => `الاشتراك ${number}`,
    manual: 'يدوية',
  },
  pay: 'ادفع',
  payInvoice: (number) => `ادفع ${number}`,
  openInvoice: (number) => `تفاصيل ${number}`,
};
