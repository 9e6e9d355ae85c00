import type {Sections} from '../../words.js';
import {words as french} from '../fr/common.js';

/** French as written in Canada: what it says otherwise than Europe. */
export const words: Sections['common'] = {
  ...french,
  lists: {
    ...french.lists,
    failed: {
      ...french.lists.failed,
      other: [
        'Le chargement a échoué.',
        'Rien n’a été modifié. Réessayez. Si le problème persiste, communiquez avec l’assistance.',
      ],
    },
  },
  listTools: {
    ...french.listTools,
    reasons: {
      ...french.listTools.reasons,
      region: 'Ce n’est pas offert dans votre région.',
      feature: 'Ce n’est pas offert ici.',
    },
  },
  documents: {
    ...french.documents,
    creditNote: (number) => `Note de crédit ${number}`,
    taxId: (id) => `N°\u00a0de taxe ${id}`,
    discount: 'Rabais',
    discountTotal: 'Votre rabais',
    appliedTo: 'Appliquée à',
  },
  payments: {
    ...french.payments,
    noMethod: 'Aucun mode de paiement n’est offert ici. Veuillez communiquer avec nous.',
    failures: {
      ...french.payments.failures,
      card_declined: 'Votre banque a refusé la carte. Essayez une autre carte ou communiquez avec votre banque.',
    },
    problems: {
      ...french.payments.problems,
      other:
        'Le paiement n’a pas pu être effectué. Rien n’a été débité. Réessayez. Si le problème persiste, communiquez avec l’assistance.',
    },
  },
};
