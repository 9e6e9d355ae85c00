/**
 * As much of the manifest as is changed here.
 *
 * @typedef {{name: string, fieldName?: string, privacy?: string, module?: string, inheritedFrom?: {module?: string}}} Member
 * @typedef {object} Declaration
 * @property {boolean} [customElement]
 * @property {string} [tagName]
 * @property {Member} [superclass]
 * @property {Member[]} [members]
 * @property {Member[]} [attributes]
 * @property {Member[]} [events]
 * @property {Member[]} [cssParts]
 * @property {Member[]} [cssStates]
 * @typedef {{path: string, declarations?: Declaration[], exports?: {declaration?: {module?: string}}[]}} Module
 */

/**
 * `src/widgets/x/x.ts` is published as `dist/widgets/x/x.js`: the manifest speaks of what is installed.
 *
 * @template {string | undefined} T
 * @param {T} path
 */
const published = (path) => /** @type {T} */ (path?.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js'));

/** @param {Member} member whether a host may use it */
const isPublic = ({name, privacy}) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** @param {Declaration} declaration */
function publish(declaration) {
  const {superclass, members = [], attributes = [], events = [], cssParts = [], cssStates = []} = declaration;
  if (declaration.members) declaration.members = members.filter(isPublic);
  // A private property's state is no attribute, though the analyzer takes it for one; nor is a property that says so.
  const reachable = new Set(members.filter(isPublic).map(({name}) => name));
  if (declaration.attributes) {
    declaration.attributes = attributes.filter(({fieldName}) => !fieldName || reachable.has(fieldName));
  }
  // Where it finds an event dispatched, the analyzer adds one without a name to those that are documented.
  if (declaration.events) declaration.events = events.filter(({name}) => name);
  const inherited = [...members, ...attributes, ...events, ...cssParts, ...cssStates].map(
    (member) => member.inheritedFrom,
  );
  for (const link of [superclass, ...inherited]) {
    if (link?.module) link.module = published(link.module);
  }
}

const publicApi = {
  name: 'public-api',
  /** @param {{customElementsManifest: {modules: Module[]}}} context */
  packageLinkPhase({customElementsManifest}) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const {declaration} of module.exports ?? []) {
        if (declaration) declaration.module = published(declaration.module);
      }
      module.declarations?.forEach(publish);
    }
    // The base classes are read so that what elements inherit from them is known; they are no elements themselves.
    customElementsManifest.modules = customElementsManifest.modules
      .filter((module) => module.declarations?.some(({customElement, tagName}) => customElement && tagName))
      .sort((a, b) => a.path.localeCompare(b.path));
  },
};

export default {
  globs: ['src/core/portal-element.ts', 'src/lists/record-list.ts', 'src/provider/*.ts', 'src/widgets/*/*.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicApi],
};
