import type {Texts} from '../texts.js';

export const it: Texts = {
  kinds: {label: 'Metodo di pagamento', card: 'Carta', sepa_debit: 'Addebito diretto SEPA'},
  fields: {
    title: 'Dati della carta',
    labels: {number: 'Numero della carta', expiry: 'Scadenza', cvc: 'Codice di sicurezza', holder: 'Nome sulla carta'},
    expiryHint: 'MM / AA',
    cvcHint: {three: '3 cifre', four: '4 cifre'},
    errors: {
      number: {
        required: 'Inserisci il numero della carta.',
        incomplete: 'Il numero della carta è incompleto.',
        invalid: 'Controlla il numero della carta: una cifra sembra errata.',
        not_a_test_card: 'Questo è un ambiente di prova. Usa una carta di prova, ad esempio 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Inserisci la data di scadenza.',
        incomplete: 'La data di scadenza è incompleta.',
        invalid: 'Controlla la data di scadenza.',
        expired: 'Questa carta è scaduta.',
      },
      cvc: {
        required: 'Inserisci il codice di sicurezza.',
        incomplete: 'Il codice di sicurezza è incompleto.',
        invalid: 'Controlla il codice di sicurezza.',
      },
      holder: {
        required: 'Inserisci il nome sulla carta.',
        too_long: 'Il nome è troppo lungo.',
        looks_like_card_number: 'Qui va un nome, non il numero della carta.',
      },
    },
    originRefused:
      'Questa pagina non è autorizzata ad accettare pagamenti con carta qui. Non è possibile inserire nulla.',
  },
  debit: {
    title: 'Coordinate bancarie',
    labels: {iban: 'IBAN', holder: 'Intestatario del conto'},
    mandate:
      'Continuando autorizzi {merchant} a inviare alla tua banca disposizioni di addebito sul tuo conto, e la tua banca a eseguirle. Hai diritto al rimborso da parte della tua banca secondo i termini del contratto stipulato con essa; il rimborso va richiesto entro 8 settimane dalla data di addebito sul conto.',
    errors: {
      iban: {
        required: 'Inserisci l’IBAN.',
        incomplete: 'L’IBAN è incompleto.',
        invalid: 'Controlla l’IBAN: un carattere sembra errato.',
        unsupported_country: 'I conti di questo paese non possono essere addebitati tramite SEPA.',
        not_a_test_account:
          'Questo è un ambiente di prova. Usa un conto di prova, ad esempio DE89 3704 0044 0532 0130 00.',
      },
      holder: {
        required: 'Inserisci il nome dell’intestatario del conto.',
        too_long: 'Il nome è troppo lungo.',
        looks_like_account_number: 'Qui va un nome, non il numero di conto.',
      },
    },
  },
  challenge: {
    title: 'Conferma il pagamento',
    bank: 'Banca Sandbox',
    intro:
      'Per la tua sicurezza, la banca ti chiede di confermare questo pagamento con il codice inviato al tuo telefono.',
    cardTitle: 'Conferma la carta',
    cardIntro:
      'Per la tua sicurezza, la banca ti chiede di confermare con il codice inviato al tuo telefono che questa carta è tua. Non viene addebitato nulla.',
    merchant: 'Esercente',
    amount: 'Importo',
    card: 'Carta',
    description: 'Causale',
    code: 'Codice monouso',
    testCode: 'Modalità di prova: il codice è 123456.',
    approve: 'Approva',
    decline: 'Rifiuta',
    codeRequired: 'Inserisci il codice di 6 cifre.',
    codeWrong: 'Il codice è errato. Controllalo e riprova.',
    unreachable: 'La banca non è raggiungibile. Non è stato approvato nulla; riprova.',
    over: 'Grazie. Stai tornando dall’esercente.',
    unknown: 'Qui non c’è nulla da confermare. Torna dall’esercente per vedere a che punto è il pagamento.',
  },
};
