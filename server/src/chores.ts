import {Cron} from 'croner';

import {systemTimers, type Timers} from './api/timers.js';
import type {Billing} from './billing/create-billing.js';
import {systemClock, type Clock} from './clock.js';
import type {Log} from './log.js';
import type {MailSender} from './mail/mail-sender.js';
import type {TicketKeeper} from './tickets/keep-tickets.js';

/** What is done again and again beside the requests. */
export interface Chore {
  /** How long to wait after a round has ended, ms; asked anew each time where it depends on the time. */
  readonly every: number | (() => number);
  /** Whether the first round begins now rather than after the first wait. */
  readonly atOnce: boolean;
  /** Logged when a round fails; the next one comes all the same. */
  readonly failed: string;
  /** @param signal aborted when the chore is stopped: a long round ends early then */
  run(signal: AbortSignal): Promise<unknown>;
  /** Calls `wake` when there is something to do before the wait is over; resolves to what stops that. Tried again at the next round when it fails. */
  listen?(wake: () => void): Promise<() => Promise<void>>;
}

/**
 * Does a chore again and again. The wait begins when a round has ended, so that a slow one is never overtaken by the next, nor do rounds queue up behind it. However often it
 * is woken during a round, one more follows at once.
 * @returns what stops it, and waits for the round under way
 */
export function repeatChore(chore: Chore, log: Log, timers: Timers = systemTimers): () => Promise<void> {
  const stopping = new AbortController();
  const {signal} = stopping;
  let callOff = (): void => {};
  let round: Promise<void> | undefined;
  let isWoken = false;
  let listening: Promise<(() => Promise<void>) | undefined> | undefined;

  function wait(): void {
    if (!signal.aborted) callOff = timers.after(typeof chore.every === 'number' ? chore.every : chore.every(), begin);
  }
  function begin(): void {
    isWoken = false;
    listen();
    round = Promise.resolve()
      .then(() => chore.run(signal))
      .catch((error: unknown) => log.error({error}, chore.failed))
      .then(() => {
        round = undefined;
        if (isWoken && !signal.aborted) begin();
        else wait();
      });
  }
  function wake(): void {
    if (signal.aborted) return;
    isWoken = true;
    if (round) return;
    callOff();
    begin();
  }
  function listen(): void {
    listening ??= chore.listen?.(wake).catch((error: unknown) => {
      log.error({error}, chore.failed);
      listening = undefined;
      return undefined;
    });
  }

  if (chore.atOnce) begin();
  else wait();
  return async () => {
    stopping.abort();
    callOff();
    await round;
    await (
      await listening
    )?.();
  };
}

/** How often what a crash or a silent PSP left unfinished is taken over, ms. */
const reconcileEvery = 30_000;
/** How often what was kept long enough is forgotten, ms. */
const pruneEvery = 3_600_000;
/** How often mail is looked for that was put off, or that nobody told of, ms. */
const mailEvery = 30_000;

/** What there is to do for an API. */
export interface Books {
  readonly ledger: {reconcile(): Promise<unknown>; prune(): Promise<void>};
  /** Left out where no mail is sent. */
  readonly mail?: MailSender;
  /** Left out where nothing is billed by subscription. */
  readonly billing?: Billing;
  /** Left out where there are no tickets. */
  readonly tickets?: TicketKeeper;
}

/** When subscriptions are billed, unless told otherwise: every five minutes, so that what was bought and not paid on the spot is charged soon. */
export const oftenEnough = '*/5 * * * *';

/** When what is done by the clock is. */
export interface Schedule {
  /** A cron expression, in UTC; {@link oftenEnough} when left out. */
  readonly billing?: string;
  readonly clock?: Clock;
}

/**
 * What whoever serves an API has to do for its books: take over what was left unfinished, now and every 30 s; send mail as soon as it is asked for, and every 30 s what was put off;
 * bill subscriptions when the schedule says so; and every hour close idle tickets and forget what was kept long enough.
 * @param books the API
 * @returns what stops it, and waits for what is under way
 */
export function keepBooks(
  {ledger, mail, billing, tickets}: Books,
  log: Log,
  timers: Timers = systemTimers,
  schedule: Schedule = {},
): () => Promise<void> {
  const reconciling: Chore = {
    every: reconcileEvery,
    atOnce: true,
    failed: 'Payments left unfinished could not be looked at; trying again.',
    run: () => ledger.reconcile(),
  };
  const pruning: Chore = {
    every: pruneEvery,
    atOnce: false,
    failed: 'What was kept long enough could not be forgotten; trying again.',
    run: () => ledger.prune(),
  };
  const chores = [
    reconciling,
    pruning,
    ...(mail ? sending(mail) : []),
    ...(tickets ? [keeping(tickets)] : []),
    ...(billing ? [billingBy(billing, schedule)] : []),
  ];
  const stops = chores.map((chore) => repeatChore(chore, log, timers));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Two chores, so that a busy tenant's mail never keeps another's that was put off from its next try. */
function sending(mail: MailSender): Chore[] {
  const failed = 'Mail could not be looked for, or not be noted as sent; trying again.';
  let told = new Set<string | undefined>();
  const due: Chore = {every: mailEvery, atOnce: true, failed, run: (signal) => mail.run({signal})};
  const justQueued: Chore = {
    every: mailEvery,
    atOnce: true,
    failed,
    async run(signal) {
      const tenants = told;
      told = new Set();
      for (const tenantId of tenants) await mail.run({signal, ...(tenantId !== undefined && {tenantId})});
    },
    listen: (wake) =>
      mail.listen((tenantId) => {
        told.add(tenantId);
        wake();
      }),
  };
  return [due, justQueued];
}

/** Days count here: once an hour is often enough. */
function keeping(tickets: TicketKeeper): Chore {
  return {
    every: pruneEvery,
    atOnce: false,
    failed: 'Idle tickets could not be closed, or files not be forgotten; trying again.',
    run: (signal) => tickets.run(signal),
  };
}

/** The longest that a timer is set for, ms: timers of more than 24 days go off at once. */
const longestWait = 86_400_000;

/** Not at once: an instance that starts again and again would bill at each start. */
function billingBy(billing: Billing, {billing: expression = oftenEnough, clock = systemClock}: Schedule): Chore {
  const cron = new Cron(expression, {timezone: 'UTC', paused: true});
  let next = cron.nextRun(clock.now());
  return {
    every: () => Math.max(0, Math.min((next?.getTime() ?? Infinity) - clock.now().getTime(), longestWait)),
    atOnce: false,
    failed: 'Subscriptions could not be billed; trying again when it is time for the next run.',
    async run(signal) {
      const now = clock.now();
      if (!next || now < next) return;
      next = cron.nextRun(now);
      await billing.run({signal});
    },
  };
}

/** Whether it is a cron expression that is ever due. */
export function isSchedule(expression: string): boolean {
  try {
    return new Cron(expression, {timezone: 'UTC', paused: true}).nextRun() !== null;
  } catch {
    return false;
  }
}
