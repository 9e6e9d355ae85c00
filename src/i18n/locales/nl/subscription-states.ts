import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'Proefperiode',
      active: 'Actief',
      past_due: 'Achterstallig',
      to_renew: 'Te verlengen',
      paused: 'Gepauzeerd',
      canceled: 'Opgezegd',
      expiring: 'Eindigt binnenkort',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'per maand',
        yearly: 'per jaar',
        months: {other: 'per # maanden'},
        years: {other: 'per # jaar'},
      }),
    seats: (assigned, bought) => `${assigned} / ${bought}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `Wordt verlengd op ${day}`,
    endsOn: (day) => `Eindigt op ${day}`,
    endedOn: (day) => `Geëindigd op ${day}`,
    renewBy: (day) => `Uiterlijk ${day} verlengen`,
    trialUntil: (day) => `Proefperiode tot en met ${day}`,
    pausedUntil: (day) => `Gepauzeerd tot ${day}`,
    pausedOpen: 'Gepauzeerd tot u het hervat',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `${assigned} toegewezen van ${bought} gekocht`,
    methods: {card: 'Kaart', sepa_debit: 'SEPA-incasso'},
    noMethod: 'Geen',
    isDefault: 'Standaard',
    methodIssues: {
      missing: 'Geen betaalmethode',
      expired: 'Verlopen',
      expires_before_renewal: 'Verloopt vóór de verlenging',
      charge_failed: 'Afschrijving mislukt',
    },
  },
};
