import {css} from 'lit';

/** What surrounds the figures of spend. */
export const workspaceStyles = css`
  .spend-tools,
  .legend,
  .readout {
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
  .legend-item {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
    min-block-size: 2em;
    padding: 0 var(--_space-s);
    border: var(--_line) solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_small);
    cursor: pointer;
  }
  .legend-item[aria-pressed='false'] {
    border-style: dashed;
    text-decoration: line-through;
  }
  .legend-item[aria-pressed='false'] .sample {
    opacity: 0.3;
  }
  .readout {
    min-block-size: 2.4em;
    margin: var(--_space-s) 0;
  }
  .said {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .opened {
    margin-block-start: var(--_space-s);
  }
`;
