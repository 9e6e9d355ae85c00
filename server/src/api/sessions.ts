import type {Clock} from '../clock.js';
import {newId} from '../ids.js';
import {sha256OfText} from '../ledger/digest.js';
import type {Membership, PortalBackend, Vendor} from '../port/backend.js';
import type {Feature, Scope, SessionRequest} from '../port/contract.js';
import {PortalFault} from '../port/fault.js';
import type {Principal} from '../port/principal.js';
import type {PspAdapter} from '../port/psp.js';
import type {Database} from '../port/unit.js';
import {notFound, unauthenticated} from './faults.js';
import {allFeatures, allScopes, effectiveFeatures, effectiveScopes} from './features.js';
import {longestSession, refuseExpired, type SessionClaims, type TicketClaims, type Tokens} from './tokens.js';

/** Who asks, and for whom: all that a route needs to know of it. */
export interface Visitor {
  readonly principal: Principal;
  readonly membership: Membership;
  readonly vendor: Vendor;
}

/** What the link of a mail gives: the ticket, and the account that it is shown in. */
const ticketScopes: readonly Scope[] = ['account:read', 'tickets:read', 'tickets:write'];
const ticketFeatures: readonly Feature[] = ['tickets', 'events'];

/** Mints, reads and ends sessions. */
export class Sessions {
  readonly #database: Database;
  readonly #backend: PortalBackend;
  readonly #psps: ReadonlyMap<string, PspAdapter>;
  readonly #tokens: Tokens;
  readonly #clock: Clock;

  constructor(options: {
    database: Database;
    backend: PortalBackend;
    psps: ReadonlyMap<string, PspAdapter>;
    tokens: Tokens;
    clock: Clock;
  }) {
    this.#database = options.database;
    this.#backend = options.backend;
    this.#psps = options.psps;
    this.#tokens = options.tokens;
    this.#clock = options.clock;
  }

