import {html, nothing, svg, type TemplateResult} from 'lit';

import {layOutColumns, type ChartColumn, type ChartRoom, type PlacedColumn} from './column-layout.js';

/** How a series is drawn, told apart by colour and by pattern: `--portal-chart-1` to `6`. */
export type ChartLook = 1 | 2 | 3 | 4 | 5 | 6;

export interface ChartSeries {
  readonly id: string;
  /** Of its bars, beside `bar`. */
  readonly part: string;
  readonly look: ChartLook;
}

/** A column with its words. */
export interface NamedColumn extends ChartColumn {
  /** Under it. */
  readonly label: string;
  /** Which labels go first where there is no room for all: 2, then 1; without it the label stays. */
  readonly rank?: 1 | 2 | undefined;
  /** All that it says, to a screen reader. */
  readonly name: string;
}

export interface ColumnChartOptions extends ChartRoom {
  readonly name: string;
  readonly columns: readonly NamedColumn[];
  /** From below; those that are hidden left out. */
  readonly series: readonly ChartSeries[];
  readonly formatTick: (value: number) => string;
  readonly isRtl: boolean;
  /** Which column takes the focus, and is told of. */
  readonly current: string;
  readonly onCurrent: (id: string) => void;
  /** A column was pressed, or the part of one of its series. */
  readonly onOpen: (id: string, series: string | undefined) => void;
}

/** Pixels. */
const headroom = 20;
const labelHeight = 28;

/** Columns of parts on one another: each a button that arrows lead to. Its values are said where they are wanted too, as in a table. */
export function columnChart(options: ColumnChartOptions): TemplateResult {
  const {columns, series, height, isRtl, formatTick} = options;
  const layout = layOutColumns(
    columns,
    series.map(({id}) => id),
    options,
  );
  const startX = isRtl ? '100%' : '0';
  return html`
    <svg
      class=${`chart ${sizeOf(columns.length)}`}
      part="chart"
      role="group"
      aria-label=${options.name}
      width="100%"
      height=${headroom + height + labelHeight}
      @keydown=${(event: KeyboardEvent) => pressed(event, options)}
    >
      <defs>${looks.map(pattern)}</defs>
      ${layout.ticks.map(
        ({value, y}) => svg`
          <line class="grid" x1="0" x2="100%" y1=${headroom + y} y2=${headroom + y}></line>
          <text class="axis" x=${startX} y=${headroom + y - 5} aria-hidden="true">${formatTick(value)}</text>`,
      )}
      ${layout.columns.map((placed, index) => column(placed, columns[index], options))}
      <g class="labels" aria-hidden="true">
        ${layout.columns.map((placed, index) => label(placed, columns[index], options))}
      </g>
    </svg>
  `;
}

const sizeOf = (columns: number): string => (columns > 12 ? 'many' : columns > 6 ? 'some' : '');

function column(
  {id, x, width, margin, segments}: PlacedColumn,
  named: NamedColumn | undefined,
  {height, isRtl, series, current, onCurrent, onOpen}: ColumnChartOptions,
): TemplateResult {
  const left = isRtl ? 100 - x - width : x;
  const seriesOf = (id: string): ChartSeries | undefined => series.find((one) => one.id === id);
  const seriesAt = (event: Event): string | undefined =>
    (event.target as Element).closest('[data-series]')?.getAttribute('data-series') ?? undefined;
  return svg`
    <g
      class=${`column ${id === current ? 'current' : ''}`}
      part="column"
      role="button"
      tabindex=${id === current ? 0 : -1}
      data-column=${id}
      aria-label=${named?.name ?? ''}
      @focus=${() => onCurrent(id)}
      @pointerenter=${() => onCurrent(id)}
      @click=${(event: Event) => onOpen(id, seriesAt(event))}
    >
      <rect class="hit" x=${`${left - margin}%`} y="0" width=${`${width + 2 * margin}%`} height=${headroom + height + labelHeight}></rect>
      ${segments.map(
        (segment) => svg`<rect
          class="bar"
          part=${`bar ${seriesOf(segment.series)?.part}`}
          data-series=${segment.series}
          x=${`${left}%`}
          y=${headroom + segment.y}
          width=${`${width}%`}
          height=${segment.height}
          fill=${`url(#look-${seriesOf(segment.series)?.look ?? 1})`}
        ></rect>`,
      )}
    </g>
  ` as TemplateResult;
}

/** Under a column, and no part of its button: the name of that says the same in full. */
const label = (
  {x, width}: PlacedColumn,
  named: NamedColumn | undefined,
  {height, isRtl}: ColumnChartOptions,
): TemplateResult =>
  svg`<text
    class=${named?.rank ? `axis rank-${named.rank}` : 'axis'}
    text-anchor="middle"
    x=${`${isRtl ? 100 - x - width / 2 : x + width / 2}%`}
    y=${headroom + height + 18}
  >${named?.label ?? nothing}</text>` as TemplateResult;

const looks: readonly ChartLook[] = [1, 2, 3, 4, 5, 6];

/** What is drawn on a look's colour: nothing, stripes one way or the other, dots, lines. */
const marks: Readonly<Record<ChartLook, string>> = {
  1: '',
  2: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  3: 'M2 2h2v2h-2zM6 6h2v2h-2z',
  4: 'M-2 6l4 4M0 0l8 8M6-2l4 4',
  5: 'M0 2h8M0 6h8',
  6: 'M2 0v8M6 0v8',
};

const pattern = (look: ChartLook): TemplateResult =>
  svg`<pattern id=${`look-${look}`} class=${`look look-${look}`} width="8" height="8" patternUnits="userSpaceOnUse">
    <rect class="ground" width="8" height="8"></rect>
    <path class="mark" d=${marks[look]}></path>
  </pattern>` as unknown as TemplateResult;

/** A sample of a look, for a legend. */
export const lookSample = (look: ChartLook): TemplateResult => html`
  <svg class="sample" aria-hidden="true" width="16" height="16">
    <defs>${pattern(look)}</defs>
    <rect class="bar" x="1" y="1" width="14" height="14" rx="3" fill=${`url(#look-${look})`}></rect>
  </svg>
`;

/** Arrows lead from column to column, Home and End to the first and the last, Enter and the space bar open one. */
function pressed(event: KeyboardEvent, {columns, current, isRtl, onOpen}: ColumnChartOptions): void {
  const at = columns.findIndex(({id}) => id === current);
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const back = isRtl ? 'ArrowRight' : 'ArrowLeft';
  const to = {[forward]: at + 1, [back]: at - 1, Home: 0, End: columns.length - 1}[event.key];
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault();
    onOpen(current, undefined);
  }
  if (to === undefined || !columns[to]) return;
  event.preventDefault();
  const chart = event.currentTarget as Element;
  chart.querySelectorAll<SVGElement>('[data-column]')[to]?.focus();
}
