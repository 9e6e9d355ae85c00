import {registerPspAdapter} from '../../src/payments/registry.js';
import type {PspAdapter} from '../../src/payments/psp-adapter.js';
import {sandboxAdapter} from '../../src/payments/sandbox/sandbox-adapter.js';
import {portalServer} from '../server/client.js';

/** What a frame finds in its parent in place of a network. */
interface WithPsp {
  portalPsp?: (path: string, init: RequestInit) => Promise<Response>;
}

const ask = (path: string, init?: RequestInit): Promise<Response> =>
  portalServer.fetch(new Request(new URL(path, location.origin), init), {to: 'psp'});

/**
 * The sandbox payment provider's own adapter and its own pages. A static Storybook has one origin and no server, so a frame can't load a page of the provider: it is given
 * the page's text (`srcdoc`), and asks the provider in the worker. What that can't show is the wall between two origins, and the page's content security policy.
 */
const adapter: PspAdapter = {
  mount: (host, options) => sandboxAdapter.mount(inPage(host), options),
  challenge: (host, action, options) => sandboxAdapter.challenge(inPage(host), action, options),
};

/** Makes the payment provider's pages work in this page. */
export function usePspInPage(): void {
  (globalThis as WithPsp).portalPsp = ask;
  registerPspAdapter('sandbox', () => Promise.resolve(adapter));
}

/** A place in `host` that gives each frame put into it the text of the page that it was to load. */
function inPage(host: HTMLElement): HTMLElement {
  const place = document.createElement('div');
  place.append = (...nodes) => {
    for (const node of nodes) {
      if (node instanceof HTMLIFrameElement) void fill(node, place);
    }
  };
  host.append(place);
  return place;
}

async function fill(frame: HTMLIFrameElement, place: HTMLElement): Promise<void> {
  const {pathname, search} = new URL(frame.src);
  frame.removeAttribute('src');
  const page = await (await ask(pathname + search)).text();
  frame.srcdoc = await withoutNetwork(page);
  place.appendChild(frame);
}

/** The page with all that it would load in it, and with the worker in place of its `fetch`. */
async function withoutNetwork(page: string): Promise<string> {
  let text = page.replace(
    '<head>',
    '<head><script>globalThis.fetch = (path, init) => parent.portalPsp(path, init);</script>',
  );
  for (const [link = '', path = ''] of page.matchAll(/<link rel="stylesheet" href="\/assets\/([^"]+)" \/>/g)) {
    const style = await asset(path);
    text = text.replace(link, () => `<style>${style}</style>`);
  }
  for (const [attribute = '', path = ''] of page.matchAll(/src="\/assets\/([^"]+)"/g)) {
    text = text.replace(attribute, `src="${await moduleUrl(path)}"`);
  }
  return text;
}

const asset = async (path: string): Promise<string> => (await ask(`/assets/${path}`)).text();
const modules = new Map<string, Promise<string>>();

/** A URL of the module in which what it imports has such URLs too. */
function moduleUrl(path: string): Promise<string> {
  let url = modules.get(path);
  if (!url) modules.set(path, (url = makeModule(path)));
  return url;
}

async function makeModule(path: string): Promise<string> {
  let text = await asset(path);
  for (const [statement, before = '', specifier = ''] of text.matchAll(/(\bfrom\s+)['"](\.[^'"]+)['"]/g)) {
    const imported = new URL(specifier, `https://psp.example/${path}`).pathname.slice(1);
    const url = await moduleUrl(imported);
    text = text.replace(statement, () => `${before}'${url}'`);
  }
  return URL.createObjectURL(new Blob([text], {type: 'text/javascript'}));
}
