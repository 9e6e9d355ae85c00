import {contentDisposition} from '../../documents/index.js';
import {upcomingCalendar} from '../../calendar/upcoming-calendar.js';
import type {UpcomingFilter, UpcomingWindow} from '../../port/upcoming.js';
import {sectionOf} from '../gates.js';
import {listQuery} from '../list-query.js';
import {json} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {invoicesOfUpcoming, presentUpcoming, visibleKinds} from '../upcoming-capabilities.js';

/** The most events of a calendar: a program reads all of it each time. */
export const mostEvents = 1_000;

/** What is coming: the list, the sums and the calendar's file. Its link is in `calendar-feeds.ts`. */
export function upcomingRoutes({
  database,
  backend,
  ledger,
  psps,
  clock,
  origin,
}: Services): VisitorRoutes<'listUpcomingPayments' | 'getUpcomingPaymentSummary' | 'getUpcomingPaymentCalendar'> {
  return {
    async listUpcomingPayments(call) {
      const {principal, membership, vendor, parameters, today} = call;
      const window = windowOf(call);
      const {items, page, active} = await database.run(scopeOf(principal), async (unit) => {
        const query = listQuery<UpcomingFilter>(parameters, today);
        const found = await sectionOf(backend, 'upcoming').list(unit, window, query);
        return {...found, active: await ledger.activeAttempts(unit, invoicesOfUpcoming(found.items))};
      });
      const rights = {...principal, spendingLimits: membership.spendingLimits, now: clock.now()};
      const psp = vendor.psp === undefined ? undefined : psps.get(vendor.psp);
      return json({items: items.map((item) => presentUpcoming(item, {rights, vendor, psp, active})), page});
    },

    async getUpcomingPaymentSummary(call) {
      const window = windowOf(call);
      return json(
        await database.run(scopeOf(call.principal), (unit) => sectionOf(backend, 'upcoming').summary(unit, window)),
      );
    },

    async getUpcomingPaymentCalendar(call) {
      const {principal, vendor, today} = call;
      const window = windowOf(call);
      const entries = await database.run(scopeOf(principal), (unit) =>
        sectionOf(backend, 'upcoming').agenda(unit, window, mostEvents),
      );
      return new Response(upcomingCalendar(entries, {locale: principal.locale, vendor: vendor.name, origin, today}), {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': contentDisposition(`upcoming-payments-${today}.ics`),
        },
      });
    },
  };
}

function windowOf({principal, parameters, today}: VisitorCall): UpcomingWindow {
  return {today, days: parameters.query['days'] as number, kinds: visibleKinds(principal)};
}
