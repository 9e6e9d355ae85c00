import type {TicketPriority} from '../port/contract.js';
import type {ticketCategories} from './ticket-categories.js';

/** What a ticket is about, and what is said in turn: the customer begins, then the vendor. */
export interface TicketStory {
  readonly subject: string;
  readonly category: (typeof ticketCategories)[number]['id'];
  readonly priority: TicketPriority;
  readonly said: readonly [string, ...string[]];
}

/** Stories of a tracking device's customers. */
const french: readonly TicketStory[] = [
  {
    subject: 'L’appareil ODO50 ne transmet plus sa position',
    category: 'technical',
    priority: 'high',
    said: [
      'Bonjour,\nLe camion 14 n’apparaît plus sur la carte depuis hier soir. Les autres véhicules fonctionnent.',
      'Bonjour, le voyant vert de l’appareil clignote-t-il lorsque le contact est mis ?',
      'Non, il reste éteint.',
      'L’appareil n’est donc pas alimenté. Vérifiez le câble OBD2 ; s’il est endommagé, nous vous en envoyons un autre sans frais.',
      'C’était bien le câble, merci beaucoup.',
    ],
  },
  {
    subject: 'Facture en double pour septembre',
    category: 'billing',
    priority: 'normal',
    said: [
      'Nous avons reçu deux factures pour le même mois. Laquelle faut-il payer ?',
      'La seconde remplace la première, que nous venons d’annuler. Vous n’avez rien à faire.',
      'Parfait, merci.',
    ],
  },
  {
    subject: 'Changer la carte de crédit',
    category: 'billing',
    priority: 'normal',
    said: [
      'Notre carte expire à la fin du mois. Où inscrire la nouvelle ?',
      'Dans votre portail, section « Modes de paiement », choisissez « Remplacer ». Vos abonnements suivront.',
    ],
  },
  {
    subject: 'Ajouter un répartiteur au compte',
    category: 'account',
    priority: 'low',
    said: [
      'Pouvez-vous donner accès à Amélie ? Elle ne doit voir que la carte.',
      'C’est fait : elle a reçu une invitation.',
    ],
  },
  {
    subject: 'Rapport de kilométrage inexact',
    category: 'technical',
    priority: 'urgent',
    said: [
      'Le rapport de juin indique 312 km pour le camion 7, alors que l’odomètre en indique 1 940.',
      'Nous voyons une coupure entre le 4 et le 19 juin. Les trajets sont conservés dans l’appareil ; nous les récupérons.',
      'Quand le rapport sera-t-il juste ? Nous en avons besoin pour la taxe sur le carburant.',
      'Il l’est maintenant : 1 938 km. Toutes nos excuses pour l’attente.',
    ],
  },
  {
    subject: 'Peut-on suivre une remorque sans prise OBD2 ?',
    category: 'question',
    priority: 'low',
    said: [
      'Nous avons six remorques sans alimentation. Existe-t-il un appareil sur batterie ?',
      'Oui, l’ODO10 tient deux ans sur batterie. Souhaitez-vous un devis pour six appareils ?',
      'Oui, s’il vous plaît.',
    ],
  },
  {
    subject: 'Mot de passe oublié, aucun courriel reçu',
    category: 'account',
    priority: 'high',
    said: [
      'Je ne reçois pas le courriel pour réinitialiser mon mot de passe.',
      'Votre serveur l’a refusé. Ajoutez odotrack.example aux expéditeurs permis, puis réessayez.',
      'Ça fonctionne.',
    ],
  },
  {
    subject: 'Alertes de vitesse trop nombreuses',
    category: 'technical',
    priority: 'normal',
    said: ['Nous recevons une alerte à chaque descente. Peut-on fixer un délai avant l’alerte ?'],
  },
];

/** Stories of a software's customers. */
const english: readonly TicketStory[] = [
  {
    subject: 'Import stops at row 4,096',
    category: 'technical',
    priority: 'high',
    said: [
      'Our import of 12,000 contacts always stops at row 4,096. The file opens fine in a spreadsheet.',
      'Row 4,097 has a line break inside a quoted cell. We fixed how the import reads those; please try again.',
      'All 12,000 are in. Thank you!',
    ],
  },
  {
    subject: 'Invoice without our purchase order number',
    category: 'billing',
    priority: 'normal',
    said: [
      'Accounts payable will not accept the last invoice because the PO number is missing. It is PO-500123.',
      'We have added it. The new PDF is in your portal under the same number.',
    ],
  },
  {
    subject: 'Two people share a licence by accident',
    category: 'account',
    priority: 'low',
    said: [
      'Ann and Ben were both invited with the same address. Can you separate them without losing Ben’s files?',
      'Done: Ben has his own seat now and still owns his files. You have two seats left.',
      'Great, thanks.',
    ],
  },
  {
    subject: 'Everything is slow since this morning',
    category: 'technical',
    priority: 'urgent',
    said: [
      'Pages take twenty seconds to open for everybody in our office since 8:00.',
      'We see it too: one of our regions answers slowly. We are moving your account to another one now.',
      'It is better, but search is still slow.',
      'The search index is being rebuilt and will be done within the hour.',
      'Search is fast again. Please tell us what happened.',
      'A disk failed and its replacement was busy copying. We have added capacity so that this goes unnoticed next time.',
    ],
  },
  {
    subject: 'How do we export everything?',
    category: 'question',
    priority: 'low',
    said: [
      'We need a full export once a year for our auditors. Is there a way without clicking through each folder?',
      'Yes: Settings, Export, “Whole account”. You get a link by mail within a day.',
    ],
  },
  {
    subject: 'Card was charged twice?',
    category: 'billing',
    priority: 'high',
    said: [
      'My bank shows two amounts of the same size on Monday.',
      'One is a reservation that your bank releases within three days; only one payment was made.',
      'The second one is gone today. Thanks for the explanation.',
    ],
  },
  {
    subject: 'Single sign-on with our identity provider',
    category: 'account',
    priority: 'normal',
    said: [
      'We would like our people to sign in with their company account. What do you need from us?',
      'The metadata URL of your identity provider, and the domain of your addresses. We switch it on together in a call.',
      'The URL is ready. Would Thursday at ten work?',
    ],
  },
  {
    subject: 'Archive is nearly full',
    category: 'question',
    priority: 'normal',
    said: ['We have used 94 % of our archive. Does anything stop working at 100 %?'],
  },
];

const byLanguage: Readonly<Record<string, readonly TicketStory[]>> = {fr: french, en: english};

/** The stories of a language, or the English ones. */
export function ticketStories(locale: string): readonly TicketStory[] {
  return byLanguage[locale.split('-')[0] ?? ''] ?? english;
}

/** What goes to and fro in a conversation that never ends. */
export const endlessTalk: readonly string[] = [
  'The nightly job has finished. 12,400 records, no error.',
  'Received, thank you.',
  'One record was skipped tonight: its date lies in the future.',
  'That was a typing mistake of ours and is corrected.',
  'The job took four minutes longer than yesterday.',
  'We moved two large tables; it will be faster from tomorrow on.',
];
