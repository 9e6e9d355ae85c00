import {css} from 'lit';

/** A table of records that becomes cards in a narrow container, its pager and the bar above it. Only what no widget does otherwise. */
export const tableStyles = css`
  .scroller {
    overflow-x: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: var(--_row) 0.75em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: middle;
  }
  th {
    font-weight: 500;
  }
  thead th {
    padding-block: 0.55em;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 0.857em;
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  tbody tr:hover {
    background: var(--_sunken);
  }
  tbody tr.selected {
    background: var(--_accent-subtle);
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font-weight: 500;
    cursor: pointer;
  }
  .amount .sort {
    flex-direction: row-reverse;
  }
  .sort .icon {
    opacity: 0;
  }
  .sort:hover .icon,
  .sort:focus-visible .icon {
    opacity: 0.5;
  }
  [aria-sort$='ending'] .sort {
    color: var(--_text);
  }
  [aria-sort$='ending'] .icon {
    opacity: 1;
  }
  [aria-sort='ascending'] .icon {
    rotate: 180deg;
  }
`;
