import {css} from 'lit';

export const rowDetailStyles = css`
  .method > :first-child {
    white-space: nowrap;
  }
  .method span {
    display: block;
    inline-size: fit-content;
  }
  .method .badge {
    margin-block-start: var(--_space-xxs);
    white-space: normal;
  }
  .fold-next {
    display: none;
  }
  @container portal (max-width: 78em) {
    .fold-next {
      display: block;
    }
  }
  @container portal (max-width: 64em) {
    .method > :first-child {
      white-space: normal;
    }
  }
  /* Where there is room for a table, but not for much between its columns. */
  @container portal (min-width: 48.01em) and (max-width: 64em) {
    tr {
      padding-inline: var(--_space-xs);
    }
  }
  @container portal (max-width: 48em) {
    td.method {
      grid-column: 2 / -1;
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space-xs);
    }
  }
`;
