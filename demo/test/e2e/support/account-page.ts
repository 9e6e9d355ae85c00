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

  /** Presses it, brought to the middle of the window first: bars at its edges float above the page. */
  async press(role: string, name: string): Promise<void> {
    await pressInTheMiddle(await this.find(role, name));
  }

  /** Confirms the payment; answers the amount on the button, in minor units. */
  async payNow(): Promise<number> {
    const pay = await this.#page.waitForSelector('invoice-table >>> dialog [part~=confirm]');
    if (!pay) throw new Error('There is nothing to confirm.');
    const amount = await pay.evaluate((button) => Number(button.textContent?.replace(/\D/g, '')));
    await pressInTheMiddle(pay);
    return amount;
  }

  /** Pays an invoice with a card that is typed, up to the result; answers how much it is charged, minor units. */
  async payWithCard(number: string, cardNumber: string): Promise<number> {
    await this.#page.bringToFront();
    await this.press('button', `Pay ${number}`);
    await this.waitForDialog(/^Pay/);
    await this.press('radio', 'New card');
    await this.typeCard(cardNumber);
    await this.press('button', 'Review payment');
    await this.waitForDialog(/^Review and pay/);
    return this.payNow();
  }

  /** The numbers of the invoices that are shown and can be paid, from the top. */
  async payableNumbers(): Promise<string[]> {
    await this.#page.waitForSelector('invoice-table >>> [part~=row]');
    return this.#page.$$eval('invoice-table >>> [part~=pay]:not([aria-disabled=true])', (buttons) =>
      buttons.map((button) => button.closest('tr')?.querySelector('[part~=open]')?.textContent?.trim() ?? ''),
    );
  }

  /** How many invoices the list says that there are. */
  async invoiceTotal(): Promise<number> {
    const range = await this.#page.waitForSelector('invoice-table >>> [part~=range]');
    const words = (await range?.evaluate((element) => element.textContent)) ?? '';
    return Number(/ of ([\d,]+)/.exec(words)?.[1]?.replaceAll(',', ''));
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
      const input = await fields.waitForSelector(`#${id}`);
      await input?.type(text);
    };
    await type('number', number);
    await type('expiry', '1234');
    await type('cvc', '123');
    await type('holder', 'Frauke Petersen');
  }

  /** Resolves once the payment provider's fields can be typed into. */
  async waitForCardFields(): Promise<void> {
    const fields = await this.#frame('/fields');
    await fields.waitForSelector('#number');
  }

  /** Resolves once the bank asks its question. */
  async waitForChallenge(): Promise<void> {
    const challenge = await this.#frame('/challenge/');
    await challenge.waitForSelector('#code');
  }

  /** Answers the bank's question. */
  async confirmWithBank(): Promise<void> {
    const challenge = await this.#frame('/challenge/');
    const code = await challenge.waitForSelector('#code');
    await code?.type('123456');
    const approve = await challenge.waitForSelector('button[value=approve]');
    if (approve) await pressInTheMiddle(approve);
  }

  /** A frame of the payment provider, brought into sight: Chromium lets one that nobody sees sleep. */
  async #frame(path: string): Promise<Frame> {
    const frame = await this.#page.waitForFrame(
      (candidate) => new URL(candidate.url() || 'about:blank').pathname.startsWith(path),
      {timeout: 20_000},
    );
    const element = await frame.frameElement();
    await element?.evaluate((place) => place.scrollIntoView({block: 'center'}));
    return frame;
  }

  /** Resolves once a line of the dialog matches. @throws with what it says instead */
  async waitForDialog(line: RegExp): Promise<void> {
    const says = this.#page.waitForFunction(
      (source) => {
        const dialogs = [...document.querySelectorAll('quote-list, order-list, invoice-table')].map((widget) =>
          widget.shadowRoot?.querySelector<HTMLElement>('dialog[open]'),
        );
        const words = dialogs.map((dialog) => dialog?.innerText ?? '').join('\n');
        return words.split('\n').some((text) => new RegExp(source).test(text.trim()));
      },
      {timeout: 30_000},
      line.source,
    );
    await says.catch(async () => {
      throw new Error(`The dialog never says ${line}: ${await this.dialogText()}`);
    });
  }

  /** What the dialog says. */
  async dialogText(): Promise<string> {
    return this.#page.evaluate(() =>
      [...document.querySelectorAll('quote-list, order-list, invoice-table')]
        .map((widget) => widget.shadowRoot?.querySelector<HTMLElement>('dialog[open]')?.innerText ?? '')
        .join('\n'),
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

async function pressInTheMiddle(element: ElementHandle): Promise<void> {
  await element.evaluate((target) => target.scrollIntoView({block: 'center'}));
  await element.click();
}
