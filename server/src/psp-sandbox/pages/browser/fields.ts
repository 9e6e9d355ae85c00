/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import {brandOf, checkCard, cvcLengthOf, digitsOf, formatExpiry, formatNumber} from '../../card-rules.js';
import type {FieldErrorCode, FieldName} from '../../card-rules.js';
import type {FieldsTexts} from '../texts.js';
import {Entry, type EntryConfig} from './entry.js';
import {element, readConfig} from './frame.js';
import {keepFormatted} from './typing.js';

const config = readConfig<EntryConfig & {texts: FieldsTexts}>();

const card = new Entry<FieldName>(config, {
  names: ['number', 'expiry', 'cvc', 'holder'],
  check: (values) => checkCard(values, Date.now()),
  message(name, code) {
    const texts = config.texts.errors[name];
    return texts[code as FieldErrorCode] ?? texts.invalid ?? texts.required ?? code;
  },
  saidByServer: 'not_a_test_card',
  refusal: 'invalid_card',
  body: (values) => ({...values, number: digitsOf(values.number)}),
  brand: ({number}) => brandOf(number),
  isSureWhileTyping: (name, code) => name === 'number' && code === 'invalid',
  changed(name, shown, show) {
    if (name !== 'number') return;
    showBrand();
    if (shown.has('cvc')) show('cvc');
  },
  cleared: () => showBrand(),
});

function showBrand(): void {
  const {number, cvc} = card.inputs;
  const brand = brandOf(number.value);
  const icons = [...document.querySelectorAll('[data-brand]')];
  const known = icons.some((icon) => icon.getAttribute('data-brand') === brand);
  for (const icon of icons)
    icon.toggleAttribute('hidden', icon.getAttribute('data-brand') !== (known ? brand : 'unknown'));
  const length = cvcLengthOf(number.value);
  cvc.placeholder = length === 4 ? '1234' : '123';
  element('cvc-hint', HTMLElement).textContent = length === 4 ? config.texts.cvcHint.four : config.texts.cvcHint.three;
}

// First, so that the value is formatted before anything looks at it.
keepFormatted(card.inputs.number, formatNumber);
keepFormatted(card.inputs.expiry, formatExpiry);
keepFormatted(card.inputs.cvc, (text) => digitsOf(text).slice(0, cvcLengthOf(card.inputs.number.value)));
card.start(config.theme);
