import {html, type TemplateResult} from 'lit';

const cells = (name: 'td' | 'th'): TemplateResult =>
  name === 'th' ? html`<th><span class="bone"></span></th>` : html`<td><span class="bone"></span></td>`;

/** The table's shape before its rows are there, as tall as they will be, so that nothing moves when they come. */
export function skeleton(rows: number, label: string): TemplateResult {
  const row = (name: 'td' | 'th'): TemplateResult =>
    html`<tr>
      ${Array.from({length: 5}, () => cells(name))}
    </tr>`;
  return html`
    <div class="scroller" part="loading">
      <span class="visually-hidden">${label}</span>
      <table aria-hidden="true">
        <thead>
          ${row('th')}
        </thead>
        <tbody>
          ${Array.from({length: rows}, () => row('td'))}
        </tbody>
      </table>
    </div>
  `;
}
