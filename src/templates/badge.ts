import {html, type TemplateResult} from 'lit';

/** How a status looks; its words say it too, so that colour is never the only sign. */
export type BadgeTone = 'neutral' | 'success' | 'warning' | 'danger' | 'info';

/** A status in words. `part` also carries the status, e.g. `status status-paid`. */
export function badge(label: string, tone: BadgeTone, part: string): TemplateResult {
  return html`<span class="badge ${tone}" part=${part}>${label}</span>`;
}
