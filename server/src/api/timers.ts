/** Waiting, so that a test can make 15 seconds pass at once. */
export interface Timers {
  /** Calls `work` once after so many milliseconds; answers what calls it off. */
  after(milliseconds: number, work: () => void): () => void;
}

/** The real ones. They keep no process alive. */
export const systemTimers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    // In a page it is a number.
    if (typeof timer === 'object') timer.unref();
    return () => clearTimeout(timer);
  },
};
