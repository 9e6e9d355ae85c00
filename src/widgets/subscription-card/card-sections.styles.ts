import {css} from 'lit';

/** What follows the first lines: notices, sections, the switch. Loads after them. */
export const cardSectionStyles = css`
  .card-facts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12em, 1fr));
    gap: var(--_space-m) var(--_space-xl);
  }
  .card-facts dt,
  .facts-section dt {
    color: var(--_muted);
    font-size: var(--_small);
  }
  .card-head h2 {
    margin-block-end: var(--_space-xs);
  }
  .card-head .badge {
    margin-inline-end: var(--_space-xs);
  }
  .price .figure {
    font-variant-numeric: var(--_numeric);
  }
  .card .notice {
    margin-block: var(--_space-l) 0;
  }
  .days-left {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    font-size: var(--_font-size-large);
    font-variant-numeric: var(--_numeric);
    white-space: nowrap;
  }
  .notice > .days-left {
    flex: none;
  }
  .days-left + span {
    flex: 1 1 14em;
  }
  .card h3 {
    margin-block: 0 var(--_space-s);
    font-size: var(--_font-size-subheading);
  }
  .card section {
    margin-block-start: var(--_space-xl);
  }
  .halves {
    display: grid;
    grid-template-columns: minmax(0, 1.6fr) minmax(0, 1fr);
    column-gap: var(--_space-xxl);
  }
  .halves + .estimate {
    border-block-start: var(--_line) solid var(--_border);
    padding-block-start: var(--_space-xl);
  }
  .facts-section dt {
    margin-block-start: var(--_space-m);
  }
  .facts-section dl:first-child dt {
    margin-block-start: 0;
  }
  .estimate .lines {
    margin-block-start: var(--_space-s);
  }
  .invoices li {
    align-items: center;
  }
  .invoice-actions {
    display: flex;
    gap: var(--_space-xs);
  }
  .history {
    display: grid;
    gap: var(--_space-s);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .history li {
    display: grid;
    grid-template-columns: 7.5em minmax(0, 1fr);
    gap: var(--_space-s);
  }
  .history time {
    font-size: var(--_font-size-medium);
    font-variant-numeric: var(--_numeric);
  }
  .show-all {
    margin-block-start: var(--_space-m);
  }
  .switch {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_height);
    padding: var(--_space-xs);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_text);
    font-weight: var(--_medium);
    cursor: pointer;
  }
  .switch:hover {
    background: var(--_button-quiet-hover);
  }
  .switch[aria-disabled='true'] {
    color: var(--_button-disabled-text);
    cursor: not-allowed;
  }
  .track {
    position: relative;
    flex: none;
    inline-size: 2.2em;
    block-size: 1.25em;
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius-large);
    background: var(--_sunken);
    transition: background-color var(--_speed);
  }
  .track::after {
    content: '';
    position: absolute;
    inset-block: 0.15em;
    inset-inline-start: 0.15em;
    inline-size: 0.85em;
    border-radius: 50%;
    background: var(--_control);
    transition: inset-inline-start var(--_speed);
  }
  .switch[aria-checked='true'] .track {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .switch[aria-checked='true'] .track::after {
    inset-inline-start: 1.05em;
    background: var(--_on-accent);
  }
  @media (forced-colors: active) {
    .track::after {
      background: ButtonText;
    }
    .switch[aria-checked='true'] .track {
      background: Highlight;
    }
  }
  @container portal (max-width: 48em) {
    .halves {
      grid-template-columns: minmax(0, 1fr);
    }
    .lines thead {
      display: none;
    }
    .lines tbody tr {
      display: grid;
      gap: var(--_space-xxs) var(--_space-m);
      border-style: solid;
      border-color: var(--_border);
    }
    .lines tbody tr > * {
      display: block;
      padding: 0;
      border: 0;
    }
  }
  @container portal (max-width: 30em) {
    .acts .button,
    .acts .hint {
      flex: 1 1 auto;
    }
    .acts .hint .button {
      inline-size: 100%;
    }
    .history li {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
  }
`;
