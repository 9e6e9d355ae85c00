import {html, nothing, type TemplateResult} from 'lit';

import type {TicketSummary} from '../../client/contract.js';
import {summary as readSummary} from '../../client/sections/tickets.js';
import {TermsController} from '../../controllers/terms.js';
import {ticketListTerms} from '../../i18n/ticket-list.js';
import {ticketListToolTerms} from '../../i18n/ticket-list-tools.js';
import {ticketStateTerms} from '../../i18n/ticket-states.js';
import {filterChoice} from '../../lists/filter-choice.js';
import {ListTools, type ListToolWords} from '../../lists/list-tools.js';
import {warnAboutMistakes} from '../../lists/warn-about-mistakes.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {plusIcon} from '../../templates/icons.js';
import {
  priorityOf,
  sortOf,
  ticketGroups,
  ticketPriorities,
  ticketSorts,
  ticketViews,
  viewOf,
  type TicketView,
} from './list-query.js';
import type {TicketList} from './ticket-list.js';
import {toolStyles} from './ticket-tools.styles.js';

/** What surrounds the rows of the tickets: how many wait for an answer, what opens a new one, what they are filtered by and grouped by. */
export class TicketTools extends ListTools<TicketList, TicketSummary> {
  readonly #write: () => void;
  readonly #terms: TermsController<'ticketList'>;
  readonly #toolTerms: TermsController<'ticketListTools'>;
  readonly #stateTerms: TermsController<'ticketStates'>;

  /** @param write - opens the dialog of a new ticket */
  constructor(host: TicketList, write: () => void) {
    super(host, {
      tag: 'ticket-list',
      resource: 'tickets',
      views: ticketViews,
      viewOf,
      sorts: ticketSorts,
      sortOf,
      readSummary,
    });
    this.#write = write;
    this.#terms = new TermsController(host, ticketListTerms);
    this.#toolTerms = new TermsController(host, ticketListToolTerms);
    this.#stateTerms = new TermsController(host, ticketStateTerms);
    adopt(host, toolStyles);
  }

  protected override get hasWords(): boolean {
    return this.#toolTerms.settled && this.#terms.settled && this.#stateTerms.settled;
  }

  protected override get words(): ListToolWords {
    const {searched, none, noneHint} = this.#toolTerms.value;
    return {records: this.#terms.value.tickets, searched, none, noneHint};
  }

  protected override labelOf(view: TicketView): string {
    const {all, active, unread} = this.#toolTerms.value;
    return {...this.#stateTerms.value.statuses, all, active, unread}[view];
  }

  protected override countOf(view: TicketView, {counts}: TicketSummary): number {
    return counts[view];
  }

  /** “2 tickets await your reply”, which shows them, and what opens a new one. */
  protected override renderSummary(summary: TicketSummary | undefined): TemplateResult {
    const terms = this.#toolTerms.value;
    const shown =
      summary &&
      (summary.counts.pending
        ? html`<button type="button" class="link" part="link to-reply" @click=${() => this.showAll('pending')}>
            ${terms.toReply(summary.counts.pending, this.host.locale)}
          </button>`
        : html`<span class="muted" part="summary-none">${terms.noneToReply}</span>`);
    return html`
      <div class="summary" part="summary">
        <p>${shown ?? nothing}</p>
        ${button(html`${plusIcon}${terms.newTicket}`, {part: 'new-ticket', look: 'primary', onClick: this.#write})}
      </div>
    `;
  }

  protected override renderMore(summary: TicketSummary | undefined): TemplateResult {
    const {host} = this;
    const terms = this.#terms.value;
    const tools = this.#toolTerms.value;
    const {priorities} = this.#stateTerms.value;
    const sort = sortOf(host);
    const grouped = ticketGroups.find((group) => group === sort) ?? '';
    return html`
      ${filterChoice({
        part: 'filter-category',
        label: terms.category,
        all: tools.allCategories,
        values: (summary?.categories ?? []).map(({id, name}) => [id, name]),
        chosen: host.category,
        onChoose: (category) => (host.category = category),
      })}
      ${filterChoice({
        part: 'filter-priority',
        label: terms.priority,
        all: tools.allPriorities,
        values: ticketPriorities.map((priority) => [priority, priorities[priority]]),
        chosen: priorityOf(host),
        onChoose: (priority) => Object.assign(host, {priority}),
      })}
      ${filterChoice({
        part: 'group-by',
        label: tools.groupBy,
        all: tools.ungrouped,
        values: ticketGroups.map((group) => [group, tools.grouped[group]]),
        chosen: grouped,
        onChoose: (group) => Object.assign(host, {sort: group || '-updatedAt'}),
      })}
    `;
  }

  override hostUpdated(): void {
    super.hostUpdated();
    const {host} = this;
    warnAboutMistakes('ticket-list', [['priority', host.priority, priorityOf(host), ticketPriorities]]);
  }
}
