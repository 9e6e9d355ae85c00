import {html, type TemplateResult} from 'lit';

// Roles are written out although the elements have them: as cards in a narrow container they are no boxes of a table any more, and some engines
// then drop the table from the accessibility tree.

/** A table of records where there is room, cards where there isn't. `headings` are its `<th>`, `rows` its `<tr>`. */
export const recordTable = (caption: string, headings: unknown, rows: unknown, className = ''): TemplateResult => html`
  <div class="scroller" part="frame">
    <table role="table" part="table" class=${className}>
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${headings}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows}
      </tbody>
    </table>
  </div>
`;

/** A column's heading that doesn't sort. */
export const heading = (label: unknown, column: string, className = ''): TemplateResult =>
  html`<th role="columnheader" scope="col" part="heading column-${column}" class=${className}>${label}</th>`;

/** That of the column in which rows have their buttons. */
export const actionsHeading = (label: string): TemplateResult =>
  heading(html`<span class="visually-hidden">${label}</span>`, 'actions', 'actions');

/** What opens a row's record, or a part of it. */
export const opener = (label: string, name: string, onClick: () => void, part = 'open'): TemplateResult =>
  html`<button type="button" class="link" part=${part} aria-label=${name} @click=${onClick}>${label}</button>`;
