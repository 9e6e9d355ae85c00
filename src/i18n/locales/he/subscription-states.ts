import {isolate} from '../../isolate.js';
import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'בניסיון',
      active: 'פעיל',
      past_due: 'בפיגור',
      to_renew: 'לחידוש',
      paused: 'מושהה',
      canceled: 'מבוטל',
      expiring: 'מסתיים בקרוב',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'מדי חודש',
        yearly: 'מדי שנה',
        months: {two: 'מדי חודשיים', other: 'כל # חודשים'},
        years: {two: 'מדי שנתיים', other: 'כל # שנים'},
      }),
    seats: (assigned, bought) => `הוקצו ${isolate(assigned)} מתוך ${isolate(bought)}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `יתחדש ב-${isolate(day)}`,
    endsOn: (day) => `יסתיים ב-${isolate(day)}`,
    endedOn: (day) => `הסתיים ב-${isolate(day)}`,
    renewBy: (day) => `לחידוש עד ${isolate(day)}`,
    trialUntil: (day) => `בניסיון עד ${isolate(day)}`,
    pausedUntil: (day) => `מושהה עד ${isolate(day)}`,
    pausedOpen: 'מושהה עד לחידוש הפעילות',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `הוקצו ${isolate(assigned)} מתוך ${isolate(bought)} שנרכשו`,
    methods: {card: 'כרטיס', sepa_debit: 'חיוב ישיר SEPA'},
    noMethod: 'אין',
    isDefault: 'ברירת מחדל',
    methodIssues: {
      missing: 'אין אמצעי תשלום',
      expired: 'פג תוקף',
      expires_before_renewal: 'התוקף יפוג לפני החידוש',
      charge_failed: 'החיוב נכשל',
    },
  },
};
