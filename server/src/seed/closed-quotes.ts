import type {SeededCustomer} from './customer.js';
import {addDays, atNoon} from './deterministic.js';
import {deviceLine, productLine} from './sale-lines.js';
import {saleWords} from './sale-words.js';
import type {Offer} from './sales.js';

/** Quotes that can no longer be accepted, or only after a decline was taken back; all days are relative to `today`. */
export function closedQuotes(customer: SeededCustomer, today: string): Offer[] {
  const at = (days: number): string => addDays(today, days);
  const words = saleWords(customer.locale);
  const {titles} = words;
  const [owner, billing] = customer.users;
  return [
    {
      key: 'expired',
      title: titles.renewal,
      versions: [{issuedOn: at(-34), lines: [productLine(customer, 0, '9', {discountPercent: '5'})]}],
      validUntil: at(-1),
      origin: {type: 'renewal', name: 'S-30544'},
      signatureRequired: true,
      downPaymentPercent: '30',
    },
    {
      key: 'expired-asked-anew',
      title: titles.partner,
      versions: [{issuedOn: at(-75), lines: [productLine(customer, 1, '4')]}],
      validUntil: at(-45),
      origin: {type: 'partner', name: 'Meridian Partners Ltd.'},
      newQuoteRequestedOn: at(-2),
      messages: [{by: owner.name, on: at(-2), event: 'new_quote_requested', text: words.again}],
    },
    {
      key: 'declined',
      title: titles.own,
      versions: [{issuedOn: at(-10), lines: [productLine(customer, 0, '7'), deviceLine(customer, '1')]}],
      validUntil: at(20),
      origin: {type: 'self'},
      status: 'declined',
      declined: {at: atNoon(at(-1)), by: owner.name, reason: 'too_expensive'},
      messages: [{by: owner.name, on: at(-1), event: 'declined'}],
    },
    {
      key: 'declined-for-good',
      title: titles.training,
      versions: [{issuedOn: at(-55), lines: [productLine(customer, 0, '15')]}],
      validUntil: at(-25),
      status: 'declined',
      declined: {at: atNoon(at(-40)), by: billing.name, reason: 'other', comment: words.declined},
      messages: [{by: billing.name, on: at(-40), event: 'declined', text: words.declined}],
    },
    {
      key: 'canceled',
      title: titles.users,
      versions: [{issuedOn: at(-26), lines: [productLine(customer, 0, '3')]}],
      validUntil: at(4),
      origin: {type: 'added_users', name: 'S-30544'},
      status: 'canceled',
    },
  ];
}
