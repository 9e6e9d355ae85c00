import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {Catalog} from '../i18n/catalog.js';
import type {TermOverrides, Words} from '../i18n/words.js';

/** Who speaks: an element with a language. */
export interface TermsHost extends Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> {
  /** BCP 47. */
  readonly locale: string;
  /** The vendor's own words. */
  readonly termOverrides: TermOverrides | undefined;
  readonly hasUpdated?: boolean;
  /** Resolves when all words that were asked for have come, or can't be had. A {@link TermsController} sets it. */
  pendingWords?: Promise<unknown>;
}

/** What knows the other languages, once one was asked for: what comes later speaks at once, if its section is there. */
let others: typeof import('../i18n/load-words.js') | undefined;

/** Keeps the words of a catalog in the language of its element, and renders it anew when they arrive or the language changes. */
export class TermsController<Part extends keyof Words> implements ReactiveController {
  readonly #host: TermsHost;
  readonly #catalog: Catalog<Part>;
  #locale: string | undefined;
  #overrides: TermOverrides | undefined;

  /** The words to show now: those of the element's language, or English where there are none or they could not be loaded. Until others arrive, the ones before. */
  value: Words[Part];

  /** Whether {@link value} was ever in its language; until then a widget shows its skeleton rather than a flash of English. */
  settled = false;

  constructor(host: TermsHost, catalog: Catalog<Part>) {
    this.#host = host;
    this.#catalog = catalog;
    this.value = catalog.english;
    host.addController(this);
    // A part that loads after its element is asked for words before the next update.
    if (host.hasUpdated) this.hostUpdate();
  }

  hostUpdate(): void {
    const {locale, termOverrides} = this.#host;
    if (locale === this.#locale && termOverrides === this.#overrides) return;
    this.#locale = locale;
    this.#overrides = termOverrides;
    const words =
      termOverrides || !/^en\b/.test(locale)
        ? others?.wordsNow(this.#catalog, locale, termOverrides)
        : this.#catalog.english;
    if (words) this.#speak(words);
    else this.#host.pendingWords = this.#load(locale, termOverrides, this.#host.pendingWords);
  }

  #speak(words: Words[Part]): void {
    this.value = words;
    this.settled = true;
  }

  async #load(
    locale: string,
    overrides: TermOverrides | undefined,
    before: Promise<unknown> | undefined,
  ): Promise<unknown> {
    let words = this.#catalog.english;
    try {
      others = await import('../i18n/load-words.js');
      words = await others.loadWords(this.#catalog, locale, overrides);
    } catch {
      // English is better than nothing, until there is a connection again.
      const again = (): void => {
        this.#locale = undefined;
        this.#host.requestUpdate();
      };
      addEventListener('online', again, {once: true});
    }
    if (locale === this.#locale && overrides === this.#overrides) {
      this.#speak(words);
      this.#host.requestUpdate();
    }
    return before;
  }
}
