import {formatNumber} from '../../format/number.js';
import type {ListToolTerms} from '../list-tools.js';
import {plural} from '../plural.js';

const sessionEnded = ['انتهت جلستك.', 'سجّل الدخول مجددًا للمتابعة. لم يُفقد شيء مما كتبته.'] as const;

const mayNotSee = ['لا يُسمح لك برؤية هذا.', 'اطلب الوصول من مالك الحساب.'] as const;

export const ar: ListToolTerms = {
  search: 'بحث',
  clear: 'مسح',
  from: 'من',
  to: 'إلى',
  selected: (count, locale) =>
    plural(locale, count, {
      zero: 'لم يُحدَّد شيء',
      one: 'محدَّد واحد',
      two: 'محدَّدان',
      few: '# محدَّدة',
      many: '# محدَّدًا',
      other: '# محدَّد',
    }),
  noMatch: 'لا توجد نتائج مطابقة.',
  noMatchHint: 'جرّب كلمة أخرى أو امسح عوامل التصفية.',
  clearFilters: 'مسح عوامل التصفية',
  showEntries: 'عرض',
  entries: 'سجلًا',
  range: (from, to, total, locale) =>
    `${formatNumber(from, locale)} إلى ${formatNumber(to, locale)} من ${formatNumber(total, locale)}`,
  pages: 'الصفحات',
  firstPage: 'الصفحة الأولى',
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',
  lastPage: 'الصفحة الأخيرة',
  stale: 'قد لا تكون هذه البيانات محدَّثة.',
  reasons: {
    role: 'دورك لا يسمح بذلك. راجع مالك الحساب.',
    region: 'هذا غير متاح في منطقتك.',
    feature: 'هذا غير متاح هنا.',
    scope: 'هذه الجلسة لا تسمح بذلك.',
    status: 'غير ممكن في حالته الحالية.',
    nothing_due: 'لا يوجد مبلغ مستحق.',
    payment_in_progress: 'هناك عملية دفع جارية.',
    currency: 'لا يمكن الدفع بهذه العملة عبر الإنترنت.',
    expired: 'فات الأوان لذلك.',
  },
  failed: {
    timeout: ['يستغرق هذا وقتًا طويلًا.', 'لم يتغير شيء. أعد المحاولة بعد قليل.'],
    session_expired: sessionEnded,
    unauthenticated: sessionEnded,
    forbidden: mayNotSee,
    not_allowed: mayNotSee,
    not_found: ['لم يعد هذا موجودًا هنا.', 'ربما أُزيل أو لا يُسمح لك برؤيته.'],
    rate_limited: ['طلبات كثيرة جدًا.', 'انتظر قليلًا ثم أعد المحاولة.'],
    unavailable: ['الخدمة قيد الصيانة.', 'لم يتغير شيء. أعد المحاولة بعد قليل.'],
    invalid_cursor: ['تغيّرت القائمة.', 'ابدأ من الصفحة الأولى.'],
    not_configured: ['هذا الجزء من الصفحة غير متصل بعد.', 'يجب أن يكون داخل <portal-provider> له endpoint.'],
  },
};
