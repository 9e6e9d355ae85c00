import {css} from 'lit';

/** What surrounds the rows of a list: views, filters, tooltips. Loads after the rows. */
export const listToolStyles = css`
  .toolbar {
    margin-block-end: 0.8em;
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
