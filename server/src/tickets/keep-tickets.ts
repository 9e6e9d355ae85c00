import {fileKey} from './file-key.js';
import type {FileStore} from '../files/file-store.js';
import {appendChanges} from '../ledger/outbox.js';
import type {PortalBackend} from '../port/backend.js';
import type {Database} from '../port/unit.js';
import {ofCustomer} from '../sql/scope.js';
import {tenantIds} from '../sql/tenants.js';

/** How long a file may wait for its message, ms. */
const waitsFor = 86_400_000;

/** How many tickets or files one unit takes. */
const batch = 100;

export interface TicketKeeperOptions {
  readonly database: Database;
  readonly backend: PortalBackend;
  readonly files: FileStore;
}

/** What is done about tickets by and by. */
export interface TicketKeeper {
  /** Closes tickets that nothing was written in for the vendor's days, and forgets files that no message got. */
  run(signal?: AbortSignal): Promise<{readonly closed: number; readonly forgotten: number}>;
}

/** Any number of instances may work on the same database: a row is one instance's. */
export function createTicketKeeper({database, backend, files}: TicketKeeperOptions): TicketKeeper {
  async function closeIdle(tenantId: string): Promise<number> {
    const closed = await database.run({tenantId, customerId: '*'}, async (unit) => {
      const found = (await backend.tickets?.closeIdle(unit, batch)) ?? [];
      for (const {customerId, id} of found)
        await appendChanges(ofCustomer(unit, customerId), [{resource: 'tickets', id}]);
      return found.length;
    });
    return closed;
  }

  async function forgetFiles(tenantId: string): Promise<number> {
    const forgotten = await database.run({tenantId, customerId: '*'}, async (unit) => {
      const before = new Date(unit.now.getTime() - waitsFor);
      return (await backend.ticketFiles?.takeForgotten(unit, before, batch)) ?? [];
    });
    for (const {customerId, id} of forgotten) await files.delete(fileKey({tenantId, customerId}, id));
    return forgotten.length;
  }

  /** Batch by batch, until there is no whole one left. */
  async function all(work: () => Promise<number>, signal: AbortSignal | undefined): Promise<number> {
    let sum = 0;
    while (!signal?.aborted) {
      const done = await work();
      sum += done;
      if (done < batch) break;
    }
    return sum;
  }

  return {
    async run(signal) {
      let [closed, forgotten] = [0, 0];
      for (const tenantId of await tenantIds(database)) {
        closed += await all(() => closeIdle(tenantId), signal);
        forgotten += await all(() => forgetFiles(tenantId), signal);
      }
      return {closed, forgotten};
    },
  };
}
