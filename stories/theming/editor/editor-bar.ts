import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {actionButton} from './action-button.js';
import {presets, sides, titled, type Side} from './catalog.js';
import type {History} from './history.js';
import type {Theme} from './theme.js';

/** What the bar shows. */
export interface BarState {
  readonly history: History<Theme>;
  readonly scheme: Side;
  /** What came of the last action. */
  readonly said: string;
  /** What the browser didn't let be copied. */
  readonly byHand: string | undefined;
}

/** What the bar tells. */
export interface BarActions {
  startFrom(preset: string): void;
  showIn(scheme: Side): void;
  undo(): void;
  redo(): void;
  resetAll(): void;
  copyCss(): void;
  download(): void;
  copyLink(): void;
}

/** Where a theme starts from, how it is shown, its history, and its export. */
export function editorBar({history, scheme, said, byHand}: BarState, actions: BarActions): TemplateResult {
  const {past, future, present} = history;
  const isChanged = Object.keys(present.values).length > 0;
  return html`<div class="bar" lang="en" dir="ltr">
    <h1>Theme editor</h1>
    <label class="group">
      Start from
      <select
        .value=${live(present.preset)}
        @change=${(event: Event) => actions.startFrom((event.target as HTMLSelectElement).value)}
      >
        ${presets.map(
          ({name}) => html`<option value=${name} ?selected=${name === present.preset}>${titled(name)}</option>`,
        )}
      </select>
    </label>
    <fieldset>
      <legend>Show it in the</legend>
      ${sides.map(
        (side) =>
          html`<label class="group">
            <input
              type="radio"
              name="scheme"
              value=${side}
              .checked=${live(side === scheme)}
              @change=${() => actions.showIn(side)}
            />
            ${side}
          </label>`,
      )}
    </fieldset>
    <div class="group" role="group" aria-label="History">
      ${actionButton('undo', 'Undo', past.length > 0, actions.undo)}
      ${actionButton('redo', 'Redo', future.length > 0, actions.redo)}
      ${actionButton('reset-all', 'Reset all', isChanged, actions.resetAll)}
    </div>
    <div class="group" role="group" aria-label="Export">
      ${actionButton('copy', 'Copy CSS', true, actions.copyCss)}
      ${actionButton('download', 'Download CSS', true, actions.download)}
      ${actionButton('link', 'Copy link', true, actions.copyLink)}
    </div>
    <p class="said" role="status" data-said>${said}</p>
    ${
      byHand === undefined
        ? nothing
        : html`<label class="by-hand">
            To be copied by hand
            <textarea
              readonly
              rows="3"
              data-by-hand
              .value=${byHand}
              @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
            ></textarea>
          </label>`
    }
  </div>`;
}
