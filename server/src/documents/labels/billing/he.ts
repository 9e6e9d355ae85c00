import type {BillingLabels} from './billing-labels.js';

/** Hebrew. */
export const he: BillingLabels = {
  greeting: (name) => `שלום ${name},`,
  renewal: {
    subject: (product, date) => `${product} מתחדש ב-${date}`,
    body: (product, date, amount) => `המינוי שלך ל-${product} מתחדש ב-${date}. באותו יום יחויב הסכום ${amount}.`,
    method: (method) => `החיוב יבוצע באמצעות ${method}.`,
    methodExpires: (method) => `התוקף של ${method} יפוג עד אז. יש להזין בזמן אמצעי תשלום אחר כדי שהתשלום יתבצע.`,
    noMethod: 'אין אמצעי תשלום שניתן לחייב. יש להוסיף אמצעי תשלום בזמן כדי שהמינוי יימשך.',
  },
  expiry: {
    subject: (product, date) => `${product} מסתיים ב-${date}`,
    body: (product, date) =>
      `המינוי שלך ל-${product} מסתיים ב-${date} ולא יחודש; לא יחויב סכום נוסף. כדי לשמור עליו יש להפעיל את החידוש לפני כן.`,
  },
  failed: {
    subject: (product) => `התשלום עבור ${product} נכשל`,
    body: (amount, product, method) => `לא הצלחנו לחייב ${amount} עבור ${product} באמצעות ${method}. לא נגבה כסף.`,
    confirm: 'הבנק שלך מבקש לאשר את התשלום. יש לשלם את החשבונית בפורטל, שם ניתן לעשות זאת.',
    retry: (date) => `ננסה שוב ב-${date}.`,
    noRetry: 'לא ננסה שוב עם אמצעי תשלום זה.',
  },
  grace: {
    subject: (product) => `${product}: יש להוסיף אמצעי תשלום`,
    body: (amount, product) => `לא ניתן היה לחייב ${amount} עבור חידוש ${product} כי אין אמצעי תשלום תקף. לא נגבה כסף.`,
    until: (date) =>
      `המינוי שלך נמשך עד ${date}. עד אז יש לשלם את החשבונית או להחליף את אמצעי התשלום, אחרת הוא יסתיים.`,
  },
  closed: {
    subject: (product) => `${product} הסתיים`,
    ended: (product, date) => `המינוי שלך ל-${product} הסתיים ב-${date}. לא יחויב סכום נוסף.`,
    unpaid: (product, date) =>
      `המינוי שלך ל-${product} הסתיים ב-${date} כי החידוש לא שולם. לא יחויב סכום נוסף באופן אוטומטי.`,
    stillPayable: (invoice, amount, date) => `אם חשבונית ${invoice} (${amount}) תשולם עד ${date}, המינוי יימשך מיד.`,
  },
};
