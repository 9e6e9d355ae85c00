import {formatNumber} from '../../format/number.js';
import type {InvoiceToolTerms} from '../invoice-tools.js';

export const ar: InvoiceToolTerms = {
  creditNotes: 'الإشعارات الدائنة',
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
  paySelected: 'ادفع المحدَّد',
  downloadCsv: 'هذه القائمة بصيغة CSV',
  downloadSelected: 'تنزيل المحدَّد',
  downloadAllZip: 'كل ملفات PDF في هذه القائمة في ملف zip',
  downloading: (done, count, locale) =>
    count ? `يُحضَّر ${formatNumber(done, locale)} من ${formatNumber(count, locale)}…` : 'يُحضَّر الملف…',
  downloaded: (name) => `تم تنزيل ${name}.`,
  downloadFailed: 'تعذّر تنزيل الملف. لم يُحفظ شيء، أعد المحاولة.',
  tooMany: 'هذه المستندات كثيرة على ملف واحد. اختر مدة أقصر.',
  cancel: 'إلغاء',
  noInvoices: 'لا توجد فواتير بعد',
  noInvoicesHint: 'ستظهر فواتيرك هنا.',
  noCreditNotes: 'لا توجد إشعارات دائنة',
  noCreditNotesHint: 'ستظهر إشعاراتك الدائنة هنا.',
  toPay: 'للدفع',
  ofWhichOverdue: (amount) => `منها ${amount} متأخرة`,
  issuedBetween: 'التواريخ',
};
