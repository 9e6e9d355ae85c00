import type {BillingLabels} from './billing-labels.js';

/** Italian. */
export const it: BillingLabels = {
  greeting: (name) => `Buongiorno ${name},`,
  renewal: {
    subject: (product, date) => `${product} si rinnova il ${date}`,
    body: (product, date, amount) =>
      `Il Suo abbonamento a ${product} si rinnova il ${date}. In quel giorno saranno addebitati ${amount}.`,
    method: (method) => `L’addebito avverrà su ${method}.`,
    methodExpires: (method) =>
      `${method} sarà scaduto prima di allora. Inserisca per tempo un altro metodo di pagamento, così che il pagamento possa avvenire.`,
    noMethod:
      'Non c’è alcun metodo di pagamento utilizzabile. Ne aggiunga uno per tempo, così che l’abbonamento continui.',
  },
  expiry: {
    subject: (product, date) => `${product} termina il ${date}`,
    body: (product, date) =>
      `Il Suo abbonamento a ${product} termina il ${date} e non sarà rinnovato; non sarà addebitato altro. Se desidera mantenerlo, attivi il rinnovo prima di allora.`,
  },
  failed: {
    subject: (product) => `Pagamento di ${product} non riuscito`,
    body: (amount, product, method) =>
      `Non abbiamo potuto addebitare ${amount} per ${product} su ${method}. Non è stato prelevato nulla.`,
    confirm:
      'La Sua banca chiede di confermare questo pagamento. Paghi la fattura nel portale, dove è possibile farlo.',
    retry: (date) => `Riproveremo il ${date}.`,
    noRetry: 'Non riproveremo con questo metodo di pagamento.',
  },
  grace: {
    subject: (product) => `${product}: aggiungere un metodo di pagamento`,
    body: (amount, product) =>
      `Non è stato possibile addebitare ${amount} per il rinnovo di ${product}, perché manca un metodo di pagamento valido. Non è stato prelevato nulla.`,
    until: (date) =>
      `L’abbonamento continua fino al ${date}. Entro quel giorno paghi la fattura o cambi il metodo di pagamento, altrimenti terminerà.`,
  },
  closed: {
    subject: (product) => `${product} è terminato`,
    ended: (product, date) => `Il Suo abbonamento a ${product} è terminato il ${date}. Non sarà addebitato altro.`,
    unpaid: (product, date) =>
      `Il Suo abbonamento a ${product} è terminato il ${date} perché il rinnovo non è stato pagato. Non sarà addebitato altro automaticamente.`,
    stillPayable: (invoice, amount, date) =>
      `Se paga la fattura ${invoice} (${amount}) entro il ${date}, riprende subito.`,
  },
};
