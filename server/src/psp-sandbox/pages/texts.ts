import type {FieldErrorCode, FieldName} from '../card-rules.js';

/** The languages of the pages. */
export type Language = 'en' | 'fr' | 'ar' | 'de' | 'es' | 'nl';

/** The words of the hosted fields. */
export interface FieldsTexts {
  title: string;
  labels: Record<FieldName, string>;
  expiryHint: string;
  /** Where to find the code, by its length. */
  cvcHint: {three: string; four: string};
  errors: Record<FieldName, Partial<Record<FieldErrorCode, string>>>;
  originRefused: string;
}

/** The words of the challenge page. `{card}` and `{count}` are filled in. */
export interface ChallengeTexts {
  title: string;
  bank: string;
  intro: string;
  /** Of a card that is verified without a charge. */
  cardTitle: string;
  cardIntro: string;
  merchant: string;
  amount: string;
  card: string;
  description: string;
  code: string;
  testCode: string;
  approve: string;
  decline: string;
  codeRequired: string;
  codeWrong: string;
  unreachable: string;
  over: string;
  unknown: string;
}

/** One language. */
export interface Texts {
  fields: FieldsTexts;
  challenge: ChallengeTexts;
}

const en: Texts = {
  fields: {
    title: 'Card details',
    labels: {number: 'Card number', expiry: 'Expiry date', cvc: 'Security code', holder: 'Name on card'},
    expiryHint: 'MM / YY',
    cvcHint: {three: '3 digits', four: '4 digits'},
    errors: {
      number: {
        required: 'Enter the card number.',
        incomplete: 'The card number is incomplete.',
        invalid: 'Check the card number: a digit seems wrong.',
        not_a_test_card: 'This is a sandbox. Use a test card, such as 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Enter the expiry date.',
        incomplete: 'The expiry date is incomplete.',
        invalid: 'Check the expiry date.',
        expired: 'This card has expired.',
      },
      cvc: {
        required: 'Enter the security code.',
        incomplete: 'The security code is incomplete.',
        invalid: 'Check the security code.',
      },
      holder: {
        required: 'Enter the name on the card.',
        too_long: 'The name is too long.',
        looks_like_card_number: 'Enter a name here, not the card number.',
      },
    },
    originRefused: 'This page is not allowed to take card payments here. Nothing can be entered.',
  },
  challenge: {
    title: 'Confirm your payment',
    bank: 'Sandbox Bank',
    intro: 'To protect you, your bank asks you to confirm this payment with the code sent to your phone.',
    cardTitle: 'Confirm your card',
    cardIntro:
      'To protect you, your bank asks you to confirm that this card is yours, with the code sent to your phone. Nothing is charged.',
    merchant: 'Merchant',
    amount: 'Amount',
    card: 'Card',
    description: 'For',
    code: 'One-time code',
    testCode: 'Test mode: the code is 123456.',
    approve: 'Approve',
    decline: 'Decline',
    codeRequired: 'Enter the 6-digit code.',
    codeWrong: 'That code is wrong. Check it and try again.',
    unreachable: 'Your bank could not be reached. Nothing was approved; try again.',
    over: 'Thank you. You are being returned to the merchant.',
    unknown: 'There is nothing to confirm here. Return to the merchant to see how your payment stands.',
  },
};

const fr: Texts = {
  fields: {
    title: 'Coordonnées de la carte',
    labels: {
      number: 'Numéro de carte',
      expiry: 'Date d’expiration',
      cvc: 'Code de sécurité',
      holder: 'Nom sur la carte',
    },
    expiryHint: 'MM / AA',
    cvcHint: {three: '3 chiffres', four: '4 chiffres'},
    errors: {
      number: {
        required: 'Saisissez le numéro de carte.',
        incomplete: 'Le numéro de carte est incomplet.',
        invalid: 'Vérifiez le numéro de carte : un chiffre semble faux.',
        not_a_test_card: 'Ceci est un bac à sable. Utilisez une carte de test, comme 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Saisissez la date d’expiration.',
        incomplete: 'La date d’expiration est incomplète.',
        invalid: 'Vérifiez la date d’expiration.',
        expired: 'Cette carte a expiré.',
      },
      cvc: {
        required: 'Saisissez le code de sécurité.',
        incomplete: 'Le code de sécurité est incomplet.',
        invalid: 'Vérifiez le code de sécurité.',
      },
      holder: {
        required: 'Saisissez le nom inscrit sur la carte.',
        too_long: 'Le nom est trop long.',
        looks_like_card_number: 'Saisissez ici un nom, pas le numéro de carte.',
      },
    },
    originRefused:
      'Cette page n’est pas autorisée à encaisser des paiements par carte ici. Aucune saisie n’est possible.',
  },
  challenge: {
    title: 'Confirmez votre paiement',
    bank: 'Banque bac à sable',
    intro:
      'Pour vous protéger, votre banque vous demande de confirmer ce paiement avec le code envoyé sur votre téléphone.',
    cardTitle: 'Confirmez votre carte',
    cardIntro:
      'Pour vous protéger, votre banque vous demande de confirmer que cette carte est la vôtre, avec le code envoyé sur votre téléphone. Rien n’est débité.',
    merchant: 'Commerçant',
    amount: 'Montant',
    card: 'Carte',
    description: 'Objet',
    code: 'Code à usage unique',
    testCode: 'Mode test : le code est 123456.',
    approve: 'Approuver',
    decline: 'Refuser',
    codeRequired: 'Saisissez le code à 6 chiffres.',
    codeWrong: 'Ce code est faux. Vérifiez-le et réessayez.',
    unreachable: 'Votre banque est injoignable. Rien n’a été approuvé ; réessayez.',
    over: 'Merci. Vous allez être ramené chez le commerçant.',
    unknown: 'Il n’y a rien à confirmer ici. Retournez chez le commerçant pour savoir où en est votre paiement.',
  },
};

