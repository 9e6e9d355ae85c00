/** What a script that shouldn't be there calls to show itself, or does. */
const calls = ['alert', 'confirm', 'prompt', 'print', 'open', 'eval'] as const;

/** What an element is fetched by. */
const fetching = ['src', 'srcset', 'poster', 'background', 'data', 'formaction', 'action'] as const;

/** A page may load what is its own, and run what it likes: whatever is asked of anybody else is reported, and nothing keeps a script from showing itself. */
const policy = "default-src 'self' data: blob: ws: 'unsafe-inline' 'unsafe-eval'";

/**
 * Notices whatever runs or is fetched that shouldn't be: calls that proofs of concept make, errors of scripts, requests to other origins, links that lead anywhere but to the web, to mail or to a telephone. It stays for as
 * long as the page does.
 */
export class Tripwire {
  /** What was noticed, one line each. */
  readonly noticed: string[] = [];
  /** How many links were pressed. */
  links = 0;

  constructor() {
    const meta = document.createElement('meta');
    meta.httpEquiv = 'Content-Security-Policy';
    meta.content = policy;
    document.head.append(meta);
    for (const name of calls) {
      const spy = (...values: unknown[]): unknown => {
        this.noticed.push(`${name}(${values.map(String).join(', ').slice(0, 80)})`);
        return undefined;
      };
      Object.defineProperty(window, name, {value: spy, configurable: true, writable: true});
    }
    document.write = (...texts) => void this.noticed.push(`document.write(${texts.join('').slice(0, 80)})`);
    window.addEventListener('error', ({message, filename}) => {
      // Said when a layout took two turns: no script's error.
      if (!message.includes('ResizeObserver')) this.noticed.push(`error: ${message} ${filename}`);
    });
    window.addEventListener('unhandledrejection', ({reason}) => this.noticed.push(`rejected: ${String(reason)}`));
    document.addEventListener('securitypolicyviolation', ({blockedURI, effectiveDirective}) =>
      this.noticed.push(`${effectiveDirective}: ${blockedURI}`),
    );
    new PerformanceObserver((list) => {
      for (const {name} of list.getEntries()) this.#look(name);
    }).observe({type: 'resource', buffered: true});
    window.addEventListener('click', (event) => this.#follow(event));
  }

  /** From now on what comes into a root is looked at: not every engine tells of a request that fails. */
  watch(root: Node & ParentNode): void {
    const look = (element: Element): void => {
      for (const name of fetching) {
        for (const part of (element.getAttribute(name) ?? '').split(/[\s,]+/)) this.#look(part);
      }
    };
    for (const element of root.querySelectorAll('*')) look(element);
    new MutationObserver((changes) => {
      for (const {target, addedNodes} of changes) {
        if (target instanceof Element) look(target);
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          look(node);
          for (const element of node.querySelectorAll('*')) look(element);
        }
      }
    }).observe(root, {childList: true, subtree: true, attributes: true, attributeFilter: [...fetching]});
  }

  /** Presses every link and opens every fold in a root. */
  pressLinks(root: ParentNode): void {
    for (const fold of root.querySelectorAll('details')) fold.open = true;
    for (const link of root.querySelectorAll('a')) link.click();
  }

  #look(url: string): void {
    if (/^https?:/.test(url) && new URL(url).origin !== location.origin) this.noticed.push(`requested: ${url}`);
  }

  /** A link is not followed: a page that leaves tells nothing any more. */
  #follow(event: MouseEvent): void {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (!link?.hasAttribute('href')) return;
    this.links += 1;
    event.preventDefault();
    const isOwn = link.origin === location.origin && link.hasAttribute('download');
    if (!isOwn && !['https:', 'mailto:', 'tel:'].includes(link.protocol)) this.noticed.push(`link: ${link.href}`);
  }
}
