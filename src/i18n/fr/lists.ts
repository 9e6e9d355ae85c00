import type {ListTerms} from '../lists.js';

export const fr: ListTerms = {
  loading: 'Chargement…',
  tryAgain: 'Réessayer',
  tryAgainIn: (seconds) => `Réessayer dans ${seconds} s`,
  selectRow: (name) => `Sélectionner ${name}`,
  selectPage: 'Tout sélectionner sur cette page',
  actions: 'Actions',
  failed: {
    offline: ['Vous êtes hors ligne.', 'Le chargement reprendra dès votre retour en ligne.'],
    network: ['La connexion a été perdue.', 'Rien n’a été modifié. Vérifiez votre connexion et réessayez.'],
    other: ['Le chargement a échoué.', 'Rien n’a été modifié. Réessayez ; si cela persiste, contactez l’assistance.'],
  },
  reference: (id) => `Référence pour l’assistance : ${id}`,
};
