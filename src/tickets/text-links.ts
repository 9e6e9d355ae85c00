import {html, type TemplateResult} from 'lit';

const address = /https:\/\/[^\s<>"'“”«»]+/g;
/** What ends a sentence rather than an address. */
const trailing = /[.,;:!?…)\]}]+$/;

/** A text with its `https` addresses as links. Everything is text or an attribute of our own: nothing in it can become an element. */
export function withLinks(text: string): readonly (string | TemplateResult)[] {
  const found: (string | TemplateResult)[] = [];
  let done = 0;
  for (const {0: match, index} of text.matchAll(address)) {
    const shown = withoutEnd(match);
    if (!URL.canParse(shown)) continue;
    found.push(text.slice(done, index));
    found.push(
      html`<a class="web" part="web-link" href=${shown} target="_blank" rel="noopener noreferrer nofollow"
        >${shown}</a
      >`,
    );
    done = index + shown.length;
  }
  return [...found, text.slice(done)];
}

/** Without what follows the address in a sentence; a bracket stays that was opened in it. */
function withoutEnd(match: string): string {
  const [end = ''] = trailing.exec(match) ?? [];
  const cut = match.slice(0, match.length - end.length);
  const isOpened = end.startsWith(')') && cut.split('(').length > cut.split(')').length;
  return isOpened ? `${cut})` : cut;
}
