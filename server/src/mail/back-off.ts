const minute = 60_000;
const hour = 60 * minute;

/** How long a message is tried for, ms. */
export const triedFor = 24 * hour;

/** The most tries of one message: more than fit into {@link triedFor}, so that only one whose sending ends the whole process ever gets there. */
export const mostTries = 32;

/** How long after its try of this number a message is tried again, ms: a minute, doubling up to an hour. */
export function pauseAfter(tries: number): number {
  return Math.min(minute * 2 ** (tries - 1), hour);
}

/** When a message whose try has failed is tried again; undefined when it is given up. */
export function nextTry({tries, createdAt}: {tries: number; createdAt: Date}, now: Date): Date | undefined {
  const next = now.getTime() + pauseAfter(tries);
  return next > createdAt.getTime() + triedFor ? undefined : new Date(next);
}
