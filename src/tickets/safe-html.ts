/** What an agent's HTML and an article of the help may consist of, each element with its attributes: as the server lets through. */
const elements: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p br hr h3 h4 blockquote pre code ul ol li b strong i em u s table thead tbody tr'
      .split(' ')
      .map((name) => [name, []]),
  ),
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  th: ['colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
};

/** Those that go and leave what is in them. */
const unwrapped = [
  'div',
  'span',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'center',
  'font',
  'h1',
  'h2',
  'h5',
  'h6',
];

/** Where a link may lead. `setHTML` keeps others, `data:` among them. */
const schemes: readonly string[] = ['https:', 'mailto:', 'tel:'];

/** The words of what takes the place of quotes and pictures. */
export interface SafeHtmlWords {
  readonly quoted: string;
  readonly showPicture: (host: string) => string;
  readonly pictureFailed: string;
}

/** The sanitizer of the browser itself, where there is one; TypeScript doesn't know it yet. */
interface Sanitizing extends Element {
  setHTML?(html: string, options: {readonly sanitizer: object}): void;
}

/**
 * HTML that somebody wrote, as nodes that may be shown: an allow-list of elements, links to the web, to mail and to telephones alone. A picture is a button that says whose site has it and fetches nothing before it is
 * pressed; a quote is folded. Loads where a message is HTML, DOMPurify with it only where the browser has no sanitizer.
 *
 * @throws {Error} where the page's policy allows neither (`trusted-types portal-html`): show the text instead
 */
export async function safeHtml(html: string, words: SafeHtmlWords): Promise<DocumentFragment> {
  const clean = (await purified(html)) ?? (await dompurified(html));
  for (const link of clean.querySelectorAll('a')) tameLink(link);
  for (const picture of clean.querySelectorAll('img')) picture.replaceWith(pictureButton(picture, words));
  for (const quote of clean.querySelectorAll('blockquote')) foldQuote(quote, words.quoted);
  return clean;
}

/** In a document that is none of the page's, so that nothing in it is fetched meanwhile. */
async function purified(html: string): Promise<DocumentFragment | undefined> {
  const inert = document.implementation.createHTMLDocument('');
  const place: Sanitizing = inert.createElement('div');
  const {Sanitizer} = globalThis as {Sanitizer?: new (config: object) => object};
  if (!place.setHTML || !Sanitizer) return undefined;
  const allowed = Object.entries(elements).map(([name, attributes]) => ({name, attributes}));
  const sanitizer = new Sanitizer({
    elements: allowed,
    replaceWithChildrenElements: unwrapped,
    attributes: [],
    comments: false,
    dataAttributes: false,
  });
  place.setHTML(html, {sanitizer});
  const fragment = inert.createDocumentFragment();
  fragment.append(...place.childNodes);
  return Promise.resolve(fragment);
}

async function dompurified(html: string): Promise<DocumentFragment> {
  const {default: purify} = await import('dompurify');
  // Its type leaves out that a document of frames, which has no body, is null.
  const clean: DocumentFragment | null = purify.sanitize(html, {
    ALLOWED_TAGS: Object.keys(elements),
    ALLOWED_ATTR: [...new Set(Object.values(elements).flat())],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
    ...trustedTypesPolicy(),
  });
  return clean ?? document.createDocumentFragment();
}

interface HtmlPolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}

let policy: HtmlPolicy | undefined;

/** DOMPurify parses with it; it is never handed out, and what it parses is cleaned before it is shown. */
function trustedTypesPolicy(): {TRUSTED_TYPES_POLICY?: never} {
  const {trustedTypes} = globalThis as {trustedTypes?: {createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy}};
  if (!trustedTypes) return {};
  policy ??= trustedTypes.createPolicy('portal-html', {
    createHTML: (html) => html,
    createScriptURL: () => {
      throw new TypeError('No script is loaded.');
    },
  });
  return {TRUSTED_TYPES_POLICY: policy as never};
}

function parsed(address: string | null): URL | undefined {
  try {
    return new URL(address ?? '');
  } catch {
    // A relative one would lead into the page that shows it.
    return undefined;
  }
}

function tameLink(link: HTMLAnchorElement): void {
  const url = parsed(link.getAttribute('href'));
  if (!url || !schemes.includes(url.protocol)) return link.removeAttribute('href');
  link.target = '_blank';
  link.rel = 'noopener noreferrer nofollow';
}

/** In place of a picture. */
function pictureButton(picture: HTMLImageElement, words: SafeHtmlWords): Node {
  const url = parsed(picture.getAttribute('src'));
  const alt = picture.getAttribute('alt') ?? '';
  if (url?.protocol !== 'https:') return document.createTextNode(alt);
  const place = document.createElement('span');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.setAttribute('part', 'button show-picture');
  button.textContent = [words.showPicture(url.host), alt].filter(Boolean).join(' – ');
  button.addEventListener('click', () => {
    const shown = document.createElement('img');
    shown.alt = alt;
    shown.referrerPolicy = 'no-referrer';
    shown.tabIndex = -1;
    for (const side of ['width', 'height'] as const) {
      const pixels = Number(picture.getAttribute(side));
      if (pixels > 0 && pixels < 10_000) shown[side] = pixels;
    }
    shown.addEventListener('error', () => (place.textContent = [words.pictureFailed, alt].filter(Boolean).join(' – ')));
    shown.src = url.href;
    place.replaceChildren(shown);
    shown.focus();
  });
  place.append(button);
  return place;
}

function foldQuote(quote: Element, title: string): void {
  // One within another is folded with it.
  if (quote.parentElement?.closest('blockquote')) return;
  const details = document.createElement('details');
  details.setAttribute('part', 'quoted');
  details.className = 'quoted';
  const summary = document.createElement('summary');
  summary.setAttribute('part', 'quoted-title');
  summary.textContent = title;
  quote.replaceWith(details);
  details.append(summary, quote);
}
