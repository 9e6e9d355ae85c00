import {formatNumber} from '../../../format/number.js';
import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'מוצרים',
    kinds: {plan: 'תוכנית', license: 'רישיון', addon: 'תוספת'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'חודש',
        yearly: 'שנה',
        months: {two: 'חודשיים', other: '# חודשים'},
        years: {two: 'שנתיים', other: '# שנים'},
      });
      const counted = unit === 'seat' ? 'מושב' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) => plural(locale, days, {one: 'יום אחד חינם', two: 'יומיים חינם', other: '# ימים חינם'}),
    byQuote: 'בהצעת מחיר',
    notSold: (currency) => `לא נמכר במטבע ${isolate(currency)}`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {one: 'מושב אחד', two: 'שני מושבים', other: '# מושבים'})
        : `כמות ${isolate([formatNumber(count, locale), unit].filter(Boolean).join(' '))}`,
    owned: (quantity) => `ברשותך ${isolate(quantity)}`,
    none: 'אין עדיין מוצרים',
    noneHint: 'מה שניתן לקנות יופיע כאן.',
    kind: 'סוג',
    allKinds: 'הכול',
    kinds: {plan: 'תוכניות', license: 'רישיונות', addon: 'תוספות'},
    category: 'קטגוריה',
    allCategories: 'כל הקטגוריות',
    term: 'תקופה',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'חודשי',
        yearly: 'שנתי',
        months: {two: 'חודשיים', other: '# חודשים'},
        years: {two: 'שנתיים', other: '# שנים'},
      }),
    currency: 'מטבע',
    beforeTaxes: 'המחירים לפני מיסים.',
    choose: 'בחירה',
    askForQuote: 'בקשת הצעת מחיר',
    inBasket: 'בסל שלך',
    addSeats: 'הוספה',
    goesWith: 'נבחרת עם תוכנית או מתווספת למינוי.',
    actionOn: (action, name) => `${isolate(action)}: המוצר ${isolate(name)}`,
    openSubscription: (number) => `פתיחת המינוי ${isolate(number)}`,
    waiting: (count, locale) =>
      plural(locale, count, {one: 'מוצר אחד בסל שלך', two: 'שני מוצרים בסל שלך', other: '# מוצרים בסל שלך'}),
    openBasket: 'פתיחת הסל',
    close: 'סגירה',
    cancel: 'ביטול',
    back: 'חזרה',
    sending: 'בשליחה…',
    checking: 'החיבור נותק. נבדק אם הפעולה בוצעה – אין לחזור עליה.',
    pricing: 'המחיר בבדיקה…',
    optional: 'רשות',
    basket: {
      title: 'הסל שלך',
      empty: 'הסל שלך ריק',
      emptyHint: 'יש לבחור מוצר, והוא ימתין כאן.',
      seats: (unit) => (unit === 'seat' ? 'מושבים' : unit ? `כמות ${isolate(unit)}` : 'כמות'),
      between: (least, most) => `מ-${isolate(least)} עד ${isolate(most)}`,
      atLeast: (least) => `${isolate(least)} ומעלה`,
      addons: 'תוספות',
      quantityOf: (name) => `כמות של ${isolate(name)}`,
      remove: 'הסרה',
      more: 'בחירת עוד מוצרים',
      review: 'הצגת המחיר',
      quoteOnly: (names) =>
        `צוות המכירות שלנו מטפל ב-${isolate(names)}. יש לבקש הצעת מחיר לכל הסל, או להסיר אותו כדי לקנות את השאר מיד.`,
      gone: 'המוצר אינו נמכר עוד. יש להסיר אותו כדי להמשיך.',
      full: (most, locale) =>
        `בסל יש מקום ל-${isolate(formatNumber(most, locale))} מוצרים. יש לקנות אותם קודם, או להסיר אחד.`,
    },
    mistakes: {
      number: 'יש להזין מספר שלם.',
      not_sold: 'הוא אינו נמכר כך. יש לבחור תקופה או מטבע אחר, או להסיר אותו.',
      quote_only: 'צוות המכירות שלנו מטפל בכך. יש לבקש הצעת מחיר.',
      other: 'זה אינו אפשרי. יש לבחור משהו אחר.',
    },
    review: {
      title: 'בדיקת הקנייה',
      period: (from, to) => `מ-${isolate(from)} עד ${isolate(to)}`,
      freeUntil: (day) => `חינם עד ${isolate(day)}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'לחודש',
          yearly: 'לשנה',
          months: {two: 'לחודשיים', other: 'ל-# חודשים'},
          years: {two: 'לשנתיים', other: 'ל-# שנים'},
        });
        return `${isolate(amount)} ${term}, כולל מיסים`;
      },
      subtotal: 'סכום ביניים',
      dueNow: 'לתשלום כעת',
      next: 'החיובים הבאים',
      nextOn: (day) => `ב-${isolate(day)}`,
      method: 'החיוב באמצעות',
      methodHint: 'מעכשיו ובכל חידוש. ניתן לשנות זאת בכל עת.',
      noMethod: 'אין עדיין אמצעי תשלום. בלעדיו לא ניתן לחדש את המינוי.',
      addMethod: 'הזנת אמצעי חדש',
      team: 'צוות',
      reference: 'האסמכתה שלך',
      until: (time) => `המחירים האלה שמורים לך עד ${isolate(time)}.`,
      changed: 'המחיר השתנה בינתיים. דבר לא נקנה. מה ששונה מסומן: יש לבדוק אותו ואז לקנות.',
      was: (amount) => `היה ${isolate(amount)}`,
      buy: (amount) => `קנייה ב-${isolate(amount)}`,
      start: 'התחלת תקופת הניסיון החינמית',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {one: 'המינוי שלך התחיל', two: 'שני מינויים התחילו', other: '# מינויים התחילו'}),
      pay: (invoices) => `ניתן לשלם כעת את החשבונית ${isolate(invoices)}.`,
      charged: 'אחרת אמצעי התשלום יחויב מאליו בתוך דקות.',
      trial: 'לא בוצע חיוב. ניתן לבטל בכל עת לפני תום תקופת הניסיון.',
      payNow: 'תשלום כעת',
      paid: 'התשלום התקבל.',
    },
    quote: {
      title: 'בקשת הצעת מחיר',
      hint: 'תתקבל הצעת מחיר במחירי היום, לבדיקה ולאישור ככל הצעה אחרת. דבר לא נקנה לפני כן.',
      comment: 'מה כדאי שנדע?',
      send: 'שליחת הבקשה',
      made: (number) => `הצעת המחיר ${isolate(number)} נוצרה.`,
      madeHint: 'היא נמצאת בין הצעות המחיר.',
      show: (number) => `הצגת הצעת המחיר ${isolate(number)}`,
    },
    seats: {
      which: 'מינוי',
      title: (product) => `הוספה ל-${isolate(product)}`,
      has: (quantity, number) => `ברשותך ${isolate(quantity)} (${isolate(number)}).`,
      preview: 'הצגת המחיר',
      credit: 'זיכוי על התקופה שנותרה',
      toBalance: 'נוסף ליתרת הזכות',
      now: 'בתוקף מיד.',
      later: (day) => `בתוקף החל מ-${isolate(day)}.`,
      next: (amount, day) => `החשבונית הבאה: ${isolate(amount)} ב-${isolate(day)}`,
      confirm: (amount) => `אישור תמורת ${isolate(amount)}`,
      confirmFree: 'אישור',
      done: (number) => `המינוי ${isolate(number)} שונה.`,
      doneLater: (number, day) => `המינוי ${isolate(number)} ישתנה ב-${isolate(day)}.`,
      mistakes: {
        unchanged: 'זה מה שברשותך. יש להזין מספר אחר.',
        below_minimum: 'זה פחות מהאפשרי.',
        above_maximum: 'זה יותר מהאפשרי.',
        below_assigned: 'הוקצו יותר. יש לפנות כמה תחילה.',
        contract: 'קיים חוזה: ניתן להפחית רק לאחריו.',
      },
    },
    problems: {
      offline: 'אין חיבור לאינטרנט – דבר לא נשלח ולא נקנה. מה שנבחר נשמר.',
      unknown: 'עדיין לא ידוע אם הפעולה בוצעה. יש לנסות שוב: היא תבוצע פעם אחת בלבד.',
      stale: 'הדבר השתנה בינתיים. הפעולה לא בוצעה. יש לבדוק שוב ולהמשיך.',
      change_refused: 'כך זה אינו אפשרי. דבר לא נקנה. יש לבדוק את מה שמסומן.',
      payment_method_unusable: 'לא ניתן עוד לחייב אמצעי תשלום זה. דבר לא נקנה. יש לבחור אחר.',
      card_number_rejected: 'אין מקום כאן למספר כרטיס. דבר לא נשלח. יש להסיר אותו מהטקסט.',
      not_allowed: 'אין לך הרשאה לכך. דבר לא נקנה. יש לפנות לבעל החשבון.',
      not_found: 'זה אינו קיים עוד. דבר לא נקנה.',
      not_possible: 'לא ניתן לבצע זאת כעת. לא בוצע כל שינוי.',
      session_expired: 'פג תוקף ההתחברות. יש להתחבר מחדש כדי להמשיך; מה שנבחר נשמר.',
      rate_limited: 'יותר מדי בקשות. דבר לא נקנה. יש להמתין רגע ולנסות שוב.',
      other: 'הפעולה נכשלה. דבר לא נקנה. יש לנסות שוב; אם התקלה נמשכת, יש לפנות לתמיכה.',
    },
  },
};
