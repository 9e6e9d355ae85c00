import {html} from 'hono/html';
import type {Html} from '../page.js';
import {faultOf, mistakeBelow} from './layout.js';
import {type LineEntry, type LineField, type Mistakes, fieldName, withEmptyLines} from './line-form.js';
import type {OfferEntry} from './offer-form.js';
import type {DeskQuote} from './records.js';
import type {Voice} from './voice.js';
import type {OfferWords} from './words/words.js';

/** A form that answers a customer. */
export interface OfferForm {
  readonly action: string;
  readonly send: string;
  readonly entry: OfferEntry;
  readonly mistakes: Mistakes;
  /** Whether what is written beside it goes into the discussion. */
  readonly hasNote: boolean;
}

/** What a field is called in the list of mistakes. */
export function offerLabel({words: {offer: words}}: Voice, field: string): string {
  const [, index, name] = /^line-(\d+)-(\w+)$/.exec(field) ?? [];
  if (index !== undefined) return words.field(Number(index) + 1, words[name as LineField]);
  return words.short[field as keyof OfferWords['short']];
}

/** Quantities and prices line by line, the last day, and a note. */
export function offerForm(voice: Voice, {quote, taxes, today}: DeskQuote, form: OfferForm): Html {
  const {offer: words} = voice.words;
  const {entry, mistakes} = form;
  const {currency} = quote.total;
  const names = taxes.map(({name, rate}) => `${name} ${voice.typed(rate)} %`).join(', ');
  return html`<form class="offer" method="post" action="${form.action}">
    <input type="hidden" name="version" value="${entry.version}" />
    <p class="muted" id="offer">
      ${words.prices(currency)}${names && html` (<bdi>${names}</bdi> ${words.areAdded})`}. ${words.sums}
      ${words.hasComeTo} <strong>${voice.money(quote.total)}</strong>.
    </p>
    <ol class="lines">
      ${withEmptyLines(entry.lines.filter((line) => line.line)).map((empty, index) =>
        lineFields(entry.lines[index] ?? empty, index, mistakes, voice),
      )}
    </ol>
    <div class="fields">
      <p class="field">
        <label for="validUntil">${words.validUntil}</label>
        <input
          id="validUntil"
          name="validUntil"
          type="date"
          min="${today}"
          value="${entry.validUntil}"
          ${faultOf(mistakes, 'validUntil')}
        />
        ${mistakeBelow(mistakes, 'validUntil')}
      </p>
      ${
        form.hasNote
          ? html`<p class="field wide">
              <label for="note">${words.note}</label>
              <textarea id="note" name="note" rows="3" maxlength="5000" dir="auto" ${faultOf(mistakes, 'note')}>
${entry.note}</textarea>
              ${mistakeBelow(mistakes, 'note')}
            </p>`
          : ''
      }
    </div>
    <p><button type="submit" class="primary">${form.send}</button></p>
  </form>`;
}

function lineFields(entry: LineEntry, index: number, mistakes: Mistakes, voice: Voice): Html {
  const {offer: words} = voice.words;
  const {line, wanted} = entry;
  const input = (field: Exclude<LineField, 'out'>, value: string, more: 'decimal' | 'text'): Html => {
    const name = fieldName(index, field);
    return html`<p class="field ${field}">
      <label for="${name}">${words[field]}</label>
      <input
        id="${name}"
        name="${name}"
        value="${value}"
        inputmode="${more}"
        dir="${more === 'text' ? 'auto' : 'ltr'}"
        autocomplete="off"
        ${faultOf(mistakes, name)}
      />
      ${mistakeBelow(mistakes, name)}
    </p>`;
  };
  const isItem = !line || line.kind === 'item';
  const out = fieldName(index, 'out');
  return html`<li class="line ${line?.kind ?? 'new'} ${wanted === undefined ? '' : 'asked'}">
    <fieldset>
      <legend>${legendOf(entry, index, voice)}</legend>
      ${wanted === undefined ? '' : html`<p class="asked-words">${askedWords(entry, wanted, voice)}</p>`}
      <div class="cells">
        ${input('description', entry.description, 'text')}
        ${
          isItem
            ? html`${input('quantity', entry.quantity, 'decimal')} ${input('unit', entry.unit, 'text')}
              ${input('price', entry.price, 'decimal')} ${input('discount', entry.discount, 'decimal')}`
            : ''
        }
        ${
          line
            ? html`<p class="field check">
                <label for="${out}">
                  <input
                    id="${out}"
                    name="${out}"
                    type="checkbox"
                    value="yes"
                    autocomplete="off"
                    ${entry.isLeftOut ? 'checked' : ''}
                  />
                  ${words.out}
                </label>
              </p>`
            : ''
        }
      </div>
    </fieldset>
  </li>`;
}

function legendOf({line}: LineEntry, index: number, {words: {offer: words}, typed}: Voice): string {
  if (!line) return words.line(index + 1, words.isNew);
  const {kind, minQuantity, maxQuantity} = line;
  const option =
    minQuantity === null || maxQuantity === null ? '' : words.choice(typed(minQuantity), typed(maxQuantity));
  return words.line(index + 1, [kind === 'item' ? '' : words.kinds[kind], option].filter(Boolean).join(', '));
}

function askedWords({line}: LineEntry, wanted: string, {words: {offer, quote}, typed}: Voice): string {
  const from = typed(line?.quantity ?? '');
  return offer.askedFor(wanted === '0' ? quote.noneInsteadOf(from) : quote.insteadOf(typed(wanted), from));
}
