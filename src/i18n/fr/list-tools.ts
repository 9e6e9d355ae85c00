import type {ListToolTerms} from '../list-tools.js';
import {plural} from '../plural.js';

export const fr: ListToolTerms = {
  search: 'Recherche',
  clear: 'Effacer',
  from: 'Du',
  to: 'Au',
  selected: (count, locale) => plural(locale, count, {one: '# sélectionnée', other: '# sélectionnées'}),
  noMatchHint: 'Essayez un autre mot ou effacez les filtres.',
  clearFilters: 'Effacer les filtres',
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
};
