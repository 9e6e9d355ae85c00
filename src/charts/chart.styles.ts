import {css} from 'lit';

/** Columns, their legend and what is said of one. */
export const chartStyles = css`
  .chart {
    display: block;
    overflow: visible;
    print-color-adjust: exact;
  }
  .chart .grid {
    stroke: var(--portal-chart-grid, var(--_border));
  }
  .chart .axis {
    fill: var(--portal-chart-axis, var(--_muted));
    font-size: var(--_small);
    font-variant-numeric: var(--_numeric);
  }
  .column {
    cursor: pointer;
    outline: none;
  }
  .labels {
    pointer-events: none;
  }
  .column .hit {
    fill: transparent;
  }
  .column.current .hit,
  .column:hover .hit {
    fill: var(--_table-row-hover);
  }
  .column:focus-visible .hit {
    stroke: var(--_focus);
    stroke-width: var(--_focus-width);
  }
  .bar {
    stroke: var(--_surface);
    stroke-width: var(--_line);
  }
  .look-1 {
    color: var(--portal-chart-1, light-dark(#5b50d6, #a9b4ff));
  }
  .look-2 {
    color: var(--portal-chart-2, light-dark(#0e7c86, #5cc8d1));
  }
  .look-3 {
    color: var(--portal-chart-3, light-dark(#c2570c, #f59a52));
  }
  .look-4 {
    color: var(--portal-chart-4, light-dark(#b83280, #f08cc4));
  }
  .look-5 {
    color: var(--portal-chart-5, light-dark(#3d7a1f, #8ecf6b));
  }
  .look-6 {
    color: var(--portal-chart-6, light-dark(#8a6116, #dcb568));
  }
  .look .ground {
    fill: currentcolor;
  }
  .look .mark {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.5;
    opacity: 0.6;
  }
  /* Where there is no room for all words under the columns. */
  .many .rank-2 {
    display: none;
  }
  @container portal (max-width: 36em) {
    .some .rank-2,
    .many .rank-1 {
      display: none;
    }
  }
  @container portal (max-width: 16em) {
    .chart .rank-2 {
      display: none;
    }
  }
  .legend,
  .readout {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-xs) var(--_space-m);
  }
  .legend {
    margin-block-end: var(--_space-m);
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
  .legend-item:hover {
    background: var(--_sunken);
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
    margin: var(--_space-xs) 0 0;
  }
  .said {
    display: inline-flex;
    align-items: center;
    gap: var(--_space-xs);
  }
  .sample {
    flex: none;
    print-color-adjust: exact;
  }
  /* On paper nothing is looked at. */
  @media print {
    .readout {
      display: none;
    }
    .column.current .hit {
      fill: none;
    }
  }
  @media (forced-colors: active) {
    .look {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .look .ground {
      fill: Canvas;
    }
    .look-1 .ground,
    .chart .axis {
      fill: CanvasText;
    }
    .chart .grid {
      stroke: GrayText;
    }
    .column.current .hit,
    .column:hover .hit {
      fill: none;
      stroke: Highlight;
    }
    .look .mark {
      stroke: CanvasText;
      opacity: 1;
    }
    .bar {
      stroke: CanvasText;
    }
  }
`;
