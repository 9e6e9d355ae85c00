import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'Prodotti',
    kinds: {plan: 'Piano', license: 'Licenza', addon: 'Componente aggiuntivo'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'mese',
        yearly: 'anno',
        months: {other: '# mesi'},
        years: {other: '# anni'},
      });
      const counted = unit === 'seat' ? 'postazione' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) =>
      plural(locale, days, {one: '# giorno gratis', many: '# giorni gratis', other: '# giorni gratis'}),
    byQuote: 'Su preventivo',
    notSold: (currency) => `Non in vendita in ${currency}`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {one: '# postazione', many: '# postazioni', other: '# postazioni'})
        : [formatNumber(count, locale), unit ?? '×'].join(' '),
    owned: (quantity) => `Sono già attive: ${quantity}`,
    none: 'Nessun prodotto',
    noneHint: 'Ciò che si può acquistare sarà elencato qui.',
    kind: 'Tipo',
    allKinds: 'Tutti',
    kinds: {plan: 'Piani', license: 'Licenze', addon: 'Componenti aggiuntivi'},
    category: 'Categoria',
    allCategories: 'Tutte le categorie',
    term: 'Durata',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'Mensile',
        yearly: 'Annuale',
        months: {other: '# mesi'},
        years: {other: '# anni'},
      }),
    currency: 'Valuta',
    beforeTaxes: 'Prezzi tasse escluse.',
    choose: 'Scegli',
    askForQuote: 'Richiedi un preventivo',
    inBasket: 'Nel carrello',
    addSeats: 'Aggiungi altre',
    goesWith: 'Si sceglie con un piano o si aggiunge a un abbonamento.',
    actionOn: (action, name) => `${action}: ${name}`,
    openSubscription: (number) => `Apri l’abbonamento ${number}`,
    waiting: (count, locale) =>
      plural(locale, count, {
        one: '# prodotto nel carrello',
        many: '# prodotti nel carrello',
        other: '# prodotti nel carrello',
      }),
    openBasket: 'Apri il carrello',
    close: 'Chiudi',
    cancel: 'Annulla',
    back: 'Indietro',
    sending: 'Invio…',
    checking: 'La connessione si è interrotta. Si sta verificando se l’operazione è riuscita: non ripeterla.',
    pricing: 'Richiesta del prezzo…',
    optional: 'facoltativo',
    basket: {
      title: 'Carrello',
      empty: 'Il carrello è vuoto',
      emptyHint: 'Scegliere un prodotto: resterà qui in attesa.',
      seats: (unit) => (unit === 'seat' ? 'Postazioni' : (unit ?? 'Quantità')),
      between: (least, most) => `Da ${least} a ${most}`,
      atLeast: (least) => `${least} o più`,
      addons: 'Componenti aggiuntivi',
      quantityOf: (name) => `Quantità di ${name}`,
      remove: 'Rimuovi',
      more: 'Scegli altro',
      review: 'Vedi il prezzo',
      quoteOnly: (names) =>
        `Di ${names} si occupa il nostro reparto vendite. Richiedere un preventivo per tutto il carrello o rimuoverlo per acquistare subito il resto.`,
      gone: 'Non è più in vendita. Rimuoverlo per continuare.',
      full: (most, locale) =>
        `Il carrello può contenere ${formatNumber(most, locale)} prodotti. Acquistare prima questi o rimuoverne uno.`,
    },
    mistakes: {
      number: 'Inserire un numero intero.',
      not_sold: 'Non è in vendita così. Scegliere un’altra durata o valuta, oppure rimuoverlo.',
      quote_only: 'Se ne occupa il nostro reparto vendite. Richiedere un preventivo.',
      other: 'Non è possibile. Scegliere altro.',
    },
    review: {
      title: 'Verifica l’acquisto',
      period: (from, to) => `Dal ${from} al ${to}`,
      freeUntil: (day) => `Gratis fino al ${day}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'al mese',
          yearly: 'all’anno',
          months: {other: 'per # mesi'},
          years: {other: 'per # anni'},
        });
        return `${amount} ${term}, tasse incluse`;
      },
      subtotal: 'Subtotale',
      dueNow: 'Da pagare ora',
      next: 'Prossimi addebiti',
      nextOn: (day) => `Il ${day}`,
      method: 'Addebito su',
      methodHint: 'Da ora e a ogni rinnovo. Si può cambiare in qualsiasi momento.',
      noMethod: 'Non c’è ancora un metodo di pagamento. Senza, l’abbonamento non può essere rinnovato.',
      addMethod: 'Inseriscine uno nuovo',
      team: 'Team',
      reference: 'Riferimento',
      until: (time) => `Questi prezzi restano validi fino al ${time}.`,
      changed:
        'Nel frattempo il prezzo è cambiato. Non è stato acquistato nulla. Le differenze sono evidenziate: verificarle, poi acquistare.',
      was: (amount) => `prima ${amount}`,
      buy: (amount) => `Acquista per ${amount}`,
      start: 'Inizia la prova gratuita',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {
          one: 'L’abbonamento è iniziato',
          many: '# abbonamenti sono iniziati',
          other: '# abbonamenti sono iniziati',
        }),
      pay: (invoices) => `La fattura ${invoices} può essere pagata ora.`,
      charged:
        'In caso contrario, l’importo viene addebitato automaticamente sul metodo di pagamento entro pochi minuti.',
      trial: 'Non è stato addebitato nulla. Si può disdire in qualsiasi momento prima della fine della prova.',
      payNow: 'Paga ora',
      paid: 'Il pagamento è arrivato.',
    },
    quote: {
      title: 'Richiedi un preventivo',
      hint: 'Si riceve un preventivo ai prezzi di oggi, da verificare e accettare come ogni altro. Prima non si acquista nulla.',
      comment: 'Che cosa dobbiamo sapere?',
      send: 'Richiedi il preventivo',
      made: (number) => `Il preventivo ${number} è stato creato.`,
      madeHint: 'Si trova tra i preventivi.',
      show: (number) => `Mostra il preventivo ${number}`,
    },
    seats: {
      which: 'Abbonamento',
      title: (product) => `Aggiungi a ${product}`,
      has: (quantity, number) => `Attualmente: ${quantity} (${number}).`,
      preview: 'Vedi il prezzo',
      credit: 'Accredito per il periodo restante',
      toBalance: 'Aggiunto al credito',
      now: 'Vale subito.',
      later: (day) => `Vale dal ${day}.`,
      next: (amount, day) => `Prossima fattura: ${amount} il ${day}`,
      confirm: (amount) => `Conferma per ${amount}`,
      confirmFree: 'Conferma',
      done: (number) => `L’abbonamento ${number} è stato modificato.`,
      doneLater: (number, day) => `L’abbonamento ${number} cambia il ${day}.`,
      mistakes: {
        unchanged: 'È il numero attuale. Inserirne un altro.',
        below_minimum: 'È meno del possibile.',
        above_maximum: 'È più del possibile.',
        below_assigned: 'Ne sono assegnate di più. Liberarne prima alcune.',
        contract: 'È vincolato da contratto: si può ridurre solo dopo.',
      },
    },
    problems: {
      offline: 'Connessione assente: non è stato inviato né acquistato nulla. Le scelte sono conservate.',
      unknown: 'Non si sa ancora se l’operazione è riuscita. Riprovare: viene eseguita una sola volta.',
      stale: 'Nel frattempo è cambiato. Non è stato fatto nulla. Verificare, poi continuare.',
      change_refused: 'Così non è possibile. Non è stato acquistato nulla. Verificare ciò che è evidenziato.',
      payment_method_unusable:
        'Questo metodo di pagamento non può più essere addebitato. Non è stato acquistato nulla. Sceglierne un altro.',
      card_number_rejected: 'I numeri di carta non vanno scritti qui. Non è stato inviato nulla. Toglierlo dal testo.',
      not_allowed:
        'Non si dispone dell’autorizzazione. Non è stato acquistato nulla. Rivolgersi al titolare dell’account.',
      not_found: 'Non è più disponibile. Non è stato acquistato nulla.',
      not_possible: 'Al momento non è possibile. Non è cambiato nulla.',
      session_expired: 'La sessione è terminata. Accedere di nuovo per continuare; le scelte sono conservate.',
      rate_limited: 'Troppe richieste. Non è stato acquistato nulla. Attendere un momento, poi riprovare.',
      other:
        'L’operazione non è riuscita. Non è stato acquistato nulla. Riprovare; se il problema persiste, contattare l’assistenza.',
    },
  },
};
