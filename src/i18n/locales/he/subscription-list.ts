import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'מינויים',
    product: 'מוצר',
    number: 'מזהה מינוי',
    team: 'צוות',
    seats: 'מושבים',
    price: 'מחיר',
    status: 'מצב',
    renewal: 'חידוש',
    nextCharge: 'החיוב הבא',
    method: 'אמצעי תשלום',
    named: (product, number) => `${isolate(product)}, מינוי ${isolate(number)}`,
    open: (subscription) => `פתיחת ${isolate(subscription)}`,
  },
  subscriptionListTools: {
    methodIssue: 'אמצעי תשלום לא תקין',
    all: 'הכול',
    current: 'בתוקף',
    searched: 'מוצר, מזהה, צוות, אסמכתה',
    none: 'אין עדיין מינויים',
    noneHint: 'המינויים יוצגו כאן.',
    allProducts: 'כל המוצרים',
    allTeams: 'כל הצוותים',
    csv: 'הורדת הרשימה כ-CSV',
    csvSelected: 'הורדת הנבחרים כ-CSV',
    attention: {
      toRenew: (count, day, locale) =>
        plural(locale, count, {
          one: `מינוי אחד לחידוש: עד ${isolate(day)}`,
          other: `# מינויים לחידוש: הראשון עד ${isolate(day)}`,
        }),
      unpaid: (count, locale) => plural(locale, count, {one: 'חידוש אחד לא שולם', other: '# חידושים לא שולמו'}),
      methods: (count, locale) =>
        plural(locale, count, {
          one: 'למינוי אחד אמצעי תשלום שלא יפעל',
          other: 'ל-# מינויים אמצעי תשלום שלא יפעל',
        }),
      ending: (count, locale) =>
        plural(locale, count, {one: 'מינוי אחד מסתיים בקרוב', other: '# מינויים מסתיימים בקרוב'}),
      show: 'הצגה',
    },
    selectAll: (count, locale) =>
      plural(locale, count, {one: 'בחירת המינוי היחיד ברשימה', other: 'בחירת כל # המינויים ברשימה'}),
    selectFirst: (count, locale) =>
      plural(locale, count, {one: 'בחירת המינוי הראשון ברשימה', other: 'בחירת # המינויים הראשונים ברשימה'}),
    atMost: (count, locale) =>
      plural(locale, count, {
        one: 'לכל היותר מינוי אחד בבת אחת. יש לבחור פחות.',
        other: 'לכל היותר # מינויים בבת אחת. יש לבחור פחות.',
      }),
    renew: {
      action: 'חידוש עכשיו',
      hint: 'התקופה הבאה תחויב עכשיו. יש לבדוק את המחיר לפני האישור.',
      confirm: (count, locale) => plural(locale, count, {one: 'חידוש מינוי אחד', other: 'חידוש # מינויים'}),
    },
    autoRenewOn: {
      action: 'הפעלת חידוש אוטומטי',
      hint: 'מעתה יתחדשו המינויים מעצמם בסוף כל תקופה, עד לכיבוי.',
      confirm: (count, locale) => plural(locale, count, {one: 'הפעלה למינוי אחד', other: 'הפעלה ל-# מינויים'}),
    },
    autoRenewOff: {
      action: 'כיבוי חידוש אוטומטי',
      hint: 'כל מינוי יימשך עד סוף תקופתו ואז יסתיים, אלא אם יחודש.',
      confirm: (count, locale) => plural(locale, count, {one: 'כיבוי למינוי אחד', other: 'כיבוי ל-# מינויים'}),
    },
    changeMethod: {
      action: 'שינוי אמצעי התשלום',
      hint: 'מעתה יחויבו המינויים באמצעי התשלום שייבחר. כעת לא יבוצע חיוב.',
      confirm: (count, locale) => plural(locale, count, {one: 'שינוי למינוי אחד', other: 'שינוי ל-# מינויים'}),
    },
    close: 'סגירה',
    cancel: 'ביטול',
    back: 'חזרה',
    done: 'סיום',
    review: 'בדיקה',
    chooseMethod: 'חיוב באמצעות',
    followDefault: 'תמיד אמצעי התשלום של ברירת המחדל',
    noMethod: 'אין אמצעי תשלום לבחירה. יש להוסיף אחד תחילה.',
    expired: 'פג תוקף',
    loading: 'מחשבים את ההשפעה…',
    effects: 'ההשפעה על כל מינוי',
    charge: (amount, from, to) => `${isolate(amount)} עכשיו, מ-${isolate(from)} עד ${isolate(to)}`,
    chargeChanged: (before, after) => `המחיר עכשיו ${isolate(after)} במקום ${isolate(before)}`,
    nextCharge: (amount, day) => `החיוב הבא: ${isolate(amount)} ב-${isolate(day)}`,
    noCharge: 'אין חיוב צפוי',
    chargedTo: (method) => `יחויב באמצעות ${isolate(method)}`,
    unchanged: 'זה המצב כבר עכשיו. דבר לא ישתנה.',
    changed: 'המינוי השתנה בינתיים. דבר לא בוצע.',
    leftOut: (count, locale) =>
      plural(locale, count, {one: 'מינוי אחד נשאר כפי שהוא', other: '# מינויים נשארים כפי שהם'}),
    nothing: 'הפעולה אינה משנה אף אחד מהמינויים שנבחרו.',
    total: 'יחויב עכשיו',
    sending: 'בשליחה…',
    checking: 'החיבור נותק. נבדק מה בוצע – אין לחזור על הפעולה…',
    outcomes: {done: 'בוצע', unchanged: 'ללא שינוי', refused: 'לא בוצע', stale: 'השתנה בינתיים'},
    results: (done, count, locale) =>
      plural(locale, count, {
        one: `בוצע ${isolate(done)} מתוך מינוי #.`,
        other: `בוצע ${isolate(done)} מתוך # מינויים.`,
      }),
    again: (count, locale) =>
      plural(locale, count, {one: 'בדיקה חוזרת של מינוי אחד', other: 'בדיקה חוזרת של # מינויים'}),
    invoice: (number) => `חשבונית ${isolate(number)}`,
    pay: 'תשלום עכשיו',
    payHint: 'ללא תשלום עכשיו, כל מינוי יחויב באמצעי התשלום שלו בתוך דקות.',
    reasons: {
      amount_changed: 'המחיר השתנה בינתיים. לא בוצע חיוב.',
      payment_method_unusable: 'לא ניתן לחייב באמצעי תשלום זה.',
      not_found: 'המינוי אינו קיים עוד, או שאין הרשאה לראותו.',
      other: 'הפעולה נכשלה. דבר לא השתנה.',
    },
    problems: {
      offline: 'אין חיבור לאינטרנט – דבר לא נשלח, לא השתנה ולא חויב.',
      refused: 'לא ניתן היה לבצע זאת. דבר לא השתנה ולא בוצע חיוב.',
      unknown: 'עדיין לא ידוע מה בוצע. יש לאשר שוב: הפעולה מתבצעת פעם אחת בלבד.',
      other: 'הפעולה נכשלה. דבר לא השתנה ולא חויב. יש לנסות שוב; אם זה נמשך, יש לפנות לתמיכה.',
    },
  },
};
