import type {Texts} from '../texts.js';

export const nl: Texts = {
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
