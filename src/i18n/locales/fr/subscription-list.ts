import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

// Said as Canada says it too.
export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'Abonnements',
    product: 'Produit',
    number: 'ID d’abonnement',
    team: 'Équipe',
    seats: 'Places',
    price: 'Prix',
    status: 'Statut',
    renewal: 'Échéance',
    nextCharge: 'Prochain débit',
    method: 'Mode de paiement',
    named: (product, number) => `${product}, ${number}`,
    open: (subscription) => `Ouvrir ${subscription}`,
  },
  subscriptionListTools: {
    methodIssue: 'Mode de paiement inutilisable',
    all: 'Tous',
    current: 'En cours',
    searched: 'Produit, ID, équipe, référence',
    none: 'Aucun abonnement pour l’instant',
    noneHint: 'Vos abonnements s’affichent ici.',
    allProducts: 'Tous les produits',
    allTeams: 'Toutes les équipes',
    csv: 'Télécharger cette liste au format CSV',
    csvSelected: 'Télécharger la sélection au format CSV',
    attention: {
      toRenew: (count, day, locale) =>
        plural(locale, count, {
          one: `# à renouveler\u202f: jusqu’au ${day}`,
          other: `# à renouveler\u202f: le premier jusqu’au ${day}`,
        }),
      unpaid: (count, locale) =>
        plural(locale, count, {one: '# renouvellement impayé', other: '# renouvellements impayés'}),
      methods: (count, locale) =>
        plural(locale, count, {
          one: '# a un mode de paiement inutilisable',
          other: '# ont un mode de paiement inutilisable',
        }),
      ending: (count, locale) => plural(locale, count, {one: '# prend fin bientôt', other: '# prennent fin bientôt'}),
      show: 'Afficher',
    },
    selectAll: (count, locale) =>
      plural(locale, count, {one: 'Sélectionner # de cette liste', other: 'Sélectionner les # de cette liste'}),
    selectFirst: (count, locale) =>
      plural(locale, count, {
        one: 'Sélectionner le premier de cette liste (#)',
        other: 'Sélectionner les # premiers de cette liste',
      }),
    atMost: (count, locale) =>
      plural(locale, count, {
        one: '# au plus à la fois. Sélectionnez-en moins.',
        other: '# au plus à la fois. Sélectionnez-en moins.',
      }),
    renew: {
      action: 'Renouveler maintenant',
      hint: 'La période suivante est facturée maintenant. Vérifiez ce qu’elle coûte avant de confirmer.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Renouveler # abonnement', other: 'Renouveler # abonnements'}),
    },
    autoRenewOn: {
      action: 'Activer le renouvellement automatique',
      hint: 'Ils seront désormais renouvelés automatiquement à la fin de chaque période, jusqu’à ce que vous le désactiviez.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Activer pour # abonnement', other: 'Activer pour # abonnements'}),
    },
    autoRenewOff: {
      action: 'Désactiver le renouvellement automatique',
      hint: 'Chacun continue jusqu’à la fin de sa période puis prend fin, sauf si vous le renouvelez.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Désactiver pour # abonnement', other: 'Désactiver pour # abonnements'}),
    },
    changeMethod: {
      action: 'Changer le mode de paiement',
      hint: 'Ils seront désormais réglés avec le mode de paiement que vous choisissez. Rien n’est débité maintenant.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Changer pour # abonnement', other: 'Changer pour # abonnements'}),
    },
    close: 'Fermer',
    cancel: 'Annuler',
    back: 'Retour',
    done: 'Terminé',
    review: 'Vérifier',
    chooseMethod: 'Les régler avec',
    followDefault: 'Toujours mon mode de paiement par défaut',
    noMethod: 'Aucun mode de paiement à choisir. Ajoutez-en un d’abord.',
    expired: 'Expiré',
    loading: 'Calcul des effets…',
    effects: 'Effet sur chaque abonnement',
    charge: (amount, from, to) => `${amount} maintenant, du ${from} au ${to}`,
    chargeChanged: (before, after) => `Il coûte désormais ${after} au lieu de ${before}`,
    nextCharge: (amount, day) => `Prochain débit\u202f: ${amount} le ${day}`,
    noCharge: 'Aucun débit à venir',
    chargedTo: (method) => `Réglé avec ${method}`,
    unchanged: 'C’est déjà le cas. Rien ne change.',
    changed: 'Il a changé entre-temps. Rien n’a été fait.',
    leftOut: (count, locale) => plural(locale, count, {one: '# reste tel quel', other: '# restent tels quels'}),
    nothing: 'Aucun des abonnements sélectionnés ne change.',
    total: 'Débité maintenant',
    sending: 'Envoi…',
    checking: 'La connexion a été perdue. Vérification de ce qui a été fait – ne recommencez pas…',
    outcomes: {done: 'Fait', unchanged: 'Inchangé', refused: 'Non fait', stale: 'Modifié entre-temps'},
    results: (done, count, locale) =>
      plural(locale, count, {
        one: `Fait\u202f: ${done} sur # abonnement.`,
        other: `Fait\u202f: ${done} sur # abonnements.`,
      }),
    again: (count, locale) =>
      plural(locale, count, {one: 'Vérifier de nouveau # abonnement', other: 'Vérifier de nouveau # abonnements'}),
    invoice: (number) => `Facture ${number}`,
    pay: 'Payer maintenant',
    payHint:
      'Si vous ne payez pas maintenant, le mode de paiement de chacun sera débité dans les minutes qui viennent.',
    reasons: {
      amount_changed: 'Son prix a changé entre-temps. Rien n’a été débité.',
      payment_method_unusable: 'Il ne peut pas être réglé avec ce mode de paiement.',
      not_found: 'Il n’est plus disponible, ou vous ne pouvez pas le voir.',
      other: 'L’opération a échoué. Rien n’a été modifié.',
    },
    problems: {
      offline: 'Vous êtes hors ligne – rien n’a été envoyé, modifié ni débité.',
      refused: 'L’opération n’a pas pu être effectuée. Rien n’a été modifié ni débité.',
      unknown:
        'On ne sait pas encore ce qui a été fait. Confirmez de nouveau\u202f: l’opération n’est effectuée qu’une fois.',
      other:
        'L’opération a échoué. Rien n’a été modifié ni débité. Réessayez. Si le problème persiste, adressez-vous à l’assistance.',
    },
  },
};
