import {BootRefusedError, openDatabase, systemClock, type Database} from 'portal-widgets-server';
import {fileJournal} from 'portal-widgets-server/psp-sandbox/journal-file';
import {sandboxEntry} from 'portal-widgets-server/seed/sandbox';
import {seed} from 'portal-widgets-server/seed/seed';
import {northwind, odotrack} from 'portal-widgets-server/seed/vendors';
import type {DataFolder} from './data-folder.js';
import type {DemoOptions} from './options.js';
import {forgetVendor, vendorState} from './records.js';
import {StartError, systemCode} from './start-error.js';

/** The vendors that are seeded; each has a website. */
export const seededVendors = [northwind, odotrack] as const;

/**
 * Opens the records, and seeds them at the first start, after a reset, where an earlier seeding was cut off, and where it was an older version's.
 *
 * @param say - told in one line of what takes long
 * @param opened - told of the database as soon as it has to be closed
 * @throws StartError when the database can't be used.
 */
export async function openRecords(
  options: DemoOptions,
  folder: DataFolder,
  say: (line: string) => void,
  opened: (database: Database) => void,
): Promise<Database> {
  const {postgres, reset, size = 'demo'} = options;
  const state = await folder.state();
  if (reset || state === 'outdated' || (!postgres && state === 'new')) await folder.clear();
  const database = await open(options, folder);
  opened(database);
  // The folder says that seeding came to its end, but not in which database of a server: another one, or one made anew, has no vendors yet.
  const vendors = await Promise.all(seededVendors.map(({tenantId}) => vendorState(database, tenantId)));
  if (!reset && state === 'seeded' && vendors.every((vendor) => vendor === 'current')) return database;

  const isOutdated = !reset && (state === 'outdated' || vendors.includes('outdated'));
  if (isOutdated) say('What was seeded by an older version of the demo is seeded anew; what was done with it is gone.');
  if (postgres && (reset || isOutdated)) {
    for (const {tenantId} of seededVendors) await forgetVendor(database, tenantId);
  }
  say('Seeding two vendors, their customers, quotes, orders and invoices…');
  const now = systemClock.now();
  await seed(database, {now, size});
  const journal = fileJournal(folder.pspJournal);
  await journal.load();
  await journal.append(await sandboxEntry(database, now));
  await journal.close?.();
  await folder.markSeeded();
  return database;
}

async function open({postgres}: DemoOptions, folder: DataFolder): Promise<Database> {
  try {
    return await openDatabase(postgres ?? {folder: folder.database}, systemClock);
  } catch (error) {
    if (error instanceof BootRefusedError) throw new StartError(error.message);
    if (postgres && systemCode(error) !== undefined) {
      throw new StartError(
        `PostgreSQL can't be used (${systemCode(error)}). Check DATABASE_URL and DATABASE_ADMIN_URL.`,
      );
    }
    if (postgres) throw error;
    throw new StartError(
      `The embedded database in ${folder.database} can't be opened (${error instanceof Error ? error.message : String(error)}). To throw it away and seed anew: npm start -- --reset`,
    );
  }
}
