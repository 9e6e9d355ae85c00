import {formatNumber} from '../../format/number.js';
import type {ListTerms} from '../lists.js';

export const ar: ListTerms = {
  loading: 'جارٍ التحميل…',
  tryAgain: 'أعد المحاولة',
  tryAgainIn: (seconds) => `أعد المحاولة بعد ${seconds} ث`,
  showEntries: 'عرض',
  entries: 'سجلًا',
  range: (from, to, total, locale) =>
    `${formatNumber(from, locale)} إلى ${formatNumber(to, locale)} من ${formatNumber(total, locale)}`,
  pages: 'الصفحات',
  firstPage: 'الصفحة الأولى',
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
  lastPage: 'الصفحة الأخيرة',
  selectRow: (name) => `تحديد ${name}`,
  selectPage: 'تحديد كل ما في هذه الصفحة',
  actions: 'الإجراءات',
  noMatch: 'لا توجد نتائج مطابقة.',
  stale: 'قد لا تكون هذه البيانات محدَّثة.',
  failed: {
    offline: ['أنت غير متصل بالإنترنت.', 'سيُستأنف التحميل عند عودة الاتصال.'],
    network: ['انقطع الاتصال.', 'لم يتغير شيء. تحقق من اتصالك ثم أعد المحاولة.'],
    timeout: ['يستغرق هذا وقتًا طويلًا.', 'لم يتغير شيء. أعد المحاولة بعد قليل.'],
    session_expired: ['انتهت جلستك.', 'سجّل الدخول مجددًا للمتابعة. لم يُفقد شيء مما كتبته.'],
    forbidden: ['لا يُسمح لك برؤية هذا.', 'اطلب الوصول من مالك الحساب.'],
    not_found: ['لم يعد هذا موجودًا هنا.', 'ربما أُزيل أو لا يُسمح لك برؤيته.'],
    rate_limited: ['طلبات كثيرة جدًا.', 'انتظر قليلًا ثم أعد المحاولة.'],
    unavailable: ['الخدمة قيد الصيانة.', 'لم يتغير شيء. أعد المحاولة بعد قليل.'],
    invalid_cursor: ['تغيّرت القائمة.', 'ابدأ من الصفحة الأولى.'],
    not_configured: ['هذا الجزء من الصفحة غير متصل بعد.', 'يجب أن يكون داخل <portal-provider> له endpoint.'],
    other: ['تعذّر التحميل.', 'لم يتغير شيء. أعد المحاولة، وإن استمر ذلك فأبلغ الدعم.'],
  },
  reference: (id) => `مرجع للدعم: ${id}`,
};
