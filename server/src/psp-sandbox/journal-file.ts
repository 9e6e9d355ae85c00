import {mkdir, open} from 'node:fs/promises';
import type {FileHandle} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {Entry, Journal} from './journal.js';
import type {Log} from './options.js';

const lineFeed = 0x0a;

/** Whether losing this entry to a power cut would lose money, or a promise not to take any. */
function concernsMoney(entry: Entry): boolean {
  return entry.changes.some(
    (change) =>
      change.kind === 'capture' ||
      change.kind === 'refund' ||
      (change.kind === 'intent' && change.intent.status === 'canceled'),
  );
}

async function readEntries(
  file: FileHandle,
  path: string,
  log: Log | undefined,
): Promise<{entries: Entry[]; size: number}> {
  const bytes = await file.readFile();
  const size = bytes.lastIndexOf(lineFeed) + 1;
  if (size < bytes.length) {
    log?.warn(
      {path, droppedBytes: bytes.length - size},
      'The last line of the sandbox PSP journal was cut off while it was written. It was never confirmed to anyone and is dropped.',
    );
    await file.truncate(size);
  }
  const lines = bytes.subarray(0, size).toString('utf8').split('\n').slice(0, -1);
  const entries = lines.map((line, index) => {
    try {
      return JSON.parse(line) as Entry;
    } catch {
      throw new Error(
        `Line ${index + 1} of the sandbox PSP journal ${path} is damaged. Nothing was changed. ` +
          'Restore the file from a copy, or move it away to start with an empty sandbox.',
      );
    }
  });
  return {entries, size};
}

/**
 * A journal in a file of JSON lines, made with its folder when missing. Appends that concern money are flushed to the disk (fsync)
 * before they are confirmed; the rest are safe from a killed process. A last line cut off by a crash is dropped with a warning;
 * any other damaged line is an error.
 */
export function fileJournal(path: string, log?: Log): Journal {
  let file: FileHandle | undefined;
  let size = 0;
  let damaged = false;

  async function load(): Promise<readonly Entry[]> {
    await mkdir(dirname(path), {recursive: true});
    // Not 'a+': a failed append has to be taken back, and on Linux an append-mode handle writes at the end whatever the position.
    file = await open(path, 'r+').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return open(path, 'w+', 0o600);
      throw error;
    });
    const read = await readEntries(file, path, log);
    size = read.size;
    return read.entries;
  }

  async function append(entry: Entry): Promise<void> {
    if (!file) throw new Error('The journal was not loaded.');
    if (damaged) throw new Error(`The sandbox PSP journal ${path} could not be repaired after a failed write.`);
    const line = Buffer.from(`${JSON.stringify(entry)}\n`);
    try {
      let written = 0;
      while (written < line.length) {
        written += (await file.write(line, written, line.length - written, size + written)).bytesWritten;
      }
      if (concernsMoney(entry)) await file.sync();
      size += line.length;
    } catch (error) {
      // Half a line in the middle of the file would make all that follows unreadable.
      await file.truncate(size).catch(() => (damaged = true));
      throw error;
    }
  }

  return {load, append, close: async () => file?.close()};
}
