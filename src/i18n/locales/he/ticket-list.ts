import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['ticketList'] = {
  ticketList: {
    tickets: 'פניות',
    number: 'מס׳',
    subject: 'נושא',
    status: 'מצב',
    category: 'קטגוריה',
    priority: 'עדיפות',
    updated: 'עדכון אחרון',
    unread: 'לא נקראה',
    openedBy: (name) => `נפתחה על ידי ${isolate(name)}`,
  },
  ticketListTools: {
    all: 'הכול',
    active: 'לא סגורות',
    unread: 'לא נקראו',
    searched: 'מספר, נושא, טקסט…',
    toReply: (count, locale) =>
      plural(locale, count, {
        one: 'פנייה אחת ממתינה לתשובתך',
        two: 'שתי פניות ממתינות לתשובתך',
        other: '# פניות ממתינות לתשובתך',
      }),
    noneToReply: 'דבר אינו ממתין לתשובתך',
    newTicket: 'פנייה חדשה',
    allCategories: 'כל הקטגוריות',
    allPriorities: 'כל העדיפויות',
    groupBy: 'קיבוץ',
    ungrouped: 'ללא קיבוץ',
    grouped: {status: 'לפי מצב', category: 'לפי קטגוריה'},
    none: 'אין עדיין פניות',
    noneHint: 'ניתן לפתוח פנייה בכל עת שדרושה עזרתנו.',
  },
  newTicket: {
    title: 'פנייה חדשה',
    chooseCategory: 'בחירה…',
    description: 'תיאור',
    related: {
      label: 'בנושא',
      none: 'לא משהו מסוים',
      types: {invoice: 'חשבונית', subscription: 'מינוי', order: 'הזמנה', quote: 'הצעת מחיר'},
      which: 'איזה מהם?',
      nothingFound: 'לא נמצא דבר.',
      more: (count, locale) =>
        plural(locale, count, {
          one: 'יש עוד אחד: ניתן לחפש אותו.',
          two: 'יש עוד שניים: ניתן לחפש אותם.',
          other: 'יש עוד #: ניתן לחפש אותם.',
        }),
    },
    help: {
      title: 'אולי זו התשובה',
      found: (count, locale) =>
        plural(locale, count, {
          one: 'מאמר עזרה אחד עשוי להשיב על כך.',
          two: 'שני מאמרי עזרה עשויים להשיב על כך.',
          other: '# מאמרי עזרה עשויים להשיב על כך.',
        }),
      back: 'חזרה לפנייה',
      solved: 'זה ענה על שאלתי',
      solvedHint: 'שמחים שזה עזר. לא נפתחה פנייה.',
      onSite: 'לקריאה באתר שלנו',
    },
    send: 'פתיחת הפנייה',
    sending: 'בשליחה…',
    checking: 'החיבור אבד. נבדק אם זה התקבל…',
    close: 'סגירה',
    discard: 'מחיקת הטיוטה',
    kept: 'מה שמוקלד נשמר עד לשליחה.',
    created: (number) => `פנייה ${isolate(number)} נפתחה.`,
    mistakes: {
      category: 'יש לבחור קטגוריה.',
      subject: 'יש לציין בכמה מילים במה מדובר.',
      text: 'יש לתאר את העניין.',
      related: 'יש לבחור אחד, או „לא משהו מסוים”.',
      relatedGone: 'זה אינו קיים עוד. יש לבחור אחר.',
      files: 'קובץ עדיין נשלח או נכשל. יש להמתין, לנסות שוב או להסירו.',
      filesGone: 'קובץ אינו קיים עוד. יש להסירו ולהוסיפו מחדש.',
      cardNumber: 'זה נראה כמספר כרטיס, ולכן לא נשלח. אין לכתוב כאן מספר כרטיס; יש להסיר אותו.',
      tooLong: 'זה ארוך מדי.',
    },
    problems: {
      offline: 'אין חיבור – לא נשלח. מה שהוקלד נשמר.',
      not_allowed: 'אין הרשאה לפתוח פניות. דבר לא נשלח. יש לפנות לבעל החשבון.',
      session_expired: 'פג תוקף ההתחברות. יש להתחבר מחדש כדי להמשיך; מה שהוקלד נשמר.',
      rate_limited: 'יותר מדי בקשות. דבר לא נשלח. יש להמתין רגע ולנסות שוב.',
      unavailable: 'השירות בתחזוקה. דבר לא נשלח. יש לנסות שוב בעוד רגע.',
      invalid_request: 'לא ניתן לשלוח כך. יש לעיין במה שסומן.',
      unknown: 'לא ידוע אם זה התקבל. ניתן לשלוח שוב: הפנייה תיפתח פעם אחת בלבד.',
      other: 'השליחה נכשלה. דבר לא נפתח. יש לנסות שוב; אם זה נמשך, יש לפנות לתמיכה.',
    },
  },
};
