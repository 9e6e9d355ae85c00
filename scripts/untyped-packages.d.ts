declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Runs the analyzer as its command line does; with `noWrite` the manifest is only returned. */
  export function cli(options: {argv: string[]; cwd: string; noWrite: boolean}): Promise<unknown>;
}

declare module 'eslint-plugin-lit-a11y' {
  import type {ESLint, Linter} from 'eslint';

  const plugin: ESLint.Plugin & {configs: {recommended: {rules: Linter.RulesRecord}}};
  export default plugin;
}
