import type {PropertyDeclarations, TemplateResult} from 'lit';

import type {ResourceState} from '../../controllers/resource.js';
import {PortalElement} from '../../core/portal-element.js';
import {ThreadView} from '../../tickets/thread-view.js';
import {threadStyles} from '../../tickets/thread.styles.js';

/**
 * A ticket and its conversation: read, followed live and answered, with files; closed, reopened, and rated at its end.
 *
 * @customElement ticket-thread
 * @fires {TicketReplyEvent} portal-ticket-reply - A reply was sent.
 * @fires {TicketChangeEvent} portal-ticket-change - The ticket was closed, reopened or rated.
 * @fires {PortalErrorEvent} portal-error - Reading, uploading, replying, closing, reopening or rating has failed; the widget shows it too.
 *
 * @csspart ticket - One ticket, whole.
 * @csspart ticket-head - What it is called, and how it stands.
 * @csspart title - The name of what is shown.
 * @csspart facts - Who it is from and for, when, and why.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-open - Of a quote, an invoice or a ticket.
 * @csspart status-pending - Of a ticket that waits for the customer.
 * @csspart status-resolved - Of a ticket that is answered for good.
 * @csspart status-closed - Of a ticket that is done with.
 * @csspart ticket-number - The number of a ticket.
 * @csspart category - Of which category it is.
 * @csspart priority - How urgent it is.
 * @csspart opened-by - Who opened it.
 * @csspart closes - When it is closed if nobody writes.
 * @csspart open-quote - What shows a quote in the page’s own list of quotes.
 * @csspart open-order - What shows an order in the page’s own list of orders.
 * @csspart open-invoice - What shows an invoice in the page’s own table of invoices.
 * @csspart open-subscription - What shows a subscription that one has.
 * @csspart number - The number of a document that nothing on the page can show.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart close-ticket - What closes a ticket.
 * @csspart reopen-ticket - What opens a ticket again.
 * @csspart thread - What was written about it and what has happened to it.
 * @csspart messages - What was written, in a box of its own that scrolls.
 * @csspart earlier - What shows the messages before.
 * @csspart entries - All of that, the oldest first.
 * @csspart entry - One of them; each also has the part of who wrote it.
 * @csspart entry-customer - Of the customer’s people.
 * @csspart entry-vendor - Of the vendor’s people.
 * @csspart entry-system - Of what has happened.
 * @csspart entry-author - Who wrote it.
 * @csspart entry-role - Says that it is the vendor.
 * @csspart entry-time - When it was written.
 * @csspart entry-moment - When exactly it was written.
 * @csspart entry-via - Says that it came by mail.
 * @csspart entry-text - What was written.
 * @csspart entry-state - How far what was sent is.
 * @csspart web-link - An address in what was written.
 * @csspart quoted - What is quoted from another message, folded.
 * @csspart quoted-title - What unfolds it.
 * @csspart show-picture - In place of a picture that another site has: what asks for it.
 * @csspart attachments - The files of a document or of what was written.
 * @csspart attachment - What downloads one of them.
 * @csspart file-name - The name of a file.
 * @csspart file-facts - What kind of file it is, and its size.
 * @csspart preview - The picture that a file is.
 * @csspart send-again - What sends a reply again that nobody knows of.
 * @csspart new-messages - What leads to the messages that have come.
 * @csspart typing - Who of the vendor’s is writing.
 * @csspart rating - How it went.
 * @csspart group - What is chosen together.
 * @csspart legend - What that is.
 * @csspart choice - One thing to choose.
 * @csspart comment - The field of a comment.
 * @csspart send-rating - What sends how it went.
 * @csspart rating-given - How it was said to have gone.
 * @csspart rating-comment - What was said about it.
 * @csspart change-rating - What lets it be said anew.
 * @csspart reply - What one writes with.
 * @csspart reply-text - The field of it.
 * @csspart send - What sends it to the vendor.
 * @csspart drop-area - The field of a text with its files, on which files can be dropped.
 * @csspart drop-here - Says so while files are over it.
 * @csspart attach - What chooses files to go with a message.
 * @csspart uploads - The files that go with a message.
 * @csspart upload - One of them; each also has the part of how it stands.
 * @csspart upload-sending - Of a file on its way.
 * @csspart upload-ready - Of a file that has arrived.
 * @csspart upload-failed - Of a file that did not arrive.
 * @csspart upload-refused - Of a file that is not taken.
 * @csspart upload-state - How a file stands.
 * @csspart progress - How far a file is.
 * @csspart cancel - What stops it.
 * @csspart retry-upload - What sends a file again.
 * @csspart remove-upload - What takes a file out.
 * @csspart field-error - What is wrong in a field.
 * @csspart label - The words that name a field or a fact.
 * @csspart hint - What it means, or what to do.
 * @csspart loading - The skeleton of what is shown, before it is there.
 * @csspart empty - Nothing to show.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart message - What has happened, in a few words.
 * @csspart reference - What to quote to support.
 * @csspart retry - What tries to load it again.
 * @csspart notice - A message beside what it is about; each also has one of the parts that follow, or only says how it stands.
 * @csspart stale - Above what may be out of date.
 * @csspart problem - Why something could not be had or done.
 * @csspart button - A button; each also has a part of its own.
 * @csspart primary - Of the button that leads on.
 * @csspart quiet - Of a button that matters less.
 * @csspart link - A button that looks like a link.
 * @csspart reason - Why a button can't be pressed.
 */
export class TicketThread extends PortalElement {
  static override styles = [...PortalElement.styles, threadStyles];

  static override properties: PropertyDeclarations = {
    ticket: {},
  };

  /** The id of the ticket that is shown. */
  declare ticket: string | undefined;

  readonly #view = new ThreadView(this, {
    ticketId: () => this.ticket,
    say: (message) => this.announce(message),
  });

  /** Reads it again; resolves when it is shown or has failed. */
  refresh(): Promise<void> {
    return this.#view.reload();
  }

  protected override get shownState(): ResourceState<unknown> {
    return this.#view.state;
  }

  protected override renderContent(): TemplateResult {
    return this.#view.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-thread': TicketThread;
  }
}
