import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Product} from '../../client/contract.js';
import type {FieldError} from '../../core/errors.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import {plainDigits} from '../../format/digits.js';
import {button} from '../../templates/button.js';
import type {Basket, BasketItem} from './basket.js';
import {wholeNumber} from './basket.js';
import type {CatalogWords} from './catalog-words.js';
import {priceFor, pricesIn} from './prices.js';

/** What the basket's fields need. */
export interface BasketViewOptions {
  readonly words: CatalogWords;
  readonly product: (id: string) => Product | undefined;
  /** What is wrong, by pointer into what is asked of the server. */
  readonly mistakes: readonly FieldError[];
  readonly onChange: (index: number, change: Partial<BasketItem>) => void;
  readonly onRemove: (index: number) => void;
}

/** The products in the basket, each with how many of it, for how long, and with what. */
export function basketView(basket: Basket, options: BasketViewOptions): TemplateResult {
  return html`
    <ul class="basket" part="purchase-items">
      ${basket.items.map((item, index) => basketItem(item, index, basket.currency, options))}
    </ul>
  `;
}

function basketItem(item: BasketItem, index: number, currency: string, options: BasketViewOptions): TemplateResult {
  const {words, onRemove} = options;
  const {tools} = words;
  const product = options.product(item.productId);
  const name = product?.name ?? item.name;
  return html`
    <li class="item" part="purchase-item">
      <div class="item-group" role="group" aria-labelledby="item-${index}">
        <div class="item-head">
          <h3 id="item-${index}" part="item-name">${name}</h3>
          ${button(tools.basket.remove, {
            part: 'remove',
            look: 'quiet',
            name: tools.actionOn(tools.basket.remove, name),
            onClick: () => onRemove(index),
          })}
        </div>
        ${mistakeAt(`/items/${index}/productId`, `mistake-${index}-product`, options)}
        ${
          product
            ? html`<div class="item-fields">
                  ${seatsField(item, index, product, options)} ${termField(item, index, product, currency, options)}
                </div>
                ${addonFields(item, index, product, currency, options)}`
            : html`<p class="notice warning" part="notice">${tools.basket.gone}</p>`
        }
      </div>
    </li>
  `;
}

function seatsField(item: BasketItem, index: number, product: Product, options: BasketViewOptions): TemplateResult {
  const {words, onChange} = options;
  return numberField(
    {
      id: `${index}-seats`,
      pointer: `/items/${index}/seats`,
      part: 'seats',
      label: words.tools.basket.seats(product.unit),
      value: item.seats,
      least: product.minSeats,
      most: product.maxSeats,
      onInput: (seats) => onChange(index, {seats}),
    },
    options,
  );
}

function termField(
  item: BasketItem,
  index: number,
  product: Product,
  currency: string,
  options: BasketViewOptions,
): TemplateResult {
  const {words, onChange} = options;
  const {tools, locale} = words;
  const prices = pricesIn(product, currency);
  return html`
    <label class="labelled" part="label">
      <span>${tools.term}</span>
      <select
        class="field"
        part="term"
        aria-describedby="mistake-${index}-term"
        @change=${({target}: Event) => onChange(index, {termMonths: Number((target as HTMLSelectElement).value)})}
      >
        ${prices.map(
          ({termMonths, unitPrice}) =>
            html`<option value=${termMonths} ?selected=${termMonths === item.termMonths}>
              ${tools.every(termMonths, locale)} · ${formatMoney(unitPrice, locale)}
            </option>`,
        )}
      </select>
      ${mistakeAt(`/items/${index}/termMonths`, `mistake-${index}-term`, options)}
    </label>
  `;
}

