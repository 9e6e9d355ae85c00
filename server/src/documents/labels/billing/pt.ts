import type {BillingLabels} from './billing-labels.js';

/** Portuguese. */
export const pt: BillingLabels = {
  greeting: (name) => `Olá, ${name},`,
  renewal: {
    subject: (product, date) => `${product} será renovado em ${date}`,
    body: (product, date, amount) =>
      `Sua assinatura de ${product} será renovada em ${date}. Nesse dia serão cobrados ${amount}.`,
    method: (method) => `A cobrança será feita com ${method}.`,
    methodExpires: (method) =>
      `${method} já terá expirado até lá. Informe a tempo outra forma de pagamento para que a cobrança possa ser feita.`,
    noMethod: 'Não há forma de pagamento que possa ser cobrada. Adicione uma a tempo para que sua assinatura continue.',
  },
  expiry: {
    subject: (product, date) => `${product} termina em ${date}`,
    body: (product, date) =>
      `Sua assinatura de ${product} termina em ${date} e não será renovada; nada mais será cobrado. Se quiser mantê-la, ative a renovação antes dessa data.`,
  },
  failed: {
    subject: (product) => `Falha no pagamento de ${product}`,
    body: (amount, product, method) =>
      `Não conseguimos cobrar ${amount} de ${product} com ${method}. Nenhum valor foi cobrado.`,
    confirm: 'Seu banco pede que você confirme este pagamento. Pague a fatura no portal, onde isso é possível.',
    retry: (date) => `Tentaremos novamente em ${date}.`,
    noRetry: 'Não tentaremos novamente com esta forma de pagamento.',
  },
  grace: {
    subject: (product) => `${product}: adicione uma forma de pagamento`,
    body: (amount, product) =>
      `Não foi possível cobrar ${amount} pela renovação de ${product}, porque não há forma de pagamento válida. Nenhum valor foi cobrado.`,
    until: (date) =>
      `Sua assinatura continua até ${date}. Até lá, pague a fatura ou troque a forma de pagamento; caso contrário, ela termina.`,
  },
  closed: {
    subject: (product) => `${product} terminou`,
    ended: (product, date) => `Sua assinatura de ${product} terminou em ${date}. Nada mais será cobrado.`,
    unpaid: (product, date) =>
      `Sua assinatura de ${product} terminou em ${date} porque a renovação não foi paga. Nada mais será cobrado automaticamente.`,
    stillPayable: (invoice, amount, date) =>
      `Se você pagar a fatura ${invoice} (${amount}) até ${date}, ela continua imediatamente.`,
  },
};
