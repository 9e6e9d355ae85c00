import {html, type TemplateResult} from 'lit';

/** What selects a row, or all of the page; `some` when it is a part of them. */
export const checkbox = (
  name: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
  some = false,
): TemplateResult => html`
  <input
    type="checkbox"
    part="checkbox"
    aria-label=${name}
    .checked=${checked}
    .indeterminate=${some}
    @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
  />
`;
