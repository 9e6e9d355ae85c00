import {html, nothing, type TemplateResult} from 'lit';

import type {Contact, DocumentFile, Quote} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatPercent} from '../../format/number.js';
import {badge} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {breakable, fact, party, prose, sum, sums} from '../../templates/document/parts.js';
import {downloadIcon} from '../../templates/icons.js';
import type {QuoteWords} from './document-words.js';
import {shownStatus, statusPart, statusTones, validityLabel} from './quote-status.js';

/** The quote's name, what it comes to and how it stands; `actions` is what can be done with it. */
export function quoteHead(
  quote: Quote,
  {words, quoteTerms, locale}: QuoteWords,
  actions: TemplateResult,
): TemplateResult {
  const status = shownStatus(quote);
  const validity = validityLabel(quote, quoteTerms, locale);
  return html`
    <div class="document-head" part="document-head">
      <div>
        <h2 tabindex="-1" part="title">${words.quote(quote.number)}</h2>
        ${quote.title ? html`<p part="subject"><bdi>${quote.title}</bdi></p>` : nothing}
        <p class="document-status">
          <span class="figure" part="total">${formatMoney(quote.total, locale)}</span>
          ${badge(quoteTerms.status[status], statusTones[status], statusPart(status))}
          ${quote.revisions.length > 1 ? html`<span class="muted" part="revision">${words.version(quote.revision, locale)}</span>` : nothing}
          ${validity ? html`<span class=${validity.isSoon ? 'late' : 'muted'} part="validity">${validity.text}</span>` : nothing}
        </p>
      </div>
      ${actions}
    </div>
  `;
}

/** Who it is from and for, until when, and whom to ask. */
export function quoteFacts(quote: Quote, documentWords: QuoteWords): TemplateResult {
  const {terms, words, quoteTerms, locale} = documentWords;
  return html`
    <div class="facts" part="facts">
      ${party(terms.from, quote.seller, documentWords)} ${party(words.madeOutTo, quote.billTo, documentWords)}
      <dl>
        <dt part="label">${terms.issued}</dt>
        <dd part="value">${formatDay(quote.issuedOn, locale)}</dd>
        ${fact(words.validUntil, quote.validUntil && formatDay(quote.validUntil, locale))}
        ${fact(terms.reference, quote.reference)}
        ${fact(terms.origin, quoteTerms.origins[quote.origin.type]?.(quote.origin.name ?? ''))}
      </dl>
      ${quote.salesperson ? contact(quote.salesperson, documentWords) : nothing}
    </div>
  `;
}

const contact = ({name, email, phone}: Contact, {words}: QuoteWords): TemplateResult => html`
  <dl part="contact">
    <dt part="label">${words.contact}</dt>
    <dd part="value">
      <strong>${name}</strong>
      ${email ? html`<br /><a class="link" part="link" href="mailto:${encodeURI(email)}">${breakable(email)}</a>` : nothing}
      ${phone ? html`<br /><a class="link" part="link" href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi dir="ltr">${phone}</bdi></a>` : nothing}
    </dd>
  </dl>
`;

/** What the lines come to, and how much of it begins the order. */
export function quoteTotals(quote: Quote, documentWords: QuoteWords, isUpdating: boolean): TemplateResult {
  const {terms, words, locale} = documentWords;
  const {downPayment, total} = quote;
  return html`
    <dl class="totals ${isUpdating ? 'updating' : ''}" part="totals" aria-busy=${isUpdating}>
      ${sums(quote, documentWords)} ${sum(terms.total, formatMoney(total, locale), 'grand')}
      ${
        downPayment && downPayment.amount.amount > 0 && downPayment.amount.amount < total.amount
          ? html`<dt part="sum-label" class="down-payment">
                ${words.downPayment(formatPercent(downPayment.percent, locale))}
                <small class="muted">${words.downPaymentHint}</small>
              </dt>
              <dd part="sum-amount">${formatMoney(downPayment.amount, locale)}</dd>`
          : nothing
      }
    </dl>
  `;
}

/** Terms, remarks and documents. */
export function quoteTerms(
  quote: Quote,
  {terms, words}: QuoteWords,
  options: {readonly download: (fileId: string) => void; readonly isDownloading: boolean},
): TemplateResult {
  const file = ({id, name}: DocumentFile): TemplateResult =>
    html`<li>
      ${button(html`${downloadIcon}${name}`, {
        part: 'attachment',
        look: 'quiet',
        name: words.download(name),
        busy: options.isDownloading,
        onClick: () => options.download(id),
      })}
    </li>`;
  return html`
    ${
      quote.documents.length
        ? html`<h3 part="subtitle">${words.files}</h3>
            <ul class="files-list" part="attachments">
              ${quote.documents.map(file)}
            </ul>`
        : nothing
    }
    ${prose(terms.terms, quote.terms)} ${prose(terms.notes, quote.notes)}
  `;
}
