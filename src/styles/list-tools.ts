import {css} from 'lit';

/** What surrounds the rows of a list: views, filters, tooltips. Loads after the rows. */
export const listToolStyles = css`
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
