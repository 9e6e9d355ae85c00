import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['ticketList'] = {
  ticketList: {
    tickets: 'Tickets',
    number: 'Nr.',
    subject: 'Betreff',
    status: 'Status',
    category: 'Kategorie',
    priority: 'Priorität',
    updated: 'Letzte Änderung',
    unread: 'Ungelesen',
    openedBy: (name) => `Eröffnet von ${name}`,
  },
  ticketListTools: {
    all: 'Alle',
    active: 'Nicht geschlossen',
    unread: 'Ungelesen',
    searched: 'Nummer, Betreff, Text…',
    toReply: (count, locale) =>
      plural(locale, count, {one: '# Ticket wartet auf Ihre Antwort', other: '# Tickets warten auf Ihre Antwort'}),
    noneToReply: 'Kein Ticket wartet auf Ihre Antwort',
    newTicket: 'Neues Ticket',
    allCategories: 'Alle Kategorien',
    allPriorities: 'Alle Prioritäten',
    groupBy: 'Gruppieren',
    ungrouped: 'Nicht gruppiert',
    grouped: {status: 'Nach Status', category: 'Nach Kategorie'},
    none: 'Noch keine Tickets',
    noneHint: 'Eröffnen Sie eines, wenn Sie unsere Hilfe brauchen.',
  },
  newTicket: {
    title: 'Neues Ticket',
    chooseCategory: 'Auswählen…',
    description: 'Beschreibung',
    related: {
      label: 'Es geht um',
      none: 'Nichts Bestimmtes',
      types: {invoice: 'Eine Rechnung', subscription: 'Ein Abonnement', order: 'Eine Bestellung', quote: 'Ein Angebot'},
      which: 'Worum genau?',
      nothingFound: 'Nichts gefunden.',
      more: (count, locale) =>
        plural(locale, count, {one: '# weiteres: bitte suchen.', other: '# weitere: bitte suchen.'}),
    },
    help: {
      title: 'Das könnte die Antwort sein',
      found: (count, locale) =>
        plural(locale, count, {
          one: '# Hilfeartikel könnte das beantworten.',
          other: '# Hilfeartikel könnten das beantworten.',
        }),
      back: 'Zurück zum Ticket',
      solved: 'Das hat meine Frage beantwortet',
      solvedHint: 'Schön, dass es geholfen hat. Es wurde kein Ticket eröffnet.',
      onSite: 'Auf unserer Website lesen',
    },
    send: 'Ticket eröffnen',
    sending: 'Wird gesendet…',
    checking: 'Die Verbindung wurde unterbrochen. Es wird geprüft, ob es angekommen ist…',
    close: 'Schließen',
    discard: 'Entwurf verwerfen',
    kept: 'Was Sie eingeben, bleibt bis zum Senden erhalten.',
    created: (number) => `Das Ticket ${number} ist eröffnet.`,
    mistakes: {
      category: 'Wählen Sie eine Kategorie.',
      subject: 'Sagen Sie in wenigen Worten, worum es geht.',
      text: 'Beschreiben Sie es.',
      related: 'Wählen Sie etwas aus oder „Nichts Bestimmtes“.',
      relatedGone: 'Das gibt es nicht mehr. Wählen Sie etwas anderes.',
      files:
        'Eine Datei wird noch hochgeladen oder ist fehlgeschlagen. Warten Sie, versuchen Sie es erneut oder entfernen Sie sie.',
      filesGone: 'Eine Datei ist nicht mehr da. Entfernen Sie sie und fügen Sie sie erneut hinzu.',
      cardNumber:
        'Das sieht nach einer Kartennummer aus und wurde deshalb nicht gesendet. Schreiben Sie hier nie eine; entfernen Sie sie.',
      tooLong: 'Das ist zu lang.',
    },
    problems: {
      offline: 'Offline – nicht gesendet. Ihre Eingaben bleiben erhalten.',
      not_allowed:
        'Sie dürfen keine Tickets eröffnen. Es wurde nichts gesendet. Wenden Sie sich an den Inhaber des Kontos.',
      session_expired:
        'Ihre Sitzung ist beendet. Melden Sie sich wieder an, um fortzufahren. Ihre Eingaben bleiben erhalten.',
      rate_limited: 'Zu viele Anfragen. Es wurde nichts gesendet. Warten Sie kurz und versuchen Sie es dann erneut.',
      unavailable: 'Der Dienst wird gewartet. Es wurde nichts gesendet. Versuchen Sie es gleich noch einmal.',
      invalid_request: 'So kann es nicht gesendet werden. Sehen Sie sich das Markierte an.',
      unknown: 'Es ist nicht bekannt, ob es angekommen ist. Senden Sie es erneut: Es wird nur einmal eröffnet.',
      other:
        'Das konnte nicht gesendet werden. Es wurde nichts eröffnet. Versuchen Sie es erneut; hält es an, sagen Sie dem Support Bescheid.',
    },
  },
};
