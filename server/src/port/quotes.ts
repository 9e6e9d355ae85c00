/**
 * Quotes, as the back end knows them and as the API asks for them.
 *
 * How the API uses it. A write is one unit: `get(unit, id, today, 'lock')` locks the quote and reads it; the API checks the person's capabilities, `If-Match` against
 * `version`, the expected total and the signature; then it calls the write, which checks again what the records alone can say (open, not expired, lines that exist) and throws
 * the contract's fault ({@link QuoteClosedError} and other `PortalFault`s, with JSON Pointers into the body); last it notes the changes: `quotes` for each write, and for
 * `accept` `orders` and `invoices` too. A write answers `undefined` or false for a quote that isn't there.
 *
 * `version` grows with each change of the offer or its state, not with a message of the discussion: a remark doesn't make anyone confirm again.
 */
import type {ListQuery, Page, Payable} from './backend.js';
import type {
  DocumentReference,
  Message,
  Quote,
  QuoteDeclineReason,
  QuoteListItem,
  QuoteOriginType,
  QuoteStatusFilter,
  QuoteSummary,
  QuoteVersion,
  Role,
  SignatureMode,
} from './contract.js';
import {PortalFault} from './fault.js';
import type {SpendingLimits} from './spending-limit.js';
import type {Unit} from './unit.js';

/** What decides about capabilities besides what the contract shows; the API takes it off before it answers. */
export interface QuoteFacts {
  /** Whether any line is optional. */
  readonly hasOptions: boolean;
  /** ISO instant until which a decline can be taken back (by a quote that isn't expired); null of one that isn't declined. */
  readonly undoUntil: string | null;
  /** Whether an owner was asked to approve it, whatever has become of it since. */
  readonly approvalRequested: boolean;
  /** Whether a new quote was asked for in its place. */
  readonly newQuoteRequested: boolean;
  /** The invoice that accepting it made, as a payment sees it; null when there is none. */
  readonly payable: Pick<Payable, 'id' | 'status' | 'currency' | 'amountDue'> | null;
}

export type QuoteListRecord = Omit<QuoteListItem, 'capabilities'> & {readonly facts: QuoteFacts};
export type QuoteRecord = Omit<Quote, 'capabilities'> & {
  readonly facts: QuoteFacts;
  /** Grows with each change but a message; the ETag is made of it. */
  readonly version: number;
};

export interface QuoteFilter {
  readonly status?: QuoteStatusFilter;
  /** ISO days. */
  readonly issuedFrom?: string;
  readonly issuedTo?: string;
  readonly origin?: QuoteOriginType;
  readonly currency?: string;
}

/** Who does it. */
export interface QuoteActor {
  readonly id: string;
  readonly name: string;
}

/** How large the image of a signature may be: its file in bytes, its sides in pixels. */
export const largestSignature = {bytes: 200_000, width: 2_000, height: 1_000} as const;

/** An image of a signature whose kind and size were checked. */
export interface SignatureImage {
  readonly contentType: 'image/png' | 'image/jpeg';
  /** As {@link largestSignature} says. */
  readonly content: Uint8Array;
}

export interface NewSignature {
  readonly mode: SignatureMode;
  readonly name: string;
  /** Not for `type`. */
  readonly image?: SignatureImage;
}

export interface QuoteAcceptanceInput {
  readonly actor: QuoteActor;
  readonly purchaseOrder?: string;
  readonly signature?: NewSignature;
}

/** What accepting a quote has made. */
export interface AcceptedQuote {
  readonly order: DocumentReference;
  /** Null when there is nothing to invoice. */
  readonly invoice: DocumentReference | null;
}

export interface QuoteChangesInput {
  readonly actor: QuoteActor;
  readonly lines?: ReadonlyArray<{readonly lineId: string; readonly quantity: string}>;
  readonly comment?: string;
}

/** A stored document. */
export interface StoredFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** The id of the file that is made when it is asked for: the quote as it was signed. It is listed by the message whose event is `signed`, and stored nowhere. */
export const signedFileId = 'signed';

/** The name of that file. */
export function signedFileName(number: string): string {
  return `${number.replace(/[^\p{L}\p{N}._-]+/gu, '-')}-signed.pdf`;
}

