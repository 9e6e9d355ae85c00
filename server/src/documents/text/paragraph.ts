import bidiFactory from 'bidi-js';
import LineBreaker from 'linebreak';
import {graphemesOf, type FontSet} from '../fonts/font-library.js';
import type {FontWeight} from '../fonts/font-source.js';
import type {LoadedFont, TextDirection} from '../fonts/loaded-font.js';
import {cleanText} from './clean.js';

const bidi = bidiFactory();

/** How a text looks. Sizes are PDF points (1/72 inch). */
export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
  /** `#rrggbb`. */
  readonly color: string;
  /** The height of a line. */
  readonly leading: number;
  /** Figures of one width, for columns of amounts. */
  readonly tabular?: boolean;
}

/** A stretch of one font and one direction, where it stands on its line. */
export interface TextRun {
  readonly font: LoadedFont;
  readonly direction: TextDirection;
  readonly text: string;
  /** From the line's left edge. */
  readonly x: number;
  readonly width: number;
}

/** One line, its runs from left to right. */
export interface TextLine {
  readonly runs: readonly TextRun[];
  readonly width: number;
}

interface Cluster {
  readonly start: number;
  readonly text: string;
  readonly font: LoadedFont;
  readonly level: number;
}

/** Breaks a text into lines no wider than `width` points (UAX #14), each in visual order (UAX #9). */
export function layoutParagraph(text: string, style: TextStyle, width: number, fonts: FontSet): TextLine[] {
  const lines: TextLine[] = [];
  for (const paragraph of cleanText(text).split('\n')) {
    lines.push(...layoutHardLine(paragraph, style, width, fonts));
  }
  return lines;
}

/** The width of a text set on one line, in points. */
export function naturalWidth(text: string, style: TextStyle, fonts: FontSet): number {
  return Math.max(0, ...layoutParagraph(text, style, Infinity, fonts).map((line) => line.width));
}

function layoutHardLine(text: string, style: TextStyle, width: number, fonts: FontSet): TextLine[] {
  if (text === '') return [{runs: [], width: 0}];
  // The direction comes from the text itself (UAX #9, P2 and P3), so that `2026-0042` never reads `0042-2026` on an Arabic page.
  const {levels, paragraphs} = bidi.getEmbeddingLevels(text);
  const mirrored = bidi.getMirroredCharactersMap(text, levels);
  const clusters = clustersOf(text, style, fonts, levels, mirrored);
  const widths = (part: readonly Cluster[]): number =>
    stretches(part).reduce((sum, stretch) => sum + measure(stretch, style), 0);

  const lines: TextLine[] = [];
  let line: Cluster[] = [];
  let lineWidth = 0;
  const flush = (): void => {
    lines.push(placeLine(trimEnd(line), style, {levels, paragraphs}));
    line = [];
    lineWidth = 0;
  };
  for (const word of wordsOf(text, clusters)) {
    const bare = widths(trimEnd(word));
    if (line.length > 0 && lineWidth + bare > width) flush();
    if (bare <= width) {
      line.push(...word);
      lineWidth += widths(word);
      continue;
    }
    // A word wider than its column is broken anywhere, so that no text ever reaches into the next column.
    let rest = word;
    while (rest.length > 0) {
      const count = countThatFits(rest, (part) => lineWidth + widths(part) <= width);
      if (count === 0 && line.length > 0) {
        flush();
        continue;
      }
      const part = rest.slice(0, Math.max(1, count));
      line.push(...part);
      lineWidth += widths(part);
      rest = rest.slice(part.length);
      if (rest.length > 0) flush();
    }
  }
  if (line.length > 0 || lines.length === 0) flush();
  return lines;
}

