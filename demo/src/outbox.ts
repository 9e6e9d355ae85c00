import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import PostalMime from 'postal-mime';

/** A message that was sent, as far as a list shows it. */
export interface SentMessage {
  /** Of its file, without a folder. */
  readonly name: string;
  readonly subject: string;
  /** The recipient's address. */
  readonly to: string;
  /** ISO instant; none where the message has no date. */
  readonly sentAt?: string;
}

/** The folder in which the server puts a file a message instead of sending it. */
export interface Outbox {
  /** The messages to these addresses, the newest first; the first twenty of them. */
  list(recipients: ReadonlySet<string>): Promise<readonly SentMessage[]>;
  /** A message as it is in its file, if it is to one of these addresses. */
  read(name: string, recipients: ReadonlySet<string>): Promise<Uint8Array | undefined>;
}

const most = 20;
/** As the server names them; nothing that leads out of the folder is one of them. */
const messageName = /^[\w-]+\.eml$/;

/** Reads an outbox folder, which may not be there yet. */
export function openOutbox(folder: string): Outbox {
  async function parse(name: string): Promise<{message: SentMessage; bytes: Uint8Array} | undefined> {
    const bytes = await readFile(join(folder, name)).catch(() => undefined);
    if (!bytes) return undefined;
    const {subject = '', to, date} = await PostalMime.parse(bytes);
    const message = {name, subject, to: to?.[0]?.address ?? '', ...(date !== undefined && {sentAt: date})};
    return {message, bytes};
  }

  return {
    list: async (recipients) => {
      // Their names begin with the time of their writing.
      const names = (await readdir(folder).catch(() => []))
        .filter((name) => messageName.test(name))
        .sort()
        .reverse();
      const found: SentMessage[] = [];
      for (const name of names) {
        const parsed = await parse(name);
        if (parsed && recipients.has(parsed.message.to)) found.push(parsed.message);
        if (found.length === most) break;
      }
      return found;
    },
    read: async (name, recipients) => {
      const parsed = messageName.test(name) ? await parse(name) : undefined;
      return parsed && recipients.has(parsed.message.to) ? parsed.bytes : undefined;
    },
  };
}
