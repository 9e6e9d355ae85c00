import type {InvoiceTable} from './invoice-table.js';

/** The properties kept in the URL, by the name of their parameter. */
const parameters = {
  view: 'view',
  q: 'query',
  from: 'issuedFrom',
  to: 'issuedTo',
  sort: 'sort',
  size: 'pageSize',
  open: 'selected',
} as const;

/**
 * Keeps what the table shows in the page's query string, each parameter led by the element's id or tag (`invoice-table.view=overdue`), so that it clashes with none of the page's own. Opening
 * a document makes an entry in the history; the rest replaces the one there is.
 */
export class UrlState {
  readonly #host: InvoiceTable;
  readonly #defaults: ReadonlyMap<string, string>;

  constructor(host: InvoiceTable) {
    this.#host = host;
    this.#defaults = new Map(Object.values(parameters).map((property) => [property, String(host[property])]));
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#read);
    this.#read();
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#read);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected || !this.#host.syncUrl) return;
    const url = new URL(location.href);
    const opened = url.searchParams.get(this.#name('open')) ?? '';
    for (const [name, property] of Object.entries(parameters)) {
      const value = String(this.#host[property]);
      if (value === this.#defaults.get(property)) url.searchParams.delete(this.#name(name));
      else url.searchParams.set(this.#name(name), value);
    }
    if (url.href === location.href) return;
    if (opened === this.#host.selected) history.replaceState(history.state, '', url);
    else history.pushState(history.state, '', url);
  }

  readonly #read = (): void => {
    if (!this.#host.syncUrl) return;
    const {searchParams} = new URL(location.href);
    for (const [name, property] of Object.entries(parameters)) {
      const value = searchParams.get(this.#name(name)) ?? this.#defaults.get(property) ?? '';
      if (String(this.#host[property]) !== value)
        Object.assign(this.#host, {[property]: property === 'pageSize' ? Number(value) : value});
    }
  };

  #name(parameter: string): string {
    return `${this.#host.id || this.#host.localName}.${parameter}`;
  }
}
