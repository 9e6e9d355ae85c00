import {css} from 'lit';

/** Where the parts of a list stand, and how its rows become cards in a narrow container. Where each cell stands in a card is the widget's own. */
export const listStyles = css`
  /* The tools load after the rows; their place is kept so that nothing moves when they come. */
  .tools {
    min-block-size: 10.8em;
    padding-block-end: 0.9em;
  }
  .below {
    min-block-size: 3.05em;
  }
  .late {
    color: var(--_danger);
  }
  td.date,
  td.due {
    white-space: nowrap;
  }
  tbody small {
    display: block;
  }
  .number .link {
    white-space: nowrap;
  }
  td.actions {
    inline-size: 1%;
    padding-block: 0.3em;
    text-align: end;
  }
  @container portal (max-width: 70em) {
    tr {
      padding-inline: calc(var(--portal-cell-padding, 0.75em) * 0.8);
    }
  }
  @container portal (max-width: 48em) {
    .scroller {
      overflow: visible;
      border: 0;
      background: none;
    }
    table,
    tbody {
      display: block;
    }
    thead {
      display: none;
    }
    tbody tr {
      display: grid;
      grid-template-columns: auto 1fr auto;
      gap: 0.15em 0.75em;
      margin-block-end: var(--portal-card-gap, 0.6em);
      padding: var(--portal-card-padding, 0.8em);
      border: var(--_line) solid var(--portal-card-border, var(--_border));
      border-radius: var(--portal-card-radius, var(--_radius));
      background: var(--portal-card-surface, var(--_surface));
    }
    tbody tr > * {
      display: block;
      padding: 0;
      border: 0;
    }
    td.actions:empty {
      display: none;
    }
    td.actions {
      inline-size: auto;
    }
  }
`;
