import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

/** Portuguese as written in Brazil. */
export const words: Sections['invoices'] = {
  invoices: {
    invoices: 'Faturas',
    number: 'Número',
    date: 'Data',
    due: 'Vencimento',
    amount: 'Valor',
    amountDue: 'Valor em aberto',
    origin: 'Origem',
    paidOn: 'Paga em',
    status: {
      open: 'Em aberto',
      overdue: 'Vencida',
      partiallyPaid: 'Paga em parte',
      processing: 'Pagamento em andamento',
      paid: 'Paga',
      void: 'Cancelada',
      uncollectible: 'Incobrável',
    },
    dueToday: 'Vence hoje',
    dueIn: (days, locale) =>
      plural(locale, days, {one: 'Vence em # dia', many: 'Vence em # de dias', other: 'Vence em # dias'}),
    overdueBy: (days, locale) =>
      plural(locale, days, {one: 'Vencida há # dia', many: 'Vencida há # de dias', other: 'Vencida há # dias'}),
    origins: {
      order: (number) => `Pedido ${number}`,
      subscription: (number) => `Assinatura ${number}`,
      manual: 'Manual',
    },
    pay: 'Pagar',
    payInvoice: (number) => `Pagar ${number}`,
    openInvoice: (number) => `Detalhes de ${number}`,
  },
  invoiceTools: {
    creditNotes: 'Notas de crédito',
    creditNoteVoid: 'Cancelada',
    views: {
      all: 'Todas',
      open: 'Em aberto',
      overdue: 'Vencidas',
      paid: 'Pagas',
      canceled: 'Canceladas',
      'credit-notes': 'Notas de crédito',
    },
    searchInvoices: 'Número, referência, produto…',
    remaining: 'Disponível',
    corrects: 'Fatura',
    reason: 'Motivo',
    paySelected: 'Pagar a seleção',
    downloadCsv: 'Esta lista em CSV',
    downloadSelected: 'Baixar a seleção',
    downloadAllZip: 'Todos os PDFs desta lista em um arquivo zip',
    tooMany: 'São documentos demais para um único arquivo. Escolha um período mais curto.',
    noInvoices: 'Ainda não há faturas',
    noInvoicesHint: 'Suas faturas aparecerão aqui.',
    noCreditNotes: 'Nenhuma nota de crédito',
    noCreditNotesHint: 'Suas notas de crédito aparecerão aqui.',
    allInvoices: 'Todas as faturas',
    toPay: 'A pagar',
    ofWhichOverdue: (amount) => `dos quais ${amount} vencidos`,
    issuedBetween: 'Datas',
  },
};
