import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'Testphase',
      active: 'Aktiv',
      past_due: 'Überfällig',
      to_renew: 'Zu verlängern',
      paused: 'Pausiert',
      canceled: 'Gekündigt',
      expiring: 'Endet bald',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'monatlich',
        yearly: 'jährlich',
        months: {other: 'alle # Monate'},
        years: {other: 'alle # Jahre'},
      }),
    seats: (assigned, bought) => `${assigned} / ${bought}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `Verlängert sich am ${day}`,
    endsOn: (day) => `Endet am ${day}`,
    endedOn: (day) => `Endete am ${day}`,
    renewBy: (day) => `Bis ${day} verlängern`,
    trialUntil: (day) => `Testphase bis ${day}`,
    pausedUntil: (day) => `Pausiert bis ${day}`,
    pausedOpen: 'Pausiert, bis Sie es fortsetzen',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `${assigned} von ${bought} gekauften vergeben`,
    methods: {card: 'Karte', sepa_debit: 'SEPA-Lastschrift'},
    noMethod: 'Keine',
    isDefault: 'Standard',
    methodIssues: {
      missing: 'Keine Zahlungsart',
      expired: 'Abgelaufen',
      expires_before_renewal: 'Läuft vor der Verlängerung ab',
      charge_failed: 'Abbuchung fehlgeschlagen',
    },
  },
};
