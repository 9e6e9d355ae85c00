import type {BillingLabels} from './billing-labels.js';

/** Japanese. */
export const ja: BillingLabels = {
  greeting: (name) => `${name} 様`,
  renewal: {
    subject: (product, date) => `${product} は ${date} に更新されます`,
    body: (product, date, amount) => `${product} のご契約は ${date} に更新されます。当日、${amount} を請求いたします。`,
    method: (method) => `お支払い方法：${method}`,
    methodExpires: (method) =>
      `${method} はその日までに有効期限が切れます。お支払いができるよう、期日までに別のお支払い方法をご登録ください。`,
    noMethod:
      'ご利用いただけるお支払い方法がありません。ご契約を継続するには、期日までにお支払い方法をご登録ください。',
  },
  expiry: {
    subject: (product, date) => `${product} は ${date} に終了します`,
    body: (product, date) =>
      `${product} のご契約は ${date} に終了し、更新されません。以後の請求はございません。継続をご希望の場合は、それまでに更新をオンにしてください。`,
  },
  failed: {
    subject: (product) => `${product} のお支払いができませんでした`,
    body: (amount, product, method) =>
      `${product} の料金 ${amount} を ${method} に請求できませんでした。お引き落としは行われていません。`,
    confirm: '銀行がこのお支払いのご本人確認を求めています。ポータルで請求書をお支払いいただくと確認ができます。',
    retry: (date) => `${date} にもう一度請求いたします。`,
    noRetry: 'このお支払い方法には再度請求いたしません。',
  },
  grace: {
    subject: (product) => `${product}：お支払い方法をご登録ください`,
    body: (amount, product) =>
      `有効なお支払い方法がないため、${product} の更新料金 ${amount} を請求できませんでした。お引き落としは行われていません。`,
    until: (date) =>
      `ご契約は ${date} まで継続します。それまでに請求書をお支払いいただくか、お支払い方法を変更してください。そうでない場合、ご契約は終了します。`,
  },
  closed: {
    subject: (product) => `${product} は終了しました`,
    ended: (product, date) => `${product} のご契約は ${date} に終了しました。以後の請求はございません。`,
    unpaid: (product, date) =>
      `更新料金のお支払いがなかったため、${product} のご契約は ${date} に終了しました。以後の自動請求はございません。`,
    stillPayable: (invoice, amount, date) =>
      `${date} までに請求書 ${invoice}（${amount}）をお支払いいただくと、ご契約はすぐに再開します。`,
  },
};
