import content from '../../../tokens/catalog.generated.json' with {type: 'json'};

/** A value for the light and one for the dark; the same for whatever isn't a colour. */
export interface Sides {
  readonly light: string;
  readonly dark: string;
}

/** The side of a value. */
export type Side = keyof Sides;

/** What two tokens that meet must reach. */
export type ContrastKind = 'text' | 'ui' | 'line';

/** A token, as `tokens/catalog.generated.json` tells it. */
export interface Token extends Sides {
  readonly name: string;
  readonly group: string;
  readonly description: string;
  readonly type: string;
  readonly follows?: string;
  readonly mix?: {readonly with: string; readonly amount: number};
  readonly used: boolean;
  readonly on?: Readonly<Partial<Record<ContrastKind, readonly string[]>>>;
  readonly presets: Readonly<Record<string, Sides | undefined>>;
}

/** A preset that a theme can start from. */
export interface Preset {
  readonly name: string;
  readonly description: string;
  readonly class: string;
  readonly file: string;
  /** The least contrast in it, as WCAG counts. */
  readonly contrast: Readonly<Record<ContrastKind, number>>;
}

export const sides: readonly Side[] = ['light', 'dark'];
export const tokens: readonly Token[] = content.tokens as unknown as readonly Token[];
export const presets: readonly Preset[] = content.presets;

const byName = new Map(tokens.map((token) => [token.name, token]));

/** The token of that name, if there is one. */
export const findToken = (name: string): Token | undefined => byName.get(name);

/** The preset of that name; the default one where there is none. */
export function presetNamed(name: string): Preset {
  const found = presets.find((preset) => preset.name === name) ?? presets[0];
  if (!found) throw new Error('The catalogue has no presets.');
  return found;
}

/** The tokens by their group, in the catalogue's order. */
export function groupsOf(members: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const groups = new Map<string, Token[]>();
  for (const token of members) groups.set(token.group, [...(groups.get(token.group) ?? []), token]);
  return groups;
}

/** Without what all names begin with. */
export const shortName = (name: string): string => name.replace('--portal-', '');

/** `font-family-heading` to `Font family heading`. */
export function titled(words: string): string {
  const spaced = words.replaceAll('-', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
