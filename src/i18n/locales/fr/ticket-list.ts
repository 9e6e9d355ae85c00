import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

// Said as Canada says it too.
export const words: Sections['ticketList'] = {
  ticketList: {
    tickets: 'Tickets',
    number: 'N°',
    subject: 'Sujet',
    status: 'Statut',
    category: 'Catégorie',
    priority: 'Priorité',
    updated: 'Dernière mise à jour',
    unread: 'Non lu',
    openedBy: (name) => `Ouvert par ${name}`,
  },
  ticketListTools: {
    all: 'Tous',
    active: 'Non fermés',
    unread: 'Non lus',
    searched: 'Numéro, sujet, texte…',
    toReply: (count, locale) =>
      plural(locale, count, {
        one: '# ticket attend votre réponse',
        many: '# de tickets attendent votre réponse',
        other: '# tickets attendent votre réponse',
      }),
    noneToReply: 'Aucun ticket n’attend votre réponse',
    newTicket: 'Nouveau ticket',
    allCategories: 'Toutes les catégories',
    allPriorities: 'Toutes les priorités',
    groupBy: 'Regrouper',
    ungrouped: 'Sans regroupement',
    grouped: {status: 'Par statut', category: 'Par catégorie'},
    none: 'Aucun ticket pour le moment',
    noneHint: 'Ouvrez-en un dès que vous avez besoin de notre aide.',
  },
  newTicket: {
    title: 'Nouveau ticket',
    chooseCategory: 'Choisir…',
    description: 'Description',
    related: {
      label: 'Concerne',
      none: 'Rien de particulier',
      types: {invoice: 'Une facture', subscription: 'Un abonnement', order: 'Une commande', quote: 'Un devis'},
      which: 'Laquelle ou lequel ?',
      nothingFound: 'Aucun résultat.',
      more: (count, locale) =>
        plural(locale, count, {
          one: 'Encore # : utilisez la recherche.',
          many: 'Encore # : utilisez la recherche.',
          other: 'Encore # : utilisez la recherche.',
        }),
    },
    help: {
      title: 'Voici peut-être la réponse',
      found: (count, locale) =>
        plural(locale, count, {
          one: '# article d’aide y répond peut-être.',
          many: '# d’articles d’aide y répondent peut-être.',
          other: '# articles d’aide y répondent peut-être.',
        }),
      back: 'Retour au ticket',
      solved: 'Cela répond à ma question',
      solvedHint: 'Heureux d’avoir pu vous aider. Aucun ticket n’a été ouvert.',
      onSite: 'Lire sur notre site',
    },
    send: 'Ouvrir le ticket',
    sending: 'Envoi en cours…',
    checking: 'La connexion a été perdue. Nous vérifions si l’envoi est arrivé…',
    close: 'Fermer',
    discard: 'Supprimer le brouillon',
    kept: 'Votre saisie est conservée jusqu’à l’envoi.',
    created: (number) => `Le ticket ${number} est ouvert.`,
    mistakes: {
      category: 'Choisissez une catégorie.',
      subject: 'Dites en quelques mots de quoi il s’agit.',
      text: 'Décrivez votre demande.',
      related: 'Choisissez un document, ou « Rien de particulier ».',
      relatedGone: 'Ce document n’existe plus. Choisissez-en un autre.',
      files: 'Un fichier est encore en cours d’envoi ou a échoué. Patientez, réessayez ou retirez-le.',
      filesGone: 'Un fichier n’est plus disponible. Retirez-le et ajoutez-le de nouveau.',
      cardNumber:
        'Cela ressemble à un numéro de carte et n’a donc pas été envoyé. N’en écrivez jamais ici ; retirez-le.',
      tooLong: 'Ce texte est trop long.',
    },
    problems: {
      offline: 'Hors ligne – non envoyé. Votre saisie est conservée.',
      not_allowed: 'Vous ne pouvez pas ouvrir de ticket. Rien n’a été envoyé. Adressez-vous au titulaire du compte.',
      session_expired: 'Votre session a pris fin. Reconnectez-vous pour continuer. Votre saisie est conservée.',
      rate_limited: 'Trop de demandes. Rien n’a été envoyé. Patientez un instant, puis réessayez.',
      unavailable: 'Le service est en maintenance. Rien n’a été envoyé. Réessayez dans un instant.',
      invalid_request: 'L’envoi n’est pas possible en l’état. Voyez ce qui est signalé.',
      unknown: 'Nous ne savons pas si l’envoi est arrivé. Envoyez-le de nouveau : le ticket n’est ouvert qu’une fois.',
      other: 'L’envoi a échoué. Rien n’a été ouvert. Réessayez ; si cela persiste, prévenez le support.',
    },
  },
};
