import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['paymentMethods'] = {
  paymentMethods: {
    title: 'Zahlungsarten',
    add: 'Zahlungsart hinzufügen',
    expires: (month, year) => `Gültig bis ${month}/${year}`,
    expired: 'Abgelaufen',
    expiresSoon: 'Läuft bald ab',
    isDefault: 'Standard',
    isBackup: 'Ersatz',
    kinds: {card: 'Karte', sepa_debit: 'SEPA-Lastschrift'},
    makeDefault: 'Als Standard festlegen',
    makeBackup: 'Als Ersatz festlegen',
    endBackup: 'Nicht mehr als Ersatz verwenden',
    edit: 'Bearbeiten',
    replace: 'Ersetzen',
    remove: 'Löschen',
    actionOn: (action, method) => `${action}: ${method}`,
    usedBy: (count, locale) =>
      plural(locale, count, {one: 'Für # Abonnement verwendet', other: 'Für # Abonnements verwendet'}),
    unused: 'Für kein Abonnement verwendet',
    nextCharge: (amount, day) => `${amount} am ${day}`,
    noCharge: 'Keine weitere Abbuchung',
    more: (count, locale) => plural(locale, count, {one: 'und # weiteres', other: 'und # weitere'}),
  },
  methodTools: {
    none: 'Noch keine Zahlungsart',
    noneHint: 'Fügen Sie eine hinzu, damit Ihre Abonnements ohne Unterbrechung verlängert werden.',
    close: 'Schließen',
    cancel: 'Abbrechen',
    save: 'Speichern',
    done: 'Fertig',
    sending: 'Wird gesendet…',
    checking: 'Die Verbindung wurde unterbrochen. Das Ergebnis wird geprüft…',
    tryAgain: 'Erneut versuchen',
    adding: {
      title: 'Zahlungsart hinzufügen',
      hint: 'Es wird jetzt nichts abgebucht. Möglicherweise bittet Ihre Bank Sie um eine Bestätigung.',
      fields: 'Daten der Zahlungsart',
      fieldsFailed:
        'Die sicheren Felder konnten nicht geladen werden. Es wurde nichts gespeichert. Versuchen Sie es in einem Moment noch einmal.',
      makeDefault: 'Als Standard festlegen',
      confirm: 'Hinzufügen',
      progress: {
        sending: 'Die Daten werden an den Zahlungsdienst gesendet…',
        processing: 'Der Zahlungsdienst prüft die Daten…',
        checking:
          'Die Verbindung wurde unterbrochen. Es wird geprüft, ob die Zahlungsart gespeichert wurde – geben Sie sie nicht noch einmal ein.',
      },
      challengeTitle: 'Bei Ihrer Bank bestätigen',
      challengeHint: 'Ihre Bank bittet Sie, diese Zahlungsart zu bestätigen. Es wird nichts abgebucht.',
      challengeClosed:
        'Sie haben die Seite Ihrer Bank geschlossen. Die Zahlungsart wird erst gespeichert, wenn Ihre Bank sie bestätigt.',
      challengeAgain: 'Erneut öffnen',
      giveUp: 'Nicht speichern',
      added: ['Zahlungsart gespeichert', 'Sie kann ab jetzt für Zahlungen verwendet werden.'],
      processing: [
        'Zahlungsart wird geprüft',
        'Der Zahlungsdienst prüft die Zahlungsart noch. Sie erscheint in der Liste, sobald sie gespeichert ist.',
      ],
      failed: 'Die Zahlungsart wurde nicht gespeichert',
      canceled: ['Zahlungsart nicht gespeichert', 'Ihre Eingaben wurden nicht aufbewahrt.'],
      unknown: [
        'Es ist noch nicht bekannt, ob die Zahlungsart gespeichert wurde',
        'Falls ja, erscheint sie von selbst in der Liste. Sehen Sie dort nach, bevor Sie sie noch einmal eingeben.',
      ],
      none: [
        'Die Zahlungsart wurde nicht gespeichert',
        'Ihre Daten sind nie angekommen. Geben Sie sie noch einmal ein.',
      ],
      failures: {
        card_declined:
          'Ihre Bank hat die Zahlungsart abgelehnt. Versuchen Sie es mit einer anderen oder fragen Sie Ihre Bank.',
        insufficient_funds: 'Ihre Bank hat die Zahlungsart abgelehnt, weil sie nicht ausreichend gedeckt ist.',
        expired_card: 'Laut Ihrer Bank ist diese Zahlungsart abgelaufen. Versuchen Sie es mit einer anderen.',
        authentication_failed:
          'Ihre Bank konnte Ihre Identität nicht bestätigen. Versuchen Sie es erneut oder mit einer anderen Zahlungsart.',
        authentication_expired: 'Die Bestätigung kam nicht rechtzeitig. Versuchen Sie es erneut.',
        processing_error:
          'Der Zahlungsdienst konnte die Zahlungsart nicht prüfen. Versuchen Sie es in einem Moment noch einmal.',
        psp_unavailable: 'Der Zahlungsdienst ist nicht erreichbar. Versuchen Sie es in einem Moment noch einmal.',
        token_expired: 'Ihre Eingabe liegt zu lange zurück und ist nicht mehr gültig. Geben Sie die Daten erneut ein.',
      },
    },
    editing: {
      title: (method) => `${method} bearbeiten`,
      holder: 'Name der Inhaberin oder des Inhabers',
      expiry: 'Gültig bis',
      month: 'Monat',
      year: 'Jahr',
      billing: 'Rechnungsadresse',
      billingHint: 'Zeile für Zeile wie auf einem Briefumschlag.',
      fixed:
        'Die Nummer kann nicht geändert werden: Fügen Sie die neue Zahlungsart hinzu und ersetzen Sie dann diese durch die neue.',
      pastExpiry: 'Dieser Monat ist schon vorbei. Prüfen Sie das Datum.',
      saved: (method) => `${method} wurde geändert.`,
    },
    defaulting: {
      title: (method) => `${method} als Standard festlegen`,
      hint: 'Abonnements ohne eigene Zahlungsart werden ab jetzt über diese bezahlt.',
      move: 'Diese Zahlungsart auch für die folgenden Abonnements verwenden, für die jetzt eine andere gilt:',
      confirm: 'Als Standard festlegen',
      done: (method) => `${method} ist jetzt die Standardzahlungsart.`,
    },
    backup: {
      done: (method) => `Von ${method} wird abgebucht, wenn das bei der vorgesehenen Zahlungsart nicht möglich ist.`,
      ended: (method) => `${method} ist nicht mehr die Ersatzzahlungsart.`,
    },
    attaching: {
      action: 'Abonnements darüber bezahlen',
      title: (method) => `Abonnements über ${method} bezahlen`,
      hint: 'Die angekreuzten werden ab jetzt darüber bezahlt. Jetzt wird nichts abgebucht, außer eine Verlängerung ist unbezahlt: Dann wird es bald erneut versucht.',
      search: 'Suche: Produkt, Nummer, Team, Referenz',
      choose: 'Abonnements',
      already: 'Wird schon darüber bezahlt',
      now: (method) => `Jetzt: ${method}`,
      nothingYet: 'Noch keine Zahlungsart',
      unpaid: (invoice) => `Unbezahlt: ${invoice}`,
      none: 'Kein Abonnement gefunden.',
      mustChoose: 'Kreuzen Sie mindestens ein Abonnement an.',
      atMost: (count, locale) =>
        plural(locale, count, {
          one: 'Höchstens # auf einmal. Kreuzen Sie weniger an.',
          other: 'Höchstens # auf einmal. Kreuzen Sie weniger an.',
        }),
      confirm: (count, locale) =>
        count
          ? plural(locale, count, {one: '# Abonnement darüber bezahlen', other: '# Abonnements darüber bezahlen'})
          : 'Darüber bezahlen',
      done: (method, count, locale) =>
        plural(locale, count, {
          one: `# Abonnement wird ab jetzt über ${method} bezahlt.`,
          other: `# Abonnements werden ab jetzt über ${method} bezahlt.`,
        }),
    },
    replacing: {
      title: (method) => `${method} ersetzen`,
      hint: 'Alles, was bisher über diese Zahlungsart bezahlt wurde, wird ab jetzt über die andere bezahlt. Die bisherige bleibt in der Liste, bis Sie sie löschen.',
      by: 'Ersetzen durch',
      none: 'Es gibt keine andere Zahlungsart, von der abgebucht werden kann. Fügen Sie sie zuerst hinzu.',
      confirm: 'Ersetzen',
      done: (method, by) => `Ab jetzt wird von ${by} statt von ${method} abgebucht.`,
    },
    removing: {
      title: (method) => `${method} löschen?`,
      unused: 'Von dieser Zahlungsart wird nichts abgebucht.',
      charged: 'Diese Abonnements werden über diese Zahlungsart bezahlt:',
      follow: (method) => `Sie werden ab jetzt über ${method} bezahlt oder über die Zahlungsart, die Sie wählen.`,
      chooseOther: 'Künftig bezahlen über',
      uncovered:
        'Es gibt keine andere Zahlungsart, von der abgebucht werden kann. Ohne Zahlungsart können diese Abonnements nicht verlängert werden und enden nach ihrer Nachfrist.',
      unlessChosen:
        'Wenn Sie keine wählen, können diese Abonnements nicht verlängert werden und enden nach ihrer Nachfrist.',
      accept: 'Mir ist klar, dass diese Abonnements enden, wenn ich keine Zahlungsart hinzufüge.',
      mustAccept: 'Bestätigen Sie das oder fügen Sie zuerst eine andere Zahlungsart hinzu.',
      confirm: 'Löschen',
      changed:
        'Die Folgen des Löschens haben sich inzwischen geändert. Es wurde nichts gelöscht. Prüfen Sie sie und löschen Sie dann erneut.',
      done: (method) => `${method} wurde gelöscht.`,
    },
    problems: {
      offline: 'Sie sind offline – es wurde nichts gesendet und nichts geändert. Ihre Eingaben bleiben erhalten.',
      unknown:
        'Es ist noch nicht bekannt, ob der Vorgang ausgeführt wurde. Versuchen Sie es erneut: Er wird nur einmal ausgeführt.',
      stale:
        'Die Zahlungsart hat sich inzwischen geändert. Es wurde nichts ausgeführt. Prüfen Sie sie noch einmal und fahren Sie dann fort.',
      payment_in_progress:
        'Von dieser Zahlungsart wird gerade abgebucht. Es wurde nichts geändert. Versuchen Sie es erneut, wenn die Zahlung abgeschlossen ist.',
      payment_method_unusable:
        'Diese Zahlungsart kann nicht mehr verwendet werden. Es wurde nichts geändert. Wählen Sie eine andere.',
      psp_unavailable:
        'Der Zahlungsdienst ist nicht erreichbar. Es wurde nichts geändert. Versuchen Sie es in einem Moment noch einmal.',
      card_number_rejected:
        'Kartennummern gehören nicht hierher. Es wurde nichts gespeichert. Entfernen Sie die Nummer aus dem Text.',
      not_allowed: 'Das ist jetzt nicht möglich. Es wurde nichts geändert.',
      not_found: 'Diese Zahlungsart ist nicht mehr vorhanden. Es wurde nichts geändert.',
      session_expired:
        'Ihre Sitzung ist beendet. Melden Sie sich erneut an, um fortzufahren; Ihre Eingaben bleiben erhalten.',
      rate_limited:
        'Zu viele Anfragen. Es wurde nichts geändert. Warten Sie einen Moment und versuchen Sie es dann erneut.',
      other:
        'Der Vorgang konnte nicht ausgeführt werden. Es wurde nichts geändert. Versuchen Sie es erneut; wenn das Problem bestehen bleibt, wenden Sie sich an den Support.',
    },
  },
};
