import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import openapiTS, {astToString} from 'openapi-typescript';

/** Every path, schema and operation of the contract as TypeScript types. */
export async function contractTypes(contract: string): Promise<string> {
  const nodes = await openapiTS(pathToFileURL(contract), {silent: true});
  return `// Made from ${contract} by "npm run generate". Don't edit.\n\n${astToString(nodes)}`;
}

/** The contract with its external references inlined, as JSON. */
export function bundledContract(contract: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'portal-contract-'));
  try {
    const file = join(folder, 'openapi.json');
    execFileSync('redocly', ['bundle', contract, '--config', 'contract/redocly.yaml', '--output', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true'},
    });
    return `${JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2)}\n`;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
