import {html, type TemplateResult} from 'lit';

/** A button that stays where it is, and can be found, while there is nothing for it to do. */
export function actionButton(action: string, label: string, can: boolean, act: () => void): TemplateResult {
  return html`<button
    type="button"
    data-action=${action}
    aria-disabled=${can ? 'false' : 'true'}
    @click=${() => can && act()}
  >
    ${label}
  </button>`;
}
