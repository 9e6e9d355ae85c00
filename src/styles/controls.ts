import {css} from 'lit';

/** Buttons, fields, badges: the same object in every widget. */
export const controlStyles = css`
  button,
  input,
  select,
  textarea {
    margin: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .button {
    min-block-size: 2.25em;
    padding: 0.3em 0.8em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_surface);
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    font-weight: 500;
    line-height: 1.2;
    cursor: pointer;
  }
  .button:hover {
    background: var(--_sunken);
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 500;
    text-align: start;
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-color: currentcolor;
  }
  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 1.15em;
    block-size: 1.15em;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .icon {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .badge {
    display: inline-block;
    padding: 0.1em 0.6em;
    border-radius: 1em;
    background: var(--_sunken);
    color: var(--_muted);
    font-size: 0.857em;
    font-weight: 500;
    white-space: nowrap;
  }
  .badge.success {
    background: var(--_success-subtle);
    color: var(--_success);
  }
  .badge.warning {
    background: var(--_warning-subtle);
    color: var(--_warning);
  }
  .badge.danger {
    background: var(--_danger-subtle);
    color: var(--_danger);
  }
  .badge.info {
    background: var(--_info-subtle);
    color: var(--_info);
  }
`;
