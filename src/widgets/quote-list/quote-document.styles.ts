import {css} from 'lit';

export const documentStyles = css`
  [part='subject'] {
    margin-block-start: var(--_space-xs);
    color: var(--_muted);
  }
  .banners:not(:empty) {
    margin-block-start: var(--_space-l);
  }
  .banner {
    align-items: start;
    margin-block-end: var(--_space-s);
  }
  .banner > div {
    display: grid;
    gap: var(--_space-xs);
  }
  .became {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs) var(--_space-l);
  }
  a.link {
    color: var(--portal-color-link, var(--_accent));
  }
  .stepper {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xxs);
    margin-block: calc(-1 * var(--_space-xs));
    vertical-align: middle;
  }
  .stepper .field {
    inline-size: 4.5em;
    text-align: center;
    font-variant-numeric: var(--_numeric);
  }
  .left-out > * {
    color: var(--_muted);
  }
  .lines small .badge {
    margin-block-start: var(--_space-xxs);
  }
  .lines .between > * {
    font-weight: var(--_font-weight-strong);
  }
  .lines .between th {
    text-align: end;
  }
  .quantity .unit {
    color: var(--_muted);
  }
  .stepper + .unit {
    vertical-align: middle;
  }
  .totals .down-payment small {
    display: block;
  }
  .totals.updating {
    color: var(--_muted);
  }
  .changes,
  .request,
  .thread {
    margin-block-start: var(--_space-xl);
  }
  .changes {
    padding: var(--_space-l);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
  }
  .changes-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
    margin-block-end: var(--_space-m);
  }
  .changes-head h3,
  .request h3,
  .thread h3 {
    margin-block-start: 0;
  }
  .request h3:focus {
    outline: none;
  }
  .changes-head label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
    min-inline-size: 0;
    color: var(--_muted);
    font-size: var(--_small);
  }
  .changes-head select {
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  .differences {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space-s);
    margin-block-end: var(--_space-s);
  }
  .differences > li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    align-items: baseline;
  }
  .differences .badge {
    justify-self: start;
  }
  .differences > li > div:only-child {
    grid-column: 1 / -1;
  }
  .difference-total {
    margin-block-start: var(--_space-s);
    padding-block-start: var(--_space-s);
    border-block-start: var(--_line) solid var(--_border);
  }
  .request {
    padding: var(--_space-l);
    border: var(--_line) solid var(--_border-strong);
    border-radius: var(--_radius-small);
  }
  .request > p,
  .request > .differences {
    margin-block-start: var(--_space-s);
  }
  .request .lines {
    margin-block-start: var(--_space-m);
  }
  .request .lines :is(th, td) {
    vertical-align: middle;
  }
  .request .actions-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_space-s);
    margin-block-start: var(--_space-l);
  }
  .wanted {
    inline-size: 6em;
    text-align: end;
  }
  .request .error-text {
    display: block;
    white-space: normal;
  }
  .only-narrow {
    display: none;
  }
  .labelled {
    display: grid;
    gap: var(--_space-xs);
    margin-block-start: var(--_space-l);
  }
  textarea.field {
    resize: vertical;
  }
  .quoted {
    margin-block-start: var(--_space-m);
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_border-width-strong) solid var(--_border-strong);
  }
  .files-list {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xs);
    margin-inline-start: calc(-1 * var(--portal-control-padding, 0.8em));
  }
  .files-list .button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .thread ol {
    display: grid;
    gap: var(--_space-m);
    margin: var(--_space-m) 0;
    padding: 0;
    list-style: none;
  }
  .message {
    justify-self: start;
    max-inline-size: min(42em, 88%);
    padding: var(--_space-m) var(--_space-l);
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .message.own {
    justify-self: end;
    background: var(--_selected);
  }
  .message-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--_space-xxs) var(--_space-s);
    margin-block-end: var(--_space-xxs);
  }
  .message time,
  .event time,
  .message-head span {
    font-size: var(--_small);
  }
  .event {
    padding-inline-start: var(--_space-m);
    border-inline-start: var(--_border-width-strong) solid var(--_border);
    color: var(--_muted);
  }
  .event .prose {
    color: var(--_text);
  }
  .reply {
    display: grid;
    gap: var(--_space-xs);
  }
  .reply-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
  }
  @media (forced-colors: active) {
    .message {
      border: var(--_line) solid;
    }
  }
  @container portal (max-width: 48em) {
    .only-narrow {
      display: inline;
    }
    .lines tbody .item > th {
      grid-column: 1 / -1;
    }
    .lines .item .amount {
      align-self: center;
      text-align: start;
    }
    .lines tr > .amount.amount:last-child {
      grid-column: 2;
      text-align: end;
    }
    .stepper {
      margin-block: var(--_space-xs);
    }
    .document-actions .primary {
      flex-basis: 100%;
    }
    .lines .between th {
      text-align: start;
    }
    .request {
      padding: var(--_space-m);
    }
    .request .item .amount {
      white-space: normal;
    }
    .message {
      max-inline-size: 94%;
    }
  }
`;
