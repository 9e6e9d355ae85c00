import type {Page} from 'puppeteer-core';
import type {Look} from './looks.js';
import {decode, type Pixels} from './pixels.js';

/** CSS pixels. Every picture is of the whole window, so that what has moved is told from what has grown; its empty rest costs no bytes. */
const height = 640;

/** Leaves axe out of the stories of a page, where it would look for as long as all else takes: their own tests run it. */
export async function leaveAxeOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const {__STORYBOOK_ADDONS_CHANNEL__: channel} = window as unknown as {
      readonly __STORYBOOK_ADDONS_CHANNEL__: {emit(name: string, data: unknown): void};
    };
    channel.emit('updateGlobals', {globals: {a11y: {manual: true}}});
  });
}

/** Waits until a story whose play function has ended shows all that it will: its answers, its modules and its fonts. Then its time is stopped. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => window.answered());
  await page.waitForNetworkIdle({idleTime: 20});
  await page.evaluate(async () => {
    // Those that a later look needs too: a face that comes while it is drawn leaves other widths behind.
    await Promise.all([...document.fonts].map((face) => face.load()));
    await window.answered();
    window.standStill(true);
  });
}

/** Lets the time of a page go on, for its next story. */
export async function wake(page: Page): Promise<void> {
  await page.evaluate(() => window.standStill(false));
}

/** A story that is settled, in another look. It isn't drawn anew: what its play function did stays. */
export async function photograph(page: Page, look: Look): Promise<Pixels> {
  await page.setViewport({width: look.width, height, deviceScaleFactor: 1});
  await turn(page, look);
  await fixWords(page);
  return decode(await page.screenshot({optimizeForSpeed: true}));
}

/** Gives the page the language, direction and scheme that the toolbar would. */
export async function turn(page: Page, look: Look): Promise<void> {
  await page.evaluate(async (wanted) => {
    const root = document.documentElement;
    root.lang = wanted.lang;
    root.dir = wanted.lang === 'ar' ? 'rtl' : 'ltr';
    root.style.colorScheme = wanted.theme;
    const frames = (): Promise<unknown> =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const within = (place: Document | ShadowRoot): Element[] =>
      [...place.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    const bases = within(document).filter((element) => element.matches('.portal[lang]'));
    const closestLang = (from: Element): Element | null => {
      const {host} = from.getRootNode() as ShadowRoot;
      return host ? (host.closest('[lang]') ?? closestLang(host)) : null;
    };
    // The words of another language load; those of a story that has one of its own stay.
    const turning = bases.filter((base) => closestLang(base) === root);
    // The provider's own panel takes the language when it is next drawn.
    for (const base of turning) {
      const {host} = base.getRootNode() as ShadowRoot;
      if (host.localName === 'portal-provider') (host as HTMLElement & {requestUpdate(): void}).requestUpdate();
    }
    const until = performance.now() + 20_000;
    const late = (): Element | undefined =>
      turning.find((base) => base.isConnected && base.getAttribute('lang') !== wanted.lang);
    for (let base = late(); base; base = late()) {
      if (performance.now() > until) {
        const {localName} = (base.getRootNode() as ShadowRoot).host;
        throw new Error(`<${localName}> is in "${base.getAttribute('lang')}" and not in "${wanted.lang}".`);
      }
      await frames();
    }
    await document.fonts.ready;
    await frames();
    // Laid out and drawn anew: text that has changed keeps widths of the text before, and a corner that is drawn in part keeps shades.
    root.style.display = 'none';
    void root.offsetHeight;
    root.style.removeProperty('display');
    // What another width or an earlier look has scrolled begins at its beginning.
    for (const element of within(document)) if (element.scrollTop || element.scrollLeft) element.scrollTo(0, 0);
    await frames();
  }, look);
}

/** Puts fixed words where a clock or chance speaks: times of day, what payments and requests are called by chance, and links. */
async function fixWords(page: Page): Promise<void> {
  await page.evaluate(() => {
    const fixed = (text: string): string =>
      text
        .replace(/[\d٠-٩]{1,2}:[\d٠-٩]{2}(?!\d)/g, '10:00')
        .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '00000000-0000-0000-0000-000000000000')
        .replace(/PAY-[0-9A-Z]{4}-[0-9A-Z]{4}/g, 'PAY-0000-0000')
        .replace(/https?:\/\/127\.0\.0\.1:\d+(\/portal\/v1\/shared\/)\S+/g, 'https://portal.example$10000000000');
    const visit = (root: Document | ShadowRoot): void => {
      const walker = root.ownerDocument
        ? root.ownerDocument.createTreeWalker(root, 5)
        : (root as Document).createTreeWalker(root, 5);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // Not instanceof: a frame has classes of its own.
        if (node.nodeType === 3) {
          const text = node.textContent ?? '';
          if (fixed(text) !== text) node.textContent = fixed(text);
          continue;
        }
        const element = node as HTMLElement;
        if (element.shadowRoot) visit(element.shadowRoot);
        if (element.localName === 'iframe') {
          const inner = (element as HTMLIFrameElement).contentDocument;
          if (inner) visit(inner);
        }
        if (element.localName === 'input') {
          const field = element as HTMLInputElement;
          const {value} = field;
          if (field.type === 'file' || fixed(value) === value) continue;
          const isSelected = field.selectionStart === 0 && field.selectionEnd === value.length;
          field.value = fixed(value);
          if (isSelected) field.select();
          field.scrollLeft = 0;
        }
      }
    };
    visit(document);
  });
}
