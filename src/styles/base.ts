import {css} from 'lit';

import {firstTokens} from './tokens-first.generated.js';

/**
 * The tokens and what a page can't reach. Each private `--_name` is the vendor's `--portal-name` or our own value, so that a token set anywhere above a widget is
 * inherited by it. Colours follow the `color-scheme` that holds where the widget stands. A token with one place stands there, as `var(--portal-name, default)`.
 */
export const baseStyles = css`
  ${firstTokens}
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .portal {
    container: portal / inline-size;
    box-sizing: border-box;
    color: var(--_text);
    font-size: var(--portal-font-size, 1em);
    font-family: var(--portal-font-family, inherit);
    line-height: var(--portal-line-height, 1.45);
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
  .muted {
    color: var(--_muted);
  }
  .amount {
    font-variant-numeric: var(--_numeric);
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
