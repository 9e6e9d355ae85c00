import {css} from 'lit';

/**
 * The tokens and what a page can't reach. Each private `--_name` is the vendor's `--portal-name` or our own value, so that a token set anywhere above a widget is
 * inherited by it. Colours follow the `color-scheme` that holds where the widget stands.
 */
export const baseStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .portal,
  .visually-hidden {
    --_accent: var(--portal-color-accent, light-dark(#4338ca, #a9b4ff));
    --_on-accent: var(--portal-color-on-accent, light-dark(#ffffff, #15163a));
    --_accent-subtle: var(--portal-color-accent-subtle, light-dark(#eef0ff, #23264a));
    --_text: var(--portal-color-text, light-dark(#1b1f27, #eceef2));
    --_muted: var(--portal-color-text-muted, light-dark(#59616e, #a3acb9));
    --_surface: var(--portal-color-surface, light-dark(#ffffff, #14171c));
    --_sunken: var(--portal-color-surface-sunken, light-dark(#f5f6f8, #1a1e24));
    --_border: var(--portal-color-border, light-dark(#e2e5ea, #2d333d));
    --_control: var(--portal-color-control-border, light-dark(#868f9d, #727c8b));
    --_danger: var(--portal-color-danger, light-dark(#b42318, #ff9d94));
    --_danger-subtle: var(--portal-color-danger-subtle, light-dark(#fdeeec, #3b1815));
    --_warning: var(--portal-color-warning, light-dark(#854a00, #f5bc63));
    --_warning-subtle: var(--portal-color-warning-subtle, light-dark(#fdf3df, #33240c));
    --_success: var(--portal-color-success, light-dark(#14663f, #73d4a3));
    --_success-subtle: var(--portal-color-success-subtle, light-dark(#e6f6ed, #10301f));
    --_info: var(--portal-color-info, light-dark(#1c4fb0, #a3c6ff));
    --_info-subtle: var(--portal-color-info-subtle, light-dark(#ebf2ff, #142541));
    --_focus: var(--portal-color-focus, var(--_accent));
    --_radius: var(--portal-radius, 0.5em);
    --_radius-small: var(--portal-radius-small, 0.375em);
    --_row: var(--portal-row-padding, 0.7em);
    --_speed: var(--portal-motion-duration, 140ms);
  }
  .portal {
    container: portal / inline-size;
    box-sizing: border-box;
    color: var(--_text);
    font-size: var(--portal-font-size, 1em);
    font-family: var(--portal-font-family, inherit);
    line-height: 1.45;
    font-variant: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    overflow-wrap: break-word;
  }
  .portal *,
  .portal ::before {
    box-sizing: border-box;
  }
  ul {
    list-style: none;
  }
  .muted {
    color: var(--_muted);
  }
  .amount {
    font-variant-numeric: tabular-nums;
    text-align: end;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
