import {html, type TemplateResult} from 'lit';

import {button} from './button.js';
import {closeIcon} from './icons.js';

/** A modal dialog. It is opened by `showModal()`, and the browser keeps the focus in it and gives it back. */
export function dialog(
  title: string,
  content: TemplateResult,
  options: {
    readonly part: string;
    readonly closeLabel: string;
    readonly onClose: () => void;
    /** While something is under way that must be seen through, it can't be closed. */
    readonly locked: boolean;
    /** What is said now: while a dialog is open, a screen reader hears nothing that stands outside it. */
    readonly said: string;
  },
): TemplateResult {
  const onCancel = (event: Event): void => {
    // Escape. A picker inside sends its own cancel up here too.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    if (!options.locked) options.onClose();
  };
  return html`
    <dialog part="dialog ${options.part}" aria-labelledby="dialog-title" @cancel=${onCancel}>
      <div class="dialog-head" part="dialog-head">
        <h2 id="dialog-title" part="dialog-title" tabindex="-1">${title}</h2>
        ${button(closeIcon, {
          part: 'close',
          look: 'icon-only quiet',
          name: options.closeLabel,
          busy: options.locked,
          onClick: options.onClose,
        })}
      </div>
      ${content}
      <div class="visually-hidden" role="status">${options.said}</div>
    </dialog>
  `;
}
