import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {Quote, SignatureMode} from '../../../client/contract.js';
import {formatMoney} from '../../../format/money.js';
import {button} from '../../../templates/button.js';
import {missingFrom, type AcceptInput} from './accept-draft.js';
import type {AcceptWords} from './accept-words.js';

const modes: readonly SignatureMode[] = ['draw', 'type', 'image'];

/** What the signing step calls. */
export interface SignOptions {
  readonly field: TemplateResult;
  readonly set: (input: Partial<AcceptInput>) => void;
  readonly onReview: () => void;
}

/** How one signs, and to what. */
export function signView(quote: Quote, input: AcceptInput, words: AcceptWords, options: SignOptions): TemplateResult {
  const {terms, reasons} = words;
  const missing = missingFrom(input);
  return html`
    <fieldset part="group">
      <legend part="legend">${terms.howToSign}</legend>
      <div class="segments" part="modes">
        ${modes.map(
          (mode) => html`
            <label class="segment" part="mode ${input.mode === mode ? 'selected' : ''}">
              <input
                type="radio"
                name="signature-mode"
                .checked=${live(input.mode === mode)}
                @change=${() => options.set({mode})}
              />
              <span>${terms.modes[mode]}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
    <div class="labelled">
      <label for="signature-name" part="label">${terms.name}</label>
      <input
        class="field"
        part="name"
        id="signature-name"
        autocomplete="name"
        maxlength="200"
        required
        .value=${live(input.name ?? '')}
        @input=${(event: Event) => options.set({name: (event.target as HTMLInputElement).value})}
      />
    </div>
    <div class="signature" part="signature">${options.field}</div>
    <p class="sentence" part="sentence">${sentence(quote, words)}</p>
    <div class="actions-row" part="actions">
      ${button(terms.review, {
        part: 'review',
        look: 'primary',
        capability: {allowed: missing === undefined},
        reasons: {...reasons, status: missing ? terms.missing[missing] : ''},
        id: 'why-review',
        onClick: options.onReview,
      })}
    </div>
  `;
}

/** What one commits to. */
export function sentence({billTo, number, total, requires}: Quote, {terms, locale}: AcceptWords): string {
  const say = requires.signature ? terms.sentence : terms.sentenceUnsigned;
  return say(billTo.name, number, formatMoney(total, locale));
}
