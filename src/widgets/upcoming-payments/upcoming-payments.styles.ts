import {css} from 'lit';

export const styles = css`
  /* The chart and the sums load after the rows; their place is kept. */
  .tools {
    min-block-size: 29.2em;
  }
  .what {
    min-inline-size: 10em;
    overflow-wrap: anywhere;
  }
  tbody small {
    font-weight: normal;
  }
  td.amount,
  .actions .button {
    white-space: nowrap;
  }
  @container portal (max-width: 64em) {
    .method {
      display: none;
    }
  }
  @container portal (max-width: 52em) {
    .tools {
      min-block-size: 44.2em;
    }
  }
  @container portal (max-width: 48em) {
    tbody tr {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .what {
      min-inline-size: 0;
      grid-area: 1 / 1;
    }
    td.amount {
      grid-area: 1 / 2;
      text-align: end;
    }
    td.date {
      grid-area: 2 / 1;
    }
    td.standing {
      grid-area: 2 / 2;
      text-align: end;
    }
    td.actions {
      grid-area: 3 / 1 / auto / span 2;
    }
  }
`;
