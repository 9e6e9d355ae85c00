import {isFinal} from './attempts.js';
import type {Asked} from './asked.js';
import {scopeOf, type Books} from './books.js';
import type {SetupLedger} from './ledger.js';
import {loadSetup, viewSetup} from './setup-rows.js';
import {cancelSetup, findSetupByKey, refreshedSetup, setUp} from './setups.js';

/** The part of the ledger that keeps methods. */
export function setupLedger(books: Books, asked: Asked): SetupLedger {
  return {
    async create(principal, request, context) {
      return viewSetup(await setUp(books, principal, request, context), principal);
    },
    async get(principal, id) {
      const found = await books.database.run(scopeOf(principal), (unit) => loadSetup(unit, {id}));
      if (!found) return undefined;
      const current = !isFinal(found.status) && asked.mayAsk(id) ? await refreshedSetup(books, found) : found;
      return viewSetup(current, principal);
    },
    async findByKey(principal, key) {
      const found = await findSetupByKey(books, principal, key);
      return found && viewSetup(found, principal);
    },
    async cancel(principal, id) {
      return viewSetup(await cancelSetup(books, principal, id), principal);
    },
  };
}
