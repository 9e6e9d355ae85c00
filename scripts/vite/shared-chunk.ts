import {relative} from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): {readonly isEntry: boolean; readonly importers: readonly string[]} | null;
}

/** What belongs to one widget stays with it; and what a barrel alone makes look as if it were needed at once. */
const elsewhere = /^src\/(widgets|define)\/|context-root/;

/** The tag whose entry a module is. */
const tagOf = (path: string): string | undefined => /^src\/define\/([\w-]+)\.ts$/.exec(path)?.[1];

/**
 * One chunk for all that several widgets need at once: Lit, the client, the base element, the templates of lists. Left to itself the bundler makes a chunk for each set of entries that share a module,
 * which costs a request and a compression of its own for every few hundred bytes. What one widget alone needs at once goes into its own file, though others may load it later.
 */
export function sharedChunk(): {name(id: string, graph: ModuleGraph): string | null} {
  const known = new Map<string, ReadonlySet<string>>();

  /** The tags that need it before anything is loaded on demand. */
  function tagsNeeding(id: string, graph: ModuleGraph): ReadonlySet<string> {
    const before = known.get(id);
    if (before) return before;
    const tags = new Set<string>();
    known.set(id, tags);
    const info = graph.getModuleInfo(id);
    const own = info?.isEntry ? tagOf(relative(process.cwd(), id)) : undefined;
    if (own) tags.add(own);
    for (const importer of info?.importers ?? []) for (const tag of tagsNeeding(importer, graph)) tags.add(tag);
    return tags;
  }

  return {
    name(id, graph) {
      if (elsewhere.test(relative(process.cwd(), id))) return null;
      const tags = tagsNeeding(id, graph);
      // The provider is loaded with every widget.
      return tags.size > 1 || tags.has('portal-provider') ? 'portal' : null;
    },
  };
}
