import {css} from 'lit';

/** What surrounds the rows of a list: views, filters, tooltips. Loads after the rows. */
export const listToolStyles = css`
  h2,
  h3,
  p,
  dl,
  dd,
  ul {
    margin: 0;
    padding: 0;
  }
  ul {
    margin: 0;
    padding: 0;
  }
  .portal {
    --_raised: var(--portal-color-surface-raised, light-dark(#ffffff, #1d2128));
    --_shadow: var(--portal-shadow, 0 1px 2px rgb(15 20 30 / 6%), 0 8px 28px rgb(15 20 30 / 14%));
  }
  .button.primary {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: color-mix(in oklab, var(--_accent), var(--_text) 14%);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
  }
  .button.quiet:hover {
    background: var(--_sunken);
  }
  .button.icon-only {
    min-inline-size: 2.25em;
    padding: 0.3em;
  }
  .button[aria-disabled='true'] {
    border-color: var(--_border);
    background: var(--_sunken);
    color: var(--_muted);
    cursor: not-allowed;
  }
  .field {
    min-block-size: 2.25em;
    padding: 0.3em 0.8em;
    border: 1px solid var(--_control);
    border-radius: var(--_radius-small);
    background: var(--_surface);
    inline-size: 100%;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  select.field {
    inline-size: auto;
  }
  [dir='rtl'] .directional {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    .badge,
    .button {
      border: 1px solid;
    }
  }
  .state {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding: 3em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  .state p {
    max-inline-size: 44ch;
  }
  .state .title {
    font-size: 1.07em;
    font-weight: 600;
  }
  @media print {
    .no-print {
      display: none !important;
    }
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
    margin-block-end: 0.8em;
    padding: 0.6em 0.9em;
    border-radius: var(--_radius-small);
    background: var(--_info-subtle);
    color: var(--_info);
  }
  .notice > :first-child {
    flex: 1 1 14em;
  }
  .notice.warning {
    background: var(--_warning-subtle);
    color: var(--_warning);
  }
  .notice.danger {
    background: var(--_danger-subtle);
    color: var(--_danger);
  }
  .notice.success {
    background: var(--_success-subtle);
    color: var(--_success);
  }
  .notice .link {
    color: inherit;
    text-decoration: underline;
  }
  .toolbar,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em;
  }
  .toolbar {
    margin-block-end: 0.8em;
  }
  .pager {
    justify-content: space-between;
    margin-block-start: 0.8em;
    color: var(--_muted);
  }
  .pager label,
  .pager div {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }
  .tabs {
    display: flex;
    gap: 0.2em;
    overflow-x: auto;
    margin-block-end: 0.8em;
    border-block-end: 1px solid var(--_border);
    scrollbar-width: thin;
  }
  .tabs button {
    flex: none;
    padding: 0.55em 0.75em;
    border: 0;
    border-block-end: 2px solid transparent;
    background: none;
    color: var(--_muted);
    font-weight: 500;
    cursor: pointer;
  }
  .tabs button:hover {
    color: var(--_text);
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  .tabs [aria-pressed='true'] {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .tabs .count {
    margin-inline-start: 0.35em;
    font-size: 0.857em;
    opacity: 0.85;
  }
  .hint {
    position: relative;
    display: inline-flex;
  }
  .hint [role='tooltip'] {
    position: absolute;
    inset-block-end: calc(100% + 0.4em);
    inset-inline-end: 0;
    z-index: 2;
    inline-size: max-content;
    max-inline-size: 18em;
    padding: 0.4em 0.7em;
    border-radius: var(--_radius-small);
    background: var(--_text);
    color: var(--_surface);
    font-size: 0.857em;
    text-align: start;
    white-space: normal;
    visibility: hidden;
  }
  .hint:hover [role='tooltip'],
  .hint:focus-within [role='tooltip'] {
    visibility: visible;
  }
`;
