import {randomBytes} from 'node:crypto';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {takeLock} from './lock.js';
import {StartError, systemCode} from './start-error.js';

/** Secrets of this installation, made at the first start. */
export interface Keys {
  /** Signs session tokens. */
  readonly signing: string;
  /** Signs the websites' cookies. */
  readonly cookies: string;
  /** What the API authenticates with at the payment provider. */
  readonly pspSecret: string;
  /** What the hosted fields authenticate with; not a secret. */
  readonly pspPublic: string;
  /** Signs the payment provider's webhooks. */
  readonly webhook: string;
}

/** What is seeded. It grows when something is seeded that an older folder lacks: such a folder is seeded anew. */
const seedVersion = 3;

/** The demo's folder, held by this process until released. */
export interface DataFolder {
  /** Of the embedded database. */
  readonly database: string;
  /** The sandbox payment provider's journal. */
  readonly pspJournal: string;
  /** Of the messages that are written instead of sent. */
  readonly outbox: string;
  /** Of the files of tickets. */
  readonly files: string;
  readonly keys: Keys;
  /** `seeded` when seeding was carried to its end, `outdated` when that was by an older version, which seeded something else. */
  state(): Promise<'new' | 'outdated' | 'seeded'>;
  markSeeded(): Promise<void>;
  /** Throws away what was seeded and what came after, as far as it is in the folder; the keys stay. */
  clear(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Opens the folder, and makes it when missing. What belongs to records in PostgreSQL stands beside what belongs to those in the embedded database: starting with one leaves
 * the other as it was.
 *
 * @param kind - where the records are
 * @throws StartError when it can't be written or another process holds it.
 */
export async function openDataFolder(path: string, kind: 'embedded' | 'postgres'): Promise<DataFolder> {
  const ending = kind === 'postgres' ? '-postgres' : '';
  const database = join(path, 'database');
  const pspJournal = join(path, `psp${ending}.jsonl`);
  const outbox = join(path, `outbox${ending}`);
  const files = join(path, `files${ending}`);
  const marker = join(path, `seeded${ending}`);
  try {
    await mkdir(path, {recursive: true});
    const release = await takeLock(join(path, 'lock'));
    return {
      database,
      pspJournal,
      outbox,
      files,
      keys: await readOrMakeKeys(join(path, 'keys.json')),
      state: () => readState(marker),
      markSeeded: () => writeFile(marker, `${JSON.stringify({version: seedVersion, on: new Date().toISOString()})}\n`),
      clear: async () => {
        // The marker first: were the rest interrupted, the next start would seed all the same.
        const names =
          kind === 'embedded' ? [marker, database, pspJournal, outbox, files] : [marker, pspJournal, outbox, files];
        for (const name of names) await rm(name, {recursive: true, force: true});
      },
      release,
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The folder ${path} can't be written (${systemCode(error) ?? String(error)}). Make it writable, or choose another: DATA_DIR=other-folder npm start`,
    );
  }
}

async function readState(marker: string): ReturnType<DataFolder['state']> {
  const text = await readFile(marker, 'utf8').catch(() => undefined);
  if (text === undefined) return 'new';
  try {
    return (JSON.parse(text) as {version?: unknown}).version === seedVersion ? 'seeded' : 'outdated';
  } catch {
    // The marker of the first version is a date and nothing else.
    return 'outdated';
  }
}

async function readOrMakeKeys(path: string): Promise<Keys> {
  const kept = await readFile(path, 'utf8').catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (kept !== undefined) return readKeys(kept, path);
  const secret = (): string => randomBytes(32).toString('base64url');
  const keys: Keys = {
    signing: secret(),
    cookies: secret(),
    pspSecret: `sk_${secret()}`,
    pspPublic: `pk_${secret()}`,
    webhook: secret(),
  };
  await writeFile(path, `${JSON.stringify(keys, undefined, 2)}\n`, {mode: 0o600});
  return keys;
}

function readKeys(text: string, path: string): Keys {
  try {
    const {signing, cookies, pspSecret, pspPublic, webhook} = JSON.parse(text) as Partial<Keys>;
    if (signing && cookies && pspSecret && pspPublic && webhook) {
      return {signing, cookies, pspSecret, pspPublic, webhook};
    }
  } catch {
    // Said below.
  }
  throw new StartError(`${path} is damaged. Remove it to get new keys; everyone signed in has to sign in again.`);
}
