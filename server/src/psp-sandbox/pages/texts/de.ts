import type {Texts} from '../texts.js';

export const de: Texts = {
  kinds: {label: 'Zahlungsart', card: 'Karte', sepa_debit: 'SEPA-Lastschrift'},
  fields: {
    title: 'Kartendaten',
    labels: {number: 'Kartennummer', expiry: 'Gültig bis', cvc: 'Prüfziffer', holder: 'Name auf der Karte'},
    expiryHint: 'MM / JJ',
    cvcHint: {three: '3 Ziffern', four: '4 Ziffern'},
    errors: {
      number: {
        required: 'Geben Sie die Kartennummer ein.',
        incomplete: 'Die Kartennummer ist unvollständig.',
        invalid: 'Prüfen Sie die Kartennummer: Eine Ziffer scheint falsch zu sein.',
        not_a_test_card: 'Dies ist eine Testumgebung. Verwenden Sie eine Testkarte, etwa 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Geben Sie das Ablaufdatum ein.',
        incomplete: 'Das Ablaufdatum ist unvollständig.',
        invalid: 'Prüfen Sie das Ablaufdatum.',
        expired: 'Diese Karte ist abgelaufen.',
      },
      cvc: {
        required: 'Geben Sie die Prüfziffer ein.',
        incomplete: 'Die Prüfziffer ist unvollständig.',
        invalid: 'Überprüfen Sie die Prüfziffer.',
      },
      holder: {
        required: 'Geben Sie den Namen auf der Karte ein.',
        too_long: 'Der Name ist zu lang.',
        looks_like_card_number: 'Hier gehört ein Name hin, nicht die Kartennummer.',
      },
    },
    originRefused: 'Diese Seite darf hier keine Kartenzahlungen annehmen. Es kann nichts eingegeben werden.',
  },
  debit: {
    title: 'Bankverbindung',
    labels: {iban: 'IBAN', holder: 'Kontoinhaber'},
    mandate:
      'Indem Sie fortfahren, ermächtigen Sie {merchant}, Zahlungen von Ihrem Konto mittels Lastschrift einzuziehen, und weisen zugleich Ihr Kreditinstitut an, die von {merchant} auf Ihr Konto gezogenen Lastschriften einzulösen. Sie können innerhalb von acht Wochen, beginnend mit dem Belastungsdatum, die Erstattung des belasteten Betrags verlangen. Es gelten dabei die mit Ihrem Kreditinstitut vereinbarten Bedingungen.',
    errors: {
      iban: {
        required: 'Geben Sie die IBAN ein.',
        incomplete: 'Die IBAN ist unvollständig.',
        invalid: 'Prüfen Sie die IBAN: Ein Zeichen scheint falsch zu sein.',
        unsupported_country: 'Konten dieses Landes können nicht per SEPA-Lastschrift belastet werden.',
        not_a_test_account:
          'Dies ist eine Testumgebung. Verwenden Sie ein Testkonto, etwa DE89 3704 0044 0532 0130 00.',
      },
      holder: {
        required: 'Geben Sie den Namen des Kontoinhabers ein.',
        too_long: 'Der Name ist zu lang.',
        looks_like_account_number: 'Hier gehört ein Name hin, nicht die Kontonummer.',
      },
    },
  },
  challenge: {
    title: 'Zahlung bestätigen',
    bank: 'Sandbox-Bank',
    intro:
      'Zu Ihrem Schutz bittet Ihre Bank Sie, diese Zahlung mit dem Code zu bestätigen, der an Ihr Telefon gesendet wurde.',
    cardTitle: 'Karte bestätigen',
    cardIntro:
      'Zu Ihrem Schutz bittet Ihre Bank Sie, mit dem an Ihr Telefon gesendeten Code zu bestätigen, dass diese Karte Ihnen gehört. Es wird nichts abgebucht.',
    merchant: 'Händler',
    amount: 'Betrag',
    card: 'Karte',
    description: 'Zweck',
    code: 'Einmalcode',
    testCode: 'Testmodus: Der Code ist 123456.',
    approve: 'Freigeben',
    decline: 'Ablehnen',
    codeRequired: 'Geben Sie den 6-stelligen Code ein.',
    codeWrong: 'Dieser Code ist falsch. Prüfen Sie ihn und versuchen Sie es erneut.',
    unreachable: 'Ihre Bank ist nicht erreichbar. Es wurde nichts freigegeben; versuchen Sie es erneut.',
    over: 'Danke. Sie werden zum Händler zurückgeleitet.',
    unknown: 'Hier gibt es nichts zu bestätigen. Kehren Sie zum Händler zurück, um den Stand Ihrer Zahlung zu sehen.',
  },
};
