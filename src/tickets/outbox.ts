import type {TicketFile, TicketMessage} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import type {PortalClient} from '../client/portal-client.js';
import {randomKey} from '../client/random-key.js';
import {fits} from '../client/shapes.js';
import {ticketFileShape} from '../client/ticket-shape.js';
import {keepDraft, readDraft} from '../controllers/draft.js';
import type {PortalError} from '../core/errors.js';
import type {PortalElement} from '../core/portal-element.js';
import {reportError} from '../core/report-error.js';
import {TicketReplyEvent} from './ticket.events.js';

/** A reply on its way. */
export interface LeavingReply {
  /** The key that it is sent under, however often. */
  readonly key: string;
  readonly text: string;
  readonly files: readonly TicketFile[];
  /** `checking`: an answer was lost, and it is sent again; `unknown`: nobody knows whether it was sent. */
  readonly state: 'waiting' | 'sending' | 'checking' | 'unknown';
}

/** What becomes of replies. */
export interface OutboxOptions {
  readonly sent: (message: TicketMessage) => void;
  /** The server won't have it, or it never left: it goes back to who wrote it. */
  readonly refused: (reply: LeavingReply, error: PortalError) => void;
  readonly unknown: () => void;
}

type Stored = Pick<LeavingReply, 'key' | 'text' | 'files'>;

/**
 * The replies that were sent and are not known to have arrived, one after the other. Each is kept in the tab with its key from before it leaves until the server has said what became of it: a reload, or an answer
 * that is lost, neither loses it nor doubles it.
 */
export class Outbox {
  readonly #host: PortalElement;
  readonly #options: OutboxOptions;
  #of = '';
  #client: PortalClient | undefined;
  #ticketId = '';
  #replies: readonly LeavingReply[] = [];
  /** Sent from here, and perhaps not read back yet. */
  #sent: readonly TicketMessage[] = [];
  #running = false;

  constructor(host: PortalElement, options: OutboxOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What is on its way. */
  get replies(): readonly LeavingReply[] {
    return this.#replies;
  }

  /** What has arrived, whether or not it was read back. */
  get sent(): readonly TicketMessage[] {
    return this.#sent;
  }

  /** It is known of one whether it has arrived only once it is sent again. */
  get isUncertain(): boolean {
    return this.#replies.some(({state}) => state === 'unknown');
  }

  /** Turns to a ticket, and sends on what a reload has cut off. */
  turnTo(ticketId: string): void {
    const {client} = this.#host;
    if (!client) return;
    const of = this.#now(ticketId);
    if (of !== this.#of || client !== this.#client) {
      this.#of = of;
      this.#client = client;
      this.#ticketId = ticketId;
      this.#sent = [];
      const kept = readDraft(client, ['ticket-outbox', ticketId]);
      this.#replies = Array.isArray(kept)
        ? kept.filter(isStored).map(({key, text, files}) => ({key, text, files, state: 'waiting'}))
        : [];
    }
    void this.#run();
  }

  /** Sends a reply. */
  send(text: string, files: readonly TicketFile[]): void {
    this.#put([...this.#replies, {key: randomKey(), text, files, state: 'waiting'}]);
    void this.#run();
  }

  /** Sends again what nobody knows of, each under its key. */
  again(): void {
    this.#put(this.#replies.map((one) => (one.state === 'unknown' ? {...one, state: 'waiting'} : one)));
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#next; next; next = this.#next) await this.#sendOne(next);
    } finally {
      this.#running = false;
      // What became of the last is not told to somebody else: it is read from the tab again when its writer is back.
      if (this.#of !== this.#now(this.#ticketId)) this.#of = '';
    }
  }

  /** The next to leave. None leaves while nobody is signed in, or somebody else. */
  get #next(): LeavingReply | undefined {
    if (!this.#host.client || this.#of !== this.#now(this.#ticketId)) return undefined;
    return this.#replies.find(({state}) => state === 'waiting');
  }

  async #sendOne({key, text, files}: LeavingReply): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const of = this.#of;
    const ticketId = this.#ticketId;
    const enter = (state: LeavingReply['state']): void => {
      if (of === this.#of) this.#put(this.#replies.map((one) => (one.key === key ? {...one, state} : one)));
    };
    enter('sending');
    const fileIds = files.map(({id}) => id);
    try {
      const body = {text, ...(fileIds.length && {fileIds})};
      const message = await client.tickets.reply(ticketId, body, {key, onUncertain: () => enter('checking')});
      if (of !== this.#now(ticketId)) return;
      forget(client, ticketId, key);
      this.#host.dispatchEvent(new TicketReplyEvent({ticketId, message}));
      if (of !== this.#of) return;
      this.#sent = [...this.#sent, message];
      this.#put(this.#replies.filter((one) => one.key !== key));
      this.#options.sent(message);
    } catch (reason) {
      const error = reportError(this.#host, reason, 'message');
      // Somebody else is signed in: it is kept for whom it is from.
      if (of !== this.#now(ticketId) || error.code === 'aborted') return;
      if (error.outcome === 'unknown') {
        enter('unknown');
        if (of === this.#of) this.#options.unknown();
        return;
      }
      const refused = this.#replies.find((one) => one.key === key);
      forget(client, ticketId, key);
      if (of !== this.#of || !refused) return;
      this.#put(this.#replies.filter((one) => one.key !== key));
      this.#options.refused(refused, error);
    }
  }

  /** Whose it is now, for a ticket. */
  #now(ticketId: string): string {
    return `${ownerOf(this.#host.client)} ${ticketId}`;
  }

  #put(replies: readonly LeavingReply[]): void {
    this.#replies = replies;
    const {client} = this.#host;
    const stored = replies.map(({key, text, files}): Stored => ({key, text, files}));
    if (client && this.#of === this.#now(this.#ticketId))
      keepDraft(client, ['ticket-outbox', this.#ticketId], stored.length ? stored : undefined);
    this.#host.requestUpdate();
  }
}

/** It is known what became of it, whatever the element shows now. */
function forget(client: PortalClient, ticketId: string, key: string): void {
  const kept = readDraft(client, ['ticket-outbox', ticketId]);
  if (!Array.isArray(kept)) return;
  const left = kept.filter(isStored).filter((one) => one.key !== key);
  keepDraft(client, ['ticket-outbox', ticketId], left.length ? left : undefined);
}

function isStored(value: unknown): value is Stored {
  const {key, text, files} = (value ?? {}) as Partial<Stored>;
  return typeof key === 'string' && /^[\x21-\x7e]{16,128}$/.test(key) && typeof text === 'string' && areFiles(files);
}

/** Whether files that a page's storage held are what they should be. */
export const areFiles = (files: unknown): files is readonly TicketFile[] => fits(files, [ticketFileShape]);
