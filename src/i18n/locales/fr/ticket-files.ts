import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'Joindre des fichiers',
    hint: (count, size) =>
      `Ou déposez-les ou collez-les ici\u202f: ${count} au plus, de ${size} chacun. Images, PDF, ZIP, documents et texte.`,
    files: 'Fichiers joints',
    drop: 'Déposez les fichiers ici',
    sending: (percent) => `Envoi, ${percent}`,
    ready: 'Envoyé',
    cancel: 'Annuler',
    cancelFile: (name) => `Annuler l’envoi de ${name}`,
    remove: 'Retirer',
    removeFile: (name) => `Retirer ${name}`,
    retry: 'Réessayer',
    retryFile: (name) => `Réessayer d’envoyer ${name}`,
    tooMany: (count) => `Un message prend ${count} fichiers au plus. Les suivants n’ont pas été ajoutés.`,
    problems: {
      empty: 'Ce fichier est vide.',
      tooLarge: 'Ce fichier est trop volumineux.',
      type: 'Ce type de fichier n’est pas accepté.',
      notAllowed: 'Vous ne pouvez pas joindre de fichier ici.',
      offline: 'Vous êtes hors ligne. Réessayez dès que vous serez de nouveau en ligne.',
      network: 'La connexion a été perdue.',
      session: 'Votre session a pris fin. Connectez-vous, puis réessayez.',
      busy: 'Trop de demandes à la fois. Réessayez dans un instant.',
      other: 'L’envoi du fichier a échoué.',
    },
    uploaded: (name) => `${name} a été envoyé.`,
    failed: (name, why) => `${name} n’a pas été envoyé. ${why}`,
  },
};
