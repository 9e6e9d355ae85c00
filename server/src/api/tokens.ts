import {errors, jwtVerify, SignJWT, type CryptoKey, type JWTPayload} from 'jose';

import type {Clock} from '../clock.js';
import type {Feature, Scope} from '../port/contract.js';
import {sessionExpired, unauthenticated} from './faults.js';

/** What signs tokens and links: a secret of at least 32 bytes (HS256), or an Ed25519 pair (EdDSA). */
export type SigningKey = Uint8Array | {readonly privateKey: CryptoKey; readonly publicKey: CryptoKey};

/** What a session token says. It is never believed beyond who it is about: rights are read afresh at each request. */
export interface SessionClaims {
  /** Our id of the user. */
  readonly sub: string;
  readonly tenant: string;
  /** Our id of the customer. */
  readonly customer: string;
  /** The session's id. */
  readonly jti: string;
  readonly expiresAt: Date;
}

/** What a share link says. */
export interface ShareClaims {
  readonly tenant: string;
  readonly customer: string;
  readonly invoice: string;
  /** How the customer who shared it reads documents; whoever opens the link isn't known. */
  readonly locale: string;
  readonly region: string;
  readonly timeZone: string;
  readonly expiresAt: Date;
}

/** What the URL of a file says. */
export interface FileClaims {
  readonly tenant: string;
  readonly customer: string;
  readonly file: string;
  readonly expiresAt: Date;
}

/** What the link of a mail about a ticket says. */
export interface TicketClaims {
  readonly tenant: string;
  readonly customer: string;
  /** Whom the mail went to. */
  readonly user: string;
  readonly ticket: string;
  readonly expiresAt: Date;
}

/** What a link to a calendar says. */
export interface CalendarClaims {
  readonly tenant: string;
  readonly customer: string;
  readonly user: string;
  /** The one that the user's feed has, until it is revoked. */
  readonly key: string;
}

/** The longest that a session lasts, in seconds. */
export const longestSession = 900;

const sessionAudience = 'portal-widgets';
const shareAudience = 'portal-widgets/shared';
const fileAudience = 'portal-widgets/file';
const ticketAudience = 'portal-widgets/ticket';
const calendarAudience = 'portal-widgets/calendar';

/** How long a link to a calendar holds unless it is revoked, years: programs read it for as long as anyone uses them. */
const calendarYears = 20;

/** Makes and reads every kind of token; each has an audience of its own, so that one can't pass for the other. */
export class Tokens {
  readonly #algorithm: 'HS256' | 'EdDSA';
  readonly #signKey: Uint8Array | CryptoKey;
  readonly #verifyKey: Uint8Array | CryptoKey;
  readonly #issuer: string;
  readonly #clock: Clock;

  /** @throws Error when the secret is shorter than 32 bytes */
  constructor(key: SigningKey, issuer: string, clock: Clock) {
    if (key instanceof Uint8Array) {
      if (key.byteLength < 32)
        throw new Error('The signing key has fewer than 32 bytes: tokens made with it could be forged.');
      this.#algorithm = 'HS256';
      this.#signKey = key;
      this.#verifyKey = key;
    } else {
      this.#algorithm = 'EdDSA';
      this.#signKey = key.privateKey;
      this.#verifyKey = key.publicKey;
    }
    this.#issuer = issuer;
    this.#clock = clock;
  }

