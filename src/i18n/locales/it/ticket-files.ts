import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'Allega file',
    hint: (count, size) =>
      `Oppure trascinali o incollali qui: fino a ${count}, di ${size} ciascuno. Immagini, PDF, ZIP, documenti e testo.`,
    files: 'File allegati',
    drop: 'Rilascia qui i file',
    sending: (percent) => `Caricamento, ${percent}`,
    ready: 'Caricato',
    cancel: 'Annulla',
    cancelFile: (name) => `Annulla il caricamento di ${name}`,
    remove: 'Rimuovi',
    removeFile: (name) => `Rimuovi ${name}`,
    retry: 'Riprova',
    retryFile: (name) => `Carica di nuovo ${name}`,
    tooMany: (count) => `Un messaggio accetta al massimo ${count} file. Gli altri non sono stati aggiunti.`,
    problems: {
      empty: 'Questo file è vuoto.',
      tooLarge: 'Questo file è troppo grande.',
      type: 'Questo tipo di file non è accettato.',
      notAllowed: 'Non puoi allegare file qui.',
      offline: 'Sei offline. Riprova quando torni online.',
      network: 'La connessione è stata persa.',
      session: 'La sessione è terminata. Accedi e riprova.',
      busy: 'Troppe richieste insieme. Riprova tra un momento.',
      other: 'Il caricamento non è riuscito.',
    },
    uploaded: (name) => `${name} è stato caricato.`,
    failed: (name, why) => `${name} non è stato caricato. ${why}`,
  },
};
