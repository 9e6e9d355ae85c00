import type {Baselines} from './baselines.js';
import {compare} from './compare.js';
import {decode, fingerprint, pack, type Pixels} from './pixels.js';

/** The share of pixels that may differ in the browser that drew the pictures, and in another version of it, whose text is drawn a little otherwise. */
export const tolerances = {same: 0.0005, other: 0.02};

/** A picture that is not as it should be. */
export interface Finding {
  /** The picture's, or the story's where there is no picture. */
  readonly name: string;
  /** `failed`: the story itself did; there is nothing to look at. */
  readonly kind: 'different' | 'resized' | 'missing' | 'orphan' | 'failed';
  /** What is wrong, for a person. */
  readonly what: string;
  /** As it should be, packed. */
  readonly expected?: Buffer | undefined;
  /** As it is, packed: what is kept once a person accepts it. */
  readonly actual?: Buffer | undefined;
  /** Of the pixels of `actual`. */
  readonly fingerprint?: string;
  /** Where they differ, as PNG. */
  readonly difference?: Buffer;
}

/** What came of a picture: `exact` to the last pixel, `close` within the tolerance, or what is wrong. */
export type Judgement = 'exact' | 'close' | Finding;

/**
 * Judges a picture by the one that is kept.
 * @param tolerance the share of pixels, 0 to 1, that may differ
 */
export async function judge(baselines: Baselines, name: string, pixels: Pixels, tolerance: number): Promise<Judgement> {
  const seen = fingerprint(pixels);
  if (baselines.fingerprint(name) === seen) return 'exact';
  const expected = baselines.read(name);
  if (!expected) {
    const what = 'There is no picture of it yet. Where it looks right, accept it.';
    return {name, kind: 'missing', what, actual: await pack(pixels), fingerprint: seen};
  }
  const verdict = await compare(await decode(expected), pixels, tolerance);
  if (verdict.kind === 'same') return 'close';
  const actual = await pack(pixels);
  if (verdict.kind === 'resized') {
    const what = `It is ${verdict.actual} large and should be ${verdict.expected}.`;
    return {name, kind: 'resized', what, expected, actual, fingerprint: seen};
  }
  const what = `${(verdict.share * 100).toFixed(3)} % of its pixels differ.`;
  return {name, kind: 'different', what, expected, actual, fingerprint: seen, difference: verdict.picture};
}

/** The pictures that are kept though no story looks like them. */
export function orphans(baselines: Baselines, wanted: readonly string[]): Finding[] {
  const known = new Set(wanted);
  return baselines
    .names()
    .filter((name) => !known.has(name))
    .map((name) => {
      const what = 'No story looks like this any more. Accept that, and it is removed.';
      return {name, kind: 'orphan', what, expected: baselines.read(name)};
    });
}

/** Keeps a picture, and packs it only where it looks like no other. */
export async function keep(baselines: Baselines, name: string, pixels: Pixels): Promise<void> {
  const seen = fingerprint(pixels);
  if (baselines.has(seen)) baselines.keepAs(name, seen);
  else baselines.keep(name, seen, await pack(pixels));
}
