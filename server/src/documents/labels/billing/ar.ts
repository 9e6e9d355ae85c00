import type {BillingLabels} from './billing-labels.js';

/** Arabic. */
export const ar: BillingLabels = {
  greeting: (name) => `مرحبًا ${name}،`,
  renewal: {
    subject: (product, date) => `يتجدد ${product} في ${date}`,
    body: (product, date, amount) => `يتجدد اشتراككم في ${product} في ${date}، وسيُخصم في ذلك اليوم مبلغ ${amount}.`,
    method: (method) => `سيتم الخصم من ${method}.`,
    methodExpires: (method) =>
      `ستكون صلاحية ${method} قد انتهت بحلول ذلك اليوم. أضيفوا طريقة دفع أخرى في الوقت المناسب ليتم الدفع.`,
    noMethod: 'لا توجد طريقة دفع يمكن الخصم منها. أضيفوا طريقة في الوقت المناسب ليستمر اشتراككم.',
  },
  expiry: {
    subject: (product, date) => `ينتهي ${product} في ${date}`,
    body: (product, date) =>
      `ينتهي اشتراككم في ${product} في ${date} ولن يُجدَّد، ولن يُخصم أي مبلغ آخر. للاحتفاظ به فعّلوا التجديد قبل ذلك التاريخ.`,
  },
  failed: {
    subject: (product) => `تعذر الدفع لقاء ${product}`,
    body: (amount, product, method) => `تعذر خصم ${amount} لقاء ${product} من ${method}. لم يُخصم أي مبلغ.`,
    confirm: 'يطلب مصرفكم تأكيد هذه الدفعة. يُرجى دفع الفاتورة في البوابة حيث يمكنكم ذلك.',
    retry: (date) => `سنحاول مرة أخرى في ${date}.`,
    noRetry: 'لن نحاول مرة أخرى بطريقة الدفع هذه.',
  },
  grace: {
    subject: (product) => `${product}: يُرجى إضافة طريقة دفع`,
    body: (amount, product) => `تعذر خصم ${amount} لتجديد ${product} لعدم وجود طريقة دفع صالحة. لم يُخصم أي مبلغ.`,
    until: (date) =>
      `يستمر اشتراككم حتى ${date}. ادفعوا الفاتورة أو غيّروا طريقة الدفع حتى ذلك اليوم، وإلا انتهى الاشتراك.`,
  },
  closed: {
    subject: (product) => `انتهى ${product}`,
    ended: (product, date) => `انتهى اشتراككم في ${product} في ${date}. لن يُخصم أي مبلغ آخر.`,
    unpaid: (product, date) => `انتهى اشتراككم في ${product} في ${date} لعدم دفع تجديده. لن يُخصم أي مبلغ آخر تلقائيًا.`,
    stillPayable: (invoice, amount, date) =>
      `إذا دفعتم الفاتورة ${invoice} (${amount}) حتى ${date} استمر الاشتراك فورًا.`,
  },
};
