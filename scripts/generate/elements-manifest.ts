import {cli} from '@custom-elements-manifest/analyzer/cli.js';

/** custom-elements.json: each element with its attributes, properties, events, slots, parts and states. */
export async function elementsManifest(): Promise<string> {
  const manifest = await cli({
    argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'],
    cwd: process.cwd(),
    noWrite: true,
  });
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
