import type {ReactiveController} from 'lit';

import type {PortalElement} from '../core/portal-element.js';
import {closestLanguage, type Catalog} from '../i18n/catalog.js';

/** Keeps the words of a catalog in the language of its element, and renders it anew when they arrive or the language changes. */
export class TermsController<Terms> implements ReactiveController {
  readonly #host: PortalElement;
  readonly #catalog: Catalog<Terms>;
  readonly #loaded = new Map<string, Terms>();
  readonly #failed = new Set<string>();

  constructor(host: PortalElement, catalog: Catalog<Terms>) {
    this.#host = host;
    this.#catalog = catalog;
    host.addController(this);
  }

  /** The words to show now: those of the element's language, or English where there are none or they could not be loaded. */
  get value(): Terms {
    const language = closestLanguage(this.#catalog, this.#host.locale);
    return (language && this.#loaded.get(language)) || this.#catalog.english;
  }

  /** Whether {@link value} is in the language that it will stay in; until then a widget shows its skeleton rather than a flash of English. */
  get settled(): boolean {
    const language = closestLanguage(this.#catalog, this.#host.locale);
    return !language || this.#loaded.has(language) || this.#failed.has(language);
  }

  hostUpdate(): void {
    const language = closestLanguage(this.#catalog, this.#host.locale);
    const load = language && this.#catalog.others[language];
    if (!load || this.settled) return;
    load().then(
      (terms) => {
        this.#loaded.set(language, terms);
        this.#host.requestUpdate();
      },
      () => {
        this.#failed.add(language);
        this.#host.requestUpdate();
      },
    );
  }
}
