import {css} from 'lit';

/** A table of records that becomes cards in a narrow container. Only what no widget does otherwise; what a pointer changes comes with the tools. */
export const tableStyles = css`
  .scroller {
    overflow-x: auto;
    border: var(--_line) solid var(--portal-table-border, var(--_border));
    border-radius: var(--portal-table-radius, var(--_radius));
    background: var(--portal-table-surface, var(--_surface));
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: var(--_numeric);
  }
  /* A row has no padding, but passes it on as a length: headings of another size stand in line with their cells. */
  tr {
    padding-inline: var(--portal-cell-padding, 0.75em);
  }
  th,
  td {
    padding: var(--portal-row-padding, 0.7em);
    padding-inline: inherit;
    border-block-end: var(--_line) solid var(--portal-table-row-border, var(--_border));
    text-align: start;
  }
  th {
    font-weight: var(--_medium);
  }
  thead th {
    padding-block: var(--portal-table-head-padding, 0.55em);
    background: var(--portal-table-head-surface, var(--_sunken));
    color: var(--portal-table-head-text, var(--_muted));
    font-size: var(--portal-table-head-size, var(--_small));
    letter-spacing: var(--portal-table-head-spacing, normal);
    text-transform: var(--portal-table-head-transform, none);
    white-space: nowrap;
  }
  tbody tr:last-child > * {
    border-block-end: 0;
  }
  .sort {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    text-transform: inherit;
    vertical-align: top;
    cursor: pointer;
  }
  .amount .sort {
    flex-direction: row-reverse;
  }
  .sort .icon {
    opacity: 0;
  }
  [aria-sort$='ending'] .sort {
    color: var(--portal-table-head-active, var(--_text));
  }
  [aria-sort$='ending'] .icon {
    opacity: 1;
  }
  [aria-sort='ascending'] .icon {
    rotate: 180deg;
  }
`;
