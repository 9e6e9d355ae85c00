import {css} from 'lit';

/** Buttons, fields, badges: the same object in every widget. What they are under a pointer or with the focus comes after the first paint, in the sheet of forms. */
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
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.45em;
    min-block-size: var(--_height);
    padding: 0.3em var(--portal-control-padding, 0.8em);
    border: var(--_line) solid var(--portal-button-border, var(--_border));
    border-radius: var(--portal-button-radius, var(--_radius-small));
    background: var(--portal-button-surface, var(--_surface));
    color: var(--portal-button-text, var(--_text));
    font-weight: var(--_medium);
    word-break: keep-all;
    cursor: pointer;
  }
  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--portal-color-link, var(--_accent));
    font-weight: var(--_medium);
    text-align: start;
    cursor: pointer;
  }
  input[type='checkbox'] {
    inline-size: var(--portal-control-check-size, 1.15em);
    block-size: var(--portal-control-check-size, 1.15em);
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .icon {
    flex: none;
    inline-size: var(--portal-icon-size, 1.1em);
    block-size: var(--portal-icon-size, 1.1em);
    fill: none;
    stroke: currentcolor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 2;
  }
  .badge {
    display: inline-block;
    padding: 0 0.6em;
    border: var(--_line) solid var(--portal-badge-border, transparent);
    border-radius: var(--portal-badge-radius, 1em);
    background: var(--portal-badge-neutral-surface, var(--_sunken));
    color: var(--portal-badge-neutral-text, var(--_muted));
    font-size: var(--_small);
    font-weight: var(--_medium);
    white-space: nowrap;
  }
  .badge.success {
    background: var(--portal-badge-success-surface, var(--_success-subtle));
    color: var(--portal-badge-success-text, var(--_success));
  }
  .badge.warning {
    background: var(--portal-badge-warning-surface, var(--_warning-subtle));
    color: var(--portal-badge-warning-text, var(--_warning));
  }
  .badge.danger {
    background: var(--portal-badge-danger-surface, var(--_danger-subtle));
    color: var(--portal-badge-danger-text, var(--_danger));
  }
  .badge.info {
    background: var(--portal-badge-info-surface, var(--_info-subtle));
    color: var(--portal-badge-info-text, var(--_info));
  }
`;
