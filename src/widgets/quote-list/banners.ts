import {html, nothing, type TemplateResult} from 'lit';

import type {Quote} from '../../client/contract.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatDay} from '../../format/date.js';
import {formatMoment} from '../../format/moment.js';
import {formatNumber} from '../../format/number.js';
import {elsewhereLink} from '../../lists/open-elsewhere.js';
import {button} from '../../templates/button.js';
import {beforeAndAfter} from './difference-view.js';
import type {QuoteWords} from './document-words.js';
import {compareDecimals} from './quantity.js';

/** What can be done from a banner. */
export interface BannerOptions {
  readonly host: PortalElement;
  readonly requestNew: () => void;
  readonly undo: () => void;
  readonly isUndoing: boolean;
}

/** How a quote stands where that isn't simply open, and the way on. */
export function quoteBanner(
  quote: Quote,
  documentWords: QuoteWords,
  options: BannerOptions,
): TemplateResult | typeof nothing {
  const {words, locale} = documentWords;
  const {banners} = words;
  switch (quote.status) {
    case 'canceled':
      return banner('danger', 'canceled', banners.canceled, newQuote(quote, documentWords, options));
    case 'declined':
      return declinedBanner(quote, documentWords, options);
    case 'accepted':
      return acceptedBanner(quote, documentWords, options);
    case 'open':
      if (quote.expired) {
        const day = formatDay(quote.validUntil ?? '', locale);
        return banner('warning', 'expired', banners.expired(day), newQuote(quote, documentWords, options));
      }
      return html`${approvalBanner(quote, documentWords)} ${changesBanner(quote, documentWords)}`;
  }
}

const banner = (tone: string, part: string, title: string, more: unknown = nothing): TemplateResult => html`
  <div class="notice ${tone} banner" part="notice banner banner-${part}">
    <div><strong part="message">${title}</strong> ${more}</div>
  </div>
`;

/** A way to a new quote, or that it was asked for. */
function newQuote(quote: Quote, {words, reasons, locale}: QuoteWords, {requestNew}: BannerOptions): TemplateResult {
  if (quote.newQuoteRequestedAt)
    return html`<p>${words.banners.newRequested(formatMoment(quote.newQuoteRequestedAt, locale))}</p>`;
  return html`<p class="no-print">
    ${button(words.requestNew, {
      part: 'request-new',
      capability: quote.capabilities.requestNew,
      reasons,
      id: 'why-request-new',
      onClick: requestNew,
    })}
  </p>`;
}

function declinedBanner(quote: Quote, documentWords: QuoteWords, options: BannerOptions): TemplateResult {
  const {words, locale} = documentWords;
  const {declined, capabilities} = quote;
  if (!declined) return banner('info', 'declined', documentWords.quoteTerms.status.declined);
  const {banners} = words;
  const why = declined.reason && words.declining.reasons[declined.reason];
  const more = html`
    ${why ? html`<p>${banners.because(why)}</p>` : nothing}
    ${declined.comment ? html`<p class="prose" dir="auto">${declined.comment}</p>` : nothing}
    ${
      capabilities.undoDecline.allowed
        ? html`<p>${banners.undoUntil(formatMoment(declined.undoUntil, locale))}</p>
            <p class="no-print">
              ${button(words.undo, {part: 'undo-decline', busy: options.isUndoing, onClick: options.undo})}
            </p>`
        : newQuote(quote, documentWords, options)
    }
  `;
  return banner(
    'warning',
    'declined',
    banners.declined(declined.declinedBy, formatMoment(declined.declinedAt, locale)),
    more,
  );
}

function acceptedBanner(quote: Quote, {words, locale}: QuoteWords, {host}: BannerOptions): TemplateResult {
  const {banners} = words;
  const event = quote.messages.findLast((message) => message.event === 'accepted');
  const name = quote.signature?.name ?? event?.author.name;
  const when = quote.signature?.signedAt ?? event?.sentAt;
  const more = html`
    <p class="became">
      ${quote.order ? html`<span>${banners.order} ${elsewhereLink(host, 'order', quote.order)}</span>` : nothing}
      ${quote.invoice ? html`<span>${banners.invoice} ${elsewhereLink(host, 'invoice', quote.invoice)}</span>` : nothing}
    </p>
    ${quote.awaitingPayment ? html`<p part="awaits-payment">${banners.awaitsPayment}</p>` : nothing}
  `;
  const title = name && when ? banners.accepted(name, formatMoment(when, locale)) : banners.acceptedPlain;
  return banner(quote.awaitingPayment ? 'warning' : 'success', 'accepted', title, more);
}

/** Who waits for whom. */
function approvalBanner(quote: Quote, {waits, locale}: QuoteWords): TemplateResult | typeof nothing {
  const {approval, awaitingApproval, capabilities} = quote;
  if (!awaitingApproval || !approval) return nothing;
  const when = formatMoment(approval.requestedAt, locale);
  const title = capabilities.accept.allowed
    ? waits.forYou(approval.requestedBy, when)
    : waits.forOwner(approval.requestedBy, when);
  return banner(
    capabilities.accept.allowed ? 'warning' : '',
    'awaiting-approval',
    title,
    approval.comment ? html`<p class="prose" dir="auto">${approval.comment}</p>` : nothing,
  );
}

/** What was asked for, and that somebody works on it. */
function changesBanner(quote: Quote, documentWords: QuoteWords): TemplateResult | typeof nothing {
  const {words, locale} = documentWords;
  const {changeRequest, changesRequested} = quote;
  if (!changesRequested || !changeRequest) return nothing;
  const number = (decimal: string): string => formatNumber(decimal as `${number}`, locale);
  const more = html`
    ${
      changeRequest.lines.length
        ? html`<ul>
            ${changeRequest.lines.map(
              ({description, from, to}) =>
                html`<li>
                  <bdi>${description}</bdi> –
                  ${compareDecimals(to, '0') === 0 ? words.request.removed : beforeAndAfter(number(from), number(to), documentWords)}
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${changeRequest.comment ? html`<p class="prose" dir="auto">${changeRequest.comment}</p>` : nothing}
  `;
  const title = words.banners.changesRequested(
    changeRequest.requestedBy,
    formatMoment(changeRequest.requestedAt, locale),
  );
  return banner('', 'changes-requested', title, more);
}
