/** The reference implementation of the contract: `createPortalApi` is the HTTP API, over a `PortalBackend` of one's own or the SQL one. */
export {createPortalApi, type PortalApi, type PortalApiOptions, type RequestInfo} from './api/app.js';
export {
  defaultLimits,
  memoryRateStore,
  type Limits,
  type RateAnswer,
  type RatePolicy,
  type RateStore,
} from './api/limits.js';
export type {SigningKey} from './api/tokens.js';
export {
  createBilling,
  type Billing,
  type BillingOptions,
  type BillingReport,
  type BillingRound,
} from './billing/create-billing.js';
export {keepBooks, type Schedule} from './chores.js';
export {systemClock, type Clock} from './clock.js';
export {newId} from './ids.js';
export {createLog, silentLog, type Log, type LogLevel} from './log.js';
export * from './mail/index.js';
export type {FileStore} from './files/file-store.js';
export {createFolderFiles} from './files/folder-files.js';
export {createMemoryFiles} from './files/memory-files.js';
export {createS3Files, type S3Config} from './files/s3-files.js';
export type {Ledger} from './ledger/ledger.js';
export * from './port/agent-tickets.js';
export * from './port/backend.js';
export * from './port/orders.js';
export * from './port/quotes.js';
export * from './port/spending-limit.js';
export * from './port/ticket-files.js';
export * from './port/tickets.js';
export {PortalFault, type FaultDetails} from './port/fault.js';
export type {Principal} from './port/principal.js';
export * from './port/psp.js';
export type {Database, TenantScope, Unit} from './port/unit.js';
export {createSqlBackend} from './sql/backend.js';
export {BootRefusedError, openDatabase, type DatabaseOptions} from './sql/database.js';
