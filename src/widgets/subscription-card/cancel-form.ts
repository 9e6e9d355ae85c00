import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {RetentionOffer, SubscriptionCancelReason} from '../../client/contract.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import {formatPercent} from '../../format/number.js';
import type {CardContext, CardForm} from './card-form.js';

const reasons = [
  'too_expensive',
  'missing_features',
  'unused',
  'switched',
  'quality',
  'support',
  'other',
] as const satisfies readonly SubscriptionCancelReason[];

/** What was chosen and typed, kept over a reload. */
interface CancelDraft {
  readonly reason: SubscriptionCancelReason | '';
  readonly comment: string;
}

/** Cancels it at its period's end or now, after the vendor's offer and what follows were shown. */
export function cancelForm({client, words, subscription, changed}: CardContext): CardForm {
  const {id, capabilities} = subscription();
  const draftKey: DraftKey = ['subscription-cancel', id];
  let draft = keptDraft(readDraft(client, draftKey));
  let when: 'now' | 'period_end' = capabilities.cancel.allowed ? 'period_end' : 'now';
  let isDeclined = false;
  let tookOffer: RetentionOffer | undefined;

  /** The offer comes first, for as long as there is one. */
  const offered = (): RetentionOffer | undefined =>
    isDeclined ? undefined : (subscription().retentionOffer ?? undefined);
  const keep = (change: Partial<CancelDraft>): void => {
    draft = {...draft, ...change};
    keepDraft(client, draftKey, draft);
    changed();
  };

  function renderOffer({percent, months, saves}: RetentionOffer): TemplateResult {
    const {tools, locale} = words();
    const {cancelling} = tools;
    return html`
      <div class="offer" part="offer">
        <p class="figure">${cancelling.offer(formatPercent(percent, locale), months, locale)}</p>
        <p>${cancelling.saves(formatMoney(saves, locale))}</p>
      </div>
      <p>
        <button
          type="button"
          class="link"
          part="link no-thanks"
          @click=${() => {
            isDeclined = true;
            changed();
          }}
        >
          ${cancelling.noThanks}
        </button>
      </p>
    `;
  }

  /** What becomes of it, in dates and money. */
  function follows(): TemplateResult {
    const {tools, locale} = words();
    const {cancelling} = tools;
    const {currentPeriod, seats, openInvoice, nextCharge} = subscription();
    const isNow = when === 'now';
    return html`
      <ul class="bulleted notice ${isNow ? 'danger' : 'warning'}" part="notice consequences" aria-live="polite">
        <li>${isNow ? cancelling.nowFollows : cancelling.endFollows(formatDay(currentPeriod.endsOn, locale))}</li>
        ${seats?.assigned ? html`<li>${cancelling.seatsFollow(seats.assigned, locale)}</li>` : nothing}
        ${isNow && openInvoice ? html`<li>${cancelling.voided(openInvoice.number)}</li>` : nothing}
        ${
          nextCharge
            ? html`<li>
                ${cancelling.notCharged(formatMoney(nextCharge.amount, locale), formatDay(nextCharge.on, locale))}
              </li>`
            : nothing
        }
      </ul>
    `;
  }

  function renderWhen(): TemplateResult {
    const {tools, listTools, locale} = words();
    const {cancelling} = tools;
    const {currentPeriod, capabilities: now} = subscription();
    const option = (value: typeof when, label: string, {allowed, reason = 'status'}: typeof now.cancel) => html`
      <label class="choice framed" part="choice">
        <input
          type="radio"
          name="card-when"
          ?disabled=${!allowed}
          .checked=${live(when === value)}
          @change=${() => {
            when = value;
            changed();
          }}
        />
        <span>${label} ${allowed ? nothing : html`<small part="reason">${listTools.reasons[reason]}</small>`}</span>
      </label>
    `;
    return html`
      <fieldset part="group">
        <legend part="legend">${cancelling.when}</legend>
        ${option('period_end', cancelling.atEnd(formatDay(currentPeriod.endsOn, locale)), now.cancel)}
        ${option('now', cancelling.now, now.cancelNow)}
      </fieldset>
    `;
  }

  return {
    get title() {
      const {cancelling} = words().tools;
      return offered() ? cancelling.offerTitle : cancelling.title(subscription().product.name);
    },
    get confirm() {
      const {cancelling} = words().tools;
      if (offered()) return cancelling.takeOffer;
      return when === 'now' ? cancelling.confirmNow : cancelling.confirmEnd;
    },
    render() {
      const {tools} = words();
      const offer = offered();
      if (offer) return renderOffer(offer);
      const {cancelling} = tools;
      return html`
        ${renderWhen()} ${follows()}
        <label class="labelled" part="label">
          ${cancelling.why}
          <select
            class="field"
            part="reason-choice"
            aria-describedby="card-mistake"
            @change=${({target}: Event) => keep({reason: (target as HTMLSelectElement).value as CancelDraft['reason']})}
          >
            <option value="" ?selected=${draft.reason === ''}>${cancelling.choose}</option>
            ${reasons.map((reason) => html`<option value=${reason} ?selected=${draft.reason === reason}>${tools.reasons[reason]}</option>`)}
          </select>
        </label>
        <label class="labelled" part="label">
          ${cancelling.comment}
          <textarea
            class="field"
            part="comment"
            rows="3"
            maxlength="5000"
            .value=${live(draft.comment)}
            @input=${({target}: Event) => keep({comment: (target as HTMLTextAreaElement).value})}
          ></textarea>
        </label>
      `;
    },
    mistake() {
      const {cancelling} = words().tools;
      return offered() || draft.reason ? undefined : {words: cancelling.mustChoose, field: '[part~=reason-choice]'};
    },
    async send(onUncertain) {
      const {etag} = subscription();
      tookOffer = offered();
      if (tookOffer) {
        return {subscription: await client.subscriptions.keep(id, {acceptOffer: true}, {etag, onUncertain})};
      }
      const comment = draft.comment.trim();
      const cancellation = {when, reason: draft.reason || 'other', ...(comment && {comment})} as const;
      const canceled = await client.subscriptions.cancel(id, cancellation, {etag, onUncertain});
      keepDraft(client, draftKey, undefined);
      return {subscription: canceled};
    },
    done({subscription: now}) {
      const {tools, locale} = words();
      const {cancelling} = tools;
      if (tookOffer) return cancelling.doneOffer(formatPercent(tookOffer.percent, locale));
      const day = formatDay(now?.endsOn ?? subscription().currentPeriod.endsOn, locale);
      return when === 'now' ? cancelling.doneNow : cancelling.doneEnd(day);
    },
  };
}

function keptDraft(value: unknown): CancelDraft {
  const {reason, comment} = (value ?? {}) as Partial<Record<keyof CancelDraft, unknown>>;
  return {
    reason: reasons.find((known) => known === reason) ?? '',
    comment: typeof comment === 'string' ? comment : '',
  };
}
