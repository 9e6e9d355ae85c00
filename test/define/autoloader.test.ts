import {expect, fixture, html, waitUntil} from '@open-wc/testing';

import type * as Autoloader from '../../src/define/autoloader.js';

/** A page of its own, with a registry of its own. */
type Page = Window & typeof globalThis & {autoload?: typeof Autoloader.autoload};

/** A page whose body is `body`, once the autoloader has run in it. */
async function open(body: string): Promise<Page> {
  const script = `import {autoload} from '${new URL('../../src/define/autoloader.ts', import.meta.url).pathname}'; window.autoload = autoload;`;
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="A page"></iframe>`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.srcdoc = `<!doctype html><title>A page</title>${body}<script type="module">${script}</script>`;
  await loaded;
  const page = frame.contentWindow as Page;
  await waitUntil(() => page.autoload, 'the autoloader did not run', {timeout: 8000});
  return page;
}

const isDefined = (page: Page, tag: string): boolean => page.customElements.get(tag) !== undefined;

describe('the autoloader', () => {
  it('defines the tags that stand in the page, and no others', async () => {
    const page = await open('<main><portal-provider></portal-provider><not-ours></not-ours></main>');
    await page.customElements.whenDefined('portal-provider');
    expect(isDefined(page, 'invoice-table')).to.equal(false);
    expect(isDefined(page, 'not-ours')).to.equal(false);
  });

  it('defines a tag that is added later, however deep', async () => {
    const page = await open('');
    const section = page.document.createElement('section');
    section.append(page.document.createElement('invoice-table'));
    page.document.body.append(section);
    await page.customElements.whenDefined('invoice-table');
  });

  it('looks into a shadow root that the page names', async () => {
    const page = await open('<div></div>');
    const root = page.document.querySelector('div')!.attachShadow({mode: 'open'});
    root.append(page.document.createElement('portal-provider'));
    page.autoload!(root);
    await page.customElements.whenDefined('portal-provider');
    root.append(page.document.createElement('invoice-table'));
    await page.customElements.whenDefined('invoice-table');
  });

  it('leaves a tag alone that the page has defined itself', async () => {
    const page = await open(
      `<script>customElements.define('invoice-table', class extends HTMLElement { own = true; });</script><invoice-table></invoice-table>`,
    );
    expect(page.document.querySelector('invoice-table')).to.have.property('own', true);
  });
});
