// Runs node's own tests: tsx scripts/node-tests.ts unit|postgres|e2e [part of a path…]
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const isPostgres = (file: string): boolean => file.endsWith('.postgres.test.ts');
const isEndToEnd = (file: string): boolean => file.startsWith(join('demo', 'test', 'e2e'));

/** Which files belong to which kind of run. */
const kinds: Record<string, (file: string) => boolean> = {
  unit: (file) => !isPostgres(file) && !isEndToEnd(file),
  postgres: isPostgres,
  e2e: isEndToEnd,
};

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}

const [kind = 'unit', ...parts] = process.argv.slice(2);
const belongs = kinds[kind];
if (!belongs) throw new Error(`Unknown kind of test "${kind}": choose from ${Object.keys(kinds).join(', ')}.`);

const files = [
  ...filesIn('test', '.node.test.ts'),
  ...['server/test', 'demo/test', 'bench/test'].flatMap((folder) => filesIn(folder, '.test.ts')),
]
  .filter(belongs)
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
  .sort();

if (files.length === 0) {
  console.log(parts.length > 0 ? `No ${kind} test matches ${parts.join(', ')}.` : `There are no ${kind} tests.`);
  process.exitCode = parts.length > 0 ? 1 : 0;
} else {
  // A browser and a database at once are enough for a small machine: end-to-end tests run one by one.
  const concurrency = kind === 'e2e' ? 1 : 2;
  const {status} = spawnSync(
    process.execPath,
    [
      '--import=tsx',
      '--test',
      '--test-reporter=spec',
      `--test-concurrency=${concurrency}`,
      '--test-timeout=300000',
      ...files,
    ],
    {stdio: 'inherit'},
  );
  process.exitCode = status ?? 1;
}
