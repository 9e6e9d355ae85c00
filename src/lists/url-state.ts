import type {PortalElement} from '../core/portal-element.js';
import type {ListSettings} from './list-settings.js';

/** The properties kept in the URL, by the name of their parameter. */
const parameters = {
  view: 'view',
  q: 'query',
  from: 'from',
  to: 'to',
  sort: 'sort',
  size: 'pageSize',
  open: 'selected',
} as const;

/** What the page set before the customer changed anything. */
export type UrlDefaults = ListSettings & {readonly selected: string};

/** The list whose properties these are. */
type UrlHost = PortalElement & UrlDefaults & {readonly syncUrl: boolean};

/**
 * Keeps what the table shows in the page's query string, each parameter led by the element's id or tag (`invoice-table.view=overdue`), so that it clashes with none of the page's own. Opening
 * a document makes an entry in the history; the rest replaces the one there is.
 */
export class UrlState {
  readonly #host: UrlHost;
  readonly #defaults: UrlDefaults;
  #isAdded = false;

  /** `defaults`: what the page set, which is left out of the URL. */
  constructor(host: UrlHost, defaults: UrlDefaults) {
    this.#host = host;
    this.#defaults = defaults;
    // What the customer has changed while this loaded stands.
    this.#read((property) => host[property] === defaults[property]);
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
    const opened = url.searchParams.get(this.#name('open')) ?? '';
    for (const [name, property] of Object.entries(parameters)) {
      const value = String(this.#host[property]);
      if (value === String(this.#defaults[property])) url.searchParams.delete(this.#name(name));
      else url.searchParams.set(this.#name(name), value);
    }
    if (url.href === location.href) return;
    if (opened === this.#host.selected) history.replaceState(history.state, '', url);
    else history.pushState(history.state, '', url);
  }

  readonly #follow = (): void => this.#read();

  #read(mayChange: (property: keyof UrlDefaults) => boolean = () => true): void {
    if (!this.#host.syncUrl) return;
    const {searchParams} = new URL(location.href);
    for (const [name, property] of Object.entries(parameters)) {
      const value = searchParams.get(this.#name(name)) ?? String(this.#defaults[property]);
      if (String(this.#host[property]) !== value && mayChange(property))
        Object.assign(this.#host, {[property]: property === 'pageSize' ? Number(value) : value});
    }
  }

  #name(parameter: string): string {
    return `${this.#host.id || this.#host.localName}.${parameter}`;
  }
}
