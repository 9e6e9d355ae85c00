import {relative} from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): {readonly isEntry: boolean; readonly importers: readonly string[]} | null;
}

/** What belongs to one widget stays with it; and what a barrel alone makes look as if it were needed at once. */
const elsewhere = /^src\/(widgets|define)\/|context-root/;

/**
 * One chunk for all that every widget needs at once: Lit, the client, the base element, the templates of lists. Left to itself the bundler makes a chunk for each set of entries that share a module,
 * which costs a request and a compression of its own for every few hundred bytes.
 */
export function sharedChunk(): {name(id: string, graph: ModuleGraph): string | null} {
  const known = new Map<string, boolean>();

  /** Whether an entry needs it before anything is loaded on demand. */
  function isInitial(id: string, graph: ModuleGraph): boolean {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false);
    const info = graph.getModuleInfo(id);
    const initial = !!info && (info.isEntry || info.importers.some((importer) => isInitial(importer, graph)));
    known.set(id, initial);
    return initial;
  }

  return {
    name: (id, graph) => (!elsewhere.test(relative(process.cwd(), id)) && isInitial(id, graph) ? 'portal' : null),
  };
}
