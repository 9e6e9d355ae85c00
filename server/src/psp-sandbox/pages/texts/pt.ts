import type {Texts} from '../texts.js';

export const pt: Texts = {
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
