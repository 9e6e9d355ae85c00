import {html, nothing, type TemplateResult} from 'lit';

import type {Money, Order, OrderDelivery} from '../../client/contract.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {DocumentTerms} from '../../i18n/documents.js';
import type {InvoiceTerms} from '../../i18n/invoices.js';
import type {OrderToolTerms} from '../../i18n/order-tools.js';
import type {OrderTerms} from '../../i18n/orders.js';
import {elsewhereLink} from '../../lists/open-elsewhere.js';
import {badge, type BadgeTone} from '../../templates/badge.js';
import {linesTable} from '../../templates/document/lines-table.js';
import {fact, negative, party, prose, sum, sums} from '../../templates/document/parts.js';
import {orderBadges, periodBar} from './order-status.js';

/** The words that an order's templates say. */
export interface OrderWords {
  readonly terms: DocumentTerms;
  readonly orderTerms: OrderTerms;
  readonly orderToolTerms: OrderToolTerms;
  readonly invoiceTerms: InvoiceTerms;
  readonly locale: string;
}

/** What stands in an order beside its own data. */
export interface OrderBodyParts {
  readonly host: PortalElement;
  readonly actions: TemplateResult;
  /** What was sent or made for it, or went wrong. */
  readonly notices: TemplateResult;
  readonly invoices: TemplateResult;
}

/** An order, whole. */
export function orderBody(order: Order, words: OrderWords, parts: OrderBodyParts): TemplateResult {
  const {terms, orderTerms, orderToolTerms, locale} = words;
  const money = (amount: Money): string => formatMoney(amount, locale);
  const {amountPaid, amountDue, quote, delivery} = order;
  const isPaidInParts = order.invoices.some(({installmentDue}) => installmentDue !== null);
  const begins = isPaidInParts ? orderToolTerms.beginsWhenDownPaymentPaid : orderToolTerms.beginsWhenPaid;
  return html`
    <div class="document-head" part="document-head">
      <div>
        <h2 tabindex="-1" part="title">${orderToolTerms.order(order.number)}</h2>
        <p class="document-status">
          <span class="figure" part="total">${money(order.total)}</span> ${orderBadges(order, orderTerms)}
          ${amountPaid.amount ? html`<span class="muted" part="paid">${orderTerms.paid(money(amountPaid))}</span>` : nothing}
        </p>
      </div>
      ${parts.actions}
    </div>
    ${order.awaitingPayment ? html`<p class="notice warning" part="notice awaiting">${begins}</p>` : nothing}
    ${parts.notices}
    ${order.progress === null ? nothing : html`<div class="period">${periodBar(order, orderTerms, locale)}</div>`}
    <div class="facts" part="facts">
      ${party(terms.from, order.seller, words)} ${party(terms.billTo, order.billTo, words)}
      <dl>
        <dt part="label">${orderToolTerms.orderedOn}</dt>
        <dd part="value">${formatDay(order.orderedOn, locale)}</dd>
        ${fact(terms.reference, order.reference)}
        ${
          quote
            ? html`<dt part="label">${orderToolTerms.quote}</dt>
                <dd part="value">${elsewhereLink(parts.host, 'quote', quote)}</dd>`
            : nothing
        }
        ${fact(orderToolTerms.confirmation.sentBefore, order.confirmationSentTo)}
      </dl>
      ${delivery ? deliveryFacts(delivery, words) : nothing}
    </div>
    ${linesTable(order.lines, words)}
    <dl class="totals" part="totals">
      ${sums(order, words)} ${sum(terms.total, money(order.total), 'grand')}
      ${amountPaid.amount ? sum(terms.paid, money(negative(amountPaid))) : nothing}
      ${amountPaid.amount && amountDue.amount ? sum(terms.amountDue, money(amountDue), 'grand') : nothing}
    </dl>
    ${parts.invoices} ${prose(terms.terms, order.terms)} ${prose(terms.notes, order.notes)}
  `;
}

function deliveryFacts(
  {status, expectedOn, deliveredOn, lines, tracking}: OrderDelivery,
  {orderToolTerms: terms, locale}: OrderWords,
): TemplateResult {
  return html`
    <dl part="delivery">
      <dt part="label">${terms.delivery}</dt>
      <dd part="value">${badge(terms.deliveryStatus[status], deliveryTones[status], `status status-${status}`)}</dd>
      ${deliveredOn ? nothing : fact(terms.expectedOn, expectedOn && formatDay(expectedOn, locale))}
      ${fact(terms.deliveredOn, deliveredOn && formatDay(deliveredOn, locale))}
      ${
        lines.length
          ? html`<dt part="label">${terms.deliverTo}</dt>
              <dd part="value">${lines.map((line, index) => html`${index ? html`<br />` : nothing}${line}`)}</dd>`
          : nothing
      }
      ${fact(terms.tracking, tracking)}
    </dl>
  `;
}

const deliveryTones: Readonly<Record<OrderDelivery['status'], BadgeTone>> = {
  waiting: 'neutral',
  shipped: 'info',
  delivered: 'success',
};
