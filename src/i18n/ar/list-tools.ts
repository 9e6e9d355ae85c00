import type {ListToolTerms} from '../list-tools.js';
import {plural} from '../plural.js';

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
  noMatchHint: 'جرّب كلمة أخرى أو امسح عوامل التصفية.',
  clearFilters: 'مسح عوامل التصفية',
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
};
