import {css} from 'lit';

export const styles = css`
  ul,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .head {
    min-block-size: 3.2em;
    padding-block-end: 0.9em;
  }
  .methods {
    display: grid;
    gap: var(--portal-card-gap, 0.6em);
  }
  .method {
    display: grid;
    grid-template-columns: auto minmax(12em, 1fr) minmax(12em, 1fr);
    gap: 0.7em 1em;
    min-block-size: 7em;
    padding: var(--portal-card-padding, 0.8em);
    border: var(--_line) solid var(--portal-card-border, var(--_border));
    border-radius: var(--portal-card-radius, var(--_radius));
    background: var(--portal-card-surface, var(--_surface));
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 2.9em;
    block-size: 2em;
    margin-block-start: 0.2em;
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius-small);
    background: var(--_sunken);
    color: var(--_muted);
  }
  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1em 0.5em;
    font-variant-numeric: var(--_numeric);
    font-weight: var(--_medium);
  }
  .use {
    font-size: var(--_small);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    gap: 0.2em;
    min-block-size: 2.9em;
    padding-block-start: 0.5em;
    border-block-start: var(--_line) solid var(--_border);
  }
  .labelled {
    display: grid;
    gap: 0.3em;
    margin-block-end: 1em;
  }
  @container portal (max-width: 40em) {
    .method {
      grid-template-columns: auto 1fr;
    }
    .use {
      grid-column: 1 / -1;
    }
  }
`;
