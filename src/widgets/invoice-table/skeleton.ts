import {html, type TemplateResult} from 'lit';

const columns = ['number', 'date', 'due', 'amount total', 'amount owed'];

/** The table's shape before its rows are there, as tall as they will be, so that nothing moves when they come. */
export function skeleton(rows: number, label: string): TemplateResult {
  return html`
    <div class="scroller" part="loading">
      <span class="visually-hidden">${label}</span>
      <table aria-hidden="true">
        <thead>
          <tr>
            ${columns.map((column) => html`<th class=${column}><span class="bone"></span></th>`)}
          </tr>
        </thead>
        <tbody>
          ${Array.from(
            {length: rows},
            () =>
              html`<tr>
                ${columns.map((column) => html`<td class=${column}><span class="bone"></span></td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
