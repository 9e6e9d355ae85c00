/// <reference lib="dom" />
import {digitsOf} from '../../card-rules.js';

/** The characters that count; all others stand between them. */
export interface Significant {
  readonly pattern: RegExp;
  /** Only those of a text. */
  readonly of: (text: string) => string;
}

const digits: Significant = {pattern: /\d/, of: digitsOf};

/** Where the caret belongs in `text` so that `count` digits, or what else counts, stand before it; past a separator when one was just typed. */
export function caretAfterDigits(text: string, count: number, typing: boolean, pattern = digits.pattern): number {
  let position = 0;
  for (let seen = 0; position < text.length && seen < count; position += 1) {
    if (pattern.test(text.charAt(position))) seen += 1;
  }
  if (typing) while (position < text.length && !pattern.test(text.charAt(position))) position += 1;
  return position;
}

/**
 * Keeps an input of digits, or of what else counts, formatted while it is typed in, pasted into or filled, with the caret where the hand expects it.
 *
 * @param format - makes the text shown from any text.
 */
export function keepFormatted(
  input: HTMLInputElement,
  format: (text: string) => string,
  {pattern, of}: Significant = digits,
): void {
  let before = input.value;
  input.addEventListener('input', (event) => {
    const deleting = event instanceof InputEvent && event.inputType.startsWith('delete');
    let text = input.value;
    let caret = input.selectionStart ?? text.length;
    if (deleting && of(text) === of(before) && event.inputType === 'deleteContentBackward') {
      // Only a separator went, and formatting would put it back: what was meant is the digit before it.
      const start = withoutLast(text.slice(0, caret), pattern);
      text = start + text.slice(caret);
      caret = start.length;
    }
    const atEnd = caret === text.length;
    const countBefore = of(text.slice(0, caret)).length;
    // While deleting from the end, "12 / " must be allowed to become "12", or it could never be emptied.
    const shown = deleting && atEnd ? format(text).replace(/[\s/]+$/, '') : format(text);
    input.value = shown;
    const position = atEnd ? shown.length : caretAfterDigits(shown, countBefore, !deleting, pattern);
    input.setSelectionRange(position, position);
    before = shown;
  });
}

/** Without the last character that counts, and what comes after it. */
function withoutLast(text: string, pattern: RegExp): string {
  const last = [...text].findLastIndex((character) => pattern.test(character));
  return last === -1 ? text : text.slice(0, last);
}
