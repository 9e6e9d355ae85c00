import {css} from 'lit';

/** What surrounds the rows of subscriptions, and the dialog of what is done with many. */
export const toolStyles = css`
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    min-block-size: 2.7em;
    margin-block-end: var(--_space-s);
  }
  .attention {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    padding: var(--_space-xs) var(--_notice-padding);
    border: var(--_line) solid var(--_warning-border);
    border-radius: var(--_notice-radius);
    background: var(--_warning-subtle);
    color: var(--_on-warning);
  }
  .attention.danger {
    border-color: var(--_danger-border);
    background: var(--_danger-subtle);
    color: var(--_on-danger);
  }
  .attention .link {
    min-block-size: 1.75em;
    color: inherit;
    text-decoration: underline;
  }
  .toolbar select.field {
    flex: 0 1 auto;
    max-inline-size: 14em;
    text-overflow: ellipsis;
  }
  /* What gets the focus is scrolled out from under the bar below, whose buttons may stand in two rows (WCAG 2.4.11). */
  :is(tbody, .pager) :is(button, input, select) {
    scroll-margin-block-end: 8em;
  }
  .selection {
    position: sticky;
    inset-block-end: 0.5em;
    z-index: 1;
    margin-block: var(--_space-m) 0;
    padding: var(--_space-s) var(--_space-m);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_raised);
    box-shadow: var(--_shadow-small);
  }
  .counted {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--_space-m);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  .selection .link {
    min-block-size: 1.75em;
  }
  .place:focus {
    outline: none;
  }
  .place:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  @container portal (max-width: 48em) {
    .toolbar select.field {
      flex: 1 1 9em;
      max-inline-size: none;
    }
    .attention {
      flex: 1 1 100%;
      justify-content: space-between;
    }
    .selection {
      inset-block-end: 0;
    }
    .selection:not(.unfolded) .foldable {
      display: none;
    }
    .acts > * {
      flex: 1 1 8em;
    }
    .acts .hint .button {
      flex: 1;
    }
    /* In three, once they are unfolded. */
    :is(tbody, .pager) :is(button, input, select) {
      scroll-margin-block-end: 12em;
    }
  }
  /* Where it would leave no room for the rows it stands below them. */
  @media (max-height: 40em) {
    .selection {
      position: static;
    }
  }
`;
