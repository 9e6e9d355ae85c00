import * as prettier from 'prettier';

interface Described {
  readonly name: string;
  readonly description: string;
}

/** As much of the manifest as is read here. */
export interface PartsManifest {
  readonly modules: readonly {
    readonly declarations: readonly {
      readonly tagName?: string;
      readonly cssParts?: readonly Described[];
      readonly cssStates?: readonly Described[];
    }[];
  }[];
}

/** A name of the catalogue: what it means, and the tags that have it. */
export interface CatalogEntry {
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
}

/** Every part or state of all elements, by its name. */
export interface Catalog {
  readonly parts: readonly CatalogEntry[];
  readonly states: readonly CatalogEntry[];
}

/**
 * What the elements of a manifest have, under one name each.
 *
 * @throws {Error} when two elements mean different things by a name, or one has no words or is not in small letters with hyphens
 */
export function catalogOf({modules}: PartsManifest): Catalog {
  const elements = modules.flatMap(({declarations}) => declarations).filter(({tagName}) => tagName);
  const collect = (kind: 'cssParts' | 'cssStates'): readonly CatalogEntry[] => {
    const found = new Map<string, {name: string; description: string; tags: string[]}>();
    for (const {tagName = '', [kind]: list = []} of elements) {
      for (const {name, description} of list) {
        const known = found.get(name);
        const problem = problemOf(name, description, known);
        if (problem) throw new Error(`<${tagName}>: ${problem}`);
        if (known) known.tags.push(tagName);
        else found.set(name, {name, description, tags: [tagName]});
      }
    }
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  return {parts: collect('cssParts'), states: collect('cssStates')};
}

function problemOf(name: string, description: string, known: CatalogEntry | undefined): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name)) return `"${name}" is not in small letters with hyphens.`;
  if (!description) return `"${name}" is not described.`;
  if (known && known.description !== description) {
    return `"${name}" is “${description}” here, but “${known.description}” in <${known.tags[0]}>. A name means one thing: use its words, or another name.`;
  }
  return undefined;
}

/** docs/parts-and-states.md. */
export async function partsAndStates(manifest: PartsManifest, file: string): Promise<string> {
  const {parts, states} = catalogOf(manifest);
  const text = `<!-- Made from custom-elements.json by "npm run generate". Don't edit. -->

# Parts and states

What a page's styles can reach inside a widget, and what they can tell of it. A name means the same in every widget.

\`\`\`css
invoice-table::part(row):hover {
  background: lavender;
}
/* Both at once: the headings of one column. */
invoice-table::part(heading column-origin) {
  text-transform: uppercase;
}
/* While it is loading. */
invoice-table:state(loading) {
  min-block-size: 40rem;
}
/* A part in a state. */
invoice-table:state(stale)::part(list) {
  opacity: 0.6;
}
\`\`\`

A page's rules for a part win over the widget's own. What a theme changes as a whole is better said by [tokens](theming.md).

## States

The provider's states are the session's. At any time a widget is in one of \`loading\`, \`ready\` and \`failed\`; the others come on top. While a document is shown in place of a list the states are the document's.
An engine that doesn't know \`:state()\` (before Chrome 125, Safari 17.4, Firefox 126) drops the rules that use it; the parts of the same names (\`loading\`, \`error\`, \`empty\`, \`stale\`) are there in all.

${table('state', states)}

## Parts

${table('part', parts)}
`;
  return prettier.format(text, {...(await prettier.resolveConfig(file)), filepath: file});
}

function table(kind: string, entries: readonly CatalogEntry[]): string {
  const rows = entries.map(
    ({name, description, tags}) => `| \`${name}\` | ${description} | ${tags.map((tag) => `\`<${tag}>\``).join(' ')} |`,
  );
  return [`| ${kind} | is | of |`, '| --- | --- | --- |', ...rows].join('\n');
}
