import {html, nothing, type TemplateResult} from 'lit';

import type {CreditNote, DocumentLine, Invoice, Money, Party, TaxTotal} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber, formatPercent} from '../../format/number.js';
import {badge, type BadgeTone} from '../../templates/badge.js';
import {methodLabel} from '../../templates/method-label.js';
import type {DocumentWords} from './document-view.js';
import {dueLabel, shownStatus, statusPart, statusTones} from './invoice-status.js';

/** An invoice, whole. */
export function invoiceBody(
  invoice: Invoice,
  words: DocumentWords,
  actions: TemplateResult,
  share: TemplateResult,
): TemplateResult {
  const {terms, invoiceTerms, locale} = words;
  const money = (amount: Money): string => formatMoney(amount, locale);
  const status = shownStatus(invoice);
  const due = dueLabel(invoice, invoiceTerms, locale);
  return html`
    <div class="document-head" part="document-head">
      <div>
        <h2 tabindex="-1" part="title">${terms.invoice(invoice.number)}</h2>
        <p class="document-status">
          <span class="figure" part="amount-due"
            >${money(invoice.amountDue.amount > 0 ? invoice.amountDue : invoice.total)}</span
          >
          ${badge(invoiceTerms.status[status], statusTones[status], statusPart(status))}
          ${due ? html`<span class=${invoice.overdue ? 'late' : 'muted'} part="due">${due}</span>` : nothing}
        </p>
      </div>
      ${actions}
    </div>
    ${invoice.processing ? html`<p class="notice" part="notice being-paid">${terms.beingPaid}</p>` : nothing} ${share}
    <div class="facts" part="facts">
      ${party(terms.from, invoice.seller, words)} ${party(terms.billTo, invoice.billTo, words)}
      <dl>
        <dt part="label">${terms.issued}</dt>
        <dd part="value">${formatDay(invoice.issuedOn, locale)}</dd>
        <dt part="label">${terms.due}</dt>
        <dd part="value">${formatDay(invoice.dueOn, locale)}</dd>
        ${fact(terms.paidOn, invoice.paidOn && formatDay(invoice.paidOn, locale))}
        ${fact(terms.reference, invoice.reference)}
        ${fact(
          terms.origin,
          invoice.origin.type === 'manual'
            ? undefined
            : invoiceTerms.origins[invoice.origin.type]?.(invoice.origin.number ?? ''),
        )}
      </dl>
    </div>
    ${linesTable(invoice.lines, words)}
    <dl class="totals" part="totals">
      ${sums(invoice, words)} ${sum(terms.total, money(invoice.total), 'grand')}
      ${invoice.amountPaid.amount ? sum(terms.paid, money(negative(invoice.amountPaid))) : nothing}
      ${invoice.amountCredited.amount ? sum(terms.credited, money(negative(invoice.amountCredited))) : nothing}
      ${sum(terms.amountDue, money(invoice.amountDue), 'grand')}
    </dl>
    ${records(
      terms.installments,
      invoice.installments.map(
        ({number, dueOn, amount, status: state}) => html`
          <span>${terms.installment(number, locale)}</span>
          <span class="muted">${formatDay(dueOn, locale)}</span>
          ${badge(terms.installmentStatus[state], installmentTones[state], statusPart(state))}
          <span class="amount">${money(amount)}</span>
        `,
      ),
    )}
    ${records(
      terms.payments,
      invoice.payments.map(
        ({paidOn, amount, status: state, method}) => html`
          <span>${formatDay(paidOn, locale)}</span>
          <span class="muted">${methodLabel(method, words.terms.methods)}</span>
          ${badge(terms.paymentStatus[state], paymentTones[state], statusPart(state))}
          <span class="amount">${money(amount)}</span>
        `,
      ),
    )}
    ${records(
      terms.creditsApplied,
      invoice.creditsApplied.map(
        ({creditNoteNumber, appliedOn, amount}) => html`
          <span>${creditNoteNumber ?? terms.creditBalance}</span>
          <span class="muted">${formatDay(appliedOn, locale)}</span>
          <span class="amount">${money(amount)}</span>
        `,
      ),
    )}
    ${prose(terms.terms, invoice.terms)} ${prose(terms.notes, invoice.notes)}
  `;
}

/** A credit note, whole. */
export function creditNoteBody(note: CreditNote, words: DocumentWords, actions: TemplateResult): TemplateResult {
  const {terms, locale} = words;
  const money = (amount: Money): string => formatMoney(amount, locale);
  return html`
    <div class="document-head" part="document-head">
      <div>
        <h2 tabindex="-1" part="title">${terms.creditNote(note.number)}</h2>
        <p class="document-status">
          <span class="figure">${money(note.total)}</span>
          ${note.status === 'void' ? badge(words.invoiceToolTerms.creditNoteVoid, 'neutral', 'status status-void') : nothing}
        </p>
      </div>
      ${actions}
    </div>
    <div class="facts" part="facts">
      ${party(terms.from, note.seller, words)} ${party(terms.billTo, note.billTo, words)}
      <dl>
        <dt part="label">${terms.issued}</dt>
        <dd part="value">${formatDay(note.issuedOn, locale)}</dd>
        ${fact(terms.corrects, note.invoiceNumber)} ${fact(terms.reason, note.reason)}
      </dl>
    </div>
    ${linesTable(note.lines, words)}
    <dl class="totals" part="totals">
      ${sums(note, words)} ${sum(terms.total, money(note.total), 'grand')}
      ${sum(terms.remaining, money(note.remaining), 'grand')}
    </dl>
    ${records(
      terms.appliedTo,
      note.applications.map(
        ({invoiceNumber, appliedOn, amount}) => html`
          <span>${invoiceNumber}</span>
          <span class="muted">${formatDay(appliedOn, locale)}</span>
          <span class="amount">${money(amount)}</span>
        `,
      ),
    )}
    ${prose(terms.notes, note.notes)}
  `;
}

