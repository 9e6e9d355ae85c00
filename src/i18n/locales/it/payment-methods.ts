import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['paymentMethods'] = {
  paymentMethods: {
    title: 'Metodi di pagamento',
    add: 'Aggiungi un metodo di pagamento',
    expires: (month, year) => `Scade a fine ${month}/${year}`,
    expired: 'Scaduto',
    expiresSoon: 'In scadenza',
    isDefault: 'Predefinito',
    isBackup: 'Di riserva',
    kinds: {card: 'Carta', sepa_debit: 'Addebito diretto SEPA'},
    makeDefault: 'Imposta come predefinito',
    makeBackup: 'Usa come riserva',
    endBackup: 'Non usare più come riserva',
    edit: 'Modifica',
    replace: 'Sostituisci',
    remove: 'Elimina',
    actionOn: (action, method) => `${action}: ${method}`,
    usedBy: (count, locale) =>
      plural(locale, count, {
        one: 'Usato per # abbonamento',
        many: 'Usato per # di abbonamenti',
        other: 'Usato per # abbonamenti',
      }),
    unused: 'Non usato per alcun abbonamento',
    nextCharge: (amount, day) => `${amount} il ${day}`,
    noCharge: 'Nessun addebito in arrivo',
    more: (count, locale) => plural(locale, count, {one: 'e # altro', many: 'e # di altri', other: 'e altri #'}),
  },
  methodTools: {
    none: 'Ancora nessun metodo di pagamento',
    noneHint: 'Aggiungerne uno, affinché gli abbonamenti si rinnovino senza interruzioni.',
    close: 'Chiudi',
    cancel: 'Annulla',
    save: 'Salva',
    done: 'Fine',
    sending: 'Invio…',
    checking: 'La connessione si è interrotta. Verifica dell’esito in corso…',
    tryAgain: 'Riprova',
    adding: {
      title: 'Aggiungi un metodo di pagamento',
      hint: 'Ora non viene addebitato nulla. La banca potrebbe chiedere una conferma.',
      fields: 'Dati del metodo di pagamento',
      fieldsFailed: 'Non è stato possibile caricare i campi protetti. Non è stato salvato nulla. Riprovare tra poco.',
      makeDefault: 'Imposta come predefinito',
      confirm: 'Aggiungi',
      progress: {
        sending: 'Invio dei dati al servizio di pagamento…',
        processing: 'Il servizio di pagamento sta verificando i dati…',
        checking:
          'La connessione si è interrotta. Verifica del salvataggio in corso – non inserire i dati una seconda volta.',
      },
      challengeTitle: 'Conferma con la banca',
      challengeHint: 'La banca chiede di confermare questo metodo di pagamento. Non viene addebitato nulla.',
      challengeClosed:
        'La pagina della banca è stata chiusa. Il metodo di pagamento verrà salvato solo dopo la conferma della banca.',
      challengeAgain: 'Riapri la conferma',
      giveUp: 'Non salvarlo',
      added: ['Metodo di pagamento salvato', 'Può essere usato per gli addebiti da subito.'],
      processing: [
        'Verifica in corso',
        'Il servizio di pagamento sta ancora verificando il metodo di pagamento. Comparirà nell’elenco appena sarà salvato.',
      ],
      failed: 'Il metodo di pagamento non è stato salvato',
      canceled: ['Metodo di pagamento non salvato', 'Nessuno dei dati inseriti è stato conservato.'],
      unknown: [
        'Non si sa ancora se il metodo di pagamento è stato salvato',
        'In tal caso comparirà automaticamente nell’elenco. Controllarlo prima di inserire di nuovo i dati.',
      ],
      none: ['Il metodo di pagamento non è stato salvato', 'I dati non sono mai arrivati. Inserirli di nuovo.'],
      failures: {
        card_declined: 'La banca ha rifiutato il metodo di pagamento. Provare con un altro o rivolgersi alla banca.',
        insufficient_funds: 'La banca ha rifiutato il metodo di pagamento: i fondi disponibili non sono sufficienti.',
        expired_card: 'Secondo la banca, il metodo di pagamento è scaduto. Provare con un altro.',
        authentication_failed:
          'La banca non ha potuto confermare l’identità di chi paga. Riprovare o usare un altro metodo di pagamento.',
        authentication_expired: 'La conferma non è arrivata in tempo. Riprovare.',
        processing_error:
          'Il servizio di pagamento non ha potuto verificare il metodo di pagamento. Riprovare tra poco.',
        psp_unavailable: 'Il servizio di pagamento non è raggiungibile. Riprovare tra poco.',
        token_expired: 'È passato troppo tempo dall’inserimento dei dati. Inserirli di nuovo.',
      },
    },
    editing: {
      title: (method) => `Modifica ${method}`,
      holder: 'Nome dell’intestatario',
      expiry: 'Scadenza',
      month: 'Mese',
      year: 'Anno',
      billing: 'Indirizzo di fatturazione',
      billingHint: 'Una riga sotto l’altra, come su una busta.',
      fixed:
        'Il numero non può essere modificato: aggiungere il nuovo metodo di pagamento, poi sostituire questo con il nuovo.',
      pastExpiry: 'Questo mese è già passato. Verificare la data.',
      saved: (method) => `Il metodo di pagamento ${method} è stato modificato.`,
    },
    defaulting: {
      title: (method) => `Imposta ${method} come predefinito`,
      hint: 'Gli abbonamenti senza un metodo di pagamento proprio verranno d’ora in poi pagati con questo.',
      move: 'Usa questo metodo di pagamento anche per i seguenti abbonamenti, che ora ne hanno un altro:',
      confirm: 'Imposta come predefinito',
      done: (method) => `${method} è ora il metodo di pagamento predefinito.`,
    },
    backup: {
      done: (method) => `${method} verrà usato quando l’addebito sul metodo di pagamento previsto non è possibile.`,
      ended: (method) => `${method} non è più il metodo di pagamento di riserva.`,
    },
    attaching: {
      action: 'Addebita qui gli abbonamenti',
      title: (method) => `Addebita abbonamenti su ${method}`,
      hint: 'D’ora in poi gli abbonamenti selezionati verranno addebitati qui. Ora non viene addebitato nulla, salvo se un rinnovo non è pagato: verrà ritentato a breve.',
      search: 'Cerca: prodotto, ID, team, riferimento',
      choose: 'Abbonamenti',
      already: 'Già addebitato qui',
      now: (method) => `Ora: ${method}`,
      nothingYet: 'Ancora nessun metodo di pagamento',
      unpaid: (invoice) => `Non pagata: ${invoice}`,
      none: 'Nessun abbonamento trovato.',
      mustChoose: 'Seleziona almeno un abbonamento.',
      atMost: (count, locale) =>
        plural(locale, count, {
          one: 'Al massimo # alla volta. Selezionane di meno.',
          other: 'Al massimo # alla volta. Selezionane di meno.',
        }),
      confirm: (count, locale) =>
        count
          ? plural(locale, count, {one: 'Addebita qui # abbonamento', other: 'Addebita qui # abbonamenti'})
          : 'Addebita qui',
      done: (method, count, locale) =>
        plural(locale, count, {
          one: `D’ora in poi # abbonamento verrà addebitato su ${method}.`,
          other: `D’ora in poi # abbonamenti verranno addebitati su ${method}.`,
        }),
    },
    replacing: {
      title: (method) => `Sostituisci ${method}`,
      hint: 'Tutto ciò che viene pagato con questo metodo di pagamento verrà d’ora in poi pagato con l’altro. Questo resta nell’elenco finché non viene eliminato.',
      by: 'Sostituisci con',
      none: 'Non c’è un altro metodo di pagamento utilizzabile. Aggiungerne prima uno.',
      confirm: 'Sostituisci',
      done: (method, by) => `D’ora in poi gli addebiti avverranno su ${by} anziché su ${method}.`,
    },
    removing: {
      title: (method) => `Eliminare ${method}?`,
      unused: 'Su questo metodo di pagamento non viene addebitato nulla.',
      charged: 'Questi abbonamenti vengono pagati con questo metodo di pagamento:',
      follow: (method) => `D’ora in poi verranno pagati con ${method}, oppure con il metodo di pagamento scelto.`,
      chooseOther: 'Pagali con',
      uncovered:
        'Nessun altro metodo di pagamento è utilizzabile. Senza un metodo di pagamento questi abbonamenti non possono essere rinnovati e termineranno dopo il periodo di tolleranza.',
      unlessChosen:
        'Se non ne sceglie uno, questi abbonamenti non possono essere rinnovati e termineranno dopo il periodo di tolleranza.',
      accept: 'Ho capito che questi abbonamenti termineranno se non aggiungo un metodo di pagamento.',
      mustAccept: 'Confermarlo, oppure aggiungere prima un altro metodo di pagamento.',
      confirm: 'Elimina',
      changed:
        'Nel frattempo le conseguenze dell’eliminazione sono cambiate. Non è stato eliminato nulla. Verificarle, poi eliminare di nuovo.',
      done: (method) => `Il metodo di pagamento ${method} è stato eliminato.`,
    },
    problems: {
      offline:
        'Connessione assente – non è stato inviato nulla e non è cambiato nulla. I dati inseriti sono conservati.',
      unknown: 'Non si sa ancora se l’operazione è stata eseguita. Riprovare: viene eseguita una sola volta.',
      stale:
        'Nel frattempo il metodo di pagamento è cambiato. L’operazione non è stata eseguita. Verificarlo, poi continuare.',
      payment_in_progress:
        'È in corso un addebito su questo metodo di pagamento. Non è cambiato nulla. Riprovare quando il pagamento sarà concluso.',
      payment_method_unusable:
        'Questo metodo di pagamento non è più utilizzabile. Non è cambiato nulla. Sceglierne un altro.',
      psp_unavailable: 'Il servizio di pagamento non è raggiungibile. Non è cambiato nulla. Riprovare tra poco.',
      card_number_rejected: 'I numeri di carta non vanno scritti qui. Non è stato salvato nulla. Toglierlo dal testo.',
      not_allowed: 'Al momento non è possibile. Non è cambiato nulla.',
      not_found: 'Questo metodo di pagamento non è più disponibile. Non è cambiato nulla.',
      session_expired: 'La sessione è terminata. Accedere di nuovo per continuare. I dati inseriti sono conservati.',
      rate_limited: 'Troppe richieste. Non è cambiato nulla. Attendere un momento, poi riprovare.',
      other:
        'Non è stato possibile eseguire l’operazione. Non è cambiato nulla. Riprovare. Se il problema persiste, contattare l’assistenza.',
    },
  },
};
