import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Capability, Subscription} from '../../client/contract.js';
import {formatDay} from '../../format/date.js';
import {plainDigits} from '../../format/digits.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import {button} from '../../templates/button.js';
import {minusIcon, plusIcon} from '../../templates/icons.js';
import {countLabel, inRow, type CardWords} from './card-words.js';
import type {Wish} from './change-wish.js';

/** What the fields call, and why what was asked for can't be had. */
export interface ChangeFieldsOptions {
  readonly set: (part: Partial<Wish>) => void;
  readonly refusalAt: (pointer: string) => string | undefined;
  readonly addonRefusal: (productId: string) => string | undefined;
  readonly askQuote: () => void;
}

/** Seats, plan, term and add-ons, each with its limits. */
export function changeFields(
  subscription: Subscription,
  wish: Wish,
  words: CardWords,
  options: ChangeFieldsOptions,
): TemplateResult {
  const {tools, locale} = words;
  const {limits, plans, terms, addons, capabilities} = subscription;
  const canAsk = capabilities.requestQuote.allowed;
  const needsSales = plans.some(({capability}) => capability.reason === 'quote_only');
  return html`
    ${
      limits.commitmentEndsOn
        ? html`<p class="notice" part="notice contract">
            ${tools.change.contract(formatDay(limits.commitmentEndsOn, locale))}
          </p>`
        : nothing
    }
    ${isShown(capabilities.changeSeats) ? seatsField(subscription, wish, words, options) : nothing}
    ${plans.length > 1 && isShown(capabilities.changePlan) ? planChoice(subscription, wish, words, options) : nothing}
    ${terms.length > 1 && isShown(capabilities.changeTerm) ? termChoice(subscription, wish, words, options) : nothing}
    ${addons.length && isShown(capabilities.changeAddons) ? addonFields(subscription, wish, words, options) : nothing}
    ${
      canAsk && (needsSales || options.refusalAt('/seats'))
        ? html`<p>
            <button type="button" class="link" part="link ask-for-quote" @click=${options.askQuote}>
              ${tools.change.askInstead}
            </button>
          </p>`
        : nothing
    }
  `;
}

const isShown = ({allowed, reason}: Capability): boolean => allowed || reason !== 'status';

function seatsField(
  {items, seats, limits, capabilities}: Subscription,
  wish: Wish,
  words: CardWords,
  {set, refusalAt}: ChangeFieldsOptions,
): TemplateResult {
  const {tools, card, locale, listTools} = words;
  const {change} = tools;
  const count = (value: number): string => formatNumber(value, locale);
  const bounds = [
    change.least(count(limits.minSeats)),
    limits.maxSeats === null ? '' : change.most(count(limits.maxSeats)),
    seats?.assigned ? change.assigned(count(seats.assigned)) : '',
  ];
  const {allowed, reason = 'status'} = capabilities.changeSeats;
  return html`
    <div class="labelled" part="label">
      <label for="card-seats">${countLabel(card.seats, items[0]?.unit)}</label>
      ${stepper({
        part: 'seats',
        id: 'card-seats',
        value: wish.seats,
        min: Math.max(1, Math.min(limits.minSeats, items[0]?.quantity ?? 1)),
        max: limits.maxSeats ?? undefined,
        disabled: !allowed,
        words,
        onInput: (typed) => set({seats: typed}),
      })}
      <small class="muted" part="hint" id="card-seats-hint">
        ${allowed ? inRow(bounds) : listTools.reasons[reason]}
      </small>
      ${refusal(refusalAt('/seats'))}
    </div>
  `;
}

/** A number with a button on each side. */
function stepper(options: {
  readonly part: string;
  readonly id: string;
  readonly value: string;
  readonly min: number;
  readonly max: number | undefined;
  readonly disabled?: boolean;
  readonly words: CardWords;
  readonly name?: string;
  readonly onInput: (typed: string) => void;
}): TemplateResult {
  const {part, id, value, min, max, disabled = false, words, name, onInput} = options;
  const {change} = words.tools;
  const number = Number(value);
  const step = (by: number, label: string, icon: TemplateResult, part: string): TemplateResult =>
    button(icon, {
      part,
      look: 'icon-only quiet',
      name: name ? `${label}: ${name}` : label,
      busy: disabled || (by < 0 ? number <= min : max !== undefined && number >= max),
      onClick: () => onInput(String((Number.isSafeInteger(number) ? number : min) + by)),
    });
  return html`
    <div class="stepper" part="stepper">
      ${step(-1, change.fewer, minusIcon, 'fewer')}
      <input
        class="field"
        part=${part}
        id=${id}
        inputmode="numeric"
        autocomplete="off"
        aria-label=${name ?? nothing}
        aria-describedby="${id}-hint card-mistake"
        ?disabled=${disabled}
        .value=${live(value)}
        @input=${({target}: Event) => onInput(plainDigits((target as HTMLInputElement).value).trim())}
      />
      ${step(1, change.more, plusIcon, 'more')}
    </div>
  `;
}

