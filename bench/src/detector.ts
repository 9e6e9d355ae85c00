/** Where a row's invoice number stands in the viewport, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the page itself saw. */
export interface Sighting {
  /** When the rows were first found laid out, in milliseconds from the start of the navigation. */
  readonly rowsAt: number;
  /** Milliseconds from the start of the navigation. */
  readonly paintedAt: number;
  readonly boxes: readonly Box[];
}

declare global {
  interface Window {
    benchSighting?: Sighting;
  }
}

/**
 * Runs in the page before any script of its own: looks in every frame whether that many different invoice numbers have been laid out, through shadow roots, and notes the second
 * frame after the one in which they were. The same for every contender, whatever elements its rows are made of.
 *
 * It is sent to the browser as its source, so it uses nothing from outside.
 */
export function watchForRows(rows: number): void {
  const numbers = /INV\/\d{4}\/\d{5}/;
  const found = (root: Node, elements: Map<string, Element>): Map<string, Element> => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot) found(node.shadowRoot, elements);
      } else if (node.parentElement) {
        const number = numbers.exec(node.nodeValue ?? '')?.[0];
        if (number) elements.set(number, node.parentElement);
      }
    }
    return elements;
  };
  const isShown = (element: Element): boolean => {
    const {width, height, top, bottom} = element.getBoundingClientRect();
    return (
      width > 0 && height > 0 && top >= 0 && bottom <= innerHeight && element.checkVisibility({opacityProperty: true})
    );
  };
  const look = (): void => {
    const elements = document.body ? [...found(document.body, new Map<string, Element>()).values()] : [];
    if (elements.length < rows || elements.filter(isShown).length < rows) {
      requestAnimationFrame(look);
      return;
    }
    const rowsAt = performance.now();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const paintedAt = performance.now();
        const boxes = elements.map((element) => {
          const {x, y, width, height} = element.getBoundingClientRect();
          return {x, y, width, height};
        });
        window.benchSighting = {rowsAt, paintedAt, boxes};
      }),
    );
  };
  requestAnimationFrame(look);
}
