import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'Produkte',
    kinds: {plan: 'Tarif', license: 'Lizenz', addon: 'Zusatz'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'Monat',
        yearly: 'Jahr',
        months: {other: '# Monate'},
        years: {other: '# Jahre'},
      });
      const counted = unit === 'seat' ? 'Platz' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) => plural(locale, days, {one: '# Tag kostenlos', other: '# Tage kostenlos'}),
    byQuote: 'Auf Anfrage',
    notSold: (currency) => `Nicht in ${currency} erhältlich`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {one: '# Platz', other: '# Plätze'})
        : [formatNumber(count, locale), unit ?? '×'].join(' '),
    owned: (quantity) => `Sie haben ${quantity}`,
    none: 'Noch keine Produkte',
    noneHint: 'Was Sie hier kaufen können, wird hier aufgeführt.',
    kind: 'Art',
    allKinds: 'Alle',
    kinds: {plan: 'Tarife', license: 'Lizenzen', addon: 'Zusätze'},
    category: 'Kategorie',
    allCategories: 'Alle Kategorien',
    term: 'Laufzeit',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'Monatlich',
        yearly: 'Jährlich',
        months: {other: '# Monate'},
        years: {other: '# Jahre'},
      }),
    currency: 'Währung',
    beforeTaxes: 'Preise ohne Steuern.',
    choose: 'Auswählen',
    askForQuote: 'Angebot anfordern',
    inBasket: 'Im Warenkorb',
    addSeats: 'Mehr hinzufügen',
    goesWith: 'Sie wählen ihn zusammen mit einem Tarif oder fügen ihn einem Abonnement hinzu.',
    actionOn: (action, name) => `${action}: ${name}`,
    openSubscription: (number) => `Abonnement ${number} öffnen`,
    waiting: (count, locale) =>
      plural(locale, count, {one: '# Produkt im Warenkorb', other: '# Produkte im Warenkorb'}),
    openBasket: 'Warenkorb öffnen',
    close: 'Schließen',
    cancel: 'Abbrechen',
    back: 'Zurück',
    sending: 'Wird gesendet…',
    checking: 'Die Verbindung ist abgebrochen. Wir prüfen, ob es erledigt ist – bitte nicht wiederholen.',
    pricing: 'Der Preis wird ermittelt…',
    optional: 'freiwillig',
    basket: {
      title: 'Ihr Warenkorb',
      empty: 'Ihr Warenkorb ist leer',
      emptyHint: 'Wählen Sie ein Produkt aus, dann wartet es hier auf Sie.',
      seats: (unit) => (unit === 'seat' ? 'Plätze' : (unit ?? 'Menge')),
      between: (least, most) => `${least} bis ${most}`,
      atLeast: (least) => `${least} oder mehr`,
      addons: 'Zusätze',
      quantityOf: (name) => `Menge von ${name}`,
      remove: 'Entfernen',
      more: 'Weiter auswählen',
      review: 'Preis ansehen',
      quoteOnly: (names) =>
        `Um ${names} kümmert sich unser Vertrieb. Fordern Sie ein Angebot für den ganzen Warenkorb an, oder entfernen Sie es, um den Rest sofort zu kaufen.`,
      gone: 'Das wird nicht mehr verkauft. Entfernen Sie es, um fortzufahren.',
      full: (most, locale) =>
        `Im Warenkorb ist Platz für ${formatNumber(most, locale)} Produkte. Kaufen Sie zuerst diese oder entfernen Sie eines.`,
    },
    mistakes: {
      number: 'Geben Sie eine ganze Zahl ein.',
      not_sold: 'So ist es nicht erhältlich. Wählen Sie eine andere Laufzeit oder Währung, oder entfernen Sie es.',
      quote_only: 'Darum kümmert sich unser Vertrieb. Fordern Sie ein Angebot an.',
      other: 'Das ist nicht möglich. Wählen Sie etwas anderes.',
    },
    review: {
      title: 'Kauf prüfen',
      period: (from, to) => `Von ${from} bis ${to}`,
      freeUntil: (day) => `Kostenlos bis ${day}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'im Monat',
          yearly: 'im Jahr',
          months: {other: 'für # Monate'},
          years: {other: 'für # Jahre'},
        });
        return `${amount} ${term}, inklusive Steuern`;
      },
      subtotal: 'Zwischensumme',
      dueNow: 'Jetzt fällig',
      next: 'Nächste Abbuchungen',
      nextOn: (day) => `Am ${day}`,
      method: 'Abgebucht von',
      methodHint: 'Ab jetzt und bei jeder Verlängerung. Sie können sie jederzeit ändern.',
      noMethod: 'Es gibt noch keine Zahlungsart. Ohne sie kann das Abonnement nicht verlängert werden.',
      addMethod: 'Neue eingeben',
      team: 'Team',
      reference: 'Ihre Referenz',
      until: (time) => `Diese Preise gelten für Sie bis ${time}.`,
      changed:
        'Der Preis hat sich inzwischen geändert. Es wurde nichts gekauft. Was anders ist, ist markiert: Sehen Sie es sich an, dann kaufen Sie.',
      was: (amount) => `vorher ${amount}`,
      buy: (amount) => `Für ${amount} kaufen`,
      start: 'Kostenlos testen',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {one: 'Ihr Abonnement hat begonnen', other: '# Abonnements haben begonnen'}),
      pay: (invoices) => `Rechnung ${invoices} kann jetzt bezahlt werden.`,
      charged: 'Andernfalls wird der Betrag innerhalb weniger Minuten automatisch von Ihrer Zahlungsart abgebucht.',
      trial: 'Es wurde nichts abgebucht. Sie können jederzeit vor Ende der Testphase kündigen.',
      payNow: 'Jetzt bezahlen',
      paid: 'Die Zahlung ist eingegangen.',
    },
    quote: {
      title: 'Angebot anfordern',
      hint: 'Sie erhalten ein Angebot zu heutigen Preisen, das Sie wie jedes andere prüfen und annehmen. Vorher wird nichts gekauft.',
      comment: 'Was sollten wir wissen?',
      send: 'Angebot anfordern',
      made: (number) => `Angebot ${number} wurde erstellt.`,
      madeHint: 'Sie finden es bei Ihren Angeboten.',
      show: (number) => `Angebot ${number} anzeigen`,
    },
    seats: {
      which: 'Abonnement',
      title: (product) => `${product} erweitern`,
      has: (quantity, number) => `Sie haben ${quantity} (${number}).`,
      preview: 'Preis ansehen',
      credit: 'Gutschrift für den restlichen Zeitraum',
      toBalance: 'Ihrem Guthaben hinzugefügt',
      now: 'Es gilt sofort.',
      later: (day) => `Es gilt ab ${day}.`,
      next: (amount, day) => `Nächste Rechnung: ${amount} am ${day}`,
      confirm: (amount) => `Für ${amount} bestätigen`,
      confirmFree: 'Bestätigen',
      done: (number) => `Abonnement ${number} wurde geändert.`,
      doneLater: (number, day) => `Abonnement ${number} ändert sich am ${day}.`,
      mistakes: {
        unchanged: 'So viel haben Sie bereits. Geben Sie eine andere Zahl ein.',
        below_minimum: 'Das ist weniger als möglich.',
        above_maximum: 'Das ist mehr als möglich.',
        below_assigned: 'Es sind mehr vergeben. Nehmen Sie zuerst welche zurück.',
        contract: 'Es ist vertraglich gebunden: Weniger ist erst danach möglich.',
      },
    },
    problems: {
      offline: 'Sie sind offline – es wurde nichts gesendet und nichts gekauft. Ihre Auswahl bleibt erhalten.',
      unknown: 'Es ist noch nicht bekannt, ob es erledigt ist. Versuchen Sie es erneut: Es wird nur einmal ausgeführt.',
      stale:
        'Es hat sich inzwischen geändert. Es wurde nichts getan. Sehen Sie es sich noch einmal an, dann fahren Sie fort.',
      change_refused: 'So ist es nicht möglich. Es wurde nichts gekauft. Sehen Sie sich an, was markiert ist.',
      payment_method_unusable:
        'Von dieser Zahlungsart kann nicht mehr abgebucht werden. Es wurde nichts gekauft. Wählen Sie eine andere.',
      card_number_rejected:
        'Kartennummern gehören nicht hierher. Es wurde nichts gesendet. Entfernen Sie sie aus dem Text.',
      not_allowed:
        'Dazu sind Sie nicht berechtigt. Es wurde nichts gekauft. Wenden Sie sich an den Inhaber Ihres Kontos.',
      not_found: 'Es ist nicht mehr vorhanden. Es wurde nichts gekauft.',
      not_possible: 'Das ist jetzt nicht möglich. Es wurde nichts geändert.',
      session_expired:
        'Ihre Sitzung ist abgelaufen. Melden Sie sich erneut an, um fortzufahren; Ihre Auswahl bleibt erhalten.',
      rate_limited: 'Zu viele Anfragen. Es wurde nichts gekauft. Warten Sie einen Moment und versuchen Sie es erneut.',
      other:
        'Das hat nicht funktioniert. Es wurde nichts gekauft. Versuchen Sie es erneut; bleibt das Problem bestehen, wenden Sie sich an den Support.',
    },
  },
};
