import {expect, waitFor} from 'storybook/test';

import {stage} from '../support/stage.js';
import {widgetTags} from '../theming/editor/preview.js';

/** A page, or a piece of one, that widgets are put into. */
export interface Host {
  /** The page's sheet. It is in the story's own markup, so that it goes with the story. */
  readonly css?: string;
  /** The page's markup; the widgets go where `data-place` stands. `data-outside` is the paragraph that must stay as it is. */
  readonly markup: string;
  /** Puts the page's sheet and markup into a shadow root. */
  readonly inShadowRoot?: boolean;
}

/** What of the page reaches a widget, as it reaches any text: by inheritance. The story pins the rest of the font. */
const passedOn = /^(--.*|(-webkit-)?(tap-highlight-color|text-size-adjust|font-smoothing|text-rendering|font-.*))$/;

/** The font, size and scheme that a widget gets, whatever the page says: so that two looks can be compared. */
const pinned: Readonly<Record<string, string>> = {
  font: '400 16px/1.5 Arial, sans-serif',
  'color-scheme': 'light',
  'text-size-adjust': '100%',
};

/** The page without widgets: the `play` puts them in, and sees what that changes. */
export function hostPage({css = '', markup, inShadowRoot}: Host): HTMLElement {
  const page = document.createElement('div');
  page.className = 'host-page';
  const root = inShadowRoot ? page.attachShadow({mode: 'open'}) : page;
  const content = document.createElement('div');
  content.innerHTML = markup;
  root.append(content);
  if (css) {
    const sheet = document.createElement('style');
    sheet.textContent = css;
    root.append(sheet);
  }
  return page;
}

/** A page of a story, and the widgets in it. */
export class HostInStory {
  readonly #root: ParentNode;
  readonly #place: HTMLElement;
  readonly widgets: readonly HTMLElement[];
  readonly #before: PageState;

  /** Puts all widgets into the page, and remembers how it was without them. */
  constructor(canvas: HTMLElement) {
    const page = canvas.querySelector('.host-page') as HTMLElement;
    this.#root = page.shadowRoot ?? page;
    this.#place = this.#root.querySelector('[data-place]') as HTMLElement;
    this.#before = this.#page();
    this.#place.append(...widgetTags.map((tag) => stage(tag)));
    this.widgets = widgetTags.map((tag) => this.#place.querySelector(tag) as HTMLElement);
  }

  get outside(): HTMLElement {
    return this.#root.querySelector('[data-outside]') as HTMLElement;
  }

  get place(): HTMLElement {
    return this.#place;
  }

  /** Waits until every widget shows what it has. */
  async ready(): Promise<void> {
    for (const {shadowRoot, localName} of this.widgets) {
      await waitFor(
        () => {
          const isThere = shadowRoot?.querySelector('[part~=base]') && !shadowRoot.querySelector('[part~=loading]');
          // What comes after the rows has its place kept for it.
          const isWhole = [...(shadowRoot?.querySelectorAll('.tools') ?? [])].every((kept) => kept.firstElementChild);
          if (!isThere || !isWhole) throw new Error(`<${localName}> is still loading.`);
          expect(shadowRoot?.querySelector('[part~=error]')).toBeNull();
        },
        {timeout: 20_000},
      );
    }
  }

  /** A piece of a widget. */
  part(name: string): HTMLElement {
    const found = this.widgets
      .map(({shadowRoot}) => shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`))
      .find(Boolean);
    if (!found) throw new Error(`No widget shows a part "${name}".`);
    return found;
  }

  /** The page is what it was before the widgets came. */
  expectPageUntouched(): void {
    expect(this.#page()).toEqual(this.#before);
  }

  /** Each piece of each widget looks as it does without the page's sheet. */
  expectWidgetsUntouched(): void {
    const sheets = [...this.#root.querySelectorAll('style')];
    expect(sheets.length, 'the page has a sheet').toBeGreaterThan(0);
    this.#pin();
    const within = this.#looks();
    for (const sheet of sheets) sheet.disabled = true;
    const without = this.#looks();
    for (const sheet of sheets) sheet.disabled = false;
    this.#unpin();
    expect(within.size).toBeGreaterThan(20);
    const differences = [...within].filter(([key, value]) => without.get(key) !== value);
    const words = differences.map(([key, value]) => `${key}: ${value}, not ${without.get(key)}`);
    expect(words.slice(0, 12).join(' | ')).toBe('');
  }

  #pinnedElements(): readonly HTMLElement[] {
    return [this.#place, ...this.#place.querySelectorAll<HTMLElement>('*')];
  }

  #pin(): void {
    const width = `${Math.round(this.#place.getBoundingClientRect().width)}px`;
    for (const element of this.#pinnedElements()) {
      for (const [name, value] of Object.entries(pinned)) element.style.setProperty(name, value, 'important');
    }
    for (const [name, value] of Object.entries({display: 'block', 'inline-size': width, 'max-inline-size': 'none'})) {
      this.#place.style.setProperty(name, value, 'important');
    }
  }

  #unpin(): void {
    for (const element of this.#pinnedElements()) element.removeAttribute('style');
  }

  /** The computed properties of the first element of each part. */
  #looks(): ReadonlyMap<string, string> {
    const looks = new Map<string, string>();
    for (const {shadowRoot, localName} of this.widgets) {
      const seen = new Set<string>();
      for (const element of shadowRoot?.querySelectorAll('[part], svg, th, td, label, p, input') ?? []) {
        const name = element.getAttribute('part') ?? element.localName;
        if (seen.has(name)) continue;
        seen.add(name);
        const style = getComputedStyle(element);
        for (const property of style) {
          if (!passedOn.test(property)) {
            looks.set(`${localName} ${name} ${property}`, style.getPropertyValue(property));
          }
        }
      }
    }
    return looks;
  }

  #page(): PageState {
    const style = getComputedStyle(this.outside);
    return {
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      paragraph: Object.fromEntries([...style].map((name) => [name, style.getPropertyValue(name)])),
      root: [...document.documentElement.attributes].map(({name, value}) => `${name}=${value}`).join(' '),
      body: [...document.body.attributes].map(({name, value}) => `${name}=${value}`).join(' '),
      globals: Object.getOwnPropertyNames(globalThis).sort().join(' '),
    };
  }
}

/** What a widget must leave alone. */
interface PageState {
  readonly sheets: number;
  readonly paragraph: Readonly<Record<string, string>>;
  readonly root: string;
  readonly body: string;
  readonly globals: string;
}

/** The `play` of every page with a sheet of its own. */
export async function holdsAgainst(canvas: HTMLElement): Promise<HostInStory> {
  const host = new HostInStory(canvas);
  await host.ready();
  host.expectPageUntouched();
  host.expectWidgetsUntouched();
  return host;
}
