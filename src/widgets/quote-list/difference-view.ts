import {html, nothing, type TemplateResult} from 'lit';

import type {Money, QuoteLine} from '../../client/contract.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import {badge, type BadgeTone} from '../../templates/badge.js';
import {discountLabel} from '../../templates/document/lines-table.js';
import {diffLines, type LineAspect, type LineDifference} from './diff-lines.js';
import type {QuoteWords} from './document-words.js';

/** The words that a difference takes. */
export type DifferenceWords = Pick<QuoteWords, 'words' | 'locale'>;

/** The lines and the sum of one state of a quote. */
export interface Compared {
  readonly lines: readonly QuoteLine[];
  readonly total: Money;
}

/** What is different between two states of a quote, line by line and in words: colour says nothing that they don't. */
export function differenceView(before: Compared, after: Compared, documentWords: DifferenceWords): TemplateResult {
  const {words, locale} = documentWords;
  const differences = diffLines(before.lines, after.lines);
  const changed = differences.filter(({change}) => change !== 'same');
  const same = differences.length - changed.length;
  const [was, now] = [formatMoney(before.total, locale), formatMoney(after.total, locale)];
  return html`
    ${
      changed.length
        ? html`<ul class="differences" part="differences">
            ${changed.map((difference) => differenceItem(difference, documentWords))}
          </ul>`
        : html`<p class="muted" part="difference-none">${words.changes.nothing}</p>`
    }
    ${changed.length && same ? html`<p class="muted" part="difference-same">${words.changes.unchanged(same, locale)}</p>` : nothing}
    <p class="difference-total" part="difference-total">
      <span class="muted">${words.changes.total}</span> ${was === now ? now : beforeAndAfter(was, now, documentWords)}
    </p>
  `;
}

const tones = {added: 'success', removed: 'danger', changed: 'warning'} satisfies Record<string, BadgeTone>;

function differenceItem(difference: LineDifference, documentWords: DifferenceWords): TemplateResult {
  const {words, locale} = documentWords;
  const {change} = difference;
  if (change === 'same') return html``;
  const line = change === 'removed' ? difference.before : difference.after;
  const name =
    change === 'removed'
      ? html`<s dir="auto">${line.description}</s>`
      : html`<strong dir="auto">${line.description}</strong>`;
  const facts =
    change === 'changed'
      ? html`<ul class="aspects">
          ${difference.aspects.map((aspect) => {
            const say = (of: QuoteLine): string => aspectLabel(aspect, of, locale) || words.changes.none;
            return html`<li part="difference-aspect">
              <span class="muted">${words.changes.aspects[aspect]}</span>
              ${beforeAndAfter(say(difference.before), say(difference.after), documentWords)}
            </li>`;
          })}
        </ul>`
      : line.kind === 'item'
        ? html`<span class="muted">${amountOf(line, documentWords)}</span>`
        : nothing;
  return html`
    <li part="difference difference-${change}">
      ${badge(words.changes.kinds[change], tones[change], 'change')}
      <div>${name} ${facts}</div>
    </li>
  `;
}

/** “5 → 3”: struck through for the eye, in words for whoever can't see that. */
export const beforeAndAfter = (before: string, after: string, {words}: DifferenceWords): TemplateResult => html`
  <span class="visually-hidden">${words.changes.was} </span><s class="muted"><bdi>${before}</bdi></s>
  <span class="visually-hidden"> ${words.changes.now} </span><strong><bdi>${after}</bdi></strong>
`;

function amountOf(line: QuoteLine, {locale}: DifferenceWords): string {
  const quantity = [formatNumber((line.quantity ?? '0') as `${number}`, locale), line.unit].filter(Boolean).join(' ');
  return [quantity, line.subtotal && formatMoney(line.subtotal, locale)].filter(Boolean).join(' · ');
}

function aspectLabel(aspect: LineAspect, line: QuoteLine, locale: string): string {
  switch (aspect) {
    case 'description':
      return line.description;
    case 'quantity':
      return formatNumber((line.quantity ?? '0') as `${number}`, locale);
    case 'unit':
      return line.unit ?? '';
    case 'price':
      return line.unitPrice ? formatMoney(line.unitPrice, locale) : '';
    case 'discount':
      return discountLabel(line, locale);
    case 'taxes':
      return line.taxes?.join(', ') ?? '';
  }
}
