/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {brandOf, checkCard, cvcLengthOf, digitsOf, formatExpiry, formatNumber} from '../../card-rules.js';
import type {CardInput, FieldErrorCode, FieldErrors, FieldName} from '../../card-rules.js';
import type {CardLabel} from '../../types.js';
import type {Theme} from '../protocol.js';
import type {FieldsTexts} from '../texts.js';
import {element, HostChannel, readConfig} from './frame.js';
import {applyTheme} from './theme.js';
import {keepFormatted} from './typing.js';

interface Config {
  origin: string;
  nonce: string;
  publicKey: string;
  theme: Theme;
  texts: FieldsTexts;
}

const names: readonly FieldName[] = ['number', 'expiry', 'cvc', 'holder'];
const config = readConfig<Config>();
const channel = new HostChannel(config.origin, config.nonce);
const inputs = Object.fromEntries(names.map((name) => [name, element(name, HTMLInputElement)])) as Record<
  FieldName,
  HTMLInputElement
>;
const shownErrors = new Map<FieldName, FieldErrorCode>();
let tokenizing = 0;

function values(): CardInput {
  const {number, expiry, cvc, holder} = inputs;
  return {number: number.value, expiry: expiry.value, cvc: cvc.value, holder: holder.value};
}

function messageOf(name: FieldName, code: FieldErrorCode): string {
  const texts = config.texts.errors[name];
  return texts[code] ?? texts.invalid ?? texts.required ?? code;
}

function showError(name: FieldName, code: FieldErrorCode | undefined): void {
  const input = inputs[name];
  const error = element(`${name}-error`, HTMLElement);
  if (code === undefined) {
    shownErrors.delete(name);
    input.removeAttribute('aria-invalid');
    error.textContent = '';
  } else {
    shownErrors.set(name, code);
    input.setAttribute('aria-invalid', 'true');
    error.textContent = messageOf(name, code);
  }
}

function reportChange(): void {
  const input = values();
  const first = names.find((name) => shownErrors.has(name));
  const code = first && shownErrors.get(first);
  channel.send({
    type: 'change',
    complete: Object.keys(checkCard(input, Date.now())).length === 0 && first === undefined,
    empty: names.every((name) => input[name] === ''),
    brand: brandOf(input.number),
    ...(first && code && {error: {field: first, code, message: messageOf(first, code)}}),
  });
}

function showBrand(): void {
  const brand = brandOf(inputs.number.value);
  const icons = [...document.querySelectorAll('[data-brand]')];
  const known = icons.some((icon) => icon.getAttribute('data-brand') === brand);
  for (const icon of icons)
    icon.toggleAttribute('hidden', icon.getAttribute('data-brand') !== (known ? brand : 'unknown'));
  const length = cvcLengthOf(inputs.number.value);
  inputs.cvc.placeholder = length === 4 ? '1234' : '123';
  element('cvc-hint', HTMLElement).textContent = length === 4 ? config.texts.cvcHint.four : config.texts.cvcHint.three;
}

/** While typing, an error may go but none may come, but for a number that is complete and wrong. */
function reviewWhileTyping(name: FieldName): void {
  const errors = checkCard(values(), Date.now());
  const code = errors[name];
  if (shownErrors.has(name) || (name === 'number' && code === 'invalid')) showError(name, code);
  if (name === 'number' && shownErrors.has('cvc')) showError('cvc', errors.cvc);
}

function watch(name: FieldName): void {
  const input = inputs[name];
  input.addEventListener('input', () => {
    if (name === 'number') showBrand();
    reviewWhileTyping(name);
    reportChange();
  });
  input.addEventListener('focus', () => channel.send({type: 'focus', field: name}));
  input.addEventListener('blur', () => {
    // What the server refused stays said until it is changed.
    if (input.value !== '' && shownErrors.get(name) !== 'not_a_test_card')
      showError(name, checkCard(values(), Date.now())[name]);
    reportChange();
    channel.send({type: 'blur', field: name});
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    channel.send({type: 'submit'});
  });
}

function refuse(requestId: string, code: string, fields: FieldErrors): void {
  for (const name of names) showError(name, fields[name]);
  const first = names.find((name) => fields[name] !== undefined);
  if (first) inputs[first].focus();
  reportChange();
  channel.send({type: 'error', requestId, code, fields});
}

function lock(change: 1 | -1): void {
  tokenizing += change;
  for (const name of names) inputs[name].readOnly = tokenizing > 0;
}

async function requestToken(): Promise<
  {ok: true; card: CardLabel & {token: string}} | {ok: false; code: string; fields: FieldErrors}
> {
  try {
    const response = await fetch('/v1/tokens', {
      method: 'POST',
      headers: {'content-type': 'application/json', authorization: `Bearer ${config.publicKey}`},
      body: JSON.stringify({...values(), number: digitsOf(inputs.number.value)}),
      credentials: 'omit',
    });
    const body: unknown = await response.json();
    if (response.ok) return {ok: true, card: body as CardLabel & {token: string}};
    const problem = body as {code?: string; fields?: FieldErrors};
    return {ok: false, code: problem.code ?? 'unexpected', fields: problem.fields ?? {}};
  } catch {
    return {ok: false, code: 'network_error', fields: {}};
  }
}

async function tokenize(requestId: string): Promise<void> {
  const errors = checkCard(values(), Date.now());
  if (Object.keys(errors).length > 0) {
    refuse(requestId, 'invalid_card', errors);
    return;
  }
  lock(1);
  const answer = await requestToken();
  lock(-1);
  if (answer.ok) channel.send({type: 'tokenized', requestId, ...answer.card});
  else refuse(requestId, answer.code, answer.fields);
}

function clear(): void {
  for (const name of names) {
    inputs[name].value = '';
    showError(name, undefined);
  }
  showBrand();
  reportChange();
}

function isFieldName(value: unknown): value is FieldName {
  return names.some((name) => name === value);
}

function receive(message: Record<string, unknown>): void {
  const {type, requestId, theme, field} = message;
  if (type === 'tokenize' && typeof requestId === 'string') void tokenize(requestId);
  if (type === 'theme' && typeof theme === 'object' && theme !== null) applyTheme(theme);
  if (type === 'focus')
    inputs[isFieldName(field) ? field : (names.find((name) => inputs[name].value === '') ?? 'number')].focus();
  if (type === 'clear') clear();
}

applyTheme(config.theme);
// First, so that the value is formatted before anything looks at it.
keepFormatted(inputs.number, formatNumber);
keepFormatted(inputs.expiry, formatExpiry);
keepFormatted(inputs.cvc, (text) => digitsOf(text).slice(0, cvcLengthOf(inputs.number.value)));
for (const name of names) watch(name);
element('fields', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
showBrand();
channel.listen(receive);
channel.send({type: 'ready'});
channel.reportHeight(element('fields', HTMLFormElement));
