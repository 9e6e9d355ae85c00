import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['paymentMethods'] = {
  paymentMethods: {
    title: 'Betaalmethoden',
    add: 'Betaalmethode toevoegen',
    expires: (month, year) => `Geldig tot en met ${month}/${year}`,
    expired: 'Verlopen',
    expiresSoon: 'Verloopt binnenkort',
    isDefault: 'Standaard',
    isBackup: 'Reserve',
    kinds: {card: 'Kaart', sepa_debit: 'SEPA-incasso'},
    makeDefault: 'Als standaard instellen',
    makeBackup: 'Als reserve instellen',
    endBackup: 'Niet meer als reserve gebruiken',
    edit: 'Wijzigen',
    replace: 'Vervangen',
    remove: 'Verwijderen',
    actionOn: (action, method) => `${action}: ${method}`,
    usedBy: (count, locale) =>
      plural(locale, count, {one: 'Gebruikt voor # abonnement', other: 'Gebruikt voor # abonnementen'}),
    unused: 'Voor geen enkel abonnement gebruikt',
    nextCharge: (amount, day) => `${amount} op ${day}`,
    noCharge: 'Er wordt niets meer afgeschreven',
    more: (count, locale) => plural(locale, count, {one: 'en nog #', other: 'en nog #'}),
  },
  methodTools: {
    none: 'Nog geen betaalmethode',
    noneHint: 'Voeg er een toe, zodat uw abonnementen zonder onderbreking worden verlengd.',
    close: 'Sluiten',
    cancel: 'Annuleren',
    save: 'Opslaan',
    done: 'Gereed',
    sending: 'Verzenden…',
    checking: 'De verbinding is verbroken. Er wordt nagegaan of het is gelukt…',
    tryAgain: 'Opnieuw proberen',
    adding: {
      title: 'Betaalmethode toevoegen',
      hint: 'Er wordt nu niets afgeschreven. Mogelijk vraagt uw bank u om een bevestiging.',
      fields: 'Gegevens van de betaalmethode',
      fieldsFailed:
        'De beveiligde velden konden niet worden geladen. Er is niets opgeslagen. Probeer het zo dadelijk opnieuw.',
      makeDefault: 'Als standaard instellen',
      confirm: 'Toevoegen',
      progress: {
        sending: 'De gegevens worden naar de betaaldienst verzonden…',
        processing: 'De betaaldienst controleert de gegevens…',
        checking:
          'De verbinding is verbroken. Er wordt nagegaan of de betaalmethode is opgeslagen – vul de gegevens niet nog een keer in.',
      },
      challengeTitle: 'Bevestigen bij uw bank',
      challengeHint: 'Uw bank vraagt u deze betaalmethode te bevestigen. Er wordt niets afgeschreven.',
      challengeClosed:
        'U hebt de pagina van uw bank gesloten. De betaalmethode wordt pas opgeslagen als uw bank haar bevestigt.',
      challengeAgain: 'Opnieuw openen',
      giveUp: 'Niet opslaan',
      added: ['Betaalmethode opgeslagen', 'Ze kan vanaf nu voor betalingen worden gebruikt.'],
      processing: [
        'Betaalmethode wordt gecontroleerd',
        'De betaaldienst controleert de betaalmethode nog. Ze verschijnt in de lijst zodra ze is opgeslagen.',
      ],
      failed: 'De betaalmethode is niet opgeslagen',
      canceled: ['Betaalmethode niet opgeslagen', 'Wat u hebt ingevuld, is niet bewaard.'],
      unknown: [
        'Het is nog niet bekend of de betaalmethode is opgeslagen',
        'Als dat zo is, verschijnt ze vanzelf in de lijst. Kijk daar voordat u de gegevens opnieuw invult.',
      ],
      none: ['De betaalmethode is niet opgeslagen', 'De gegevens zijn nooit aangekomen. Vul ze opnieuw in.'],
      failures: {
        card_declined: 'Uw bank heeft de betaalmethode geweigerd. Probeer een andere of neem contact op met uw bank.',
        insufficient_funds: 'Uw bank heeft de betaalmethode geweigerd: het saldo is ontoereikend.',
        expired_card: 'Volgens uw bank is deze betaalmethode verlopen. Probeer een andere.',
        authentication_failed:
          'Uw bank kon uw identiteit niet bevestigen. Probeer het opnieuw of gebruik een andere betaalmethode.',
        authentication_expired: 'De bevestiging kwam niet op tijd. Probeer het opnieuw.',
        processing_error: 'De betaaldienst kon de betaalmethode niet controleren. Probeer het zo dadelijk opnieuw.',
        psp_unavailable: 'De betaaldienst is niet bereikbaar. Probeer het zo dadelijk opnieuw.',
        token_expired: 'De gegevens zijn te lang geleden ingevuld. Vul ze opnieuw in.',
      },
    },
    editing: {
      title: (method) => `${method} wijzigen`,
      holder: 'Naam van de houder',
      expiry: 'Vervaldatum',
      month: 'Maand',
      year: 'Jaar',
      billing: 'Factuuradres',
      billingHint: 'Regel voor regel, zoals op een envelop.',
      fixed:
        'Het nummer kan niet worden gewijzigd: voeg de nieuwe betaalmethode toe en vervang daarna deze door de nieuwe.',
      pastExpiry: 'Deze maand is al voorbij. Controleer de datum.',
      saved: (method) => `${method} is gewijzigd.`,
    },
    defaulting: {
      title: (method) => `${method} als standaard instellen`,
      hint: 'Abonnementen zonder eigen betaalmethode worden vanaf nu hiermee betaald.',
      move: 'Deze betaalmethode ook gebruiken voor de volgende abonnementen, die nu een andere hebben:',
      confirm: 'Als standaard instellen',
      done: (method) => `${method} is nu de standaardbetaalmethode.`,
    },
    backup: {
      done: (method) => `Er wordt van ${method} afgeschreven als dat bij de eigenlijke betaalmethode niet kan.`,
      ended: (method) => `${method} is niet meer de reservebetaalmethode.`,
    },
    attaching: {
      action: 'Abonnementen hiermee betalen',
      title: (method) => `Abonnementen met ${method} betalen`,
      hint: 'Wat u aanvinkt, wordt vanaf nu hiermee betaald. Er wordt nu niets afgeschreven, tenzij een verlenging onbetaald is: die wordt binnenkort opnieuw geprobeerd.',
      search: 'Zoeken: product, ID, team, referentie',
      choose: 'Abonnementen',
      already: 'Wordt al hiermee betaald',
      now: (method) => `Nu: ${method}`,
      nothingYet: 'Nog geen betaalmethode',
      unpaid: (invoice) => `Onbetaald: ${invoice}`,
      none: 'Geen abonnement gevonden.',
      mustChoose: 'Vink minstens één abonnement aan.',
      atMost: (count, locale) =>
        plural(locale, count, {
          one: 'Hooguit # tegelijk. Vink er minder aan.',
          other: 'Hooguit # tegelijk. Vink er minder aan.',
        }),
      confirm: (count, locale) =>
        count
          ? plural(locale, count, {one: '# abonnement hiermee betalen', other: '# abonnementen hiermee betalen'})
          : 'Hiermee betalen',
      done: (method, count, locale) =>
        plural(locale, count, {
          one: `# abonnement wordt vanaf nu met ${method} betaald.`,
          other: `# abonnementen worden vanaf nu met ${method} betaald.`,
        }),
    },
    replacing: {
      title: (method) => `${method} vervangen`,
      hint: 'Alles wat met deze betaalmethode wordt betaald, wordt vanaf nu met de andere betaald. Deze blijft in de lijst staan totdat u haar verwijdert.',
      by: 'Vervangen door',
      none: 'Er is geen andere betaalmethode waarvan kan worden afgeschreven. Voeg die eerst toe.',
      confirm: 'Vervangen',
      done: (method, by) => `Vanaf nu wordt ${by} gebruikt in plaats van ${method}.`,
    },
    removing: {
      title: (method) => `${method} verwijderen?`,
      unused: 'Er wordt niets van deze betaalmethode afgeschreven.',
      charged: 'Deze abonnementen worden met deze betaalmethode betaald:',
      follow: (method) => `Ze worden vanaf nu betaald met ${method}, of met de betaalmethode die u kiest.`,
      chooseOther: 'Voortaan betalen met',
      uncovered:
        'Er is geen andere betaalmethode waarvan kan worden afgeschreven. Zonder betaalmethode kunnen deze abonnementen niet worden verlengd en eindigen ze na hun respijtperiode.',
      unlessChosen:
        'Als u er geen kiest, kunnen deze abonnementen niet worden verlengd en eindigen ze na hun respijtperiode.',
      accept: 'Ik begrijp dat deze abonnementen eindigen als ik geen betaalmethode toevoeg.',
      mustAccept: 'Bevestig dit, of voeg eerst een andere betaalmethode toe.',
      confirm: 'Verwijderen',
      changed:
        'De gevolgen van het verwijderen zijn intussen gewijzigd. Er is niets verwijderd. Controleer ze en verwijder dan opnieuw.',
      done: (method) => `${method} is verwijderd.`,
    },
    problems: {
      offline: 'U bent offline – er is niets verzonden en niets gewijzigd. Wat u hebt ingevuld, blijft bewaard.',
      unknown: 'Het is nog niet bekend of het is gelukt. Probeer het opnieuw: het wordt maar één keer uitgevoerd.',
      stale:
        'De betaalmethode is intussen gewijzigd. Er is niets uitgevoerd. Controleer haar opnieuw en ga dan verder.',
      payment_in_progress:
        'Er wordt op dit moment van deze betaalmethode afgeschreven. Er is niets gewijzigd. Probeer het opnieuw als de betaling is afgerond.',
      payment_method_unusable:
        'Deze betaalmethode kan niet meer worden gebruikt. Er is niets gewijzigd. Kies een andere.',
      psp_unavailable: 'De betaaldienst is niet bereikbaar. Er is niets gewijzigd. Probeer het zo dadelijk opnieuw.',
      card_number_rejected: 'Kaartnummers horen hier niet. Er is niets opgeslagen. Haal het nummer uit de tekst.',
      not_allowed: 'Dit is nu niet mogelijk. Er is niets gewijzigd.',
      not_found: 'Deze betaalmethode is er niet meer. Er is niets gewijzigd.',
      session_expired: 'Uw sessie is verlopen. Log opnieuw in om verder te gaan; wat u hebt ingevuld, blijft bewaard.',
      rate_limited: 'Te veel verzoeken. Er is niets gewijzigd. Wacht even en probeer het daarna opnieuw.',
      other:
        'Dit kon niet worden uitgevoerd. Er is niets gewijzigd. Probeer het opnieuw; neem contact op met de klantenservice als het probleem aanhoudt.',
    },
  },
};
