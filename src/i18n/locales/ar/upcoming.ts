import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['upcoming'] = {
  upcoming: {
    title: 'المدفوعات القادمة',
    day: 'التاريخ',
    what: 'دفعة أو انتهاء',
    state: 'الحالة',
    amount: 'المبلغ',
    method: 'طريقة الدفع',
    kinds: {
      invoice: 'فاتورة',
      payment: 'دفعة',
      renewal: 'تجديد',
      expiry: 'انتهاء',
      quote: 'عرض سعر',
      method_expiry: 'انتهاء البطاقة',
    },
    states: {auto_renew: 'تجديد تلقائي', manual: 'يدوي', failed: 'فشل الدفع', under_way: 'قيد التنفيذ'},
    scheduled: 'مجدولة',
    unscheduled: 'غير مجدولة',
    overdue: 'متأخرة',
    estimated: 'تقديري',
    installment: (number, of) => `القسط ${isolate(number)} من ${isolate(of)}`,
    acts: {pay: 'ادفع', renew: 'جدّد', changeMethod: 'غيّر طريقة الدفع', review: 'راجع'},
  },
  upcomingTools: {
    all: 'الكل',
    searched: 'رقم، منتج، مرجع…',
    nextDays: (days, locale) =>
      plural(locale, days, {
        one: 'اليوم القادم',
        two: 'اليومان القادمان',
        few: 'الأيام الـ# القادمة',
        other: 'الأيام الـ# القادمة',
      }),
    chartName: (currency) => `المدفوعات حسب الحالة، ${isolate(currency)}`,
    counted: (count, locale) =>
      plural(locale, count, {zero: 'لا مدفوعات', one: 'دفعة واحدة', two: 'دفعتان', few: '# دفعات', other: '# دفعة'}),
    nothing: 'لا شيء للدفع في هذه الأيام.',
    totals: 'المجاميع حسب الشهر',
    month: 'الشهر',
    total: 'المجموع',
    kind: 'النوع',
    allKinds: 'كل الأنواع',
    allStates: 'كل الحالات',
    currency: 'العملة',
    allCurrencies: 'كل العملات',
    period: 'الفترة',
    manageMethods: 'طرق الدفع',
    none: 'لا شيء قادم',
    noneHint: 'لا شيء للدفع أو التجديد أو الرد في هذه الفترة.',
    calendar: {
      open: 'التقويم',
      title: 'في تقويمك',
      subscribe: 'الاشتراك',
      subscribeHint: 'أضف هذا الرابط إلى تقويمك. يعرض ما هو قادم لمدة عام ويبقى محدثًا من تلقاء نفسه.',
      make: 'أنشئ رابطًا',
      secret: 'يمكن لمن لديه الرابط قراءة هذه التواريخ والمبالغ دون تسجيل الدخول. احتفظ به لنفسك.',
      openLink: 'افتح في تقويمي',
      revoke: 'ألغِ الرابط',
      revokeHint: 'لن يتم تحديث التقاويم التي تستخدم الرابط بعد الآن. يمكنك إنشاء رابط آخر في أي وقت.',
      keep: 'احتفظ به',
      revoked: 'لم يعد الرابط يعمل.',
      failed: 'تعذر القيام بذلك.',
      unknown: 'لم يُعرف بعد هل تمت العملية. يُرجى إعادة المحاولة: لا تُنفَّذ إلا مرة واحدة.',
      file: 'كملف',
      fileHint: (days, locale) =>
        plural(locale, days, {
          one: 'ما هو قادم حتى الغد، كما هو معروف الآن.',
          two: 'ما هو قادم في اليومين القادمين، كما هو معروف الآن.',
          other: 'ما هو قادم في الأيام الـ# القادمة، كما هو معروف الآن.',
        }),
      download: 'تنزيل',
    },
  },
};
