import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

// Sentences end instead of going on after a semicolon: Europe sets a space before it but Canada, which starts from these words, does not.
export const words: Sections['invoices'] = {
  invoices: {
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
    dueIn: (days, locale) =>
      plural(locale, days, {
        one: 'À payer dans # jour',
        many: 'À payer dans # de jours',
        other: 'À payer dans # jours',
      }),
    overdueBy: (days, locale) =>
      plural(locale, days, {one: '# jour de retard', many: '# de jours de retard', other: '# jours de retard'}),
    origins: {
      order: (number) => `Commande ${number}`,
      subscription: (number) => `Abonnement ${number}`,
      manual: 'Manuelle',
    },
    pay: 'Payer',
    payInvoice: (number) => `Payer ${number}`,
    openInvoice: (number) => `Détails de ${number}`,
  },
  invoiceTools: {
    creditNotes: 'Avoirs',
    creditNoteVoid: 'Annulé',
    views: {
      all: 'Toutes',
      open: 'Ouvertes',
      overdue: 'En retard',
      paid: 'Payées',
      canceled: 'Annulées',
      'credit-notes': 'Avoirs',
    },
    searchInvoices: 'Numéro, référence, produit…',
    remaining: 'Disponible',
    corrects: 'Facture',
    reason: 'Motif',
    paySelected: 'Payer la sélection',
    downloadCsv: 'Cette liste en CSV',
    downloadSelected: 'Télécharger la sélection',
    downloadAllZip: 'Tous les PDF de cette liste dans un fichier zip',
    tooMany: 'Il y a trop de documents pour un seul fichier. Choisissez une période plus courte.',
    noInvoices: 'Aucune facture pour l’instant',
    noInvoicesHint: 'Vos factures seront affichées ici.',
    noCreditNotes: 'Aucun avoir',
    noCreditNotesHint: 'Vos avoirs seront affichés ici.',
    allInvoices: 'Toutes les factures',
    toPay: 'À payer',
    ofWhichOverdue: (amount) => `dont ${amount} en retard`,
    issuedBetween: 'Dates',
  },
};