const installmentTones: Readonly<Record<Invoice['installments'][number]['status'], BadgeTone>> = {
  paid: 'success',
  due: 'warning',
  overdue: 'danger',
  upcoming: 'neutral',
};
const paymentTones: Readonly<Record<Invoice['payments'][number]['status'], BadgeTone>> = {
  succeeded: 'success',
  processing: 'info',
  failed: 'danger',
  refunded: 'neutral',
};

const negative = ({amount, currency}: Money): Money => ({amount: -amount, currency});

function party(title: string, {name, lines, taxId, email}: Party, {terms}: DocumentWords): TemplateResult {
  return html`
    <dl part="party">
      <dt part="label">${title}</dt>
      <dd part="value">
        <strong>${name}</strong>
        ${[...lines, taxId ? terms.taxId(taxId) : undefined, email].map((line) => (line ? html`<br />${line}` : nothing))}
      </dd>
    </dl>
  `;
}

const fact = (label: string, value: string | null | undefined): TemplateResult | typeof nothing =>
  value
    ? html`<dt part="label">${label}</dt>
        <dd part="value">${value}</dd>`
    : nothing;

const sum = (label: string, value: string, className = ''): TemplateResult =>
  html`<dt part="sum-label ${className}" class=${className}>${label}</dt>
    <dd part="sum-amount ${className}" class=${className}>${value}</dd>`;

function sums(
  document: {subtotal: Money; discountTotal: Money; taxes: TaxTotal[]},
  {terms, locale}: DocumentWords,
): TemplateResult {
  return html`
    ${sum(terms.subtotal, formatMoney(document.subtotal, locale))}
    ${document.discountTotal.amount ? sum(terms.discountTotal, formatMoney(negative(document.discountTotal), locale)) : nothing}
    ${document.taxes.map(({name, rate, base, amount}) =>
      sum(terms.taxOn(name, formatPercent(rate, locale), formatMoney(base, locale)), formatMoney(amount, locale)),
    )}
  `;
}

/** Columns that no line uses are left out. */
function linesTable(lines: readonly DocumentLine[], {terms, locale}: DocumentWords): TemplateResult {
  const discounted = lines.some(({discount}) => discount && discount.amount !== 0);
  const taxed = lines.some(({taxes}) => taxes && taxes.length > 0);
  const width = 4 + Number(discounted) + Number(taxed);
  const money = (amount: Money | undefined): string => (amount ? formatMoney(amount, locale) : '');
  const line = (entry: DocumentLine): TemplateResult => {
    if (entry.kind === 'section') {
      return html`<tr role="row" part="line-section" class="section">
        <th role="rowheader" scope="rowgroup" colspan=${width}>${entry.description}</th>
      </tr>`;
    }
    if (entry.kind === 'note') {
      return html`<tr role="row" part="line-note" class="remark">
        <td role="cell" colspan=${width}>${entry.description}</td>
      </tr>`;
    }
    const quantity = entry.quantity ? formatNumber(entry.quantity as `${number}`, locale) : '';
    return html`
      <tr role="row" part="line">
        <th role="rowheader" scope="row" part="cell column-description">${entry.description}</th>
        <td role="cell" part="cell column-quantity" class="amount">${quantity}${entry.unit ? ` ${entry.unit}` : ''}</td>
        <td role="cell" part="cell column-unit-price" class="amount optional">${money(entry.unitPrice)}</td>
        ${discounted ? html`<td role="cell" part="cell column-discount" class="amount optional">${discountLabel(entry, locale)}</td>` : nothing}
        ${taxed ? html`<td role="cell" part="cell column-taxes" class="optional muted">${entry.taxes?.join(', ')}</td>` : nothing}
        <td role="cell" part="cell column-subtotal" class="amount">${money(entry.subtotal)}</td>
      </tr>
    `;
  };
  const heading = (label: string, column: string, className = ''): TemplateResult =>
    html`<th role="columnheader" scope="col" part="heading column-${column}" class=${className}>${label}</th>`;
  return html`
    <div class="scroller plain lines" role="group" aria-label=${terms.lines} tabindex="0">
      <table role="table" part="lines">
        <caption class="visually-hidden">
          ${terms.lines}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${heading(terms.description, 'description')} ${heading(terms.quantity, 'quantity', 'amount')}
            ${heading(terms.unitPrice, 'unit-price', 'amount')}
            ${discounted ? heading(terms.discount, 'discount', 'amount') : nothing}
            ${taxed ? heading(terms.taxes, 'taxes') : nothing} ${heading(terms.subtotal, 'subtotal', 'amount')}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${lines.map(line)}
        </tbody>
      </table>
    </div>
  `;
}

const discountLabel = ({discount, discountPercent}: DocumentLine, locale: string): string => {
  if (!discount || discount.amount === 0) return '';
  return discountPercent && Number(discountPercent) > 0
    ? formatPercent(discountPercent, locale)
    : formatMoney(discount, locale);
};

const records = (title: string, entries: readonly TemplateResult[]): TemplateResult | typeof nothing =>
  entries.length
    ? html`
        <h3 part="subtitle">${title}</h3>
        <ul class="records" part="records">
          ${entries.map((entry) => html`<li part="record">${entry}</li>`)}
        </ul>
      `
    : nothing;

const prose = (title: string, text: string | null): TemplateResult | typeof nothing =>
  text
    ? html`
        <h3 part="subtitle">${title}</h3>
        <p class="prose" part="prose">${text}</p>
      `
    : nothing;
