import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {defineConfig, mergeConfig, type UserConfig} from 'vite';
import {defineWithProvider} from './scripts/vite/define-with-provider.js';
import {minifyAgain} from './scripts/vite/minify-again.js';
import {minifyTemplates} from './scripts/vite/minify-templates.js';
import {plainDynamicImports} from './scripts/vite/plain-dynamic-imports.js';
import {renameTrustedTypesPolicy} from './scripts/vite/rename-trusted-types-policy.js';
import {chunkFileNames} from './scripts/vite/chunk-file-names.js';
import {chunkGroups} from './scripts/vite/chunk-groups.js';
import {tagsBeside} from './scripts/vite/tags-beside.js';

/** Modules of src/define/ that register no single tag. */
const collections = ['index', 'autoloader'];

const defineModules = existsSync('src/define')
  ? readdirSync('src/define')
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
  : [];
const tags = defineModules.filter((name) => !collections.includes(name));

const {dependencies} = JSON.parse(readFileSync('package.json', 'utf8')) as {dependencies: Record<string, string>};

/** For npm: a module per entry, readable, its dependencies left to the host's own bundler. */
const npmPackage: UserConfig = {
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    outDir: 'dist',
    emptyOutDir: true,
    lib: {
      entry: {
        index: 'src/index.ts',
        ...Object.fromEntries(defineModules.map((name) => [`define/${name}`, `src/define/${name}.ts`])),
      },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: {
      external: Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`)),
      output: {chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
};

/**
 * For a script tag: minified, with everything inside.
 *
 * Not `build.lib`, whose ES output keeps its white space. File names carry no hash: a release is served from a folder of
 * its own, so that pages can name any file, preload it and give its integrity.
 */
function cdnBundle(input: Record<string, string>, names: {chunks: string; manifest: string | false}): UserConfig {
  return {
    base: './',
    plugins: [
      defineWithProvider(tags),
      minifyTemplates(),
      renameTrustedTypesPolicy(),
      plainDynamicImports(),
      minifyAgain(),
    ],
    define: {'process.env.NODE_ENV': '"production"'},
    build: {
      target: 'es2022',
      sourcemap: true,
      minify: true,
      outDir: 'dist/cdn',
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      manifest: names.manifest,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'allow-extension',
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: chunkFileNames(names.chunks),
          codeSplitting: {groups: chunkGroups()},
        },
      },
    },
  };
}

export default defineConfig(({mode}): UserConfig => {
  switch (mode) {
    // All tags in one file: a single request, whatever the page shows.
    case 'cdn':
      return cdnBundle(
        {'portal-widgets': 'src/define/index.ts'},
        {chunks: 'portal-widgets', manifest: 'portal-widgets.manifest.json'},
      );
    // A file per tag, for pages that know which they show.
    case 'cdn-tags':
      return cdnBundle(Object.fromEntries(tags.map((tag) => [`define/${tag}`, `src/define/${tag}.ts`])), {
        chunks: 'chunks',
        manifest: 'manifest.json',
      });
    // What gets the file of each tag that turns up in a page.
    case 'cdn-autoloader':
      return mergeConfig(cdnBundle({autoloader: 'src/define/autoloader.ts'}, {chunks: 'chunks', manifest: false}), {
        plugins: [tagsBeside()],
      });
    default:
      return npmPackage;
  }
});
