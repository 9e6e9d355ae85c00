import {isolate} from '../../isolate.js';
import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'تجريبي',
      active: 'نشط',
      past_due: 'متأخر السداد',
      to_renew: 'بانتظار التجديد',
      paused: 'متوقف مؤقتًا',
      canceled: 'ملغى',
      expiring: 'ينتهي قريبًا',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'شهريًا',
        yearly: 'سنويًا',
        months: {two: 'كل شهرين', few: 'كل # أشهر', other: 'كل # شهرًا'},
        years: {two: 'كل سنتين', few: 'كل # سنوات', other: 'كل # سنة'},
      }),
    seats: (assigned, bought) => `${isolate(assigned)} من ${isolate(bought)}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `يُجدَّد في ${isolate(day)}`,
    endsOn: (day) => `ينتهي في ${isolate(day)}`,
    endedOn: (day) => `انتهى في ${isolate(day)}`,
    renewBy: (day) => `آخر يوم للتجديد ${isolate(day)}`,
    trialUntil: (day) => `تجريبي حتى ${isolate(day)}`,
    pausedUntil: (day) => `متوقف مؤقتًا حتى ${isolate(day)}`,
    pausedOpen: 'متوقف مؤقتًا إلى حين استئنافه',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `خُصِّص ${isolate(assigned)} من ${isolate(bought)} مشتراة`,
    methods: {card: 'بطاقة', sepa_debit: 'خصم مباشر SEPA'},
    noMethod: 'لا توجد',
    isDefault: 'الافتراضية',
    methodIssues: {
      missing: 'لا توجد طريقة دفع',
      expired: 'منتهية الصلاحية',
      expires_before_renewal: 'تنتهي صلاحيتها قبل التجديد',
      charge_failed: 'تعذّر الخصم منها',
    },
  },
};
