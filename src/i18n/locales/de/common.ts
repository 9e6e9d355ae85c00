import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

const sessionEnded = [
  'Ihre Sitzung ist beendet.',
  'Melden Sie sich erneut an, um fortzufahren. Ihre Eingaben bleiben erhalten.',
] as const;

const mayNotSee = [
  'Sie haben keinen Zugriff auf diese Daten.',
  'Bitten Sie die Inhaberin oder den Inhaber des Kontos um Zugriff.',
] as const;

export const words: Sections['common'] = {
  lists: {
    loading: 'Wird geladen…',
    tryAgain: 'Erneut versuchen',
    tryAgainIn: (seconds) => `Erneut versuchen in ${seconds}\u00a0s`,
    selectRow: (name) => `${name} auswählen`,
    selectPage: 'Alle auf dieser Seite auswählen',
    actions: 'Aktionen',
    failed: {
      offline: ['Sie sind offline.', 'Die Daten werden geladen, sobald Sie wieder online sind.'],
      network: [
        'Die Verbindung wurde unterbrochen.',
        'Es wurde nichts geändert. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
      ],
      other: [
        'Die Daten konnten nicht geladen werden.',
        'Es wurde nichts geändert. Versuchen Sie es erneut; wenn das Problem bestehen bleibt, wenden Sie sich an den Support.',
      ],
    },
    reference: (id) => `Referenz für den Support: ${id}`,
  },
  listTools: {
    search: 'Suchen',
    clear: 'Löschen',
    from: 'Von',
    to: 'Bis',
    selected: (count, locale) => plural(locale, count, {one: '# ausgewählt', other: '# ausgewählt'}),
    noMatch: 'Keine Treffer.',
    noMatchHint: 'Versuchen Sie ein anderes Wort oder setzen Sie die Filter zurück.',
    filters: 'Filter',
    clearFilters: 'Filter zurücksetzen',
    showEntries: 'Anzeigen:',
    entries: 'Einträge pro Seite',
    range: (from, to, total, locale) =>
      `${formatNumber(from, locale)} bis ${formatNumber(to, locale)} von ${formatNumber(total, locale)}`,
    pages: 'Seiten',
    firstPage: 'Erste Seite',
    previousPage: 'Vorherige Seite',
    nextPage: 'Nächste Seite',
    lastPage: 'Letzte Seite',
    downloading: (done, count, locale) =>
      count
        ? `${formatNumber(done, locale)} von ${formatNumber(count, locale)} werden vorbereitet…`
        : 'Die Datei wird vorbereitet…',
    downloaded: (name) => `${name} wurde heruntergeladen.`,
    downloadFailed:
      'Die Datei konnte nicht heruntergeladen werden. Es wurde nichts gespeichert; versuchen Sie es erneut.',
    cancel: 'Abbrechen',
    stale: 'Diese Daten sind möglicherweise nicht mehr aktuell.',
    reasons: {
      role: 'Ihre Rolle lässt das nicht zu. Wenden Sie sich an die Inhaberin oder den Inhaber des Kontos.',
      region: 'Das wird in Ihrer Region nicht angeboten.',
      feature: 'Das wird hier nicht angeboten.',
      scope: 'Diese Sitzung lässt das nicht zu.',
      status: 'Im aktuellen Status nicht möglich.',
      nothing_due: 'Es ist nichts zu zahlen.',
      payment_in_progress: 'Eine Zahlung läuft bereits.',
      currency: 'In dieser Währung kann nicht online bezahlt werden.',
      expired: 'Die Frist ist abgelaufen.',
      limit: 'Das übersteigt Ihr Limit. Wenden Sie sich an die Inhaberin oder den Inhaber des Kontos.',
      waiting: 'Zuerst muss jemand anderes antworten.',
      contract: 'Der Vertrag läuft noch.',
      quote_only: 'Das übernimmt unser Vertrieb. Fordern Sie ein Angebot an.',
      unpaid: 'Es ist noch etwas offen. Bezahlen Sie das zuerst.',
    },
    failed: {
      timeout: [
        'Die Antwort dauert zu lange.',
        'Es wurde nichts geändert. Versuchen Sie es in einem Moment noch einmal.',
      ],
      session_expired: sessionEnded,
      unauthenticated: sessionEnded,
      forbidden: mayNotSee,
      not_allowed: mayNotSee,
      not_found: ['Nicht mehr vorhanden.', 'Der Inhalt wurde entfernt, oder Sie haben keinen Zugriff darauf.'],
      rate_limited: ['Zu viele Anfragen.', 'Warten Sie einen Moment und versuchen Sie es dann erneut.'],
      unavailable: [
        'Der Dienst wird gerade gewartet.',
        'Es wurde nichts geändert. Versuchen Sie es in einem Moment noch einmal.',
      ],
      invalid_cursor: ['Die Liste hat sich geändert.', 'Beginnen Sie wieder auf der ersten Seite.'],
      not_configured: [
        'Dieser Teil der Seite ist noch nicht verbunden.',
        'Er muss in einem <portal-provider> mit einem endpoint stehen.',
      ],
    },
  },
  documents: {
    invoice: (number) => `Rechnung ${number}`,
    creditNote: (number) => `Gutschrift ${number}`,
    backToList: 'Zurück zur Liste',
    previous: 'Zurück',
    next: 'Weiter',
    pdf: 'PDF herunterladen',
    share: 'Teilen',
    pay: 'Bezahlen',
    from: 'Von',
    billTo: 'Rechnungsempfänger',
    taxId: (id) => `USt-IdNr. ${id}`,
    issued: 'Datum',
    due: 'Fällig am',
    reference: 'Ihre Referenz',
    origin: 'Herkunft',
    paidOn: 'Bezahlt am',
    lines: 'Positionen',
    description: 'Beschreibung',
    quantity: 'Menge',
    seats: (count, locale) => plural(locale, count, {one: '# Platz', other: '# Plätze'}),
    unitPrice: 'Einzelpreis',
    discount: 'Rabatt',
    taxes: 'Steuer',
    subtotal: 'Zwischensumme',
    discountTotal: 'Ihr Rabatt',
    taxOn: (name, rate, base) => `${name} ${rate} auf ${base}`,
    total: 'Gesamtbetrag',
    paid: 'Bezahlt',
    credited: 'Gutgeschrieben',
    amountDue: 'Offener Betrag',
    remaining: 'Noch verfügbar',
    installments: 'Raten',
    installment: (number, locale) => `Rate ${formatNumber(number, locale)}`,
    installmentStatus: {paid: 'Bezahlt', due: 'Jetzt fällig', overdue: 'Überfällig', upcoming: 'Künftig'},
    payments: 'Zahlungen',
    paymentStatus: {
      processing: 'In Bearbeitung',
      succeeded: 'Bezahlt',
      failed: 'Fehlgeschlagen',
      refunded: 'Erstattet',
    },
    partRefunded: (amount) => `${amount} erstattet`,
    methods: {
      card: 'Karte',
      sepa_debit: 'SEPA-Lastschrift',
      bank_transfer: 'Überweisung',
      credit: 'Guthaben',
      other: 'Sonstige',
    },
    creditsApplied: 'Verrechnete Guthaben',
    creditBalance: 'Guthaben',
    appliedTo: 'Verrechnet mit',
    terms: 'Bedingungen',
    notes: 'Anmerkungen',
    reason: 'Grund',
    corrects: 'Berichtigt Rechnung',
    beingPaid:
      'Die Zahlung dieser Rechnung läuft. Bezahlen Sie nicht noch einmal; der Status wird hier von selbst aktualisiert.',
    shareTitle: 'Diese Rechnung teilen',
    shareHint: (until) => `Wer diesen Link hat, kann das PDF bis zum ${until} ohne Anmeldung lesen.`,
    link: 'Link',
    copy: 'Kopieren',
    copied: 'Der Link wurde kopiert.',
    send: 'Senden…',
    close: 'Schließen',
    shareFailed: 'Der Link konnte nicht erstellt werden. Es wurde nichts geteilt; versuchen Sie es erneut.',
  },
  payments: {
    title: 'Bezahlen',
    close: 'Schließen',
    back: 'Zurück',
    loading: 'Wird geladen…',
    whatToPay: 'Was Sie bezahlen',
    currency: (currency) => `In ${currency}`,
    otherCurrencies: (currencies) =>
      `Eine Zahlung ist nur in einer Währung möglich. Danach können Sie in ${currencies} bezahlen.`,
    full: 'Gesamter Betrag',
    installment: 'Rate',
    downPayment: 'Anzahlung',
    otherAmount: 'Anderer Betrag',
    amountFor: (number) => `Betrag für ${number}`,
    amountBetween: (least, most) => `Geben Sie einen Betrag von ${least} bis ${most} ein.`,
    notAnAmount: 'Das ist kein Betrag.',
    leftOut: 'Kann derzeit nicht bezahlt werden',
    useCredit: (available) => `Zuerst Ihr Guthaben verwenden (${available})`,
    total: 'Gesamtbetrag',
    credit: 'Aus Ihrem Guthaben',
    toCharge: 'Zu zahlen',
    howToPay: 'Zahlungsart',
    newCard: 'Neue Karte',
    cardFields: 'Kartendaten',
    cardFieldsFailed:
      'Die sicheren Kartenfelder konnten nicht geladen werden. Es wurde nichts abgebucht. Versuchen Sie es erneut oder wählen Sie eine andere Zahlungsart.',
    saveCard: 'Diese Karte für das nächste Mal speichern',
    expires: (month, year) => `gültig bis ${month}/${year}`,
    expired: 'abgelaufen',
    isDefault: 'Standard',
    noMethod: 'Hier ist keine Zahlungsart eingerichtet. Bitte wenden Sie sich an uns.',
    review: 'Zahlung prüfen',
    reviewTitle: 'Prüfen und bezahlen',
    reviewHint: (amount, method) => `${amount} werden einmalig von ${method} abgebucht.`,
    reviewCredit: (amount) => `${amount} werden Ihrem Guthaben entnommen. Es wird keine Karte belastet.`,
    payNow: (amount) => `${amount} bezahlen`,
    changed: (before, after) =>
      `Der Betrag hat sich von ${before} auf ${after} geändert. Es wurde nichts abgebucht. Prüfen Sie ihn und bezahlen Sie dann erneut.`,
    progress: {
      sending: 'Ihre Zahlung wird gesendet…',
      processing: 'Ihre Zahlung wird bearbeitet…',
      checking: 'Ihre Zahlung wird geprüft – bezahlen Sie nicht noch einmal.',
      confirming: 'Ihre Zahlung wird bestätigt…',
    },
    unknownTitle: 'Ihre Zahlung wird noch bestätigt',
    unknownHint:
      'Sie wurde gesendet, aber ihr Ergebnis steht noch nicht fest. Bezahlen Sie nicht noch einmal: Es wird nicht doppelt abgebucht, und das Ergebnis erscheint hier und in der Liste von selbst. Sie können dieses Fenster schließen.',
    challengeTitle: 'Bei Ihrer Bank bestätigen',
    challengeHint: 'Ihre Bank bittet Sie, diese Zahlung zu bestätigen. Vorher wird nichts abgebucht.',
    challengeClosed:
      'Die Bestätigung wurde geschlossen. Es wurde nichts abgebucht, und die Rechnung ist nicht bezahlt.',
    challengeAgain: 'Erneut öffnen',
    giveUp: 'Diese Zahlung abbrechen',
    paidTitle: (amount) => `${amount} bezahlt`,
    paidHint: (reference) => `Ihre Zahlungsreferenz lautet ${reference}.`,
    processingTitle: 'Ihre Zahlung wird bearbeitet',
    processingHint:
      'Ihre Bank braucht dafür etwas Zeit. Bezahlen Sie nicht noch einmal: Sobald die Zahlung ausgeführt ist, sehen Sie es bei den Rechnungen.',
    failedTitle: 'Die Zahlung ist fehlgeschlagen',
    canceledTitle: 'Die Zahlung wurde abgebrochen',
    nothingCharged: 'Es wurde nichts abgebucht.',
    failures: {
      card_declined:
        'Ihre Bank hat die Karte abgelehnt. Versuchen Sie es mit einer anderen Karte oder fragen Sie Ihre Bank.',
      insufficient_funds: 'Die Karte ist nicht ausreichend gedeckt. Versuchen Sie es mit einer anderen Karte.',
      expired_card: 'Diese Karte ist abgelaufen. Verwenden Sie eine andere Karte.',
      incorrect_details: 'Die Kartendaten stimmen nicht. Prüfen Sie sie und versuchen Sie es erneut.',
      authentication_failed:
        'Ihre Bank konnte Ihre Identität nicht bestätigen. Versuchen Sie es erneut oder verwenden Sie eine andere Karte.',
      authentication_expired: 'Die Bestätigung hat zu lange gedauert. Versuchen Sie es erneut.',
      authentication_required: 'Ihre Bank verlangt, dass Sie selbst bestätigen. Bezahlen Sie die Rechnung hier.',
      token_expired: 'Die Eingabe der Kartendaten liegt zu lange zurück. Geben Sie sie erneut ein.',
      method_removed: 'Diese Karte ist nicht mehr gespeichert. Wählen Sie eine andere.',
      psp_unavailable: 'Der Zahlungsdienst ist nicht erreichbar. Versuchen Sie es später erneut.',
      processing_error:
        'Beim Zahlungsdienst ist ein Fehler aufgetreten. Versuchen Sie es erneut oder verwenden Sie eine andere Karte.',
    },
    receipt: 'Zahlungsbeleg herunterladen',
    receiptFailed:
      'Der Zahlungsbeleg konnte nicht heruntergeladen werden. Ihre Zahlung ist davon nicht betroffen; versuchen Sie es erneut.',
    done: 'Fertig',
    payRest: (currency) => `Rechnungen in ${currency} bezahlen`,
    tryAgain: 'Erneut versuchen',
    otherMethod: 'Andere Zahlungsart wählen',
    nothingToPay: 'Hier kann derzeit nichts bezahlt werden.',
    notSentTitle: 'Ihre Zahlung wurde nicht gesendet',
    problems: {
      offline:
        'Sie sind offline – es wurde nichts gesendet und nichts abgebucht. Bezahlen Sie, sobald Sie wieder online sind.',
      stale:
        'In der Zwischenzeit hat sich etwas geändert. Es wurde nichts abgebucht. Prüfen Sie die Beträge und bezahlen Sie dann erneut.',
      amount_changed:
        'Der Betrag hat sich in der Zwischenzeit geändert. Es wurde nichts abgebucht. Prüfen Sie ihn und bezahlen Sie dann erneut.',
      amount_out_of_range: 'Ein Betrag ist nicht mehr möglich. Es wurde nichts abgebucht. Wählen Sie ihn erneut.',
      payment_in_progress:
        'Eine dieser Rechnungen wird bereits bezahlt, hier oder an anderer Stelle. Bezahlen Sie sie nicht noch einmal: Ihr Status wird von selbst aktualisiert.',
      not_payable: 'Eine dieser Rechnungen kann nicht mehr bezahlt werden. Es wurde nichts abgebucht.',
      not_allowed:
        'Sie sind zu dieser Zahlung nicht berechtigt. Es wurde nichts abgebucht. Wenden Sie sich an die Inhaberin oder den Inhaber des Kontos.',
      not_found: 'Eine dieser Rechnungen ist nicht mehr vorhanden. Es wurde nichts abgebucht.',
      payment_method_unusable:
        'Diese Zahlungsart kann nicht mehr verwendet werden. Es wurde nichts abgebucht. Wählen Sie eine andere.',
      psp_unavailable:
        'Der Zahlungsdienst ist nicht erreichbar. Es wurde nichts abgebucht. Versuchen Sie es später erneut.',
      session_expired:
        'Ihre Sitzung ist beendet. Melden Sie sich erneut an, um fortzufahren; Ihre Auswahl bleibt erhalten.',
      rate_limited:
        'Zu viele Anfragen. Es wurde nichts abgebucht. Warten Sie einen Moment und versuchen Sie es dann erneut.',
      idempotency_key_reused:
        'Diese Zahlung wurde zuvor mit anderen Beträgen gesendet. Diesmal wurde nichts abgebucht. Schließen Sie dieses Fenster und sehen Sie sich die Rechnungen an.',
      other:
        'Die Zahlung konnte nicht ausgeführt werden. Es wurde nichts abgebucht. Versuchen Sie es erneut; wenn das Problem bestehen bleibt, wenden Sie sich an den Support.',
    },
  },
  session: {
    expiring: (time) => `Ihre Sitzung endet um ${time}.`,
    staySignedIn: 'Angemeldet bleiben',
    notExtended:
      'Die Sitzung konnte nicht verlängert werden. Versuchen Sie es erneut oder sichern Sie Ihre Arbeit, bevor sie endet.',
    ended: 'Ihre Sitzung ist beendet.',
    endedHint: 'Melden Sie sich erneut an, um fortzufahren. Ihre Eingaben bleiben erhalten.',
    signIn: 'Erneut anmelden',
    notSignedIn:
      'Die Anmeldung ist fehlgeschlagen. Versuchen Sie es erneut oder melden Sie sich zuerst auf dieser Website an.',
  },
};
