import {createSqlBackend, type Database} from 'portal-widgets-server';
import {dayIn} from 'portal-widgets-server/clock';
import type {AccountCounts} from '../site/page.js';
import type {Person} from '../site/people.js';

/** What there is to be done in a person's account: quotes to answer, orders under way, invoices to pay, subscriptions to renew, tickets to reply to. A real vendor has its own records of them. */
export async function countsOf(database: Database, tenantId: string, person: Person): Promise<AccountCounts> {
  const backend = createSqlBackend();
  const membership = await database.run({tenantId, customerId: '*'}, (unit) =>
    backend.directory.findMembership(unit, person.customer, person.user),
  );
  if (!membership) return {quotes: 0, orders: 0, invoices: 0, subscriptions: 0, support: 0};
  const {customer, role, spendingLimits, user} = membership;
  return database.run({tenantId, customerId: customer.id}, async (unit) => {
    const today = dayIn(customer.timeZone, unit.now);
    const quotes = await backend.quotes?.summary(unit, today, {role, spendingLimits});
    const orders = await backend.orders?.summary(unit);
    const invoices = await backend.invoices?.summary(unit, today);
    const subscriptions = await backend.subscriptions?.summary(unit, today);
    const tickets = await backend.tickets?.summary(unit, {userId: user.id, role, locale: customer.locale});
    return {
      quotes: quotes?.toReview ?? 0,
      orders: (orders?.counts.confirmed ?? 0) + (orders?.counts.in_progress ?? 0),
      invoices: invoices?.counts.open ?? 0,
      subscriptions: subscriptions?.counts.past_due ?? 0,
      support: tickets?.counts.pending ?? 0,
    };
  });
}
