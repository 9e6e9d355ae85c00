import {css} from 'lit';

export const toolStyles = css`
  .outlook {
    display: grid;
    grid-template-columns: minmax(0, 7fr) minmax(0, 8fr);
    gap: var(--_space-l) var(--_space-xl);
    min-block-size: 18em;
    margin-block-end: var(--_space-m);
  }
  .outlook h2 {
    margin: 0 0 var(--_space-s);
    font-size: var(--_font-size-medium);
  }
  .charts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-l);
  }
  .by-state {
    display: grid;
    flex: 1 1 18em;
    min-inline-size: 0;
    grid-template-columns: minmax(0, 1fr) minmax(min-content, 11em);
    align-items: start;
    gap: var(--_space-m);
  }
  /* What is looked at is told of beside the chart, all of it at once. */
  .by-state .column:not(:hover) .hit {
    fill: transparent;
  }
  .states {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .states li {
    display: flex;
    align-items: baseline;
    gap: var(--_space-s);
    font-size: var(--_small);
  }
  .states .sample {
    align-self: center;
  }
  .states strong {
    display: block;
    font-size: var(--_font-size-medium);
    font-variant-numeric: var(--_numeric);
  }
  /* Where nothing is to be paid there is no place to keep. */
  .tools:has(.outlook-none) {
    min-block-size: 0;
  }
  .actions .button {
    margin-block: calc(var(--_space-xxs) / 2);
  }
  .months {
    max-block-size: 15em;
    overflow: auto;
  }
  .sums :is(th, td) {
    padding: var(--_space-xs) 0;
    padding-inline-start: var(--_space-s);
    background: none;
    font-size: var(--_small);
  }
  .sums :is(th, td):first-child {
    padding-inline-start: 0;
  }
  .sums tbody th {
    font-weight: normal;
  }
  .sums .group th {
    font-weight: var(--_medium);
  }
  .sums .fold {
    display: none;
  }
  .sums td {
    white-space: nowrap;
  }
  .sums .amount {
    text-align: end;
  }
  .sums td:last-child {
    font-weight: var(--_medium);
  }
  /* Rows of sums stay rows where those of the list become cards. */
  @container portal (max-width: 48em) {
    table.sums {
      display: table;
    }
    .sums thead {
      display: table-header-group;
    }
    .sums tbody {
      display: table-row-group;
    }
    .sums tbody tr {
      display: table-row;
      background: none;
    }
    .sums tbody tr > * {
      display: table-cell;
      padding: var(--_space-xs) 0;
      padding-inline-start: var(--_space-s);
      border-block-end: var(--_line) solid var(--_border);
    }
  }
  @container portal (max-width: 52em) {
    .outlook {
      grid-template-columns: minmax(0, 1fr);
      min-block-size: 33em;
    }
    .months {
      max-block-size: 12em;
    }
  }
  @container portal (max-width: 30em) {
    .sums thead {
      display: none;
    }
    table.sums,
    .sums tbody {
      display: block;
    }
    .sums tbody tr {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0 var(--_space-s);
      margin: 0;
      padding: var(--_space-xs) 0;
      border: 0;
      border-block-end: var(--_line) solid var(--_border);
      border-radius: 0;
    }
    .sums tbody tr > * {
      display: block;
      padding: 0;
      border: 0;
    }
    .sums th {
      grid-area: 1 / 1;
    }
    .sums td:last-child {
      grid-area: 1 / 2;
    }
    .sums td:not(:last-child) {
      grid-area: auto / 1 / auto / -1;
      color: var(--_muted);
      text-align: start;
    }
    .sums .fold {
      display: inline;
    }
    .sums .none {
      display: none;
    }
    .by-state {
      grid-template-columns: minmax(0, 1fr);
    }
    .states {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media print {
    .months {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
