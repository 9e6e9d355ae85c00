import {css} from 'lit';

/** What surrounds the figures of spend. */
export const workspaceStyles = css`
  .spend-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .spend-tools > select {
    flex: 0 1 auto;
    inline-size: auto;
  }
  .shown-as {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
  }
  .shown-as [aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent);
  }
  @container portal (min-width: 36em) {
    tfoot > tr > * {
      border-block-start: var(--_line) solid var(--_border);
    }
  }
  .grouped th {
    white-space: nowrap;
  }
  .grouped thead .amount {
    min-inline-size: 7em;
    white-space: normal;
  }
  .grouped td:last-child {
    font-weight: var(--_medium);
  }
  /* The month stays in sight while groups scroll by, and lies over none that has the focus. */
  .scroller:has(.grouped) {
    scroll-padding-inline-start: 10em;
  }
  .grouped tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--portal-table-surface, var(--_surface));
  }
  .grouped thead tr > :first-child {
    background: var(--portal-table-head-surface, var(--_sunken));
  }
  @container portal (max-width: 36em) {
    .grouped tr > :first-child {
      position: static;
    }
    .grouped td.muted:not(:last-child) {
      display: none;
    }
  }
  /* On paper both are there: the chart, and what it can't say in figures. */
  @media print {
    .twin {
      position: static;
      inline-size: auto;
      block-size: auto;
      overflow: visible;
      clip-path: none;
      white-space: normal;
    }
  }
  @media (forced-colors: active) {
    .shown-as [aria-pressed='true'] {
      outline: var(--_border-width-strong) solid Highlight;
      outline-offset: calc(-1 * var(--_border-width-strong));
    }
  }
`;