function addonFields(
  item: BasketItem,
  index: number,
  product: Product,
  currency: string,
  options: BasketViewOptions,
): TemplateResult | typeof nothing {
  const {words, onChange} = options;
  const {tools, terms, locale} = words;
  const addons = product.addons.flatMap((id) => options.product(id) ?? []);
  if (!addons.length) return nothing;
  const taken = Object.keys(item.addons);
  const set = (id: string, typed: string | undefined): void => {
    const {[id]: _, ...others} = item.addons;
    onChange(index, {addons: typed === undefined ? others : {...others, [id]: typed}});
  };
  return html`
    <fieldset class="addons" part="group">
      <legend part="legend">${tools.basket.addons}</legend>
      ${addons.map((addon) => {
        const {id, name, unit} = addon;
        const typed = item.addons[id];
        const price = priceFor(addon, currency, item.termMonths);
        // What is counted in seats comes for all of them, unless it is said otherwise.
        const first = unit === product.unit && wholeNumber(item.seats) ? item.seats : String(addon.minSeats);
        const at = Object.keys(item.addons)
          .filter((other) => wholeNumber(item.addons[other] ?? '') !== 0)
          .indexOf(id);
        const pointer = `/items/${index}/addons/${at}/quantity`;
        return html`
          <div class="addon">
            <label class="choice" part="choice addon">
              <input
                type="checkbox"
                .checked=${live(taken.includes(id))}
                @change=${({target}: Event) => set(id, (target as HTMLInputElement).checked ? first : undefined)}
              />
              <span>
                ${name}
                ${
                  price
                    ? html`<span class="muted" part="per"
                        >${formatMoney(price.unitPrice, locale)} ${terms.per(unit, price.termMonths, locale)}</span
                      >`
                    : html`<span class="muted">${terms.notSold(currency)}</span>`
                }
              </span>
            </label>
            ${
              typed !== undefined && addon.maxSeats !== 1
                ? numberField(
                    {
                      id: `${index}-${id}`,
                      pointer,
                      part: 'quantity',
                      label: tools.basket.quantityOf(name),
                      value: typed,
                      least: addon.minSeats,
                      most: addon.maxSeats,
                      onInput: (text) => set(id, text),
                      hidesLabel: true,
                    },
                    options,
                  )
                : nothing
            }
          </div>
        `;
      })}
    </fieldset>
  `;
}

interface NumberFieldOptions {
  readonly id: string;
  readonly pointer: string;
  readonly part: string;
  readonly label: string;
  readonly value: string;
  readonly least: number;
  readonly most: number | null;
  readonly onInput: (typed: string) => void;
  readonly hidesLabel?: boolean;
}

/** A whole number with its limits said; what is wrong stands below. */
function numberField(field: NumberFieldOptions, options: BasketViewOptions): TemplateResult {
  const {id, pointer, label, least, most, value} = field;
  const {basket} = options.words.tools;
  const {locale} = options.words;
  const isWrong = options.mistakes.some((mistake) => mistake.pointer === pointer);
  const limits =
    most === null
      ? basket.atLeast(formatNumber(least, locale))
      : basket.between(formatNumber(least, locale), formatNumber(most, locale));
  return html`
    <div class="labelled" part="label">
      <label for="field-${id}" class=${field.hidesLabel ? 'visually-hidden' : ''}>${label}</label>
      <input
        class="field number"
        part=${field.part}
        id="field-${id}"
        inputmode="numeric"
        autocomplete="off"
        maxlength="9"
        aria-invalid=${isWrong}
        aria-describedby="limits-${id} mistake-${id}"
        .value=${live(value)}
        @input=${({target}: Event) => field.onInput(plainDigits((target as HTMLInputElement).value))}
      />
      <span class="muted" part="hint" id="limits-${id}">${limits}</span>
      ${mistakeAt(pointer, `mistake-${id}`, options)}
    </div>
  `;
}

/** What is wrong at a pointer into what is asked, in words. */
function mistakeAt(pointer: string, id: string, {mistakes, words}: BasketViewOptions): TemplateResult {
  const found = mistakes.find((mistake) => mistake.pointer === pointer);
  const said: Readonly<Record<string, string>> = {...words.tools.mistakes, ...words.tools.seats.mistakes};
  return html`<span class="error-text" part=${found ? 'field-error' : ''} id=${id}>
    ${found ? (said[found.code] ?? words.tools.mistakes.other) : nothing}
  </span>`;
}

/** What can be seen to be wrong before the server is asked. */
export function mistakesIn({items}: Basket, product: (id: string) => Product | undefined): FieldError[] {
  return items.flatMap(({productId, seats, addons}, index) => {
    const pointer = `/items/${index}`;
    const known = product(productId);
    const taken = Object.entries(addons).filter(([, typed]) => wholeNumber(typed) !== 0);
    return [
      ...wrongNumber(`${pointer}/seats`, seats, known),
      ...taken.flatMap(([id, typed], at) => wrongNumber(`${pointer}/addons/${at}/quantity`, typed, product(id))),
    ];
  });
}

function wrongNumber(pointer: string, typed: string, limits: Product | undefined): FieldError[] {
  const count = wholeNumber(typed);
  if (count === undefined) return [{pointer, code: 'number'}];
  if (count < (limits?.minSeats ?? 1)) return [{pointer, code: 'below_minimum'}];
  return limits && limits.maxSeats !== null && count > limits.maxSeats ? [{pointer, code: 'above_maximum'}] : [];
}
