import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'Abbonamenti',
    product: 'Prodotto',
    number: 'ID abbonamento',
    team: 'Team',
    seats: 'Postazioni',
    price: 'Prezzo',
    status: 'Stato',
    renewal: 'Rinnovo',
    nextCharge: 'Prossimo addebito',
    method: 'Metodo di pagamento',
    named: (product, number) => `${product}, ${number}`,
    open: (subscription) => `Apri ${subscription}`,
  },
  subscriptionListTools: {
    methodIssue: 'Metodo non valido',
    all: 'Tutti',
    current: 'In corso',
    searched: 'Prodotto, ID, team, riferimento',
    none: 'Ancora nessun abbonamento',
    noneHint: 'Gli abbonamenti compaiono qui.',
    allProducts: 'Tutti i prodotti',
    allTeams: 'Tutti i team',
    csv: 'Scarica questo elenco in CSV',
    csvSelected: 'Scarica i selezionati in CSV',
    attention: {
      toRenew: (count, day, locale) =>
        plural(locale, count, {
          one: `# da rinnovare: entro il ${day}`,
          other: `# da rinnovare: il primo entro il ${day}`,
        }),
      unpaid: (count, locale) => plural(locale, count, {one: '# rinnovo non pagato', other: '# rinnovi non pagati'}),
      methods: (count, locale) =>
        plural(locale, count, {
          one: '# ha un metodo di pagamento che non funzionerà',
          other: '# hanno un metodo di pagamento che non funzionerà',
        }),
      ending: (count, locale) => plural(locale, count, {one: '# termina a breve', other: '# terminano a breve'}),
      show: 'Mostra',
    },
    selectAll: (count, locale) =>
      plural(locale, count, {one: 'Seleziona # di questo elenco', other: 'Seleziona tutti e # di questo elenco'}),
    selectFirst: (count, locale) =>
      plural(locale, count, {
        one: 'Seleziona il primo di questo elenco (#)',
        other: 'Seleziona i primi # di questo elenco',
      }),
    atMost: (count, locale) =>
      plural(locale, count, {
        one: 'Al massimo # alla volta. Selezionane di meno.',
        other: 'Al massimo # alla volta. Selezionane di meno.',
      }),
    renew: {
      action: 'Rinnova ora',
      hint: 'Il periodo successivo viene fatturato ora. Verificare quanto costa prima di confermare.',
      confirm: (count, locale) => plural(locale, count, {one: 'Rinnova # abbonamento', other: 'Rinnova # abbonamenti'}),
    },
    autoRenewOn: {
      action: 'Attiva il rinnovo automatico',
      hint: 'Da ora si rinnovano da soli alla fine di ogni periodo, finché non lo si disattiva.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Attiva per # abbonamento', other: 'Attiva per # abbonamenti'}),
    },
    autoRenewOff: {
      action: 'Disattiva il rinnovo automatico',
      hint: 'Ciascuno prosegue fino alla fine del suo periodo e poi termina, salvo rinnovo.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Disattiva per # abbonamento', other: 'Disattiva per # abbonamenti'}),
    },
    changeMethod: {
      action: 'Cambia metodo di pagamento',
      hint: 'Da ora vengono addebitati sul metodo di pagamento scelto. Ora non viene addebitato nulla.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Cambia per # abbonamento', other: 'Cambia per # abbonamenti'}),
    },
    close: 'Chiudi',
    cancel: 'Annulla',
    back: 'Indietro',
    done: 'Fine',
    review: 'Verifica',
    chooseMethod: 'Addebitali su',
    followDefault: 'Sempre sul metodo di pagamento predefinito',
    noMethod: 'Nessun metodo di pagamento da scegliere. Aggiungerne prima uno.',
    expired: 'Scaduto',
    loading: 'Calcolo degli effetti…',
    effects: 'Effetto su ogni abbonamento',
    charge: (amount, from, to) => `${amount} ora, dal ${from} al ${to}`,
    chargeChanged: (before, after) => `Ora costa ${after} invece di ${before}`,
    nextCharge: (amount, day) => `Prossimo addebito: ${amount} il ${day}`,
    noCharge: 'Nessun altro addebito',
    chargedTo: (method) => `Addebitato su ${method}`,
    unchanged: 'È già così. Non cambia nulla.',
    changed: 'Nel frattempo è cambiato. Non è stato fatto nulla.',
    leftOut: (count, locale) => plural(locale, count, {one: '# resta com’è', other: '# restano come sono'}),
    nothing: 'Nessuno degli abbonamenti selezionati cambia.',
    total: 'Addebitato ora',
    sending: 'Invio…',
    checking: 'La connessione si è interrotta. Verifica di ciò che è stato fatto: non ripetere l’operazione…',
    outcomes: {
      done: 'Fatto',
      unchanged: 'Invariato',
      refused: 'Non fatto',
      stale: 'Cambiato nel frattempo',
    },
    results: (done, count, locale) =>
      plural(locale, count, {one: `Fatto: ${done} su # abbonamento.`, other: `Fatto: ${done} su # abbonamenti.`}),
    again: (count, locale) =>
      plural(locale, count, {one: 'Verifica di nuovo # abbonamento', other: 'Verifica di nuovo # abbonamenti'}),
    invoice: (number) => `Fattura ${number}`,
    pay: 'Paga ora',
    payHint: 'Senza pagamento ora, ciascuno viene addebitato sul suo metodo di pagamento entro pochi minuti.',
    reasons: {
      amount_changed: 'Il prezzo è cambiato nel frattempo. Non è stato addebitato nulla.',
      payment_method_unusable: 'Non può essere addebitato su questo metodo di pagamento.',
      not_found: 'Non c’è più, oppure non è consentito vederlo.',
      other: 'Operazione non riuscita. Non è stato modificato nulla.',
    },
    problems: {
      offline: 'Connessione assente: non è stato inviato, modificato né addebitato nulla.',
      refused: 'Non è stato possibile. Non è stato modificato né addebitato nulla.',
      unknown: 'Non si sa ancora che cosa sia stato fatto. Confermare di nuovo: viene eseguito una volta sola.',
      other:
        'Operazione non riuscita. Non è stato modificato né addebitato nulla. Riprovare; se il problema persiste, contattare l’assistenza.',
    },
  },
};
