import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: 'Riepilogo delle spese',
    classes: {made: 'Pagamenti effettuati', failed: 'Pagamenti non riusciti', due: 'Pagamenti dovuti'},
    month: 'Mese',
    total: 'Totale',
  },
  spendTools: {
    chart: 'Grafico',
    table: 'Tabella',
    currency: 'Valuta',
    period: 'Periodo',
    lastMonths: (count, locale) => plural(locale, count, {one: 'Questo mese', other: 'Ultimi # mesi'}),
    grouping: 'Raggruppa per',
    notGrouped: 'Senza gruppi',
    groupings: {product: 'Per prodotto', team: 'Per team'},
    ungrouped: {product: 'Senza abbonamento', team: 'Senza team'},
    others: 'Altri',
    csv: 'Queste cifre in CSV',
    chartName: (period) => `Spese per mese, ${period}`,
    legend: 'Che cosa mostra il grafico',
    showInvoices: (what) => `Mostra le fatture: ${what}`,
    back: 'Torna al riepilogo',
    none: 'Niente in questo periodo',
    noneHint: 'In questi mesi non c’è nulla di pagato, non riuscito o dovuto. Scegli un altro periodo.',
  },
};
