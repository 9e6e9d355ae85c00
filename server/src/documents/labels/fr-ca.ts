import {fr} from './fr.js';
import type {DocumentLabels} from './labels.js';

/** French as written in Canada: no space before a question mark, and the words of Quebec's invoices. */
export const frCa: DocumentLabels = {
  ...fr,
  locale: 'fr-CA',
  creditNote: 'Note de crédit',
  taxId: 'N° de taxe',
  status: {...fr.status, issued: 'Émise'},
  discount: 'Escompte',
  beforeDiscount: 'Avant escompte',
  credited: 'Crédits déduits',
  amountDueBy: (amount, date) => `${amount} à payer d’ici le ${date}`,
  paymentStatus: {...fr.paymentStatus, succeeded: 'Accepté', failed: 'Refusé'},
  installments: 'Versements',
  installment: 'Versement',
  installmentStatus: {paid: 'Payé', due: 'À payer', overdue: 'En retard', upcoming: 'À venir'},
  nextInstallmentBy: (amount, date) => `Prochain versement\u00a0: ${amount} le ${date}`,
  applications: 'Appliquée à',
  questions: (contact) => `Une question? ${contact}`,
};
