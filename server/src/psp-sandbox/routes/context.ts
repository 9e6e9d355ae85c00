import type {Context} from 'hono';
import type {Terms} from '../intents.js';
import {settle} from '../intents.js';
import type {Ledger} from '../ledger.js';
import type {SandboxPspOptions} from '../options.js';
import {PspProblem} from '../problems.js';
import {sameSecret} from '../secrets.js';
import type {IntentRecord} from '../state.js';

/** What a route finds in its context: the request as it came. Reading a body may have put another in its place. */
export interface PspEnv {
  Bindings: {request: Request};
}

/** What every route works with. */
export interface Psp {
  readonly ledger: Ledger;
  readonly options: SandboxPspOptions;
  /** The time and the rules as of this moment. */
  terms(): Terms;
  /** To be called after changes: sends the webhooks they made. */
  changed(): void;
  /** Marks the answer to this request as one that never arrives. */
  loseAnswerTo(request: Request): void;
  /** Aborted when the sandbox closes. */
  readonly closing: AbortSignal;
}

/** The sandbox's own origin as browsers see it. */
export function publicUrl(psp: Psp, request: Request): string {
  return psp.options.publicUrl ?? new URL(request.url).origin;
}

/** Refuses a call without that bearer key. */
export async function requireKey(c: Context, key: string): Promise<void> {
  const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
  if (!(await sameSecret(given, key))) {
    throw new PspProblem(401, 'unauthorized', 'The API key is missing or wrong. Nothing was charged or changed.');
  }
}

/** Refuses a call that a page of another origin makes. Servers send neither header. */
export function requireSameOrigin(psp: Psp, request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const own = [publicUrl(psp, request), new URL(request.url).origin];
  const foreign = (site !== null && site !== 'same-origin') || (origin !== null && !own.includes(origin));
  if (foreign) throw new PspProblem(403, 'cross_origin', "Only the sandbox's own pages may call this.");
}

/**
 * The payment or setup, with what time has made of it written down.
 *
 * @throws PspProblem 404 `not_found`.
 */
export async function settled(psp: Psp, find: () => IntentRecord | undefined): Promise<IntentRecord> {
  await psp.ledger.ready;
  const known = find();
  if (!known) {
    throw new PspProblem(
      404,
      'not_found',
      'Nothing of this key or id ever arrived here, so nothing was charged for it.',
    );
  }
  if (settle(known, psp.terms()).changes.length === 0) return known;
  // Looked at again in its turn: another call may have been first.
  const intent = await psp.ledger.transact((state) => settle(state.expectIntent(known.id), psp.terms()));
  psp.changed();
  return intent;
}
