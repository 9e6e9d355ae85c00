import {css} from 'lit';

/** Dialogs, and the forms in them. Loads with the first dialog. */
export const dialogStyles = css`
  dialog {
    inline-size: min(34em, 100vi - 1.5em);
    max-block-size: calc(100dvb - 2em);
    margin: auto;
    padding: 1.5em;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_raised);
    color: inherit;
    box-shadow: var(--_shadow);
  }
  dialog[open] {
    animation: rise var(--_speed) ease-out;
  }
  dialog::backdrop {
    background: rgb(10 14 22 / 45%);
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
    gap: 1em;
    margin-block-end: 1em;
  }
  .dialog-head h2 {
    font-size: 1.2em;
    font-weight: 600;
  }
  .dialog-head h2:focus {
    outline: none;
  }
  fieldset {
    margin: 0 0 1.4em;
    padding: 0;
    min-inline-size: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.5em;
    padding: 0;
    color: var(--_muted);
    font-size: 0.929em;
    font-weight: 500;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.7em;
    min-block-size: 2.5em;
    cursor: pointer;
  }
  .choice.framed {
    padding: 0.5em 0.8em;
    border: 1px solid var(--_border);
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
    background: var(--_accent-subtle);
  }
  .choice input {
    flex: none;
    margin: 0;
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
    gap: 0.6em;
    margin-block-start: 1.4em;
  }
  .actions-row .button {
    min-block-size: 2.6em;
    padding-inline: 1.1em;
  }
  .error-text {
    color: var(--_danger);
    font-size: 0.929em;
  }
  @media (max-width: 30em) {
    dialog {
      inline-size: 100vi;
      max-inline-size: 100vi;
      max-block-size: 100dvb;
      margin-block-end: 0;
      padding: 1.1em;
      border-inline: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .actions-row .button {
      flex: 1 1 auto;
    }
  }
`;
