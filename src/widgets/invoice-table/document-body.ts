import {html, nothing, type TemplateResult} from 'lit';

import type {CreditNote, Invoice, Money} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {badge, type BadgeTone} from '../../templates/badge.js';
import {dueLabel, shownStatus, statusPart, statusTones} from '../../templates/document/invoice-status.js';
import {linesTable} from '../../templates/document/lines-table.js';
import {fact, negative, party, prose, records, sum, sums} from '../../templates/document/parts.js';
import {methodLabel} from '../../templates/method-label.js';
import type {DocumentWords} from './invoice-document.js';

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
        ({paidOn, amount, refunded, status: state, method}) => html`
          <span>${formatDay(paidOn, locale)}</span>
          <span class="muted">${methodLabel(method, words.terms.methods)}</span>
          ${badge(terms.paymentStatus[state], paymentTones[state], statusPart(state))}
          ${
            state === 'succeeded' && refunded.amount
              ? html`<span class="muted">${terms.partRefunded(money(refunded))}</span>`
              : nothing
          }
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
