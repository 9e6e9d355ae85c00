import type {QuoteOriginType} from '../port/contract.js';
import {atlas} from './customers.js';
import {addDays, atNoon, randomFrom} from './deterministic.js';
import type {OrderSpec} from './orders.js';
import {addOrder} from './orders.js';
import {productLine} from './sale-lines.js';
import {saleWords} from './sale-words.js';
import {addOffers, type Offer, type SaleNumbers} from './sales.js';
import type {SeedRows} from './rows.js';

const origins: readonly QuoteOriginType[] = ['sales', 'partner', 'self', 'renewal', 'added_users'];

/** Adds `count` quotes and as many orders over ten years: most quotes were accepted, the latest can still be answered. */
export function addManySales(
  rows: SeedRows,
  today: string,
  count: number,
  numbers: Omit<SaleNumbers, 'invoice'>,
): void {
  const random = randomFrom(`${atlas.id}/sales`);
  const {titles, terms} = saleWords(atlas.locale);
  const {currency, taxes, users, company, billTo} = atlas;
  const offers: Offer[] = [];
  const orders: OrderSpec[] = [];
  for (let index = 1; index <= count; index += 1) {
    const issuedOn = addDays(today, -Math.floor(((count - index) * 3650) / count));
    const lot = random();
    const lines = Array.from({length: 1 + (index % 3)}, (_, line) =>
      productLine(atlas, line, String(1 + Math.floor(random() * 40)), {discountPercent: index % 6 === 0 ? '7.5' : '0'}),
    );
    const type = origins[index % origins.length] ?? 'sales';
    const orderedOn = addDays(issuedOn, 5);
    const isOver = orderedOn < today;
    const isAccepted = isOver && lot < 0.7;
    const ended = addDays(orderedOn, 366) < today;
    const order: OrderSpec = {
      number: numbers.order(),
      status: lot < 0.03 ? 'canceled' : ended ? 'fulfilled' : isOver ? 'in_progress' : 'confirmed',
      orderedOn: isOver ? orderedOn : today,
      ...(index % 4 !== 0 && {period: {startsOn: addDays(orderedOn, 10), months: 12}}),
      currency,
      taxes,
      lines,
      ...(index % 5 === 0 && {reference: `PO-${700_000 + index}`}),
      ...(index % 7 === 0 && {
        delivery: {status: isOver ? 'delivered' : 'waiting', lines: [company, ...billTo]} as const,
      }),
      terms,
    };
    const status = isAccepted ? 'accepted' : lot >= 0.9 ? 'declined' : lot >= 0.85 ? 'canceled' : 'open';
    offers.push({
      key: `many-${index}`,
      title: index % 2 === 0 ? titles.renewal : titles.own,
      status,
      versions: [{issuedOn, lines}],
      validUntil: addDays(issuedOn, 30),
      origin: {
        type,
        ...(type === 'partner' && {name: 'Meridian Partners Ltd.'}),
        ...((type === 'renewal' || type === 'added_users') && {name: `S-${1000 + (index % 97)}`}),
      },
      signatureRequired: index % 3 === 0,
      terms,
      ...(isAccepted && {acceptedOn: orderedOn, order}),
      ...(status === 'declined' && {
        declined: {at: atNoon(issuedOn), by: users[0].name, reason: 'not_needed'},
      }),
    });
    if (!isAccepted) orders.push(order);
  }
  addOffers(rows, atlas, offers, numbers.quote);
  for (const order of orders) addOrder(rows, atlas, order);
}
