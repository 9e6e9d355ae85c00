import {html, LitElement, type TemplateResult} from 'lit';

import {baseStyles} from '../../src/styles/base.js';
import {controlStyles} from '../../src/styles/controls.js';
import {formStyles} from '../../src/styles/forms.js';
import {stateStyles} from '../../src/styles/states.js';
import {moreTokens} from '../../src/styles/tokens-more.generated.js';

/** A piece of a widget by itself, under the widgets' own sheets. */
class FoundationSample extends LitElement {
  static override styles = [baseStyles, moreTokens, controlStyles, formStyles, stateStyles];

  content: unknown;

  protected override render(): TemplateResult {
    return html`<div class="portal">${this.content}</div>`;
  }
}

if (!customElements.get('foundation-sample')) customElements.define('foundation-sample', FoundationSample);

/** Shows a template of the widgets as they do. */
export const sample = (content: unknown): TemplateResult =>
  html`<foundation-sample .content=${content}></foundation-sample>`;
