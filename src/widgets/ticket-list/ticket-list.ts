import type {PropertyDeclarations, TemplateResult} from 'lit';

import type {CacheKey} from '../../client/cache.js';
import type {TicketListItem, TicketPriority, TicketSort} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list} from '../../client/sections/ticket-list.js';
import {TermsController} from '../../controllers/terms.js';
import {ticketListTerms} from '../../i18n/ticket-list.js';
import {ticketStateTerms} from '../../i18n/ticket-states.js';
import type {ListPage} from '../../lists/list-settings.js';
import type {WorkspaceOptions} from '../../lists/list-workspace.js';
import {RecordList} from '../../lists/record-list.js';
import {sortOf, ticketQuery, type TicketView} from './list-query.js';
import {styles} from './ticket-list.styles.js';
import {ticketRows} from './ticket-rows.js';
import type {TicketWorkspace} from './ticket-workspace.js';

/**
 * Lists the customer's tickets, shows each in the page's `<ticket-thread>` or in place, and opens new ones: what the vendor's help says about it is shown while the subject is typed. A member sees the
 * tickets that the member opened.
 *
 * @customElement ticket-list
 * @fires {TicketOpenEvent} portal-ticket-open - Cancelable; before a ticket is shown, by the page’s own thread or in place of the list.
 * @fires {NavigateEvent} portal-navigate - Cancelable; before a ticket is shown in place of the list, or the list again.
 * @fires {TicketNewEvent} portal-ticket-new - Cancelable; before the dialog opens in which a ticket is written.
 * @fires {TicketCreateEvent} portal-ticket-create - A ticket was opened.
 * @fires {HelpSolveEvent} portal-help-solve - An article of the help has answered what a ticket was to ask.
 * @fires {TicketReplyEvent} portal-ticket-reply - A reply was sent, from a ticket in place of the list.
 * @fires {TicketChangeEvent} portal-ticket-change - A ticket in place of the list was closed, reopened or rated.
 * @fires {PortalErrorEvent} portal-error - Reading, uploading, opening or answering a ticket has failed; the widget shows it too.
 *
 * @slot empty - Replaces the message shown when there is no ticket at all.
 *
 * @csspart header - Above the list: sums, views, tools.
 * @csspart summary - What waits for the customer.
 * @csspart summary-none - Says that none is.
 * @csspart to-reply - How many tickets await a reply; it shows them.
 * @csspart new-ticket - What opens the dialog in which a ticket is written.
 * @csspart views - The views of the list.
 * @csspart view - One of them.
 * @csspart view-count - How many records a view has.
 * @csspart selected - Of a view that is shown, or of a row that is selected.
 * @csspart toolbar - Search, dates, and what else the list has.
 * @csspart search - The search field.
 * @csspart filters - What unfolds the rest of the toolbar where there is no room for it.
 * @csspart filter-category - The category that is listed.
 * @csspart filter-priority - The priority that is listed.
 * @csspart group-by - What the rows stand in groups by.
 * @csspart list - The rows, or what stands for none, and the pager.
 * @csspart frame - Around a table: its border, in which it scrolls.
 * @csspart table - The table, or the cards in a narrow container.
 * @csspart heading - A column's heading; each also has the part of its column.
 * @csspart row - One record of the list.
 * @csspart unread - Of a row whose ticket has something to read.
 * @csspart row-group - The heading of a group of rows.
 * @csspart cell - A cell; each also has the part of its column.
 * @csspart column-number - Of the numbers.
 * @csspart column-subject - Of what tickets are about.
 * @csspart column-status - Of the statuses.
 * @csspart column-category - Of the categories.
 * @csspart column-priority - Of the priorities.
 * @csspart column-updated-at - Of when something was last written or done.
 * @csspart sort - A heading that sorts.
 * @csspart open - What opens a record.
 * @csspart unread-mark - Says that it has.
 * @csspart author - Who opened a ticket.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-open - Of a quote, an invoice or a ticket.
 * @csspart status-pending - Of a ticket that waits for the customer.
 * @csspart status-resolved - Of a ticket that is answered for good.
 * @csspart status-closed - Of a ticket that is done with.
 * @csspart pager - Rows a page, where one is, the other pages.
 * @csspart label - The words that name a field or a fact.
 * @csspart page-size - The number of rows a page.
 * @csspart range - “1 to 25 of 212”.
 * @csspart pages - The buttons to the other pages.
 * @csspart page-first - To the first page.
 * @csspart page-previous - To the page before.
 * @csspart page-next - To the page after.
 * @csspart page-last - To the last page.
 * @csspart loading - The skeleton of what is shown, before it is there.
 * @csspart empty - Nothing to show.
 * @csspart clear-filters - What clears the search and the dates that find nothing.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart message - What has happened, in a few words.
 * @csspart hint - What it means, or what to do.
 * @csspart reference - What to quote to support.
 * @csspart retry - What tries to load it again.
 * @csspart notice - A message beside what it is about; each also has one of the parts that follow, or only says how it stands.
 * @csspart stale - Above what may be out of date.
 * @csspart problem - Why something could not be had or done.
 * @csspart dismiss - What takes that message away.
 * @csspart button - A button; each also has a part of its own.
 * @csspart primary - Of the button that leads on.
 * @csspart quiet - Of a button that matters less.
 * @csspart icon-only - Of a button without words.
 * @csspart link - A button that looks like a link.
 * @csspart document-nav - Back, and to the documents before and after.
 * @csspart back - Back to the list.
 * @csspart previous - To the document before.
 * @csspart next - To the document after.
 * @csspart dialog - A dialog; each also has a part of its own.
 * @csspart new-ticket-dialog - The dialog in which a ticket is written.
 * @csspart dialog-head - Its title and what closes it.
 * @csspart dialog-title - Its title.
 * @csspart close - What closes it.
 * @csspart ticket-category - The field of its category.
 * @csspart ticket-priority - The field of its priority.
 * @csspart ticket-subject - The field of its subject.
 * @csspart ticket-text - The field of its description.
 * @csspart ticket-related - The field of the kind of document that it is about.
 * @csspart field-error - What is wrong in a field.
 * @csspart help - What the vendor’s help says about it.
 * @csspart help-title - Above that.
 * @csspart help-articles - The articles.
 * @csspart help-article - One of them.
 * @csspart open-article - What opens it in place of the form.
 * @csspart excerpt - How it begins.
 * @csspart article - The article that is open.
 * @csspart article-title - What it is called.
 * @csspart article-text - What it says.
 * @csspart on-site - A link to where it stands on the vendor’s site.
 * @csspart leave-article - Back to the ticket that is being written.
 * @csspart solved - What says that it has answered the question.
 * @csspart group - What is chosen together.
 * @csspart legend - What that is.
 * @csspart choice - One thing to choose.
 * @csspart waiting - Something is being loaded.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart discard - What forgets the draft.
 * @csspart done - What closes the dialog.
 * @csspart send - What sends it to the vendor.
 * @csspart ticket - One ticket, whole.
 * @csspart ticket-head - What it is called, and how it stands.
 * @csspart title - The name of what is shown.
 * @csspart facts - Who it is from and for, when, and why.
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
 * @csspart comment - The field of a comment.
 * @csspart send-rating - What sends how it went.
 * @csspart rating-given - How it was said to have gone.
 * @csspart rating-comment - What was said about it.
 * @csspart change-rating - What lets it be said anew.
 * @csspart reply - What one writes with.
 * @csspart reply-text - The field of it.
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
 * @csspart reason - Why a button can't be pressed.
 */
