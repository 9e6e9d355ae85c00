import {css} from 'lit';

export const documentStyles = css`
  .document-nav {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em;
    margin-block-end: 1em;
  }
  .document-nav div {
    display: flex;
    gap: 0.3em;
  }
  .document {
    padding: 1.6em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .document-head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 1em;
  }
  .document h2 {
    font-size: 1.3em;
    font-weight: 600;
    outline-offset: 0.2em;
  }
  .document h3 {
    margin-block: 2em 0.6em;
    font-size: 1em;
    font-weight: 600;
  }
  .document-status {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
    margin-block-start: 0.4em;
  }
  .figure {
    font-size: 1.72em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: -0.015em;
  }
  .document-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11em, 1fr));
    gap: 1.2em;
    margin-block-start: 1.6em;
    padding-block-start: 1.4em;
    border-block-start: 1px solid var(--_border);
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.857em;
  }
  .facts dd + dt {
    margin-block-start: 0.8em;
  }
  .lines {
    margin-block-start: 1.6em;
  }
  .lines td,
  .lines th {
    vertical-align: top;
  }
  .lines .section th {
    padding-block-start: 1.2em;
    font-weight: 600;
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
    row-gap: 0.45em;
    max-inline-size: 26em;
    margin-block-start: 1em;
    margin-inline-start: auto;
  }
  .totals dd {
    padding-inline-start: 1.5em;
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .totals .grand {
    padding-block-start: 0.5em;
    border-block-start: 1px solid var(--_border);
    font-weight: 600;
  }
  .records {
    display: grid;
    gap: 0.5em;
  }
  .records li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0.2em 1em;
    padding-block-end: 0.5em;
    border-block-end: 1px solid var(--_border);
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
    gap: 0.6em;
    margin-block-start: 1.2em;
    padding: 1em;
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }
  .share-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .share-row .field {
    flex: 1 1 14em;
    inline-size: auto;
  }
  @container portal (max-width: 45em) {
    .document {
      padding: 1em;
    }
    .lines table,
    .lines tbody {
      display: block;
    }
    .lines tbody tr {
      grid-template-columns: 1fr auto;
      margin: 0;
      padding: 0.7em 0;
      border-width: 0 0 1px;
      border-radius: 0;
    }
    .lines .optional {
      display: none;
    }
    .document-actions,
    .document-actions .button {
      flex: 1 1 auto;
    }
  }
`;
