import type {Page} from 'puppeteer-core';
import type {DemoBrowser} from './demo-browser.js';

/** What `GET /upcoming-payments/summary` answers, as far as its page is compared with it. */
export interface ComingSums {
  readonly next30Days: ReadonlyArray<
    {readonly currency: string} & Readonly<
      Record<State, {readonly count: number; readonly amount: {readonly amount: number; readonly currency: string}}>
    >
  >;
}

type State = 'auto_renew' | 'manual' | 'failed' | 'under_way';

const names: Readonly<Record<State, string>> = {
  auto_renew: 'Auto-renew',
  manual: 'Manual',
  failed: 'Payment failed',
  under_way: 'Under way',
};

const tag = 'upcoming-payments';

/** Northwind's page of upcoming payments, as the customer who is signed in sees it. */
export class UpcomingOnPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: DemoBrowser): Promise<UpcomingOnPage> {
    const page = await browser.page.browserContext().newPage();
    await page.setViewport({width: 1280, height: 900});
    await page.goto(`${browser.urls.northwind}account/upcoming`);
    await page.waitForSelector(`${tag} >>> [part~=column]`, {timeout: 20_000});
    return new UpcomingOnPage(page);
  }

  /** Resolves once the columns are these, without the page being loaded anew. @throws with what they are instead */
  async shows({next30Days}: ComingSums): Promise<void> {
    const [sums] = next30Days;
    if (!sums) throw new Error('Nothing is coming.');
    const format = new Intl.NumberFormat('en', {style: 'currency', currency: sums.currency});
    const wanted = (Object.keys(names) as State[])
      .filter((state) => state !== 'under_way' || sums[state].count > 0)
      .map((state) => {
        const {count, amount} = sums[state];
        return `${names[state]}, ${format.format(amount.amount / 100)}, ${count} ${count === 1 ? 'payment' : 'payments'}`;
      });
    // Chromium lets a page that nobody sees sleep.
    await this.#page.bringToFront();
    const says = this.#page.waitForFunction(
      (widget, all) => {
        const root = document.querySelector(widget)?.shadowRoot;
        const columns = [...(root?.querySelectorAll('[part~=column]') ?? [])];
        return columns.map((column) => column.getAttribute('aria-label')).join('|') === all;
      },
      {timeout: 30_000},
      tag,
      wanted.join('|'),
    );
    await says.catch(async () => {
      throw new Error(`Not ${wanted.join(', ')}: ${await this.#text()}`);
    });
  }

  /** Pays an invoice with the card that is chosen already, to the end. */
  async pay(entry: string): Promise<void> {
    await this.#page.bringToFront();
    for (const part of [`tr[data-id="${entry}"] [part~=pay]`, '[part~=review]', '[part~=confirm]', '[part~=done]']) {
      const button = await this.#page.waitForSelector(`${tag} >>> ${part}:not([aria-disabled=true])`, {
        timeout: 20_000,
      });
      await button?.evaluate((element) => (element as HTMLElement).click());
    }
  }

  /** Resolves once an entry is listed no more. */
  async misses(entry: string): Promise<void> {
    await this.#page.waitForFunction(
      (widget, id) => !document.querySelector(widget)?.shadowRoot?.querySelector(`tr[data-id="${id}"]`),
      {timeout: 20_000},
      tag,
      entry,
    );
  }

  #text(): Promise<string> {
    return this.#page.$eval(tag, ({shadowRoot}) => shadowRoot?.querySelector('.portal')?.textContent ?? '');
  }
}
