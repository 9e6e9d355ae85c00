import {css} from 'lit';

export const toolStyles = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2.5em;
    min-block-size: 3.4em;
    margin-block-end: 0.6em;
  }
  .summary dt {
    font-size: 0.857em;
  }
  .summary strong {
    font-size: 1.43em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.01em;
  }
  .search {
    position: relative;
    flex: 1 1 11em;
  }
  .search .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0.7em;
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .search .field {
    padding-inline-start: 2.3em;
  }
  .days,
  .day,
  .files {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .day .field {
    inline-size: auto;
    min-inline-size: 0;
  }
  /* What gets the focus is scrolled out from under the bar below (WCAG 2.4.11). */
  tbody :is(button, input) {
    scroll-margin-block-end: 5em;
  }
  .selection {
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    margin-block: 0.8em 0;
    padding: 0.6em 0.9em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
  }
  @container portal (max-width: 45em) {
    .credit-notes .date {
      grid-area: 2 / 2;
      display: block;
    }
    .credit-notes .total {
      grid-area: 1 / 3;
      display: block;
    }
    .credit-notes .owed {
      grid-area: 2 / 3;
    }
    .credit-notes .reason {
      grid-column: 2 / -1;
    }
    .days {
      flex: 1 1 100%;
      flex-wrap: wrap;
    }
    .day {
      flex: 1 1 9em;
    }
    .day .field {
      flex: 1;
    }
    .selection {
      inset-block-end: 0;
    }
  }
`;
