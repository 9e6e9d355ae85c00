import type {BillingLabels} from './billing-labels.js';

/** German. */
export const de: BillingLabels = {
  greeting: (name) => `Guten Tag ${name},`,
  renewal: {
    subject: (product, date) => `${product} verlängert sich am ${date}`,
    body: (product, date, amount) =>
      `Ihr Abonnement ${product} verlängert sich am ${date}. An diesem Tag werden ${amount} abgebucht.`,
    method: (method) => `Bezahlt wird mit ${method}.`,
    methodExpires: (method) =>
      `${method} ist bis dahin abgelaufen. Hinterlegen Sie rechtzeitig ein anderes Zahlungsmittel, damit die Zahlung gelingt.`,
    noMethod:
      'Es gibt kein Zahlungsmittel, das belastet werden kann. Hinterlegen Sie rechtzeitig eines, damit Ihr Abonnement weiterläuft.',
  },
  expiry: {
    subject: (product, date) => `${product} endet am ${date}`,
    body: (product, date) =>
      `Ihr Abonnement ${product} endet am ${date} und wird nicht verlängert; es wird nichts mehr abgebucht. Wenn Sie es behalten möchten, schalten Sie die Verlängerung vorher ein.`,
  },
  failed: {
    subject: (product) => `Zahlung für ${product} fehlgeschlagen`,
    body: (amount, product, method) =>
      `Wir konnten ${amount} für ${product} nicht abbuchen (${method}). Es wurde kein Geld eingezogen.`,
    confirm:
      'Ihre Bank möchte, dass Sie diese Zahlung bestätigen. Bitte bezahlen Sie die Rechnung im Portal, dort ist das möglich.',
    retry: (date) => `Wir versuchen es am ${date} noch einmal.`,
    noRetry: 'Mit diesem Zahlungsmittel versuchen wir es nicht noch einmal.',
  },
  grace: {
    subject: (product) => `${product}: bitte Zahlungsmittel hinterlegen`,
    body: (amount, product) =>
      `${amount} für die Verlängerung von ${product} konnten nicht abgebucht werden, weil es kein gültiges Zahlungsmittel gibt. Es wurde kein Geld eingezogen.`,
    until: (date) =>
      `Ihr Abonnement läuft bis zum ${date} weiter. Bezahlen Sie bis dahin die Rechnung oder ändern Sie das Zahlungsmittel, sonst endet es.`,
  },
  closed: {
    subject: (product) => `${product} ist beendet`,
    ended: (product, date) =>
      `Ihr Abonnement ${product} ist am ${date} zu Ende gegangen. Es wird nichts mehr abgebucht.`,
    unpaid: (product, date) =>
      `Ihr Abonnement ${product} ist am ${date} zu Ende gegangen, weil seine Verlängerung nicht bezahlt wurde. Von selbst wird nichts mehr abgebucht.`,
    stillPayable: (invoice, amount, date) =>
      `Wenn Sie die Rechnung ${invoice} (${amount}) bis zum ${date} bezahlen, läuft es sofort weiter.`,
  },
};
