import {relative} from 'node:path';

interface ModuleGraph {
  getModuleInfo(id: string): {readonly isEntry: boolean; readonly importers: readonly string[]} | null;
}

interface ChunkGroup {
  readonly priority: number;
  name(id: string, graph: ModuleGraph): string | null;
}

const provider = 'portal-provider';

/** What a barrel alone makes look as if it were needed at once. */
const misleading = /context-root/;

/** The tag whose entry a module is. */
const tagOf = (path: string): string | undefined => /^src\/define\/([\w-]+)\.ts$/.exec(path)?.[1];

/**
 * How the code of the first paint is cut into files: one for all that several tags need at once (Lit, the client, the base element, the templates of lists), one for what tags of one kind alone share
 * (`subscription-list`, `subscription-card`), and for each tag one with what it alone needs at once.
 *
 * Left to itself the bundler makes a chunk for each set of modules that share their importers, which costs a request and a compression of its own for every few hundred bytes.
 * A tag's own chunk registers nothing, so that what another widget loads later may import from it.
 */
export function chunkGroups(): ChunkGroup[] {
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

  /** The first word of tags that all begin with it: what several widgets of one kind need at once, and no other does. */
  const familyOf = (tags: ReadonlySet<string>): string | undefined => {
    const [first, ...others] = new Set([...tags].map((tag) => tag.split('-')[0]));
    return tags.size > 1 && !others.length ? first : undefined;
  };

  // The provider is loaded with every widget.
  const isShared = (tags: ReadonlySet<string>): boolean => tags.size > 1 || tags.has(provider);

  return [
    {
      // Before the tags', which would take what their own modules import along.
      priority: 2,
      name(id, graph) {
        const tags = tagsNeeding(id, graph);
        return !misleading.test(id) && isShared(tags) && !familyOf(tags) ? 'portal' : null;
      },
    },
    {
      priority: 1,
      name(id, graph) {
        const family = familyOf(tagsNeeding(id, graph));
        return !misleading.test(id) && family ? `${family}-shared` : null;
      },
    },
    {
      priority: 1,
      name(id, graph) {
        const tags = tagsNeeding(id, graph);
        if (misleading.test(id) || isShared(tags) || graph.getModuleInfo(id)?.isEntry) return null;
        return [...tags][0] ?? null;
      },
    },
  ];
}
