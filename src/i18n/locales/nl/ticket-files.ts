import type {Sections} from '../../words.js';

export const words: Sections['ticketFiles'] = {
  ticketFiles: {
    attach: 'Bestanden bijvoegen',
    hint: (count, size) =>
      `Of zet of plak ze hier: hoogstens ${count}, van ${size} elk. Afbeeldingen, pdf, zip, office- en tekstbestanden.`,
    files: 'Bijgevoegde bestanden',
    drop: 'Zet de bestanden hier neer',
    sending: (percent) => `Uploaden, ${percent}`,
    ready: 'Geüpload',
    cancel: 'Annuleren',
    cancelFile: (name) => `Uploaden van ${name} annuleren`,
    remove: 'Verwijderen',
    removeFile: (name) => `${name} verwijderen`,
    retry: 'Opnieuw proberen',
    retryFile: (name) => `${name} opnieuw uploaden`,
    tooMany: (count) => `Een bericht kan hoogstens ${count} bestanden bevatten. De rest is weggelaten.`,
    problems: {
      empty: 'Dit bestand is leeg.',
      tooLarge: 'Dit bestand is te groot.',
      type: 'Dit soort bestand wordt niet aangenomen.',
      notAllowed: 'U mag hier geen bestanden bijvoegen.',
      offline: 'U bent offline. Probeer het opnieuw zodra u weer online bent.',
      network: 'De verbinding is verbroken.',
      session: 'Uw sessie is beëindigd. Meld u aan en probeer het opnieuw.',
      busy: 'Te veel tegelijk. Probeer het zo meteen opnieuw.',
      other: 'Het uploaden is mislukt.',
    },
    uploaded: (name) => `${name} is geüpload.`,
    failed: (name, why) => `${name} is niet geüpload. ${why}`,
  },
};
