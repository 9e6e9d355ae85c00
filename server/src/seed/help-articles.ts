import {searchable} from '../sql/search.js';
import {stemmingOf} from '../sql/help.js';
import type {SeedRows} from './rows.js';
import type {SeededVendor} from './vendors.js';

interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const articles: Readonly<Record<string, Readonly<Record<'en' | 'fr', Article>>>> = {
  'pay-invoice': {
    en: {
      title: 'Pay an invoice',
      paragraphs: [
        'Open Invoices, choose one or several, and press Pay. Your credit is used first.',
        'A payment by card counts at once; a direct debit takes up to five days, during which the invoice says “Processing”.',
      ],
    },
    fr: {
      title: 'Payer une facture',
      paragraphs: [
        'Ouvrez Factures, choisissez-en une ou plusieurs, puis Payer. Votre crédit est utilisé d’abord.',
        'Un paiement par carte compte aussitôt ; un prélèvement prend jusqu’à cinq jours, pendant lesquels la facture indique « En cours ».',
      ],
    },
  },
  'change-card': {
    en: {
      title: 'Replace an expired card',
      paragraphs: [
        'Open Payment methods and choose Replace beside the old card. Enter the new one: every subscription that the old one paid for moves with it.',
      ],
    },
    fr: {
      title: 'Remplacer une carte expirée',
      paragraphs: [
        'Ouvrez Modes de paiement et choisissez Remplacer à côté de l’ancienne carte. Saisissez la nouvelle : chaque abonnement payé par l’ancienne suit.',
      ],
    },
  },
  'reset-password': {
    en: {
      title: 'Forgotten password',
      paragraphs: [
        'Choose “Forgotten password” where you sign in. The message comes within five minutes; look into the folder for spam too.',
      ],
    },
    fr: {
      title: 'Mot de passe oublié',
      paragraphs: [
        'Choisissez « Mot de passe oublié » à la connexion. Le courriel arrive en moins de cinq minutes ; regardez aussi dans les indésirables.',
      ],
    },
  },
  'add-users': {
    en: {
      title: 'Add people and seats',
      paragraphs: [
        'Open the subscription and choose Change seats. You see the price for the rest of the period before you confirm.',
        'Then invite the person: the seat is theirs from their first sign-in.',
      ],
    },
    fr: {
      title: 'Ajouter des utilisateurs et des postes',
      paragraphs: [
        'Ouvrez l’abonnement et choisissez Modifier les postes. Le prix pour le reste de la période est affiché avant la confirmation.',
        'Invitez ensuite la personne : le poste est à elle dès sa première connexion.',
      ],
    },
  },
  'cancel-subscription': {
    en: {
      title: 'Cancel or pause a subscription',
      paragraphs: [
        'Open the subscription and choose Cancel or Pause. What was paid for stays yours until the end of the period.',
      ],
    },
    fr: {
      title: 'Résilier ou suspendre un abonnement',
      paragraphs: [
        'Ouvrez l’abonnement et choisissez Résilier ou Suspendre. Ce qui est payé reste à vous jusqu’à la fin de la période.',
      ],
    },
  },
  'device-offline': {
    en: {
      title: 'Nothing is transmitted any more',
      paragraphs: [
        'Look at the light: green and blinking, it has a connection. If it is off, check the cable; if it is red, move to where there is reception.',
      ],
    },
    fr: {
      title: 'Un appareil ne transmet plus',
      paragraphs: [
        'Regardez le voyant : vert et clignotant, il est connecté. Éteint, vérifiez le câble ; rouge, déplacez-vous là où il y a du réseau.',
      ],
    },
  },
};

/** Adds the vendor's help, in English and in French. */
export function addHelp(rows: SeedRows, {tenantId, supportUrl}: SeededVendor): void {
  for (const [id, versions] of Object.entries(articles)) {
    for (const [language, {title, paragraphs}] of Object.entries(versions)) {
      const text = paragraphs.join('\n');
      rows.add('help_articles', {
        tenant_id: tenantId,
        id,
        language,
        title,
        html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
        text,
        url: `${supportUrl}/${id}`,
        stemming: stemmingOf(language),
        title_search: searchable(title),
        text_search: searchable(text),
      });
    }
  }
}
