const said = new Set<string>();

/** A property, what the page gave it, what is used, and what it could have been. */
export type Setting = readonly [property: string, given: unknown, used: unknown, allowed: readonly unknown[]];

/** Tells the page's developer, once each, which property of a tag has a value that it can't have and what is used instead. */
export function warnAboutMistakes(tag: string, settings: readonly Setting[]): void {
  for (const [property, given, instead, allowed] of settings) {
    if (given === instead) continue;
    const mistake = `<${tag}> ${property}="${String(given)}" is none of ${allowed.join(', ')}; ${String(instead)} is used.`;
    if (!said.has(mistake)) console.warn(mistake);
    said.add(mistake);
  }
}
