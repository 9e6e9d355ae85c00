import type {ElementHandle, Frame, Page} from 'puppeteer-core';
import type {DemoBrowser} from './demo-browser.js';

/** Northwind's account page, with what a customer finds on it. Everything is found by role and name, as a screen reader does. */
export class AccountPage {
  readonly #browser: DemoBrowser;

  constructor(browser: DemoBrowser) {
    this.#browser = browser;
  }

  get #page(): Page {
    return this.#browser.page;
  }

  /** Signs in through the sign-in page. */
  async signIn(person = 'kontor-hansa/owner'): Promise<void> {
    await this.#page.goto(`${this.#browser.urls.northwind}sign-in`);
    await Promise.all([
      this.#page.waitForNavigation(),
      this.#page.locator(`button[name=person][value="${person}"]`).click(),
    ]);
  }

  async reload(): Promise<void> {
    await this.#page.goto(`${this.#browser.urls.northwind}account`);
  }

  /** The element of that role and name, once it is there; a shadow root is no obstacle. */
  async find(role: string, name: string): Promise<ElementHandle> {
    const found = await this.#page.waitForSelector(aria(role, name), {timeout: 20_000});
    if (!found) throw new Error(`There is no ${role} "${name}".`);
    return found;
  }

  /** Presses it once it can be pressed. */
  async press(role: string, name: string): Promise<void> {
    await this.#page.locator(aria(role, name)).setTimeout(20_000).click();
  }

  /** The numbers of the invoices that are shown and can be paid, from the top. */
  async payableNumbers(): Promise<string[]> {
    await this.#page.waitForSelector('invoice-table >>> [part~=pay]');
    return this.#page.$$eval('invoice-table >>> [part~=pay]:not([aria-disabled=true])', (buttons) =>
      buttons.map((button) => button.closest('tr')?.querySelector('[part~=open]')?.textContent?.trim() ?? ''),
    );
  }

  /** The status shown of an invoice, such as `Paid`. */
  async status(number: string): Promise<string> {
    const link = await this.find('button', `Details of ${number}`);
    return link.evaluate(
      (element) => element.closest('tr')?.querySelector('[part~=status]')?.textContent?.trim() ?? '',
    );
  }

  /** Resolves once an invoice shows this status. */
  async waitForStatus(number: string, status: string): Promise<void> {
    await this.#page.waitForFunction(
      (wantedNumber, wantedStatus) => {
        const rows = document.querySelector('invoice-table')?.shadowRoot?.querySelectorAll('tr') ?? [];
        return [...rows].some(
          (row) =>
            row.querySelector('[part~=open]')?.textContent?.trim() === wantedNumber &&
            row.querySelector('[part~=status]')?.textContent?.trim() === wantedStatus,
        );
      },
      {timeout: 30_000},
      number,
      status,
    );
  }

  /** Types a card into the payment provider's fields. */
  async typeCard(number: string): Promise<void> {
    const fields = await this.#frame('/fields');
    const type = async (id: string, text: string): Promise<void> => {
      const input = await fields.waitForSelector(`#${id}`, {visible: true});
      await input?.type(text);
    };
    await type('number', number);
    await type('expiry', '1234');
    await type('cvc', '123');
    await type('holder', 'Frauke Petersen');
  }

  /** Answers the bank's question. */
  async confirmWithBank(): Promise<void> {
    const challenge = await this.#frame('/challenge/');
    const code = await challenge.waitForSelector('#code', {visible: true});
    await code?.type('123456');
    await (await challenge.waitForSelector('button[value=approve]'))?.click();
  }

  async #frame(path: string): Promise<Frame> {
    return this.#page.waitForFrame((frame) => new URL(frame.url() || 'about:blank').pathname.startsWith(path), {
      timeout: 20_000,
    });
  }

  /** The heading of the dialog, once it is about `text`. */
  async waitForDialog(text: RegExp): Promise<string> {
    const handle = await this.#page.waitForFunction(
      (source) => {
        const title = document
          .querySelector('invoice-table')
          ?.shadowRoot?.querySelector('dialog h2')
          ?.textContent?.trim();
        return title && new RegExp(source).test(title) ? title : false;
      },
      {timeout: 30_000},
      text.source,
    );
    return String(await handle.jsonValue());
  }

  /** What the dialog says. */
  async dialogText(): Promise<string> {
    return this.#page.evaluate(
      () => document.querySelector('invoice-table')?.shadowRoot?.querySelector('dialog')?.innerText ?? '',
    );
  }

  /** Which of the demo's networks lies before the API. */
  async useNetwork(condition: string): Promise<void> {
    await this.#page.select('#demo-network', condition);
    await this.#page.waitForFunction(() => document.querySelector('#demo-network-status')?.textContent !== '');
  }
}

function aria(role: string, name: string): string {
  return `::-p-aria([name="${name}"][role="${role}"])`;
}
