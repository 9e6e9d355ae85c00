import {notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {invoicesOfQuotes, presentQuote, presentQuoteRow} from '../present-quotes.js';
import type {QuoteRights} from '../quote-capabilities.js';
import {json, taggedJson} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import type {Quote} from '../../port/contract.js';
import type {QuoteFilter, QuoteRecord} from '../../port/quotes.js';
import type {Unit} from '../../port/unit.js';

type QuoteReading = 'listQuotes' | 'getQuoteSummary' | 'getQuote' | 'getQuoteVersion';

/** The list, the counts, one quote and its versions. What is done with a quote is in `quote-writes.ts`. */
export function quoteRoutes(services: Services): VisitorRoutes<QuoteReading> {
  const {database, backend, ledger} = services;
  return {
    async listQuotes(call) {
      const {principal, vendor, parameters, today} = call;
      const {items, page, active} = await database.run(scopeOf(principal), async (unit) => {
        const found = await sectionOf(backend, 'quotes').list(unit, listQuery<QuoteFilter>(parameters, today));
        return {...found, active: await ledger.activeAttempts(unit, invoicesOfQuotes(found.items))};
      });
      const rights = quoteRights(services, call);
      return json({items: items.map((record) => presentQuoteRow(record, rights, vendor, active)), page});
    },

    async getQuoteSummary({principal, membership, today}) {
      const {role, spendingLimits} = membership;
      return json(
        await database.run(scopeOf(principal), (unit) =>
          sectionOf(backend, 'quotes').summary(unit, today, {role, spendingLimits}),
        ),
      );
    },

    async getQuote(call) {
      const {principal, parameters, request} = call;
      const found = await database.run(scopeOf(principal), (unit) =>
        readQuote(services, call, unit, parameters.path['quoteId'] ?? ''),
      );
      if (!found) throw notFound('quote');
      return taggedJson(found.quote, found.record.version, request.headers.get('if-none-match'));
    },

    async getQuoteVersion({principal, parameters: {path}}) {
      const version = await database.run(scopeOf(principal), (unit) =>
        sectionOf(backend, 'quotes').version(unit, path['quoteId'] ?? '', Number(path['revision'])),
      );
      if (!version) throw notFound('version');
      return json(version);
    },
  };
}

/** A quote as the back end has it and as this person sees it; undefined when there is none. */
export async function readQuote(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  id: string,
): Promise<{readonly record: QuoteRecord; readonly quote: Quote} | undefined> {
  const {backend, ledger} = services;
  const record = await sectionOf(backend, 'quotes').get(unit, id, call.today);
  if (!record) return undefined;
  const active = await ledger.activeAttempts(unit, invoicesOfQuotes([record]));
  return {record, quote: presentQuote(record, quoteRights(services, call), call.vendor, active)};
}

/** What capabilities look at of the one who asks. */
export function quoteRights({clock}: Services, {principal, membership}: VisitorCall): QuoteRights {
  const {role, scopes, features, region} = principal;
  return {role, scopes, features, region, spendingLimits: membership.spendingLimits, now: clock.now()};
}
