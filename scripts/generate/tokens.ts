import {readFileSync} from 'node:fs';
import * as prettier from 'prettier';
import {catalog} from './tokens/catalog.js';
import {cssModule} from './tokens/css-modules.js';
import {withTokenTables} from './tokens/doc-table.js';
import type {TokenSet} from './tokens/model.js';
import {readPresets} from './tokens/read-tokens.js';
import {themeSheet} from './tokens/themes.js';

const guide = 'docs/theming.md';

/** Every file that is made from `tokens/`, by its path, and the tokens themselves. */
export async function tokenFiles(): Promise<{files: ReadonlyMap<string, string>; tokens: TokenSet}> {
  const presets = await readPresets();
  const [defaults] = presets;
  if (!defaults) throw new Error('There is no default preset.');
  const {tokens} = defaults;
  const files = new Map([
    [
      'src/styles/tokens-first.generated.ts',
      cssModule(tokens, 'first', 'The defaults of the tokens that the first paint uses.'),
    ],
    [
      'src/styles/tokens-more.generated.ts',
      cssModule(tokens, 'more', 'The defaults of the tokens that only what loads later uses.'),
    ],
    ['tokens/catalog.generated.json', catalog(presets)],
    [guide, await formatted(guide, withTokenTables(readFileSync(guide, 'utf8'), tokens))],
  ]);
  for (const preset of presets) {
    const file = `themes/${preset.name}.css`;
    files.set(file, await formatted(file, themeSheet(preset)));
  }
  return {files, tokens};
}

async function formatted(file: string, text: string): Promise<string> {
  return prettier.format(text, {...(await prettier.resolveConfig(file)), filepath: file});
}
