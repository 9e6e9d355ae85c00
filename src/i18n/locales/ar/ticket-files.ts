import {isolate} from '../../isolate.js';
import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'إرفاق ملفات',
    hint: (count, size) =>
      `أو أفلتها أو ألصقها هنا: ${isolate(count)} على الأكثر، ${isolate(size)} لكل منها. صور وPDF وZIP ومستندات ونصوص.`,
    files: 'الملفات المرفقة',
    drop: 'أفلت الملفات هنا',
    sending: (percent) => `جارٍ الرفع، ${isolate(percent)}`,
    ready: 'تم الرفع',
    cancel: 'إلغاء',
    cancelFile: (name) => `إلغاء رفع ${isolate(name)}`,
    remove: 'إزالة',
    removeFile: (name) => `إزالة ${isolate(name)}`,
    retry: 'إعادة المحاولة',
    retryFile: (name) => `إعادة محاولة رفع ${isolate(name)}`,
    tooMany: (count) => `تقبل الرسالة ${isolate(count)} ملفات على الأكثر. لم تُضف الملفات الزائدة.`,
    problems: {
      empty: 'هذا الملف فارغ.',
      tooLarge: 'هذا الملف كبير جدًا.',
      type: 'هذا النوع من الملفات غير مقبول.',
      notAllowed: 'لا يمكنك إرفاق ملفات هنا.',
      offline: 'أنت غير متصل. أعد المحاولة عند عودة الاتصال.',
      network: 'انقطع الاتصال.',
      session: 'انتهت جلستك. سجّل الدخول ثم أعد المحاولة.',
      busy: 'طلبات كثيرة دفعة واحدة. أعد المحاولة بعد قليل.',
      other: 'تعذّر رفع الملف.',
    },
    uploaded: (name) => `تم رفع ${isolate(name)}.`,
    failed: (name, why) => `لم يُرفع ${isolate(name)}. ${isolate(why)}`,
  },
};
