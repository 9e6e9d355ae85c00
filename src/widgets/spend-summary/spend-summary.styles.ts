import {css} from 'lit';

export const styles = css`
  .tools {
    min-block-size: 2.6em;
    margin-block-end: 0.8em;
  }
  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8em 2em;
    margin: 0 0 1em;
  }
  dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  dd {
    margin: 0;
    font-size: var(--portal-font-size-title, 1.3em);
    font-weight: var(--_medium);
    font-variant-numeric: var(--_numeric);
  }
  .plot {
    min-block-size: 22em;
  }
  tfoot > tr > * {
    border: 0;
    font-weight: var(--_medium);
  }
  @container portal (max-width: 36em) {
    thead {
      display: none;
    }
    table,
    tbody,
    tfoot,
    tr,
    th {
      display: block;
    }
    tr {
      padding-block: 0.5em;
      border-block-end: var(--_line) solid var(--_border);
    }
    tr > * {
      display: flex;
      justify-content: space-between;
      gap: 1em;
      padding-block: 0.15em;
      border: 0;
    }
    td::before {
      content: attr(data-label);
      color: var(--_muted);
      text-align: start;
      white-space: normal;
    }
  }
`;
