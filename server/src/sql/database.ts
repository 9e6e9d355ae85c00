import {mkdir} from 'node:fs/promises';

import {PGlite} from '@electric-sql/pglite';
import {sql} from 'kysely';

import type {Clock} from '../clock.js';
import type {Database} from '../port/unit.js';
import {PgliteDatabase} from './pglite-database.js';
import {openPostgres, type PostgresOptions} from './postgres-database.js';

export {BootRefusedError} from './boot-checks.js';

/** Where the records are: PostgreSQL, the embedded database in a folder or in memory, or a PGlite of the caller's (which is closed with the database). */
export type DatabaseOptions =
  PostgresOptions | {readonly folder: string} | {readonly memory: true} | {readonly pglite: PGlite};

/**
 * Opens the database, brings its schema up to date and makes sure that row-level security holds.
 * @throws BootRefusedError when the role could pass row-level security by, or the schema isn't the expected one.
 */
export async function openDatabase(options: DatabaseOptions, clock: Clock): Promise<Database> {
  if ('url' in options) return openPostgres(options, clock);
  if ('pglite' in options) return PgliteDatabase.open(options.pglite, clock);
  if ('memory' in options) return PgliteDatabase.open(await PGlite.create(), clock);
  await mkdir(options.folder, {recursive: true});
  const database = await PgliteDatabase.open(await PGlite.create(options.folder), clock);
  // No autovacuum does it for an embedded database.
  await database.run({tenantId: '', customerId: ''}, ({db}) => sql`select refresh_statistics()`.execute(db));
  return database;
}
