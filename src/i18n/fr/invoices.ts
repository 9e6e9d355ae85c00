import type {InvoiceTerms} from '../invoices.js';
import {plural} from '../plural.js';

export const fr: InvoiceTerms = {
  invoices: 'Factures',
  number: 'Numéro',
  date: 'Date',
  due: 'Échéance',
  amount: 'Montant',
  amountDue: 'Montant dû',
  origin: 'Origine',
  paidOn: 'Payée le',
  status: {
    open: 'Ouverte',
    overdue: 'En retard',
    partiallyPaid: 'Payée en partie',
    processing: 'Paiement en cours',
    paid: 'Payée',
    void: 'Annulée',
    uncollectible: 'Irrécouvrable',
  },
  dueToday: 'À payer aujourd’hui',
  dueIn: (days, locale) => plural(locale, days, {one: 'Dans # jour', other: 'Dans # jours'}),
  overdueBy: (days, locale) => plural(locale, days, {one: '# jour de retard', other: '# jours de retard'}),
  origins: {
    order: (number) => `Commande ${number}`,
    subscription: (number) => `Abonnement ${number}`,
    manual: 'Manuelle',
  },
  pay: 'Payer',
  payInvoice: (number) => `Payer ${number}`,
  openInvoice: (number) => `Détails de ${number}`,
};
