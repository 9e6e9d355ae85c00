import {css} from 'lit';

export const documentStyles = css`
  .document-nav {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
  }
  .document-nav div {
    display: flex;
    gap: var(--_space-xs);
  }
  .document {
    padding: var(--_card-padding-large);
    border: var(--_line) solid var(--portal-card-border, var(--_border));
    border-radius: var(--portal-card-radius, var(--_radius));
    background: var(--portal-card-surface, var(--_surface));
  }
  .document-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: var(--_space-l);
  }
  .document h2 {
    font-size: var(--_font-size-title);
  }
  .document h3 {
    margin-block: var(--_space-xl) var(--_space-s);
    font-size: var(--_font-size-subheading);
  }
  .document-status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
    margin-block-start: var(--_space-s);
  }
  .figure {
    color: var(--_heading);
    font-size: var(--_font-size-display);
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: var(--_numeric);
    line-height: var(--_line-height-tight);
  }
  .document-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
    gap: var(--_space-l);
    margin-block-start: var(--_space-xl);
    padding-block-start: var(--_space-xl);
    border-block-start: var(--_line) solid var(--_border);
  }
  .facts dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .facts dd + dt {
    margin-block-start: var(--_space-m);
  }
  .lines {
    margin-block-start: var(--_space-xl);
  }
  .lines td,
  .lines th {
    vertical-align: top;
  }
  .lines .section th {
    padding-block-start: var(--_space-l);
    font-weight: var(--_font-weight-strong);
  }
  .lines .remark td {
    color: var(--_muted);
    white-space: pre-line;
  }
  .lines small {
    display: block;
  }
  .plain {
    border: 0;
    border-radius: 0;
  }
  .plain tbody tr:hover {
    background: none;
  }
  .totals {
    display: grid;
    grid-template-columns: 1fr auto;
    row-gap: var(--_space-xs);
    max-inline-size: 26em;
    margin-block-start: var(--_space-l);
    margin-inline-start: auto;
  }
  /* In line with the amounts of the lines above. */
  .lines + .totals {
    padding-inline-end: var(--portal-cell-padding, 0.75em);
  }
  .totals dd {
    padding-inline-start: var(--_space-xl);
    font-variant-numeric: var(--_numeric);
    text-align: end;
    white-space: nowrap;
  }
  .totals .grand {
    padding-block-start: var(--_space-s);
    border-block-start: var(--_line) solid var(--_border-strong);
    font-weight: var(--_font-weight-strong);
  }
  .records {
    display: grid;
    gap: var(--_space-s);
  }
  .records li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-xxs) var(--_space-l);
    padding-block-end: var(--_space-s);
    border-block-end: var(--_line) solid var(--_border);
  }
  .records .amount {
    min-inline-size: 7em;
    margin-inline-start: auto;
  }
  .prose {
    max-inline-size: 70ch;
    white-space: pre-line;
  }
  .share {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-s);
    margin-block-start: var(--_space-l);
    padding: var(--_space-l);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }
  .share-row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .share-row .field {
    flex: 1 1 14em;
    inline-size: auto;
    min-inline-size: 0;
  }
  @container portal (max-width: 70em) {
    .lines + .totals {
      padding-inline-end: calc(var(--portal-cell-padding, 0.75em) * 0.8);
    }
  }
  @container portal (max-width: 48em) {
    .lines + .totals {
      padding: 0;
    }
    .document {
      padding: var(--_space-l);
    }
    .lines table,
    .lines tbody {
      display: block;
    }
    .lines tbody tr {
      grid-template-columns: minmax(0, 1fr) auto;
      margin: 0;
      padding: var(--portal-row-padding, 0.7em) 0;
      border-width: 0 0 var(--_line);
      border-radius: 0;
    }
    .lines .optional {
      display: none;
    }
    .lines tr > .amount:last-child {
      grid-column: 1 / -1;
    }
    .document-actions,
    .document-actions .button {
      flex: 1 1 auto;
    }
  }
`;
