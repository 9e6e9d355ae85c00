import type {Timers} from '../../src/api/timers.js';

/** Timers that go off when the test says so. */
export interface TestTimers extends Timers {
  /** Lets so much time pass. */
  pass(milliseconds: number): void;
  /** How many wait. */
  readonly size: number;
}

export function testTimers(): TestTimers {
  const waiting = new Map<() => void, number>();
  return {
    after(milliseconds, work) {
      const entry = (): void => work();
      waiting.set(entry, milliseconds);
      return () => waiting.delete(entry);
    },
    pass(milliseconds) {
      for (const [entry, left] of [...waiting]) {
        if (left > milliseconds) waiting.set(entry, left - milliseconds);
        else {
          waiting.delete(entry);
          entry();
        }
      }
    },
    get size() {
      return waiting.size;
    },
  };
}
