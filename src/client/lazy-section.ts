import {PortalError} from '../core/errors.js';
import type {ClientCore} from './core.js';

/** The module behind a section: a function for each of its methods, which gets the client's parts first. */
export type SectionModule<Section> = {
  readonly [Name in keyof Section]: Section[Name] extends (...values: infer Values) => infer Result
    ? (core: ClientCore, ...values: Values) => Result
    : never;
};

/** A section of the client whose code loads with its first call: its `get(id)` is the module's `get(core, id)`. */
export function lazySection<Section extends object>(
  core: ClientCore,
  load: () => Promise<SectionModule<Section>>,
): Section {
  const call =
    (name: string) =>
    async (...values: unknown[]): Promise<unknown> => {
      const module = await load().catch((cause: unknown) => {
        throw new PortalError('network', undefined, {retryable: true, cause});
      });
      return (module as Record<string, (...values: unknown[]) => unknown>)[name]?.(core, ...values);
    };
  return new Proxy({} as Section, {
    // A promise that is resolved with a section must not take it for another promise.
    get: (_, name) => (name === 'then' ? undefined : call(name as string)),
  });
}
