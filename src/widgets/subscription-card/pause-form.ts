import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {formatDay} from '../../format/date.js';
import {formatMoney} from '../../format/money.js';
import type {CardContext, CardForm} from './card-form.js';
import {dayAfter, isDay, today} from './days.js';

/** Days that a pause may last at most. */
const longest = 365;

/** Pauses it from a day on, until another or until it is resumed. */
export function pauseForm({client, words, subscription, changed}: CardContext): CardForm {
  const {id, currentPeriod} = subscription();
  const draftKey: DraftKey = ['subscription-pause', id];
  const kept = (readDraft(client, draftKey) ?? {}) as Partial<Record<'from' | 'until', unknown>>;
  /** The latest day on which it may begin: the one that follows what is paid. */
  const last = (): string => dayAfter(subscription().currentPeriod.endsOn);
  let from = typeof kept.from === 'string' ? kept.from : dayAfter(currentPeriod.endsOn);
  /** Null: until it is resumed. */
  let until: string | null = typeof kept.until === 'string' ? kept.until : null;

  const set = (days: {from?: string; until?: string | null}): void => {
    if (days.from !== undefined) from = days.from;
    if (days.until !== undefined) until = days.until;
    keepDraft(client, draftKey, {from, until});
    changed();
  };
  const valueOf = ({target}: Event): string => (target as HTMLInputElement).value;

  return {
    get title() {
      return words().tools.pause.title(subscription().product.name);
    },
    get confirm() {
      return words().tools.pause.confirm;
    },
    render() {
      const {tools, locale} = words();
      const {pause} = tools;
      const {currentPeriod: period, price} = subscription();
      const day = (iso: string): string => (isDay(iso) ? formatDay(iso, locale) : iso);
      const option = (isDated: boolean, label: string) => html`
        <label class="choice framed" part="choice">
          <input
            type="radio"
            name="card-until"
            .checked=${live((until !== null) === isDated)}
            @change=${() => set({until: isDated ? dayAfter(isDay(from) ? from : last(), 30) : null})}
          />
          <span>${label}</span>
        </label>
      `;
      return html`
        <label class="labelled" part="label">
          ${pause.from}
          <span class="days">
            <input
              class="field"
              part="pause-from"
              type="date"
              aria-describedby="card-from-hint card-mistake"
              min=${today()}
              max=${last()}
              .value=${live(from)}
              @change=${(event: Event) => set({from: valueOf(event)})}
            />
          </span>
          <small class="muted" part="hint" id="card-from-hint">${pause.hint(day(period.endsOn))}</small>
        </label>
        <fieldset part="group">
          <legend part="legend">${pause.until}</legend>
          ${option(false, pause.open)} ${option(true, pause.onDay)}
        </fieldset>
        ${
          until === null
            ? nothing
            : html`<label class="labelled" part="label">
                ${pause.day}
                <input
                  class="field"
                  part="pause-until"
                  type="date"
                  aria-describedby="card-mistake"
                  min=${isDay(from) ? dayAfter(from) : ''}
                  max=${isDay(from) ? dayAfter(from, longest) : ''}
                  .value=${live(until)}
                  @change=${(event: Event) => set({until: valueOf(event)})}
                />
              </label>`
        }
        <p part="hint">${pause.follows(day(from))} ${pause.thenNew(formatMoney(price, locale))}</p>
      `;
    },
    mistake() {
      const {tools, locale} = words();
      const {pause} = tools;
      if (!isDay(from) || from < today() || from > last())
        return {
          words: pause.badFrom(formatDay(today(), locale), formatDay(last(), locale)),
          field: '[part~=pause-from]',
        };
      const isGood = until === null || (isDay(until) && until > from && until <= dayAfter(from, longest));
      return isGood ? undefined : {words: pause.badUntil, field: '[part~=pause-until]'};
    },
    async send(onUncertain) {
      const {etag} = subscription();
      const paused = await client.subscriptions.pause(id, {from, until}, {etag, onUncertain});
      keepDraft(client, draftKey, undefined);
      return {subscription: paused};
    },
    done: () => words().tools.pause.done(formatDay(from, words().locale)),
  };
}
