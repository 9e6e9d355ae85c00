import {css} from 'lit';

export const paymentStyles = css`
  .basket li {
    padding-block: var(--_space-s);
    border-block-end: var(--_line) solid var(--_border);
  }
  .basket .row,
  .sum {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_space-l);
  }
  .portions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space-l);
    font-size: var(--_font-size-medium);
  }
  .portions .choice {
    min-block-size: 2em;
    gap: var(--_space-xs);
  }
  @media (pointer: coarse) {
    .portions .choice {
      min-block-size: 2.4em;
    }
  }
  .portions .field {
    inline-size: 9em;
  }
  .sum {
    padding-block: var(--_space-xxs);
  }
  .sum.grand {
    margin-block-start: var(--_space-xs);
    padding-block-start: var(--_space-s);
    border-block-start: var(--_line) solid var(--_border-strong);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }
  .card-entry {
    padding-block-start: var(--_space-m);
  }
  .outcome {
    display: grid;
    justify-items: center;
    gap: var(--_space-s);
    padding-block: var(--_space-s);
    text-align: center;
  }
  .outcome > .icon {
    inline-size: 3em;
    block-size: 3em;
    stroke-width: 1.5;
  }
  .outcome.success > .icon {
    color: var(--_success);
  }
  .outcome.danger > .icon {
    color: var(--_danger);
  }
  .outcome.info > .icon {
    color: var(--_info);
  }
  .outcome .figure {
    color: var(--_heading);
    font-size: var(--_font-size-figure);
    font-weight: var(--_font-weight-strong);
    font-variant-numeric: var(--_numeric);
    line-height: var(--_line-height-tight);
  }
  .spinner {
    inline-size: 2.5em;
    block-size: 2.5em;
    border: var(--_spinner-width) solid var(--_spinner-track);
    border-block-start-color: var(--_spinner-color);
    border-radius: 50%;
    animation: turn var(--_motion-duration-spin) linear infinite;
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      border-style: dotted;
    }
  }
  .challenge {
    min-block-size: 24em;
  }
  .challenge iframe {
    inline-size: 100%;
    block-size: 26em;
    border: 0;
  }
`;
