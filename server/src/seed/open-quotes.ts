import type {SeededCustomer} from './customer.js';
import {addDays} from './deterministic.js';
import {plainPdf} from './sale-files.js';
import {deviceLine, fullOffer, productLine, trainingOption} from './sale-lines.js';
import {saleWords} from './sale-words.js';
import type {Offer} from './sales.js';
import {salesperson} from './salespeople.js';

/** Quotes that can be answered, each with something else to do; all days are relative to `today`. */
export function openQuotes(customer: SeededCustomer, today: string): Offer[] {
  const at = (days: number): string => addDays(today, days);
  const words = saleWords(customer.locale);
  const {titles, terms} = words;
  const [, , member] = customer.users;
  const {name: seller} = salesperson(customer);
  const place = [customer.company, ...customer.billTo];
  const conditions = {name: words.conditionsFile, content: plainPdf(['General conditions', '', ...conditionsOfSale])};
  return [
    {
      key: 'open',
      title: titles.equipment,
      versions: [{issuedOn: at(-6), lines: fullOffer(customer)}],
      validUntil: at(24),
      signatureRequired: true,
      downPaymentPercent: '30',
      periodMonths: 12,
      deliveryLines: place,
      terms,
      notes: words.note,
      reference: 'RFQ-2217',
      documents: [conditions],
      messages: [
        {by: seller, on: at(-6), role: 'vendor', text: words.hello},
        {by: member.name, on: at(-4), role: 'customer', text: words.question},
        {by: seller, on: at(-4), role: 'vendor', text: words.answer},
      ],
    },
    {
      key: 'signature-only',
      title: titles.partner,
      versions: [{issuedOn: at(-12), lines: [productLine(customer, 0, '10', {discountPercent: '12.5'})]}],
      validUntil: at(18),
      origin: {type: 'partner', name: 'Meridian Partners Ltd.'},
      signatureRequired: true,
      terms,
    },
    {
      key: 'payment-only',
      title: titles.own,
      versions: [{issuedOn: at(-2), lines: [productLine(customer, 1, '6'), trainingOption(customer, '1')]}],
      validUntil: at(28),
      origin: {type: 'self'},
      downPaymentPercent: '100',
    },
    {
      key: 'plain',
      title: titles.users,
      versions: [{issuedOn: at(-3), lines: [productLine(customer, 0, '2')]}],
      origin: {type: 'added_users', name: 'S-30871'},
    },
    {
      key: 'valid-today',
      title: titles.renewal,
      versions: [{issuedOn: at(-30), lines: [productLine(customer, 0, '12', {discountPercent: '15'})]}],
      validUntil: today,
      origin: {type: 'renewal', name: 'S-30871'},
      signatureRequired: true,
      downPaymentPercent: '50',
      periodMonths: 12,
    },
    {
      key: 'approval',
      title: titles.equipment,
      versions: [{issuedOn: at(-8), lines: [productLine(customer, 0, '36'), deviceLine(customer, '9')]}],
      validUntil: at(22),
      signatureRequired: true,
      deliveryLines: place,
      approval: {on: at(-2), by: member.name, comment: words.approval},
      messages: [{by: member.name, on: at(-2), event: 'approval_requested', text: words.approval}],
    },
    {
      key: 'changes-requested',
      title: titles.training,
      versions: [{issuedOn: at(-10), lines: fullOffer(customer, {seats: '30', devices: '4', training: '2'})}],
      validUntil: at(20),
      signatureRequired: true,
      changes: {
        on: at(-1),
        by: member.name,
        comment: words.changes,
        lines: [
          {key: 'product-0', to: '18'},
          {key: 'training', to: '0'},
        ],
      },
      messages: [{by: member.name, on: at(-1), event: 'changes_requested', text: words.changes}],
    },
    {
      key: 'revised',
      title: titles.training,
      versions: [
        {issuedOn: at(-15), lines: fullOffer(customer, {seats: '40', training: '3'})},
        {
          issuedOn: at(-5),
          lines: fullOffer(customer, {seats: '25', training: '0'}).filter(({key}) => key !== 'rebate'),
        },
      ],
      validUntil: at(25),
      signatureRequired: true,
      downPaymentPercent: '30',
      changes: {
        on: at(-9),
        by: member.name,
        comment: words.changes,
        lines: [
          {key: 'product-0', to: '25'},
          {key: 'training', to: '0'},
        ],
      },
      messages: [
        {by: member.name, on: at(-9), event: 'changes_requested', text: words.changes},
        {by: seller, on: at(-5), event: 'revised', text: words.revised},
      ],
    },
    {
      key: 'revised-twice',
      title: titles.equipment,
      versions: [
        {issuedOn: at(-21), lines: fullOffer(customer, {seats: '50', devices: '10'})},
        {issuedOn: at(-14), lines: fullOffer(customer, {seats: '35', devices: '10'})},
        {
          issuedOn: at(-7),
          lines: [...fullOffer(customer, {seats: '35', devices: '8', discount: '17.5'}), productLine(customer, 2, '1')],
        },
      ],
      validUntil: at(14),
      changes: {on: at(-17), by: member.name, comment: words.changes, lines: [{key: 'product-0', to: '35'}]},
      messages: [
        {by: member.name, on: at(-17), event: 'changes_requested', text: words.changes},
        {by: seller, on: at(-14), event: 'revised', text: words.revised},
        {by: seller, on: at(-7), event: 'revised', text: words.revisedAgain},
      ],
    },
  ];
}

const conditionsOfSale = [
  '1. An offer holds until its last day, in the time zone of the customer.',
  '2. The period begins on the day of acceptance, or when the down payment has been made.',
  '3. Devices stay the property of the vendor until they are paid.',
];
