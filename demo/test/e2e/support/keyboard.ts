import assert from 'node:assert/strict';
import type {JSHandle, Page} from 'puppeteer-core';

/** More steps than the page has controls: what isn't reached by then can't be reached. */
const mostSteps = 500;

/** A person without a pointer. Tab, arrows, Enter and typing, and nothing else. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The accessible name that the focused element says, also inside shadow roots and frames; a radio button's begins with `radio:`. */
  async focused(): Promise<string> {
    const outer: JSHandle<Element | null> = await this.#page.evaluateHandle(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element;
    });
    const frame = await outer.asElement()?.contentFrame();
    return frame
      ? frame.evaluate(nameOf, await frame.evaluateHandle((): Element | null => document.activeElement))
      : outer.evaluate(nameOf);
  }

  /** Steps on until the name of what has the focus matches. */
  async tabTo(name: RegExp): Promise<void> {
    for (let step = 0; step < mostSteps; step += 1) {
      if (name.test(await this.focused())) return;
      await this.#page.keyboard.press('Tab');
    }
    assert.fail(`Tab never reaches ${name}.`);
  }

  /** Steps on to what has that name, and presses it. */
  async press(name: RegExp): Promise<void> {
    await this.tabTo(name);
    await this.#page.keyboard.press('Enter');
  }

  /** Steps on to a group of radio buttons that has one of that name, and chooses it with the arrows. */
  async choose(name: RegExp): Promise<void> {
    for (let group = 0; group < 10; group += 1) {
      await this.tabTo(/^radio:/);
      const first = await this.focused();
      let current = first;
      do {
        if (name.test(current.slice('radio:'.length))) {
          await this.#page.keyboard.press(' ');
          return;
        }
        await this.#page.keyboard.press('ArrowDown');
        current = await this.focused();
      } while (current !== first);
      await this.#page.keyboard.press('Tab');
    }
    assert.fail(`There is no choice ${name}.`);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}

/** Runs in the page. */
function nameOf(active: Element | null): string {
  const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : undefined;
  const name = (active?.getAttribute('aria-label') ?? label ?? active?.textContent ?? '').trim().replace(/\s+/g, ' ');
  return active instanceof HTMLInputElement && active.type === 'radio' ? `radio:${name}` : name;
}
