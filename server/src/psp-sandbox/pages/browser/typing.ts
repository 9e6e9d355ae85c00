/// <reference lib="dom" />
import {digitsOf} from '../../card-rules.js';

/** Where the caret belongs in `text` so that `count` digits stand before it; past a separator when a digit was just typed. */
export function caretAfterDigits(text: string, count: number, typing: boolean): number {
  let position = 0;
  for (let seen = 0; position < text.length && seen < count; position += 1) {
    if (/\d/.test(text.charAt(position))) seen += 1;
  }
  if (typing) while (position < text.length && /\D/.test(text.charAt(position))) position += 1;
  return position;
}

/**
 * Keeps an input of digits formatted while it is typed in, pasted into or filled, with the caret where the hand expects it.
 *
 * @param format - makes the text shown from any text.
 */
export function keepFormatted(input: HTMLInputElement, format: (text: string) => string): void {
  let before = input.value;
  input.addEventListener('input', (event) => {
    const deleting = event instanceof InputEvent && event.inputType.startsWith('delete');
    let text = input.value;
    let caret = input.selectionStart ?? text.length;
    if (deleting && digitsOf(text) === digitsOf(before) && event.inputType === 'deleteContentBackward') {
      // Only a separator went, and formatting would put it back: what was meant is the digit before it.
      const start = text.slice(0, caret).replace(/\d\D*$/, '');
      text = start + text.slice(caret);
      caret = start.length;
    }
    const atEnd = caret === text.length;
    const digitsBefore = digitsOf(text.slice(0, caret)).length;
    // While deleting from the end, "12 / " must be allowed to become "12", or it could never be emptied.
    const shown = deleting && atEnd ? format(text).replace(/\D+$/, '') : format(text);
    input.value = shown;
    const position = atEnd ? shown.length : caretAfterDigits(shown, digitsBefore, !deleting);
    input.setSelectionRange(position, position);
    before = shown;
  });
}
