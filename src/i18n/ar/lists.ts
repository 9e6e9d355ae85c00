import type {ListTerms} from '../lists.js';

export const ar: ListTerms = {
  loading: 'جارٍ التحميل…',
  tryAgain: 'أعد المحاولة',
  tryAgainIn: (seconds) => `أعد المحاولة بعد ${seconds} ث`,
  selectRow: (name) => `تحديد ${name}`,
  selectPage: 'تحديد كل ما في هذه الصفحة',
  actions: 'الإجراءات',
  failed: {
    offline: ['أنت غير متصل بالإنترنت.', 'سيُستأنف التحميل عند عودة الاتصال.'],
    network: ['انقطع الاتصال.', 'لم يتغير شيء. تحقق من اتصالك ثم أعد المحاولة.'],
    other: ['تعذّر التحميل.', 'لم يتغير شيء. أعد المحاولة، وإن استمر ذلك فأبلغ الدعم.'],
  },
  reference: (id) => `مرجع للدعم: ${id}`,
};
