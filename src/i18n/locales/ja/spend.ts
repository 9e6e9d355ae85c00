import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: '支出の概要',
    classes: {made: '支払い済み', failed: '支払いエラー', due: '支払い予定'},
    month: '月',
    total: '合計',
  },
  spendTools: {
    chart: 'グラフ',
    table: '表',
    currency: '通貨',
    period: '期間',
    lastMonths: (count, locale) => plural(locale, count, {other: '直近 # か月'}),
    grouping: 'グループ化',
    notGrouped: 'グループ化しない',
    groupings: {product: '製品別', team: 'チーム別'},
    ungrouped: {product: 'サブスクリプションなし', team: 'チームなし'},
    others: 'その他',
    csv: 'この数値の CSV',
    chartName: (period) => `月別の支出、${period}`,
    legend: 'グラフに表示する内容',
    showInvoices: (what) => `請求書を表示：${what}`,
    back: '概要に戻る',
    none: 'この期間には何もありません',
    noneHint: 'この期間に支払い済み、エラー、予定のものはありません。別の期間を選んでください。',
  },
};
