import {sectionOf} from '../gates.js';
import {json} from '../respond.js';
import {scopeOf, type Services, type VisitorRoutes} from '../services.js';

/** The vendor's help. */
export function helpRoutes({database, backend}: Services): VisitorRoutes<'searchHelp'> {
  return {
    async searchHelp({principal, parameters: {query}}) {
      const items = await database.run(scopeOf(principal), (unit) =>
        // The contract gives the limit a default.
        sectionOf(backend, 'help').search(unit, query['q'] as string, principal.locale, query['limit'] as number),
      );
      return json({items});
    },
  };
}
