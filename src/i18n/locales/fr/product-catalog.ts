import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

// Said as Canada says it too.
export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'Produits',
    kinds: {plan: 'Forfait', license: 'Licence', addon: 'Option'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'mois',
        yearly: 'an',
        months: {other: '# mois'},
        years: {other: '# ans'},
      });
      const counted = unit === 'seat' ? 'place' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) =>
      plural(locale, days, {one: '# jour gratuit', many: '# jours gratuits', other: '# jours gratuits'}),
    byQuote: 'Sur devis',
    notSold: (currency) => `Non vendu en ${currency}`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {one: '# place', many: '# places', other: '# places'})
        : [formatNumber(count, locale), unit ?? '×'].join(' '),
    owned: (quantity) => `Vous avez ${quantity}`,
    none: 'Aucun produit',
    noneHint: 'Ce que vous pouvez acheter ici sera affiché ici.',
    kind: 'Type',
    allKinds: 'Tous',
    kinds: {plan: 'Forfaits', license: 'Licences', addon: 'Options'},
    category: 'Catégorie',
    allCategories: 'Toutes les catégories',
    term: 'Durée',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'Par mois',
        yearly: 'Par an',
        months: {other: '# mois'},
        years: {other: '# ans'},
      }),
    currency: 'Devise',
    beforeTaxes: 'Prix hors taxes.',
    choose: 'Choisir',
    askForQuote: 'Demander un devis',
    inBasket: 'Dans votre panier',
    addSeats: 'En ajouter',
    goesWith: 'Se choisit avec un forfait, ou s’ajoute à un abonnement.',
    actionOn: (action, name) => `${action}\u202f: ${name}`,
    openSubscription: (number) => `Ouvrir l’abonnement ${number}`,
    waiting: (count, locale) =>
      plural(locale, count, {
        one: '# produit dans votre panier',
        many: '# produits dans votre panier',
        other: '# produits dans votre panier',
      }),
    openBasket: 'Ouvrir le panier',
    close: 'Fermer',
    cancel: 'Annuler',
    back: 'Retour',
    sending: 'Envoi…',
    checking: 'La connexion a été perdue. Nous vérifions si c’est fait – ne recommencez pas.',
    pricing: 'Calcul du prix…',
    optional: 'facultatif',
    basket: {
      title: 'Votre panier',
      empty: 'Votre panier est vide',
      emptyHint: 'Choisissez un produit\u202f: il vous attendra ici.',
      seats: (unit) => (unit === 'seat' ? 'Places' : (unit ?? 'Quantité')),
      between: (least, most) => `De ${least} à ${most}`,
      atLeast: (least) => `${least} ou plus`,
      addons: 'Options',
      quantityOf: (name) => `Quantité de ${name}`,
      remove: 'Retirer',
      more: 'Choisir autre chose',
      review: 'Voir le prix',
      quoteOnly: (names) =>
        `Notre équipe commerciale s’occupe de ${names}. Demandez un devis pour tout le panier, ou retirez-le pour acheter le reste tout de suite.`,
      gone: 'Ce produit n’est plus vendu. Retirez-le pour continuer.',
      full: (most, locale) =>
        `Le panier peut contenir ${formatNumber(most, locale)} produits. Achetez d’abord ceux-ci, ou retirez-en un.`,
    },
    mistakes: {
      number: 'Saisissez un nombre entier.',
      not_sold: 'Ce n’est pas vendu ainsi. Choisissez une autre durée ou une autre devise, ou retirez-le.',
      quote_only: 'Notre équipe commerciale s’en occupe. Demandez un devis.',
      other: 'Ce n’est pas possible. Choisissez autre chose.',
    },
    review: {
      title: 'Vérifiez votre achat',
      period: (from, to) => `Du ${from} au ${to}`,
      freeUntil: (day) => `Gratuit jusqu’au ${day}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'par mois',
          yearly: 'par an',
          months: {other: 'pour # mois'},
          years: {other: 'pour # ans'},
        });
        return `${amount} ${term}, taxes comprises`;
      },
      subtotal: 'Sous-total',
      dueNow: 'À payer maintenant',
      next: 'Prochains débits',
      nextOn: (day) => `Le ${day}`,
      method: 'Débité sur',
      methodHint: 'Dès maintenant, et à chaque renouvellement. Vous pouvez en changer à tout moment.',
      noMethod: 'Il n’y a pas encore de mode de paiement. Sans lui, l’abonnement ne peut pas être renouvelé.',
      addMethod: 'En saisir un nouveau',
      team: 'Équipe',
      reference: 'Votre référence',
      until: (time) => `Ces prix vous sont réservés jusqu’au ${time}.`,
      changed:
        'Le prix a changé entre-temps. Rien n’a été acheté. Ce qui diffère est signalé\u202f: vérifiez-le, puis achetez.',
      was: (amount) => `auparavant ${amount}`,
      buy: (amount) => `Acheter pour ${amount}`,
      start: 'Commencer l’essai gratuit',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {
          one: 'Votre abonnement a commencé',
          many: '# abonnements ont commencé',
          other: '# abonnements ont commencé',
        }),
      pay: (invoices) => `La facture ${invoices} peut être payée maintenant.`,
      charged: 'Sinon, votre mode de paiement est débité automatiquement dans les minutes qui viennent.',
      trial: 'Rien n’a été débité. Vous pouvez résilier à tout moment avant la fin de l’essai.',
      payNow: 'Payer maintenant',
      paid: 'Le paiement est arrivé.',
    },
    quote: {
      title: 'Demander un devis',
      hint: 'Vous recevez un devis aux prix du jour, à vérifier et à accepter comme tout autre. Rien n’est acheté avant.',
      comment: 'Que devons-nous savoir\u202f?',
      send: 'Demander le devis',
      made: (number) => `Le devis ${number} a été créé.`,
      madeHint: 'Vous le trouverez parmi vos devis.',
      show: (number) => `Afficher le devis ${number}`,
    },
    seats: {
      which: 'Abonnement',
      title: (product) => `Ajouter à ${product}`,
      has: (quantity, number) => `Vous avez ${quantity} (${number}).`,
      preview: 'Voir le prix',
      credit: 'Avoir pour la période restante',
      toBalance: 'Ajouté à votre crédit',
      now: 'Cela prend effet immédiatement.',
      later: (day) => `Cela prend effet le ${day}.`,
      next: (amount, day) => `Prochaine facture\u202f: ${amount} le ${day}`,
      confirm: (amount) => `Confirmer pour ${amount}`,
      confirmFree: 'Confirmer',
      done: (number) => `L’abonnement ${number} a été modifié.`,
      doneLater: (number, day) => `L’abonnement ${number} sera modifié le ${day}.`,
      mistakes: {
        unchanged: 'C’est ce que vous avez déjà. Saisissez un autre nombre.',
        below_minimum: 'C’est moins que le minimum.',
        above_maximum: 'C’est plus que le maximum.',
        below_assigned: 'Davantage sont attribuées. Retirez-en d’abord.',
        contract: 'L’engagement court encore\u202f: moins n’est possible qu’après.',
      },
    },
    problems: {
      offline: 'Vous êtes hors ligne – rien n’a été envoyé ni acheté. Ce que vous avez choisi est conservé.',
      unknown: 'On ne sait pas encore si c’est fait. Réessayez\u202f: cela n’est fait qu’une fois.',
      stale: 'Cela a changé entre-temps. Rien n’a été fait. Vérifiez, puis continuez.',
      change_refused: 'Ce n’est pas possible ainsi. Rien n’a été acheté. Regardez ce qui est signalé.',
      payment_method_unusable:
        'Ce mode de paiement ne peut plus être débité. Rien n’a été acheté. Choisissez-en un autre.',
      card_number_rejected: 'Un numéro de carte n’a pas sa place ici. Rien n’a été envoyé. Retirez-le du texte.',
      not_allowed: 'Vous n’y êtes pas autorisé. Rien n’a été acheté. Adressez-vous au titulaire de votre compte.',
      not_found: 'Ce n’est plus disponible. Rien n’a été acheté.',
      not_possible: 'Ce n’est pas possible actuellement. Rien n’a été modifié.',
      session_expired:
        'Votre session est terminée. Reconnectez-vous pour continuer\u202f; ce que vous avez choisi est conservé.',
      rate_limited: 'Trop de demandes. Rien n’a été acheté. Patientez un instant, puis réessayez.',
      other: 'L’opération a échoué. Rien n’a été acheté. Réessayez. Si le problème persiste, contactez l’assistance.',
    },
  },
};
