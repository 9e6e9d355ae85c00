import {css} from 'lit';

export const styles = css`
  .id,
  .category,
  td.date {
    color: var(--_muted);
  }
  .id {
    white-space: nowrap;
  }
  th.subject {
    min-inline-size: 12em;
    overflow-wrap: anywhere;
  }
  .subject .link {
    font-weight: inherit;
  }
  tbody small {
    font-weight: normal;
  }
  tbody th.subject {
    font-weight: normal;
  }
  .unread th.subject {
    font-weight: var(--portal-font-weight-strong, 600);
  }
  .dot {
    display: inline-block;
    margin-inline-end: 0.4em;
    border: calc(var(--_line) * 4) solid var(--_accent);
    border-radius: 50%;
  }
  .urgent,
  .high {
    font-weight: var(--_medium);
  }
  .urgent {
    color: var(--_danger);
  }
  .group th {
    background: var(--_sunken);
    font-size: var(--_small);
  }
  td.date {
    white-space: normal;
  }
  @container portal (max-width: 60em) {
    .standing .badge {
      white-space: normal;
    }
  }
  @container portal (max-width: 48em) {
    tbody tr {
      grid-template-columns: auto 1fr auto;
    }
    td.id {
      grid-area: 1 / 1;
    }
    td.date {
      grid-area: 1 / 2 / auto / span 2;
      text-align: end;
    }
    .subject {
      grid-area: 2 / 1 / auto / span 3;
    }
    td.standing {
      grid-area: 3 / 1 / auto / span 2;
    }
    td.category {
      grid-area: 4 / 1 / auto / span 3;
    }
    td.priority {
      grid-area: 3 / 3;
    }
    tr.group {
      display: block;
      padding: 0.2em 0;
      border: 0;
      background: none;
    }
    .group th {
      background: none;
    }
  }
`;
