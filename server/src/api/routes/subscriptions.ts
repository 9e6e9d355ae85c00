import {contentDisposition, subscriptionCsvStream} from '../../documents/index.js';
import type {Subscription, SubscriptionListItem} from '../../port/contract.js';
import type {SubscriptionFilter, SubscriptionListRecord, SubscriptionRecord} from '../../port/subscriptions.js';
import type {Unit} from '../../port/unit.js';
import {notFound} from '../faults.js';
import {firstPage, itemsOf, type ExportPage} from '../export-pages.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {invoicesOfSubscriptions, presentSubscription, presentSubscriptionRow} from '../present-subscriptions.js';
import {json, taggedJson} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';

type SubscriptionReading = 'listSubscriptions' | 'getSubscriptionSummary' | 'exportSubscriptions' | 'getSubscription';

/** The list, the counts, the file and one subscription. What is done with one is in `subscription-writes.ts`. */
export function subscriptionRoutes(services: Services): VisitorRoutes<SubscriptionReading> {
  const {database, backend} = services;
  return {
    async listSubscriptions(call) {
      const {principal, parameters, today} = call;
      return json(
        await database.run(scopeOf(principal), async (unit) => {
          const query = listQuery<SubscriptionFilter>(parameters, today);
          const {items, page} = await sectionOf(backend, 'subscriptions').list(unit, query);
          return {items: await presentRows(services, call, unit, items), page};
        }),
      );
    },

    async getSubscriptionSummary({principal, today}) {
      return json(
        await database.run(scopeOf(principal), (unit) => sectionOf(backend, 'subscriptions').summary(unit, today)),
      );
    },

    async exportSubscriptions(call) {
      const pages = exportedPages(services, call);
      // The first page is read before the answer begins: what is wrong then is still a problem, and no broken file.
      const first = await firstPage(pages);
      return new Response(subscriptionCsvStream(itemsOf(first, pages)), {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': contentDisposition(`subscriptions-${call.today}.csv`),
          'portal-row-count': String(first.total),
        },
      });
    },

    async getSubscription(call) {
      const {principal, parameters, request} = call;
      const found = await database.run(scopeOf(principal), (unit) =>
        readSubscription(services, call, unit, parameters.path['subscriptionId'] ?? ''),
      );
      if (!found) throw notFound('subscription');
      return taggedJson(found.subscription, found.record.version, request.headers.get('if-none-match'));
    },
  };
}

/** A subscription as the back end has it and as this person sees it; undefined when there is none. */
export async function readSubscription(
  services: Services,
  call: VisitorCall,
  unit: Unit,
  id: string,
): Promise<{readonly record: SubscriptionRecord; readonly subscription: Subscription} | undefined> {
  const {backend, ledger} = services;
  const record = await sectionOf(backend, 'subscriptions').get(unit, id, call.today);
  if (!record) return undefined;
  const active = await ledger.activeAttempts(unit, invoicesOfSubscriptions([record]));
  return {record, subscription: presentSubscription(record, call.principal, call.vendor, active)};
}

/** Rows of the list as this person sees them. */
export async function presentRows(
  {ledger}: Services,
  {principal}: VisitorCall,
  unit: Unit,
  records: readonly SubscriptionListRecord[],
): Promise<SubscriptionListItem[]> {
  const active = await ledger.activeAttempts(unit, invoicesOfSubscriptions(records));
  return records.map((record) => presentSubscriptionRow(record, principal, active));
}

/** The pages of the export, each read in a unit of its own when the one before was taken. */
async function* exportedPages(
  services: Services,
  call: VisitorCall,
): AsyncGenerator<ExportPage<SubscriptionListItem>, void> {
  const {database, backend} = services;
  const {principal, parameters, today} = call;
  const section = sectionOf(backend, 'subscriptions');
  const ids = parameters.query['ids'] as string[] | undefined;
  let cursor: string | undefined;
  do {
    const {items, total, next} = await database.run(scopeOf(principal), async (unit) => {
      if (ids) {
        const found = await section.listByIds(unit, ids, today);
        return {items: await presentRows(services, call, unit, found), total: found.length, next: null};
      }
      const query = {...listQuery<SubscriptionFilter>(parameters, today), ...(cursor ? {cursor} : {})};
      const {items: found, page} = await section.list(unit, query);
      return {items: await presentRows(services, call, unit, found), total: page.total, next: page.next};
    });
    if (ids && items.length === 0) throw notFound('subscription');
    yield {items, total};
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
