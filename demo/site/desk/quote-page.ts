import {html} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import {deskLayout, mistakeSummary, problemView} from './layout.js';
import type {Mistakes} from './line-form.js';
import type {OfferEntry} from './offer-form.js';
import {offerForm, offerLabel} from './offer-view.js';
import type {DeskQuote, Message} from './records.js';
import type {Voice} from './voice.js';

/** A quote's page, and what was last typed on it. */
export interface QuoteView {
  readonly quote: DeskQuote;
  readonly entry: OfferEntry;
  readonly mistakes: Mistakes;
  /** Why it wasn't done. */
  readonly problem?: string;
  /** What was written and not sent. */
  readonly reply?: string;
  readonly done?: string;
}

/** One quote: what is asked for, the answer, the discussion. */
export function quotePage(desk: VendorDesk, view: QuoteView): Html {
  const {quote, entry, mistakes, problem, reply = '', done} = view;
  const {customer, quote: record} = quote;
  const {site} = desk;
  const {voice} = desk;
  const {quote: words, allRequests, navigation} = voice.words;
  const at = deskPath(site, `/quotes/${customer.id}/${record.id}`);
  const isOpen = record.status === 'open';
  return deskLayout(desk, {
    title: words.title(record.number),
    ...(done !== undefined && {done}),
    body: html`<nav aria-label="${navigation}"><a href="${deskPath(site)}">${allRequests}</a></nav>
      <h1><bdi>${words.title(record.number)}</bdi></h1>
      ${problemView(problem)} ${facts(quote, voice)} ${requestView(quote, voice)}
      ${
        isOpen
          ? html`<section aria-labelledby="answer">
              <h2 id="answer">${record.changesRequested ? words.answer : words.newVersion}</h2>
              ${mistakeSummary(voice, mistakes, (field) => offerLabel(voice, field))}
              ${offerForm(voice, quote, {action: `${at}/versions`, send: words.sendVersion(record.revision + 1), entry, mistakes, hasNote: true})}
            </section>`
          : ''
      }
      ${
        record.newQuoteRequestedAt !== null || (!isOpen && record.status !== 'accepted')
          ? html`<p><a class="button" href="${at}/new">${words.writeNew}</a></p>`
          : ''
      }
      <section aria-labelledby="discussion">
        <h2 id="discussion">${words.discussion}</h2>
        <ol class="messages">
          ${record.messages.map((message) => messageItem(message, voice))}
        </ol>
        <form method="post" action="${at}/messages">
          <p class="field wide">
            <label for="text">${words.reply}</label>
            <textarea id="text" name="text" rows="3" maxlength="5000" required dir="auto">${reply}</textarea>
          </p>
          <p><button type="submit">${words.sendReply}</button></p>
        </form>
      </section>
      ${
        isOpen
          ? html`<details class="danger">
              <summary>${words.takeBack}</summary>
              <form method="post" action="${at}/cancel">
                <p>${words.takeBackMeans}</p>
                <button type="submit">${words.cancel(record.number)}</button>
              </form>
            </details>`
          : ''
      }`,
  });
}

/** Writing a quote in the place of another. */
export function newQuotePage(desk: VendorDesk, {quote, entry, mistakes, problem}: QuoteView): Html {
  const {customer, quote: record} = quote;
  const at = `/quotes/${customer.id}/${record.id}` as const;
  const {voice} = desk;
  const {quote: words, navigation} = voice.words;
  const [before, after] = words.newLead;
  return deskLayout(desk, {
    title: words.newInsteadOf(record.number),
    body: html`<nav aria-label="${navigation}">
        <a href="${deskPath(desk.site, at)}">${words.title(record.number)}</a>
      </nav>
      <h1><bdi>${words.newInsteadOf(record.number)}</bdi></h1>
      ${problemView(problem)}
      <p class="lead">${before}<bdi>${customer.company}</bdi>${after}</p>
      ${mistakeSummary(voice, mistakes, (field) => offerLabel(voice, field))}
      ${offerForm(voice, quote, {action: deskPath(desk.site, `${at}/new`), send: words.sendNew, entry, mistakes, hasNote: false})}`,
  });
}

function facts({customer, quote}: DeskQuote, {words: {quote: words, quoteStatuses, list}, ...voice}: Voice): Html {
  const {status, expired, validUntil, total, revision, title, requires, downPayment, order} = quote;
  const needs = [
    requires.signature ? words.aSignature : '',
    downPayment ? words.down(voice.typed(downPayment.percent), voice.money(downPayment.amount)) : '',
  ].filter(Boolean);
  return html`<dl class="facts">
    <div>
      <dt>${words.company}</dt>
      <dd><bdi>${customer.company}</bdi></dd>
    </div>
    ${
      title === null
        ? ''
        : html`<div>
            <dt>${words.subject}</dt>
            <dd><bdi>${title}</bdi></dd>
          </div>`
    }
    <div>
      <dt>${words.status}</dt>
      <dd>${quoteStatuses[expired ? 'expired' : status]}</dd>
    </div>
    <div>
      <dt>${words.version}</dt>
      <dd>${revision}</dd>
    </div>
    <div>
      <dt>${words.validUntil}</dt>
      <dd>${validUntil === null ? words.noLastDay : voice.day(validUntil)}</dd>
    </div>
    <div>
      <dt>${words.total}</dt>
      <dd>${voice.money(total)}</dd>
    </div>
    ${
      needs.length === 0
        ? ''
        : html`<div>
            <dt>${words.needs}</dt>
            <dd>${list(needs)}</dd>
          </div>`
    }
    ${
      order === null
        ? ''
        : html`<div>
            <dt>${words.order}</dt>
            <dd>${order.number}</dd>
          </div>`
    }
  </dl>`;
}

function requestView({quote}: DeskQuote, {words: {quote: words}, moment, typed}: Voice): Html {
  const {changeRequest} = quote;
  if (!quote.changesRequested || changeRequest === null) {
    return quote.newQuoteRequestedAt === null
      ? html``
      : html`<p class="request">${words.newQuoteAsked(moment(quote.newQuoteRequestedAt))}</p>`;
  }
  return html`<section class="request" aria-labelledby="request">
    <h2 id="request">${words.asked}</h2>
    <p class="muted"><bdi>${changeRequest.requestedBy}</bdi>, ${moment(changeRequest.requestedAt)}</p>
    ${changeRequest.comment === null ? '' : html`<blockquote dir="auto">${changeRequest.comment}</blockquote>`}
    ${
      changeRequest.lines.length === 0
        ? ''
        : html`<ul>
            ${changeRequest.lines.map(
              ({description, from, to}) =>
                html`<li>
                  <bdi>${description}</bdi>:
                  ${to === '0' ? words.noneInsteadOf(typed(from)) : words.insteadOf(typed(to), typed(from))}
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function messageItem({author, sentAt, text, event, files}: Message, {words, moment}: Voice): Html {
  return html`<li class="${author.role}">
    <p class="by">
      <strong><bdi>${author.name}</bdi></strong> ${event === undefined ? '' : words.events[event]}
      <span class="muted">${moment(sentAt)}</span>
    </p>
    ${text === '' ? '' : html`<p class="text" dir="auto">${text}</p>`}
    ${files.map((file) => html`<p class="muted"><bdi>${file.name}</bdi></p>`)}
  </li>`;
}
