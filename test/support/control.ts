import type {CardToken} from '../../src/payments/psp-adapter.js';
import type {FaultRule, FaultStatus} from './fault-proxy.js';
import type {HostileTickets} from './hostile-tickets.js';

export type {FaultRule, FaultStatus};

/** Where the API is, for a test page and what it tests. */
export const endpoint = `${location.origin}/portal/v1`;

declare global {
  interface Window {
    /** Set by the test runner. */
    readonly portalTest: {readonly pspOrigin: string};
  }
}

/** Who a test's session is. */
export interface SessionOptions {
  /** The vendor's own ids of the customer and the user (`owner`, `billing`, `member`). */
  readonly customer?: string;
  readonly user?: string;
  readonly scopes?: readonly string[];
  readonly features?: readonly string[];
  /** Seconds, 60 to 900. */
  readonly expiresIn?: number;
}

/** A session in a test's world. */
export interface TestSession {
  readonly token: string;
  readonly expiresAt: string;
  /** The session's id: a scope of faults. */
  readonly session: string;
}

/** A message that was sent by mail. */
export interface TestMail {
  readonly to: string;
  readonly subject: string;
  /** The names of its files. */
  readonly attachments: readonly string[];
}

/** What the PSP took. */
export interface TestCapture {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  /** The attempt's id. */
  readonly reference: string;
}

/**
 * A seeded vendor of one's own on the real server: what happens in it no other test sees, so files may run side by side.
 * @param vendor `northwind` (EUR, JPY, KWD) or `odotrack` (CAD)
 */
export async function openWorld(vendor: 'northwind' | 'odotrack' = 'northwind') {
  const {world} = await control<{world: string}>('world', {vendor});
  return {
    id: world,
    session: ({
      customer = vendor === 'northwind' ? 'kontor-hansa' : 'transport-tremblay',
      user = 'owner',
      ...rest
    }: SessionOptions = {}): Promise<TestSession> => control('session', {world, customer, user, ...rest}),
    /** Adds a fault; this world's requests only, unless the rule names another scope. */
    async fault(rule: FaultRule) {
      const {fault} = await control<{fault: string}>('fault', {scope: world, ...rule});
      return {
        release: (): Promise<unknown> => control('release', {fault}),
        status: (): Promise<FaultStatus> => control('fault-status', {fault}),
      };
    },
    clearFaults: (): Promise<unknown> => control('clear-faults', {scope: world}),
    captures: async (): Promise<TestCapture[]> =>
      (await control<{captures: TestCapture[]}>('captures', {world})).captures,
    /** The messages that were sent. */
    mails: async (): Promise<TestMail[]> => (await control<{mails: TestMail[]}>('mails', {world})).mails,
    /** Lets so much time pass for this world's requests, ms. */
    advance: (advanceMs: number): Promise<{now: string}> => control('clock', {world, advanceMs}),
    /** What the vendor does about a quote: `revise` with a new version, `reply` with a text and a name, or `cancel`. */
    desk: (call: 'revise' | 'reply' | 'cancel', quote: string, ...values: readonly unknown[]): Promise<unknown> =>
      control('desk', {world, call, quote, values}),
    /** What an agent of the vendor's does with tickets: `agent('POST', '/tic_1/messages', {…})`. */
    agent: (method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<unknown> =>
      control('agent', {world, method, path, body}),
    /** Writes tickets in which everything is a hostile string. */
    hostileTickets: (): Promise<HostileTickets> =>
      control('hostile-tickets', {world, customer: vendor === 'northwind' ? 'kontor-hansa' : 'transport-tremblay'}),
    reconcile: (): Promise<{settled: number}> => control('reconcile', {world}),
    /** Changes the vendor's row, such as `{features: ['invoices']}`. */
    changeVendor: (columns: Readonly<Record<string, unknown>>): Promise<unknown> =>
      control('vendor', {world, ...columns}),
    changeRole: (user: string, role: 'owner' | 'billing_manager' | 'member'): Promise<unknown> =>
      control('role', {world, user, role}),
  };
}

/** What the PSP's own pages do, which stand on another origin where no test reaches them. */
export const psp = {
  /** A card that was typed into the PSP's fields, as a token. */
  card: (number: string): Promise<CardToken> => control('card', {number}),
  /** What the vendor gives back of a payment, in minor units. */
  refund: (attempt: string, amount: number): Promise<unknown> => control('refund', {attempt, amount}),
  /** Answers the bank's question. */
  answer: (url: string, decision: 'approve' | 'decline'): Promise<unknown> => control('answer', {url, decision}),
};

/** A world of {@link openWorld}. */
export type TestWorld = Awaited<ReturnType<typeof openWorld>>;

async function control<T>(name: string, input: object): Promise<T> {
  const response = await fetch(`${endpoint}/__test/${name}`, {method: 'POST', body: JSON.stringify(input)});
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`The test control "${name}" failed: ${JSON.stringify(answer)}`);
  return answer as T;
}
