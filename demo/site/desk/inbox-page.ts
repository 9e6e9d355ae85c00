import {html} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import {deskLayout} from './layout.js';
import type {DeskRequest, DeskRow} from './records.js';
import type {Voice} from './voice.js';
import type {InboxWords} from './words/words.js';

export interface Inbox {
  readonly requests: readonly DeskRequest[];
  readonly quotes: readonly DeskRow[];
  readonly orders: readonly DeskRow[];
  readonly search: string;
  readonly done?: string;
}

/** What waits for an answer, and the quotes and orders that something can be done about. */
export function inboxPage(desk: VendorDesk, {requests, quotes, orders, search, done}: Inbox): Html {
  const {site} = desk;
  const {inbox: words} = desk.voice.words;
  return deskLayout(desk, {
    title: words.title,
    ...(done !== undefined && {done}),
    body: html`<h1>${words.title} <span class="count">${requests.length}</span></h1>
      ${
        requests.length === 0
          ? html`<p class="lead">${words.nobodyWaits}</p>`
          : html`<ul class="requests">
              ${requests.map((request) => requestItem(desk, request))}
            </ul>`
      }
      <form class="search" role="search" method="get" action="${deskPath(site)}">
        <label for="q">${words.searchLabel}</label>
        <span class="row">
          <input id="q" name="q" type="search" value="${search}" maxlength="100" />
          <button type="submit">${words.search}</button>
          ${search === '' ? '' : html`<a href="${deskPath(site)}">${words.clear}</a>`}
        </span>
      </form>
      ${rows(desk, 'quotes', search === '' ? words.openQuotes : words.quotesFound, quotes)}
      ${rows(desk, 'orders', search === '' ? words.openOrders : words.ordersFound, orders)}`,
  });
}

function requestItem({site, voice: {words, moment}}: VendorDesk, request: DeskRequest): Html {
  const {customer, quoteId, number, requestedAt} = request;
  const at = `/quotes/${customer.id}/${quoteId}` as const;
  const [path, what, said] =
    request.kind === 'changes'
      ? ([at, words.inbox.changesOf(number), changesInShort(request.request, words.inbox)] as const)
      : ([`${at}/new`, words.quote.newInsteadOf(number), ''] as const);
  return html`<li>
    <a href="${deskPath(site, path)}">${what}</a>
    <span><bdi>${customer.company}</bdi></span>
    <span class="muted">${moment(requestedAt)}</span>
    ${said === '' ? '' : html`<span class="words"><bdi>${said}</bdi></span>`}
  </li>`;
}

function changesInShort(
  {lines, comment}: Extract<DeskRequest, {kind: 'changes'}>['request'],
  words: InboxWords,
): string {
  return [lines.length === 0 ? '' : words.lines(lines.length), comment ?? ''].filter(Boolean).join(' · ');
}

function rows({site, voice}: VendorDesk, what: 'quotes' | 'orders', title: string, found: readonly DeskRow[]): Html {
  const {none, columns} = voice.words.inbox;
  return html`<section aria-labelledby="${what}">
    <h2 id="${what}">${title}</h2>
    ${
      found.length === 0
        ? html`<p class="muted">${none}</p>`
        : html`<div class="scroll" role="region" aria-labelledby="${what}" tabindex="0">
            <table>
              <thead>
                <tr>
                  <th scope="col">${columns.number}</th>
                  <th scope="col">${columns.company}</th>
                  <th scope="col">${columns.date}</th>
                  <th scope="col">${columns.status}</th>
                  <th scope="col" class="amount">${columns.total}</th>
                </tr>
              </thead>
              <tbody>
                ${found.map(
                  (row) =>
                    html`<tr>
                      <th scope="row">
                        <a href="${deskPath(site, `/${what}/${row.customerId}/${row.id}`)}">${row.number}</a>
                      </th>
                      <td class="company"><bdi>${row.company}</bdi></td>
                      <td>${voice.day(row.day)}</td>
                      <td>${statusOf(what, row, voice)}</td>
                      <td class="amount">${voice.money({amount: row.total, currency: row.currency})}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
  </section>`;
}

function statusOf(what: 'quotes' | 'orders', {status}: DeskRow, {words}: Voice): string {
  const statuses: Readonly<Record<string, string>> = what === 'quotes' ? words.quoteStatuses : words.orderStatuses;
  return statuses[status] ?? status;
}
