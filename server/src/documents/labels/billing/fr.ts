import type {BillingLabels} from './billing-labels.js';

/** French. */
export const fr: BillingLabels = {
  greeting: (name) => `Bonjour ${name},`,
  renewal: {
    subject: (product, date) => `${product} : renouvellement le ${date}`,
    body: (product, date, amount) =>
      `Votre abonnement à ${product} sera renouvelé le ${date}. ${amount} seront prélevés ce jour-là.`,
    method: (method) => `Le paiement se fera par ${method}.`,
    methodExpires: (method) =>
      `${method} aura expiré d’ici là. Indiquez à temps un autre mode de paiement pour que le paiement puisse avoir lieu.`,
    noMethod: 'Aucun mode de paiement ne peut être utilisé. Ajoutez-en un à temps pour que votre abonnement continue.',
  },
  expiry: {
    subject: (product, date) => `${product} : fin le ${date}`,
    body: (product, date) =>
      `Votre abonnement à ${product} prend fin le ${date} et ne sera pas renouvelé ; plus rien ne sera prélevé. Pour le conserver, activez le renouvellement avant cette date.`,
  },
  failed: {
    subject: (product) => `Échec du paiement de ${product}`,
    body: (amount, product, method) =>
      `Nous n’avons pas pu prélever ${amount} pour ${product} avec ${method}. Aucune somme n’a été prélevée.`,
    confirm:
      'Votre banque vous demande de confirmer ce paiement. Veuillez régler la facture dans le portail, où vous pourrez le faire.',
    retry: (date) => `Nous réessaierons le ${date}.`,
    noRetry: 'Nous ne réessaierons plus avec ce mode de paiement.',
  },
  grace: {
    subject: (product) => `${product} : veuillez ajouter un mode de paiement`,
    body: (amount, product) =>
      `${amount} pour le renouvellement de ${product} n’ont pas pu être prélevés, faute de mode de paiement valide. Aucune somme n’a été prélevée.`,
    until: (date) =>
      `Votre abonnement continue jusqu’au ${date}. D’ici là, réglez la facture ou changez de mode de paiement ; sinon il prendra fin.`,
  },
  closed: {
    subject: (product) => `${product} a pris fin`,
    ended: (product, date) => `Votre abonnement à ${product} a pris fin le ${date}. Plus rien ne sera prélevé.`,
    unpaid: (product, date) =>
      `Votre abonnement à ${product} a pris fin le ${date}, car son renouvellement n’a pas été réglé. Plus rien ne sera prélevé automatiquement.`,
    stillPayable: (invoice, amount, date) =>
      `Si vous réglez la facture ${invoice} (${amount}) au plus tard le ${date}, il reprend aussitôt.`,
  },
};
