import {css} from 'lit';

export const styles = css`
  th.number {
    min-inline-size: 9em;
  }
  .number small {
    max-inline-size: 26em;
    font-weight: normal;
    overflow-wrap: anywhere;
  }
  .actions .button {
    white-space: nowrap;
  }
  .origin {
    color: var(--_muted);
  }
  @container portal (max-width: 66em) {
    .origin {
      display: none;
    }
  }
  @container portal (max-width: 60em) {
    .date {
      display: none;
    }
    .number small {
      max-inline-size: 16em;
    }
    .standing .badge {
      white-space: normal;
    }
  }
  @container portal (max-width: 48em) {
    tbody tr {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .number {
      grid-area: 1 / 1 / auto / span 2;
    }
    .number small {
      max-inline-size: none;
    }
    td.date,
    td.due {
      grid-area: 2 / 1;
      display: block;
      white-space: normal;
      color: var(--_muted);
    }
    /* A card has one day: until when it can be answered, or when it was made. */
    td.date:has(+ td small),
    td.due:not(:has(small)) {
      display: none;
    }
    .total {
      grid-area: 2 / 2;
      font-weight: var(--_medium);
    }
    td.standing {
      grid-area: 3 / 1;
      align-self: center;
    }
    td.actions {
      grid-area: 3 / 2;
    }
  }
`;
