import type {Texts} from '../texts.js';

export const fr: Texts = {
  kinds: {label: 'Moyen de paiement', card: 'Carte', sepa_debit: 'Prélèvement SEPA'},
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
  debit: {
    title: 'Coordonnées bancaires',
    labels: {iban: 'IBAN', holder: 'Titulaire du compte'},
    mandate:
      'En continuant, vous autorisez {merchant} à envoyer des instructions à votre banque pour débiter votre compte, et votre banque à débiter votre compte conformément à ces instructions. Vous bénéficiez du droit d’être remboursé par votre banque selon les conditions décrites dans la convention que vous avez passée avec elle. Une demande de remboursement doit être présentée dans les 8 semaines suivant la date de débit de votre compte.',
    errors: {
      iban: {
        required: 'Saisissez l’IBAN.',
        incomplete: 'L’IBAN est incomplet.',
        invalid: 'Vérifiez l’IBAN : un caractère semble faux.',
        unsupported_country: 'Les comptes de ce pays ne peuvent pas être débités par prélèvement SEPA.',
        not_a_test_account: 'Ceci est un bac à sable. Utilisez un compte de test, comme DE89 3704 0044 0532 0130 00.',
      },
      holder: {
        required: 'Saisissez le nom du titulaire du compte.',
        too_long: 'Le nom est trop long.',
        looks_like_account_number: 'Saisissez ici un nom, pas le numéro de compte.',
      },
    },
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
