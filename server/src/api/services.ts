import type {Clock} from '../clock.js';
import type {operations as ContractOperations} from '../contract.generated.js';
import type {FontLibrary} from '../documents/index.js';
import type {FileStore} from '../files/file-store.js';
import type {Ledger} from '../ledger/ledger.js';
import type {Log} from '../log.js';
import type {PortalBackend} from '../port/backend.js';
import type {Principal} from '../port/principal.js';
import type {PspAdapter} from '../port/psp.js';
import type {Database, TenantScope} from '../port/unit.js';
import type {JsonBody} from './body.js';
import type {Parameters} from './contract.js';
import type {EventHub} from './events.js';
import type {Limits} from './limits.js';
import type {Sessions, Visitor} from './sessions.js';
import type {Tokens} from './tokens.js';

/** Where replies by mail go to, and what who hands them on proves itself with. */
export interface IncomingMail {
  /** Such as `tickets@vendor.example`; a key is put behind a `+`. */
  readonly address: string;
  readonly secret: string;
}

/** What the routes work with. */
export interface Services {
  readonly database: Database;
  readonly backend: PortalBackend;
  readonly ledger: Ledger;
  readonly psps: ReadonlyMap<string, PspAdapter>;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly hub: EventHub;
  readonly clock: Clock;
  readonly limits: Limits;
  readonly log: Log;
  readonly fonts: FontLibrary;
  readonly files: FileStore;
  /** Left out where replies by mail aren't taken. */
  readonly incomingMail?: IncomingMail;
  /** Whether mail is sent: what is queued otherwise would never leave. */
  readonly sendsMail: boolean;
  /** The API's public origin. */
  readonly origin: string;
}

/** A request that was found right: its parameters and its body are as the contract says. */
export interface Call {
  readonly request: Request;
  readonly requestId: string;
  readonly parameters: Parameters;
  /** Of operations that have one. */
  readonly body: JsonBody;
}

/** A call by a session. */
export interface VisitorCall extends Call, Visitor {
  /** The customer's day, ISO. */
  readonly today: string;
}

/** A call by a vendor's server. */
export interface VendorCall extends Call {
  readonly tenantId: string;
}

export type OperationId = keyof ContractOperations;
export type VendorOperation =
  | 'createSession'
  | 'listVendorTickets'
  | 'getVendorTicket'
  | 'listVendorTicketMessages'
  | 'replyAsAgent'
  | 'setTicketStatus'
  | 'setTicketTyping'
  | 'markVendorTicketRead'
  | 'createAgentFile'
  | 'uploadAgentFile';
export type OpenOperation = 'openShareLink' | 'openCalendarFeed' | 'openFile' | 'createTicketSession';
export type VisitorOperation = Exclude<OperationId, VendorOperation | OpenOperation>;

/** What answers the operations of a route group; together the groups must answer all of the contract. */
export type VisitorRoutes<Ids extends VisitorOperation> = Record<Ids, (call: VisitorCall) => Promise<Response>>;

/** What answers the operations of a vendor's server. */
export type VendorRoutes<Ids extends VendorOperation> = Record<Ids, (call: VendorCall) => Promise<Response>>;

/** What answers the operations that take no token of a session. */
export type OpenRoutes = Record<OpenOperation, (call: Call) => Promise<Response>>;

/** The mount point of the contract's paths. */
export const mountPath = '/portal/v1';

/** The rows that a person may see. */
export function scopeOf({tenantId, customerId}: Principal): TenantScope & {readonly customerId: string} {
  return {tenantId, customerId};
}
