import type {BillingLabels} from './billing-labels.js';

/** Dutch. */
export const nl: BillingLabels = {
  greeting: (name) => `Beste ${name},`,
  renewal: {
    subject: (product, date) => `${product} wordt verlengd op ${date}`,
    body: (product, date, amount) =>
      `Uw abonnement op ${product} wordt verlengd op ${date}. Op die dag wordt ${amount} afgeschreven.`,
    method: (method) => `Er wordt betaald met ${method}.`,
    methodExpires: (method) =>
      `${method} is dan verlopen. Voer op tijd een andere betaalmethode in, zodat de betaling kan lukken.`,
    noMethod: 'Er is geen betaalmethode die belast kan worden. Voeg er op tijd een toe, zodat uw abonnement doorloopt.',
  },
  expiry: {
    subject: (product, date) => `${product} eindigt op ${date}`,
    body: (product, date) =>
      `Uw abonnement op ${product} eindigt op ${date} en wordt niet verlengd; er wordt niets meer afgeschreven. Wilt u het houden, zet de verlenging dan vóór die dag aan.`,
  },
  failed: {
    subject: (product) => `Betaling voor ${product} mislukt`,
    body: (amount, product, method) =>
      `We konden ${amount} voor ${product} niet afschrijven (${method}). Er is geen geld afgeschreven.`,
    confirm: 'Uw bank wil dat u deze betaling bevestigt. Betaal de factuur in het portaal, daar kan dat.',
    retry: (date) => `We proberen het op ${date} opnieuw.`,
    noRetry: 'We proberen het niet opnieuw met deze betaalmethode.',
  },
  grace: {
    subject: (product) => `${product}: voeg een betaalmethode toe`,
    body: (amount, product) =>
      `${amount} voor de verlenging van ${product} kon niet worden afgeschreven, omdat er geen geldige betaalmethode is. Er is geen geld afgeschreven.`,
    until: (date) =>
      `Uw abonnement loopt door tot en met ${date}. Betaal vóór het einde van die dag de factuur of wijzig de betaalmethode, anders eindigt het.`,
  },
  closed: {
    subject: (product) => `${product} is beëindigd`,
    ended: (product, date) => `Uw abonnement op ${product} is op ${date} geëindigd. Er wordt niets meer afgeschreven.`,
    unpaid: (product, date) =>
      `Uw abonnement op ${product} is op ${date} geëindigd omdat de verlenging niet is betaald. Er wordt niets meer automatisch afgeschreven.`,
    stillPayable: (invoice, amount, date) =>
      `Als u factuur ${invoice} (${amount}) uiterlijk op ${date} betaalt, loopt het meteen door.`,
  },
};
