import {expect, waitFor} from 'storybook/test';

/** A busy machine may take its time; a story that is right never waits for it. */
const patience = {timeout: 10_000};

/** How a `play` looks at a widget, through its shadow root. */
export interface Look {
  readonly root: ShadowRoot;
  /** The first element of this part, once there is one that is shown. */
  part(name: string): Promise<HTMLElement>;
  parts(name: string): readonly HTMLElement[];
  /** Waits until the widget's words hold `words`. */
  says(words: string | RegExp): Promise<void>;
}

/** Looks at the widget of a story. */
export function lookAt(canvas: HTMLElement, tag: string): Look {
  const root = canvas.querySelector(tag)?.shadowRoot;
  if (!root) throw new Error(`<${tag}> is not in the story, or not defined.`);
  const parts = (name: string): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];
  return {
    root,
    parts,
    part: (name) =>
      waitFor(() => {
        const [first] = parts(name);
        if (!first) throw new Error(`No part "${name}" is shown.`);
        return first;
      }, patience),
    says: (words) => waitFor(() => expect(root.querySelector('.portal')?.textContent ?? '').toMatch(words), patience),
  };
}
