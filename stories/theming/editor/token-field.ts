import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {shortName, sides, type Side, type Sides, type Token} from './catalog.js';
import {inWords, type Pair} from './contrast.js';
import {parseColor} from './theme.js';
import {isTokenValue, whatIsWrong} from './value.js';

/** What a field shows of its token. */
export interface FieldState {
  readonly token: Token;
  readonly value: Sides;
  /** Whether the theme sets it otherwise than its preset. */
  readonly changed: boolean;
  readonly tooLow: readonly Pair[];
  /** What stands in a field that is being typed in. */
  draft(side: Side): string | undefined;
}

/** What a field tells. */
export interface FieldActions {
  type(token: Token, side: Side, text: string): void;
  /** The field was left. */
  leave(token: Token, side: Side): void;
  reset(token: Token): void;
}

/** A token with its fields: a colour has one for the light and one for the dark. */
export function tokenField(state: FieldState, actions: FieldActions): TemplateResult {
  const {token, changed, tooLow} = state;
  const name = shortName(token.name);
  const ofSides = token.type === 'color' ? sides : (['light'] as const);
  return html`<div class="token" role="group" aria-labelledby="name-${name}" data-token=${name} tabindex="-1">
    <div class="token-head">
      <span class="token-name" id="name-${name}">${name}</span>
      ${changed ? html`<span class="mark">changed</span>` : nothing}
      <button
        type="button"
        class="quiet"
        data-action="reset"
        aria-label="Reset ${name}"
        aria-disabled=${changed ? 'false' : 'true'}
        @click=${() => changed && actions.reset(token)}
      >
        Reset
      </button>
    </div>
    <p class="about">${token.description} ${followed(token, changed)}</p>
    <div class="sides">${ofSides.map((side) => oneSide(state, side, ofSides.length > 1, actions))}</div>
    ${tooLow.map((pair) => html`<p class="low">${inWords(pair)}</p>`)}
  </div>`;
}

function followed({follows, mix}: Token, changed: boolean): TemplateResult | typeof nothing {
  if (!follows || changed) return nothing;
  const base = shortName(follows);
  return html`Follows ${mix ? html`${base}, with ${mix.amount} % ${shortName(mix.with)}.` : html`${base}.`}`;
}

function oneSide(
  {token, value, draft}: FieldState,
  side: Side,
  two: boolean,
  {type, leave}: FieldActions,
): TemplateResult {
  const name = shortName(token.name);
  const id = `${name}-${side}`;
  const text = draft(side) ?? value[side];
  const wrong = draft(side) !== undefined && !isTokenValue(token, text);
  const label = two ? `${name} in the ${side}` : `${name}, value`;
  return html`<div class="side">
    ${two ? html`<span class="side-name" aria-hidden="true">${side === 'light' ? 'Light' : 'Dark'}</span>` : nothing}
    ${token.type === 'color' ? picker(token, side, value[side], label, {type, leave}) : nothing}
    <input
      class="text"
      type="text"
      spellcheck="false"
      autocomplete="off"
      data-side=${side}
      aria-label=${label}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? `wrong-${id}` : nothing}
      .value=${live(text)}
      @input=${(event: InputEvent) => type(token, side, (event.target as HTMLInputElement).value)}
      @change=${() => leave(token, side)}
      @keydown=${(event: KeyboardEvent) => {
        const next = stepped(text, event);
        if (next === undefined) return;
        event.preventDefault();
        type(token, side, next);
      }}
    />
    ${wrong ? html`<p class="wrong" id="wrong-${id}">${whatIsWrong(token.type)}</p>` : nothing}
  </div>`;
}

function picker(
  token: Token,
  side: Side,
  value: string,
  label: string,
  {type, leave}: Pick<FieldActions, 'type' | 'leave'>,
): TemplateResult {
  const color = parseColor(value);
  const alpha = Number(color?.alpha ?? 1);
  // The picker knows no alpha: the value's own stays.
  const tail = alpha < 1 && alpha > 0 ? hexByte(alpha) : '';
  return html`<input
    type="color"
    aria-label="Pick ${label}"
    .value=${live(opaqueHex(value))}
    @input=${(event: InputEvent) => type(token, side, (event.target as HTMLInputElement).value + tail)}
    @change=${() => leave(token, side)}
  />`;
}

const hexByte = (share: number): string =>
  Math.round(Math.min(1, Math.max(0, share)) * 255)
    .toString(16)
    .padStart(2, '0');

function opaqueHex(value: string): string {
  const color = parseColor(value);
  return color ? `#${[0, 1, 2].map((at) => hexByte(Number(color.coords[at] ?? 0))).join('')}` : '#000000';
}

/** A number that stands alone is stepped by the arrows up and down, by ten of its last digit's units with Shift. */
function stepped(text: string, {key, shiftKey}: KeyboardEvent): string | undefined {
  const [, number = '', unit = ''] = /^(-?\d*\.?\d+)([a-z%]*)$/i.exec(text.trim()) ?? [];
  if (number === '' || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
  const digits = number.split('.')[1]?.length ?? 0;
  const step = (shiftKey ? 10 : 1) * 10 ** -digits * (key === 'ArrowUp' ? 1 : -1);
  return `${(Number(number) + step).toFixed(digits)}${unit}`;
}
