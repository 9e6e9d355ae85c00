import {html, nothing} from 'lit';

import type {ChangePreview, SubscriptionChangeRequest} from '../../client/contract.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import type {FieldError} from '../../core/errors.js';
import {toPortalError} from '../../core/report-error.js';
import {formatMoney} from '../../format/money.js';
import {formatDay} from '../../format/date.js';
import type {CardContext, CardForm} from './card-form.js';
import {changeFields} from './change-fields.js';
import {changeReview, isSamePrice} from './change-review.js';
import {isCount, keptWish, requestOf, wishOf, type Wish} from './change-wish.js';

const seatsField = '[part~=seats]';

/** Milliseconds before a preview expires at which another is asked for. */
const ahead = 20_000;

/** Other seats, plan, term or add-ons: chosen in one form, priced by the server, and done at the price that was shown. */
export function changeForm({client, words, subscription, changed, goTo}: CardContext): CardForm {
  const {id} = subscription();
  const draftKey: DraftKey = ['subscription-change', id];
  let wish: Wish = {...wishOf(subscription()), ...keptWish(readDraft(client, draftKey))};
  let preview: ChangePreview | undefined;
  /** What was shown before it had to be asked for again. */
  let before: ChangePreview | undefined;
  let isRefreshed = false;
  let refusals: readonly FieldError[] = [];
  const {timers} = client.core;
  let waiting = new AbortController();

  const request = (): SubscriptionChangeRequest | undefined => requestOf(subscription(), wish);

  const set = (part: Partial<Wish>): void => {
    wish = {...wish, ...part};
    refusals = [];
    keepDraft(client, draftKey, request() ? wish : undefined);
    changed();
  };

  /** Asks for the price, and again shortly before it holds no longer. Resolves with whether it can be had. */
  const price = async (): Promise<boolean> => {
    const asked = request();
    if (!asked) return false;
    const {signal} = waiting;
    try {
      const priced = await client.subscriptions.previewChange(id, asked);
      // It is on its way, or shown no more: what was shown stays what is confirmed.
      if (signal.aborted) return preview !== undefined;
      before = preview;
      preview = priced;
      hold(priced);
    } catch (reason) {
      const error = toPortalError(reason);
      if (signal.aborted) return preview !== undefined;
      if (error.code !== 'change_refused') throw error;
      refusals = error.fields;
      preview = before = undefined;
    }
    changed();
    return preview !== undefined;
  };
  /** Has it asked for again before it holds no longer. */
  const hold = ({expiresAt}: ChangePreview): void => {
    release();
    const {signal} = waiting;
    timers
      .wait(Math.max(1000, Date.parse(expiresAt) - timers.now() - ahead), signal)
      .then(async () => {
        const old = preview;
        await price();
        isRefreshed = preview !== undefined && preview !== old;
        changed();
      })
      // Confirming says it.
      .catch(() => undefined);
  };
  const release = (): void => {
    waiting.abort();
    waiting = new AbortController();
  };

  const refusalAt = (pointer: string): string | undefined => {
    const {refusals: named} = words().tools.change;
    const found = refusals.find((each) => each.pointer === pointer || each.pointer.startsWith(`${pointer}/`));
    return found && ((named as Readonly<Record<string, string>>)[found.code] ?? words().tools.problems.change_refused);
  };
  const addonRefusal = (productId: string): string | undefined => {
    const index = request()?.addons?.findIndex((addon) => addon.productId === productId) ?? -1;
    return index < 0 ? undefined : refusalAt(`/addons/${index}`);
  };

  return {
    get title() {
      return words().tools.change.title(subscription().product.name);
    },
    get confirm() {
      const {change} = words().tools;
      if (!preview) return change.review;
      const {dueNow} = preview;
      return dueNow.amount > 0 ? change.confirmPay(formatMoney(dueNow, words().locale)) : change.confirm;
    },
    get back() {
      return preview
        ? () => {
            release();
            preview = before = undefined;
            isRefreshed = false;
          }
        : undefined;
    },
    async advance() {
      if (preview) return false;
      before = undefined;
      await price();
      return true;
    },
    render() {
      if (!preview)
        return changeFields(subscription(), wish, words(), {
          set,
          refusalAt,
          addonRefusal,
          askQuote: () => goTo('quote'),
        });
      const {tools} = words();
      const isOther = before !== undefined && !isSamePrice(before, preview);
      return html`
        ${
          isOther
            ? html`<p class="notice warning" part="notice changed" role="alert">${tools.changedMeanwhile}</p>`
            : isRefreshed
              ? html`<p class="notice" part="notice" role="status">${tools.change.refreshed}</p>`
              : nothing
        }
        ${changeReview(preview, isOther ? before : undefined, subscription(), words())}
      `;
    },
    mistake() {
      if (preview) return undefined;
      const {change} = words().tools;
      if (!isCount(wish.seats, 1)) return {words: change.notANumber, field: seatsField};
      const wrong = Object.entries(wish.addons).find(([, count]) => !isCount(count, 0));
      if (wrong) return {words: change.notANumber, field: `[id='addon-${wrong[0]}']`};
      return request() ? undefined : {words: change.nothing, field: seatsField};
    },
    refusal() {
      const whole = refusalAt('');
      if (refusals.some(({pointer}) => pointer === '') && whole) return {words: whole, field: seatsField};
      // What is said beside its field is said once.
      const [first] = refusals;
      const words1 = first && refusalAt(first.pointer);
      return first && words1 ? {words: words1, field: fieldOf(first.pointer, request())} : undefined;
    },
    async send(onUncertain) {
      if (!preview) throw new Error('There is no price yet. Nothing was sent.');
      // What is on its way stands for what was shown: another price would be another change.
      release();
      const done = await client.subscriptions.change(id, {previewId: preview.id}, {onUncertain});
      keepDraft(client, draftKey, undefined);
      return done;
    },
    async refused({code, outcome}) {
      if (code !== 'stale' && code !== 'not_found') {
        if (preview && outcome !== 'unknown') hold(preview);
        return false;
      }
      // What changed may be what was asked for: then there is nothing left to do.
      const isPriced = await price();
      isRefreshed = isPriced;
      return isPriced && before !== undefined && !isSamePrice(before, preview ?? before);
    },
    done() {
      const {change} = words().tools;
      return preview?.timing === 'period_end'
        ? change.scheduled(formatDay(preview.effectiveOn, words().locale))
        : change.done;
    },
    stop: release,
  };
}

/** The part of the form that a pointer into the request is about. */
function fieldOf(pointer: string, request: SubscriptionChangeRequest | undefined): string {
  const [, member, index] = pointer.split('/');
  if (member === 'addons') return `[id='addon-${request?.addons?.[Number(index)]?.productId ?? ''}']`;
  return member === 'productId'
    ? '[name=card-plan]:checked'
    : member === 'termMonths'
      ? '[name=card-term]:checked'
      : seatsField;
}
