// npm start, then: tsx bench/src/long-thread.ts [http://localhost:4800]
// How the demo's conversation of 5,000 messages loads backwards and scrolls. Figures, no test: they are the machine's too.
import {launch} from 'puppeteer-core';

import {chromiumLaunchOptions} from '../../scripts/browsers.mjs';

const site = process.argv[2] ?? 'http://localhost:4800';
const person = 'button[name=person][value="atlas-logistics/owner"]';

const browser = await launch(chromiumLaunchOptions());
try {
  const page = await browser.newPage();
  await page.setViewport({width: 1100, height: 900});
  await page.goto(`${site}/sign-in`);
  await page.waitForSelector(person);
  await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), person);
  await page.waitForNavigation({waitUntil: 'domcontentloaded'});
  await page.goto(`${site}/account/invoices`);
  await page.waitForSelector('invoice-table >>> [part~=row]');
  // What tsx puts around named functions.
  await page.evaluate('globalThis.__name = (named) => named');
  console.table(await page.evaluate(measure));
} finally {
  await browser.close();
}

/** Runs in the page. */
async function measure(): Promise<Record<string, number>> {
  const need = <Found>(found: Found | null | undefined): Found => {
    if (found === null || found === undefined) throw new Error('The page has no such element.');
    return found;
  };
  const table = need(document.querySelector('invoice-table'));
  const [found] = (await need(table.client).tickets.list({q: 'synchronisation'})).items;
  const thread = Object.assign(document.createElement('ticket-thread'), {ticket: found?.id});
  table.replaceWith(thread);
  const root = (): ShadowRoot => need(thread.shadowRoot);
  const until = async (look: () => boolean): Promise<void> => {
    while (!look()) await new Promise(requestAnimationFrame);
  };
  await until(() => root().querySelector('[part~=earlier]') !== null);
  const box = need(root().querySelector<HTMLElement>('.messages'));

  const began = performance.now();
  const pages: number[] = [];
  for (;;) {
    const button = root().querySelector<HTMLElement>('[part~=earlier]');
    if (!button) break;
    const before = root().querySelectorAll('[data-position]').length;
    const asked = performance.now();
    button.click();
    await until(() => root().querySelectorAll('[data-position]').length > before);
    pages.push(performance.now() - asked);
  }
  const loaded = performance.now() - began;

  const frames: number[] = [];
  let last = performance.now();
  for (let top = 0; top > -box.scrollHeight + box.clientHeight && frames.length < 1500; top -= 240) {
    box.scrollTop = top;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    frames.push(now - last);
    last = now;
  }
  const jumped = performance.now();
  box.scrollTop = -box.scrollHeight;
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const jump = performance.now() - jumped;

  const field = need(root().querySelector<HTMLTextAreaElement>('#reply'));
  const typed = performance.now();
  for (let letter = 0; letter < 20; letter++) {
    field.value += 'a';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await thread.updateComplete;
  }
  const key = (performance.now() - typed) / 20;

  frames.sort((a, b) => a - b);
  const at = (part: number): number => Math.round((frames[Math.floor(frames.length * part)] ?? 0) * 10) / 10;
  return {
    messages: root().querySelectorAll('[data-position]').length,
    'ms to load them all': Math.round(loaded),
    'ms a page, the last': Math.round(pages.at(-1) ?? 0),
    'frames scrolled': frames.length,
    'ms a frame, median': at(0.5),
    'ms a frame, 95 %': at(0.95),
    'ms a frame, 99 %': at(0.99),
    'ms a frame, longest': at(0.999),
    'ms to jump to the first': Math.round(jump),
    'ms a key in the field': Math.round(key * 10) / 10,
  };
}
