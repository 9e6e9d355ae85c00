import {readdirSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import Color from 'colorjs.io';
import StyleDictionary from 'style-dictionary';
import type {DesignTokens} from 'style-dictionary/types';
import {
  type ContrastKind,
  type PortalExtension,
  type Preset,
  type SemanticToken,
  type TokenSet,
  tokenAt,
} from './model.js';

/** A token or a group of the W3C's format. */
interface Node {
  readonly $type?: string;
  readonly $value?: unknown;
  readonly $description?: string;
  readonly $extensions?: {
    readonly portal?: PortalExtension & {readonly contrast?: Partial<Record<ContrastKind, number>>};
  };
  readonly [name: string]: unknown;
}

const folder = 'tokens';
const layerOne = ['palette', 'scale'];
const ordinaryContrast: Readonly<Record<ContrastKind, number>> = {text: 4.5, ui: 3, line: 1};

const read = (file: string): Node => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Node;
const children = (node: Node): [string, Node][] =>
  Object.entries(node).filter(
    (entry): entry is [string, Node] => !entry[0].startsWith('$') && typeof entry[1] === 'object',
  );
const reference = (value: unknown): string | undefined =>
  typeof value === 'string' ? /^\{([^{}]+)\}$/.exec(value)?.[1] : undefined;
const isSemantic = (path: string): boolean => !layerOne.includes(path.split('.')[0] ?? '');

/** Every preset, in the order of their names but for the default, which comes first and sets all. */
export async function readPresets(): Promise<readonly Preset[]> {
  const defaults = await readTokens();
  const files = readdirSync(join(folder, 'presets')).filter((file) => file.endsWith('.tokens.json'));
  const others = files.sort().map(async (file): Promise<Preset> => {
    const source = read(join('presets', file));
    const tokens = await readTokens(source);
    return {
      name: basename(file, '.tokens.json'),
      description: source.$description ?? '',
      contrast: {...ordinaryContrast, ...source.$extensions?.portal?.contrast},
      sets: pathsOf(source).filter(isSemantic),
      tokens,
    };
  });
  const first: Preset = {
    name: 'default',
    description: 'What holds where nothing is set: sets a section back to it, and lists every token.',
    contrast: ordinaryContrast,
    sets: [...defaults.values()].filter(({sheet}) => sheet).map(({path}) => path),
    tokens: defaults,
  };
  return [first, ...(await Promise.all(others))];
}

/**
 * The tokens of layer two with the values that they have in the light and in the dark. Style Dictionary resolves what they refer to.
 *
 * @param preset a file of `tokens/presets/`, laid over the defaults
 */
export async function readTokens(preset: Node = {}): Promise<TokenSet> {
  const semantic = overlaid(read('semantic.tokens.json'), preset);
  const palette = [read('palette.tokens.json'), {palette: preset['palette'] ?? {}}].map(({palette}) => palette as Node);
  const tree = {
    palette: Object.assign({}, ...palette) as Node,
    scale: read('scale.tokens.json')['scale'],
    ...semantic,
    dark: inTheDark(semantic),
  };
  const dictionary = new StyleDictionary({
    usesDtcg: true,
    log: {verbosity: 'verbose', warnings: 'error'},
    tokens: tree as unknown as DesignTokens,
    platforms: {css: {transforms: ['shadow/css/shorthand', 'cubicBezier/css']}},
  });
  const {allTokens} = await dictionary.getPlatformTokens('css');
  const resolved = new Map(
    allTokens.map(({path, $value, $type}) => [path.join('.'), {value: String($value), type: String($type)}]),
  );

  const tokens = new Map<string, SemanticToken>();
  for (const [path, node, group] of tokensOf(semantic)) {
    const extension = node.$extensions?.portal ?? {};
    const {value: light = '', type = ''} = resolved.get(path) ?? {};
    const target = extension.dark === undefined ? reference(node.$value) : undefined;
    tokens.set(path, {
      ...extension,
      path,
      name: `--portal-${cssName(path)}`,
      privateName:
        extension.sheet && extension.sheet !== 'place'
          ? `--_${extension.as ?? cssName(path).replace(/^color-/, '')}`
          : undefined,
      group,
      description: node.$description ?? '',
      type,
      light,
      darkValue: resolved.get(`dark.${path}`)?.value ?? light,
      follows: target && isSemantic(target) ? target : undefined,
    });
  }
  return mixed(tokens);
}

/** `font.size.base` is `font-size`. */
const cssName = (path: string): string =>
  path
    .split('.')
    .filter((part) => part !== 'base')
    .join('-');

function* tokensOf(node: Node, path: readonly string[] = [], group = ''): Generator<[string, Node, string]> {
  for (const [name, child] of children(node)) {
    const here = [...path, name];
    const section = path.length === 0 ? (child.$description ?? name) : group;
    if ('$value' in child) yield [here.join('.'), child, section];
    else yield* tokensOf(child, here, section);
  }
}

const pathsOf = (node: Node): string[] => [...tokensOf(node)].map(([path]) => path);

/** A preset says only values; what a token is and where it is used stays. */
function overlaid(node: Node, over: Node): Node {
  const result: Record<string, unknown> = {...node};
  for (const [name, replaced] of children(over)) {
    const below = node[name] as Node | undefined;
    if (layerOne.includes(name)) continue;
    if (!below) throw new Error(`A preset sets "${name}", which is no token.`);
    if (!('$value' in replaced)) result[name] = overlaid(below, replaced);
    else {
      const {dark: _dark, mix: _mix, ...kept} = below.$extensions?.portal ?? {};
      const portal = {...kept, ...replaced.$extensions?.portal};
      result[name] = {...below, $value: replaced.$value, $extensions: {portal}};
    }
  }
  return result as Node;
}

/** The same tree with the values of the dark, whose tokens refer to each other. */
function inTheDark(node: Node): Node {
  const result: Record<string, unknown> = {...(node.$type && {$type: node.$type})};
  for (const [name, child] of children(node)) {
    const value = child.$extensions?.portal?.dark ?? child.$value;
    result[name] =
      '$value' in child ? {...(child.$type && {$type: child.$type}), $value: pointedAtDark(value)} : inTheDark(child);
  }
  return result as Node;
}

function pointedAtDark(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value).replace(/\{([\w-]+(?:\.[\w-]+)+)\}/g, (whole, path: string) =>
      isSemantic(path) ? `{dark.${path}}` : whole,
    ),
  );
}

/** Carries mixed colours out, and hands them on to the tokens that follow them. */
function mixed(tokens: Map<string, SemanticToken>): TokenSet {
  const valueOf = (path: string, scheme: 'light' | 'darkValue'): string => {
    const token = tokenAt(tokens, path);
    if (!token.follows) return token[scheme];
    const base = valueOf(token.follows, scheme);
    if (!token.mix) return base;
    const other = valueOf(token.mix.with, scheme);
    return Color.mix(base, other, token.mix.amount / 100, {space: 'oklab', outputSpace: 'srgb'}).toString({
      format: 'hex',
    });
  };
  return new Map(
    [...tokens].map(([path, token]) => [
      path,
      {...token, light: valueOf(path, 'light'), darkValue: valueOf(path, 'darkValue')},
    ]),
  );
}
