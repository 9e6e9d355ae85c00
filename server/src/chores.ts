import {systemTimers, type Timers} from './api/timers.js';
import type {Log} from './log.js';

/** What is done again and again beside the requests. */
export interface Chore {
  /** How long to wait after a round has ended, ms. */
  readonly every: number;
  /** Whether the first round begins now rather than after the first wait. */
  readonly atOnce: boolean;
  /** Logged when a round fails; the next one comes all the same. */
  readonly failed: string;
  run(): Promise<unknown>;
}

/**
 * Does a chore again and again. The wait begins when a round has ended, so that a slow one is never overtaken by the next, nor do rounds queue up behind it.
 * @returns what stops it, and waits for the round under way
 */
export function repeatChore(chore: Chore, log: Log, timers: Timers = systemTimers): () => Promise<void> {
  let stopped = false;
  let callOff = (): void => {};
  let round: Promise<void> = Promise.resolve();
  const wait = (): void => {
    if (!stopped) callOff = timers.after(chore.every, begin);
  };
  function begin(): void {
    round = Promise.resolve()
      .then(() => chore.run())
      .catch((error: unknown) => log.error({error}, chore.failed))
      .then(wait);
  }

  if (chore.atOnce) begin();
  else wait();
  return async () => {
    stopped = true;
    callOff();
    await round;
  };
}

/** How often what a crash or a silent PSP left unfinished is taken over, ms. */
const reconcileEvery = 30_000;
/** How often what was kept long enough is forgotten, ms. */
const pruneEvery = 3_600_000;

/**
 * What whoever serves an API has to do for its books: take over what was left unfinished, now and every 30 s, and forget every hour what was kept long enough.
 * @returns what stops it, and waits for what is under way
 */
export function keepBooks(
  ledger: {reconcile(): Promise<unknown>; prune(): Promise<void>},
  log: Log,
  timers: Timers = systemTimers,
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
  const stops = [reconciling, pruning].map((chore) => repeatChore(chore, log, timers));
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}
