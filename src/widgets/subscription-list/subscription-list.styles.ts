import {css} from 'lit';

export const styles = css`
  .select {
    inline-size: 1%;
    padding-inline-end: 0;
  }
  .select input {
    display: block;
  }
  .id,
  .team,
  .outlook {
    color: var(--_muted);
  }
  .id {
    white-space: nowrap;
  }
  .outlook {
    text-wrap: balance;
  }
  .fold-team {
    display: none;
  }
  @container portal (max-width: 78em) {
    .next {
      display: none;
    }
  }
  @container portal (max-width: 64em) {
    .team {
      display: none;
    }
    .fold-team {
      display: block;
    }
  }
  @container portal (max-width: 48em) {
    .select {
      grid-row: 1;
      align-self: center;
    }
    .product {
      grid-area: 1 / 2;
    }
    .price {
      grid-area: 1 / 3;
    }
    td.id {
      grid-area: 2 / 2;
    }
    td.seats {
      grid-area: 2 / 3;
    }
    td.outlook {
      grid-area: 3 / 2;
    }
    td.status {
      grid-area: 3 / 3;
      text-align: end;
    }
    td.seats:empty {
      display: none;
    }
  }
`;
