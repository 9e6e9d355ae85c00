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
 * @fires {TicketOpenEvent} portal-ticket-open - Cancelable; before a ticket is shown.
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
