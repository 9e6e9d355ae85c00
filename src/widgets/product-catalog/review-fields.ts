import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {PaymentMethodList} from '../../client/contract.js';
import type {PaymentMethodsTerms} from '../../i18n/payment-methods.js';
import {button} from '../../templates/button.js';
import {methodName} from '../payment-methods/method-cards.js';
import type {Basket} from './basket.js';
import type {CatalogWords} from './catalog-words.js';

/** What is said about a purchase beside what is bought. */
export interface ReviewFieldOptions {
  readonly words: CatalogWords;
  readonly methodTerms: PaymentMethodsTerms;
  /** Undefined while it isn't known, or can't be. */
  readonly methods: PaymentMethodList | undefined;
  readonly method: string | undefined;
  readonly onMethod: (id: string) => void;
  readonly onAddMethod: () => void;
  readonly basket: Basket;
  readonly onChange: (change: Partial<Basket>) => void;
}

/** What it is charged to, for which team, under which reference. */
export function reviewFields(options: ReviewFieldOptions): TemplateResult {
  const {words, basket, onChange} = options;
  const {tools} = words;
  const field = (name: 'team' | 'reference', label: string): TemplateResult => html`
    <label class="labelled" part="label">
      <span>${label} <span class="muted">(${tools.optional})</span></span>
      <input
        class="field"
        part="${name}-field"
        maxlength="100"
        autocomplete="off"
        .value=${live(basket[name])}
        @input=${({target}: Event) => onChange({[name]: (target as HTMLInputElement).value})}
      />
    </label>
  `;
  return html`
    ${methodField(options)}
    <div class="item-fields">${field('team', tools.review.team)} ${field('reference', tools.review.reference)}</div>
  `;
}

function methodField(options: ReviewFieldOptions): TemplateResult | typeof nothing {
  const {words, methodTerms, methods, method, onMethod, onAddMethod} = options;
  const {review} = words.tools;
  if (!methods) return nothing;
  const canAdd = methods.entry !== null && methods.capabilities.add.allowed;
  return html`
    <fieldset part="group">
      <legend part="legend">${review.method}</legend>
      ${methods.items.map((each) => {
        const {id, expired, isDefault} = each;
        const role = expired ? methodTerms.expired : isDefault ? methodTerms.isDefault : '';
        return html`
          <label class="choice framed" part="choice method" aria-disabled=${expired}>
            <input
              type="radio"
              name="purchase-method"
              ?disabled=${expired}
              .checked=${live(method === id)}
              @change=${() => onMethod(id)}
            />
            <span>${methodName(each, methodTerms)} <span class="muted">${role ? `· ${role}` : ''}</span></span>
          </label>
        `;
      })}
      <p class=${methods.items.length ? 'muted' : 'notice warning'} part=${methods.items.length ? 'hint' : 'notice'}>
        ${methods.items.length ? review.methodHint : review.noMethod}
      </p>
      ${canAdd ? button(review.addMethod, {part: 'add', look: 'quiet', onClick: onAddMethod}) : nothing}
    </fieldset>
  `;
}
