import {html, type TemplateResult} from 'lit';

// As `recordTable` is, in whose file each byte is in the first paint of every list.

/** The rows of a table, or of one of its groups. */
export const tableBody = (rows: unknown): TemplateResult =>
  html`<tbody role="rowgroup">
    ${rows}
  </tbody>`;

/** A table of records whose rows may stand in groups: `headings` are its `<th>`, `bodies` its {@link tableBody}. */
export const groupedTable = (caption: string, headings: unknown, bodies: unknown): TemplateResult => html`
  <div class="scroller" part="frame">
    <table role="table" part="table">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${headings}
        </tr>
      </thead>
      ${bodies}
    </table>
  </div>
`;
