import {css} from 'lit';

export const styles = css`
  .select {
    inline-size: 1%;
    padding-inline-end: 0;
  }
  .select input {
    display: block;
  }
  .paid-on {
    white-space: nowrap;
  }
  .owed .badge {
    margin-inline-end: 0.5em;
  }
  .owed span:last-child {
    font-weight: var(--_medium);
  }
  .origin,
  .reason {
    color: var(--_muted);
  }
  @container portal (max-width: 70em) {
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
    .total {
      display: none;
    }
    td.actions {
      grid-area: 3 / 3;
    }
  }
`;
