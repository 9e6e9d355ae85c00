import {html} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import {deskLayout} from './layout.js';
import type {DeskTicketRow, TicketView} from './tickets.js';

/** The views of the list in the order of their links. */
export const ticketViews: readonly TicketView[] = ['unread', 'open', 'active', 'all'];

export interface TicketList {
  readonly view: TicketView;
  readonly search: string;
  readonly items: readonly DeskTicketRow[];
  readonly total: number;
  /** A cursor to what follows. */
  readonly next: string | null;
}

/** The tickets of all customers. */
export function ticketListPage(desk: VendorDesk, {view, search, items, total, next}: TicketList): Html {
  const {site, voice} = desk;
  const {tickets: words, inbox} = voice.words;
  const at = deskPath(site, '/tickets');
  const to = (given: Record<string, string>): string => `${at}?${new URLSearchParams(given)}`;
  return deskLayout(desk, {
    title: words.title,
    body: html`<h1>${words.title} <span class="count">${total}</span></h1>
      <nav class="views" aria-label="${words.title}">
        ${ticketViews.map(
          (each) =>
            html`<a href="${to({view: each})}" ${each === view ? html`aria-current="page"` : ''}
              >${words.views[each]}</a
            >`,
        )}
      </nav>
      <form class="search" role="search" method="get" action="${at}">
        <input type="hidden" name="view" value="${view}" />
        <label for="q">${words.searchLabel}</label>
        <span class="row">
          <input id="q" name="q" type="search" value="${search}" maxlength="100" />
          <button type="submit">${inbox.search}</button>
          ${search === '' ? '' : html`<a href="${to({view})}">${inbox.clear}</a>`}
        </span>
      </form>
      ${items.length === 0 ? html`<p class="muted">${inbox.none}</p>` : table(desk, items)}
      ${next === null ? '' : html`<p><a class="button" href="${to({view, q: search, cursor: next})}">${words.more}</a></p>`}`,
  });
}

function table({site, voice}: VendorDesk, items: readonly DeskTicketRow[]): Html {
  const {tickets: words} = voice.words;
  return html`<div class="scroll" role="region" aria-label="${words.title}" tabindex="0">
    <table>
      <thead>
        <tr>
          <th scope="col">${words.columns.number}</th>
          <th scope="col">${words.columns.subject}</th>
          <th scope="col">${words.columns.company}</th>
          <th scope="col">${words.columns.status}</th>
          <th scope="col">${words.columns.priority}</th>
          <th scope="col">${words.columns.updated}</th>
        </tr>
      </thead>
      <tbody>
        ${items.map(
          (ticket) =>
            html`<tr class="${ticket.unread ? 'unread' : ''}">
              <th scope="row">
                <a href="${deskPath(site, `/tickets/${ticket.id}`)}">${ticket.number}</a>
                ${ticket.unread ? html`<span class="mark">${words.isNew}</span>` : ''}
              </th>
              <td class="company"><bdi>${ticket.subject}</bdi></td>
              <td class="company"><bdi>${ticket.customer.company}</bdi></td>
              <td>${words.statuses[ticket.status]}</td>
              <td>${words.priorities[ticket.priority]}</td>
              <td>${voice.moment(ticket.updatedAt)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
