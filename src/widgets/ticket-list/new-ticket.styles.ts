import {css} from 'lit';

/** Of the dialog in which a ticket is written. */
export const newTicketStyles = css`
  .labelled {
    display: grid;
    gap: var(--_space-xxs);
    margin-block-end: var(--_space-m);
  }
  .labelled label {
    font-weight: var(--_medium);
  }
  .labelled select.field {
    inline-size: 100%;
  }
  textarea.field {
    resize: vertical;
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0 var(--_space-m);
  }
  .drop-area {
    margin-block-end: var(--_space-m);
  }
  .drop-area .labelled {
    margin-block-end: 0;
  }
  .documents {
    margin-block-start: var(--_space-s);
  }
  .help {
    margin-block-end: var(--_space-m);
    padding: var(--_space-s) var(--_notice-padding);
    border: var(--_line) solid var(--_info-border);
    border-radius: var(--_notice-radius);
    background: var(--_info-subtle);
    color: var(--_on-info);
  }
  .help h3 {
    margin-block-end: var(--_space-xs);
    color: inherit;
    font-size: inherit;
  }
  .help ul {
    display: grid;
    gap: var(--_space-xs);
  }
  .help .link {
    color: inherit;
    text-decoration: underline;
  }
  .help small {
    display: -webkit-box;
    overflow: hidden;
    color: inherit;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
`;
