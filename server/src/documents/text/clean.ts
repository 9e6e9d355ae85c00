/**
 * Makes any string safe to lay out on paper. Nothing visible is lost; what could disturb the rest of the page is:
 *
 * - control characters (tabs become spaces, every kind of line break becomes `\n`);
 * - bidirectional embeddings and overrides (U+202A–U+202E), by which one line's text could reverse the figures beside it.
 *   Marks (LRM, RLM, ALM) and isolates stay: they can't reach beyond their own paragraph, and `Intl` writes them itself;
 * - lone surrogates, tag characters and interlinear annotations;
 * - piles of combining marks (more than four on one letter), which would paint over neighbouring lines.
 *
 * The source of the override rule: Unicode Technical Report 36, section 3.2.
 */
export function cleanText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return (
    text
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
      .replace(/\t/g, ' ')
      // Line feeds stay: they are the only control characters that mean something here.
      .replace(/(?!\n)[\p{Cc}\u202a-\u202e\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu, '')
      .replace(/(\p{M}{4})\p{M}+/gu, '$1')
      .replace(/[\u202f\u2007]/g, '\u00a0')
      .replace(/[\u2000-\u2006\u2008-\u200a\u205f]/g, ' ')
      .replace(/\u2011/g, '-')
  );
}

/** The same on one line, for titles and file metadata. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
