import type {Page} from 'puppeteer-core';
import {PortalCaller} from '../../support/portal-caller.js';
import type {DemoBrowser} from './demo-browser.js';

/** A quote as the portal's API has it. */
export interface QuoteRecord {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly revision: number;
  readonly reference: string | null;
  readonly changesRequested: boolean;
  readonly awaitingPayment: boolean;
  readonly total: {readonly amount: number};
  readonly downPayment: {readonly amount: {readonly amount: number}} | null;
  readonly requires: {readonly signature: boolean; readonly payment: boolean};
  readonly capabilities: {readonly accept: {readonly allowed: boolean}};
  readonly lines: ReadonlyArray<{readonly id: string; readonly quantity?: string; readonly option?: object}>;
  readonly order: {readonly number: string} | null;
  readonly invoice: {readonly number: string} | null;
  readonly signature: {readonly name: string; readonly mode: string} | null;
}

/** The quotes of Northwind's account page, and what the server says of them. */
export class QuotesPage {
  readonly #browser: DemoBrowser;
  #caller: PortalCaller | undefined;

  constructor(browser: DemoBrowser) {
    this.#browser = browser;
  }

  get #page(): Page {
    return this.#browser.page;
  }

  async #portal(): Promise<PortalCaller> {
    const {urls} = this.#browser;
    return (this.#caller ??= await PortalCaller.signIn(urls.api, new URL(urls.northwind).origin));
  }

  /** A quote as it is now, from the server. */
  async record(id: string): Promise<QuoteRecord> {
    return (await this.#portal()).get<QuoteRecord>(`/quotes/${id}`);
  }

  /** The first open quote like that. @throws Error when none is */
  async find(isWanted: (quote: QuoteRecord) => boolean): Promise<QuoteRecord> {
    const portal = await this.#portal();
    const {items} = await portal.get<{items: Array<{id: string}>}>('/quotes?limit=100&filter[status]=open');
    for (const {id} of items) {
      const quote = await this.record(id);
      if (quote.capabilities.accept.allowed && isWanted(quote)) return quote;
    }
    throw new Error('There is no open quote like that.');
  }

  /** Resolves once a widget shows a row in which something is just that text. */
  async waitForRow(tag: 'quote-list' | 'order-list' | 'invoice-table', text: string): Promise<void> {
    await this.#page.waitForFunction(
      (widget, wanted) => {
        const rows = document.querySelector(widget)?.shadowRoot?.querySelectorAll('[part~=row]') ?? [];
        const cells = [...rows].flatMap((row) => [...row.querySelectorAll('*')]);
        return cells.some((cell) => cell.textContent?.trim() === wanted);
      },
      {timeout: 30_000},
      tag,
      text,
    );
  }

  /** Resolves once the list of quotes, or the quote that is shown, says so. @throws with what it says instead */
  async waitForWords(words: RegExp): Promise<void> {
    const says = this.#page.waitForFunction(
      (source) => {
        const root = document.querySelector('quote-list')?.shadowRoot;
        const text = [...(root?.children ?? [])].map((child) => (child instanceof HTMLElement ? child.innerText : ''));
        return new RegExp(source).test(text.join('\n').replace(/[^\S\n]+/g, ' '));
      },
      {timeout: 30_000},
      words.source,
    );
    await says.catch(async () => {
      throw new Error(`The quotes never say ${words}: ${await this.#words()}`);
    });
  }

  /** Resolves once the quote that is shown has the server's new sums, after an option was changed. */
  async waitForOtherTotal({id, total}: QuoteRecord): Promise<void> {
    await this.waitForWords(/The total is now/);
    if ((await this.record(id)).total.amount === total.amount) throw new Error('The total is what it was.');
  }

  /** Resolves once the list of quotes shows so many rows. */
  async waitForRowCount(count: number): Promise<void> {
    await this.#page.waitForFunction(
      (wanted) => document.querySelector('quote-list')?.shadowRoot?.querySelectorAll('[part~=row]').length === wanted,
      {timeout: 30_000},
      count,
    );
  }

  async #words(): Promise<string> {
    return this.#page.evaluate(() =>
      [...(document.querySelector('quote-list')?.shadowRoot?.children ?? [])]
        .map((child) => (child instanceof HTMLElement ? child.innerText : ''))
        .join('\n'),
    );
  }
}
