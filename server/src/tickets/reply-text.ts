/** What a mail begins with, so that what was quoted of it can be told from the answer: scissors, in no language. */
export const cutHere = '-- >8 --';

/** What somebody wrote above the quoted mail, without the line that introduces the quotation. */
export function replyText(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\0', '').split('\n');
  const cut = lines.findIndex((line) => line.replaceAll(/[>\s]/g, '') === cutHere.replaceAll(/[>\s]/g, ''));
  const own = cut < 0 ? lines : lines.slice(0, cut);
  if (cut >= 0) dropWhile(own, (line) => line.trim() === '' || line.startsWith('>'));
  // “Ada wrote on Monday:”, which some programs break into two lines.
  if (cut >= 0 && own.at(-1)?.trimEnd().endsWith(':')) {
    own.pop();
    if (/\d{1,2}[:.]\d{2}|<.+@/.test(own.at(-1) ?? '')) own.pop();
  }
  return own.join('\n').trim();
}

function dropWhile(lines: string[], isDropped: (line: string) => boolean): void {
  while (lines.length > 0 && isDropped(lines.at(-1) ?? '')) lines.pop();
}
