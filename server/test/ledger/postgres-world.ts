import pg from 'pg';

import type {TestPostgres} from '../support/postgres.js';

/** Connection strings of one database. */
export interface DatabaseUrls {
  /** Of the owner, who migrates. */
  readonly adminUrl: string;
  /** Of the role that the server runs as. */
  readonly url: string;
}

/** Makes a database and a role to run as, which row-level security binds. */
export async function newDatabase(postgres: TestPostgres, name: string): Promise<DatabaseUrls> {
  const adminUrl = await postgres.createDatabase(name);
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    await client.query(`
      do $$ begin create role portal_app nologin; exception when duplicate_object then null; end $$;
      do $$ begin create role portal_runtime login password 'runtime' in role portal_app; exception when duplicate_object then null; end $$`);
  } finally {
    await client.end();
  }
  const url = new URL(adminUrl);
  url.username = 'portal_runtime';
  url.password = 'runtime';
  return {adminUrl, url: url.href};
}

/** A whole number from the environment, for runs longer than everyday's. */
export function countFrom(variable: string, everyday: number): number {
  const value = Number(process.env[variable] ?? everyday);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`${variable} must be a whole number above 0.`);
  return value;
}

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a failed run can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
