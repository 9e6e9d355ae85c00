import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, InvoiceEstimate, InvoiceListItem, Subscription} from '../../client/contract.js';
import type {PortalElement} from '../../core/portal-element.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {linesTable} from '../../templates/document/lines-table.js';
import {fact, party, sum, sums} from '../../templates/document/parts.js';
import {cardInvoices} from './card-invoices.js';
import {counted, inRow, type CardWords} from './card-words.js';
import {historyEntry} from './history-entry.js';

/** What the sections call. */
export interface SectionOptions {
  readonly host: PortalElement;
  /** A file is on its way. */
  readonly busy: boolean;
  /** Whether a section shows all that it has. */
  readonly isWhole: (section: LongSection) => boolean;
  readonly onWhole: (section: LongSection) => void;
  readonly pay: (invoice: DocumentReference) => void;
  readonly pdf: (invoice: InvoiceListItem) => void;
}

type LongSection = 'history' | 'invoices';

/** How many entries a long section shows before it is opened. */
const shownFirst: Readonly<Record<LongSection, number>> = {history: 6, invoices: 4};

/** What a subscription consists of, who is billed, its next invoice, its history and invoices. */
export function cardSections(subscription: Subscription, words: CardWords, options: SectionOptions): TemplateResult {
  const {tools, terms} = words;
  const {billTo, reference, nextInvoice, history, invoices} = subscription;
  return html`
    <div class="halves">
      <section part="section items">${items(subscription, words)}</section>
      <section class="facts-section" part="section bill-to">
        ${party(terms.billTo, billTo, words)}
        ${reference ? html`<dl>${fact(terms.reference, reference)}</dl>` : nothing}
      </section>
    </div>
    ${nextInvoice ? nextInvoiceSection(nextInvoice, words) : nothing}
    <div class="halves">
      <section part="section invoices">
        <h3 part="subtitle">${tools.invoices}</h3>
        ${long('invoices', invoices, words, options, (shown) => cardInvoices(shown, words, options))}
      </section>
      <section part="section">
        <h3 part="subtitle">${tools.history}</h3>
        ${long(
          'history',
          history,
          words,
          options,
          (shown) =>
            html`<ol class="history" part="history">
              ${shown.map((event) => historyEntry(event, words))}
            </ol>`,
        )}
      </section>
    </div>
  `;
}

/** The plan or licence first, then its add-ons. */
function items(subscription: Subscription, words: CardWords): TemplateResult {
  const {tools, locale} = words;
  return html`
    <h3 part="subtitle">${tools.items}</h3>
    <ul class="records items" part="records">
      ${subscription.items.map(({product, quantity, unit, unitPrice, assigned, priceIsAgreed, subtotal}) => {
        const count = counted(quantity, unit, words);
        const more = [assigned ? tools.assigned(assigned, locale) : '', priceIsAgreed ? tools.agreed : ''].filter(
          Boolean,
        );
        return html`
          <li part="record">
            <span>
              <strong>${product.name}</strong><br />
              <span class="muted"
                ><bdi>${count}</bdi> ×
                <bdi>${formatMoney(unitPrice, locale)}</bdi>${more.length ? [' · ', inRow(more)] : nothing}</span
              >
            </span>
            <span class="amount" part="sum-amount">${formatMoney(subtotal, locale)}</span>
          </li>
        `;
      })}
    </ul>
  `;
}

/** What is charged next, line by line. */
function nextInvoiceSection(estimate: InvoiceEstimate, words: CardWords): TemplateResult {
  const {tools, terms, locale} = words;
  const {on, period, lines, total} = estimate;
  const day = (iso: string): string => formatDay(iso, locale);
  const shown = lines.map(({quantity, ...line}, index) => ({
    ...line,
    id: String(index),
    kind: 'item' as const,
    quantity: String(quantity),
    // The rate says it; what it comes to stands among the sums.
    discount: {amount: Number(line.discountPercent) > 0 ? 1 : 0, currency: line.subtotal.currency},
  }));
  return html`
    <section class="estimate" part="section estimate">
      <h3 part="subtitle">${tools.nextInvoice}</h3>
      <p>
        ${tools.nextInvoiceOn(day(on))}
        <span class="muted">${tools.forPeriod(day(period.startsOn), day(period.endsOn))}</span>
      </p>
      ${linesTable(shown, words)}
      <dl class="totals" part="totals">
        ${sums(estimate, words)} ${sum(terms.total, formatMoney(total, locale), 'grand')}
      </dl>
      <p class="muted" part="hint"><small>${tools.estimate}</small></p>
    </section>
  `;
}

/** The first entries, and a button that shows the others. */
function long<Entry>(
  section: LongSection,
  entries: readonly Entry[],
  {tools, locale}: CardWords,
  {isWhole, onWhole}: SectionOptions,
  render: (shown: readonly Entry[]) => TemplateResult,
): TemplateResult {
  const count = shownFirst[section];
  const isShort = entries.length <= count + 1 || isWhole(section);
  return html`
    ${render(isShort ? entries : entries.slice(0, count))}
    ${
      isShort
        ? nothing
        : html`<button type="button" class="link show-all" part="link show-all" @click=${() => onWhole(section)}>
            ${tools.showAll(entries.length, locale)}
          </button>`
    }
  `;
}