export class TicketList extends RecordList<TicketListItem, TicketWorkspace> {
  static override styles = [...RecordList.styles, styles];

  static override properties: PropertyDeclarations = {category: {}, priority: {}};

  /** What is listed. */
  override view: TicketView = 'all';

  /** `number`, `subject` or `updatedAt`, `-` in front is descending; `-priority`; or `status` or `category`, by which the rows then stand in groups. */
  override sort: TicketSort = '-updatedAt';

  /** Only tickets of the category of this id. */
  category = '';

  /** Only tickets of this priority: `low`, `normal`, `high` or `urgent`. */
  priority: TicketPriority | '' = '';

  /** @internal */
  override readonly filters = ['category', 'priority'];

  readonly #terms = new TermsController(this, ticketListTerms);
  readonly #stateTerms = new TermsController(this, ticketStateTerms);

  protected override listKey(cursor: string | undefined): CacheKey {
    return ['tickets', 'list', ticketQuery(this, cursor)];
  }

  protected override loadList(
    {core}: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<TicketListItem>> {
    return list(core, ticketQuery(this, cursor), {signal});
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled && this.#stateTerms.settled;
  }

  protected override async loadWorkspace(options: WorkspaceOptions<TicketListItem>): Promise<TicketWorkspace> {
    const {TicketWorkspace: Workspace} = await import('./ticket-workspace.js');
    return new Workspace(this, options);
  }

  protected override renderRows(items: readonly TicketListItem[]): TemplateResult {
    return ticketRows(items, {
      terms: this.#terms.value,
      stateTerms: this.#stateTerms.value,
      locale: this.locale,
      sort: sortOf(this),
      // Not each column sorts both ways.
      onSort: (sort) => (this.sort = sortOf({sort})),
      onOpen: this.open,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ticket-list': TicketList;
  }
}
