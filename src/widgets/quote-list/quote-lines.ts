import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Money, QuoteLine} from '../../client/contract.js';
import {formatNumber} from '../../format/number.js';
import {badge} from '../../templates/badge.js';
import {button} from '../../templates/button.js';
import {
  columnsOf,
  linesFrame,
  noteRow,
  priceCells,
  quantityLabel,
  sectionRow,
  shownMoney,
} from '../../templates/document/lines-table.js';
import {minusIcon, plusIcon} from '../../templates/icons.js';
import type {QuoteWords} from './document-words.js';
import {compareDecimals, stepped} from './quantity.js';

/** How the optional lines can be changed; left out where they can't. */
export interface OptionControls {
  /** What the customer wants of a line, though the server may not have it yet. */
  readonly quantityOf: (line: QuoteLine) => string;
  readonly set: (line: QuoteLine, quantity: string) => void;
  /** What was typed, in the customer's own digits. */
  readonly type: (line: QuoteLine, typed: string) => void;
}

/** The lines of a quote; columns that no line uses are left out. */
export function quoteLinesTable(
  lines: readonly QuoteLine[],
  documentWords: QuoteWords,
  controls: OptionControls | undefined,
): TemplateResult {
  const {words, locale} = documentWords;
  const columns = columnsOf(lines);
  const money = (amount: Money | undefined): string => shownMoney(amount, locale);
  const number = (decimal: string | undefined): string =>
    decimal === undefined ? '' : formatNumber(decimal as `${number}`, locale);

  const quantity = (line: QuoteLine): TemplateResult => {
    const counted = (unit: string | null | undefined): TemplateResult | typeof nothing =>
      unit ? html`<span class="unit">${unit}</span>` : nothing;
    if (!line.option || !controls)
      return line.unit === 'seat'
        ? html`${quantityLabel(line, documentWords)}`
        : html`${number(line.quantity)} ${counted(line.unit)}`;
    const {minQuantity, maxQuantity} = line.option;
    const wanted = controls.quantityOf(line);
    // The vendor's own words for a unit stand as they are; the contract's word for seats is in no language.
    const unit = line.unit === 'seat' ? words.option.seats(Number(wanted), locale) : line.unit;
    const step = (by: -1 | 1): TemplateResult => {
      const next = stepped(wanted, by, minQuantity, maxQuantity);
      return button(by < 0 ? minusIcon : plusIcon, {
        part: by < 0 ? 'option-less' : 'option-more',
        look: 'icon-only quiet',
        name: by < 0 ? words.option.less(line.description) : words.option.more(line.description),
        capability: {allowed: compareDecimals(next, wanted) !== 0},
        onClick: () => controls.set(line, next),
      });
    };
    return html`
      <span class="stepper" part="option">
        ${step(-1)}
        <input
          class="field"
          part="option-quantity"
          inputmode="decimal"
          autocomplete="off"
          size="3"
          aria-label=${words.option.quantityOf(line.description)}
          .value=${live(formatNumber(wanted as `${number}`, locale, {useGrouping: false}))}
          @change=${(event: Event) => controls.type(line, (event.target as HTMLInputElement).value)}
        />
        ${step(1)}
      </span>
      ${counted(unit)}
    `;
  };
  const amount = ({subtotal, discount}: QuoteLine): TemplateResult => {
    const before =
      subtotal && discount && discount.amount > 0
        ? {...subtotal, amount: subtotal.amount + discount.amount}
        : undefined;
    return html`${
      before
        ? html`<s class="muted" part="list-price"
            ><span class="visually-hidden">${words.listPrice} </span>${money(before)}</s
          >`
        : nothing
    }
    ${money(subtotal)}`;
  };
  const row = (line: QuoteLine): TemplateResult => {
    switch (line.kind) {
      case 'section':
        return sectionRow(line, columns);
      case 'note':
        return noteRow(line, columns);
      case 'subtotal':
        return html`<tr role="row" part="line-subtotal" class="between">
          <th role="rowheader" scope="row" colspan=${columns.width - 1}>${line.description}</th>
          <td role="cell" part="cell column-subtotal" class="amount">${money(line.subtotal)}</td>
        </tr>`;
      case 'item':
        return item(line);
    }
  };
  const item = (line: QuoteLine): TemplateResult => html`
    <tr role="row" part="line ${line.option ? 'line-optional' : ''}" class="item ${isLeftOut(line) ? 'left-out' : ''}">
      <th role="rowheader" scope="row" part="cell column-description">
        ${line.description}
        ${line.option ? html`<small>${badge(words.option.optional, 'info', 'optional')}</small>` : nothing}
      </th>
      <td role="cell" part="cell column-quantity" class="amount quantity">${quantity(line)}</td>
      ${priceCells(line, columns, locale)}
      <td role="cell" part="cell column-subtotal" class="amount">${amount(line)}</td>
    </tr>
  `;
  return linesFrame(columns, lines.map(row), documentWords, 'quoted-lines');
}

/** An option that isn't taken. */
const isLeftOut = ({option, quantity = '0'}: QuoteLine): boolean => option !== undefined && Number(quantity) === 0;
