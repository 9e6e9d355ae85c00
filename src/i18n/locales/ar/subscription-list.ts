import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

/** So many subscriptions, by themselves. */
const some = (count: number, locale: string): string => counted(count, locale, 'اشتراكان');

/** So many subscriptions, after a word that governs them. */
const ofSome = (count: number, locale: string): string => counted(count, locale, 'اشتراكين');

const counted = (count: number, locale: string, two: string): string =>
  plural(locale, count, {
    zero: 'لا اشتراكات',
    one: 'اشتراك واحد',
    two,
    few: '# اشتراكات',
    many: '# اشتراكًا',
    other: '# اشتراك',
  });

export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'الاشتراكات',
    product: 'المنتج',
    number: 'رقم الاشتراك',
    team: 'الفريق',
    seats: 'المقاعد',
    price: 'السعر',
    status: 'الحالة',
    renewal: 'التجديد',
    nextCharge: 'الخصم المقبل',
    method: 'طريقة الدفع',
    named: (product, number) => `${isolate(product)}، اشتراك ${isolate(number)}`,
    open: (subscription) => `فتح ${isolate(subscription)}`,
  },
  subscriptionListTools: {
    methodIssue: 'طريقة دفع غير صالحة',
    all: 'الكل',
    current: 'الجارية',
    searched: 'المنتج أو الرقم أو الفريق أو المرجع',
    none: 'لا توجد اشتراكات بعد',
    noneHint: 'تظهر اشتراكاتك هنا.',
    allProducts: 'كل المنتجات',
    allTeams: 'كل الفرق',
    csv: 'تنزيل هذه القائمة بصيغة CSV',
    csvSelected: 'تنزيل المحدد بصيغة CSV',
    attention: {
      toRenew: (count, day, locale) => `بانتظار التجديد: ${some(count, locale)}، أقربها حتى ${isolate(day)}`,
      unpaid: (count, locale) => `تجديد غير مسدد: ${some(count, locale)}`,
      methods: (count, locale) => `طريقة دفع غير صالحة: ${some(count, locale)}`,
      ending: (count, locale) => `ينتهي قريبًا: ${some(count, locale)}`,
      show: 'عرض',
    },
    selectAll: (count, locale) => `تحديد كل القائمة: ${some(count, locale)}`,
    selectFirst: (count, locale) => `تحديد أول القائمة: ${some(count, locale)}`,
    atMost: (count, locale) => `الحد الأقصى في المرة الواحدة: ${some(count, locale)}. يُرجى تقليل التحديد.`,
    renew: {
      action: 'التجديد الآن',
      hint: 'تُفوتَر الفترة التالية الآن. يُرجى مراجعة التكلفة قبل التأكيد.',
      confirm: (count, locale) => `تجديد ${ofSome(count, locale)}`,
    },
    autoRenewOn: {
      action: 'تفعيل التجديد التلقائي',
      hint: 'تُجدَّد من الآن فصاعدًا تلقائيًا في نهاية كل فترة، إلى أن توقف ذلك.',
      confirm: (count, locale) => `التفعيل على ${ofSome(count, locale)}`,
    },
    autoRenewOff: {
      action: 'إيقاف التجديد التلقائي',
      hint: 'يستمر كل اشتراك حتى نهاية فترته ثم ينتهي، ما لم يُجدَّد.',
      confirm: (count, locale) => `الإيقاف على ${ofSome(count, locale)}`,
    },
    changeMethod: {
      action: 'تغيير طريقة الدفع',
      hint: 'يُخصم من الآن فصاعدًا من طريقة الدفع المختارة. لا يُخصم أي مبلغ الآن.',
      confirm: (count, locale) => `التغيير على ${ofSome(count, locale)}`,
    },
    close: 'إغلاق',
    cancel: 'إلغاء',
    back: 'رجوع',
    done: 'تم',
    review: 'مراجعة',
    chooseMethod: 'الخصم من',
    followDefault: 'دائمًا طريقة الدفع الافتراضية',
    noMethod: 'لا توجد طريقة دفع للاختيار. يُرجى إضافة واحدة أولًا.',
    expired: 'منتهية الصلاحية',
    loading: 'جارٍ حساب الأثر…',
    effects: 'الأثر على كل اشتراك',
    charge: (amount, from, to) => `${isolate(amount)} الآن، من ${isolate(from)} إلى ${isolate(to)}`,
    chargeChanged: (before, after) => `السعر الآن ${isolate(after)} بدلًا من ${isolate(before)}`,
    nextCharge: (amount, day) => `الخصم المقبل ${isolate(amount)} في ${isolate(day)}`,
    noCharge: 'لا خصم مقبل',
    chargedTo: (method) => `يُخصم من ${isolate(method)}`,
    unchanged: 'هو كذلك بالفعل. لا يتغير شيء.',
    changed: 'تغيّر الاشتراك في هذه الأثناء. لم يُجرَ عليه أي شيء.',
    leftOut: (count, locale) => `يبقى على حاله: ${some(count, locale)}`,
    nothing: 'لا يغيّر هذا أيًّا من الاشتراكات المحددة.',
    total: 'يُخصم الآن',
    sending: 'جارٍ الإرسال…',
    checking: 'انقطع الاتصال. جارٍ التحقق مما تم – يُرجى عدم التكرار…',
    outcomes: {done: 'تم', unchanged: 'دون تغيير', refused: 'لم يتم', stale: 'تغيّر في هذه الأثناء'},
    results: (done, count, locale) => `تم ${isolate(done)} من ${ofSome(count, locale)}.`,
    again: (count, locale) => `مراجعة ${ofSome(count, locale)} مجددًا`,
    invoice: (number) => `الفاتورة ${isolate(number)}`,
    pay: 'الدفع الآن',
    payHint: 'إذا لم يتم الدفع الآن، يُخصم كل اشتراك من طريقة دفعه خلال دقائق.',
    reasons: {
      amount_changed: 'تغيّر سعره في هذه الأثناء. لم يُخصم أي مبلغ.',
      payment_method_unusable: 'لا يمكن الخصم من طريقة الدفع هذه.',
      not_found: 'لم يعد موجودًا، أو لا تُتاح لك رؤيته.',
      other: 'تعذّر تنفيذ ذلك. لم يتغير شيء.',
    },
    problems: {
      offline: 'لا يوجد اتصال بالإنترنت – لم يُرسَل شيء ولم يتغير شيء ولم يُخصم أي مبلغ.',
      refused: 'تعذّر تنفيذ ذلك. لم يتغيّر شيء ولم يُخصم أي مبلغ.',
      unknown: 'لا يُعرف بعد ما الذي تم. يُرجى التأكيد مجددًا: يُنفَّذ مرة واحدة فقط.',
      other: 'تعذّر تنفيذ ذلك. لم يتغير شيء ولم يُخصم أي مبلغ. يُرجى إعادة المحاولة؛ وإن استمر ذلك فيُرجى إبلاغ الدعم.',
    },
  },
};
