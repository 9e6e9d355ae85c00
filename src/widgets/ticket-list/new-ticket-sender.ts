import type {NewTicket, Ticket} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {randomKey} from '../../client/random-key.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {Sender} from '../../controllers/sender.js';
import type {PortalElement} from '../../core/portal-element.js';
import {toPortalError} from '../../core/report-error.js';

/** A ticket that was sent, and of which nobody knows whether it arrived. */
interface Pending {
  readonly key: string;
  readonly request: NewTicket;
}

const kept: DraftKey = ['ticket-new-sent', ''];

/**
 * Opens tickets, one at a time. What was sent and has no definitive answer is kept with its key, over a reload too; until it has one nothing but that is sent, so that a ticket is opened once however
 * often it is tried.
 */
export class NewTicketSender extends Sender {
  readonly #host: PortalElement;

  constructor(host: PortalElement) {
    super(host, 'new-ticket');
    this.#host = host;
  }

  /** One was sent of which nobody knows whether it arrived: what is sent next is that again. */
  get isUnsure(): boolean {
    return this.progress === 'idle' && this.#pending !== undefined;
  }

  /** The ticket, once it is open; undefined where it is not, or not known to be. */
  async open(request: NewTicket): Promise<Ticket | undefined> {
    const {client} = this.#host;
    if (!client || this.busy) return undefined;
    const owner = ownerOf(client);
    const sent = this.#pending ?? {key: randomKey(), request};
    // A draft is whose session it is: what is kept for who has signed in meanwhile stays.
    const forget = (): void => {
      if (owner === ownerOf(client)) keepDraft(client, kept, undefined);
    };
    keepDraft(client, kept, sent);
    return this.send(async (onUncertain) => {
      try {
        const ticket = await client.tickets.create(sent.request, {key: sent.key, onUncertain});
        forget();
        return ticket;
      } catch (reason) {
        if (toPortalError(reason).outcome !== 'unknown') forget();
        throw reason;
      }
    });
  }

  get #pending(): Pending | undefined {
    const {client} = this.#host;
    const {key, request} = ((client && readDraft(client, kept)) ?? {}) as Partial<Pending>;
    return request && typeof key === 'string' && /^[\x21-\x7e]{16,128}$/.test(key) ? {key, request} : undefined;
  }
}
