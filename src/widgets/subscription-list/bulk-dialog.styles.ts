import {css} from 'lit';

/** What is done with many subscriptions: what it does to each, one below the other. */
export const bulkStyles = css`
  .effects {
    margin-block: var(--_space-m) var(--_space-l);
    border: var(--_line) solid var(--_dialog-choice-border);
    border-radius: var(--_radius-small);
  }
  .effect {
    padding: var(--_space-s) var(--_space-m);
  }
  .effect + .effect {
    border-block-start: var(--_line) solid var(--_dialog-choice-border);
  }
  .effect-head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: var(--_space-xxs) var(--_space-m);
  }
  .effect ul {
    color: var(--_muted);
    font-size: var(--_font-size-medium);
  }
  .charged {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--_space-xs) var(--_space-l);
    padding-block-start: var(--_space-m);
    border-block-start: var(--_line) solid var(--_border);
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: var(--_numeric);
  }
  .charged dd {
    text-align: end;
  }
`;
