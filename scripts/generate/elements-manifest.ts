import {cli} from '@custom-elements-manifest/analyzer/cli.js';
import {cssProperty, tokensOfElement} from './tokens/element-tokens.js';
import type {TokenSet} from './tokens/model.js';

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations?: readonly {customElement?: boolean; tagName?: string; cssProperties?: unknown}[];
  }[];
}

/** custom-elements.json: each element with its attributes, properties, events, slots, parts and states, and the tokens that its sheets use. */
export async function elementsManifest(tokens: TokenSet): Promise<string> {
  const manifest = (await cli({
    argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    cwd: process.cwd(),
    noWrite: true,
  })) as unknown as Manifest;
  for (const {path, declarations = []} of manifest.modules) {
    const source = path.replace(/^dist\/(.*)\.js$/, 'src/$1.ts');
    for (const declaration of declarations) {
      if (!declaration.customElement || !declaration.tagName) continue;
      declaration.cssProperties = tokensOfElement(source, tokens).map((token) => cssProperty(token, tokens));
    }
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
