import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'Dateien anhängen',
    hint: (count, size) =>
      `Oder hier ablegen oder einfügen: bis zu ${count}, je ${size}. Bilder, PDF, ZIP, Office- und Textdateien.`,
    files: 'Angehängte Dateien',
    drop: 'Dateien hier ablegen',
    sending: (percent) => `Wird hochgeladen, ${percent}`,
    ready: 'Hochgeladen',
    cancel: 'Abbrechen',
    cancelFile: (name) => `Hochladen von ${name} abbrechen`,
    remove: 'Entfernen',
    removeFile: (name) => `${name} entfernen`,
    retry: 'Erneut versuchen',
    retryFile: (name) => `${name} erneut hochladen`,
    tooMany: (count) => `Eine Nachricht nimmt höchstens ${count} Dateien auf. Weitere wurden weggelassen.`,
    problems: {
      empty: 'Diese Datei ist leer.',
      tooLarge: 'Diese Datei ist zu groß.',
      type: 'Diese Art von Datei wird nicht angenommen.',
      notAllowed: 'Sie dürfen hier keine Dateien anhängen.',
      offline: 'Sie sind offline. Versuchen Sie es erneut, sobald Sie wieder online sind.',
      network: 'Die Verbindung ist abgebrochen.',
      session: 'Ihre Sitzung ist beendet. Melden Sie sich an und versuchen Sie es erneut.',
      busy: 'Zu viele Anfragen auf einmal. Versuchen Sie es gleich noch einmal.',
      other: 'Das Hochladen ist fehlgeschlagen.',
    },
    uploaded: (name) => `${name} ist hochgeladen.`,
    failed: (name, why) => `${name} wurde nicht hochgeladen. ${why}`,
  },
};
