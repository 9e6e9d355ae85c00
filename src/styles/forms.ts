import {css} from 'lit';

import {moreTokens} from './tokens-more.generated.js';

/** What forms, panels and dialogs need beside the controls of the first paint, and what controls are under a pointer or with the focus. */
export const formStyles = css`
  ${moreTokens}
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
    list-style: none;
  }
  h2,
  h3 {
    color: var(--_heading);
    font-weight: var(--_font-weight-strong);
    line-height: var(--_line-height-tight);
  }
  h2,
  .figure {
    font-family: var(--portal-font-family-heading, var(--portal-font-family, inherit));
    letter-spacing: var(--_letter-spacing-figure);
  }
  strong {
    font-weight: var(--_font-weight-strong);
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  .button {
    line-height: var(--_line-height-tight);
  }
  .link {
    text-decoration: underline transparent;
    text-underline-offset: 0.2em;
  }
  .icon {
    stroke-width: var(--_icon-stroke);
  }
  .button,
  .link {
    transition:
      background-color var(--_speed),
      border-color var(--_speed),
      text-decoration-color var(--_speed);
  }
  .button:hover {
    background: var(--_button-hover);
  }
  .link:hover {
    color: var(--_link-hover);
    text-decoration-color: currentcolor;
  }
  .button.primary {
    border-color: var(--_button-primary-surface);
    background: var(--_button-primary-surface);
    color: var(--_button-primary-text);
  }
  .button.primary:hover {
    border-color: var(--_button-primary-hover);
    background: var(--_button-primary-hover);
  }
  .button.quiet {
    border-color: transparent;
    background: none;
    color: var(--_button-quiet-text);
  }
  .button.quiet:hover {
    background: var(--_button-quiet-hover);
  }
  .button.icon-only {
    min-inline-size: var(--_height);
    padding: 0.3em;
  }
  .button[aria-disabled='true'] {
    border-color: var(--_button-disabled-border);
    background: var(--_button-disabled-surface);
    color: var(--_button-disabled-text);
    cursor: not-allowed;
  }
  .button.quiet[aria-disabled='true'] {
    border-color: transparent;
    background: none;
  }
  .button.quiet[aria-disabled='true'] .icon {
    opacity: var(--_button-disabled-opacity);
  }
  .field {
    min-block-size: var(--_height);
    padding: 0.3em var(--portal-control-padding, 0.8em);
    border: var(--_line) solid var(--_field-border);
    border-radius: var(--_field-radius);
    background: var(--_field-surface);
    color: var(--_field-text);
    inline-size: 100%;
  }
  .field::placeholder {
    color: var(--_field-placeholder);
    opacity: 1;
  }
  .field[aria-invalid='true'] {
    border-color: var(--_field-invalid);
  }
  select.field {
    inline-size: auto;
  }
  @media (prefers-reduced-motion: reduce) {
    .portal *,
    .portal ::before,
    .portal ::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
  [dir='rtl'] .directional {
    scale: -1 1;
  }
  /* A finger needs more than the words (WCAG 2.5.8): nothing moves for it. */
  @media (pointer: coarse) {
    .link,
    .sort {
      position: relative;
    }
    .link::after,
    .sort::after {
      content: '';
      position: absolute;
      inset: -0.4em -0.25em;
    }
  }
  @media (forced-colors: active) {
    .badge,
    .button {
      border: var(--_line) solid;
    }
    .button.button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
