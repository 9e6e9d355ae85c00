import {css} from 'lit';

/** Dialogs, and the forms in them. Loads with the first dialog. */
export const dialogStyles = css`
  dialog {
    inline-size: min(var(--_dialog-width), 100% - 1.5em);
    max-block-size: calc(100dvb - 2em);
    margin: auto;
    padding: var(--_dialog-padding);
    overflow: auto;
    overscroll-behavior: contain;
    border: var(--_line) solid var(--_dialog-border);
    border-radius: var(--_dialog-radius);
    background: var(--_dialog-surface);
    color: inherit;
    box-shadow: var(--_dialog-shadow);
  }
  dialog[open] {
    animation: rise var(--_speed) var(--_motion-easing);
  }
  dialog::backdrop {
    background: var(--_backdrop);
  }
  @keyframes rise {
    from {
      opacity: 0;
      translate: 0 0.5em;
    }
  }
  .dialog-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-l);
    margin-block-end: var(--_space-l);
  }
  .dialog-head h2 {
    font-size: var(--_font-size-heading);
  }
  .dialog-head h2:focus {
    outline: none;
  }
  fieldset {
    margin: 0 0 var(--_space-l);
    padding: 0;
    min-inline-size: 0;
    border: 0;
  }
  dialog p + :is(fieldset, .labelled) {
    margin-block-start: var(--_space-l);
  }
  legend {
    margin-block-end: var(--_space-s);
    padding: 0;
    color: var(--_muted);
    font-size: var(--_font-size-medium);
    font-weight: var(--_medium);
  }
  .choice {
    display: flex;
    align-items: center;
    gap: var(--_space-s);
    min-block-size: var(--_control-height-large);
    cursor: pointer;
  }
  .choice.framed {
    padding: var(--_space-s) var(--_space-m);
    border: var(--_line) solid var(--_dialog-choice-border);
  }
  .choice.framed + .framed {
    border-block-start: 0;
  }
  .choice.framed:first-of-type {
    border-start-start-radius: var(--_radius-small);
    border-start-end-radius: var(--_radius-small);
  }
  .choice.framed:last-of-type {
    border-end-start-radius: var(--_radius-small);
    border-end-end-radius: var(--_radius-small);
  }
  .choice.framed:has(:checked) {
    background: var(--_dialog-choice-selected);
  }
  .choice input {
    flex: none;
    margin: 0;
  }
  input[type='radio'] {
    inline-size: var(--portal-control-check-size, 1.15em);
    block-size: var(--portal-control-check-size, 1.15em);
    accent-color: var(--_accent);
    cursor: pointer;
  }
  .choice > span {
    flex: 1;
  }
  .choice[aria-disabled='true'] {
    color: var(--_muted);
    cursor: not-allowed;
  }
  .actions-row {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: var(--_space-s);
    margin-block-start: var(--_space-xl);
  }
  .actions-row .button {
    min-block-size: var(--_control-height-large);
    padding-inline: var(--_space-l);
  }
  .error-text {
    color: var(--_danger);
    font-size: var(--_font-size-medium);
  }
  @media (max-width: 30em) {
    dialog {
      inline-size: 100%;
      max-inline-size: 100%;
      max-block-size: 100dvb;
      margin-block-end: 0;
      padding: min(var(--_dialog-padding), var(--_space-l));
      border-inline: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .actions-row .button,
    .actions-row .hint {
      flex: 1 1 auto;
    }
  }
`;
