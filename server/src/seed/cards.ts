import {dayIn} from '../clock.js';
import type {TestCardName} from '../psp-sandbox/test-cards.js';
import {alNoor, atlas, globex, hansa, panaderia, sakura, tremblay} from './customers.js';
import type {SeededCustomer} from './customer.js';
import {addDays, atNoon, seedId} from './deterministic.js';
import type {SeedRows} from './rows.js';
import {seededPsp} from './vendors.js';

/** A saved card as the portal and the sandbox PSP both know it. */
export interface SeededCard {
  readonly tenantId: string;
  /** The portal's id of the customer, which is also what the PSP knows it by. */
  readonly customerId: string;
  /** The portal's id of the method. */
  readonly id: string;
  /** The PSP's id of the card. */
  readonly ref: string;
  readonly brand: 'visa' | 'mastercard' | 'amex';
  readonly last4: string;
  readonly expMonth: number;
  readonly expYear: number;
  readonly holder: string;
  readonly isDefault: boolean;
  /** Which test card it behaves like. */
  readonly testCard: TestCardName;
}

/** Customers whose invoices come in every state; they have a payment under way and saved cards. */
export const customersWithEveryState: readonly SeededCustomer[] = [tremblay, hansa, sakura, alNoor, globex];

/** A good default, one that expires soon, one that has expired and one that wants 3-D Secure; relative to the customer's day at `now`. */
export function seededCards(now: Date): SeededCard[] {
  return [...customersWithEveryState, atlas, panaderia].flatMap((customer) =>
    cardsOf(customer, dayIn(customer.timeZone, now)),
  );
}

function cardsOf(customer: SeededCustomer, today: string): SeededCard[] {
  const month = (days: number): {expMonth: number; expYear: number} => {
    const day = addDays(today, days);
    return {expMonth: Number(day.slice(5, 7)), expYear: Number(day.slice(0, 4))};
  };
  const kinds = [
    {key: 'default', brand: 'visa', last4: '4242', testCard: 'success', isDefault: true, ...month(900)},
    {key: 'soon', brand: 'mastercard', last4: '4444', testCard: 'success_mastercard', isDefault: false, ...month(20)},
    {key: 'expired', brand: 'amex', last4: '0005', testCard: 'success_amex', isDefault: false, ...month(-100)},
    {key: 'challenge', brand: 'visa', last4: '3155', testCard: 'challenge', isDefault: false, ...month(600)},
  ] as const;
  return kinds.map(({key, ...kind}) => ({
    tenantId: customer.tenantId,
    customerId: customer.id,
    id: seedId('pm', customer.id, key),
    ref: seedId('card', customer.id, key),
    holder: customer.users[0].name,
    ...kind,
  }));
}

/** Adds the cards to the portal's own records. */
export function addCards(rows: SeedRows, tenantId: string, now: Date): void {
  seededCards(now)
    .filter((card) => card.tenantId === tenantId)
    .forEach((card, index) =>
      rows.add('payment_methods', {
        tenant_id: tenantId,
        customer_id: card.customerId,
        id: card.id,
        type: 'card',
        brand: card.brand,
        last4: card.last4,
        holder: card.holder,
        exp_month: card.expMonth,
        exp_year: card.expYear,
        is_default: card.isDefault,
        provider: seededPsp,
        provider_ref: card.ref,
        created_at: atNoon(addDays(dayIn('UTC', now), -400 - index)),
        removed_at: null,
      }),
    );
}
