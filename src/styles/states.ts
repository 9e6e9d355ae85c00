import {css} from 'lit';

/** Loading, empty, failed, stale. */
export const stateStyles = css`
  .state {
    display: grid;
    justify-items: center;
    gap: 0.6em;
    padding: 3em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-align: center;
  }
  .state p {
    max-inline-size: 44ch;
  }
  .state .title {
    font-size: 1.07em;
    font-weight: 600;
  }
  .bone {
    display: inline-block;
    inline-size: 100%;
    max-inline-size: 8em;
    block-size: 0.8em;
    border-radius: 0.3em;
    background: var(--_border);
    animation: breathe 1.6s ease-in-out infinite;
  }
  @keyframes breathe {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .portal *,
    .portal ::before,
    .portal ::backdrop {
      animation: none !important;
      transition: none !important;
    }
  }
`;
