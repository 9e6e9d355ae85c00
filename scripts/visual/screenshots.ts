import type {Page} from 'puppeteer-core';
import type {Look} from './looks.js';

/** A calm page: no motion, no blinking caret, a clock that always begins at the same instant. */
export async function calm(page: Page): Promise<void> {
  await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
  await page.emulateTimezone('UTC');
  // What esbuild leaves in functions that are sent to the page.
  await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
  await page.evaluateOnNewDocument(() => {
    const start = Date.now();
    const RealDate = Date;
    const now = (): number => RealDate.UTC(2026, 5, 15, 10) + RealDate.now() - start;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, values) => Reflect.construct(target, values.length ? values : [now()]) as object,
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    });
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.caretColor = 'transparent';
    });
  });
}

/** Turns what is shown into another look, without drawing the story anew: what its play function did stays. */
export async function turn(page: Page, {theme, width, lang}: Look): Promise<void> {
  await page.setViewport({width, height: 640, deviceScaleFactor: 1});
  await page.evaluate(
    async (wanted) => {
      const root = document.documentElement;
      root.lang = wanted.lang;
      root.dir = wanted.lang === 'ar' ? 'rtl' : 'ltr';
      root.style.colorScheme = wanted.theme;
      const frames = (): Promise<unknown> =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const bases = (): Element[] =>
        [...document.querySelectorAll('invoice-table')].flatMap((widget) => [
          ...(widget.shadowRoot?.querySelectorAll('.portal') ?? []),
        ]);
      // The words of another language load; those of a story that has one of its own stay.
      const isOwn = (base: Element): boolean =>
        (base.getRootNode() as ShadowRoot).host.closest('[lang]') !== document.documentElement;
      while (bases().some((base) => !isOwn(base) && base.getAttribute('lang') !== wanted.lang)) await frames();
      await document.fonts.ready;
      await frames();
      await frames();
    },
    {theme, width, lang},
  );
}

/** Puts fixed words where a clock or chance speaks: times of day, and what payments and requests are called by chance. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(() => {
    const visit = (root: Document | ShadowRoot): void => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element) {
          if (node.shadowRoot) visit(node.shadowRoot);
        } else {
          const text = node.textContent ?? '';
          const fixed = text
            .replace(/[\d٠-٩]{1,2}:[\d٠-٩]{2}/g, '10:00')
            .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '00000000-0000-0000-0000-000000000000')
            .replace(/PAY-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'PAY-0000-0000');
          if (fixed !== text) node.textContent = fixed;
        }
      }
    };
    visit(document);
  });
}