const ar: Texts = {
  fields: {
    title: 'بيانات البطاقة',
    labels: {number: 'رقم البطاقة', expiry: 'تاريخ الانتهاء', cvc: 'رمز الأمان', holder: 'الاسم على البطاقة'},
    expiryHint: 'MM / YY',
    cvcHint: {three: '3 أرقام', four: '4 أرقام'},
    errors: {
      number: {
        required: 'أدخل رقم البطاقة.',
        incomplete: 'رقم البطاقة غير مكتمل.',
        invalid: 'تحقّق من رقم البطاقة: يبدو أن أحد الأرقام خاطئ.',
        not_a_test_card: 'هذه بيئة تجريبية. استخدم بطاقة اختبار مثل \u20664242 4242 4242 4242\u2069.',
      },
      expiry: {
        required: 'أدخل تاريخ الانتهاء.',
        incomplete: 'تاريخ الانتهاء غير مكتمل.',
        invalid: 'تحقّق من تاريخ الانتهاء.',
        expired: 'انتهت صلاحية هذه البطاقة.',
      },
      cvc: {
        required: 'أدخل رمز الأمان.',
        incomplete: 'رمز الأمان غير مكتمل.',
        invalid: 'تحقّق من رمز الأمان.',
      },
      holder: {
        required: 'أدخل الاسم المكتوب على البطاقة.',
        too_long: 'الاسم طويل جدًا.',
        looks_like_card_number: 'أدخل اسمًا هنا، وليس رقم البطاقة.',
      },
    },
    originRefused: 'لا يُسمح لهذه الصفحة بقبول الدفع بالبطاقة هنا. لا يمكن إدخال أي شيء.',
  },
  challenge: {
    title: 'أكّد عملية الدفع',
    bank: 'البنك التجريبي',
    intro: 'لحمايتك، يطلب منك البنك تأكيد هذه الدفعة بالرمز المرسل إلى هاتفك.',
    cardTitle: 'أكّد بطاقتك',
    cardIntro: 'لحمايتك، يطلب منك البنك تأكيد أن هذه البطاقة لك بالرمز المرسل إلى هاتفك. لن يُخصم أي مبلغ.',
    merchant: 'التاجر',
    amount: 'المبلغ',
    card: 'البطاقة',
    description: 'الغرض',
    code: 'رمز لمرة واحدة',
    testCode: 'وضع الاختبار: الرمز هو 123456.',
    approve: 'موافقة',
    decline: 'رفض',
    codeRequired: 'أدخل الرمز المكوّن من 6 أرقام.',
    codeWrong: 'هذا الرمز خاطئ. تحقّق منه وحاول مرة أخرى.',
    unreachable: 'تعذّر الوصول إلى البنك. لم تتم الموافقة على شيء؛ حاول مرة أخرى.',
    over: 'شكرًا لك. جارٍ إعادتك إلى التاجر.',
    unknown: 'لا يوجد ما يُؤكَّد هنا. عُد إلى التاجر لمعرفة حالة الدفع.',
  },
};

