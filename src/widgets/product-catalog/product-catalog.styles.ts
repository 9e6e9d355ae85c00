import {css} from 'lit';

export const styles = css`
  ul,
  p {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .tools {
    min-block-size: 9.3em;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(19em, 100%), 1fr));
    gap: calc(var(--portal-card-gap, 0.6em) * 1.5);
  }
  .card {
    display: grid;
    grid-template-rows: auto auto 1fr auto auto;
    gap: 0.45em;
    min-block-size: 14em;
    padding: calc(var(--portal-card-padding, 0.8em) * 1.4);
    border: var(--_line) solid var(--portal-card-border, var(--_border));
    border-radius: var(--portal-card-radius, var(--_radius));
    background: var(--portal-card-surface, var(--_surface));
  }
  .over-name,
  .price {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.3em 0.5em;
  }
  .over-name {
    font-size: var(--_small);
  }
  .name {
    font-size: var(--portal-font-size-heading, 1.2em);
    font-weight: var(--_medium);
  }
  .price {
    margin-block-start: 0.3em;
    font-variant-numeric: var(--_numeric);
  }
  .price strong {
    font-size: var(--portal-font-size-figure, 1.43em);
  }
  .acts {
    display: grid;
    align-content: end;
    gap: 0.5em;
    min-block-size: 3.4em;
    padding-block-start: 0.5em;
  }
  @container portal (max-width: 48em) {
    .tools {
      min-block-size: 11.9em;
    }
  }
`;
