/** The mail queue in SQL: what is to be sent is noted with what it tells of, in one unit. */
import {sql, type Selectable} from 'kysely';

import {newId} from '../ids.js';
import type {BillingNotice} from '../port/billing-notices.js';
import type {Database, TenantScope, Unit} from '../port/unit.js';
import type {MailFailure, MailJobTable} from '../sql/schema-mail.js';
import {pauseAfter} from './back-off.js';

/** The channel on which instances tell each other that there is mail to be sent; the payload is the tenant. */
export const mailChannel = 'portal_mail';

/** How long one instance has a message for itself, ms: well over what a mail server may take for one. */
const leaseFor = 5 * 60_000;

/** How long what became of a message is kept, ms: 30 days, as idempotency keys are. */
const keptFor = 30 * 86_400_000;

/** The confirmation of an order that somebody is to get. */
export interface NewConfirmation {
  readonly orderId: string;
  /** Whom it goes to: a person of the unit's customer. */
  readonly userId: string;
  /** BCP 47: the language that it is written in. */
  readonly locale: string;
}

/** What the billing run has to say about a subscription. */
export interface NewNotice {
  readonly subscriptionId: string;
  readonly notice: BillingNotice;
  /** BCP 47: the customer's language. */
  readonly locale: string;
}

interface AnyMailJob {
  readonly id: string;
  readonly scope: TenantScope & {readonly customerId: string};
  readonly userId: string;
  readonly locale: string;
  readonly createdAt: Date;
  /** This one included. */
  readonly tries: number;
}

/** The confirmation of an order. */
export interface ConfirmationJob extends AnyMailJob {
  readonly kind: 'order_confirmation';
  readonly orderId: string;
}

/** A notice of the billing run. */
export interface NoticeJob extends AnyMailJob {
  readonly kind: 'notice';
  readonly subscriptionId: string;
  readonly notice: BillingNotice;
}

/** An agent's answer to a ticket. */
export interface TicketAnswerJob extends AnyMailJob {
  readonly kind: 'ticket_answer';
  readonly ticketId: string;
  /** Of the message that it tells of. */
  readonly position: number;
}

/** A message that this instance has for itself until its lease ends. */
export type MailJob = ConfirmationJob | NoticeJob | TicketAnswerJob;

/**
 * Has a confirmation sent once the unit is committed; if it is rolled back, nothing is. Wakes the instances that send.
 * @throws Error when the unit isn't of one customer
 */
export async function queueConfirmation(unit: Unit, {orderId, userId, locale}: NewConfirmation): Promise<void> {
  const {tenantId, customerId} = unit.scope;
  if (customerId === '*') throw new Error('A message is of one customer; open the unit for that customer.');
  await unit.db
    .insertInto('mail_jobs')
    .values({
      tenant_id: tenantId,
      customer_id: customerId,
      id: newId('mail'),
      kind: 'order_confirmation',
      order_id: orderId,
      user_id: userId,
      locale,
      created_at: unit.now,
      next_try_at: unit.now,
    })
    .execute();
  await sql`select pg_notify(${mailChannel}, ${tenantId})`.execute(unit.db);
}

/**
 * Has a notice sent to everybody of the customer who looks after its billing, once the unit is committed; asked for again it changes nothing.
 * @throws Error when the unit isn't of one customer
 */
