import {css} from 'lit';

/** What surrounds the cards, and what stands in the dialogs. Loads after the cards. */
export const catalogToolStyles = css`
  .refreshing .cards {
    opacity: 0.6;
  }
  .toolbar .field {
    inline-size: auto;
  }
  .toolbar .search .field {
    inline-size: 100%;
  }
  .toolbar .before-taxes {
    flex: 1 0 100%;
    font-size: var(--_small);
  }
  .switch {
    display: inline-flex;
    padding: var(--_space-xxs);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .switch button {
    min-block-size: calc(var(--_height) - 0.4em);
    padding: var(--_space-xxs) var(--_space-m);
    border: 0;
    border-radius: var(--_radius-small);
    background: none;
    color: var(--_muted);
    font-weight: var(--_medium);
    cursor: pointer;
  }
  .switch [aria-pressed='true'] {
    background: var(--_surface);
    color: var(--_text);
    box-shadow: var(--_shadow-small);
  }
  .card {
    transition: border-color var(--_speed);
  }
  .card:hover {
    border-color: var(--_border-strong);
  }
  .name:focus {
    outline: none;
  }
  .owned {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xxs) var(--_space-s);
    padding: var(--_space-xs) var(--_space-s);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    font-size: var(--_small);
  }
  .owned .numbers {
    display: inline-flex;
    flex: 1;
    flex-wrap: wrap;
    gap: var(--_space-xxs) var(--_space-s);
  }
  .owned .link {
    min-block-size: 2em;
  }
  .owned .button {
    min-block-size: 2.2em;
    padding-inline: var(--_space-s);
  }
  .acts > .button,
  .acts > .hint,
  .acts > .hint .button {
    inline-size: 100%;
  }
  /* What has the focus scrolls out from under the bar. */
  .card button {
    scroll-margin-block: 1em 6em;
  }
  .basket-bar {
    position: sticky;
    inset-block-end: var(--_space-m);
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s) var(--_space-l);
    margin-block-start: var(--_space-l);
    padding: var(--_space-s) var(--_space-l);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow);
    font-weight: var(--_medium);
  }
  .came-of-it {
    align-items: start;
  }
  .came-of-it > div {
    display: grid;
    justify-items: start;
    gap: var(--_space-xs);
  }
  .came-of-it [tabindex]:focus {
    outline: none;
  }
  .basket {
    display: grid;
  }
  .item-group {
    display: grid;
    gap: var(--_space-s);
  }
  .item {
    display: grid;
    gap: var(--_space-s);
    padding-block: var(--_space-m);
    border-block-end: var(--_line) solid var(--_border);
  }
  .item:first-child {
    padding-block-start: 0;
  }
  .item-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-xxs) var(--_space-m);
  }
  .item-head h3 {
    flex: 1;
    font-size: var(--_font-size-large);
  }
  .item-fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr));
    gap: var(--_space-s) var(--_space-l);
    align-items: start;
  }
  .labelled {
    display: grid;
    align-content: start;
    gap: var(--_space-xs);
  }
  .labelled select.field {
    inline-size: 100%;
  }
  .labelled .muted {
    font-size: var(--_font-size-medium);
  }
  .labelled + .labelled,
  dialog p + .labelled,
  dialog ul + .labelled,
  .labelled + .notice,
  .item-fields + .muted,
  .choice + p {
    margin-block-start: var(--_space-m);
  }
  .labelled > .labelled,
  .item-fields .labelled {
    margin-block-start: 0;
  }
  fieldset > .button.quiet {
    margin-inline-start: calc(-1 * var(--portal-control-padding, 0.8em));
  }
  .error-text:empty {
    display: none;
  }
  .addons {
    margin: 0;
  }
  .addon {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 var(--_space-m);
    align-items: start;
  }
  .addon .labelled {
    inline-size: 8em;
  }
  .addon .choice .muted {
    display: block;
    font-size: var(--_font-size-medium);
  }
  .sum {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-l);
    padding-block: var(--_space-xxs);
  }
  .item .sum,
  .sum:has(mark) {
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
  }
  .item .amount,
  .sum:has(mark) .amount {
    white-space: normal;
  }
  .sums,
  .next-charges,
  .change-preview {
    padding-block: var(--_space-m);
    border-block-end: var(--_line) solid var(--_border);
  }
  .sums + .next-charges,
  .next-charges + fieldset,
  .sums + fieldset {
    margin-block-start: var(--_space-m);
  }
  .next-charges {
    padding-block-start: 0;
  }
  .next-charges h3 {
    color: var(--_muted);
    font-size: var(--_font-size-medium);
  }
  .change-preview:focus {
    outline: none;
  }
  .sum.grand {
    margin-block-start: var(--_space-xs);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }
  mark {
    padding-inline: var(--_space-xs);
    border-radius: var(--_radius-small);
    background: var(--_warning-subtle);
    color: var(--_on-warning);
    font-size: var(--_font-size-medium);
    font-weight: var(--_medium);
  }
  @media (forced-colors: active) {
    .switch [aria-pressed='true'] {
      outline: var(--_line) solid Highlight;
    }
  }
  @container portal (max-width: 48em) {
    .switch {
      flex: 1 1 auto;
    }
    .switch button {
      flex: 1;
    }
  }
`;
