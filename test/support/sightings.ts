import manifest from '../../custom-elements.json';
import type {PortalElement} from '../../src/core/portal-element.js';

interface Documented {
  readonly tagName?: string;
  readonly cssParts?: readonly {readonly name: string}[];
  readonly cssStates?: readonly {readonly name: string}[];
}

/** The names of the parts and states that the manifest promises of a tag. */
export function promised(tag: string): {readonly parts: readonly string[]; readonly states: readonly string[]} {
  const all: readonly Documented[] = manifest.modules.flatMap(
    ({declarations}) => declarations as readonly Documented[],
  );
  const found = all.find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`<${tag}> is not in the manifest.`);
  const names = (list: readonly {readonly name: string}[] = []): string[] => list.map(({name}) => name).sort();
  return {parts: names(found.cssParts), states: names(found.cssStates)};
}

const original = HTMLElement.prototype.attachInternals;
const internals = new WeakMap<HTMLElement, ElementInternals>();
HTMLElement.prototype.attachInternals = function attachInternals(this: HTMLElement): ElementInternals {
  const own = original.call(this);
  internals.set(this, own);
  return own;
};

/** The custom states that a widget has now; only what was made after this module had loaded can be asked. */
export function statesOf(element: HTMLElement): string[] {
  return [...(internals.get(element)?.states ?? [])].sort();
}

/** Every part and every custom state that an element is seen with, whatever became of it later. */
export class Sightings {
  readonly #parts = new Set<string>();
  readonly #states = new Set<string>();

  watch(element: HTMLElement): void {
    const root = element.shadowRoot!;
    const look = (): void => {
      for (const {part} of root.querySelectorAll('[part]')) for (const name of part) this.#parts.add(name);
      for (const name of statesOf(element)) this.#states.add(name);
    };
    look();
    new MutationObserver(look).observe(root, {subtree: true, childList: true, attributeFilter: ['part']});
    // A state may change where nothing else does.
    (element as Partial<PortalElement>).addController?.({hostUpdated: look});
  }

  get parts(): string[] {
    return [...this.#parts].sort();
  }

  get states(): string[] {
    return [...this.#states].sort();
  }
}
