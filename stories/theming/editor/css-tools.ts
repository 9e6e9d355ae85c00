import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {actionButton} from './action-button.js';

/** What is told of the CSS. */
export interface CssActions {
  type(css: string): void;
  import(css: string): void;
}

/**
 * The theme as CSS, to be read, and to be imported.
 *
 * @param own - of the theme that is shown
 * @param draft - what stands in the field while somebody writes there
 */
export function cssTools(own: string, draft: string | undefined, actions: CssActions): TemplateResult {
  return html`<details data-group="css">
    <summary>The theme as CSS</summary>
    <div class="css-tools">
      <label>
        Paste what was exported here to go on with it.
        <textarea
          spellcheck="false"
          .value=${live(draft ?? own)}
          @input=${(event: InputEvent) => actions.type((event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      <div class="group">
        ${actionButton('import', 'Import this CSS', draft !== undefined, () => actions.import(draft ?? ''))}
        <label>
          Import a file
          <input
            type="file"
            accept=".css,text/css"
            @change=${async (event: Event) => {
              const field = event.target as HTMLInputElement;
              const [file] = field.files ?? [];
              if (file) actions.import(await file.text());
              // The same file, changed meanwhile, can be chosen again.
              field.value = '';
            }}
          />
        </label>
      </div>
    </div>
  </details>`;
}
