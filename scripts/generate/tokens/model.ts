/** What two tokens that meet must reach: text on a ground, a part of a control on its ground, or a line that only divides. */
export type ContrastKind = 'text' | 'ui' | 'line';

/** Where a page shows a token: set to something else, this property of this element has another computed value. */
export interface Sighting {
  readonly scene: string;
  readonly selector: string;
  readonly property: string;
  readonly state?: 'hover' | 'focus';
}

/** What stands in a token's `$extensions.portal`. */
export interface PortalExtension {
  /** The value in the dark; the same as in the light when left out. */
  readonly dark?: unknown;
  /** The value is that of the token named in `$value`, with so many percent of another colour in it. */
  readonly mix?: {readonly with: string; readonly amount: number};
  /**
   * Where its default stands: in the sheet of the first paint, in the one that comes after it, or in the one place of a rule. Without it no rule uses the token yet, and there is no
   * custom property.
   */
  readonly sheet?: 'first' | 'more' | 'place';
  /** Its private name in the sheets, without the `--_`. */
  readonly as?: string;
  readonly on?: Readonly<Partial<Record<ContrastKind, readonly string[]>>>;
  readonly seen?: Sighting;
}

/** A token of layer two, resolved for both colour schemes. */
export interface SemanticToken extends PortalExtension {
  /** `color.accent-hover` */
  readonly path: string;
  /** `--portal-color-accent-hover` */
  readonly name: string;
  /** The name that rules use, such as `--_accent`; undefined for a token in place. */
  readonly privateName: string | undefined;
  /** The section of the documentation that it belongs to. */
  readonly group: string;
  readonly description: string;
  readonly type: string;
  readonly light: string;
  readonly darkValue: string;
  /** The path of the token whose value it takes, whole or mixed. */
  readonly follows: string | undefined;
}

/** The tokens under one preset, or without one. */
export type TokenSet = ReadonlyMap<string, SemanticToken>;

/** A preset: a file of `tokens/presets/`. */
export interface Preset {
  readonly name: string;
  readonly description: string;
  /** The least contrast of text and of controls in it, as WCAG counts. */
  readonly contrast: Readonly<Record<ContrastKind, number>>;
  /** The paths that it sets. */
  readonly sets: readonly string[];
  readonly tokens: TokenSet;
}

/** @throws {Error} when there is no such token, so that a slip of the pen is found by name */
export function tokenAt(tokens: TokenSet, path: string): SemanticToken {
  const token = tokens.get(path);
  if (!token) throw new Error(`There is no token "${path}" in tokens/semantic.tokens.json.`);
  return token;
}
