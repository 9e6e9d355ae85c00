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
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4em 0.8em;
    margin-block-end: 0.8em;
    padding: 0.6em 0.9em;
    border-radius: var(--_radius-small);
    background: var(--_info-subtle);
    color: var(--_info);
  }
  .notice > :first-child {
    flex: 1 1 14em;
  }
  .notice.warning {
    background: var(--_warning-subtle);
    color: var(--_warning);
  }
  .notice.danger {
    background: var(--_danger-subtle);
    color: var(--_danger);
  }
  .notice.success {
    background: var(--_success-subtle);
    color: var(--_success);
  }
  .notice .link {
    color: inherit;
    text-decoration: underline;
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
