import {formatNumber} from '../../format/number.js';
import type {ListTerms} from '../lists.js';

export const fr: ListTerms = {
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  tryAgainIn: (seconds) => `Réessayer dans ${seconds} s`,
  showEntries: 'Voir',
  entries: 'données',
  range: (from, to, total, locale) =>
    `Affichage ${formatNumber(from, locale)} à ${formatNumber(to, locale)} de ${formatNumber(total, locale)}`,
  pages: 'Pages',
  firstPage: 'Première page',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  lastPage: 'Dernière page',
  selectRow: (name) => `Sélectionner ${name}`,
  selectPage: 'Tout sélectionner sur cette page',
  actions: 'Actions',
  noMatch: 'Aucun résultat.',
  stale: 'Ces données ne sont peut-être plus à jour.',
  failed: {
    offline: ['Vous êtes hors ligne.', 'Le chargement reprendra dès votre retour en ligne.'],
    network: ['La connexion a été perdue.', 'Rien n’a été modifié. Vérifiez votre connexion et réessayez.'],
    timeout: ['La réponse se fait attendre.', 'Rien n’a été modifié. Réessayez dans un instant.'],
    session_expired: [
      'Votre session a pris fin.',
      'Reconnectez-vous pour continuer. Rien de ce que vous avez saisi n’est perdu.',
    ],
    forbidden: ['Vous n’avez pas accès à ces données.', 'Demandez l’accès au propriétaire du compte.'],
    not_found: ['Ce document n’est plus ici.', 'Il a été retiré ou vous n’y avez pas accès.'],
    rate_limited: ['Trop de demandes.', 'Patientez un instant, puis réessayez.'],
    unavailable: ['Le service est en maintenance.', 'Rien n’a été modifié. Réessayez dans un instant.'],
    invalid_cursor: ['La liste a changé.', 'Reprenez à la première page.'],
    not_configured: [
      'Cette partie de la page n’est pas encore connectée.',
      'Elle doit se trouver dans un <portal-provider> muni d’un endpoint.',
    ],
    other: ['Le chargement a échoué.', 'Rien n’a été modifié. Réessayez ; si cela persiste, contactez l’assistance.'],
  },
  reference: (id) => `Référence pour l’assistance : ${id}`,
};
