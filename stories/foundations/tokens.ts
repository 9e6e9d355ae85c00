import {html, nothing, type TemplateResult} from 'lit';

import {shortName, tokens, type Side, type Sides, type Token} from '../theming/editor/catalog.js';
import {inWords, pairsOf, type Pair} from '../theming/editor/contrast.js';
import {resolve, themeFrom} from '../theming/editor/theme.js';
import {table} from './page.js';

/** What the toolbar says of the preset. */
export interface Globals {
  readonly preset?: string;
}

const inGroups = (groups: readonly string[], fits: (token: Token) => boolean): readonly Token[] =>
  tokens.filter((token) => groups.includes(token.group) && fits(token));

const nameOf = ({name, description}: Token): TemplateResult =>
  html`<span data-token=${name}
    ><code class="name">${shortName(name)}</code> <span class="about">${description}</span></span
  >`;

/** Every value of these groups, with something that shows it. */
export function valueTable(
  label: string,
  groups: readonly string[],
  {preset = 'default'}: Globals,
  show: (value: string, token: Token) => unknown,
  fits: (token: Token) => boolean = () => true,
): TemplateResult {
  const values = resolve(themeFrom(preset));
  const rows = inGroups(groups, (token) => token.type !== 'color' && fits(token)).map((token) => {
    const value = values.get(token.name)?.light ?? token.light;
    return [nameOf(token), html`<code>${value}</code>`, show(value, token)];
  });
  return table(label, ['Token', 'Value', 'Looks'], rows);
}

/** Every colour of these groups on both sides, and how it stands out from what it meets. */
export function colorTable(label: string, groups: readonly string[], {preset = 'default'}: Globals): TemplateResult {
  const theme = themeFrom(preset);
  const values = resolve(theme);
  const pairs = pairsOf(theme);
  const rows = inGroups(groups, ({type}) => type === 'color').map((token) => {
    const value = values.get(token.name) ?? token;
    return [
      nameOf(token),
      swatch(value, 'light'),
      swatch(value, 'dark'),
      contrasts(pairs.filter((pair) => pair.token === token)),
    ];
  });
  return table(label, ['Token', 'Light', 'Dark', 'Contrast, light and dark'], rows);
}

function swatch(value: Sides, side: Side): TemplateResult {
  return html`<span class="swatch" style="background: ${value[side]}"></span><code>${value[side]}</code>`;
}

function contrasts(pairs: readonly Pair[]): TemplateResult | typeof nothing {
  if (pairs.length === 0) return nothing;
  const grounds = [...new Set(pairs.map(({ground}) => ground))];
  return html`${grounds.map((ground) => {
    const both = pairs.filter((pair) => pair.ground === ground);
    const [first] = both;
    return html`<div data-pair=${first ? inWords(first) : ''}>
      on <code>${shortName(ground)}</code> ${both.map(({ratio}) => ratio.toFixed(1)).join(' / ')}, needs
      ${first?.needed}
    </div>`;
  })}`;
}

/** Two tokens as they meet, in both schemes. */
export function pairSamples({preset = 'default'}: Globals): TemplateResult {
  const theme = themeFrom(preset);
  const values = resolve(theme);
  const rows = pairsOf(theme)
    .filter(({kind}) => kind === 'text')
    .map(({token, ground, side, ratio, needed}) => [
      html`<code class="name">${shortName(token.name)}</code> on <code>${shortName(ground)}</code>`,
      side,
      html`<span
        class="pair"
        style="color: ${values.get(token.name)?.[side]}; background: ${values.get(ground)?.[side]}"
        >Aa 9</span
      >`,
      ratio.toFixed(2),
      String(needed),
    ]);
  return table('Text on its grounds', ['Pair', 'Side', 'Looks', 'Reaches', 'Needs'], rows);
}
