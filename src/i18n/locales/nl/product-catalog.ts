import {formatNumber} from '../../../format/number.js';
import {plural} from '../../plural.js';
import {termLength} from '../../term-length.js';
import type {Sections} from '../../words.js';

export const words: Sections['productCatalog'] = {
  productCatalog: {
    title: 'Producten',
    kinds: {plan: 'Abonnementsvorm', license: 'Licentie', addon: 'Uitbreiding'},
    per: (unit, months, locale) => {
      const term = termLength(locale, months, {
        monthly: 'maand',
        yearly: 'jaar',
        months: {other: '# maanden'},
        years: {other: '# jaar'},
      });
      const counted = unit === 'seat' ? 'plaats' : unit;
      return counted ? `/ ${counted} / ${term}` : `/ ${term}`;
    },
    trial: (days, locale) => plural(locale, days, {one: '# dag gratis', other: '# dagen gratis'}),
    byQuote: 'Op offerte',
    notSold: (currency) => `Niet te koop in ${currency}`,
  },
  catalogTools: {
    quantity: (count, unit, locale) =>
      unit === 'seat'
        ? plural(locale, count, {one: '# plaats', other: '# plaatsen'})
        : [formatNumber(count, locale), unit ?? '×'].join(' '),
    owned: (quantity) => `U hebt ${quantity}`,
    none: 'Nog geen producten',
    noneHint: 'Wat u hier kunt kopen, komt hier te staan.',
    kind: 'Soort',
    allKinds: 'Alle',
    kinds: {plan: 'Abonnementsvormen', license: 'Licenties', addon: 'Uitbreidingen'},
    category: 'Categorie',
    allCategories: 'Alle categorieën',
    term: 'Looptijd',
    every: (months, locale) =>
      termLength(locale, months, {
        monthly: 'Maandelijks',
        yearly: 'Jaarlijks',
        months: {other: '# maanden'},
        years: {other: '# jaar'},
      }),
    currency: 'Valuta',
    beforeTaxes: 'Prijzen zonder belasting.',
    choose: 'Kiezen',
    askForQuote: 'Offerte aanvragen',
    inBasket: 'In uw mandje',
    addSeats: 'Meer toevoegen',
    goesWith: 'U kiest dit bij een abonnementsvorm of voegt het toe aan een abonnement.',
    actionOn: (action, name) => `${action}: ${name}`,
    openSubscription: (number) => `Abonnement ${number} openen`,
    waiting: (count, locale) =>
      plural(locale, count, {one: '# product in uw mandje', other: '# producten in uw mandje'}),
    openBasket: 'Mandje openen',
    close: 'Sluiten',
    cancel: 'Annuleren',
    back: 'Terug',
    sending: 'Verzenden…',
    checking: 'De verbinding is weggevallen. We gaan na of het is gelukt – doe het niet nog eens.',
    pricing: 'Prijs opvragen…',
    optional: 'optioneel',
    basket: {
      title: 'Uw mandje',
      empty: 'Uw mandje is leeg',
      emptyHint: 'Kies een product, dan wacht het hier op u.',
      seats: (unit) => (unit === 'seat' ? 'Plaatsen' : (unit ?? 'Aantal')),
      between: (least, most) => `Van ${least} tot ${most}`,
      atLeast: (least) => `${least} of meer`,
      addons: 'Uitbreidingen',
      quantityOf: (name) => `Aantal van ${name}`,
      remove: 'Verwijderen',
      more: 'Meer kiezen',
      review: 'Prijs bekijken',
      quoteOnly: (names) =>
        `Ons verkoopteam behandelt ${names}. Vraag een offerte aan voor het hele mandje, of haal het eruit om de rest meteen te kopen.`,
      gone: 'Dit wordt niet meer verkocht. Haal het eruit om verder te gaan.',
      full: (most, locale) =>
        `In het mandje passen ${formatNumber(most, locale)} producten. Koop eerst deze of verwijder er een.`,
    },
    mistakes: {
      number: 'Vul een geheel getal in.',
      not_sold: 'Zo is het niet te koop. Kies een andere looptijd of valuta, of haal het eruit.',
      quote_only: 'Ons verkoopteam behandelt dit. Vraag een offerte aan.',
      other: 'Dit is niet mogelijk. Kies iets anders.',
    },
    review: {
      title: 'Aankoop controleren',
      period: (from, to) => `Van ${from} tot en met ${to}`,
      freeUntil: (day) => `Gratis tot en met ${day}`,
      perTerm: (amount, months, locale) => {
        const term = termLength(locale, months, {
          monthly: 'per maand',
          yearly: 'per jaar',
          months: {other: 'voor # maanden'},
          years: {other: 'voor # jaar'},
        });
        return `${amount} ${term}, inclusief belasting`;
      },
      subtotal: 'Subtotaal',
      dueNow: 'Nu te betalen',
      next: 'Volgende afschrijvingen',
      nextOn: (day) => `Op ${day}`,
      method: 'Afgeschreven van',
      methodHint: 'Vanaf nu en bij elke verlenging. U kunt dit altijd wijzigen.',
      noMethod: 'Er is nog geen betaalmethode. Zonder kan het abonnement niet worden verlengd.',
      addMethod: 'Nieuwe invoeren',
      team: 'Team',
      reference: 'Uw referentie',
      until: (time) => `Deze prijzen gelden voor u tot ${time}.`,
      changed:
        'De prijs is intussen gewijzigd. Er is niets gekocht. Wat anders is, is gemarkeerd: bekijk het en koop dan.',
      was: (amount) => `was ${amount}`,
      buy: (amount) => `Kopen voor ${amount}`,
      start: 'Gratis proefperiode starten',
    },
    bought: {
      title: (count, locale) =>
        plural(locale, count, {one: 'Uw abonnement is begonnen', other: '# abonnementen zijn begonnen'}),
      pay: (invoices) => `Factuur ${invoices} kan nu worden betaald.`,
      charged: 'Doet u dat niet, dan wordt binnen enkele minuten vanzelf van uw betaalmethode afgeschreven.',
      trial: 'Er is niets afgeschreven. U kunt altijd opzeggen voordat de proefperiode eindigt.',
      payNow: 'Nu betalen',
      paid: 'De betaling is binnen.',
    },
    quote: {
      title: 'Offerte aanvragen',
      hint: 'U krijgt een offerte tegen de prijzen van vandaag, die u zoals elke andere bekijkt en accepteert. Daarvoor wordt niets gekocht.',
      comment: 'Wat moeten we weten?',
      send: 'Offerte aanvragen',
      made: (number) => `Offerte ${number} is gemaakt.`,
      madeHint: 'U vindt deze bij uw offertes.',
      show: (number) => `Offerte ${number} tonen`,
    },
    seats: {
      which: 'Abonnement',
      title: (product) => `Toevoegen aan ${product}`,
      has: (quantity, number) => `U hebt ${quantity} (${number}).`,
      preview: 'Prijs bekijken',
      credit: 'Tegoed voor wat overblijft',
      toBalance: 'Toegevoegd aan uw tegoed',
      now: 'Het geldt meteen.',
      later: (day) => `Het geldt vanaf ${day}.`,
      next: (amount, day) => `Volgende factuur: ${amount} op ${day}`,
      confirm: (amount) => `Bevestigen voor ${amount}`,
      confirmFree: 'Bevestigen',
      done: (number) => `Abonnement ${number} is gewijzigd.`,
      doneLater: (number, day) => `Abonnement ${number} wijzigt op ${day}.`,
      mistakes: {
        unchanged: 'Zoveel hebt u al. Vul een ander aantal in.',
        below_minimum: 'Dat is minder dan mogelijk.',
        above_maximum: 'Dat is meer dan mogelijk.',
        below_assigned: 'Er zijn er meer toegewezen. Neem er eerst een paar terug.',
        contract: 'Het ligt contractueel vast: minder kan pas daarna.',
      },
    },
    problems: {
      offline: 'U bent offline – er is niets verzonden en niets gekocht. Wat u hebt gekozen, blijft bewaard.',
      unknown: 'Het is nog niet bekend of het is gelukt. Probeer het opnieuw: het wordt maar één keer uitgevoerd.',
      stale: 'Het is intussen gewijzigd. Er is niets gedaan. Bekijk het nog eens en ga dan verder.',
      change_refused: 'Zo is het niet mogelijk. Er is niets gekocht. Bekijk wat gemarkeerd is.',
      payment_method_unusable:
        'Van deze betaalmethode kan niet meer worden afgeschreven. Er is niets gekocht. Kies een andere.',
      card_number_rejected: 'Kaartnummers horen hier niet. Er is niets verzonden. Haal het nummer uit de tekst.',
      not_allowed: 'U mag dit niet doen. Er is niets gekocht. Vraag het de eigenaar van uw account.',
      not_found: 'Het is er niet meer. Er is niets gekocht.',
      not_possible: 'Dit is nu niet mogelijk. Er is niets gewijzigd.',
      session_expired: 'Uw sessie is verlopen. Log opnieuw in om verder te gaan; wat u hebt gekozen, blijft bewaard.',
      rate_limited: 'Te veel verzoeken. Er is niets gekocht. Wacht even en probeer het daarna opnieuw.',
      other:
        'Het is niet gelukt. Er is niets gekocht. Probeer het opnieuw; blijft het misgaan, meld het dan bij support.',
    },
  },
};
