import type {Database} from '../port/unit.js';
import type {Entry} from '../psp-sandbox/journal.js';
import type {Change, StoredCard} from '../psp-sandbox/state.js';
import {seededCards} from './cards.js';
import {seedId} from './deterministic.js';
import {northwind, odotrack} from './vendors.js';

/**
 * What the sandbox PSP must know for a seeded database: its saved cards, and the payments under way, which stay so. Append it to the sandbox's journal before
 * the sandbox is made; appended again it changes nothing.
 */
export async function sandboxEntry(database: Database, now: Date): Promise<Entry> {
  return {at: now.toISOString(), changes: [...cardChanges(now), ...(await paymentChanges(database))]};
}

function cardChanges(now: Date): Change[] {
  return seededCards(now).map(({ref: id, customerId: customer, brand, last4, expMonth, expYear, holder, testCard}) => ({
    kind: 'card',
    card: {
      id,
      customer,
      card: {brand, last4, expMonth, expYear, holder, testCard},
      createdAt: now.toISOString(),
      deleted: false,
    },
  }));
}

async function paymentChanges(database: Database): Promise<Change[]> {
  const changes: Change[] = [];
  for (const {tenantId} of [odotrack, northwind]) {
    const attempts = await database.run({tenantId, customerId: '*'}, ({db}) =>
      db
        .selectFrom('payment_attempts')
        .selectAll()
        .where('tenant_id', '=', tenantId)
        .where('status', '=', 'processing')
        .orderBy('id')
        .execute(),
    );
    for (const {id, charge, currency, reference, created_at: createdAt} of attempts) {
      const at = createdAt.toISOString();
      changes.push({
        kind: 'intent',
        intent: {
          kind: 'payment',
          id: seedId('pmt', id),
          key: id,
          fingerprint: `seeded ${id}`,
          status: 'processing',
          amount: charge,
          currency,
          description: reference,
          returnOrigin: null,
          card: slowCard,
          savedCardId: null,
          saveFor: null,
          challenge: null,
          // Never: whoever looks for a payment under way finds one.
          settleAt: null,
          failure: null,
          refunded: 0,
          createdAt: at,
          updatedAt: at,
        },
      });
    }
  }
  return changes;
}

const slowCard: StoredCard = {
  brand: 'visa',
  last4: '0077',
  expMonth: 12,
  expYear: 2099,
  holder: 'Seeded payment',
  testCard: 'processing_then_succeeded',
};