function planChoice(
  {plans}: Subscription,
  wish: Wish,
  words: CardWords,
  {set, refusalAt}: ChangeFieldsOptions,
): TemplateResult {
  const {tools, states, locale} = words;
  return html`
    <fieldset part="group">
      <legend part="legend">${tools.change.plan}</legend>
      ${plans.map(({productId, name, unitPrice, termMonths, isCurrent, capability}) =>
        choice({
          part: 'plan-choice',
          group: 'plan',
          checked: wish.productId === productId,
          capability: isCurrent ? {allowed: true} : capability,
          label: name,
          price: unitPrice
            ? `${tools.change.each(formatMoney(unitPrice, locale))}, ${states.term(termMonths, locale)}`
            : '',
          words,
          onChoose: () => set({productId}),
        }),
      )}
      ${refusal(refusalAt('/productId'))}
    </fieldset>
  `;
}

function termChoice(
  {terms}: Subscription,
  wish: Wish,
  words: CardWords,
  {set, refusalAt}: ChangeFieldsOptions,
): TemplateResult {
  const {tools, states, locale} = words;
  return html`
    <fieldset part="group">
      <legend part="legend">${tools.change.term}</legend>
      ${terms.map(({termMonths, unitPrice, isCurrent, capability}) =>
        choice({
          part: 'term-choice',
          group: 'term',
          checked: wish.termMonths === termMonths,
          capability: isCurrent ? {allowed: true} : capability,
          label: states.term(termMonths, locale),
          price: tools.change.each(formatMoney(unitPrice, locale)),
          words,
          onChoose: () => set({termMonths}),
        }),
      )}
      ${refusal(refusalAt('/termMonths'))}
    </fieldset>
  `;
}

/** One of several to choose; one that can't be says why. */
function choice(options: {
  readonly part: string;
  readonly group: string;
  readonly checked: boolean;
  readonly capability: Capability;
  readonly label: string;
  readonly price: string;
  readonly words: CardWords;
  readonly onChoose: () => void;
}): TemplateResult {
  const {part, group, checked, capability, label, price, words, onChoose} = options;
  const {allowed, reason = 'status'} = capability;
  return html`
    <label class="choice framed" part="choice ${part}">
      <input type="radio" name="card-${group}" ?disabled=${!allowed} .checked=${live(checked)} @change=${onChoose} />
      <span>
        <span class="name">${label}</span>
        ${allowed || reason === 'status' ? nothing : html`<small part="reason">${words.listTools.reasons[reason]}</small>`}
      </span>
      <span class="amount muted">${price}</span>
    </label>
  `;
}

function addonFields(
  {addons}: Subscription,
  wish: Wish,
  words: CardWords,
  {set, addonRefusal}: ChangeFieldsOptions,
): TemplateResult {
  const {tools, locale} = words;
  return html`
    <fieldset part="group">
      <legend part="legend">${tools.change.addons}</legend>
      ${addons.map(({productId, name, unit, unitPrice, quantity, maxQuantity}) => {
        const price = tools.change.each(formatMoney(unitPrice, locale));
        return html`
          <div class="addon" part="addon-row">
            <span>
              ${name}<br />
              <small class="muted" part="hint" id="addon-${productId}-hint"
                >${unit && unit !== 'seat' ? `${price} (${unit})` : price}</small
              >
            </span>
            ${stepper({
              part: 'addon-count',
              id: `addon-${productId}`,
              name,
              value: wish.addons[productId] ?? String(quantity),
              min: 0,
              max: maxQuantity ?? undefined,
              words,
              onInput: (typed) => set({addons: {...wish.addons, [productId]: typed}}),
            })}
            ${refusal(addonRefusal(productId))}
          </div>
        `;
      })}
    </fieldset>
  `;
}

const refusal = (words: string | undefined): TemplateResult | typeof nothing =>
  words ? html`<small class="error-text" part="field-error">${words}</small>` : nothing;
