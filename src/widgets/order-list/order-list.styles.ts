import {css} from 'lit';

export const styles = css`
  /* Nothing is summed up above orders. */
  .tools {
    min-block-size: 7.6em;
  }
  .passed {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-variant-numeric: var(--_numeric);
    white-space: nowrap;
  }
  .passed progress {
    appearance: none;
    flex: 0 1 6em;
    min-inline-size: 3em;
    block-size: 0.6em;
    overflow: hidden;
    border: 0;
    border-radius: var(--_radius-small);
    background: var(--_border);
  }
  .passed progress::-webkit-progress-bar {
    background: none;
  }
  .passed progress::-webkit-progress-value {
    background: var(--_accent);
  }
  .passed progress::-moz-progress-bar {
    background: var(--_accent);
  }
  td.progress small,
  td.total small {
    display: none;
  }
  .agreement {
    min-inline-size: 9em;
  }
  .agreement ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .status .badge {
    display: block;
    inline-size: fit-content;
  }
  .badge + .badge {
    margin-block-start: 0.2em;
  }
  td.actions {
    text-align: start;
    white-space: nowrap;
  }
  .actions .link {
    min-block-size: 1.75em;
    margin-inline-end: 0.8em;
  }
  @container portal (max-width: 86em) {
    .span,
    .paid {
      display: none;
    }
    td.progress small,
    td.total small {
      display: block;
    }
    .agreement li:nth-child(n + 3) {
      display: none;
    }
    .agreement li:nth-child(2):not(:last-child)::after {
      content: '\\a0…';
    }
  }
  @container portal (max-width: 64em) {
    .date {
      display: none;
    }
    .actions .link {
      display: block;
      margin: 0;
    }
    .agreement {
      min-inline-size: 7em;
    }
    .status .badge {
      white-space: normal;
    }
  }
  @container portal (max-width: 48em) {
    .number {
      grid-area: 1 / 1;
    }
    td.date:not(.span) {
      grid-area: 1 / 2;
      display: block;
      white-space: normal;
      color: var(--_muted);
    }
    td.progress:empty {
      display: none;
    }
    .total {
      grid-area: 1 / 3;
      font-weight: var(--_medium);
    }
    td.status {
      grid-area: 2 / 1 / span 1 / span 3;
      display: flex;
      flex-wrap: wrap;
      gap: 0.3em;
    }
    .badge + .badge {
      margin: 0;
    }
    td.progress,
    td.agreement,
    td.actions {
      grid-column: 1 / -1;
    }
    .passed progress {
      flex: 1;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: end;
      gap: 0.3em 1.2em;
    }
  }
`;