/** What of a summary depends on the person. */
export interface QuoteViewer {
  readonly role: Role;
  readonly spendingLimits: SpendingLimits | null;
}

export interface QuotesSection {
  /** Sorts: `number`, `issuedOn`, `validUntil` (those without a last day come last), `total`; `-` in front turns them round. @throws InvalidCursorError */
  list(unit: Unit, query: ListQuery<QuoteFilter>): Promise<Page<QuoteListRecord>>;
  /** `toReview` leaves out what the vendor works on and, for a person who may not accept it, what was sent to an owner. */
  summary(unit: Unit, today: string, viewer: QuoteViewer): Promise<QuoteSummary>;
  /** With `lock` no other unit changes or accepts it until this one ends. */
  get(unit: Unit, id: string, today: string, lock?: 'lock' | 'read'): Promise<QuoteRecord | undefined>;
  /** One version's lines and sums; the current one's too. */
  version(unit: Unit, id: string, revision: number): Promise<QuoteVersion | undefined>;
  /** How much of an optional line the customer takes. The same quantity again changes nothing. False when there is no such quote or line. @throws PortalFault 409, 422 */
  setOption(unit: Unit, id: string, lineId: string, quantity: string, today: string): Promise<boolean>;
  /** Makes the order and its invoice, once. @throws QuoteClosedError @throws SignatureRequiredError */
  accept(unit: Unit, id: string, input: QuoteAcceptanceInput, today: string): Promise<AcceptedQuote | undefined>;
  /** @throws QuoteClosedError */
  decline(
    unit: Unit,
    id: string,
    input: {readonly actor: QuoteActor; readonly reason?: QuoteDeclineReason; readonly comment?: string},
    today: string,
  ): Promise<boolean>;
  /** @throws QuoteClosedError when it isn't declined, is expired, or it is too late */
  undoDecline(unit: Unit, id: string, actor: QuoteActor, today: string): Promise<boolean>;
  /** Takes the place of an open request. @throws QuoteClosedError @throws PortalFault 422 for lines that can't be changed, or when nothing is asked for */
  requestChanges(unit: Unit, id: string, input: QuoteChangesInput, today: string): Promise<boolean>;
  /** Asked for again it stays as it was. @throws QuoteClosedError */
  requestApproval(
    unit: Unit,
    id: string,
    input: {readonly actor: QuoteActor; readonly comment?: string},
    today: string,
  ): Promise<boolean>;
  /** Asked for again it stays as it was. @throws PortalFault 403 for a quote that is open or accepted */
  requestNew(
    unit: Unit,
    id: string,
    input: {readonly actor: QuoteActor; readonly comment?: string},
    today: string,
  ): Promise<boolean>;
  /** Adds a message of the customer's, in whatever state the quote is. */
  postMessage(
    unit: Unit,
    id: string,
    message: {readonly actor: QuoteActor; readonly text: string},
  ): Promise<Message | undefined>;
  /** A stored document of the quote or of its discussion; never {@link signedFileId}. */
  file(unit: Unit, id: string, fileId: string): Promise<StoredFile | undefined>;
  /** The image that the quote was signed with; undefined when it wasn't, or with a typed name. */
  signatureImage(unit: Unit, id: string): Promise<SignatureImage | undefined>;
}

/** It is accepted with a signature only, and none came. */
export class SignatureRequiredError extends PortalFault {
  override readonly name = 'SignatureRequiredError';
  constructor() {
    super('signature_required', 422, 'The quote is accepted with a signature only.', {
      detail: 'Nothing was ordered. Ask for the signature and send it with the acceptance.',
      errors: [{pointer: '/signature', code: 'required'}],
      beforeExecution: true,
    });
  }
}

/** It can no longer be answered: expired, accepted, declined or canceled; or its decline can no longer be taken back. */
export class QuoteClosedError extends PortalFault {
  override readonly name = 'QuoteClosedError';
  constructor() {
    super('quote_closed', 409, 'The quote can no longer be answered so.', {
      detail: 'Nothing was changed or ordered. Read the quote again: it says what has become of it.',
    });
  }
}
