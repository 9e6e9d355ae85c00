import {css} from 'lit';

export const styles = css`
  .card {
    padding: calc(var(--portal-card-padding, 0.8em) * 1.75);
    border: var(--_line) solid var(--portal-card-border, var(--_border));
    border-radius: var(--portal-card-radius, var(--_radius));
    background: var(--portal-card-surface, var(--_surface));
  }
  .bones {
    min-block-size: 20em;
  }
  .card-head,
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.5em 2em;
  }
  h2,
  .card p {
    margin: 0 0 0.4em;
  }
  h2,
  .figure {
    font-size: var(--portal-font-size-title, 1.3em);
    font-weight: var(--_medium);
  }
  .place {
    min-block-size: 9.4em;
    padding-block: 1.4em;
  }
  .acts {
    justify-content: start;
    gap: 0.5em;
    min-block-size: 3.9em;
    padding-block-start: 1em;
    border-block-start: var(--_line) solid var(--_border);
  }
`;
