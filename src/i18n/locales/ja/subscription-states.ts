import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: '試用中',
      active: '有効',
      past_due: '支払い遅延',
      to_renew: '要更新',
      paused: '一時停止中',
      canceled: '解約済み',
      expiring: 'まもなく終了',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: '毎月',
        yearly: '毎年',
        months: {other: '#か月ごと'},
        years: {other: '#年ごと'},
      }),
    seats: (assigned, bought) => `割り当て${assigned} / 購入${bought}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `${day}に更新`,
    endsOn: (day) => `${day}に終了`,
    endedOn: (day) => `${day}に終了しました`,
    renewBy: (day) => `更新期限：${day}`,
    trialUntil: (day) => `試用期間：${day}まで`,
    pausedUntil: (day) => `${day}まで一時停止中`,
    pausedOpen: '再開するまで一時停止中',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `購入数${bought}のうち${assigned}を割り当て済み`,
    methods: {card: 'カード', sepa_debit: 'SEPA口座振替'},
    noMethod: 'なし',
    isDefault: '既定',
    methodIssues: {
      missing: '支払い方法なし',
      expired: '期限切れ',
      expires_before_renewal: '更新前に期限切れ',
      charge_failed: '引き落とし失敗',
    },
  },
};
