import {plural} from '../../plural.js';
import type {Sections} from '../../words.js';

export const words: Sections['subscriptionList'] = {
  subscriptionList: {
    subscriptions: 'Abonnementen',
    product: 'Product',
    number: 'Abonnements-ID',
    team: 'Team',
    seats: 'Plaatsen',
    price: 'Prijs',
    status: 'Status',
    renewal: 'Verlenging',
    nextCharge: 'Volgende afschrijving',
    method: 'Betaalmethode',
    named: (product, number) => `${product}, ${number}`,
    open: (subscription) => `${subscription} openen`,
  },
  subscriptionListTools: {
    methodIssue: 'Betaalmethode werkt niet',
    all: 'Alle',
    current: 'Lopend',
    searched: 'Product, ID, team, referentie',
    none: 'Nog geen abonnementen',
    noneHint: 'Uw abonnementen staan hier.',
    allProducts: 'Alle producten',
    allTeams: 'Alle teams',
    csv: 'Deze lijst als CSV downloaden',
    csvSelected: 'De selectie als CSV downloaden',
    attention: {
      toRenew: (count, day, locale) =>
        plural(locale, count, {one: `# te verlengen: tot ${day}`, other: `# te verlengen: het eerste tot ${day}`}),
      unpaid: (count, locale) =>
        plural(locale, count, {one: '# verlenging is onbetaald', other: '# verlengingen zijn onbetaald'}),
      methods: (count, locale) =>
        plural(locale, count, {
          one: '# heeft een betaalmethode die niet zal werken',
          other: '# hebben een betaalmethode die niet zal werken',
        }),
      ending: (count, locale) => plural(locale, count, {one: '# eindigt binnenkort', other: '# eindigen binnenkort'}),
      show: 'Tonen',
    },
    selectAll: (count, locale) =>
      plural(locale, count, {one: '# uit deze lijst selecteren', other: 'Alle # uit deze lijst selecteren'}),
    selectFirst: (count, locale) =>
      plural(locale, count, {
        one: 'Het eerste uit deze lijst selecteren (#)',
        other: 'De eerste # uit deze lijst selecteren',
      }),
    atMost: (count, locale) =>
      plural(locale, count, {
        one: 'Hooguit # tegelijk. Selecteer er minder.',
        other: 'Hooguit # tegelijk. Selecteer er minder.',
      }),
    renew: {
      action: 'Nu verlengen',
      hint: 'De volgende periode wordt nu gefactureerd. Controleer wat ze kost voordat u bevestigt.',
      confirm: (count, locale) =>
        plural(locale, count, {one: '# abonnement verlengen', other: '# abonnementen verlengen'}),
    },
    autoRenewOn: {
      action: 'Automatisch verlengen',
      hint: 'Ze worden voortaan aan het einde van elke periode vanzelf verlengd, tot u dat uitzet.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Aanzetten voor # abonnement', other: 'Aanzetten voor # abonnementen'}),
    },
    autoRenewOff: {
      action: 'Niet meer automatisch verlengen',
      hint: 'Elk loopt door tot het einde van zijn periode en eindigt dan, tenzij u het verlengt.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Uitzetten voor # abonnement', other: 'Uitzetten voor # abonnementen'}),
    },
    changeMethod: {
      action: 'Betaalmethode wijzigen',
      hint: 'Voortaan worden ze afgeschreven van de betaalmethode die u kiest. Er wordt nu niets afgeschreven.',
      confirm: (count, locale) =>
        plural(locale, count, {one: 'Wijzigen voor # abonnement', other: 'Wijzigen voor # abonnementen'}),
    },
    close: 'Sluiten',
    cancel: 'Annuleren',
    back: 'Terug',
    done: 'Gereed',
    review: 'Controleren',
    chooseMethod: 'Afschrijven van',
    followDefault: 'Altijd mijn standaardbetaalmethode',
    noMethod: 'Er is geen betaalmethode om te kiezen. Voeg er eerst een toe.',
    expired: 'Verlopen',
    loading: 'De gevolgen worden berekend…',
    effects: 'Gevolg voor elk abonnement',
    charge: (amount, from, to) => `${amount} nu, voor ${from} tot en met ${to}`,
    chargeChanged: (before, after) => `Het kost nu ${after} in plaats van ${before}`,
    nextCharge: (amount, day) => `Volgende afschrijving: ${amount} op ${day}`,
    noCharge: 'Er wordt niets meer afgeschreven',
    chargedTo: (method) => `Afgeschreven van ${method}`,
    unchanged: 'Het is al zo. Er verandert niets.',
    changed: 'Het is intussen gewijzigd. Er is niets mee gedaan.',
    leftOut: (count, locale) => plural(locale, count, {one: '# blijft zoals het is', other: '# blijven zoals ze zijn'}),
    nothing: 'Geen van de geselecteerde abonnementen verandert hierdoor.',
    total: 'Nu afgeschreven',
    sending: 'Verzenden…',
    checking: 'De verbinding is verbroken. Er wordt nagegaan wat er is gedaan – doe het niet nog eens…',
    outcomes: {
      done: 'Gedaan',
      unchanged: 'Ongewijzigd',
      refused: 'Niet gedaan',
      stale: 'Intussen gewijzigd',
    },
    results: (done, count, locale) =>
      plural(locale, count, {
        one: `Gedaan voor ${done} van # abonnement.`,
        other: `Gedaan voor ${done} van # abonnementen.`,
      }),
    again: (count, locale) =>
      plural(locale, count, {one: '# abonnement opnieuw controleren', other: '# abonnementen opnieuw controleren'}),
    invoice: (number) => `Factuur ${number}`,
    pay: 'Nu betalen',
    payHint: 'Betaalt u nu niet, dan wordt elk binnen enkele minuten van zijn betaalmethode afgeschreven.',
    reasons: {
      amount_changed: 'De prijs is intussen gewijzigd. Er is niets afgeschreven.',
      payment_method_unusable: 'Het kan niet van deze betaalmethode worden afgeschreven.',
      not_found: 'Het is er niet meer, of u mag het niet zien.',
      other: 'Het is niet gelukt. Er is niets gewijzigd.',
    },
    problems: {
      offline: 'U bent offline – er is niets verzonden, gewijzigd of afgeschreven.',
      refused: 'Het is niet gelukt. Er is niets gewijzigd of afgeschreven.',
      unknown: 'Het is nog niet bekend wat er is gedaan. Bevestig opnieuw: het gebeurt maar één keer.',
      other:
        'Het is niet gelukt. Er is niets gewijzigd of afgeschreven. Probeer het opnieuw; blijft het misgaan, meld het dan aan de helpdesk.',
    },
  },
};
