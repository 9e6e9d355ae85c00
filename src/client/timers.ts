import {PortalError} from '../core/errors.js';
import type {Timers} from './types.js';

/** The real clock. */
export const realTimers: Timers = {
  now: () => Date.now(),
  random: () => Math.random(),
  wait: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(new PortalError('aborted'));
      const stop = (): void => {
        clearTimeout(timer);
        reject(new PortalError('aborted'));
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal?.addEventListener('abort', stop, {once: true});
    }),
};

/**
 * Gives work so many milliseconds, and a signal that aborts when they are over or when the outer one aborts. It rejects at that moment, whether
 * or not the work heeds its signal.
 *
 * @throws {PortalError} `timeout` or `aborted`; else what the work rejects with.
 */
export function within<Result>(
  milliseconds: number,
  timers: Timers,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const inner = new AbortController();
  const finished = new AbortController();
  return new Promise<Result>((resolve, reject) => {
    const fail = (code: 'timeout' | 'aborted'): void => {
      reject(new PortalError(code, code, {retryable: code === 'timeout'}));
      inner.abort();
    };
    if (outer?.aborted) return fail('aborted');
    outer?.addEventListener('abort', () => fail('aborted'), {signal: finished.signal});
    timers.wait(milliseconds, finished.signal).then(
      () => fail('timeout'),
      () => {},
    );
    work(inner.signal).then(resolve, reject);
  }).finally(() => finished.abort());
}
