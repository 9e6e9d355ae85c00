import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['invoices'] = {
  invoices: {
    invoices: 'Fatture',
    number: 'Numero',
    date: 'Data',
    due: 'Scadenza',
    amount: 'Importo',
    amountDue: 'Importo dovuto',
    origin: 'Origine',
    paidOn: 'Pagata il',
    status: {
      open: 'Da pagare',
      overdue: 'Scaduta',
      partiallyPaid: 'Pagata in parte',
      processing: 'Pagamento in corso',
      paid: 'Pagata',
      void: 'Annullata',
      uncollectible: 'Inesigibile',
    },
    dueToday: 'Scade oggi',
    dueIn: (days, locale) =>
      plural(locale, days, {one: 'Scade tra # giorno', many: 'Scade tra # di giorni', other: 'Scade tra # giorni'}),
    overdueBy: (days, locale) =>
      plural(locale, days, {
        one: 'Scaduta da # giorno',
        many: 'Scaduta da # di giorni',
        other: 'Scaduta da # giorni',
      }),
    origins: {
      order: (number) => `Ordine ${number}`,
      subscription: (number) => `Abbonamento ${number}`,
      manual: 'Manuale',
    },
    pay: 'Paga',
    payInvoice: (number) => `Paga ${number}`,
    openInvoice: (number) => `Dettagli di ${number}`,
  },
  invoiceTools: {
    creditNotes: 'Note di credito',
    creditNoteVoid: 'Annullata',
    views: {
      all: 'Tutte',
      open: 'Da pagare',
      overdue: 'Scadute',
      paid: 'Pagate',
      canceled: 'Annullate',
      'credit-notes': 'Note di credito',
    },
    searchInvoices: 'Numero, riferimento, prodotto…',
    remaining: 'Disponibile',
    corrects: 'Fattura',
    reason: 'Motivo',
    paySelected: 'Paga la selezione',
    downloadCsv: 'Questo elenco in CSV',
    downloadSelected: 'Scarica la selezione',
    downloadAllZip: 'Tutti i PDF di questo elenco in un file zip',
    tooMany: 'I documenti sono troppi per un solo file. Scegliere un periodo più breve.',
    noInvoices: 'Ancora nessuna fattura',
    noInvoicesHint: 'Le fatture saranno elencate qui.',
    noCreditNotes: 'Nessuna nota di credito',
    noCreditNotesHint: 'Le note di credito saranno elencate qui.',
    toPay: 'Da pagare',
    ofWhichOverdue: (amount) => `di cui ${amount} scaduti`,
    issuedBetween: 'Date',
  },
};
