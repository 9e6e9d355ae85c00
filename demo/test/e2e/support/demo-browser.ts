import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {silentLog} from 'portal-widgets-server';
import type {Email} from 'postal-mime';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../../../../scripts/browsers.mjs';
import {ensureBundle} from '../../../src/bundle.js';
import type {Ports} from '../../../src/options.js';
import {startDemo, type Demo} from '../../../src/demo.js';
import {mailAbout} from '../../support/sent-mail.js';

/** A file that the browser has saved. */
export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The demo in one process with the test, and a browser that looks at it. */
export class DemoBrowser {
  readonly page: Page;
  /** What the pages complained of: errors of scripts, refusals of the content security policy. */
  readonly complaints: string[] = [];
  #demo: Demo;
  readonly #browser: Browser;
  readonly #folder: string;

  private constructor(demo: Demo, browser: Browser, page: Page, folder: string) {
    this.#demo = demo;
    this.#browser = browser;
    this.page = page;
    this.#folder = folder;
  }

  /** Starts both, on free ports, with a small seeded portal of its own. @param theme - a style sheet that themes the widgets */
  static async start(theme?: string): Promise<DemoBrowser> {
    await ensureBundle(() => {});
    const folder = await mkdtemp(join(tmpdir(), 'demo-e2e-'));
    const themeFile = theme === undefined ? undefined : join(folder, 'theme.css');
    if (themeFile && theme !== undefined) await writeFile(themeFile, theme);
    const demo = await startIn(folder, {site: 0, api: 0, psp: 0}, themeFile);
    const browser = await puppeteer.launch(chromiumLaunchOptions());
    const page = await browser.newPage();
    const self = new DemoBrowser(demo, browser, page, folder);
    await self.#watch(page);
    return self;
  }

  /** A page in the browser of somebody else, who has no cookie of anybody's. */
  async someoneElse(): Promise<Page> {
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    await this.#watch(page);
    return page;
  }

  async #watch(page: Page): Promise<void> {
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (/content security policy|trusted ?type|violat/i.test(message.text())) this.complaints.push(message.text());
    });
    await page.setViewport({width: 1280, height: 900});
    // The cookie bar has its own test.
    await page.evaluateOnNewDocument(() => {
      if (location.protocol !== 'http:') return;
      localStorage.setItem('northwind-cookies-seen', 'yes');
      localStorage.setItem('odotrack-cookies-seen', 'yes');
    });
  }

  get urls(): Demo['urls'] {
    return this.#demo.urls;
  }

  /** What the payment provider took: the only truth about money. */
  captures(): ReturnType<Demo['psp']['captures']> {
    return this.#demo.psp.captures();
  }

  /** Hands on a reply by mail, as a mail server would. */
  async deliver(mail: string): Promise<void> {
    const {urls, mailSecret} = this.#demo;
    const taken = await fetch(`${new URL(urls.api).origin}/mail/northwind/incoming`, {
      method: 'POST',
      headers: {Authorization: `Bearer ${mailSecret}`},
      body: mail,
    });
    assert.deepEqual(await taken.json(), {outcome: 'added'});
  }

  /** The mail with these words in its subject, once it was sent. */
  mailAbout(words: string): Promise<Email> {
    return mailAbout(join(this.#folder, 'data', 'outbox'), words);
  }

  /** A file to choose in a page. */
  async file(name: string, bytes: Uint8Array): Promise<string> {
    const path = join(this.#folder, name);
    await writeFile(path, bytes);
    return path;
  }

  /** Stops the demo as Ctrl-C does and starts it again on the same data and ports. */
  async restart(): Promise<void> {
    const {ports} = this.#demo;
    await this.#demo.close();
    this.#demo = await startIn(this.#folder, ports);
  }

  /** Does what makes the page save a file, and reads the file. */
  async save(act: () => Promise<unknown>): Promise<SavedFile> {
    const session = await this.#browser.target().createCDPSession();
    const downloads = join(this.#folder, 'downloads');
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: downloads,
      eventsEnabled: true,
    });
    let name = '';
    session.on('Browser.downloadWillBegin', ({suggestedFilename}) => (name = suggestedFilename));
    const saved = new Promise<string>((done, fail) => {
      session.on('Browser.downloadProgress', ({guid, state}) => {
        if (state === 'completed') done(guid);
        if (state === 'canceled') fail(new Error(`${name} was not saved.`));
      });
    });
    await act();
    const bytes = await readFile(join(downloads, await saved));
    await session.detach();
    return {name, bytes};
  }

  /** Fails with what the pages complained of, if they did. */
  expectNoComplaint(): void {
    assert.deepEqual(this.complaints, []);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#demo.close();
    await rm(this.#folder, {recursive: true, force: true});
  }
}

function startIn(folder: string, ports: Ports, themeFile?: string): Promise<Demo> {
  return startDemo(
    {ports, reset: false, dataFolder: join(folder, 'data'), size: 'small', ...(themeFile && {themeFile})},
    {log: silentLog, say: () => {}, prepareBundle: async () => {}},
  );
}