export async function queueNotice(unit: Unit, {subscriptionId, notice, locale}: NewNotice): Promise<void> {
  const {tenantId, customerId} = unit.scope;
  if (customerId === '*') throw new Error('A message is of one customer; open the unit for that customer.');
  const people = await unit.db
    .selectFrom('users')
    .select('id')
    .where('tenant_id', '=', tenantId)
    .where('customer_id', '=', customerId)
    .where('role', 'in', ['owner', 'billing_manager'])
    .orderBy('id')
    .execute();
  if (people.length === 0) return;
  const {kind, ...details} = notice;
  await unit.db
    .insertInto('mail_jobs')
    .values(
      people.map(({id: userId}) => ({
        tenant_id: tenantId,
        customer_id: customerId,
        id: newId('mail'),
        kind,
        subscription_id: subscriptionId,
        dedupe_key: [kind, subscriptionId, ...Object.values(details), userId].join(':'),
        details: JSON.stringify(details),
        user_id: userId,
        locale,
        created_at: unit.now,
        next_try_at: unit.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await sql`select pg_notify(${mailChannel}, ${tenantId})`.execute(unit.db);
}

/** Has an agent's answer sent to the one who opened the ticket, unless that person has left; once the unit, which is the customer's, is committed. */
export async function queueTicketAnswer(
  unit: Unit,
  {ticketId, position, userId}: {readonly ticketId: string; readonly position: number; readonly userId: string},
): Promise<void> {
  const {tenantId, customerId} = unit.scope;
  await sql`
    insert into mail_jobs (tenant_id, customer_id, id, kind, ticket_id, dedupe_key, details, user_id, locale, created_at, next_try_at)
    select u.tenant_id, u.customer_id, ${newId('mail')}, 'ticket_answer', ${ticketId}, ${`ticket_answer:${ticketId}:${position}`},
      ${JSON.stringify({position})}::jsonb, u.id, c.locale, ${unit.now}::timestamptz, ${unit.now}::timestamptz
    from users u join customers c on c.tenant_id = u.tenant_id and c.id = u.customer_id
    where u.tenant_id = ${tenantId} and u.customer_id = ${customerId} and u.id = ${userId}
    on conflict do nothing`.execute(unit.db);
  await sql`select pg_notify(${mailChannel}, ${tenantId})`.execute(unit.db);
}

/** Takes the tenant's message that is due longest. If the instance dies with it, another takes it once its lease has ended. */
export function claimMailJob(database: Database, tenantId: string): Promise<MailJob | undefined> {
  return database.run({tenantId, customerId: '*'}, async (unit) => {
    const row = await unit.db
      .selectFrom('mail_jobs')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .where('next_try_at', '<=', unit.now)
      .orderBy('next_try_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!row) return undefined;
    const tries = row.tries + 1;
    // A message that ends the process comes ever more seldom, as any that fails does.
    const until = new Date(unit.now.getTime() + Math.max(leaseFor, pauseAfter(tries)));
    await rowOf(unit, jobOf(row)).set({tries, next_try_at: until}).execute();
    return {...jobOf(row), tries};
  });
}

/** Notes that it was sent; false when another instance has noted that before. */
export async function markSent(unit: Unit, job: MailJob): Promise<boolean> {
  const marked = await rowOf(unit, job)
    // It may have been given up by an instance that took it over, and yet it was sent.
    .set({sent_at: unit.now, failed_at: null, reason: null})
    .where('sent_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return marked !== undefined;
}

/**
 * Notes that it wasn't sent, and when it is tried again; never when `next` is left out. Changes nothing when another instance has taken it over.
 */
export async function markUnsent(unit: Unit, job: MailJob, reason: MailFailure, next?: Date): Promise<void> {
  await rowOf(unit, job)
    .set(next ? {reason, next_try_at: next} : {reason, failed_at: unit.now})
    .where('tries', '=', job.tries)
    .where('sent_at', 'is', null)
    .execute();
}

/** Forgets the tenant's messages that were kept long enough. */
export async function pruneMailJobs(unit: Unit): Promise<void> {
  await unit.db
    .deleteFrom('mail_jobs')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('created_at', '<', sql<Date>`${new Date(unit.now.getTime() - keptFor)}::timestamptz`)
    .execute();
}

function rowOf({db}: Unit, {scope, id}: Pick<MailJob, 'scope' | 'id'>) {
  return db
    .updateTable('mail_jobs')
    .where('tenant_id', '=', scope.tenantId)
    .where('customer_id', '=', scope.customerId)
    .where('id', '=', id);
}

function jobOf(row: Selectable<MailJobTable>): MailJob {
  const job = {
    id: row.id,
    scope: {tenantId: row.tenant_id, customerId: row.customer_id},
    userId: row.user_id,
    locale: row.locale,
    createdAt: row.created_at,
    tries: row.tries,
  };
  // The database holds every confirmation to having an order, every answer to having a ticket, and every other message to having a subscription.
  if (row.kind === 'order_confirmation') return {...job, kind: 'order_confirmation', orderId: row.order_id ?? ''};
  if (row.kind === 'ticket_answer') {
    const {position} = row.details as {position: number};
    return {...job, kind: 'ticket_answer', ticketId: row.ticket_id ?? '', position};
  }
  const notice = {kind: row.kind, ...row.details} as BillingNotice;
  return {...job, kind: 'notice', subscriptionId: row.subscription_id ?? '', notice};
}
