import {scaleBand, scaleLinear} from 'd3-scale';
import {stack} from 'd3-shape';

/** What stands on one another in one place, by the id of its series; 0 or more. */
export interface ChartColumn {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
}

/** A column's part of one series: pixels from the top. */
export interface Segment {
  readonly series: string;
  readonly y: number;
  readonly height: number;
}

export interface PlacedColumn {
  readonly id: string;
  /** Percent of the chart's width, from the side on which reading begins. */
  readonly x: number;
  readonly width: number;
  /** Percent between it and what is its neighbour's, on either side. */
  readonly margin: number;
  /** From below; those of nothing are left out. */
  readonly segments: readonly Segment[];
}

export interface ChartLayout {
  readonly columns: readonly PlacedColumn[];
  /** Round values, and how far from the top they stand, in pixels. */
  readonly ticks: ReadonlyArray<{readonly value: number; readonly y: number}>;
}

/** Pixels: what is there at all can be seen. */
const least = 2;

/** The room there is. */
export interface ChartRoom {
  /** Of the plot, pixels. */
  readonly height: number;
  /** What the values beside the plot take, percent of the chart's width. */
  readonly axis: number;
}

/** Where the columns of a chart stand, and how high each of their parts is. */
export function layOutColumns(
  columns: readonly ChartColumn[],
  series: readonly string[],
  {height, axis}: ChartRoom,
): ChartLayout {
  const sums = columns.map(({values}) => series.reduce((sum, id) => sum + (values[id] ?? 0), 0));
  const scale = scaleLinear()
    .domain([0, Math.max(...sums, 0) || 1])
    .nice(4)
    .range([height, 0]);
  const places = scaleBand()
    .domain(columns.map(({id}) => id))
    .range([axis, 100])
    .paddingInner(0.4)
    .paddingOuter(0.2);
  const stacked = stack<ChartColumn>()
    .keys([...series])
    .value(({values}, id) => values[id] ?? 0)([...columns]);
  return {
    columns: columns.map(({id}, index) => ({
      id,
      x: places(id) ?? 0,
      width: places.bandwidth(),
      margin: (places.step() - places.bandwidth()) / 2,
      segments: stacked.flatMap((layer) => {
        const [from = 0, to = 0] = layer[index] ?? [];
        const tall = Math.max(scale(from) - scale(to), least);
        return to > from ? [{series: layer.key, y: scale(from) - tall, height: tall}] : [];
      }),
    })),
    ticks: sums.some((sum) => sum > 0) ? scale.ticks(4).map((value) => ({value, y: scale(value)})) : [],
  };
}
