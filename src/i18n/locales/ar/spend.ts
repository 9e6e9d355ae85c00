import {isolate} from '../../isolate.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: 'ملخص الإنفاق',
    classes: {made: 'المدفوعات المنجزة', failed: 'المدفوعات الفاشلة', due: 'المدفوعات المستحقة'},
    month: 'الشهر',
    total: 'الإجمالي',
  },
  spendTools: {
    chart: 'مخطط',
    table: 'جدول',
    currency: 'العملة',
    period: 'الفترة',
    lastMonths: (count, locale) =>
      plural(locale, count, {one: 'هذا الشهر', two: 'آخر شهرين', few: 'آخر # أشهر', other: 'آخر # شهر'}),
    grouping: 'التجميع حسب',
    notGrouped: 'بدون تجميع',
    groupings: {product: 'حسب المنتج', team: 'حسب الفريق'},
    ungrouped: {product: 'بدون اشتراك', team: 'بدون فريق'},
    others: 'أخرى',
    csv: 'هذه الأرقام بصيغة CSV',
    chartName: (period) => `الإنفاق حسب الشهر، ${isolate(period)}`,
    legend: 'ما يعرضه المخطط',
    showInvoices: (what) => `عرض الفواتير: ${isolate(what)}`,
    back: 'العودة إلى الملخص',
    none: 'لا شيء في هذه الفترة',
    noneHint: 'لا توجد مدفوعات منجزة أو فاشلة أو مستحقة في هذه الأشهر. اختر فترة أخرى.',
  },
};
