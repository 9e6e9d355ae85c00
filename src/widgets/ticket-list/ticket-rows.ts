import {html, nothing, type TemplateResult} from 'lit';

import type {TicketListItem, TicketSort} from '../../client/contract.js';
import {formatMoment} from '../../format/moment.js';
import type {TicketListTerms} from '../../i18n/ticket-list.js';
import type {TicketStateTerms} from '../../i18n/ticket-states.js';

import {sortHeader} from '../../templates/sort-header.js';
import {ticketBadge} from '../../templates/ticket-status.js';
import {groupedTable, tableBody} from './grouped-table.js';

/** What the table of tickets shows and calls. */
export interface TicketRowsOptions {
  readonly terms: TicketListTerms;
  readonly stateTerms: TicketStateTerms;
  readonly locale: string;
  readonly sort: TicketSort;
  readonly onSort: (sort: TicketSort) => void;
  readonly onOpen: (id: string) => void;
}

/** The tickets of a page: a table where there is room, cards where there isn't; in groups under headings of their own where they are sorted by status or category. */
export function ticketRows(tickets: readonly TicketListItem[], options: TicketRowsOptions): TemplateResult {
  const {terms, stateTerms, locale, onOpen, ...sorting} = options;
  const row = (ticket: TicketListItem): TemplateResult => {
    const {id, number, subject, priority, updatedAt, unread} = ticket;
    return html`
      <tr role="row" part="row ${unread ? 'unread' : ''}" data-id=${id} class=${unread ? 'unread' : ''}>
        <td role="cell" part="cell column-number" class="id"><bdi>${number}</bdi></td>
        <th role="rowheader" scope="row" part="cell column-subject" class="subject">
          <button type="button" class="link" part="open" @click=${() => onOpen(id)}>
            ${unread ? html`<span class="dot" part="unread-mark"><span class="visually-hidden">${terms.unread}: </span></span>` : nothing}
            <bdi>${subject}</bdi>
          </button>
          ${ticket.isOwn ? nothing : html`<small class="muted" part="author">${terms.openedBy(ticket.author)}</small>`}
        </th>
        <td role="cell" part="cell column-status" class="standing">${ticketBadge(ticket.status, stateTerms)}</td>
        <td role="cell" part="cell column-category" class="category"><bdi>${ticket.category.name}</bdi></td>
        <td role="cell" part="cell column-priority" class="priority ${priority}">${stateTerms.priorities[priority]}</td>
        <td role="cell" part="cell column-updated-at" class="date">
          <time datetime=${updatedAt}>${formatMoment(updatedAt, locale)}</time>
        </td>
      </tr>
    `;
  };
  const {sort} = sorting;
  const groupOf = ({status, category}: TicketListItem): string =>
    sort === 'status' ? stateTerms.statuses[status] : category.name;
  const bodies =
    sort === 'status' || sort === 'category'
      ? groups(tickets, groupOf).map(([name, rows]) =>
          tableBody(html`
            <tr role="row" class="group">
              <th role="rowheader" scope="rowgroup" colspan="6" part="row-group"><bdi>${name}</bdi></th>
            </tr>
            ${rows.map(row)}
          `),
        )
      : tableBody(tickets.map(row));
  const headings = html`
    ${sortHeader(terms.number, 'number', {...sorting, first: 'descending'})}
    ${sortHeader(terms.subject, 'subject', sorting)} ${sortHeader(terms.status, 'status', sorting)}
    ${sortHeader(terms.category, 'category', sorting)}
    ${sortHeader(terms.priority, 'priority', {...sorting, first: 'descending'})}
    ${sortHeader(terms.updated, 'updatedAt', {...sorting, first: 'descending', className: 'date'})}
  `;
  return groupedTable(terms.tickets, headings, bodies);
}

/** Those that stand together, as the server has put them. */
function groups(
  tickets: readonly TicketListItem[],
  groupOf: (ticket: TicketListItem) => string,
): (readonly [string, TicketListItem[]])[] {
  const found = new Map<string, TicketListItem[]>();
  for (const ticket of tickets) {
    const name = groupOf(ticket);
    found.set(name, [...(found.get(name) ?? []), ticket]);
  }
  return [...found];
}
