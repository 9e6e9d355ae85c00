import {css} from 'lit';

/** Loading, and nothing that moves where motion is not wanted. */
export const stateStyles = css`
  .bone {
    display: inline-block;
    inline-size: 100%;
    max-inline-size: 8em;
    block-size: 0.8em;
    border-radius: var(--_radius-small);
    background: var(--portal-skeleton-color, var(--_border));
  }
  @keyframes breathe {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    /* One animation for all: each of its own would be styled anew in every frame. */
    [part='loading'] {
      animation: breathe var(--portal-motion-duration-slow, 1600ms) infinite;
    }
  }
`;
