import {css} from 'lit';

export const acceptStyles = css`
  .segments {
    display: flex;
    border: var(--_line) solid var(--_control);
    border-radius: var(--_radius-small);
    overflow: hidden;
  }
  .segment {
    position: relative;
    flex: 1;
    cursor: pointer;
  }
  .segment + .segment {
    border-inline-start: var(--_line) solid var(--_control);
  }
  .segment input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segment span {
    display: grid;
    place-items: center;
    min-block-size: var(--_control-height-large);
    padding-inline: var(--_space-s);
    border-block-end: var(--_border-width-strong) solid transparent;
    font-weight: var(--_medium);
  }
  .segment:hover span {
    background: var(--_hover);
  }
  .segment :checked + span {
    background: var(--_accent-subtle);
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .segment :focus-visible + span {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: calc(-1 * var(--_focus-width) - var(--_line));
  }
  .segment:first-child span {
    border-start-start-radius: inherit;
    border-end-start-radius: inherit;
  }
  .labelled {
    display: grid;
    gap: var(--_space-xs);
    margin-block: var(--_space-l);
  }
  .labelled label {
    font-size: var(--_font-size-medium);
    font-weight: var(--_medium);
  }
  .labelled textarea {
    min-block-size: 6em;
    resize: vertical;
  }
  .signature {
    display: grid;
    gap: var(--_space-s);
  }
  .signature .muted {
    font-size: var(--_font-size-medium);
  }
  .pad {
    position: relative;
    display: grid;
    place-items: center;
    min-block-size: 10em;
    border: var(--_line) dashed var(--_control);
    border-radius: var(--_radius-small);
    background: var(--_field-surface);
    color: var(--_field-text);
    overflow: hidden;
  }
  .pad canvas:not(.picture) {
    inline-size: 100%;
    block-size: 10em;
    touch-action: none;
    cursor: crosshair;
  }
  /* The line that one signs on. */
  .pad:has(canvas:not(.picture))::after {
    content: '';
    position: absolute;
    inset-inline: var(--_space-xl);
    inset-block-end: 2.4em;
    border-block-end: var(--_line) solid var(--_border-strong);
    pointer-events: none;
  }
  .pad-tools {
    display: flex;
    justify-content: end;
    gap: var(--_space-s);
  }
  .picture {
    max-inline-size: 100%;
    max-block-size: 9em;
  }
  canvas.picture {
    border-radius: var(--_radius-small);
  }
  .pad.typed {
    min-block-size: 4em;
    padding: var(--_space-s);
  }
  .typed {
    overflow-wrap: anywhere;
    font-family: cursive;
    font-size: var(--_font-size-display);
    font-style: italic;
    line-height: var(--_line-height-tight);
    text-align: center;
  }
  .sentence {
    margin-block: var(--_space-l);
    padding: var(--_space-m);
    border-inline-start: var(--_border-width-strong) solid var(--_accent);
    background: var(--_sunken);
  }
  .review {
    display: grid;
    grid-template-columns: minmax(8em, auto) 1fr;
    gap: var(--_space-s) var(--_space-l);
    margin: 0;
  }
  .review dt {
    color: var(--_muted);
  }
  .review dd {
    min-inline-size: 0;
    text-align: end;
  }
  .review dd .muted {
    display: block;
    font-size: var(--_font-size-medium);
    white-space: normal;
  }
  .review .grand {
    color: var(--_heading);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }
  .review .signature {
    justify-items: end;
  }
  .review .row {
    display: flex;
    justify-content: space-between;
    gap: var(--_space-m);
    text-align: start;
  }
  .changes {
    margin-block-end: var(--_space-xl);
  }
  .outcome .lead {
    color: var(--_heading);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }
  .file {
    justify-self: start;
  }
  .file:focus-within {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: var(--_space-s) var(--_space-xl);
    margin-block-start: var(--_space-m);
  }
  @media (max-width: 30em) {
    .review {
      grid-template-columns: 1fr;
      gap: 0;
    }
    .review dd {
      margin-block-end: var(--_space-m);
      text-align: start;
    }
    .review .signature {
      justify-items: start;
    }
  }
  @media (forced-colors: active) {
    .segment :checked + span {
      outline: var(--_border-width-strong) solid Highlight;
      outline-offset: calc(-1 * var(--_border-width-strong));
    }
  }
`;
