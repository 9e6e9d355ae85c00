import type {ElementHandle, Page} from 'puppeteer-core';
import type {DemoBrowser} from './demo-browser.js';

/** A conversation in a `<ticket-thread>` of a page. */
export class ThreadOnPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Resolves once the conversation shows these words, in a message or beside them. @throws with what it says instead */
  async says(words: string): Promise<void> {
    const says = this.#page.waitForFunction(
      (wanted) =>
        [...(document.querySelector('ticket-thread')?.shadowRoot?.children ?? [])].some(
          (part) => part instanceof HTMLElement && part.innerText.includes(wanted),
        ),
      {timeout: 20_000},
      words,
    );
    await says.catch(async () => {
      throw new Error(`The conversation never says “${words}”: ${await this.#text()}`);
    });
  }

  /** Chooses a file, and resolves once it is uploaded. */
  async attach(path: string, name: string): Promise<void> {
    const input = (await this.#find('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await this.says(name);
  }

  async type(text: string): Promise<void> {
    const field = await this.#find('[part~=reply-text]');
    await field.type(text);
  }

  /** What stands in the field of the reply. */
  async draft(): Promise<string> {
    const field = (await this.#find('[part~=reply-text]')) as ElementHandle<HTMLTextAreaElement>;
    return field.evaluate(({value}) => value);
  }

  async send(): Promise<void> {
    const button = await this.#find('[part~=send]:not([aria-disabled=true])');
    await button.evaluate((target) => target.scrollIntoView({block: 'center'}));
    await button.click();
  }

  async #find(selector: string): Promise<ElementHandle> {
    const found = await this.#page.waitForSelector(`ticket-thread >>> ${selector}`, {timeout: 20_000});
    if (!found) throw new Error(`There is no ${selector} in the conversation.`);
    return found;
  }

  #text(): Promise<string> {
    return this.#page.$eval('ticket-thread', ({shadowRoot}) =>
      [...(shadowRoot?.children ?? [])].map((part) => (part instanceof HTMLElement ? part.innerText : '')).join('\n'),
    );
  }
}

/** Northwind's Support page, as the customer who is signed in sees it. */
export async function openTicket(browser: DemoBrowser, subject: string): Promise<ThreadOnPage> {
  const {page, urls} = browser;
  await page.goto(`${urls.northwind}account/support`);
  const open = await page.waitForSelector(`ticket-list >>> ::-p-text(${subject})`, {timeout: 20_000});
  await open?.evaluate((target) => target.scrollIntoView({block: 'center'}));
  await open?.click();
  const thread = new ThreadOnPage(page);
  await thread.says(subject);
  return thread;
}

/** A ticket at Northwind's desk, in a browser of its own. */
export class AgentsPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: DemoBrowser, subject: string): Promise<AgentsPage> {
    const page = await browser.someoneElse();
    const {northwind} = browser.urls;
    await page.goto(`${northwind}desk/sign-in`);
    await Promise.all([page.waitForNavigation(), page.click('main button')]);
    await page.goto(`${northwind}desk/tickets?${new URLSearchParams({view: 'unread', q: subject})}`);
    await Promise.all([page.waitForNavigation(), page.click('tbody a')]);
    return new AgentsPage(page);
  }

  /** Resolves once the conversation shows these words, without the page being loaded anew. */
  async sees(words: string): Promise<void> {
    await this.#page.waitForFunction(
      (wanted) => (document.querySelector('.messages')?.textContent ?? '').includes(wanted),
      {timeout: 20_000},
      words,
    );
  }

  async type(html: string): Promise<void> {
    await this.#page.type('#html', html);
  }

  async attach(path: string): Promise<void> {
    const input = (await this.#page.$('#files')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  async send(): Promise<void> {
    await Promise.all([this.#page.waitForNavigation(), this.#page.click('[data-answer] button')]);
  }
}
