/** Text as HTML that shows it and does nothing. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>');
}

/** The colour of what is said by the way. */
export const muted = 'color:#545b6b';

/** A paragraph of text. */
export function paragraph(text: string, style = ''): string {
  return `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`;
}

/** What a page of a message is in. */
export interface HtmlPage {
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** HTML, one after the other. */
  readonly parts: readonly string[];
}

/** A whole document, for mail programs. */
export function htmlPage({language, direction, title, parts}: HtmlPage): string {
  return [
    `<!doctype html><html lang="${escapeHtml(language)}" dir="${direction}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(title)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#fff;color:#1a1f36;font:15px/1.5 system-ui,sans-serif">',
    `<div style="max-width:560px;margin:0 auto">`,
    ...parts,
    '</div></body></html>',
  ].join('\n');
}
