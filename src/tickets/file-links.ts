import type {TicketFile} from '../client/contract.js';
import {ownerOf} from '../client/owner.js';
import {messages} from '../client/sections/ticket.js';
import type {PortalElement} from '../core/portal-element.js';
import {toPortalError} from '../core/report-error.js';

/** Milliseconds after which a link that was read is read again rather than followed; the contract has them hold ten minutes. */
const holds = 9 * 60_000;
/** Pages that are looked through for a file at the end of a conversation. */
const mostPages = 5;

/** Where files are found. */
export interface FileLinksOptions {
  readonly ticketId: () => string | undefined;
  /** What leads to the page of the conversation that has the file; undefined for its end. */
  readonly cursorTo: (file: TicketFile) => string | undefined;
  /** It can't be had any more. */
  readonly gone: (file: TicketFile) => void;
}

/** The links of files, which hold for minutes: one that has expired is read again when it is needed. */
export class FileLinks {
  readonly #host: PortalElement;
  readonly #options: FileLinksOptions;
  /** When each was read, by its URL as it came. */
  readonly #readAt = new Map<string, number>();
  /** What was read again, by the file's id. */
  readonly #fresh = new Map<string, string>();
  readonly #noPreview = new Set<string>();
  readonly #gone = new Set<string>();
  /** Under way, by cursor: the previews of a page expire together. */
  readonly #reading = new Map<string, Promise<void>>();
  #version = 0;

  constructor(host: PortalElement, options: FileLinksOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Grows with each change. */
  get version(): number {
    return this.#version;
  }

  /** Where a file is. */
  urlOf({id, url}: TicketFile): string {
    const now = this.#fresh.get(id) ?? url;
    if (!this.#readAt.has(now)) this.#readAt.set(now, Date.now());
    return now;
  }

  /** Its picture can't be shown here, as where the page's policy forbids it. */
  hasNoPreview({id}: TicketFile): boolean {
    return this.#noPreview.has(id);
  }

  /** It isn't there any more, or may not be seen. */
  isGone({id}: TicketFile): boolean {
    return this.#gone.has(id);
  }

  /** Its preview was not to be had: once more with another link, if that one may have expired. */
  async failed(file: TicketFile): Promise<void> {
    if (this.#isOld(file)) await this.#again(file).catch(() => this.#noPreview.add(file.id));
    else this.#noPreview.add(file.id);
    this.#changed();
  }

  /** Somebody follows the link: one that may have expired is read again first. */
  open(file: TicketFile, event: Event): void {
    if (!this.#isOld(file)) return;
    event.preventDefault();
    void this.#follow(file);
  }

  async #follow(file: TicketFile): Promise<void> {
    try {
      await this.#again(file);
      const link = document.createElement('a');
      link.href = this.urlOf(file);
      link.download = file.name;
      link.rel = 'noopener noreferrer';
      link.click();
    } catch (reason) {
      if (toPortalError(reason).code === 'aborted') return;
      this.#gone.add(file.id);
      this.#options.gone(file);
    }
    this.#changed();
  }

  #isOld(file: TicketFile): boolean {
    return Date.now() - (this.#readAt.get(this.urlOf(file)) ?? 0) > holds;
  }

  #again(file: TicketFile): Promise<void> {
    const cursor = this.#options.cursorTo(file);
    const name = cursor ?? '';
    const reading = this.#reading.get(name) ?? this.#read(file, cursor).finally(() => this.#reading.delete(name));
    this.#reading.set(name, reading);
    return reading;
  }

  async #read(file: TicketFile, from: string | undefined): Promise<void> {
    const {client} = this.#host;
    const ticketId = this.#options.ticketId();
    const owner = ownerOf(client);
    if (!client || !ticketId) return;
    let cursor = from;
    for (let page = 0; page < mostPages; page++) {
      const {items, earlier} = await messages(client.core, ticketId, {limit: 100, ...(cursor && {cursor})});
      if (owner !== ownerOf(this.#host.client)) return;
      for (const {id, url} of items.flatMap(({files}) => files)) {
        this.#fresh.set(id, url);
        this.#readAt.set(url, Date.now());
      }
      if (earlier === null || items.some(({files}) => files.some(({id}) => id === file.id))) break;
      cursor = earlier;
    }
    this.#changed();
  }

  #changed(): void {
    this.#version++;
    this.#host.requestUpdate();
  }
}
