import type {PointGroup} from 'signature_pad';

/** Pixels that a picture of a signature has at most. */
export const largestPicture = {width: 1000, height: 400} as const;

/** Pixels around the ink of a picture. */
const margin = 8;

/** A drawn signature: the way of the pen, on a pad so many CSS pixels wide. It can be drawn again at any size. */
export interface Drawing {
  readonly width: number;
  readonly strokes: readonly Stroke[];
}

/** One line or dot: where the pen was (x, y, CSS pixels), how hard it was pressed, and when (milliseconds since it was put down). */
export type Stroke = readonly (readonly [x: number, y: number, pressure: number, time: number])[];

/** Where ink is. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the pad holds, in few words: what the storage of a tab has to keep. */
export function toDrawing(width: number, groups: readonly Pick<PointGroup, 'points'>[]): Drawing {
  const strokes = groups.map(({points}) => {
    const start = points[0]?.time ?? 0;
    return points.map(
      ({x, y, pressure, time}) => [tenth(x), tenth(y), Math.round(pressure * 100) / 100, time - start] as const,
    );
  });
  return {width, strokes: strokes.filter(({length}) => length > 0)};
}

/** What the pad draws: the drawing at another width, in its ink. */
export function toGroups(drawing: Drawing, width: number, pen: Omit<PointGroup, 'points'>): PointGroup[] {
  const scale = width / drawing.width;
  return drawing.strokes.map((stroke) => ({
    ...pen,
    points: stroke.map(([x, y, pressure, time]) => ({x: x * scale, y: y * scale, pressure, time})),
  }));
}

/** Whether there is more than a slip of the pen: a dot signs nothing. */
export function hasInk({strokes}: Drawing): boolean {
  return strokes.some((stroke) => {
    const {width, height} = inkBox([stroke]);
    return Math.max(width, height) >= 10;
  });
}

/** Around all strokes. */
export function inkBox(strokes: readonly Stroke[]): Box {
  const points = strokes.flat();
  if (points.length === 0) return {left: 0, top: 0, width: 0, height: 0};
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = least(xs);
  const top = least(ys);
  return {left, top, width: most(xs) - left, height: most(ys) - top};
}

/** How a drawing stands in its picture: the ink with a margin, twice as fine as it was drawn where that fits. */
export function framing({strokes}: Drawing): {readonly scale: number; readonly frame: Box} {
  const ink = inkBox(strokes);
  const frame = {
    left: ink.left - margin,
    top: ink.top - margin,
    width: ink.width + 2 * margin,
    height: ink.height + 2 * margin,
  };
  const scale = Math.min(2, largestPicture.width / frame.width, largestPicture.height / frame.height);
  return {scale, frame};
}

/** The size of an image that is no larger than a picture may be; a small one stays as it is. */
export function fitPicture(width: number, height: number): {readonly width: number; readonly height: number} {
  const scale = Math.min(1, largestPicture.width / width, largestPicture.height / height);
  return {width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale))};
}

/** What a storage held, as a drawing; undefined when it is none. */
export function readDrawing(value: unknown): Drawing | undefined {
  const {width, strokes} = (value ?? {}) as Partial<Drawing>;
  const isPoint = (point: unknown): boolean =>
    Array.isArray(point) && point.length === 4 && point.every((part) => Number.isFinite(part));
  const isStroke = (stroke: unknown): boolean => Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPoint);
  return typeof width === 'number' && width > 0 && Array.isArray(strokes) && strokes.every(isStroke)
    ? {width, strokes}
    : undefined;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
