import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['upcoming'] = {
  upcoming: {
    title: 'Prossimi pagamenti',
    day: 'Data',
    what: 'Pagamento o scadenza',
    state: 'Stato',
    amount: 'Importo',
    method: 'Metodo di pagamento',
    kinds: {
      invoice: 'Fattura',
      payment: 'Pagamento',
      renewal: 'Rinnovo',
      expiry: 'Scadenza',
      quote: 'Preventivo',
      method_expiry: 'Scadenza della carta',
    },
    states: {
      auto_renew: 'Rinnovo automatico',
      manual: 'Manuale',
      failed: 'Pagamento non riuscito',
      under_way: 'In corso',
    },
    scheduled: 'Pianificati',
    unscheduled: 'Non pianificati',
    overdue: 'Scaduti',
    estimated: 'Stima',
    installment: (number, of) => `Rata ${number} di ${of}`,
    acts: {pay: 'Paga', renew: 'Rinnova', changeMethod: 'Cambia metodo', review: 'Esamina'},
  },
  upcomingTools: {
    all: 'Tutti',
    searched: 'Numero, prodotto, riferimento…',
    nextDays: (days, locale) =>
      plural(locale, days, {one: 'Fino a domani', many: 'Prossimi # di giorni', other: 'Prossimi # giorni'}),
    chartName: (currency) => `Pagamenti per stato, ${currency}`,
    counted: (count, locale) =>
      plural(locale, count, {one: '# pagamento', many: '# di pagamenti', other: '# pagamenti'}),
    nothing: 'In questi giorni non c’è nulla da pagare.',
    totals: 'Totali per mese',
    month: 'Mese',
    total: 'Totale',
    kind: 'Tipo',
    allKinds: 'Tutti i tipi',
    allStates: 'Tutti gli stati',
    currency: 'Valuta',
    allCurrencies: 'Tutte le valute',
    period: 'Periodo',
    manageMethods: 'Metodi di pagamento',
    none: 'Nulla in arrivo',
    noneHint: 'In questo periodo non c’è nulla da pagare, da rinnovare o a cui rispondere.',
    calendar: {
      open: 'Calendario',
      title: 'Nel suo calendario',
      subscribe: 'Iscriversi',
      subscribeHint: 'Dia questo link al suo calendario. Mostra ciò che arriva per un anno e resta aggiornato da solo.',
      make: 'Crea un link',
      secret: 'Chi ha il link può leggere queste date e questi importi senza accedere. Lo tenga per sé.',
      openLink: 'Apri nel mio calendario',
      revoke: 'Revoca il link',
      revokeHint:
        'I calendari che usano il link non saranno più aggiornati. Può crearne un altro in qualsiasi momento.',
      keep: 'Conserva',
      revoked: 'Il link non funziona più.',
      failed: 'Non è stato possibile.',
      unknown: 'Non si sa ancora se l’operazione è riuscita. Riprovare: viene eseguita una sola volta.',
      file: 'Come file',
      fileHint: (days, locale) =>
        plural(locale, days, {
          one: 'Ciò che arriva entro domani, per quanto si sa ora.',
          many: 'Ciò che arriva nei prossimi # di giorni, per quanto si sa ora.',
          other: 'Ciò che arriva nei prossimi # giorni, per quanto si sa ora.',
        }),
      download: 'Scarica',
    },
  },
};
