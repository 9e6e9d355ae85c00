import {formatNumber} from '../../format/number.js';
import type {ListToolTerms} from '../list-tools.js';
import {plural} from '../plural.js';

const sessionEnded = [
  'Votre session a pris fin.',
  'Reconnectez-vous pour continuer. Rien de ce que vous avez saisi n’est perdu.',
] as const;

const mayNotSee = ['Vous n’avez pas accès à ces données.', 'Demandez l’accès au propriétaire du compte.'] as const;

export const fr: ListToolTerms = {
  search: 'Recherche',
  clear: 'Effacer',
  from: 'Du',
  to: 'Au',
  selected: (count, locale) => plural(locale, count, {one: '# sélectionnée', other: '# sélectionnées'}),
  noMatch: 'Aucun résultat.',
  noMatchHint: 'Essayez un autre mot ou effacez les filtres.',
  clearFilters: 'Effacer les filtres',
  showEntries: 'Voir',
  entries: 'données',
  range: (from, to, total, locale) =>
    `Affichage ${formatNumber(from, locale)} à ${formatNumber(to, locale)} de ${formatNumber(total, locale)}`,
  pages: 'Pages',
  firstPage: 'Première page',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  lastPage: 'Dernière page',
  stale: 'Ces données ne sont peut-être plus à jour.',
  reasons: {
    role: 'Votre rôle ne le permet pas. Adressez-vous au propriétaire du compte.',
    region: 'Ce n’est pas proposé dans votre région.',
    feature: 'Ce n’est pas proposé ici.',
    scope: 'Cette session ne le permet pas.',
    status: 'Impossible dans son état actuel.',
    nothing_due: 'Il n’y a rien à payer.',
    payment_in_progress: 'Un paiement est déjà en cours.',
    currency: 'Cette devise ne peut pas être payée en ligne.',
    expired: 'Le délai est dépassé.',
  },
  failed: {
    timeout: ['La réponse se fait attendre.', 'Rien n’a été modifié. Réessayez dans un instant.'],
    session_expired: sessionEnded,
    unauthenticated: sessionEnded,
    forbidden: mayNotSee,
    not_allowed: mayNotSee,
    not_found: ['Ce document n’est plus ici.', 'Il a été retiré ou vous n’y avez pas accès.'],
    rate_limited: ['Trop de demandes.', 'Patientez un instant, puis réessayez.'],
    unavailable: ['Le service est en maintenance.', 'Rien n’a été modifié. Réessayez dans un instant.'],
    invalid_cursor: ['La liste a changé.', 'Reprenez à la première page.'],
    not_configured: [
      'Cette partie de la page n’est pas encore connectée.',
      'Elle doit se trouver dans un <portal-provider> muni d’un endpoint.',
    ],
  },
};