const de: Texts = {
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

const es: Texts = {
  fields: {
    title: 'Datos de la tarjeta',
    labels: {
      number: 'Número de tarjeta',
      expiry: 'Caducidad',
      cvc: 'Código de seguridad',
      holder: 'Nombre en la tarjeta',
    },
    expiryHint: 'MM / AA',
    cvcHint: {three: '3 cifras', four: '4 cifras'},
    errors: {
      number: {
        required: 'Introduzca el número de tarjeta.',
        incomplete: 'El número de tarjeta está incompleto.',
        invalid: 'Revise el número de tarjeta: alguna cifra parece incorrecta.',
        not_a_test_card: 'Este es un entorno de pruebas. Use una tarjeta de prueba, como 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Introduzca la fecha de caducidad.',
        incomplete: 'La fecha de caducidad está incompleta.',
        invalid: 'Revise la fecha de caducidad.',
        expired: 'Esta tarjeta ha caducado.',
      },
      cvc: {
        required: 'Introduzca el código de seguridad.',
        incomplete: 'El código de seguridad está incompleto.',
        invalid: 'Revise el código de seguridad.',
      },
      holder: {
        required: 'Introduzca el nombre que figura en la tarjeta.',
        too_long: 'El nombre es demasiado largo.',
        looks_like_card_number: 'Introduzca aquí un nombre, no el número de tarjeta.',
      },
    },
    originRefused: 'Esta página no está autorizada a aceptar pagos con tarjeta aquí. No se puede introducir nada.',
  },
  challenge: {
    title: 'Confirme su pago',
    bank: 'Banco de pruebas',
    intro: 'Para protegerle, su banco le pide que confirme este pago con el código enviado a su teléfono.',
    cardTitle: 'Confirme su tarjeta',
    cardIntro:
      'Para protegerle, su banco le pide que confirme que esta tarjeta es suya con el código enviado a su teléfono. No se cobra nada.',
    merchant: 'Comercio',
    amount: 'Importe',
    card: 'Tarjeta',
    description: 'Concepto',
    code: 'Código de un solo uso',
    testCode: 'Modo de prueba: el código es 123456.',
    approve: 'Aprobar',
    decline: 'Rechazar',
    codeRequired: 'Introduzca el código de 6 cifras.',
    codeWrong: 'El código es incorrecto. Revíselo e inténtelo de nuevo.',
    unreachable: 'No se ha podido contactar con su banco. No se ha aprobado nada; inténtelo de nuevo.',
    over: 'Gracias. Le devolvemos al comercio.',
    unknown: 'Aquí no hay nada que confirmar. Vuelva al comercio para ver el estado de su pago.',
  },
};

const nl: Texts = {
  fields: {
    title: 'Kaartgegevens',
    labels: {number: 'Kaartnummer', expiry: 'Vervaldatum', cvc: 'Beveiligingscode', holder: 'Naam op de kaart'},
    expiryHint: 'MM / JJ',
    cvcHint: {three: '3 cijfers', four: '4 cijfers'},
    errors: {
      number: {
        required: 'Vul het kaartnummer in.',
        incomplete: 'Het kaartnummer is onvolledig.',
        invalid: 'Controleer het kaartnummer: er lijkt een cijfer niet te kloppen.',
        not_a_test_card: 'Dit is een testomgeving. Gebruik een testkaart, zoals 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Vul de vervaldatum in.',
        incomplete: 'De vervaldatum is onvolledig.',
        invalid: 'Controleer de vervaldatum.',
        expired: 'Deze kaart is verlopen.',
      },
      cvc: {
        required: 'Vul de beveiligingscode in.',
        incomplete: 'De beveiligingscode is onvolledig.',
        invalid: 'Controleer de beveiligingscode.',
      },
      holder: {
        required: 'Vul de naam op de kaart in.',
        too_long: 'De naam is te lang.',
        looks_like_card_number: 'Vul hier een naam in, niet het kaartnummer.',
      },
    },
    originRefused: 'Deze pagina mag hier geen kaartbetalingen aannemen. Er kan niets worden ingevuld.',
  },
  challenge: {
    title: 'Bevestig uw betaling',
    bank: 'Sandboxbank',
    intro:
      'Om u te beschermen vraagt uw bank u deze betaling te bevestigen met de code die naar uw telefoon is gestuurd.',
    cardTitle: 'Bevestig uw kaart',
    cardIntro:
      'Om u te beschermen vraagt uw bank u met de code op uw telefoon te bevestigen dat deze kaart van u is. Er wordt niets afgeschreven.',
    merchant: 'Winkel',
    amount: 'Bedrag',
    card: 'Kaart',
    description: 'Voor',
    code: 'Eenmalige code',
    testCode: 'Testmodus: de code is 123456.',
    approve: 'Goedkeuren',
    decline: 'Weigeren',
    codeRequired: 'Vul de code van 6 cijfers in.',
    codeWrong: 'Deze code klopt niet. Controleer hem en probeer het opnieuw.',
    unreachable: 'Uw bank is niet bereikbaar. Er is niets goedgekeurd; probeer het opnieuw.',
    over: 'Dank u. U gaat terug naar de winkel.',
    unknown: 'Hier valt niets te bevestigen. Ga terug naar de winkel om te zien hoe het met uw betaling staat.',
  },
};

const all: Record<Language, Texts> = {en, fr, ar, de, es, nl};

/** A language, its words, and how they run. */
export interface PageLanguage {
  language: Language;
  direction: 'ltr' | 'rtl';
  texts: Texts;
}

function isLanguage(text: string): text is Language {
  return Object.hasOwn(all, text);
}

/** The language for a locale tag such as `fr-CA`; English where there is no other. */
export function languageFor(locale: string | undefined): PageLanguage {
  const primary = locale?.split(/[-_]/)[0]?.toLowerCase() ?? '';
  const language = isLanguage(primary) ? primary : 'en';
  return {language, direction: language === 'ar' ? 'rtl' : 'ltr', texts: all[language]};
}
