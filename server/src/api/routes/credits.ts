import type {CreditNoteFilter} from '../../port/backend.js';
import {notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {presentCreditNote, presentCreditNoteRow} from '../present.js';
import {json, taggedJson} from '../respond.js';
import {scopeOf, type Services, type VisitorRoutes} from '../services.js';

/** Credit notes are documents; the balance is what is left of them. */
export function creditRoutes({
  database,
  backend,
}: Services): VisitorRoutes<'listCreditNotes' | 'getCreditNote' | 'getCreditBalance'> {
  return {
    async listCreditNotes({principal, parameters, today}) {
      const query = listQuery<CreditNoteFilter>(parameters, today);
      const {items, page} = await database.run(scopeOf(principal), (unit) =>
        sectionOf(backend, 'creditNotes').list(unit, query),
      );
      return json({items: items.map((record) => presentCreditNoteRow(record, principal)), page});
    },

    async getCreditNote({principal, parameters, request}) {
      const id = parameters.path['creditNoteId'] ?? '';
      const record = await database.run(scopeOf(principal), (unit) => sectionOf(backend, 'creditNotes').get(unit, id));
      if (!record) throw notFound('credit note');
      return taggedJson(presentCreditNote(record, principal), record.version, request.headers.get('if-none-match'));
    },

    async getCreditBalance({principal}) {
      return json(await database.run(scopeOf(principal), (unit) => sectionOf(backend, 'creditBalance').get(unit)));
    },
  };
}
