import type {Sections} from '../../words.js';
import {termLength} from '../../term-length.js';

export const words: Sections['subscriptionStates'] = {
  subscriptionStates: {
    statuses: {
      trialing: 'Em teste',
      active: 'Ativa',
      past_due: 'Em atraso',
      to_renew: 'A renovar',
      paused: 'Pausada',
      canceled: 'Cancelada',
      expiring: 'Termina em breve',
    },
    term: (months, locale) =>
      termLength(locale, months, {
        monthly: 'por mês',
        yearly: 'por ano',
        months: {other: 'a cada # meses'},
        years: {other: 'a cada # anos'},
      }),
    seats: (assigned, bought) => `${assigned} / ${bought}`,
  },
  subscriptionOutlook: {
    renewsOn: (day) => `Renova em ${day}`,
    endsOn: (day) => `Termina em ${day}`,
    endedOn: (day) => `Terminou em ${day}`,
    renewBy: (day) => `Renovar até ${day}`,
    trialUntil: (day) => `Em teste até ${day}`,
    pausedUntil: (day) => `Pausada até ${day}`,
    pausedOpen: 'Pausada até você retomar',
  },
  subscriptionMethods: {
    seatsAssigned: (assigned, bought) => `Atribuídas: ${assigned} de ${bought} compradas`,
    methods: {card: 'Cartão', sepa_debit: 'Débito direto SEPA'},
    noMethod: 'Nenhuma',
    isDefault: 'Padrão',
    methodIssues: {
      missing: 'Sem forma de pagamento',
      expired: 'Vencida',
      expires_before_renewal: 'Vence antes da renovação',
      charge_failed: 'Cobrança não realizada',
    },
  },
};
