import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'Abonnements',
    product: 'Produkt',
    number: 'Abo-Nummer',
    team: 'Team',
    seats: 'Plätze',
    price: 'Preis',
    status: 'Status',
    renewal: 'Verlängerung',
    nextCharge: 'Nächste Abbuchung',
    method: 'Zahlungsart',
    named: (product, number) => `${product}, ${number}`,
    open: (subscription) => `${subscription} öffnen`,
  },
  subscriptionListTools: {
    methodIssue: 'Zahlungsart ungültig',
    all: 'Alle',
    current: 'Laufende',
    searched: 'Produkt, Nummer, Team, Referenz',
    none: 'Noch keine Abonnements',
    noneHint: 'Was Sie abonnieren, steht hier.',
    allProducts: 'Alle Produkte',
    allTeams: 'Alle Teams',
    csv: 'Diese Liste als CSV herunterladen',
    csvSelected: 'Die ausgewählten als CSV herunterladen',
    attention: {
      toRenew: (count, day, locale) =>
        plural(locale, count, {
          one: `# zu verlängern: bis ${day}`,
          other: `# zu verlängern: das erste bis ${day}`,
        }),
      unpaid: (count, locale) =>
        plural(locale, count, {one: '# Verlängerung ist unbezahlt', other: '# Verlängerungen sind unbezahlt'}),
      methods: (count, locale) =>
        plural(locale, count, {
          one: '# hat eine Zahlungsart, die nicht funktionieren wird',
          other: '# haben eine Zahlungsart, die nicht funktionieren wird',
        }),
      ending: (count, locale) => plural(locale, count, {one: '# endet bald', other: '# enden bald'}),
      show: 'Anzeigen',
    },
    selectAll: (count, locale) =>
      plural(locale, count, {one: '# dieser Liste auswählen', other: 'Alle # dieser Liste auswählen'}),
    selectFirst: (count, locale) =>
      plural(locale, count, {
        one: 'Das erste dieser Liste auswählen (#)',
        other: 'Die ersten # dieser Liste auswählen',
      }),
    atMost: (count, locale) =>
      plural(locale, count, {
        one: 'Höchstens # auf einmal. Wählen Sie weniger aus.',
        other: 'Höchstens # auf einmal. Wählen Sie weniger aus.',
      }),
    renew: {
      action: 'Jetzt verlängern',
      hint: 'Die nächste Laufzeit wird jetzt berechnet. Prüfen Sie vor dem Bestätigen, was sie kostet.',
      confirm: (count, locale) =>
        plural(locale, count, {one: '# Abonnement verlängern', other: '# Abonnements verlängern'}),
    },
    autoRenewOn: {
      action: 'Automatisch verlängern',
      hint: 'Sie verlängern sich ab jetzt am Ende jeder Laufzeit von selbst, bis Sie es ausschalten.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Für # Abonnement einschalten', other: 'Für # Abonnements einschalten'}),
    },
    autoRenewOff: {
      action: 'Nicht mehr automatisch verlängern',
      hint: 'Jedes läuft bis zum Ende seiner Laufzeit und endet dann, sofern Sie es nicht verlängern.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Für # Abonnement ausschalten', other: 'Für # Abonnements ausschalten'}),
    },
    changeMethod: {
      action: 'Zahlungsart ändern',
      hint: 'Ab jetzt werden sie von der Zahlungsart abgebucht, die Sie wählen. Jetzt wird nichts abgebucht.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Für # Abonnement ändern', other: 'Für # Abonnements ändern'}),
    },
    close: 'Schließen',
    cancel: 'Abbrechen',
    back: 'Zurück',
    done: 'Fertig',
    review: 'Prüfen',
    chooseMethod: 'Abbuchen von',
    followDefault: 'Immer von meiner Standard-Zahlungsart',
    noMethod: 'Es gibt keine Zahlungsart zur Auswahl. Fügen Sie zuerst eine hinzu.',
    expired: 'Abgelaufen',
    loading: 'Die Auswirkungen werden berechnet…',
    effects: 'Auswirkung auf jedes Abonnement',
    charge: (amount, from, to) => `${amount} jetzt, für ${from} bis ${to}`,
    chargeChanged: (before, after) => `Es kostet jetzt ${after} statt ${before}`,
    nextCharge: (amount, day) => `Nächste Abbuchung: ${amount} am ${day}`,
    noCharge: 'Keine weitere Abbuchung',
    chargedTo: (method) => `Abgebucht von ${method}`,
    unchanged: 'Das ist schon so. Es ändert sich nichts.',
    changed: 'Es hat sich inzwischen geändert. Damit wurde nichts gemacht.',
    leftOut: (count, locale) => plural(locale, count, {one: '# bleibt, wie es ist', other: '# bleiben, wie sie sind'}),
    nothing: 'Keines der ausgewählten Abonnements ändert sich dadurch.',
    total: 'Wird jetzt abgebucht',
    sending: 'Wird gesendet…',
    checking: 'Die Verbindung wurde unterbrochen. Es wird geprüft, was gemacht wurde – tun Sie es nicht noch einmal…',
    outcomes: {
      done: 'Erledigt',
      unchanged: 'Unverändert',
      refused: 'Nicht erledigt',
      stale: 'Inzwischen geändert',
    },
    results: (done, count, locale) =>
      plural(locale, count, {
        one: `${done} von # Abonnement erledigt.`,
        other: `${done} von # Abonnements erledigt.`,
      }),
    again: (count, locale) =>
      plural(locale, count, {one: '# Abonnement erneut prüfen', other: '# Abonnements erneut prüfen'}),
    invoice: (number) => `Rechnung ${number}`,
    pay: 'Jetzt bezahlen',
    payHint: 'Wenn Sie jetzt nicht bezahlen, wird jedes in wenigen Minuten von seiner Zahlungsart abgebucht.',
    reasons: {
      amount_changed: 'Der Preis hat sich inzwischen geändert. Es wurde nichts abgebucht.',
      payment_method_unusable: 'Von dieser Zahlungsart kann es nicht abgebucht werden.',
      not_found: 'Es ist nicht mehr da, oder Sie dürfen es nicht sehen.',
      other: 'Das ist nicht gelungen. Es wurde nichts geändert.',
    },
    problems: {
      offline: 'Sie sind offline – es wurde nichts gesendet, geändert oder abgebucht.',
      refused: 'Es konnte nicht ausgeführt werden. Es wurde nichts geändert oder abgebucht.',
      unknown: 'Es ist noch nicht bekannt, was gemacht wurde. Bestätigen Sie erneut: Es geschieht nur einmal.',
      other:
        'Das ist nicht gelungen. Es wurde nichts geändert oder abgebucht. Versuchen Sie es erneut; bleibt es dabei, wenden Sie sich an den Support.',
    },
  },
};
