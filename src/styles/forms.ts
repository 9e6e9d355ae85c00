import {css} from 'lit';

/** What forms, panels and dialogs need beside the controls of the first paint. */
export const formStyles = css`
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
`;
