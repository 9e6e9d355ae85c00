import {html} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import {deskLayout, problemView} from './layout.js';
import type {DeskAnswer, DeskTicket, DeskTicketMessage, DeskTicketPart} from './tickets.js';
import type {Voice} from './voice.js';

/** What a ticket is once it was answered. */
export const answerStatuses = ['pending', 'resolved', 'open'] as const satisfies readonly DeskAnswer['status'][];
/** What a ticket can be made without a word. */
export const ownStatuses = ['open', 'resolved', 'closed'] as const;

export interface TicketPageView {
  readonly ticket: DeskTicket;
  readonly part: DeskTicketPart;
  /** What was written and not sent. */
  readonly draft?: string;
  /** Of the answer that is written: sent twice, it is one. */
  readonly key: string;
  /** Why it wasn't done. */
  readonly problem?: string;
  readonly done?: string;
}

/** One ticket: its conversation, the answer, its status. */
export function ticketPage(desk: VendorDesk, {ticket, part, draft = '', key, problem, done}: TicketPageView): Html {
  const {site, voice} = desk;
  const {tickets: words, navigation} = voice.words;
  const at = deskPath(site, `/tickets/${ticket.id}`);
  return deskLayout(desk, {
    title: ticket.number,
    script: '/static/desk/ticket.js',
    ...(done !== undefined && {done}),
    body: html`<nav aria-label="${navigation}"><a href="${deskPath(site, '/tickets')}">${words.all}</a></nav>
      <h1>
        <bdi>${ticket.number}</bdi>
        <bdi>${ticket.subject}</bdi>
      </h1>
      ${problemView(problem)} ${facts(ticket, voice)}
      <section aria-labelledby="conversation" data-ticket="${at}" data-later="${part.later}" data-lost="${words.lost}">
        <h2 id="conversation">${words.conversation}</h2>
        ${part.earlier === null ? '' : html`<p><a class="button" href="${at}?${new URLSearchParams({cursor: part.earlier})}">${words.earlier}</a></p>`}
        <ol class="messages" role="log" aria-labelledby="conversation">
          ${part.items.map((message) => messageItem(message, voice))}
        </ol>
        <p class="muted" role="status" data-state></p>
      </section>
      <section aria-labelledby="answer">
        <h2 id="answer">${words.answer}</h2>
        <form method="post" action="${at}/messages" enctype="multipart/form-data" data-answer>
          <input type="hidden" name="key" value="${key}" />
          <p class="field wide">
            <label for="html">${words.html}</label>
            <textarea id="html" name="html" rows="6" maxlength="50000" required dir="auto" autocomplete="off">
${draft}</textarea>
          </p>
          <p class="field">
            <label for="files">${words.files}</label>
            <input id="files" name="files" type="file" multiple />
          </p>
          <fieldset class="choices">
            <legend>${words.becomes}</legend>
            ${answerStatuses.map((status) => choice(status, words.statuses[status]))}
          </fieldset>
          <p><button type="submit" class="primary">${words.send}</button></p>
        </form>
      </section>
      <section aria-labelledby="status">
        <h2 id="status">${words.withoutAnswer}</h2>
        <form class="row" method="post" action="${at}/status">
          ${ownStatuses
            .filter((status) => status !== ticket.status)
            .map(
              (status) => html`<button type="submit" name="status" value="${status}">${words.make[status]}</button>`,
            )}
        </form>
      </section>`,
  });
}

function messageItem({position, author, sentAt, text, event, files, via}: DeskTicketMessage, voice: Voice): Html {
  const {tickets: words} = voice.words;
  return html`<li class="${author.role === 'agent' ? 'vendor' : author.role}" data-position="${position}">
    <p class="by">
      <strong><bdi>${author.name}</bdi></strong> ${event === undefined ? '' : words.events[event]}
      ${via === 'mail' ? words.byMail : ''}
      <span class="muted">${voice.moment(sentAt)}</span>
    </p>
    ${text === '' ? '' : html`<p class="text" dir="auto">${text}</p>`}
    ${files.map(
      ({name, size, url}) =>
        html`<p>
          <a href="${url}" download><bdi>${name}</bdi></a> <span class="muted">${voice.size(size)}</span>
        </p>`,
    )}
  </li>`;
}

function facts(ticket: DeskTicket, {words: {tickets: words}}: Voice): Html {
  const {customer, author, status, category, priority, related, rating} = ticket;
  const said: ReadonlyArray<readonly [string, string]> = [
    [words.columns.company, customer.company],
    [words.author, author],
    [words.columns.status, words.statuses[status]],
    [words.category, category.name],
    [words.columns.priority, words.priorities[priority]],
    ...(related === null ? [] : [[words.related, related.number] as const]),
    ...(rating === null
      ? []
      : [[words.rating, [`${rating.score}/5`, rating.comment].filter(Boolean).join(' · ')] as const]),
  ];
  return html`<dl class="facts">
    ${said.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd><bdi>${value}</bdi></dd>
        </div>`,
    )}
  </dl>`;
}

function choice(status: (typeof answerStatuses)[number], label: string): Html {
  return html`<label for="becomes-${status}">
    <input
      id="becomes-${status}"
      type="radio"
      name="status"
      value="${status}"
      autocomplete="off"
      ${status === 'pending' ? 'checked' : ''}
    />
    ${label}
  </label>`;
}
