import {catalogOf, type PartsManifest} from '../generate/parts-and-states.js';

/** What each part of the catalogue means, by its name. */
export type PartMeanings = ReadonlyMap<string, string>;

/** The meanings that the catalogue has now. */
export function partMeanings(manifest: PartsManifest): PartMeanings {
  return new Map(catalogOf(manifest).parts.map(({name, description}) => [name, description]));
}

/**
 * The lines of an element's contract that name its parts, in the catalogue's words.
 *
 * @throws {Error} when the catalogue has no such part
 */
export function partLines(names: readonly string[], meanings: PartMeanings): string {
  return names
    .map((name) => {
      const meaning = meanings.get(name);
      if (!meaning) throw new Error(`The catalogue of parts has no "${name}".`);
      return ` * @csspart ${name} - ${meaning}`;
    })
    .join('\n');
}
