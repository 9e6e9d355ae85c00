import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

// Said as Canada says it too.
export const words: Sections['upcoming'] = {
  upcoming: {
    title: 'Paiements à venir',
    day: 'Date',
    what: 'Paiement ou expiration',
    state: 'État',
    amount: 'Montant',
    method: 'Mode de paiement',
    kinds: {
      invoice: 'Facture',
      payment: 'Paiement',
      renewal: 'Renouvellement',
      expiry: 'Expiration',
      quote: 'Devis',
      method_expiry: 'Expiration de la carte',
    },
    states: {
      auto_renew: 'Renouvellement automatique',
      manual: 'Manuel',
      failed: 'Erreur de paiement',
      under_way: 'En cours',
    },
    scheduled: 'Planifiés',
    unscheduled: 'Non planifiés',
    overdue: 'En retard',
    estimated: 'Estimation',
    installment: (number, of) => `Échéance ${number} sur ${of}`,
    acts: {pay: 'Payer', renew: 'Renouveler', changeMethod: 'Changer de mode', review: 'Consulter'},
  },
  upcomingTools: {
    all: 'Tous',
    searched: 'Numéro, produit, référence…',
    nextDays: (days, locale) =>
      plural(locale, days, {one: 'Demain', many: 'Les # de prochains jours', other: 'Les # prochains jours'}),
    chartName: (currency) => `Paiements par état, ${currency}`,
    counted: (count, locale) =>
      plural(locale, count, {one: '# paiement', many: '# de paiements', other: '# paiements'}),
    nothing: 'Rien à payer ces jours-là.',
    totals: 'Totaux par mois',
    month: 'Mois',
    total: 'Total',
    kind: 'Type',
    allKinds: 'Tous les types',
    allStates: 'Tous les états',
    currency: 'Devise',
    allCurrencies: 'Toutes les devises',
    period: 'Période',
    manageMethods: 'Modes de paiement',
    none: 'Rien à venir',
    noneHint: 'Rien à payer, à renouveler ni à accepter sur cette période.',
    calendar: {
      open: 'Calendrier',
      title: 'Dans votre calendrier',
      subscribe: 'S’abonner',
      subscribeHint:
        'Donnez ce lien à votre calendrier. Il affiche ce qui est à venir pendant un an et reste à jour de lui-même.',
      make: 'Créer un lien',
      secret:
        'Toute personne qui a ce lien peut lire ces dates et ces montants sans se connecter. Gardez-le pour vous.',
      openLink: 'Ouvrir dans mon calendrier',
      revoke: 'Révoquer le lien',
      revokeHint:
        'Les calendriers qui utilisent le lien ne seront plus mis à jour. Vous pourrez créer un autre lien à tout moment.',
      keep: 'Le garder',
      revoked: 'Le lien ne fonctionne plus.',
      failed: 'Cela n’a pas pu être fait.',
      unknown: 'On ne sait pas encore si c’est fait. Réessayez\u202f: cela n’est fait qu’une fois.',
      file: 'En fichier',
      fileHint: (days, locale) =>
        plural(locale, days, {
          one: 'Ce qui est à venir d’ici à demain, tel qu’on le sait maintenant.',
          many: 'Ce qui est à venir dans les # de prochains jours, tel qu’on le sait maintenant.',
          other: 'Ce qui est à venir dans les # prochains jours, tel qu’on le sait maintenant.',
        }),
      download: 'Télécharger',
    },
  },
};
