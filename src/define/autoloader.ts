/** Each portal tag and what fetches its definition. */
const definitions: ReadonlyMap<string, () => Promise<unknown>> = new Map(
  Object.entries(import.meta.glob(['./*.ts', '!./index.ts', '!./autoloader.ts'])).map(([file, load]) => [
    file.slice('./'.length, -'.ts'.length),
    load,
  ]),
);

const requested = new Set<string>();

function define(tag: string): void {
  const load = definitions.get(tag);
  if (!load || requested.has(tag) || customElements.get(tag)) return;
  requested.add(tag);
  load().catch((error: unknown) => {
    // The next of these tags to come into the page tries again.
    requested.delete(tag);
    console.error(`<${tag}> could not be loaded and stays empty.`, error);
  });
}

function discover(root: Element): void {
  define(root.localName);
  for (const {localName} of root.querySelectorAll(':not(:defined)')) define(localName);
}

const observer = new MutationObserver((mutations) => {
  for (const {addedNodes} of mutations) {
    for (const node of addedNodes) if (node instanceof Element) discover(node);
  }
});

/**
 * Defines the portal tags below `root`, now and whenever one is added, each from its own file. The document is watched from the start; call this for a shadow root of the page's own.
 */
export function autoload(root: Document | ShadowRoot): void {
  observer.observe(root, {childList: true, subtree: true});
  for (const element of root.children) discover(element);
}

autoload(document);
