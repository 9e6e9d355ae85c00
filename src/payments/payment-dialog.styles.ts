import {css} from 'lit';

export const paymentStyles = css`
  .basket li {
    padding-block: 0.6em;
    border-block-end: 1px solid var(--_border);
  }
  .basket .row,
  .sum {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 1em;
  }
  .portions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    font-size: 0.929em;
  }
  .portions .choice {
    min-block-size: 2em;
    gap: 0.45em;
  }
  .portions .field {
    inline-size: 9em;
  }
  .sum {
    padding-block: 0.25em;
  }
  .sum.grand {
    margin-block-start: 0.3em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_border);
    font-size: 1.14em;
    font-weight: 600;
  }
  .card-entry {
    padding-block-start: 0.8em;
  }
  .outcome {
    display: grid;
    justify-items: center;
    gap: 0.5em;
    padding-block: 0.5em;
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
    font-size: 1.4em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .spinner {
    inline-size: 2.5em;
    block-size: 2.5em;
    border: 3px solid var(--_border);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
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
