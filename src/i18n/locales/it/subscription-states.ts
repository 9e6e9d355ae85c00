import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'In prova',
      active: 'Attivo',
      past_due: 'Non pagato',
      to_renew: 'Da rinnovare',
      paused: 'In pausa',
      canceled: 'Disdetto',
      expiring: 'Termina a breve',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'al mese',
        yearly: 'all’anno',
        months: {other: 'ogni # mesi'},
        years: {other: 'ogni # anni'},
      }),
    seats: (assigned, bought) => `${assigned} / ${bought}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `Si rinnova il ${day}`,
    endsOn: (day) => `Termina il ${day}`,
    endedOn: (day) => `Terminato il ${day}`,
    renewBy: (day) => `Da rinnovare entro il ${day}`,
    trialUntil: (day) => `In prova fino al ${day}`,
    pausedUntil: (day) => `In pausa fino al ${day}`,
    pausedOpen: 'In pausa fino alla ripresa',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `Assegnate: ${assigned} su ${bought} acquistate`,
    methods: {card: 'Carta', sepa_debit: 'Addebito diretto SEPA'},
    noMethod: 'Nessuno',
    isDefault: 'Predefinito',
    methodIssues: {
      missing: 'Nessun metodo di pagamento',
      expired: 'Scaduto',
      expires_before_renewal: 'Scade prima del rinnovo',
      charge_failed: 'Addebito non riuscito',
    },
  },
};
