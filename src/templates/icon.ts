import {html, type SVGTemplateResult, type TemplateResult} from 'lit';

/** A line drawing of 24 × 24, in the colour of the text beside it. Decoration only: the words say it. */
export function icon(shape: SVGTemplateResult, className = ''): TemplateResult {
  return html`<svg class="icon ${className}" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}
