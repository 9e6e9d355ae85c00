import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['invoices'] = {
  invoices: {
    invoices: 'الفواتير',
    number: 'الرقم',
    date: 'التاريخ',
    due: 'تاريخ الاستحقاق',
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
      void: 'تم الإلغاء',
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
      order: (number) => `الطلب ${isolate(number)}`,
      subscription: (number) => `الاشتراك ${isolate(number)}`,
      manual: 'إدخال يدوي',
    },
    pay: 'دفع',
    payInvoice: (number) => `دفع ${isolate(number)}`,
    openInvoice: (number) => `تفاصيل ${isolate(number)}`,
  },
  invoiceTools: {
    creditNotes: 'الإشعارات الدائنة',
    creditNoteVoid: 'تم الإلغاء',
    views: {
      all: 'الكل',
      open: 'مفتوحة',
      overdue: 'متأخرة',
      paid: 'مدفوعة',
      canceled: 'ملغاة',
      'credit-notes': 'الإشعارات الدائنة',
    },
    searchInvoices: 'الرقم أو المرجع أو المنتج…',
    remaining: 'المتاح',
    corrects: 'الفاتورة',
    reason: 'السبب',
    paySelected: 'دفع المحدَّد',
    downloadCsv: 'هذه القائمة بصيغة CSV',
    downloadSelected: 'تنزيل المحدَّد',
    downloadAllZip: 'كل ملفات PDF في هذه القائمة في ملف ZIP',
    tooMany: 'عدد المستندات أكبر من أن يضمّها ملف واحد. يُرجى اختيار مدة أقصر.',
    noInvoices: 'لا توجد فواتير بعد',
    noInvoicesHint: 'ستظهر فواتيرك هنا.',
    noCreditNotes: 'لا توجد إشعارات دائنة',
    noCreditNotesHint: 'ستظهر إشعاراتك الدائنة هنا.',
    allInvoices: 'جميع الفواتير',
    toPay: 'المطلوب دفعه',
    ofWhichOverdue: (amount) => `منها ${isolate(amount)} متأخرة`,
    issuedBetween: 'الفترة',
  },
};
