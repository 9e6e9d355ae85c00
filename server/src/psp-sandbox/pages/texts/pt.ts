import type {Texts} from '../texts.js';

export const pt: Texts = {
  kinds: {label: 'Forma de pagamento', card: 'Cartão', sepa_debit: 'Débito direto SEPA'},
  fields: {
    title: 'Dados do cartão',
    labels: {number: 'Número do cartão', expiry: 'Validade', cvc: 'Código de segurança', holder: 'Nome no cartão'},
    expiryHint: 'MM / AA',
    cvcHint: {three: '3 dígitos', four: '4 dígitos'},
    errors: {
      number: {
        required: 'Informe o número do cartão.',
        incomplete: 'O número do cartão está incompleto.',
        invalid: 'Confira o número do cartão: um dígito parece errado.',
        not_a_test_card: 'Este é um ambiente de testes. Use um cartão de teste, como 4242 4242 4242 4242.',
      },
      expiry: {
        required: 'Informe a data de validade.',
        incomplete: 'A data de validade está incompleta.',
        invalid: 'Confira a data de validade.',
        expired: 'Este cartão está vencido.',
      },
      cvc: {
        required: 'Informe o código de segurança.',
        incomplete: 'O código de segurança está incompleto.',
        invalid: 'Confira o código de segurança.',
      },
      holder: {
        required: 'Informe o nome no cartão.',
        too_long: 'O nome é longo demais.',
        looks_like_card_number: 'Aqui vai um nome, não o número do cartão.',
      },
    },
    originRefused: 'Esta página não tem permissão para receber pagamentos com cartão aqui. Nada pode ser preenchido.',
  },
  debit: {
    title: 'Dados da conta bancária',
    labels: {iban: 'IBAN', holder: 'Titular da conta'},
    mandate:
      'Ao continuar, você autoriza {merchant} a enviar instruções ao seu banco para debitar a sua conta, e o seu banco a debitá-la conforme essas instruções. Você tem direito a ser reembolsado pelo seu banco nos termos do contrato firmado com ele; o reembolso deve ser solicitado até 8 semanas após a data do débito na conta.',
    errors: {
      iban: {
        required: 'Informe o IBAN.',
        incomplete: 'O IBAN está incompleto.',
        invalid: 'Confira o IBAN: um caractere parece errado.',
        unsupported_country: 'Contas deste país não podem ser debitadas pela SEPA.',
        not_a_test_account: 'Este é um ambiente de testes. Use uma conta de teste, como DE89 3704 0044 0532 0130 00.',
      },
      holder: {
        required: 'Informe o nome do titular da conta.',
        too_long: 'O nome é longo demais.',
        looks_like_account_number: 'Aqui vai um nome, não o número da conta.',
      },
    },
  },
  challenge: {
    title: 'Confirme seu pagamento',
    bank: 'Banco Sandbox',
    intro: 'Para sua segurança, seu banco pede que você confirme este pagamento com o código enviado ao seu telefone.',
    cardTitle: 'Confirme seu cartão',
    cardIntro:
      'Para sua segurança, seu banco pede que você confirme, com o código enviado ao seu telefone, que este cartão é seu. Nada será cobrado.',
    merchant: 'Estabelecimento',
    amount: 'Valor',
    card: 'Cartão',
    description: 'Descrição',
    code: 'Código de uso único',
    testCode: 'Modo de teste: o código é 123456.',
    approve: 'Aprovar',
    decline: 'Recusar',
    codeRequired: 'Informe o código de 6 dígitos.',
    codeWrong: 'Este código está errado. Confira e tente de novo.',
    unreachable: 'Não foi possível falar com seu banco. Nada foi aprovado; tente de novo.',
    over: 'Obrigado. Você está voltando ao estabelecimento.',
    unknown: 'Não há nada para confirmar aqui. Volte ao estabelecimento para ver a situação do seu pagamento.',
  },
};
