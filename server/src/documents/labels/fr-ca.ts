import {fr} from './fr.js';
import type {DocumentLabels} from './labels.js';

/** French as written in Canada: no space before a question mark, and the words of Quebec's invoices. */
export const frCa: DocumentLabels = {
  ...fr,
  locale: 'fr-CA',
  creditNote: 'Note de crédit',
  taxId: 'N°\u00a0de taxe',
  status: {...fr.status, issued: 'Émise'},
  discount: 'Rabais',
  beforeDiscount: 'Avant rabais',
  applications: 'Appliquée à',
  questions: (contact) => `Une question? ${contact}`,
};
