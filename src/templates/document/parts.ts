import {html, nothing, type TemplateResult} from 'lit';

import type {Money, Party, TaxTotal} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatPercent} from '../../format/number.js';
import type {DocumentTerms} from '../../i18n/documents.js';

/** The words that the parts of a document say. */
export interface PartWords {
  readonly terms: DocumentTerms;
  readonly locale: string;
}

/** The other way round, as sums show what is taken off. */
export const negative = ({amount, currency}: Money): Money => ({amount: -amount, currency});

/** One of the two companies. */
export function party(title: string, {name, lines, taxId, email}: Party, {terms}: PartWords): TemplateResult {
  return html`
    <dl part="party">
      <dt part="label">${title}</dt>
      <dd part="value">
        <strong>${name}</strong>
        ${[...lines, taxId ? terms.taxId(taxId) : undefined, email && breakable(email)].map((line) => (line ? html`<br />${line}` : nothing))}
      </dd>
    </dl>
  `;
}

/** An address that may break before its domain, where there is no room for it. */
export const breakable = (email: string): TemplateResult => {
  const at = email.lastIndexOf('@');
  return html`<bdi>${email.slice(0, at)}<wbr />${email.slice(at)}</bdi>`;
};

/** A fact with its name; nothing where it isn't known. */
export const fact = (label: string, value: string | null | undefined): TemplateResult | typeof nothing =>
  value
    ? html`<dt part="label">${label}</dt>
        <dd part="value">${value}</dd>`
    : nothing;

/** A sum with its name. */
export const sum = (label: string, value: string, className = ''): TemplateResult =>
  html`<dt part="sum-label ${className}" class=${className}>${label}</dt>
    <dd part="sum-amount ${className}" class=${className}>${value}</dd>`;

/** What the lines come to, discounts and taxes: the figures above a total add up to it, whether or not a back end takes the discount off its `subtotal`. */
export function sums(
  document: {subtotal: Money; discountTotal: Money; taxes: TaxTotal[]; taxTotal: Money; total: Money},
  {terms, locale}: PartWords,
): TemplateResult {
  const {subtotal, discountTotal, taxes, taxTotal, total} = document;
  const isNet = subtotal.amount + taxTotal.amount === total.amount;
  const before = isNet ? {...subtotal, amount: subtotal.amount + discountTotal.amount} : subtotal;
  return html`
    ${sum(terms.subtotal, formatMoney(before, locale))}
    ${discountTotal.amount ? sum(terms.discountTotal, formatMoney(negative(discountTotal), locale)) : nothing}
    ${taxes.map(({name, rate, base, amount}) =>
      sum(terms.taxOn(name, formatPercent(rate, locale), formatMoney(base, locale)), formatMoney(amount, locale)),
    )}
  `;
}

/** A list of records under a title; nothing where there are none. */
export const records = (title: string, entries: readonly TemplateResult[]): TemplateResult | typeof nothing =>
  entries.length
    ? html`
        <h3 part="subtitle">${title}</h3>
        <ul class="records" part="records">
          ${entries.map((entry) => html`<li part="record">${entry}</li>`)}
        </ul>
      `
    : nothing;

/** Text under a title, line by line as it was written; nothing where there is none. */
export const prose = (title: string, text: string | null): TemplateResult | typeof nothing =>
  text
    ? html`
        <h3 part="subtitle">${title}</h3>
        <p class="prose" part="prose">${text}</p>
      `
    : nothing;
