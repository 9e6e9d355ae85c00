import type {Page} from 'puppeteer-core';
import type {DemoBrowser} from './demo-browser.js';

/** What `GET /spend` answers, as far as its page is compared with it. */
export interface SpendFigures {
  /** Its first month, `YYYY-MM`. */
  readonly from: string;
  readonly currencies: ReadonlyArray<{
    readonly currency: string;
    readonly total: Figures;
    readonly months: ReadonlyArray<Figures & {readonly month: string}>;
  }>;
}

type Figures = Readonly<Record<'made' | 'due' | 'failed', {readonly amount: number; readonly currency: string}>>;

const classes = ['made', 'due', 'failed'] as const;

/** Northwind's Spend page, as the customer who is signed in sees it. */
export class SpendOnPage {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  static async open(browser: DemoBrowser): Promise<SpendOnPage> {
    const page = await browser.page.browserContext().newPage();
    await page.setViewport({width: 1280, height: 900});
    await page.goto(`${browser.urls.northwind}account/spend`);
    await page.waitForSelector('spend-summary >>> [part~=column]', {timeout: 20_000});
    return new SpendOnPage(page);
  }

  /** Resolves once totals and columns are these, without the page being loaded anew. @throws with what they are instead */
  async shows({currencies}: SpendFigures): Promise<void> {
    const [first] = currencies;
    if (!first) throw new Error('There is no spend.');
    const format = new Intl.NumberFormat('en', {style: 'currency', currency: first.currency});
    const wanted = [
      ...classes.map((name) => format.format(first.total[name].amount / 100)),
      ...first.months.flatMap((month) =>
        classes
          .filter((name) => month[name].amount > 0)
          .map((name) => `Payments ${name} ${format.format(month[name].amount / 100)}`),
      ),
    ];
    // Chromium lets a page that nobody sees sleep.
    await this.#page.bringToFront();
    const says = this.#page.waitForFunction(
      (all) => {
        const root = document.querySelector('spend-summary')?.shadowRoot;
        const totals = [...(root?.querySelectorAll('[part~=figure-amount]') ?? [])].map((total) => total.textContent);
        const parts = [...(root?.querySelectorAll('[part~=column]') ?? [])].flatMap(
          (column) =>
            column
              .getAttribute('aria-label')
              ?.split(/, (?=Payments)/)
              .slice(1) ?? [],
        );
        return [...totals, ...parts].join('|') === all.join('|');
      },
      {timeout: 30_000},
      wanted,
    );
    await says.catch(async () => {
      throw new Error(`Not ${wanted.join(', ')}: ${await this.#text()}`);
    });
  }

  #text(): Promise<string> {
    return this.#page.$eval('spend-summary', ({shadowRoot}) => shadowRoot?.querySelector('.portal')?.textContent ?? '');
  }
}

/** Gives back all of the payment that was taken last, at Northwind's desk. */
export async function refundLast(browser: DemoBrowser): Promise<void> {
  const page = await browser.someoneElse();
  const {northwind} = browser.urls;
  await page.goto(`${northwind}desk/sign-in`);
  await Promise.all([page.waitForNavigation(), page.click('main button')]);
  await page.goto(`${northwind}desk/payments`);
  await Promise.all([page.waitForNavigation(), page.click('tbody tr:first-child form button')]);
  await page.close();
}
