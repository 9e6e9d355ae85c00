import {css} from 'lit';

/** Loading, empty, failed, stale. */
export const stateStyles = css`
  .bone {
    display: inline-block;
    inline-size: 100%;
    max-inline-size: 8em;
    block-size: 0.8em;
    border-radius: 0.3em;
    background: var(--_border);
  }
  /* One animation for all: each of its own would be styled anew in every frame. */
  [part='loading'] {
    animation: breathe 1.6s ease-in-out 0.4s infinite;
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
