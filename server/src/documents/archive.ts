import {makeZip} from 'client-zip';
import {safeFilename} from './content-disposition.js';

/** One file of an archive. */
export interface ArchiveEntry {
  /** Such as `INV-2026-0042.pdf`; made safe, and unique in its archive. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Written as the file's time, so that the same documents give the same archive. */
  readonly modifiedAt: Date;
}

/**
 * Files as one zip, made while it is read: the next entry is asked for when the reader has taken the one before. An entry that fails makes the
 * stream fail, so a short archive can't be taken for a whole one. Canceling the stream ends the iteration.
 */
export function archiveStream(entries: AsyncIterable<ArchiveEntry>): ReadableStream<Uint8Array> {
  const reader = makeZip(namedFiles(entries)).getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const {done, value} = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel(reason) {
        // The library ends the iteration by throwing the reason into it, and so rejects with that same reason.
        await reader.cancel(reason).catch((error: unknown) => {
          if (error !== reason) throw error;
        });
      },
    },
    {highWaterMark: 0},
  );
}

async function* namedFiles(entries: AsyncIterable<ArchiveEntry>) {
  const taken = new Set<string>();
  for await (const {name, bytes, modifiedAt} of entries) {
    yield {name: uniqueName(safeFilename(name), taken), input: bytes, lastModified: modifiedAt};
  }
}

/** `a.pdf`, then `a (2).pdf`. Names that differ in case only are the same file on most computers. */
function uniqueName(name: string, taken: Set<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let candidate = name;
  for (let count = 2; taken.has(candidate.toLowerCase()); count++) candidate = `${stem} (${count})${extension}`;
  taken.add(candidate.toLowerCase());
  return candidate;
}
