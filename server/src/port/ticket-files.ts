/** Files of tickets: announced, uploaded, then given to a message. The back end keeps what they are; their bytes are in a `FileStore`. */
import type {TicketFile} from './contract.js';
import type {Unit} from './unit.js';

/** The most bytes that a file of a ticket may have, as the contract says. */
export const largestFile = 10 * 1024 * 1024;

/** A file as the back end knows it; where it can be opened is added by the API. */
export type FileOfMessage = Omit<TicketFile, 'url'>;

/** Whose file it is until a message has it: a user's id, or null of the vendor's agents. */
export type FileAuthor = string | null;

/** A file whose bytes are expected. */
export interface AnnouncedFile {
  readonly id: string;
  /** Our id of the customer whose ticket it is for. */
  readonly customerId: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface TicketFilesSection {
  /** Resolves to its id. `size`: bytes. */
  announce(
    unit: Unit,
    file: {readonly name: string; readonly size: number; readonly userId: FileAuthor},
  ): Promise<string>;
  /** How many files of this user no message has. */
  waiting(unit: Unit, userId: string): Promise<number>;
  /** A file of this author's that no message has. */
  announced(unit: Unit, id: string, userId: FileAuthor): Promise<AnnouncedFile | undefined>;
  /** Notes that its bytes are there; false when a message has it by now, or it is gone. */
  uploaded(unit: Unit, id: string, contentType: TicketFile['contentType']): Promise<boolean>;
  /** A file whose bytes are there. */
  get(unit: Unit, id: string): Promise<FileOfMessage | undefined>;
  /** Forgets files that no message has and that were announced before an instant, at most `most`; resolves to what they were. */
  takeForgotten(
    unit: Unit,
    before: Date,
    most: number,
  ): Promise<Array<{readonly id: string; readonly customerId: string}>>;
}
