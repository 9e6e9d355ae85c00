import type {PortalElement} from '../core/portal-element.js';

/** The parameters of the properties that aren't called the same in the URL. */
const parameters: Readonly<Record<string, string>> = {query: 'q', pageSize: 'size', selected: 'open', cursor: 'page'};

/** What the page set before the customer changed anything, by property. */
export type UrlDefaults = Readonly<Record<string, unknown>>;

/** The list whose properties these are. */
type UrlHost = PortalElement & {readonly syncUrl: boolean; readonly selected?: string};

/**
 * Keeps what the table shows in the page's query string, each parameter led by the element's id or tag (`invoice-table.view=overdue`), so that it clashes with none of the page's own. Opening
 * a document makes an entry in the history; the rest replaces the one there is.
 */
export class UrlState {
  readonly #host: UrlHost;
  readonly #defaults: UrlDefaults;
  #isAdded = false;

  /** `defaults`: each property that is kept, with what the page set, which is left out of the URL. */
  constructor(host: UrlHost, defaults: UrlDefaults) {
    this.#host = host;
    this.#defaults = defaults;
    // What the customer has changed while this loaded stands.
    this.#read((property) => this.#valueOf(property) === String(defaults[property]));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#follow);
    if (this.#isAdded) this.#read();
    this.#isAdded = true;
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#follow);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || !this.#host.syncUrl) return;
    const url = new URL(location.href);
    const opened = url.searchParams.get(this.#name('selected')) ?? '';
    for (const property of Object.keys(this.#defaults)) {
      const value = this.#valueOf(property);
      if (value === String(this.#defaults[property])) url.searchParams.delete(this.#name(property));
      else url.searchParams.set(this.#name(property), value);
    }
    if (url.href === location.href) return;
    if (opened === (this.#host.selected ?? '')) history.replaceState(history.state, '', url);
    else history.pushState(history.state, '', url);
  }

  readonly #follow = (): void => this.#read();

  #read(mayChange: (property: string) => boolean = () => true): void {
    if (!this.#host.syncUrl) return;
    const {searchParams} = new URL(location.href);
    for (const [property, standard] of Object.entries(this.#defaults)) {
      const value = searchParams.get(this.#name(property)) ?? String(standard);
      if (this.#valueOf(property) !== value && mayChange(property))
        Object.assign(this.#host, {[property]: typeof standard === 'number' ? Number(value) : value});
    }
  }

  #valueOf(property: string): string {
    return String((this.#host as unknown as UrlDefaults)[property]);
  }

  #name(property: string): string {
    return `${this.#host.id || this.#host.localName}.${parameters[property] ?? property}`;
  }
}
