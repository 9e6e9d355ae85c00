import {css} from 'lit';

/** What surrounds the figures of spend. */
export const workspaceStyles = css`
  .spend-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s);
  }
  .spend-tools > select {
    flex: 0 1 auto;
    inline-size: auto;
  }
  .shown-as {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
  }
  .shown-as [aria-pressed='true'] {
    background: var(--_selected);
    color: var(--_accent);
  }
  .opened {
    margin-block-start: var(--_space-s);
  }
`;
