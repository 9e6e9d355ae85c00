import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Money, PaymentMethod, PaymentPreviewGroup} from '../client/contract.js';
import {formatMoney} from '../format/money.js';
import {button} from '../templates/button.js';
import type {PaymentBasket} from './payment-basket.js';
import type {PaymentFlow} from './payment-flow.js';
import type {PaymentWords} from './payment-dialog.js';
import {basketItem, hasBadAmount} from './portions-view.js';

/** What the choosing step calls. */
export interface ChooseOptions {
  readonly cardFields: TemplateResult;
  readonly methodLabel: (method: PaymentMethod) => string;
  readonly onMethod: (method: string) => void;
  readonly onReview: () => void;
}

/** What is paid, how much of it, and with what. */
export function chooseView(flow: PaymentFlow, words: PaymentWords, options: ChooseOptions): TemplateResult {
  const {basket} = flow;
  const {group, preview} = basket;
  const {terms} = words;
  return html`
    ${
      group
        ? html`
            <fieldset part="group">
              <legend part="legend">${terms.whatToPay}</legend>
              ${currencies(basket, words)}
              <ul class="basket" part="basket">
                ${group.items.map((item) => basketItem(item, basket, words))}
              </ul>
            </fieldset>
            ${credit(group, basket, words)} ${group.charge.amount > 0 ? methods(flow, words, options) : nothing}
            ${totals(group, words)}
          `
        : html`<p part="message">${terms.nothingToPay}</p>`
    }
    ${leftOut(preview?.excluded ?? [], words)}
    <div class="actions-row" part="actions">
      ${
        group
          ? button(terms.review, {
              part: 'review',
              look: 'primary',
              busy: hasBadAmount(group, basket) || (group.charge.amount > 0 && !flow.method),
              onClick: options.onReview,
            })
          : nothing
      }
    </div>
  `;
}

/** Total, credit, what is charged. */
export function totals(group: PaymentPreviewGroup, {terms, locale}: PaymentWords): TemplateResult {
  const line = (label: string, amount: Money, className = ''): TemplateResult =>
    html`<p class="sum ${className}" part="sum ${className}">
      <span part="sum-label">${label}</span><span class="amount" part="sum-amount">${formatMoney(amount, locale)}</span>
    </p>`;
  return html`
    ${
      group.credit.amount
        ? html`
            ${line(terms.total, group.total)}
            ${line(terms.credit, {amount: -group.credit.amount, currency: group.currency})}
          `
        : nothing
    }
    ${line(terms.toCharge, group.charge, 'grand')}
  `;
}

function currencies(basket: PaymentBasket, {terms}: PaymentWords): TemplateResult | typeof nothing {
  const {group, otherCurrencies: others} = basket;
  if (!group || !others.length) return nothing;
  const all = (basket.preview?.groups ?? []).map(({currency}) => currency);
  return html`
    <p class="muted" part="hint">${terms.otherCurrencies(others.join(', '))}</p>
    <div class="portions" part="currencies">
      ${all.map(
        (currency) => html`
          <label class="choice" part="choice">
            <input
              type="radio"
              name="currency"
              .checked=${live(currency === group.currency)}
              @change=${() => basket.chooseCurrency(currency)}
            />
            ${terms.currency(currency)}
          </label>
        `,
      )}
    </div>
  `;
}

function credit(
  group: PaymentPreviewGroup,
  basket: PaymentBasket,
  {terms, locale}: PaymentWords,
): TemplateResult | typeof nothing {
  if (!group.creditAvailable.amount) return nothing;
  return html`
    <fieldset part="group">
      <label class="choice" part="choice">
        <input
          type="checkbox"
          part="use-credit"
          .checked=${live(basket.applyCredit)}
          @change=${(event: Event) => {
            basket.applyCredit = (event.target as HTMLInputElement).checked;
            void basket.reprice();
          }}
        />
        <span>${terms.useCredit(formatMoney(group.creditAvailable, locale))}</span>
      </label>
    </fieldset>
  `;
}

function methods(flow: PaymentFlow, words: PaymentWords, options: ChooseOptions): TemplateResult {
  const {terms} = words;
  const entry = flow.methods?.entry;
  const items = flow.methods?.items ?? [];
  if (!entry && !items.length) return html`<p class="notice warning" part="notice problem">${terms.noMethod}</p>`;
  const radio = (value: string, content: unknown, usable: boolean): TemplateResult => html`
    <label class="choice framed" part="choice method" aria-disabled=${usable ? 'false' : 'true'}>
      <input
        type="radio"
        name="method"
        ?disabled=${!usable}
        .checked=${live(flow.method === value)}
        @change=${() => options.onMethod(value)}
      />
      <span>${content}</span>
    </label>
  `;
  return html`
    <fieldset part="group">
      <legend part="legend">${terms.howToPay}</legend>
      ${items.map((method) => radio(method.id, savedMethod(method, words, options), !method.expired))}
      ${entry ? radio('new', terms.newCard, true) : nothing}
      ${
        flow.method === 'new'
          ? html`
              <div class="card-entry" part="card-entry">
                ${options.cardFields}
                ${
                  entry?.canSave.allowed
                    ? html`
                        <label class="choice" part="choice">
                          <input
                            type="checkbox"
                            part="save-card"
                            .checked=${live(flow.saveCard)}
                            @change=${(event: Event) => (flow.saveCard = (event.target as HTMLInputElement).checked)}
                          />
                          <span>${terms.saveCard}</span>
                        </label>
                      `
                    : nothing
                }
              </div>
            `
          : nothing
      }
    </fieldset>
  `;
}

function savedMethod(method: PaymentMethod, {terms}: PaymentWords, {methodLabel}: ChooseOptions): TemplateResult {
  const {expMonth, expYear} = method;
  const facts = [
    method.expired
      ? terms.expired
      : expMonth && expYear
        ? terms.expires(String(expMonth).padStart(2, '0'), String(expYear % 100).padStart(2, '0'))
        : undefined,
    method.isDefault ? terms.isDefault : undefined,
  ].filter(Boolean);
  return html`${methodLabel(method)} <span class="muted">${facts.length ? `· ${facts.join(' · ')}` : ''}</span>`;
}

function leftOut(
  excluded: readonly {readonly invoiceNumber: string; readonly reason: keyof PaymentWords['reasons']}[],
  {terms, reasons}: PaymentWords,
): TemplateResult | typeof nothing {
  if (!excluded.length) return nothing;
  return html`
    <div class="notice warning" part="notice left-out">
      <div>
        <strong>${terms.leftOut}</strong>
        <ul>
          ${excluded.map(({invoiceNumber, reason}) => html`<li>${invoiceNumber}: ${reasons[reason]}</li>`)}
        </ul>
      </div>
    </div>
  `;
}
