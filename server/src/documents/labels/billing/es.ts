import type {BillingLabels} from './billing-labels.js';

/** Spanish. */
export const es: BillingLabels = {
  greeting: (name) => `Hola, ${name}:`,
  renewal: {
    subject: (product, date) => `${product} se renueva el ${date}`,
    body: (product, date, amount) =>
      `Su suscripción a ${product} se renueva el ${date}. Ese día se cobrarán ${amount}.`,
    method: (method) => `El cobro se hará con ${method}.`,
    methodExpires: (method) =>
      `${method} habrá caducado para entonces. Añada a tiempo otro método de pago para que el cobro pueda hacerse.`,
    noMethod: 'No hay ningún método de pago con el que cobrar. Añada uno a tiempo para que su suscripción continúe.',
  },
  expiry: {
    subject: (product, date) => `${product} termina el ${date}`,
    body: (product, date) =>
      `Su suscripción a ${product} termina el ${date} y no se renovará; no se cobrará nada más. Si desea conservarla, active la renovación antes de esa fecha.`,
  },
  failed: {
    subject: (product) => `Ha fallado el pago de ${product}`,
    body: (amount, product, method) =>
      `No hemos podido cobrar ${amount} por ${product} con ${method}. No se ha cobrado nada.`,
    confirm: 'Su banco pide que usted confirme este pago. Pague la factura en el portal, donde podrá hacerlo.',
    retry: (date) => `Lo intentaremos de nuevo el ${date}.`,
    noRetry: 'No lo intentaremos de nuevo con este método de pago.',
  },
  grace: {
    subject: (product) => `${product}: añada un método de pago`,
    body: (amount, product) =>
      `No se han podido cobrar ${amount} por la renovación de ${product} porque no hay ningún método de pago válido. No se ha cobrado nada.`,
    until: (date) =>
      `Su suscripción continúa hasta el ${date}. Antes de que acabe ese día, pague la factura o cambie el método de pago; de lo contrario, terminará.`,
  },
  closed: {
    subject: (product) => `${product} ha terminado`,
    ended: (product, date) => `Su suscripción a ${product} terminó el ${date}. No se cobrará nada más.`,
    unpaid: (product, date) =>
      `Su suscripción a ${product} terminó el ${date} porque no se pagó su renovación. No se cobrará nada más de forma automática.`,
    stillPayable: (invoice, amount, date) =>
      `Si paga la factura ${invoice} (${amount}) hasta el ${date}, continuará de inmediato.`,
  },
};
