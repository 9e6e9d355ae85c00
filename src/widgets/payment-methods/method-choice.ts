import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {PaymentMethod} from '../../client/contract.js';
import {methodName} from './method-cards.js';
import type {MethodWords} from './method-words.js';

/** One of several methods, to be chosen. */
export function methodChoice(
  legend: string,
  methods: readonly PaymentMethod[],
  chosen: string | undefined,
  {terms}: MethodWords,
  onChoose: (id: string) => void,
): TemplateResult {
  return html`
    <fieldset part="group">
      <legend part="legend">${legend}</legend>
      ${methods.map((method) => {
        const {id, isDefault, isBackup} = method;
        const role = isDefault ? terms.isDefault : isBackup ? terms.isBackup : '';
        return html`
          <label class="choice framed" part="choice method-choice">
            <input type="radio" name="other-method" .checked=${live(chosen === id)} @change=${() => onChoose(id)} />
            <span>${methodName(method, terms)} <span class="muted">${role ? `· ${role}` : ''}</span></span>
          </label>
        `;
      })}
    </fieldset>
  `;
}
