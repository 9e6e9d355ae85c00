import type {Plugin} from 'vite';

/** The step of Vite's build that wraps every `import()`. */
const wrapper = 'native:import-analysis-build';

/**
 * Leaves `import()` as it is written.
 *
 * Vite wraps it to preload what the module needs, with style sheets above all. Ours has none to preload, and the wrapper
 * would be one more file in front of the first paint, which also writes `<link>` elements into the host's page.
 */
export function plainDynamicImports(): Plugin {
  return {
    name: 'plain-dynamic-imports',
    apply: 'build',
    configResolved(config) {
      // The list is read-only in its type alone; there is no option for this.
      const plugins = config.plugins as Plugin[];
      const index = plugins.findIndex(({name}) => name === wrapper);
      if (index < 0) throw new Error(`Vite has no plugin "${wrapper}" any more: look how it wraps import() now.`);
      plugins.splice(index, 1);
    },
  };
}
