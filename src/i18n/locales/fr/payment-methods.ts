import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

// Said as Canada says it too, which has no words of its own here: neither a semicolon nor « contacter ».
export const words: Sections['paymentMethods'] = {
  paymentMethods: {
    title: 'Modes de paiement',
    add: 'Ajouter un mode de paiement',
    expires: (month, year) => `Expire fin ${month}/${year}`,
    expired: 'Expiré',
    expiresSoon: 'Expire bientôt',
    isDefault: 'Par défaut',
    isBackup: 'De secours',
    kinds: {card: 'Carte', sepa_debit: 'Prélèvement SEPA'},
    makeDefault: 'Définir par défaut',
    makeBackup: 'Définir comme secours',
    endBackup: 'Ne plus utiliser en secours',
    edit: 'Modifier',
    replace: 'Remplacer',
    remove: 'Supprimer',
    actionOn: (action, method) => `${action}\u202f: ${method}`,
    usedBy: (count, locale) =>
      plural(locale, count, {
        one: 'Utilisé pour # abonnement',
        many: 'Utilisé pour # d’abonnements',
        other: 'Utilisé pour # abonnements',
      }),
    unused: 'Utilisé pour aucun abonnement',
    nextCharge: (amount, day) => `${amount} le ${day}`,
    noCharge: 'Aucun débit à venir',
    more: (count, locale) => plural(locale, count, {one: 'et # autre', many: 'et # d’autres', other: 'et # autres'}),
  },
  methodTools: {
    none: 'Aucun mode de paiement pour l’instant',
    noneHint: 'Ajoutez-en un pour que vos abonnements soient renouvelés sans interruption.',
    close: 'Fermer',
    cancel: 'Annuler',
    save: 'Enregistrer',
    done: 'Terminé',
    sending: 'Envoi…',
    checking: 'La connexion a été perdue. Vérification du résultat…',
    tryAgain: 'Réessayer',
    adding: {
      title: 'Ajouter un mode de paiement',
      hint: 'Rien n’est débité maintenant. Votre banque peut vous demander une confirmation.',
      fields: 'Données du mode de paiement',
      fieldsFailed:
        'Les champs sécurisés n’ont pas pu être chargés. Rien n’a été enregistré. Réessayez dans un instant.',
      makeDefault: 'Définir comme mode de paiement par défaut',
      confirm: 'Ajouter',
      progress: {
        sending: 'Envoi au service de paiement…',
        processing: 'Vérification par le service de paiement…',
        checking:
          'La connexion a été perdue. Vérification de l’enregistrement – ne saisissez pas les données une seconde fois.',
      },
      challengeTitle: 'Confirmez auprès de votre banque',
      challengeHint: 'Votre banque vous demande de confirmer ce mode de paiement. Rien n’est débité.',
      challengeClosed:
        'Vous avez fermé la page de votre banque. Le mode de paiement ne sera enregistré qu’après la confirmation de votre banque.',
      challengeAgain: 'Rouvrir la confirmation',
      giveUp: 'Ne pas l’enregistrer',
      added: ['Mode de paiement enregistré', 'Il peut être utilisé pour vos paiements dès maintenant.'],
      processing: [
        'Vérification en cours',
        'Le service de paiement vérifie encore ce mode de paiement. Il apparaîtra dans la liste dès qu’il sera enregistré.',
      ],
      failed: 'Le mode de paiement n’a pas été enregistré',
      canceled: ['Mode de paiement non enregistré', 'Rien de ce que vous avez saisi n’a été conservé.'],
      unknown: [
        'On ne sait pas encore si le mode de paiement a été enregistré',
        'Si c’est le cas, il apparaîtra automatiquement dans la liste. Consultez-la avant de le saisir de nouveau.',
      ],
      none: [
        'Le mode de paiement n’a pas été enregistré',
        'Les données ne sont jamais arrivées. Saisissez-les de nouveau.',
      ],
      failures: {
        card_declined:
          'Votre banque a refusé ce mode de paiement. Essayez-en un autre ou adressez-vous à votre banque.',
        insufficient_funds: 'Votre banque a refusé ce mode de paiement\u202f: les fonds disponibles sont insuffisants.',
        expired_card: 'Selon votre banque, ce mode de paiement a expiré. Essayez-en un autre.',
        authentication_failed:
          'Votre banque n’a pas pu confirmer votre identité. Réessayez ou utilisez un autre mode de paiement.',
        authentication_expired: 'La confirmation n’a pas été donnée à temps. Réessayez.',
        processing_error: 'Le service de paiement n’a pas pu vérifier ce mode de paiement. Réessayez dans un instant.',
        psp_unavailable: 'Le service de paiement est injoignable. Réessayez dans un instant.',
        token_expired: 'Les données ont été saisies il y a trop longtemps. Saisissez-les de nouveau.',
      },
    },
    editing: {
      title: (method) => `Modifier le mode de paiement ${method}`,
      holder: 'Nom du titulaire',
      expiry: 'Date d’expiration',
      month: 'Mois',
      year: 'Année',
      billing: 'Adresse de facturation',
      billingHint: 'Une ligne sous l’autre, comme sur une enveloppe.',
      fixed:
        'Le numéro ne peut pas être modifié\u202f: ajoutez le nouveau mode de paiement, puis remplacez celui-ci par le nouveau.',
      pastExpiry: 'Ce mois est déjà passé. Vérifiez la date.',
      saved: (method) => `Le mode de paiement ${method} a été modifié.`,
    },
    defaulting: {
      title: (method) => `Définir ${method} par défaut`,
      hint: 'Les abonnements sans mode de paiement propre seront désormais réglés avec celui-ci.',
      move: 'Utiliser aussi ce mode de paiement pour ces abonnements, qui en ont actuellement un autre\u202f:',
      confirm: 'Définir par défaut',
      done: (method) => `${method} est maintenant le mode de paiement par défaut.`,
    },
    backup: {
      done: (method) => `${method} sera utilisé si le mode de paiement prévu ne peut pas être débité.`,
      ended: (method) => `${method} n’est plus le mode de paiement de secours.`,
    },
    attaching: {
      action: 'Y débiter des abonnements',
      title: (method) => `Débiter des abonnements sur ${method}`,
      hint: 'Les abonnements cochés y seront désormais débités. Rien n’est débité maintenant, sauf si un renouvellement est impayé : il sera bientôt retenté.',
      search: 'Rechercher : produit, ID, équipe, référence',
      choose: 'Abonnements',
      already: 'Y est déjà débité',
      now: (method) => `Actuellement : ${method}`,
      nothingYet: 'Pas encore de mode de paiement',
      unpaid: (invoice) => `Impayée : ${invoice}`,
      none: 'Aucun abonnement trouvé.',
      mustChoose: 'Cochez au moins un abonnement.',
      atMost: (count, locale) =>
        plural(locale, count, {
          one: '# au plus à la fois. Cochez-en moins.',
          other: '# au plus à la fois. Cochez-en moins.',
        }),
      confirm: (count, locale) =>
        count ? plural(locale, count, {one: 'Y débiter # abonnement', other: 'Y débiter # abonnements'}) : 'Y débiter',
      done: (method, count, locale) =>
        plural(locale, count, {
          one: `# abonnement sera désormais débité sur ${method}.`,
          other: `# abonnements seront désormais débités sur ${method}.`,
        }),
    },
    replacing: {
      title: (method) => `Remplacer ${method}`,
      hint: 'Tout ce qui est réglé avec ce mode de paiement le sera désormais avec l’autre. Il reste dans la liste jusqu’à ce que vous le supprimiez.',
      by: 'Remplacer par',
      none: 'Aucun autre mode de paiement n’est utilisable. Ajoutez-en un d’abord.',
      confirm: 'Remplacer',
      done: (method, by) => `${by} sera désormais utilisé à la place de ${method}.`,
    },
    removing: {
      title: (method) => `Supprimer le mode de paiement ${method}\u202f?`,
      unused: 'Rien n’est réglé avec ce mode de paiement.',
      charged: 'Ces abonnements sont réglés avec ce mode de paiement\u202f:',
      follow: (method) => `Ils seront désormais réglés avec ${method}, ou avec le mode de paiement que vous choisirez.`,
      chooseOther: 'Les régler avec',
      uncovered:
        'Aucun autre mode de paiement n’est utilisable. Sans mode de paiement, ces abonnements ne peuvent pas être renouvelés et prendront fin après leur délai de grâce.',
      unlessChosen:
        'Si vous n’en choisissez pas, ces abonnements ne pourront pas être renouvelés et prendront fin après leur délai de grâce.',
      accept: 'Je comprends que ces abonnements prendront fin si je n’ajoute pas de mode de paiement.',
      mustAccept: 'Confirmez-le, ou ajoutez d’abord un autre mode de paiement.',
      confirm: 'Supprimer',
      changed:
        'Les conséquences de la suppression ont changé entre-temps. Rien n’a été supprimé. Vérifiez-les, puis supprimez de nouveau.',
      done: (method) => `Le mode de paiement ${method} a été supprimé.`,
    },
    problems: {
      offline: 'Vous êtes hors ligne – rien n’a été envoyé ni modifié. Ce que vous avez saisi est conservé.',
      unknown:
        'On ne sait pas encore si l’opération a été effectuée. Réessayez\u202f: elle n’est effectuée qu’une fois.',
      stale: 'Ce mode de paiement a changé entre-temps. Rien n’a été modifié. Vérifiez-le, puis continuez.',
      payment_in_progress:
        'Un paiement est en cours avec ce mode de paiement. Rien n’a été modifié. Réessayez une fois ce paiement terminé.',
      payment_method_unusable:
        'Ce mode de paiement n’est plus utilisable. Rien n’a été modifié. Choisissez-en un autre.',
      psp_unavailable: 'Le service de paiement est injoignable. Rien n’a été modifié. Réessayez dans un instant.',
      card_number_rejected: 'Un numéro de carte n’a pas sa place ici. Rien n’a été enregistré. Retirez-le du texte.',
      not_allowed: 'Ce n’est pas possible actuellement. Rien n’a été modifié.',
      not_found: 'Ce mode de paiement n’est plus disponible. Rien n’a été modifié.',
      session_expired:
        'Votre session est terminée. Reconnectez-vous pour continuer. Ce que vous avez saisi est conservé.',
      rate_limited: 'Trop de demandes. Rien n’a été modifié. Patientez un instant, puis réessayez.',
      other:
        'L’opération a échoué. Rien n’a été modifié. Réessayez. Si le problème persiste, adressez-vous à l’assistance.',
    },
  },
};
