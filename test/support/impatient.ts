/** A clock for which the waits between two tries are short. */
export function impatient() {
  return {
    now: Date.now,
    random: () => 0,
    wait: (milliseconds: number, signal?: AbortSignal): Promise<void> =>
      new Promise((resolve, reject) => {
        // What limits a request stays as long as it is.
        const timer = setTimeout(resolve, milliseconds > 10_000 ? milliseconds : 10);
        signal?.addEventListener('abort', () => {
          clearTimeout(timer);
          reject(signal.reason as Error);
        });
      }),
  };
}
