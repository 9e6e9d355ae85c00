import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['spend'] = {
  spend: {
    title: 'Overzicht van uitgaven',
    classes: {made: 'Gedane betalingen', failed: 'Mislukte betalingen', due: 'Te betalen'},
    month: 'Maand',
    total: 'Totaal',
  },
  spendTools: {
    chart: 'Grafiek',
    table: 'Tabel',
    currency: 'Valuta',
    period: 'Periode',
    lastMonths: (count, locale) => plural(locale, count, {one: 'Deze maand', other: 'Laatste # maanden'}),
    grouping: 'Groeperen op',
    notGrouped: 'Niet gegroepeerd',
    groupings: {product: 'Per product', team: 'Per team'},
    ungrouped: {product: 'Zonder abonnement', team: 'Zonder team'},
    others: 'Overige',
    csv: 'Deze cijfers als CSV',
    chartName: (period) => `Uitgaven per maand, ${period}`,
    legend: 'Wat de grafiek laat zien',
    showInvoices: (what) => `Facturen tonen: ${what}`,
    back: 'Terug naar het overzicht',
    none: 'Niets in deze periode',
    noneHint: 'In deze maanden is niets betaald, mislukt of te betalen. Kies een andere periode.',
  },
};
