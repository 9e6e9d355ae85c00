import type {Texts} from '../texts.js';

export const nl: Texts = {
  kinds: {label: 'Betaalmethode', card: 'Kaart', sepa_debit: 'SEPA-incasso'},
  fields: {
    title: 'Kaartgegevens',
    labels: {number: 'Kaartnummer', expiry: 'Vervaldatum', cvc: 'Beveiligingscode', holder: 'Naam op de kaart'},
    expiryHint: 'MM / JJ',
    cvcHint: {three: '3 cijfers', four: '4 cijfers'},
    errors: {
      number: {
        required: 'Vul het kaartnummer in.',
        incomplete: 'Het kaartnummer is onvolledig.',
        invalid: 'Controleer het kaartnummer: er lijkt een cijfer niet te kloppen.',
        not_a_test_card: 'Dit is een testomgeving. Gebruik een testkaart, zoals 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Vul de vervaldatum in.',
        incomplete: 'De vervaldatum is onvolledig.',
        invalid: 'Controleer de vervaldatum.',
        expired: 'Deze kaart is verlopen.',
      },
      cvc: {
        required: 'Vul de beveiligingscode in.',
        incomplete: 'De beveiligingscode is onvolledig.',
        invalid: 'Controleer de beveiligingscode.',
      },
      holder: {
        required: 'Vul de naam op de kaart in.',
        too_long: 'De naam is te lang.',
        looks_like_card_number: 'Vul hier een naam in, niet het kaartnummer.',
      },
    },
    originRefused: 'Deze pagina mag hier geen kaartbetalingen aannemen. Er kan niets worden ingevuld.',
  },
  debit: {
    title: 'Rekeninggegevens',
    labels: {iban: 'IBAN', holder: 'Rekeninghouder'},
    mandate:
      'Door verder te gaan geeft u {merchant} toestemming om opdrachten naar uw bank te sturen om een bedrag van uw rekening af te schrijven, en uw bank om dat volgens die opdrachten te doen. Als u het niet eens bent met een afschrijving, kunt u deze laten terugboeken. Neem hiervoor binnen 8 weken na afschrijving contact op met uw bank; vraag uw bank naar de voorwaarden.',
    errors: {
      iban: {
        required: 'Vul het IBAN in.',
        incomplete: 'Het IBAN is onvolledig.',
        invalid: 'Controleer het IBAN: er lijkt een teken niet te kloppen.',
        unsupported_country: 'Van rekeningen in dit land kan niet via SEPA worden afgeschreven.',
        not_a_test_account: 'Dit is een testomgeving. Gebruik een testrekening, zoals DE89 3704 0044 0532 0130 00.',
      },
      holder: {
        required: 'Vul de naam van de rekeninghouder in.',
        too_long: 'De naam is te lang.',
        looks_like_account_number: 'Vul hier een naam in, niet het rekeningnummer.',
      },
    },
  },
  challenge: {
    title: 'Bevestig uw betaling',
    bank: 'Sandboxbank',
    intro:
      'Om u te beschermen vraagt uw bank u deze betaling te bevestigen met de code die naar uw telefoon is gestuurd.',
    cardTitle: 'Bevestig uw kaart',
    cardIntro:
      'Om u te beschermen vraagt uw bank u met de code op uw telefoon te bevestigen dat deze kaart van u is. Er wordt niets afgeschreven.',
    merchant: 'Winkel',
    amount: 'Bedrag',
    card: 'Kaart',
    description: 'Voor',
    code: 'Eenmalige code',
    testCode: 'Testmodus: de code is 123456.',
    approve: 'Goedkeuren',
    decline: 'Weigeren',
    codeRequired: 'Vul de code van 6 cijfers in.',
    codeWrong: 'Deze code klopt niet. Controleer hem en probeer het opnieuw.',
    unreachable: 'Uw bank is niet bereikbaar. Er is niets goedgekeurd; probeer het opnieuw.',
    over: 'Dank u. U gaat terug naar de winkel.',
    unknown: 'Hier valt niets te bevestigen. Ga terug naar de winkel om te zien hoe het met uw betaling staat.',
  },
};
