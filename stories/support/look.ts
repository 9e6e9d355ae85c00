import {expect, userEvent, waitFor} from 'storybook/test';

/** The first story of a page waits until the database is up; a busy machine may take its time with the others. */
const patience = {timeout: 20_000};

/** How a `play` looks at a widget, through its shadow root. */
export interface Look {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** The first element of this part, once there is one that is shown. */
  part(name: string): Promise<HTMLElement>;
  parts(name: string): readonly HTMLElement[];
  /** Clicks the first element of this part, once it can be pressed. */
  press(name: string): Promise<void>;
  /** Waits until the widget's words hold `words`. */
  says(words: string | RegExp): Promise<void>;
  /** Waits until there are as many elements of this part. */
  has(name: string, count: number): Promise<void>;
  /** Waits until no element of this part is left. */
  lacks(name: string): Promise<void>;
}

/** Looks at the widget of a story. */
export function lookAt(canvas: HTMLElement, tag: string): Look {
  const element = canvas.querySelector<HTMLElement>(tag);
  const root = element?.shadowRoot;
  if (!element || !root) throw new Error(`<${tag}> is not in the story, or not defined.`);
  const parts = (name: string): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  const part = (name: string, fits: (found: HTMLElement) => boolean = () => true): Promise<HTMLElement> =>
    waitFor(() => {
      const first = parts(name).find((found) => found.checkVisibility() && fits(found));
      if (!first) throw new Error(`No part "${name}" is shown: ${wordsOf(root).slice(0, 300)}`);
      return first;
    }, patience);
  return {
    element,
    root,
    parts,
    part: (name) => part(name),
    press: async (name) => userEvent.click(await part(name, (found) => found.getAttribute('aria-disabled') !== 'true')),
    says: (words) =>
      waitFor(() => {
        if (typeof words === 'string') expect(wordsOf(root)).toContain(words);
        else expect(wordsOf(root)).toMatch(words);
      }, patience),
    has: (name, count) => waitFor(() => expect(parts(name)).toHaveLength(count), patience),
    lacks: (name) => waitFor(() => expect(parts(name)).toHaveLength(0), patience),
  };
}

/** The words of a shadow root as they are read. */
function wordsOf(root: ShadowRoot): string {
  return (root.querySelector('.portal')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The document in the payment provider's frame, once it can be used. */
export function frameIn(root: ParentNode): Promise<Document> {
  return waitFor(() => {
    const frame = root.querySelector('iframe');
    const page = frame?.contentDocument;
    // It has its height from the page's script, which is at work by then.
    if (!page?.querySelector('form') || !frame?.style.blockSize)
      throw new Error('The frame of the payment provider is not there yet.');
    return page;
  }, patience);
}

/** Types into a field of a frame. */
export function typeInto(page: Document, id: string, text: string): void {
  const field = page.getElementById(id) as HTMLInputElement | null;
  if (!field) throw new Error(`The frame has no field "${id}".`);
  field.value = text;
  const {Event: FrameEvent} = page.defaultView as unknown as {Event: typeof Event};
  field.dispatchEvent(new FrameEvent('input', {bubbles: true}));
}
