import {html, type TemplateResult} from 'lit';

/** The table's shape before its rows are there, as tall as they will be, so that nothing moves when they come. */
export function skeleton(rows: number, label: string): TemplateResult {
  const row = (cell: TemplateResult): TemplateResult =>
    html`<tr>
      ${Array.from({length: 5}, () => cell)}
    </tr>`;
  return html`
    <div class="scroller" part="loading">
      <span class="visually-hidden">${label}</span>
      <table aria-hidden="true">
        <thead>
          ${row(html`<th><span class="bone"></span></th>`)}
        </thead>
        <tbody>
          ${Array.from({length: rows}, () => row(html`<td><span class="bone"></span></td>`))}
        </tbody>
      </table>
    </div>
  `;
}
