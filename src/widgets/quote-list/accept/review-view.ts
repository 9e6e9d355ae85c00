import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {ref} from 'lit/directives/ref.js';

import type {Money, Quote} from '../../../client/contract.js';
import {formatDay} from '../../../format/date.js';
import {formatMoney} from '../../../format/money.js';
import {formatNumber, formatPercent} from '../../../format/number.js';
import {button} from '../../../templates/button.js';
import type {AcceptInput} from './accept-draft.js';
import type {AcceptWords} from './accept-words.js';
import {sentence} from './sign-view.js';
import {showPicture} from './signature-image.js';

/** What the review step shows and calls. */
export interface ReviewOptions {
  /** The signature, base64; undefined of a typed one. */
  readonly picture: string | undefined;
  /** Seconds that the server asked to wait. */
  readonly wait: number;
  readonly set: (input: Partial<AcceptInput>) => void;
  readonly onEdit: () => void;
  readonly onConfirm: () => void;
}

/** What has to be paid before the order begins; undefined where nothing has to be. */
export function payableNow({requires, total, downPayment}: Quote): Money | undefined {
  return requires.payment && total.amount > 0 ? (downPayment?.amount ?? total) : undefined;
}

/** Exactly what will be accepted, before it is (WCAG 3.3.4). */
export function reviewView(
  quote: Quote,
  input: AcceptInput,
  words: AcceptWords,
  options: ReviewOptions,
): TemplateResult {
  const {terms, listTerms, locale} = words;
  const {wait} = options;
  const signed = quote.requires.signature;
  const now = payableNow(quote);
  // The server's plan: the first part is what is paid now, if anything is.
  const [first, second] = quote.paymentPlan;
  const rest = now ? second : undefined;
  const later = now ? undefined : first;
  return html`
    <dl class="review" part="facts">
      <dt part="label">${terms.quote}</dt>
      <dd part="value">
        <strong>${quote.number}</strong>${quote.title ? html`<span class="muted">${quote.title}</span>` : nothing}
      </dd>
      ${chosenOptions(quote, words)}
      <dt part="label" class="grand">${terms.total}</dt>
      <dd part="value" class="grand amount">${formatMoney(quote.total, locale)}</dd>
      <dt part="label">${terms.toPayNow}</dt>
      <dd part="value" class="amount">
        ${
          now
            ? html`<strong>${formatMoney(now, locale)}</strong>
                <span class="muted">
                  ${rest && quote.downPayment ? terms.downPayment(formatPercent(quote.downPayment.percent, locale)) : terms.fullAmount}
                </span>`
            : html`<span class="muted wrap"
                >${later ? terms.payLater(formatDay(later.dueOn, locale)) : formatMoney(quote.total, locale)}</span
              >`
        }
      </dd>
      ${
        rest
          ? html`<dt part="label">${terms.rest}</dt>
              <dd part="value" class="amount">
                ${formatMoney(rest.amount, locale)}
                <span class="muted">${terms.restHint(formatDay(rest.dueOn, locale))}</span>
              </dd>`
          : nothing
      }
      ${
        signed
          ? html`<dt part="label">${terms.signature}</dt>
              <dd part="value signature" class="signature">${signature(input, options.picture)}</dd>`
          : nothing
      }
    </dl>
    <div class="labelled">
      <label for="purchase-order" part="label">${terms.purchaseOrder}</label>
      <input
        class="field"
        part="purchase-order"
        id="purchase-order"
        autocomplete="off"
        maxlength="100"
        aria-describedby="purchase-order-hint"
        .value=${live(input.purchaseOrder)}
        @input=${(event: Event) => options.set({purchaseOrder: (event.target as HTMLInputElement).value})}
      />
      <small class="muted" part="hint" id="purchase-order-hint">${terms.purchaseOrderHint}</small>
    </div>
    <p class="sentence" part="sentence">${sentence(quote, words)}</p>
    ${now ? html`<p class="muted" part="hint">${terms.payNext(formatMoney(now, locale))}</p>` : nothing}
    <div class="actions-row" part="actions">
      ${signed ? button(terms.back, {part: 'edit', look: 'quiet', onClick: options.onEdit}) : nothing}
      ${button(wait > 0 ? listTerms.tryAgainIn(wait) : signed ? terms.confirmSigned : terms.confirm, {
        part: 'confirm',
        look: 'primary',
        busy: wait > 0,
        onClick: options.onConfirm,
      })}
    </div>
  `;
}

/** The optional lines that are taken; nothing where the quote has none. */
function chosenOptions({lines}: Quote, {terms, locale}: AcceptWords): TemplateResult | typeof nothing {
  const optional = lines.filter(({option}) => option);
  if (!optional.length) return nothing;
  const taken = optional.filter(({quantity}) => Number(quantity) > 0);
  return html`
    <dt part="label">${terms.options}</dt>
    <dd part="value">
      ${
        taken.length
          ? html`<ul part="options">
              ${taken.map(
                ({description, quantity = '0', subtotal}) =>
                  html`<li class="row">
                    <span><bdi>${formatNumber(quantity as `${number}`, locale)}</bdi> × <bdi>${description}</bdi></span>
                    <span class="amount">${subtotal ? formatMoney(subtotal, locale) : ''}</span>
                  </li>`,
              )}
            </ul>`
          : terms.noOptions
      }
    </dd>
  `;
}

function signature({mode, name}: AcceptInput, picture: string | undefined): TemplateResult {
  const shown =
    mode === 'type'
      ? html`<span class="typed" aria-hidden="true">${name?.trim()}</span>`
      : picture
        ? html`<canvas
            class="picture"
            aria-hidden="true"
            ${ref((canvas) => void (canvas && showPicture(canvas as HTMLCanvasElement, picture).catch(() => undefined)))}
          ></canvas>`
        : nothing;
  return html`${shown}<span>${name?.trim()}</span>`;
}
