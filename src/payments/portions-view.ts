import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {PaymentPreviewGroup, PaymentPreviewItem} from '../client/contract.js';
import {formatMoney} from '../format/money.js';
import {parseAmount, typedAmount} from '../format/parse-amount.js';
import type {PaymentBasket, Portion} from './payment-basket.js';
import type {PaymentWords} from './payment-dialog.js';

/** One invoice that is paid, and how much of it. */
export function basketItem(item: PaymentPreviewItem, basket: PaymentBasket, words: PaymentWords): TemplateResult {
  const {locale} = words;
  const portion = basket.portion(item);
  const choices = item.installment !== null || item.canPayPart.allowed;
  return html`
    <li part="basket-item">
      <p class="row">
        <strong>${item.invoiceNumber}</strong>
        <span class="amount">${formatMoney(item.amount, locale)}</span>
      </p>
      ${choices ? portions(item, portion, basket, words) : nothing}
    </li>
  `;
}

function portions(
  item: PaymentPreviewItem,
  portion: Portion,
  basket: PaymentBasket,
  words: PaymentWords,
): TemplateResult {
  const {terms, locale} = words;
  const radio = (kind: Portion['kind'], label: string, choose: () => Portion): TemplateResult => html`
    <label class="choice" part="choice">
      <input
        type="radio"
        name="portion-${item.invoiceId}"
        .checked=${live(portion.kind === kind)}
        @change=${() => void basket.choosePortion(item.invoiceId, choose())}
      />
      ${label}
    </label>
  `;
  return html`
    <div class="portions" part="portions" role="group" aria-label=${terms.amountFor(item.invoiceNumber)}>
      ${radio('full', `${terms.full} (${formatMoney(item.amountDue, locale)})`, () => ({kind: 'full'}))}
      ${
        item.installment
          ? radio(
              'installment',
              `${item.isDownPayment ? terms.downPayment : terms.installment} (${formatMoney(item.installment, locale)})`,
              () => ({
                kind: 'installment',
              }),
            )
          : nothing
      }
      ${
        item.canPayPart.allowed
          ? radio('amount', terms.otherAmount, () =>
              typedPortion(typedAmount(item.amount.amount, item.amount.currency, locale), item, locale),
            )
          : nothing
      }
      ${portion.kind === 'amount' ? amountField(item, portion, basket, words) : nothing}
    </div>
  `;
}

function amountField(
  item: PaymentPreviewItem,
  portion: Extract<Portion, {kind: 'amount'}>,
  basket: PaymentBasket,
  {terms, locale}: PaymentWords,
): TemplateResult {
  const bad = portion.amount === undefined;
  const id = `bad-${item.invoiceId}`;
  return html`
    <input
      class="field"
      part="amount"
      inputmode="decimal"
      autocomplete="off"
      aria-label=${terms.amountFor(item.invoiceNumber)}
      aria-invalid=${bad ? 'true' : 'false'}
      aria-describedby=${bad ? id : nothing}
      .value=${live(portion.text)}
      @input=${(event: Event) =>
        basket.noteTyping(item.invoiceId, typedPortion((event.target as HTMLInputElement).value, item, locale))}
      @change=${(event: Event) =>
        void basket.choosePortion(item.invoiceId, typedPortion((event.target as HTMLInputElement).value, item, locale))}
    />
    ${
      bad
        ? html`<p class="error-text" part="field-error" id=${id} role="alert">
            ${parseAmount(portion.text, item.amountDue.currency, locale) === undefined ? terms.notAnAmount : ''}
            ${terms.amountBetween(formatMoney(item.minimum, locale), formatMoney(item.amountDue, locale))}
          </p>`
        : nothing
    }
  `;
}

/** What was typed stays as it was typed; an amount out of range is none. */
function typedPortion(text: string, {minimum, amountDue}: PaymentPreviewItem, locale: string): Portion {
  const amount = parseAmount(text, amountDue.currency, locale);
  const possible = amount !== undefined && amount >= minimum.amount && amount <= amountDue.amount;
  return {kind: 'amount', text, amount: possible ? amount : undefined};
}

/** Whether something was typed that can't be paid. */
export const hasBadAmount = (group: PaymentPreviewGroup, basket: PaymentBasket): boolean =>
  group.items.some((item) => {
    const portion = basket.portion(item);
    return portion.kind === 'amount' && portion.amount === undefined;
  });
