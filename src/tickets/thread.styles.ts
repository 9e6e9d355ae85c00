import {css} from 'lit';

/** A ticket and its conversation, as they are shown at first. */
export const threadStyles = css`
  .thread h2,
  .thread p {
    margin: 0;
  }
  .thread h2 {
    overflow-wrap: anywhere;
    font-size: var(--portal-font-size-title, 1.3em);
    font-weight: var(--_medium);
  }
  .thread-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 0.8em;
    padding-block: 0.4em;
    color: var(--_muted);
  }
  .thread-acts {
    min-block-size: 3.2em;
  }
  .conversation {
    position: relative;
  }
  /* From its end upwards: what is put in before leaves what one reads where it is. */
  .messages {
    display: flex;
    flex-direction: column-reverse;
    max-block-size: min(44em, 70vh);
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    padding: 0.8em;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .all {
    min-inline-size: 0;
  }
  .entries {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .row,
  .event {
    display: grid;
    padding-block: 0.4em;
  }
  .message {
    justify-self: start;
    min-inline-size: 0;
    max-inline-size: min(42em, 88%);
    padding: 0.6em 1em;
    border-radius: var(--_radius);
    background: var(--_sunken);
    overflow-wrap: anywhere;
  }
  .message.customer {
    justify-self: end;
    background: var(--_info-subtle);
  }
  .message-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
  }
  .message-head > span {
    font-size: var(--_small);
  }
  .prose {
    white-space: pre-wrap;
  }
  .reply-place {
    min-block-size: 12em;
    padding-block-start: 1em;
  }
`;