function clustersOf(
  text: string,
  style: TextStyle,
  fonts: FontSet,
  levels: Uint8Array,
  mirrored: ReadonlyMap<number, string>,
): Cluster[] {
  const clusters: Cluster[] = [];
  let start = 0;
  for (const grapheme of graphemesOf(text)) {
    const level = levels[start] ?? 0;
    const shown = mirrored.get(start) ?? grapheme;
    const previous = clusters.at(-1);
    // A space keeps to the font before it, so that it doesn't part a run.
    const blank = /^[ \u00a0]$/.test(shown) && previous?.font.has(shown.charCodeAt(0)) ? previous.font : undefined;
    const found = blank ?? fonts.fontFor(shown, style.weight) ?? fonts.fontFor(grapheme, style.weight);
    const font = found ?? fonts.replacement(style.weight).font;
    const drawn = found
      ? shown.replace(/[\p{Default_Ignorable_Code_Point}\p{M}]/gu, (character) =>
          // Marks that the font lacks are left out, the letter kept. Joiners shape Arabic; every other invisible character has done its work.
          /[\p{M}\u200c\u200d]/u.test(character) && font.has(character.codePointAt(0) ?? 0) ? character : '',
        )
      : fonts.replacement(style.weight).text;
    clusters.push({start, text: drawn, font, level});
    start += grapheme.length;
  }
  return clusters;
}

/** How many clusters fit, by halving: no line holds more than a few hundred. */
function countThatFits(clusters: readonly Cluster[], fits: (part: readonly Cluster[]) => boolean): number {
  let low = 0;
  let high = Math.min(clusters.length, 400);
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(clusters.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The clusters between two places where a line may break. */
function* wordsOf(text: string, clusters: readonly Cluster[]): Generator<Cluster[]> {
  const breaker = new LineBreaker(text);
  let index = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const word: Cluster[] = [];
    for (let cluster = clusters[index]; cluster && cluster.start < next.position; cluster = clusters[++index]) {
      word.push(cluster);
    }
    if (word.length > 0) yield word;
  }
}

function trimEnd(clusters: readonly Cluster[]): Cluster[] {
  let end = clusters.length;
  while (end > 0 && (clusters[end - 1]?.text ?? '').trim() === '') end--;
  return clusters.slice(0, end);
}

interface Stretch {
  readonly font: LoadedFont;
  readonly level: number;
  readonly clusters: Cluster[];
}

function stretches(clusters: readonly Cluster[]): Stretch[] {
  const found: Stretch[] = [];
  for (const cluster of clusters) {
    const last = found.at(-1);
    if (last && last.font === cluster.font && last.level === cluster.level) last.clusters.push(cluster);
    else found.push({font: cluster.font, level: cluster.level, clusters: [cluster]});
  }
  return found;
}

/** The OpenType features that a style asks for. */
export function featuresOf(style: TextStyle): string[] {
  return style.tabular ? ['tnum'] : [];
}

function measure(stretch: Stretch, style: TextStyle): number {
  const text = stretch.clusters.map((cluster) => cluster.text).join('');
  const direction = stretch.level % 2 ? 'rtl' : 'ltr';
  return text === '' ? 0 : stretch.font.measure(text, direction, featuresOf(style)) * style.size;
}

function placeLine(
  clusters: readonly Cluster[],
  style: TextStyle,
  resolved: ReturnType<typeof bidi.getEmbeddingLevels>,
): TextLine {
  const paragraphLevel = resolved.paragraphs[0]?.level ?? 0;
  const runs: TextRun[] = [];
  let x = 0;
  for (const stretch of visualOrder(stretches(clusters), paragraphLevel)) {
    const text = stretch.clusters.map((cluster) => cluster.text).join('');
    if (text === '') continue;
    const width = measure(stretch, style);
    runs.push({font: stretch.font, direction: stretch.level % 2 ? 'rtl' : 'ltr', text, x, width});
    x += width;
  }
  return {runs, width: x};
}

/** Rule L2 of UAX #9 over stretches: from the highest level down to 1, each sequence at that level or above is reversed. */
function visualOrder(logical: readonly Stretch[], paragraphLevel: number): Stretch[] {
  const order = [...logical];
  const highest = Math.max(paragraphLevel, ...order.map((stretch) => stretch.level));
  for (let level = highest; level >= 1; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end - 1);
    }
  }
  return order;
}
