import {css} from 'lit';

/** The editor's own look, which no theme changes. */
export const themeEditorStyles = css`
  :host {
    container-type: inline-size;
    --ink: light-dark(#1c1f24, #eceef1);
    --muted: light-dark(#565d68, #aab2bd);
    --line: light-dark(#868e99, #79828f);
    --faint: light-dark(#dfe2e7, #343a43);
    --ground: light-dark(#f6f7f9, #181b20);
    --paper: light-dark(#fff, #21252b);
    --bad: light-dark(#a4161a, #ff9d94);
    display: block;
    color: var(--ink);
    background: var(--ground);
    font:
      14px/1.45 system-ui,
      sans-serif;
  }
  * {
    box-sizing: border-box;
  }
  h1,
  h2 {
    margin: 0;
    font-size: 1.05rem;
    font-weight: 650;
  }
  h2 {
    font-size: 0.95rem;
  }
  p {
    margin: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: center;
    padding: 0.75rem 1rem 0.25rem;
    border-block-end: 1px solid var(--faint);
    background: var(--paper);
  }
  .bar h1 {
    margin-inline-end: auto;
  }
  .group,
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem;
    align-items: center;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    float: inline-start;
    padding: 0;
    margin-inline-end: 0.4rem;
  }
  .said {
    flex-basis: 100%;
    margin-block-start: -0.3rem;
    /* The line is there before it says anything, so that nothing moves. */
    min-block-size: 1.45em;
    color: var(--muted);
    font-size: 0.86rem;
    overflow-wrap: anywhere;
  }
  .by-hand {
    flex-basis: 100%;
  }
  .panel {
    display: grid;
    gap: 1rem;
    align-content: start;
    padding: 0 1rem 1rem;
  }
  .pane {
    padding: 1.25rem;
  }
  /* Side by side, each scrolls by itself, and the bar stays. */
  @container (min-width: 56rem) {
    .columns {
      display: grid;
      grid-template-columns: 23rem minmax(0, 1fr);
      min-block-size: 0;
    }
    .pane {
      border-inline-start: 1px solid var(--faint);
    }
    @media (min-height: 30rem) {
      .editor {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        block-size: 100vh;
      }
      .panel,
      .pane {
        overflow-y: auto;
      }
      /* A warning is seen at whichever token it comes up. */
      .report {
        position: sticky;
        inset-block-start: 0;
        z-index: 1;
        border-block-end: 1px solid var(--faint);
      }
      .panel :is(button, input, textarea, summary) {
        scroll-margin-block-start: 10rem;
      }
      .panel .report :is(button, summary) {
        scroll-margin-block-start: 0;
      }
    }
  }
  /* One above the other, the widgets stay in sight below the field that changes them. */
  @container (max-width: 55.99rem) {
    @media (min-height: 40rem) {
      .pane {
        position: sticky;
        inset-block-end: 0;
        block-size: 45vh;
        overflow-y: auto;
        border-block-start: 1px solid var(--line);
        box-shadow: 0 -4px 12px #0f141e24;
      }
      .panel :is(button, input, textarea, summary) {
        scroll-margin-block-end: 48vh;
      }
    }
  }
  button,
  select,
  textarea,
  input.text,
  input[type='search'] {
    min-block-size: 2rem;
    padding: 0.25rem 0.6rem;
    border: 1px solid var(--line);
    border-radius: 4px;
    color: inherit;
    background: var(--paper);
    font: inherit;
  }
  button,
  select,
  summary,
  input:is([type='radio'], [type='color'], [type='file']) {
    cursor: pointer;
  }
  button:hover {
    border-color: var(--ink);
  }
  button[aria-disabled='true'] {
    color: var(--muted);
    border-color: var(--faint);
    cursor: default;
  }
  button.quiet {
    min-block-size: 1.6rem;
    padding: 0 0.4rem;
    border-color: transparent;
    background: transparent;
    text-decoration: underline;
  }
  button.quiet[aria-disabled='true'] {
    visibility: hidden;
  }
  :focus-visible {
    outline: 2px solid light-dark(#1f4fd1, #9db8ff);
    outline-offset: 2px;
  }
  input[type='color'] {
    inline-size: 2.25rem;
    block-size: 2rem;
    padding: 2px;
    border: 1px solid var(--line);
    border-radius: 4px;
    background: var(--paper);
  }
  input[type='search'],
  textarea {
    inline-size: 100%;
  }
  textarea {
    min-block-size: 12rem;
    font:
      12px/1.5 ui-monospace,
      monospace;
  }
  .by-hand textarea {
    min-block-size: 4rem;
  }
  summary {
    padding: 0.4rem 0;
    font-weight: 600;
  }
  .count,
  .about,
  .side-name {
    color: var(--muted);
    font-weight: 400;
    font-size: 0.86rem;
  }
  .token {
    display: grid;
    gap: 0.3rem;
    padding: 0.6rem 0;
    border-block-start: 1px solid var(--faint);
  }
  .token-head {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }
  .token-name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .token-head button {
    margin-inline-start: auto;
  }
  .mark {
    font-size: 0.8rem;
    color: var(--muted);
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
  }
  .side {
    display: flex;
    flex: 1 1 9rem;
    flex-wrap: wrap;
    gap: 0.3rem;
    place-content: start;
    align-items: center;
  }
  .side-name {
    flex-basis: 100%;
  }
  .side .text {
    flex: 1 1 5rem;
    inline-size: 5rem;
    min-inline-size: 0;
  }
  [aria-invalid='true'] {
    outline: 1px solid var(--bad);
  }
  .low,
  .wrong,
  .report.bad h2 {
    color: var(--bad);
    font-size: 0.86rem;
  }
  .wrong {
    flex-basis: 100%;
  }
  .report {
    /* As high as with a warning, so that the field that is typed in stays where it is. */
    min-block-size: 8.5rem;
    margin-inline: -1rem;
    padding: 0.75rem 1rem 0.25rem;
    background: var(--ground);
  }
  .report ul {
    display: grid;
    gap: 0.1rem;
    max-block-size: 14rem;
    margin: 0.4rem 0 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .report button {
    inline-size: 100%;
    min-block-size: 1.5rem;
    padding: 0.1rem 0.3rem;
    border-color: transparent;
    color: var(--bad);
    background: transparent;
    text-align: start;
    text-decoration: underline;
  }
  .css-tools {
    display: grid;
    gap: 0.5rem;
  }
`;
