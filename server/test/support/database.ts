import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {PGlite} from '@electric-sql/pglite';

import {systemClock, type Clock} from '../../src/clock.js';
import type {Database} from '../../src/port/unit.js';
import {seed, type SeedOptions} from '../../src/seed/seed.js';
import {openDatabase} from '../../src/sql/database.js';
import {DumpFolder} from './dump-folder.js';

export interface TestDatabase {
  readonly database: Database;
  /** What the database runs on, as its superuser; for what a unit can't do. */
  readonly pglite: PGlite;
  close(): Promise<void>;
}

/** The day that seeded test databases are relative to, unless told otherwise. */
export const seededToday = '2026-06-15';

/** Noon of it in UTC, which is the same day wherever a seeded customer is. */
export const seededNow = new Date(`${seededToday}T12:00:00Z`);

/** Where the vendor's site is in seeded test databases. */
const siteOrigin = 'https://vendor.example';

/** An empty migrated database in memory. */
export function testDatabase(clock: Clock = systemClock): Promise<TestDatabase> {
  return restore('empty', 'empty', clock, () => Promise.resolve());
}

/** A migrated and seeded database in memory: `small` unless told otherwise. */
export function seededDatabase(options: Partial<SeedOptions> = {}, clock: Clock = systemClock): Promise<TestDatabase> {
  const {now, ...kind} = {now: seededNow, size: 'small' as const, allowedOrigins: [siteOrigin], ...options};
  // The seed goes by days, and where the seeded customers are they begin on the hour.
  const hour = now.toISOString().slice(0, 13);
  return restore(JSON.stringify(kind), hour, clock, (database) => seed(database, {now, ...kind}));
}

const dumps = new DumpFolder(
  join(dirname(fileURLToPath(import.meta.url)), '../../../node_modules/.cache/portal-databases'),
);

/**
 * Opens the dump of that kind and name; makes it first when there is none of the present sources, in place of the others of its kind. A new database
 * takes five seconds, a dump one.
 */
async function restore(
  kind: string,
  name: string,
  clock: Clock,
  fill: (database: Database) => Promise<void>,
): Promise<TestDatabase> {
  const file = `${shortHash(kind)}-${digest(`${kind} ${name}`)}.tar`;
  const dump = (await dumps.read(file)) ?? (await makeDump(file, clock, fill));
  const pglite = await PGlite.create({loadDataDir: dump});
  const database = await openDatabase({pglite}, clock);
  return {database, pglite, close: () => database.close()};
}

async function makeDump(file: string, clock: Clock, fill: (database: Database) => Promise<void>): Promise<Blob> {
  const pglite = await PGlite.create();
  const database = await openDatabase({pglite}, clock);
  await fill(database);
  const dump = await pglite.dumpDataDir('none');
  await database.close();
  await dumps.write(file, new Uint8Array(await dump.arrayBuffer()));
  return dump;
}

/** The same for a kind whatever the sources are. */
function shortHash(kind: string): string {
  return createHash('sha256').update(kind).digest('hex').slice(0, 8);
}

/** Changes with whatever a dump is made from: the schema, the seed, and the pinned versions of what they run on. */
function digest(name: string): string {
  const server = join(dirname(fileURLToPath(import.meta.url)), '../..');
  const sources = ['src/sql', 'src/seed', 'src/pricing'].flatMap((part) =>
    readdirSync(join(server, part), {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(part, path)),
  );
  const hash = createHash('sha256').update(name);
  for (const file of ['package.json', ...sources.sort()])
    hash.update(`\n${file}\n`).update(readFileSync(join(server, file)));
  return hash.digest('hex').slice(0, 32);
}
