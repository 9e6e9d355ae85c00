import {formatNumber} from '../../format/number.js';
import type {InvoiceToolTerms} from '../invoice-tools.js';

export const fr: InvoiceToolTerms = {
  creditNotes: 'Avoirs',
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
  downloadAllZip: 'Tous les PDF de cette liste dans un zip',
  downloading: (done, count, locale) =>
    count
      ? `Préparation : ${formatNumber(done, locale)} sur ${formatNumber(count, locale)}…`
      : 'Préparation du fichier…',
  downloaded: (name) => `${name} est téléchargé.`,
  downloadFailed: 'Le fichier n’a pas pu être téléchargé. Rien n’a été enregistré ; réessayez.',
  tooMany: 'Il y a trop de documents pour un seul fichier. Choisissez une période plus courte.',
  cancel: 'Annuler',
  noInvoices: 'Aucune facture pour l’instant',
  noInvoicesHint: 'Vos factures seront listées ici.',
  noCreditNotes: 'Aucun avoir',
  noCreditNotesHint: 'Vos avoirs seront listés ici.',
  toPay: 'À payer',
  ofWhichOverdue: (amount) => `dont ${amount} en retard`,
  issuedBetween: 'Dates',
};
