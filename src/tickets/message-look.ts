import {html, nothing, type TemplateResult} from 'lit';

import type {TicketFile, TicketMessage} from '../client/contract.js';
import {formatFileSize} from '../format/file-size.js';
import type {TicketThreadTerms} from '../i18n/ticket-thread.js';
import type {FileLinks} from './file-links.js';
import {fileIcon} from './icons.js';
import {quotedParts} from './quoted-text.js';
import {withLinks} from './text-links.js';

/** How what messages say and hold is shown. It is another object whenever they look otherwise. */
export interface MessageLook {
  readonly body: (message: TicketMessage) => unknown;
  readonly files: (message: TicketMessage) => unknown;
}

/** Shows messages with their links, quotes folded, HTML cleaned, files with previews. */
export class MessageLooks {
  readonly #links: FileLinks;
  readonly #keep: (change: () => void) => void;
  /** What was made of HTML, in the words of {@link look}. */
  readonly #made = new WeakMap<TicketMessage, {readonly terms: TicketThreadTerms; readonly element: HTMLElement}>();
  #look: MessageLook | undefined;
  #of: readonly unknown[] = [];

  /** @param keep - makes a change that leaves what one reads where it is */
  constructor(links: FileLinks, keep: (change: () => void) => void) {
    this.#links = links;
    this.#keep = keep;
  }

  /** The look in these words. */
  look(terms: TicketThreadTerms, locale: string): MessageLook {
    const of = [terms, locale, this.#links.version];
    if (!this.#look || of.some((part, index) => part !== this.#of[index])) {
      this.#of = of;
      this.#look = {
        body: (message) => this.#body(message, terms),
        files: (message) => this.#files(message, terms, locale),
      };
    }
    return this.#look;
  }

  #body(message: TicketMessage, terms: TicketThreadTerms): unknown {
    if (message.html !== null) return this.#html(message, terms);
    return message.text ? plainBody(message.text, terms.quoted) : nothing;
  }

  /** Its text until what cleans HTML has loaded, and for good where that can't be had or the page's policy forbids it. */
  #html(message: TicketMessage, terms: TicketThreadTerms): HTMLElement {
    const made = this.#made.get(message);
    if (made?.terms === terms) return made.element;
    const element = document.createElement('div');
    element.className = 'prose';
    element.setAttribute('part', 'entry-text');
    element.dir = 'auto';
    element.textContent = message.text;
    this.#made.set(message, {terms, element});
    import('./safe-html.js')
      .then(({safeHtml}) => safeHtml(message.html ?? '', terms))
      .then(
        (nodes) =>
          this.#keep(() => {
            element.className = 'html';
            element.replaceChildren(nodes);
          }),
        // Another look tries again.
        () => this.#made.delete(message),
      );
    return element;
  }

  #files({files}: TicketMessage, terms: TicketThreadTerms, locale: string): TemplateResult {
    return html`<ul class="attached" part="attachments" aria-label=${terms.attachments}>
      ${files.map((file) => html`<li>${this.#file(file, terms, locale)}</li>`)}
    </ul>`;
  }

  #file(file: TicketFile, terms: TicketThreadTerms, locale: string): TemplateResult {
    const {name, contentType, size} = file;
    const links = this.#links;
    const href = links.urlOf(file);
    const facts = [terms.types[contentType], formatFileSize(size, locale)].filter(Boolean).join(', ');
    return html`
      ${
        contentType.startsWith('image/') && !links.hasNoPreview(file)
          ? html`<img
              class="preview"
              part="preview"
              src=${href}
              alt=${terms.preview(name)}
              loading="lazy"
              decoding="async"
              referrerpolicy="no-referrer"
              @error=${() => void links.failed(file)}
            />`
          : nothing
      }
      <a
        class="file"
        part="attachment"
        href=${href}
        download=${name}
        rel="noopener noreferrer"
        aria-label=${`${terms.download(name)}, ${facts}`}
        @click=${(event: Event) => links.open(file, event)}
      >
        ${fileIcon}<span
          ><bdi part="file-name">${name}</bdi> <small class="muted" part="file-facts">${facts}</small></span
        >
      </a>
      ${links.isGone(file) ? html`<small class="late" part="field-error">${terms.fileGone(name)}</small>` : nothing}
    `;
  }
}

/** A text with its links, what it quotes folded. */
export const plainBody = (text: string, quoted: string): TemplateResult[] =>
  quotedParts(text).map((part) => {
    const body = html`<p class="prose" part="entry-text" dir="auto">${withLinks(part.text)}</p>`;
    return part.isQuote
      ? html`<details class="quoted" part="quoted">
          <summary part="quoted-title">${quoted}</summary>
          ${body}
        </details>`
      : body;
  });
