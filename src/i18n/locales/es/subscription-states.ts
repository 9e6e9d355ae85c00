import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'De prueba',
      active: 'Activa',
      past_due: 'Impagada',
      to_renew: 'Por renovar',
      paused: 'En pausa',
      canceled: 'Cancelada',
      expiring: 'Finaliza pronto',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'al mes',
        yearly: 'al año',
        months: {other: 'cada # meses'},
        years: {other: 'cada # años'},
      }),
    seats: (assigned, bought) => `${assigned} / ${bought}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `Se renueva el ${day}`,
    endsOn: (day) => `Finaliza el ${day}`,
    endedOn: (day) => `Finalizó el ${day}`,
    renewBy: (day) => `Renovar a más tardar el ${day}`,
    trialUntil: (day) => `De prueba hasta el ${day}`,
    pausedUntil: (day) => `En pausa hasta el ${day}`,
    pausedOpen: 'En pausa hasta que la reanude',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `Asignadas: ${assigned} de ${bought} compradas`,
    methods: {card: 'Tarjeta', sepa_debit: 'Adeudo directo SEPA'},
    noMethod: 'Ninguna',
    isDefault: 'Predeterminada',
    methodIssues: {
      missing: 'Sin forma de pago',
      expired: 'Caducada',
      expires_before_renewal: 'Caduca antes de la renovación',
      charge_failed: 'No se pudo cobrar',
    },
  },
};
