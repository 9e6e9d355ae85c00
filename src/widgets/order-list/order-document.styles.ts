import {css} from 'lit';

/** What an order shown whole looks like, and what the rows can do without until they are painted. */
export const orderDocumentStyles = css`
  .progress small {
    text-wrap: balance;
  }
  @media (forced-colors: active) {
    .passed progress {
      border: var(--_line) solid currentcolor;
      background: ButtonFace;
      forced-color-adjust: none;
    }
    .passed progress::-webkit-progress-value {
      background: Highlight;
    }
    .passed progress::-moz-progress-bar {
      background: Highlight;
    }
  }
  .document .notice {
    margin-block: var(--_space-l) 0;
  }
  .document .badge + .badge {
    margin: 0;
  }
  .period {
    display: grid;
    gap: var(--_space-xxs);
    max-inline-size: 30em;
    margin-block-start: var(--_space-l);
  }
  .period .passed progress {
    flex: 1;
  }
  .invoices li {
    align-items: center;
  }
  .invoices .amount {
    font-weight: var(--_medium);
  }
  .invoice-actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
  }
  /* One under the other, each takes a finger of its own. */
  @media (pointer: coarse) {
    .actions .link {
      min-block-size: var(--_control-height-large);
    }
    .actions .link::after {
      inset-block: 0;
    }
  }
  @container portal (max-width: 48em) {
    .invoices .amount {
      margin-inline-start: 0;
      text-align: start;
    }
    .invoice-actions {
      margin-inline-start: auto;
    }
  }
`;
