import {css} from 'lit';

/** What surrounds the rows of a list: views, filters, tooltips; and its rows under a pointer. Loads after the rows. */
export const listToolStyles = css`
  /* What is hidden from view only must not make the page wider than it is. */
  .scroller {
    position: relative;
  }
  tbody tr:hover {
    background: var(--_table-row-hover);
  }
  tbody tr.selected {
    background: var(--_table-row-selected);
  }
  .sort:hover .icon,
  .sort:focus-visible .icon {
    opacity: 0.5;
  }
  .refreshing {
    cursor: progress;
  }
  .state {
    display: grid;
    justify-items: center;
    gap: var(--_space-s);
    padding: var(--_space-xxl) var(--_space-l);
    border: var(--_line) solid var(--portal-table-border, var(--_border));
    border-radius: var(--portal-table-radius, var(--_radius));
    background: var(--portal-table-surface, var(--_surface));
    text-align: center;
  }
  .state p {
    max-inline-size: 44ch;
  }
  .state .title {
    color: var(--_heading);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }
  @media print {
    .no-print,
    .select {
      display: none !important;
    }
    .tools {
      min-block-size: 0;
    }
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
    margin-block-end: var(--_space-m);
    padding: var(--_space-s) var(--_notice-padding);
    border: var(--_line) solid var(--_info-border);
    border-radius: var(--_notice-radius);
    background: var(--_info-subtle);
    color: var(--_on-info);
  }
  /* About what was pressed, which may be anywhere in a long list: it stays in sight. */
  .notice.over {
    position: sticky;
    inset-block-end: var(--_space-m);
    z-index: 1;
    box-shadow: var(--_shadow);
  }
  .notice > :first-child {
    flex: 1 1 14em;
  }
  .notice.warning {
    border-color: var(--_warning-border);
    background: var(--_warning-subtle);
    color: var(--_on-warning);
  }
  .notice.danger {
    border-color: var(--_danger-border);
    background: var(--_danger-subtle);
    color: var(--_on-danger);
  }
  .notice.success {
    border-color: var(--_success-border);
    background: var(--_success-subtle);
    color: var(--_on-success);
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
    gap: var(--_space-s);
  }
  .toolbar {
    margin-block-end: var(--_space-m);
  }
  .search {
    position: relative;
    flex: 1 1 11em;
  }
  .search .icon {
    position: absolute;
    inset-block: 0;
    inset-inline-start: var(--_space-m);
    margin-block: auto;
    color: var(--_muted);
    pointer-events: none;
  }
  .search .field {
    text-overflow: ellipsis;
    padding-inline-start: calc(var(--_space-m) + var(--portal-icon-size, 1.1em) + var(--_space-xs));
  }
  .days,
  .day,
  .files {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
  }
  .day .field {
    inline-size: auto;
    min-inline-size: 0;
  }
  /* Engines give the ring of a date to its picker alone. */
  .day .field:focus-within {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  .unfold {
    display: none;
    position: relative;
  }
  /* Something is filtered that isn't in view. */
  .unfold .dot {
    position: absolute;
    inset-block-start: 0.35em;
    inset-inline-end: 0.35em;
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_accent);
  }
  .pager {
    justify-content: space-between;
    margin-block-start: var(--_space-m);
    color: var(--_muted);
  }
  .pager label,
  .pager div {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .tabs {
    display: flex;
    gap: var(--_space-xxs);
    overflow-x: auto;
    margin-block-end: var(--_space-m);
    border-block-end: var(--_line) solid var(--_border);
    scrollbar-width: thin;
  }
  .tabs button {
    flex: none;
    padding: 0.55em 0.75em;
    border: 0;
    border-block-end: var(--_border-width-strong) solid transparent;
    background: none;
    color: var(--_tab-text);
    font-weight: var(--_medium);
    cursor: pointer;
  }
  .tabs button:hover {
    color: var(--_tab-hover);
  }
  .tabs button:focus-visible {
    outline-offset: calc(-1 * var(--_focus-width));
  }
  .tabs [aria-pressed='true'] {
    border-color: var(--_tab-indicator);
    color: var(--_tab-selected);
  }
  .tabs .count {
    margin-inline-start: var(--_space-xs);
    font-size: var(--_small);
    font-variant-numeric: var(--_numeric);
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
    padding: var(--_space-xs) var(--_space-s);
    border-radius: var(--_tooltip-radius);
    background: var(--_tooltip-surface);
    color: var(--_tooltip-text);
    font-size: var(--_small);
    text-align: start;
    white-space: normal;
    visibility: hidden;
  }
  /* The pointer can go over to it (WCAG 1.4.13). */
  .hint [role='tooltip']::after {
    content: '';
    position: absolute;
    inset: 100% 0 -0.5em;
  }
  .hint:hover [role='tooltip'],
  .hint:focus-within [role='tooltip'] {
    visibility: visible;
  }
  .hint.dismissed [role='tooltip'] {
    visibility: hidden;
  }
  /* A transparent line is drawn there too: the pressed view's is another. */
  @media (forced-colors: active) {
    .tabs button {
      border-color: ButtonFace;
    }
    .tabs [aria-pressed='true'] {
      border-color: Highlight;
    }
  }
  @container portal (max-width: 48em) {
    .pager {
      justify-content: center;
    }
    .unfold {
      display: inline-flex;
    }
    .toolbar:not(.unfolded) .foldable {
      display: none;
    }
    .days {
      flex: 1 1 100%;
      flex-wrap: wrap;
    }
    .day {
      flex: 1 1 9em;
    }
    .day .field {
      flex: 1;
    }
  }
`;
