import {css} from 'lit';

export const toolStyles = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s) var(--_space-xxl);
    min-block-size: 3.4em;
    margin-block-end: var(--_space-s);
  }
  .of-figure {
    align-items: center;
    margin-block-start: 0;
  }
  .summary dt {
    font-size: var(--_small);
  }
  .summary strong {
    color: var(--_heading);
    font-size: var(--_font-size-figure);
    font-family: var(--portal-font-family-heading, var(--portal-font-family, inherit));
    font-variant-numeric: var(--_numeric);
    letter-spacing: var(--_letter-spacing-figure);
  }
  .summary small {
    margin-inline-start: var(--_space-s);
  }
  /* What gets the focus is scrolled out from under the bar below (WCAG 2.4.11). */
  :is(tbody, .pager) :is(button, input, select) {
    scroll-margin-block-end: 5em;
  }
  .selection {
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    margin-block: var(--_space-m) 0;
    padding: var(--_space-s) var(--_space-m);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow-small);
  }
  .only-card {
    display: none;
  }
  @container portal (max-width: 48em) {
    .only-card {
      display: inline;
    }
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
      display: block !important;
    }
    .credit-notes .reason {
      grid-column: 2 / -1;
    }
    .selection {
      inset-block-end: 0;
    }
    /* Its buttons stand in rows there. */
    :is(tbody, .pager) :is(button, input, select) {
      scroll-margin-block-end: 12em;
    }
    /* With the spacing or the size of text that a reader may need, a status is wider than a card. */
    .owed .badge {
      white-space: normal;
    }
  }
  /* Where it would leave no room for the rows it stands below them. */
  @media (max-height: 25em) {
    .selection {
      position: static;
    }
  }
`;
