import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['ticketList'] = {
  ticketList: {
    tickets: 'Tickets',
    number: 'Nr.',
    subject: 'Onderwerp',
    status: 'Status',
    category: 'Categorie',
    priority: 'Prioriteit',
    updated: 'Laatst bijgewerkt',
    unread: 'Ongelezen',
    openedBy: (name) => `Geopend door ${name}`,
  },
  ticketListTools: {
    all: 'Alle',
    active: 'Niet gesloten',
    unread: 'Ongelezen',
    searched: 'Nummer, onderwerp, tekst…',
    toReply: (count, locale) =>
      plural(locale, count, {one: '# ticket wacht op uw antwoord', other: '# tickets wachten op uw antwoord'}),
    noneToReply: 'Geen ticket wacht op uw antwoord',
    newTicket: 'Nieuw ticket',
    allCategories: 'Alle categorieën',
    allPriorities: 'Alle prioriteiten',
    groupBy: 'Groeperen',
    ungrouped: 'Niet gegroepeerd',
    grouped: {status: 'Per status', category: 'Per categorie'},
    none: 'Nog geen tickets',
    noneHint: 'Open er een wanneer u onze hulp nodig hebt.',
  },
  newTicket: {
    title: 'Nieuw ticket',
    chooseCategory: 'Kiezen…',
    description: 'Beschrijving',
    related: {
      label: 'Gaat over',
      none: 'Niets in het bijzonder',
      types: {invoice: 'Een factuur', subscription: 'Een abonnement', order: 'Een bestelling', quote: 'Een offerte'},
      which: 'Welke?',
      nothingFound: 'Niets gevonden.',
      more: (count, locale) => plural(locale, count, {one: 'Nog #: zoek ernaar.', other: 'Nog #: zoek ernaar.'}),
    },
    help: {
      title: 'Dit is misschien het antwoord',
      found: (count, locale) =>
        plural(locale, count, {
          one: '# helpartikel geeft misschien antwoord.',
          other: '# helpartikelen geven misschien antwoord.',
        }),
      back: 'Terug naar het ticket',
      solved: 'Dit beantwoordt mijn vraag',
      solvedHint: 'Fijn dat het hielp. Er is geen ticket geopend.',
      onSite: 'Lezen op onze site',
    },
    send: 'Ticket openen',
    sending: 'Bezig met verzenden…',
    checking: 'De verbinding is verbroken. Er wordt nagegaan of het is aangekomen…',
    close: 'Sluiten',
    discard: 'Concept weggooien',
    kept: 'Wat u typt, blijft bewaard tot het is verzonden.',
    created: (number) => `Ticket ${number} is geopend.`,
    mistakes: {
      category: 'Kies een categorie.',
      subject: 'Zeg in een paar woorden waar het over gaat.',
      text: 'Beschrijf het.',
      related: 'Kies er een, of ‘Niets in het bijzonder’.',
      relatedGone: 'Dit is er niet meer. Kies iets anders.',
      files: 'Een bestand wordt nog geüpload of is mislukt. Wacht, probeer het opnieuw of haal het weg.',
      filesGone: 'Een bestand is er niet meer. Haal het weg en voeg het opnieuw toe.',
      cardNumber:
        'Dit lijkt op een kaartnummer en is daarom niet verstuurd. Schrijf er hier nooit een en haal het weg.',
      tooLong: 'Dit is te lang.',
    },
    problems: {
      offline: 'Offline – niet verzonden. Wat u hebt getypt, blijft bewaard.',
      not_allowed: 'U mag geen tickets openen. Er is niets verstuurd. Vraag het de eigenaar van het account.',
      session_expired: 'Uw sessie is verlopen. Log opnieuw in om verder te gaan; wat u hebt getypt, blijft bewaard.',
      rate_limited: 'Te veel verzoeken. Er is niets verstuurd. Wacht even en probeer het daarna opnieuw.',
      unavailable: 'Er wordt onderhoud gepleegd. Er is niets verstuurd. Probeer het zo dadelijk opnieuw.',
      invalid_request: 'Zo kan dit niet worden verstuurd. Bekijk wat is gemarkeerd.',
      unknown: 'Het is niet bekend of dit is aangekomen. Verstuur het opnieuw: het wordt maar één keer geopend.',
      other:
        'Dit kon niet worden verstuurd. Er is niets geopend. Probeer het opnieuw; blijft het misgaan, meld het dan bij support.',
    },
  },
};
