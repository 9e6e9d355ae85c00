import {css} from 'lit';

/** Of HTML that somebody wrote, in a message or an article: a table in it is a table, also where those of records are cards. */
export const htmlStyles = css`
  .html {
    display: grid;
    gap: var(--_space-s);
    justify-items: start;
    min-inline-size: 0;
  }
  .html > * {
    max-inline-size: 100%;
  }
  .html ul,
  .html ol {
    padding-inline-start: var(--_space-xl);
    list-style: revert;
  }
  .html pre,
  .html table {
    display: block;
    overflow: auto;
    margin: 0;
  }
  .html img {
    block-size: auto;
    max-inline-size: 100%;
  }
  .html blockquote {
    margin: 0;
  }
  .html td,
  .html th {
    padding: var(--_space-xxs) var(--_space-s);
    border: var(--_line) solid var(--_border);
  }
  .html thead {
    display: table-header-group;
  }
  .html tbody {
    display: table-row-group;
  }
  .html tr {
    display: table-row;
    background: none;
  }
  .html td,
  .html th {
    display: table-cell;
  }
  .html a {
    color: var(--portal-color-link, var(--_accent));
    overflow-wrap: anywhere;
  }
  .quoted {
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_border-width-strong) solid var(--_border-strong);
    color: var(--_muted);
  }
  summary {
    cursor: pointer;
  }
`;
