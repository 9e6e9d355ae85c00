import type {Change} from './state.js';

/** One line of the journal: the changes that happen together or not at all. */
export interface Entry {
  /** ISO 8601. */
  at: string;
  changes: readonly Change[];
}

/**
 * Where the sandbox keeps what happened. Append-only: the state is whatever replaying it gives.
 *
 * `append` resolves once the entry can no longer be lost, and rejects when it was not kept; nobody is told of a change before.
 */
export interface Journal {
  load(): Promise<readonly Entry[]> | AsyncIterable<Entry>;
  append(entry: Entry): Promise<void>;
  close?(): Promise<void>;
}

/** A journal that lasts as long as the object. Give the same one to a second sandbox to play a restart. */
export function memoryJournal(): Journal {
  const lines: string[] = [];
  return {
    load: async () => lines.map((line) => JSON.parse(line) as Entry),
    append: async (entry) => {
      // As text, like the file: a record changed afterwards would otherwise rewrite history.
      lines.push(JSON.stringify(entry));
    },
  };
}