  /** A session token. The scopes and features in it are for the page to read; the server reads its own record. */
  mintSession(claims: SessionClaims, shown: {scopes: readonly Scope[]; features: readonly Feature[]}): Promise<string> {
    const {sub, tenant, customer, jti, expiresAt} = claims;
    return this.#sign({tenant, customer, ...shown}, sessionAudience, expiresAt, (token) =>
      token.setSubject(sub).setJti(jti),
    );
  }

  /**
   * Reads a session token, expired or not: who it was made for decides which pages may read the refusal.
   * @throws PortalFault unauthenticated when it isn't ours
   */
  async readSession(token: string): Promise<SessionClaims & {readonly expired: boolean}> {
    const read = await this.#read(token, sessionAudience);
    if (!read) throw unauthenticated('The token is not one of this server.');
    const {sub, jti, tenant, customer} = read.payload;
    if (!isText(sub) || !isText(jti) || !isText(tenant) || !isText(customer))
      throw unauthenticated('The token is incomplete.');
    return {sub, jti, tenant, customer, expiresAt: read.expiresAt, expired: read.expired};
  }

  /** The token of a share link. */
  mintShare({expiresAt, ...claims}: ShareClaims): Promise<string> {
    return this.#sign(claims, shareAudience, expiresAt, (token) => token);
  }

  /** Reads a share link's token; undefined when it isn't ours. */
  async readShare(token: string): Promise<(ShareClaims & {readonly expired: boolean}) | undefined> {
    const read = await this.#read(token, shareAudience);
    if (!read) return undefined;
    const {tenant, customer, invoice, locale, region, timeZone} = read.payload;
    if (
      !isText(tenant) ||
      !isText(customer) ||
      !isText(invoice) ||
      !isText(locale) ||
      !isText(region) ||
      !isText(timeZone)
    )
      return undefined;
    return {tenant, customer, invoice, locale, region, timeZone, expiresAt: read.expiresAt, expired: read.expired};
  }

  /** The token of a file's URL. */
  mintFile({expiresAt, ...claims}: FileClaims): Promise<string> {
    return this.#sign(claims, fileAudience, expiresAt, (token) => token);
  }

  /** Reads the token of a file's URL; undefined when it isn't ours. */
  async readFile(token: string): Promise<(FileClaims & {readonly expired: boolean}) | undefined> {
    const read = await this.#read(token, fileAudience);
    if (!read) return undefined;
    const {tenant, customer, file} = read.payload;
    if (!isText(tenant) || !isText(customer) || !isText(file)) return undefined;
    return {tenant, customer, file, expiresAt: read.expiresAt, expired: read.expired};
  }

  /** The token of a mail's link. */
  mintTicket({expiresAt, ...claims}: TicketClaims): Promise<string> {
    return this.#sign(claims, ticketAudience, expiresAt, (token) => token);
  }

  /** Reads the token of a mail's link; undefined when it isn't ours. */
  async readTicket(token: string): Promise<(TicketClaims & {readonly expired: boolean}) | undefined> {
    const read = await this.#read(token, ticketAudience);
    if (!read) return undefined;
    const {tenant, customer, user, ticket} = read.payload;
    if (!isText(tenant) || !isText(customer) || !isText(user) || !isText(ticket)) return undefined;
    return {tenant, customer, user, ticket, expiresAt: read.expiresAt, expired: read.expired};
  }

  /** The token of a link to a calendar: the same each time, for the same feed. */
  mintCalendar(claims: CalendarClaims, createdAt: Date): Promise<string> {
    const expiresAt = new Date(createdAt);
    expiresAt.setUTCFullYear(createdAt.getUTCFullYear() + calendarYears);
    return this.#sign({...claims}, calendarAudience, expiresAt, (token) => token.setIssuedAt(createdAt));
  }

  /** Reads the token of a link to a calendar; undefined when it isn't ours, or isn't good any more. */
  async readCalendar(token: string): Promise<CalendarClaims | undefined> {
    const read = await this.#read(token, calendarAudience);
    if (!read || read.expired) return undefined;
    const {tenant, customer, user, key} = read.payload;
    if (!isText(tenant) || !isText(customer) || !isText(user) || !isText(key)) return undefined;
    return {tenant, customer, user, key};
  }

  #sign(
    payload: JWTPayload,
    audience: string,
    expiresAt: Date,
    complete: (token: SignJWT) => SignJWT,
  ): Promise<string> {
    const token = new SignJWT(payload)
      .setProtectedHeader({alg: this.#algorithm, typ: 'JWT'})
      .setIssuer(this.#issuer)
      .setAudience(audience)
      .setIssuedAt(this.#clock.now())
      .setExpirationTime(expiresAt);
    return complete(token).sign(this.#signKey);
  }

  async #read(
    token: string,
    audience: string,
  ): Promise<{payload: JWTPayload; expiresAt: Date; expired: boolean} | undefined> {
    const now = this.#clock.now();
    try {
      const {payload} = await jwtVerify(token, this.#verifyKey, {
        algorithms: [this.#algorithm],
        issuer: this.#issuer,
        audience,
        requiredClaims: ['exp'],
        // Expiry is judged below, by the server's clock and to the second.
        currentDate: new Date(0),
      });
      const expiresAt = new Date((payload.exp ?? 0) * 1000);
      return {payload, expiresAt, expired: expiresAt <= now};
    } catch (error) {
      if (error instanceof errors.JOSEError) return undefined;
      throw error;
    }
  }
}

/** @throws PortalFault session_expired */
export function refuseExpired(session: {readonly expired: boolean}): void {
  if (session.expired) throw sessionExpired();
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
