import {css} from 'lit';

export const styles = css`
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
  .select {
    inline-size: 1%;
    padding-inline-end: 0;
  }
  .select input {
    display: block;
  }
  td.date,
  td.due,
  .paid-on {
    white-space: nowrap;
  }
  td small {
    display: block;
  }
  .owed .badge {
    margin-inline-end: 0.5em;
  }
  .owed span:last-child {
    font-weight: var(--_medium);
  }
  .number .link {
    white-space: nowrap;
  }
  .origin,
  .reason {
    color: var(--_muted);
  }
  td.actions {
    inline-size: 1%;
    padding-block: 0.3em;
    text-align: end;
  }
  @container portal (max-width: 70em) {
    th,
    td {
      padding-inline: calc(var(--portal-cell-padding, 0.75em) * 0.8);
    }
    .paid-on,
    .origin {
      display: none;
    }
    td.owed {
      display: table-cell;
    }
    .owed .badge {
      display: block;
      inline-size: fit-content;
      margin-block-end: 0.2em;
      margin-inline: auto 0;
    }
  }
  @container portal (max-width: 48em) {
    .tools {
      min-block-size: 16.5em;
    }
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
    .select {
      grid-row: 1;
      align-self: center;
    }
    .number {
      grid-area: 1 / 2;
    }
    .owed {
      grid-area: 1 / 3 / span 2;
      display: grid !important;
      justify-items: end;
      align-content: start;
      gap: 0.3em;
    }
    .owed .badge {
      order: 1;
      margin: 0;
      white-space: normal;
    }
    td.due {
      grid-area: 2 / 2 / span 2;
      white-space: normal;
      color: var(--_muted);
    }
    td.date,
    .total,
    td.actions:empty {
      display: none;
    }
    td.actions {
      grid-area: 3 / 3;
      inline-size: auto;
    }
  }
  @container portal (max-width: 28em) {
    .tools {
      min-block-size: 19.4em;
    }
  }
`;
