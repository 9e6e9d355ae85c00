import {html, nothing, type TemplateResult} from 'lit';

import type {Capability, CapabilityReason} from '../client/contract.js';

/** What a button may be given. */
export interface ButtonOptions {
  readonly onClick: () => void;
  /** Names of the part that it is. */
  readonly part?: string;
  readonly look?: 'primary' | 'quiet' | 'icon-only quiet';
  /** Its name where the content isn't enough: for an icon, or a “Pay” among many. */
  readonly name?: string;
  /** Whether it may be pressed; one that may not says why on hover and focus, and to a screen reader. */
  readonly capability?: Capability;
  readonly reasons?: Readonly<Record<CapabilityReason, string>>;
  /** For the tooltip's id; unique in the widget. */
  readonly id?: string;
  /** Something is under way: it can't be pressed and keeps the focus. */
  readonly busy?: boolean;
}

/** A button. It never uses `disabled`, which would take it out of the tab order together with its reason. */
export function button(content: unknown, options: ButtonOptions): TemplateResult {
  const {capability, reasons, id = 'hint', busy = false} = options;
  const look = `button ${options.look ?? ''}`;
  const refused = capability?.allowed === false;
  const why = refused && reasons ? reasons[capability.reason ?? 'status'] : undefined;
  const control = html`<button
    type="button"
    part="${look} ${options.part ?? ''}"
    class=${look}
    aria-label=${options.name ?? nothing}
    aria-disabled=${refused || busy ? 'true' : 'false'}
    aria-describedby=${why ? id : nothing}
    @click=${refused || busy ? nothing : options.onClick}
  >
    ${content}
  </button>`;
  return why
    ? html`<span class="hint">${control}<span role="tooltip" part="reason" id=${id}>${why}</span></span>`
    : control;
}
