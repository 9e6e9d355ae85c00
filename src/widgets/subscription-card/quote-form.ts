import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import type {SubscriptionQuoteRequest} from '../../client/contract.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {plainDigits} from '../../format/digits.js';
import type {CardContext, CardForm} from './card-form.js';
import {countLabel} from './card-words.js';
import {isCount} from './change-wish.js';

/** What was chosen and typed, kept over a reload. */
interface QuoteDraft {
  readonly seats: string;
  readonly productId: string;
  readonly comment: string;
}

/** Asks sales for a renewal, more seats or another plan: a quote is made, to be accepted as any other. */
export function quoteForm({client, words, subscription, changed}: CardContext): CardForm {
  const {id, items, product} = subscription();
  const draftKey: DraftKey = ['subscription-quote', id];
  const now: QuoteDraft = {seats: String(items[0]?.quantity ?? 1), productId: product.id, comment: ''};
  let draft: QuoteDraft = {...now, ...keptDraft(readDraft(client, draftKey))};

  const keep = (change: Partial<QuoteDraft>): void => {
    draft = {...draft, ...change};
    keepDraft(client, draftKey, draft);
    changed();
  };
  const valueOf = ({target}: Event): string =>
    (target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;

  return {
    get title() {
      return words().tools.quote.title;
    },
    get confirm() {
      return words().tools.quote.confirm;
    },
    render() {
      const {quote} = words().tools;
      const {plans} = subscription();
      return html`
        <p class="muted hint-text" part="hint">${quote.hint}</p>
        ${
          plans.length > 1
            ? html`<label class="labelled" part="label">
                ${quote.plan}
                <select class="field" part="plan-choice" @change=${(event: Event) => keep({productId: valueOf(event)})}>
                  ${plans.map(({productId, name}) => html`<option value=${productId} ?selected=${productId === draft.productId}>${name}</option>`)}
                </select>
              </label>`
            : nothing
        }
        <label class="labelled" part="label">
          ${countLabel(quote.seats, items[0]?.unit)}
          <input
            class="field"
            part="seats"
            inputmode="numeric"
            autocomplete="off"
            aria-describedby="card-mistake"
            .value=${live(draft.seats)}
            @input=${(event: Event) => keep({seats: plainDigits(valueOf(event)).trim()})}
          />
        </label>
        <label class="labelled" part="label">
          ${quote.comment}
          <textarea
            class="field"
            part="comment"
            rows="3"
            maxlength="5000"
            .value=${live(draft.comment)}
            @input=${(event: Event) => keep({comment: valueOf(event)})}
          ></textarea>
        </label>
      `;
    },
    mistake() {
      return isCount(draft.seats, 1) ? undefined : {words: words().tools.change.notANumber, field: '[part~=seats]'};
    },
    async send(onUncertain) {
      const {etag} = subscription();
      const comment = draft.comment.trim();
      const request: SubscriptionQuoteRequest = {
        seats: Number(draft.seats),
        ...(draft.productId !== now.productId && {productId: draft.productId}),
        ...(comment && {comment}),
      };
      const quote = await client.subscriptions.requestQuote(id, request, {etag, onUncertain});
      keepDraft(client, draftKey, undefined);
      return {quote};
    },
    done: ({quote}) => words().tools.quote.done(quote?.number ?? ''),
  };
}

function keptDraft(value: unknown): Partial<QuoteDraft> {
  const kept = (value ?? {}) as Partial<Record<keyof QuoteDraft, unknown>>;
  const entries = Object.entries(kept).filter(
    ([name, text]) => ['seats', 'productId', 'comment'].includes(name) && typeof text === 'string',
  );
  return Object.fromEntries(entries) as Partial<QuoteDraft>;
}
