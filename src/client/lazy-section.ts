import {PortalError} from '../core/errors.js';
import type {ClientCore} from './core.js';
import type {ClientSections} from './section-types.js';

/** The module behind a section: a function for each of its methods, which gets the client's parts first. */
export type SectionModule<Section> = {
  readonly [Name in keyof Section]: Section[Name] extends (...values: infer Values) => infer Result
    ? (core: ClientCore, ...values: Values) => Result
    : never;
};

/** A section of the client whose code loads with its first call: its `get(id)` is the module's `get(core, id)`. */
export function lazySection<Name extends keyof ClientSections>(core: ClientCore, section: Name): ClientSections[Name] {
  const call =
    (name: string) =>
    async (...values: unknown[]): Promise<unknown> => {
      const module = await loadSection(section).catch((cause: unknown) => {
        throw new PortalError('network', undefined, {retryable: true, cause});
      });
      return (module as unknown as Record<string, (...values: unknown[]) => unknown>)[name]?.(core, ...values);
    };
  return new Proxy({} as ClientSections[Name], {
    // A promise that is resolved with a section must not take it for another promise.
    get: (_, name) => (name === 'then' ? undefined : call(name as string)),
  });
}

const loadSection = async <Name extends keyof ClientSections>(
  name: Name,
): Promise<SectionModule<ClientSections[Name]>> => (await import('./sections/index.js')).sections[name]();
