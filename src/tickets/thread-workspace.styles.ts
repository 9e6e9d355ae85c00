import {css} from 'lit';

/** All of a conversation but its end. */
export const threadWorkspaceStyles = css`
  /* What is far from view is laid out when it comes near: thousands of messages cost no more than those that are seen. */
  .earlier > li {
    content-visibility: auto;
    contain-intrinsic-size: auto 6em;
  }
  .messages:focus-visible {
    outline-offset: calc(var(--_focus-offset) * -1);
  }
  .late {
    color: var(--_danger);
  }
  .message.system {
    padding-block: 0;
    background: none;
    color: var(--_muted);
  }
  .beginning {
    display: grid;
    justify-items: center;
    padding-block-end: var(--_space-s);
  }
  /* Within its message: the box that scrolls would cut it off. */
  .message-head {
    position: relative;
  }
  .when {
    position: static;
  }
  .when [role='tooltip'] {
    inset-block: 100% auto;
    inset-inline: 0 auto;
    max-inline-size: 100%;
  }
  .when [role='tooltip']::after {
    inset: -0.4em 0 100%;
  }
  .message .button {
    margin-block: var(--_space-xs);
    white-space: normal;
    overflow-wrap: anywhere;
  }
  .web,
  .file {
    color: var(--portal-color-link, var(--_accent));
    overflow-wrap: anywhere;
  }
  .attached {
    display: grid;
    gap: var(--_space-xs);
    padding-block-start: var(--_space-xs);
  }
  .attached li {
    display: grid;
    justify-items: start;
    min-inline-size: 0;
  }
  .file {
    display: flex;
    gap: var(--_space-xs);
    min-inline-size: 0;
    padding-block: var(--_space-xxs);
  }
  .preview {
    block-size: 9em;
    max-inline-size: 100%;
    border-radius: var(--_radius-small);
    object-fit: contain;
    object-position: left;
  }
  .leaving {
    opacity: 0.85;
  }
  .leaving small {
    display: block;
  }
  .to-end {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 2.4em;
    display: grid;
    justify-items: center;
    pointer-events: none;
  }
  .to-end .button {
    pointer-events: auto;
    box-shadow: var(--_shadow-small);
  }
  .typing {
    min-block-size: 1.6em;
    font-size: var(--_small);
  }
  .thread-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-s);
    padding-block-end: var(--_space-s);
  }
  .reply,
  .rating {
    display: grid;
    gap: var(--_space-xs);
  }
  .rating {
    margin-block-end: var(--_space-l);
    padding: var(--_space-m);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
  }
  .rating fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .rating legend {
    padding: 0;
    font-weight: var(--_font-weight-strong);
  }
  .scores {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space-xxs) var(--_space-l);
  }
  .score {
    display: flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: var(--_height);
  }
  .reply-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-s);
  }
  .reply-foot small > span {
    display: block;
  }
  .reply-foot small > .late:empty {
    display: none;
  }
  @media (forced-colors: active) {
    .message {
      border: var(--_line) solid;
    }
  }
  @media print {
    .messages {
      display: block;
      max-block-size: none;
      overflow: visible;
    }
  }
  @container portal (max-width: 34em) {
    .message {
      max-inline-size: 100%;
    }
  }
`;
