import {html, type TemplateResult} from 'lit';

/** One thing by which a list is filtered, or put in order. */
export interface FilterChoice {
  readonly part: string;
  readonly label: string;
  /** What stands for none. */
  readonly all: string;
  readonly values: readonly (readonly [value: string, words: string])[];
  /** Empty for none. */
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

/** Beside the search: one value of several, or none. */
export function filterChoice({part, label, all, values, chosen, onChoose}: FilterChoice): TemplateResult {
  // What a page has set is there before it is known what there is, and though there be none.
  const known = !chosen || values.some(([value]) => value === chosen);
  const offered = [['', all] as const, ...values, ...(known ? [] : [[chosen, chosen] as const])];
  return html`
    <select
      class="field foldable"
      part=${part}
      aria-label=${label}
      @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
    >
      ${offered.map(([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`)}
    </select>
  `;
}
