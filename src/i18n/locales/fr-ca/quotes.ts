import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';
import {words as french} from '../fr/quotes.js';

/** French as written in Canada: what it says otherwise than Europe. */
export const words: Sections['quotes'] = {
  ...french,
  quotes: {
    ...french.quotes,
    status: {...french.quotes.status, open: 'À réviser'},
    review: 'Réviser',
    reviewQuote: (number) => `Réviser ${number}`,
  },
  quoteTools: {
    ...french.quoteTools,
    toReview: (count, locale) =>
      plural(locale, count, {one: '# devis à réviser', many: '# de devis à réviser', other: '# devis à réviser'}),
    noneToReview: 'Rien à réviser',
  },
  quoteDocuments: {
    ...french.quoteDocuments,
    email: 'Courriel',
    listPrice: 'Prix courant',
    changes: {
      ...french.quoteDocuments.changes,
      aspects: {...french.quoteDocuments.changes.aspects, discount: 'Rabais'},
    },
    problems: {
      ...french.quoteDocuments.problems,
      other:
        'L’envoi a échoué. Rien n’a été modifié. Réessayez. Si le problème persiste, communiquez avec l’assistance.',
    },
  },
  quoteAccept: {
    ...french.quoteAccept,
    problems: {
      ...french.quoteAccept.problems,
      other:
        'L’opération a échoué. Rien n’a été accepté, et votre signature est conservée. Réessayez. Si le problème persiste, communiquez avec l’assistance.',
    },
  },
};
