/** What an agent wrote, as it may be kept. */
export interface CleanHtml {
  readonly html: string;
  /** What it says, without markup. */
  readonly text: string;
}

/** Elements that end a line of text. */
const blocks = /<\/(p|li|h3|h4|blockquote|pre|tr)>|<br\s*\/?>|<hr\s*\/?>/g;

/**
 * Cuts HTML down to what a message needs: paragraphs, emphasis, lists, code, tables, links that lead to the web, to mail or to a telephone, and pictures of the web. No style, and nothing that runs.
 * The page that shows it cleans it again, and fetches a picture only when its reader asks for it. In the text a picture is its `alt`.
 */
export async function cleanHtml(dirty: string): Promise<CleanHtml> {
  // Only where somebody answers a ticket, or help is written.
  const {default: sanitize} = await import('sanitize-html');
  const html = sanitize(dirty, {
    allowedTags: [
      ...['p', 'br', 'hr', 'h3', 'h4', 'blockquote', 'pre', 'code', 'ul', 'ol', 'li', 'a'],
      ...['b', 'strong', 'i', 'em', 'u', 's', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'img'],
    ],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      th: ['colspan', 'rowspan'],
      td: ['colspan', 'rowspan'],
      img: ['src', 'alt', 'width', 'height'],
    },
    allowedSchemes: ['https', 'mailto', 'tel'],
    allowedSchemesByTag: {img: ['https']},
    // Without its address it is none.
    exclusiveFilter: ({tag, attribs}) => tag === 'img' && !attribs['src'],
    allowProtocolRelative: false,
    allowedClasses: {},
    nestingLimit: 30,
    transformTags: {
      // What pages call headings is a heading of theirs; a message's stand below them.
      h1: 'h3',
      h2: 'h3',
      h5: 'h4',
      h6: 'h4',
      div: 'p',
      img: (_, {src = '', alt = '', width = '', height = ''}) => ({
        tagName: 'img',
        attribs: {
          ...(/^https:\/\//i.test(src.trim()) && {src}),
          alt,
          ...(isSize(width) && {width}),
          ...(isSize(height) && {height}),
        },
      }),
      a: (_, {href = ''}) => ({
        tagName: 'a',
        attribs: {...(isAbsolute(href) && {href}), rel: 'noopener noreferrer nofollow', target: '_blank'},
      }),
    },
  }).trim();
  const lines = html
    .replaceAll(/<img\b[^>]*>/g, (picture) => /\balt="([^"]+)"/.exec(picture)?.[1]?.replace(/.+/, '[$&]') ?? '')
    .replaceAll('<li>', '<li>- ')
    .replaceAll(/<\/t[hd]>/g, ' ')
    .replaceAll(blocks, '\n');
  const text = unescape(sanitize(lines, {allowedTags: [], allowedAttributes: {}}));
  return {
    html,
    text: text
      .replaceAll(/[ \t]+\n/g, '\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

/** A relative address would lead into whatever page shows the message. */
function isAbsolute(href: string): boolean {
  return /^(https:\/\/|mailto:|tel:)/i.test(href.trim());
}

/** Pixels. */
const isSize = (value: string): boolean => /^[1-9]\d{0,3}$/.test(value);

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}
