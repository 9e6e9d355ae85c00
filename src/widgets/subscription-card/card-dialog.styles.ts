import {css} from 'lit';

/** Forms and reviews of what is done with a subscription. */
export const cardDialogStyles = css`
  .labelled {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-xs);
    margin-block-end: var(--_space-l);
  }
  .stepper {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .stepper .field {
    inline-size: 7em;
    text-align: center;
    font-variant-numeric: var(--_numeric);
  }
  .stepper .button {
    min-inline-size: var(--_control-height-large);
    min-block-size: var(--_control-height-large);
  }
  .addon {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-xs) var(--_space-l);
    padding-block: var(--_space-xs);
  }
  .choice .amount {
    flex: 0 1 auto;
    white-space: normal;
  }
  .choice .name {
    display: inline-block;
  }
  .choice .name::first-letter {
    text-transform: uppercase;
  }
  .choice small {
    display: block;
  }
  .choice:has(:disabled) {
    color: var(--_muted);
    cursor: not-allowed;
  }
  .days {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-l);
  }
  select.field {
    max-inline-size: 100%;
  }
  .compare {
    inline-size: 100%;
    margin-block-end: var(--_space-l);
    border-collapse: collapse;
  }
  .compare th,
  .compare td {
    padding: var(--_space-xs) 0;
    border-block-end: var(--_line) solid var(--_border);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  .compare :is(th, td) + :is(th, td) {
    padding-inline-start: var(--_space-l);
    text-align: end;
  }
  dialog h3 {
    margin-block: var(--_space-l) var(--_space-xs);
    font-size: var(--_font-size-subheading);
  }
  .compare thead th {
    background: none;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .compare tfoot :is(th, td) {
    border: 0;
    font-weight: var(--_font-weight-strong);
  }
  .sum {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-l);
    padding-block: var(--_space-xxs);
  }
  .sum small {
    display: block;
  }
  .sum.grand {
    margin-block-start: var(--_space-xs);
    padding-block-start: var(--_space-s);
    border-block-start: var(--_line) solid var(--_border-strong);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }
  .offer {
    display: grid;
    gap: var(--_space-xs);
    margin-block-end: var(--_space-l);
    padding: var(--_space-l);
    border: var(--_line) solid var(--_success-border);
    border-radius: var(--_radius-small);
    background: var(--_success-subtle);
    color: var(--_on-success);
  }
  .offer .figure {
    color: inherit;
    font-size: var(--_font-size-figure);
    font-weight: var(--_font-weight-strong);
  }
  dialog .hint-text {
    margin-block-end: var(--_space-l);
  }
  /* With room for a reader's own spacing, the two columns stand below the name. */
  @media (max-width: 30em) {
    .compare,
    .compare :is(thead, tbody, tfoot) {
      display: block;
    }
    .compare tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .compare tr > :first-child {
      grid-column: 1 / -1;
      border: 0;
    }
    .compare :is(th, td) + :is(th, td) {
      padding-inline-start: 0;
    }
    .compare tr > :nth-child(2) {
      text-align: start;
    }
  }
  mark {
    border-radius: var(--_radius-small);
    background: var(--_warning-subtle);
    color: var(--_on-warning);
    padding-inline: var(--_space-xs);
  }
`;
