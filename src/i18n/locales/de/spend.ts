import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: 'Ausgabenübersicht',
    classes: {made: 'Geleistete Zahlungen', failed: 'Fehlgeschlagene Zahlungen', due: 'Fällige Zahlungen'},
    month: 'Monat',
    total: 'Summe',
  },
  spendTools: {
    chart: 'Diagramm',
    table: 'Tabelle',
    currency: 'Währung',
    period: 'Zeitraum',
    lastMonths: (count, locale) => plural(locale, count, {one: 'Dieser Monat', other: 'Letzte # Monate'}),
    grouping: 'Gruppieren nach',
    notGrouped: 'Nicht gruppiert',
    groupings: {product: 'Nach Produkt', team: 'Nach Team'},
    ungrouped: {product: 'Ohne Abonnement', team: 'Ohne Team'},
    others: 'Übrige',
    csv: 'Diese Zahlen als CSV',
    chartName: (period) => `Ausgaben nach Monat, ${period}`,
    legend: 'Was das Diagramm zeigt',
    showInvoices: (what) => `Rechnungen zeigen: ${what}`,
    back: 'Zurück zur Übersicht',
    none: 'Nichts in diesem Zeitraum',
    noneHint: 'In diesen Monaten ist nichts bezahlt, fehlgeschlagen oder fällig. Wählen Sie einen anderen Zeitraum.',
  },
};
