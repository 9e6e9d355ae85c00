import type {SeededCustomer} from './customer.js';
import type {LineSpec} from './documents.js';
import type {QuoteLine} from './quotes.js';
import {saleWords} from './sale-words.js';
import type {SeedRows} from './rows.js';

/** The vendor's code of the customer's product of that index. */
export const skuOf = ({series}: SeededCustomer, product: number | 'device' | 'training'): string =>
  `${series || 'ODO-'}${typeof product === 'number' ? product + 1 : product.toUpperCase()}`;

const firstPrice = ({catalogue}: SeededCustomer): number => catalogue[0]?.price ?? 1_000;
const devicePrice = (customer: SeededCustomer): number =>
  customer.catalogue.find(({description}) => description === saleWords(customer.locale).device.description)?.price ??
  firstPrice(customer) * 4;
const trainingPrice = (customer: SeededCustomer): number => firstPrice(customer) * 12;

/** One of the customer's products. */
export function productLine(
  customer: SeededCustomer,
  index: number,
  quantity: string,
  more: Partial<Extract<QuoteLine, {unitPrice: number}>> = {},
): QuoteLine {
  const product = customer.catalogue[index % Math.max(1, customer.catalogue.length)];
  return {
    key: `product-${index}`,
    description: product?.description ?? '–',
    sku: skuOf(customer, index),
    quantity,
    unitPrice: product?.price ?? 0,
    ...(product?.unit !== undefined && {unit: product.unit}),
    ...more,
  };
}

/** Devices, which are delivered. */
export function deviceLine(customer: SeededCustomer, quantity: string): QuoteLine {
  const {device} = saleWords(customer.locale);
  return {key: 'device', ...device, sku: skuOf(customer, 'device'), quantity, unitPrice: devicePrice(customer)};
}

/** Days of training, that may be taken or not. */
export function trainingOption(customer: SeededCustomer, quantity: string): QuoteLine {
  const {training} = saleWords(customer.locale);
  return {
    key: 'training',
    ...training,
    sku: skuOf(customer, 'training'),
    quantity,
    unitPrice: trainingPrice(customer),
    option: {minQuantity: '0', maxQuantity: '5'},
  };
}

/** An offer with everything in it: headings, sums, a remark, discounts, a rebate, and two options. */
export function fullOffer(
  customer: SeededCustomer,
  {seats = '24', devices = '6', training = '0', discount = '10'} = {},
): QuoteLine[] {
  const {service, equipment, sum, note, rebate} = saleWords(customer.locale);
  return [
    {key: 'service', kind: 'section', description: service},
    productLine(customer, 0, seats, {discountPercent: discount}),
    productLine(customer, 1, '2', {option: {minQuantity: '1', maxQuantity: '20'}}),
    {key: 'service-sum', kind: 'subtotal', description: sum(service)},
    {key: 'equipment', kind: 'section', description: equipment},
    deviceLine(customer, devices),
    {key: 'rebate', description: rebate, quantity: '1', unitPrice: -firstPrice(customer)},
    trainingOption(customer, training),
    {key: 'note', kind: 'note', description: note},
    {key: 'equipment-sum', kind: 'subtotal', description: sum(equipment)},
  ];
}

/** An invoice's lines as those of the order that it bills. */
export function asSaleLines(lines: readonly LineSpec[]): QuoteLine[] {
  return lines.map((line, index): QuoteLine => {
    const key = String(index);
    if (!('price' in line)) return {key, kind: line.kind, description: line.description};
    const {description, quantity = '1', unit, price, discount = '0', untaxed} = line;
    return {
      key,
      description,
      quantity,
      unitPrice: price,
      discountPercent: discount,
      ...(unit !== undefined && {unit}),
      ...(untaxed && {taxes: []}),
    };
  });
}

/** Adds what the customer's products cost, since long ago and since a month ago: what is ordered again costs a twentieth more. */
export function addPrices(rows: SeedRows, customer: SeededCustomer, monthAgo: string): void {
  const {tenantId, currency, catalogue} = customer;
  const prices = [
    ...catalogue.map(({price}, index) => [skuOf(customer, index), price] as const),
    [skuOf(customer, 'device'), devicePrice(customer)] as const,
    [skuOf(customer, 'training'), trainingPrice(customer)] as const,
  ];
  for (const [sku, price] of prices) {
    const row = {tenant_id: tenantId, sku, currency};
    rows.add(
      'price_list',
      {...row, valid_from: '2015-01-01', unit_price: price},
      {...row, valid_from: monthAgo, unit_price: Math.round(price * 1.05)},
    );
  }
}
