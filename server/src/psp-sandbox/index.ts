/** The sandbox PSP without what only Node has: runs in a page too. `serve.js` and `journal-file.js` are for Node. */
export type {Brand, FieldErrorCode, FieldErrors, FieldName} from './card-rules.js';
export {memoryJournal} from './journal.js';
export type {Entry, Journal} from './journal.js';
export {challengeCode} from './options.js';
export type {Clock, Log, SandboxPspOptions, WebhookOptions} from './options.js';
export type {ChallengeMessage, Envelope, FieldsMessage, HostMessage, Theme} from './pages/protocol.js';
export {createSandboxPsp} from './sandbox-psp.js';
export type {SandboxPsp, SandboxPspInspector} from './sandbox-psp.js';
export {testCards} from './test-cards.js';
export type {TestCard, TestCardName} from './test-cards.js';
export type {
  Capture,
  CardLabel,
  FailureCode,
  IntentStatus,
  Payment,
  Refund,
  SavedCard,
  Setup,
  WebhookEvent,
  WebhookType,
} from './types.js';
