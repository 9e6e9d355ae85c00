import Color from 'colorjs.io';
import {presetNamed, sides, tokens, type ContrastKind, type Side, type Sides, type Token} from './catalog.js';
import {parseColor, resolve, type Theme} from './theme.js';

/** Two tokens that meet, on one side. */
export interface Pair {
  readonly token: Token;
  readonly ground: string;
  readonly kind: ContrastKind;
  readonly side: Side;
  /** From 1 to 21, as WCAG counts. */
  readonly ratio: number;
  readonly needed: number;
}

/** Every pair that meets under a theme, whose colours can be computed. */
export function pairsOf(theme: Theme): readonly Pair[] {
  const values = resolve(theme);
  const {contrast: least} = presetNamed(theme.preset);
  return tokens.flatMap((token) =>
    Object.entries(token.on ?? {}).flatMap(([kind, grounds]) =>
      grounds.flatMap((ground) =>
        sides.flatMap((side) => {
          const ratio = contrastOn(values, token.name, ground, side);
          return ratio === undefined
            ? []
            : [{token, ground, kind: kind as ContrastKind, side, ratio, needed: least[kind as ContrastKind]}];
        }),
      ),
    ),
  );
}

/** The pairs that can't be told apart well enough. */
export const tooLow = (pairs: readonly Pair[]): readonly Pair[] => pairs.filter(({ratio, needed}) => ratio < needed);

/** In words, such as `color-text on color-surface, in the light: 2.10, needs 4.5`. */
export function inWords({token, ground, side, ratio, needed}: Pair): string {
  const short = (name: string): string => name.replace('--portal-', '');
  // Cut off, not rounded: 4.499 isn't 4.50.
  const reached = (Math.floor(ratio * 100) / 100).toFixed(2);
  return `${short(token.name)} on ${short(ground)}, in the ${side}: ${reached}, needs ${needed}`;
}

function contrastOn(values: ReadonlyMap<string, Sides>, name: string, ground: string, side: Side): number | undefined {
  const colorOf = (token: string): Color | undefined => parseColor(values.get(token)?.[side] ?? '');
  const [front, back, page] = [colorOf(name), colorOf(ground), colorOf('--portal-color-surface')];
  if (!front || !back || !page) return undefined;
  const behind = over(back, page);
  return over(front, behind).contrastWCAG21(behind);
}

/** What is seen of a colour that lets another through. */
function over(front: Color, back: Color): Color {
  const alpha = Number(front.alpha);
  if (alpha >= 1) return front;
  const [red, green, blue] = [0, 1, 2].map((at) => channel(front, at) * alpha + channel(back, at) * (1 - alpha));
  return new Color('srgb', [red ?? 0, green ?? 0, blue ?? 0]);
}

const channel = (color: Color, at: number): number => Number(color.coords[at] ?? 0);
