import {upcomingCalendar} from '../../calendar/upcoming-calendar.js';
import {dayIn} from '../../clock.js';
import {newId} from '../../ids.js';
import type {Feature, Scope, UpcomingKind} from '../../port/contract.js';
import type {Principal} from '../../port/principal.js';
import type {Unit} from '../../port/unit.js';
import {notFound} from '../faults.js';
import {effectiveFeatures, effectiveScopes} from '../features.js';
import {sectionOf} from '../gates.js';
import {json, taggedText} from '../respond.js';
import {mountPath, scopeOf, type Call, type Services, type VisitorRoutes} from '../services.js';
import {kindsOf, visibleKinds} from '../upcoming-capabilities.js';
import {mostEvents} from './upcoming.js';

/** Days after today that a feed shows. */
const feedDays = 366;

/** A user's link to the calendar, and what it may show at most. */
interface Feed {
  readonly key: string;
  readonly scopes: readonly string[];
  readonly features: readonly string[];
  readonly created_at: Date;
}

/** Making and ending the link that a calendar program reads. */
export function calendarFeedRoutes({
  database,
  tokens,
  origin,
}: Services): VisitorRoutes<'createCalendarFeed' | 'revokeCalendarFeed'> {
  return {
    async createCalendarFeed({principal}) {
      visibleKinds(principal);
      const {key, created_at: createdAt} = await database.run(scopeOf(principal), (unit) => keepFeed(unit, principal));
      const {tenantId: tenant, customerId: customer, userId: user} = principal;
      const token = await tokens.mintCalendar({tenant, customer, user, key}, createdAt);
      return json({url: `${origin}${mountPath}/calendars/${token}`, createdAt: createdAt.toISOString()});
    },

    async revokeCalendarFeed({principal}) {
      await database.run(scopeOf(principal), (unit) => deleteFeed(unit, principal.userId));
      return new Response(null, {status: 204});
    },
  };
}

/** `GET /calendars/{calendarToken}`: the calendar behind a link, for a program that has it. */
export async function openCalendarFeed(services: Services, {parameters, request}: Call): Promise<Response> {
  const {tokens, database, backend, clock, psps, origin} = services;
  const claims = await tokens.readCalendar(parameters.path['calendarToken'] ?? '');
  if (!claims || !backend.upcoming) throw notFound('calendar');
  const {tenant, customer, user, key} = claims;
  const found = await database.run({tenantId: tenant, customerId: customer}, async (unit) => {
    const feed = await readFeed(unit, user);
    const vendor = await backend.directory.vendor(unit);
    const membership = await backend.directory.membership(unit, customer, user);
    if (feed?.key !== key || !vendor || !membership) return undefined;
    const features = effectiveFeatures(backend, vendor, feed.features, psps);
    const kinds = kindsOf({scopes: effectiveScopes(membership.role, feed.scopes as Scope[]), features});
    if (kinds.length === 0 || !features.has('shareLinks')) return undefined;
    const {locale, timeZone} = membership.customer;
    const today = dayIn(timeZone, clock.now());
    const entries = await sectionOf(backend, 'upcoming').agenda(unit, {today, days: feedDays, kinds}, mostEvents);
    return {entries, options: {locale, vendor: vendor.name, origin, today}};
  });
  if (!found) throw notFound('calendar');
  return taggedText(upcomingCalendar(found.entries, found.options), request.headers.get('if-none-match'), {
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, max-age=3600',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
}

/** The feed that the user has, or a new one: in the place of one that shows other kinds. */
async function keepFeed(unit: Unit, {userId, scopes, features}: Principal): Promise<Feed> {
  // Two who ask at once wait for each other here, and get the same one.
  await unit.db
    .selectFrom('users')
    .select('id')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .where('id', '=', userId)
    .forNoKeyUpdate()
    .execute();
  const known = await readFeed(unit, userId);
  const wanted = {scopes: [...scopes].sort(), features: [...features].sort()};
  if (known && sameKinds(known, wanted)) return known;
  await deleteFeed(unit, userId);
  const feed = {...wanted, key: newId('cal'), created_at: new Date(Math.floor(unit.now.getTime() / 1000) * 1000)};
  const {tenantId: tenant_id, customerId: customer_id} = unit.scope;
  await unit.db
    .insertInto('calendar_feeds')
    .values({tenant_id, customer_id, user_id: userId, ...feed})
    .execute();
  return feed;
}

function sameKinds(known: Pick<Feed, 'scopes' | 'features'>, wanted: Pick<Feed, 'scopes' | 'features'>): boolean {
  const shown = ({scopes, features}: Pick<Feed, 'scopes' | 'features'>): UpcomingKind[] =>
    kindsOf({scopes: new Set(scopes as Scope[]), features: new Set(features as Feature[])});
  return shown(known).join() === shown(wanted).join();
}

function readFeed(unit: Unit, userId: string): Promise<Feed | undefined> {
  return unit.db
    .selectFrom('calendar_feeds')
    .select(['key', 'scopes', 'features', 'created_at'])
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

async function deleteFeed(unit: Unit, userId: string): Promise<void> {
  await unit.db
    .deleteFrom('calendar_feeds')
    .where('tenant_id', '=', unit.scope.tenantId)
    .where('customer_id', '=', unit.scope.customerId)
    .where('user_id', '=', userId)
    .execute();
}
