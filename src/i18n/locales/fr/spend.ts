import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

// Said as Canada says it too.
export const words: Sections['spend'] = {
  spend: {
    title: 'Récapitulatif des dépenses',
    classes: {made: 'Paiements effectués', failed: 'Erreurs de paiement', due: 'Paiements dus'},
    month: 'Mois',
    total: 'Total',
  },
  spendTools: {
    chart: 'Graphique',
    table: 'Tableau',
    currency: 'Devise',
    period: 'Période',
    lastMonths: (count, locale) => plural(locale, count, {one: 'Ce mois-ci', other: '# derniers mois'}),
    grouping: 'Regrouper par',
    notGrouped: 'Sans regroupement',
    groupings: {product: 'Par produit', team: 'Par équipe'},
    ungrouped: {product: 'Sans abonnement', team: 'Sans équipe'},
    others: 'Autres',
    csv: 'Ces chiffres au format CSV',
    chartName: (period) => `Dépenses par mois, ${period}`,
    legend: 'Ce que montre le graphique',
    showInvoices: (what) => `Afficher les factures : ${what}`,
    back: 'Retour au récapitulatif',
    none: 'Rien sur cette période',
    noneHint: 'Rien de payé, d’échoué ni de dû ces mois-là. Choisissez une autre période.',
  },
};
