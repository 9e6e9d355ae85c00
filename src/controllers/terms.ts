import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {Catalog} from '../i18n/catalog.js';
import type {Speaker} from '../i18n/load-words.js';
import type {TermOverrides, Words} from '../i18n/words.js';

/** Who speaks: an element with a language. */
export interface TermsHost extends Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> {
  /** BCP 47. */
  readonly locale: string;
  /** The vendor's own words. */
  readonly termOverrides: TermOverrides | undefined;
  readonly hasUpdated?: boolean;
}

/** The languages that were loaded, by locale: what comes later speaks at once. */
const speakers = new Map<string, {readonly overrides: TermOverrides | undefined; readonly speak: Speaker}>();

const english: Speaker = (catalog) => catalog.english;

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
    const known = speakers.get(locale);
    if (known && known.overrides === termOverrides) this.#speak(known.speak);
    else if (termOverrides || !/^en\b/.test(locale)) void this.#load(locale, termOverrides);
    else this.#speak(english);
  }

  #speak(speak: Speaker): void {
    this.value = speak(this.#catalog);
    this.settled = true;
  }

  async #load(locale: string, overrides: TermOverrides | undefined): Promise<void> {
    let speak = english;
    try {
      const {loadSpeaker} = await import('../i18n/load-words.js');
      speak = await loadSpeaker(locale, overrides);
      speakers.set(locale, {overrides, speak});
    } catch {
      // English is better than nothing, until there is a connection again.
      addEventListener('online', () => locale === this.#locale && void this.#load(locale, overrides), {once: true});
    }
    if (locale !== this.#locale || overrides !== this.#overrides) return;
    this.#speak(speak);
    this.#host.requestUpdate();
  }
}
