import type {Catalog} from './catalog.js';
import {en} from './en/ticket-files.js';

/** Why a file can’t go with a message. */
export type FileProblem =
  'empty' | 'tooLarge' | 'type' | 'notAllowed' | 'offline' | 'network' | 'session' | 'busy' | 'other';

/** The files of a message that is written. */
export interface TicketFileTerms {
  readonly attach: string;
  /** What may be attached, and how else than by the button. `count` and `size` are written out. */
  readonly hint: (count: string, size: string) => string;
  /** Names the list of them. */
  readonly files: string;
  /** While they are dragged over the field. */
  readonly drop: string;
  /** `percent` is written out. */
  readonly sending: (percent: string) => string;
  readonly ready: string;
  readonly cancel: string;
  readonly cancelFile: (name: string) => string;
  readonly remove: string;
  readonly removeFile: (name: string) => string;
  readonly retry: string;
  readonly retryFile: (name: string) => string;
  readonly tooMany: (count: string) => string;
  readonly problems: Readonly<Record<FileProblem, string>>;
  /** Said once it is uploaded. */
  readonly uploaded: (name: string) => string;
  /** Said when it could not be. */
  readonly failed: (name: string, why: string) => string;
}

export const ticketFileTerms: Catalog<'ticketFiles'> = {part: 'ticketFiles', english: en};