  /**
   * Makes a session for a customer's user, asked for by the vendor's server.
   * @param tenantId the tenant whose API key was accepted
   * @throws PortalFault not_found when there is no such customer or user
   */
  async mint(tenantId: string, request: SessionRequest): Promise<{token: string; expiresAt: Date}> {
    const {customer, user, scopes = allScopes, features = allFeatures, expiresIn = longestSession} = request;
    const now = this.#clock.now();
    // Whole seconds, as a token's expiry is; never longer than asked.
    const expiresAt = new Date(Math.floor(now.getTime() / 1000 + Math.min(expiresIn, longestSession)) * 1000);
    const id = newId('ses');
    const made = await this.#database.run({tenantId, customerId: '*'}, async (unit) => {
      const vendor = await this.#backend.directory.vendor(unit);
      const membership = await this.#backend.directory.findMembership(unit, customer, user);
      if (!vendor || !membership) return undefined;
      await unit.db
        .insertInto('sessions')
        .values({
          tenant_id: tenantId,
          customer_id: membership.customer.id,
          id,
          user_id: membership.user.id,
          scopes: [...scopes],
          features: [...features],
          expires_at: expiresAt,
          ended_at: null,
        })
        .execute();
      return {vendor, membership};
    });
    if (!made)
      throw new PortalFault('not_found', 404, 'No such customer, or no such user of this customer.', {
        beforeExecution: true,
      });
    const {vendor, membership} = made;
    const claims = {sub: membership.user.id, tenant: tenantId, customer: membership.customer.id, jti: id, expiresAt};
    const token = await this.#tokens.mintSession(claims, {
      scopes: [...effectiveScopes(membership.role, scopes)],
      features: [...effectiveFeatures(this.#backend, vendor, features, this.#psps)],
    });
    return {token, expiresAt};
  }

  /**
   * Makes a session for the one to whom a mail about a ticket went: of that ticket, and of nothing else.
   * @throws PortalFault not_found when the person has left, or doesn't see the ticket any more
   */
  async mintForTicket({
    tenant,
    customer,
    user,
    ticket,
    expiresAt: until,
  }: TicketClaims): Promise<{token: string; expiresAt: Date}> {
    const now = this.#clock.now();
    const longest = Math.floor(now.getTime() / 1000 + longestSession) * 1000;
    const expiresAt = new Date(Math.min(longest, until.getTime()));
    const id = newId('ses');
    const made = await this.#database.run({tenantId: tenant, customerId: customer}, async (unit) => {
      const vendor = await this.#backend.directory.vendor(unit);
      const membership = await this.#backend.directory.membership(unit, customer, user);
      if (!vendor || !membership) return undefined;
      const viewer = {userId: user, role: membership.role, locale: membership.customer.locale};
      if (!(await this.#backend.tickets?.get(unit, ticket, viewer))) return undefined;
      await unit.db
        .insertInto('sessions')
        .values({
          tenant_id: tenant,
          customer_id: customer,
          id,
          user_id: user,
          scopes: [...ticketScopes],
          features: [...ticketFeatures],
          expires_at: expiresAt,
          ended_at: null,
          ticket_id: ticket,
        })
        .execute();
      return {vendor, membership};
    });
    if (!made) throw notFound('ticket');
    const token = await this.#tokens.mintSession(
      {sub: user, tenant, customer, jti: id, expiresAt},
      {
        scopes: [...effectiveScopes(made.membership.role, ticketScopes)],
        features: [...effectiveFeatures(this.#backend, made.vendor, ticketFeatures, this.#psps)],
      },
    );
    return {token, expiresAt};
  }

  /**
   * Who a token stands for, read afresh: a session that was ended, a user who left and a role that was taken away count from now on.
   * @throws PortalFault unauthenticated, session_expired
   */
  async visitor(claims: SessionClaims & {readonly expired: boolean}): Promise<Visitor> {
    refuseExpired(claims);
    const visitor = await this.#load(claims);
    if (!visitor) throw unauthenticated('The session has ended.');
    return visitor;
  }

  /** Whether the session still stands; what a long answer asks itself now and then. */
  async stillStands(principal: Principal): Promise<boolean> {
    if (principal.expiresAt <= this.#clock.now()) return false;
    const {userId, tenantId, customerId, sessionId, expiresAt} = principal;
    return (
      (await this.#load({sub: userId, tenant: tenantId, customer: customerId, jti: sessionId, expiresAt})) !== undefined
    );
  }

  /** Signs out: the token is refused from now on. */
  async end({tenantId, customerId, sessionId}: Principal): Promise<void> {
    await this.#database.run({tenantId, customerId}, (unit) =>
      unit.db
        .updateTable('sessions')
        .set({ended_at: unit.now})
        .where('tenant_id', '=', tenantId)
        .where('customer_id', '=', customerId)
        .where('id', '=', sessionId)
        .where('ended_at', 'is', null)
        .execute(),
    );
  }

  /** The vendor of a tenant, as it is now. */
  vendor(tenantId: string): Promise<Vendor | undefined> {
    return this.#database.run({tenantId, customerId: '*'}, (unit) => this.#backend.directory.vendor(unit));
  }

  /**
   * The tenant of a vendor's API key, `pk_<tenantId>_<secret>`.
   * @throws PortalFault unauthenticated
   */
  async tenantOfKey(key: string): Promise<string> {
    // The secret has no underscore; a tenant's id may.
    const [, tenantId] = /^pk_([A-Za-z0-9_-]{1,64})_[A-Za-z0-9-]{16,128}$/.exec(key) ?? [];
    if (tenantId === undefined) throw unauthenticated('The API key has not the form pk_<tenant>_<secret>.');
    const digest = await sha256OfText(key);
    const accepted = await this.#database.run({tenantId, customerId: '*'}, (unit) =>
      this.#backend.directory.acceptsApiKey(unit, digest),
    );
    if (!accepted) throw unauthenticated('The API key is not known, or was revoked.');
    return tenantId;
  }

  #load({sub, tenant, customer, jti, expiresAt}: SessionClaims): Promise<Visitor | undefined> {
    return this.#database.run({tenantId: tenant, customerId: customer}, async (unit) => {
      const session = await unit.db
        .selectFrom('sessions')
        .select(['user_id', 'scopes', 'features', 'ended_at', 'ticket_id'])
        .where('tenant_id', '=', tenant)
        .where('customer_id', '=', customer)
        .where('id', '=', jti)
        .executeTakeFirst();
      if (!session || session.ended_at !== null || session.user_id !== sub) return undefined;
      const vendor = await this.#backend.directory.vendor(unit);
      const membership = await this.#backend.directory.membership(unit, customer, sub);
      if (!vendor || !membership) return undefined;
      const scopes: ReadonlySet<Scope> = effectiveScopes(membership.role, session.scopes);
      const features: ReadonlySet<Feature> = effectiveFeatures(this.#backend, vendor, session.features, this.#psps);
      const {region, locale, timeZone} = membership.customer;
      const principal: Principal = {
        tenantId: tenant,
        customerId: customer,
        userId: sub,
        sessionId: jti,
        role: membership.role,
        scopes,
        features,
        region,
        locale,
        timeZone,
        expiresAt,
        ...(session.ticket_id !== null && {ticketId: session.ticket_id}),
      };
      return {principal, membership, vendor};
    });
  }
}
