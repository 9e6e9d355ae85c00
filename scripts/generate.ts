// npm run generate: writes every file that is made from another; with --check it only compares, and names what differs.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {bundledContract, contractTypes} from './generate/contract.js';
import {elementsManifest} from './generate/elements-manifest.js';
import {partsAndStates} from './generate/parts-and-states.js';
import {tokenFiles} from './generate/tokens.js';

const contract = 'contract/openapi.yaml';
const catalog = 'docs/parts-and-states.md';

async function generated(): Promise<Map<string, string>> {
  const types = await contractTypes(contract);
  const {files, tokens} = await tokenFiles();
  const manifest = await elementsManifest(tokens);
  return new Map([
    ...files,
    ['src/client/contract.generated.ts', types],
    ['server/src/contract.generated.ts', types],
    ['server/src/openapi.generated.json', bundledContract(contract)],
    ['custom-elements.json', manifest],
    [catalog, await partsAndStates(JSON.parse(manifest), catalog)],
  ]);
}

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [file, text] of await generated()) {
  const current = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (current === text) continue;
  if (check) stale.push(file);
  else {
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}

if (stale.length > 0) {
  console.error(`Out of date: ${stale.join(', ')}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
}
