/**
 * Registers an element unless its tag is taken, by another copy of this package on the page perhaps: the first one stays, a word on the console says so, and nothing throws
 * (a second `customElements.define` of one tag does).
 */
export function define(tag: string, element: CustomElementConstructor): void {
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (taken !== element) console.warn(`<${tag}> is defined already.`);
}
