import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

// Said as Canada says it too.
export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'Essai',
      active: 'Actif',
      past_due: 'Impayé',
      to_renew: 'À renouveler',
      paused: 'En pause',
      canceled: 'Résilié',
      expiring: 'Prend fin bientôt',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'par mois',
        yearly: 'par an',
        months: {other: 'tous les # mois'},
        years: {other: 'tous les # ans'},
      }),
    seats: (assigned, bought) => `${assigned} / ${bought}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `Renouvellement le ${day}`,
    endsOn: (day) => `Prend fin le ${day}`,
    endedOn: (day) => `A pris fin le ${day}`,
    renewBy: (day) => `À renouveler au plus tard le ${day}`,
    trialUntil: (day) => `Essai jusqu’au ${day}`,
    pausedUntil: (day) => `En pause jusqu’au ${day}`,
    pausedOpen: 'En pause jusqu’à ce que vous le repreniez',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `Attribuées : ${assigned} sur ${bought} achetées`,
    methods: {card: 'Carte', sepa_debit: 'Prélèvement SEPA'},
    noMethod: 'Aucun',
    isDefault: 'Par défaut',
    methodIssues: {
      missing: 'Aucun mode de paiement',
      expired: 'Expiré',
      expires_before_renewal: 'Expire avant le renouvellement',
      charge_failed: 'N’a pas pu être débité',
    },
  },
};
