import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';

import type {PaymentMethodEdit} from '../../client/contract.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';
import {methodName} from './method-cards.js';
import type {FormContext, MethodForm} from './method-form.js';

/** What was typed, kept over a reload. */
interface EditDraft {
  readonly holder: string;
  readonly month: string;
  readonly year: string;
  readonly billing: string;
}

/** Corrects what the PSP lets be changed: who it belongs to, its expiry, the billing address. */
export function editForm({client, words, method, changed}: FormContext): MethodForm {
  const {id, editable} = method();
  const draftKey: DraftKey = ['payment-method-edit', id];
  let draft: EditDraft = {...draftOf(method()), ...keptDraft(readDraft(client, draftKey))};

  const keep = (change: Partial<EditDraft>): void => {
    draft = {...draft, ...change};
    keepDraft(client, draftKey, draft);
    changed();
  };
  const typed =
    (name: keyof EditDraft) =>
    ({target}: Event): void =>
      keep({[name]: (target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value});

  return {
    get title() {
      const {tools, terms} = words();
      return tools.editing.title(methodName(method(), terms));
    },
    get confirm() {
      return words().tools.save;
    },
    render() {
      const {editing} = words().tools;
      const years = yearsFrom(Number(draft.year));
      return html`
        ${
          editable.holder
            ? html`<label class="labelled" part="label">
                ${editing.holder}
                <input
                  class="field"
                  part="holder"
                  maxlength="100"
                  autocomplete="cc-name"
                  .value=${live(draft.holder)}
                  @input=${typed('holder')}
                />
              </label>`
            : nothing
        }
        ${
          editable.expiry
            ? html`<fieldset part="group">
                <legend part="legend">${editing.expiry}</legend>
                <select
                  class="field"
                  part="month"
                  autocomplete="cc-exp-month"
                  aria-describedby="method-mistake"
                  aria-label=${editing.month}
                  @change=${typed('month')}
                >
                  ${months.map((month) => html`<option value=${month} ?selected=${month === draft.month}>${month}</option>`)}
                </select>
                <select
                  class="field"
                  part="year"
                  autocomplete="cc-exp-year"
                  aria-label=${editing.year}
                  @change=${typed('year')}
                >
                  ${years.map((year) => html`<option value=${year} ?selected=${year === draft.year}>${year}</option>`)}
                </select>
              </fieldset>`
            : nothing
        }
        ${
          editable.billing
            ? html`<label class="labelled" part="label">
                ${editing.billing}
                <textarea
                  class="field"
                  part="billing"
                  rows="4"
                  maxlength="606"
                  autocomplete="street-address"
                  .value=${live(draft.billing)}
                  @input=${typed('billing')}
                ></textarea>
                <span class="muted" part="hint">${editing.billingHint}</span>
              </label>`
            : nothing
        }
        <p class="muted" part="hint">${editing.fixed}</p>
      `;
    },
    mistake() {
      if (!editable.expiry) return undefined;
      const month = `${draft.year}-${draft.month}`;
      const today = new Date();
      const now = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}`;
      const isSame = Number(draft.month) === method().expMonth && Number(draft.year) === method().expYear;
      return month < now && !isSame ? {words: words().tools.editing.pastExpiry, field: 'month'} : undefined;
    },
    async send(onUncertain) {
      const before = method();
      const edited = await client.paymentMethods.edit(id, differences(draft, draftOf(before), before.editable), {
        etag: before.etag,
        onUncertain,
      });
      keepDraft(client, draftKey, undefined);
      return {method: edited};
    },
    done() {
      const {tools, terms} = words();
      return tools.editing.saved(methodName(method(), terms));
    },
  };
}

const months = Array.from({length: 12}, (_, index) => String(index + 1).padStart(2, '0'));

/** From this year on, and what the method has. */
function yearsFrom(own: number): string[] {
  const now = new Date().getFullYear();
  const years = new Set([own, ...Array.from({length: 16}, (_, index) => now + index)]);
  return [...years]
    .filter((year) => year > 0)
    .sort((a, b) => a - b)
    .map(String);
}

function draftOf({holder, expMonth, expYear, billing}: ReturnType<FormContext['method']>): EditDraft {
  return {
    holder: holder ?? '',
    month: String(expMonth ?? '').padStart(2, '0'),
    year: String(expYear ?? ''),
    billing: billing.lines.join('\n'),
  };
}

/** What a page's storage holds may be anything. */
function keptDraft(kept: unknown): Partial<EditDraft> {
  const entries = Object.entries((kept ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.filter(
      ([name, value]) => ['holder', 'month', 'year', 'billing'].includes(name) && typeof value === 'string',
    ),
  );
}

/** Only what is another than before; all that may be edited when nothing is, since nothing can't be sent. */
function differences(
  draft: EditDraft,
  before: EditDraft,
  editable: {readonly holder: boolean; readonly billing: boolean; readonly expiry: boolean},
): PaymentMethodEdit {
  const isAny = (Object.keys(draft) as (keyof EditDraft)[]).some((name) => draft[name].trim() !== before[name]);
  const holder = draft.holder.trim();
  const isOther = (name: keyof EditDraft): boolean => !isAny || draft[name].trim() !== before[name];
  const lines = draft.billing
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .slice(0, 6);
  return {
    ...(editable.holder && holder && isOther('holder') && {holder}),
    ...(editable.billing && isOther('billing') && {billing: {lines}}),
    ...(editable.expiry &&
      draft.year &&
      (isOther('month') || isOther('year')) && {expMonth: Number(draft.month), expYear: Number(draft.year)}),
  };
}
