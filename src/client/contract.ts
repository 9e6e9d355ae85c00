import type {components, operations} from './contract.generated.js';

type Schemas = components['schemas'];
type Query<Operation extends keyof operations> = Operation extends keyof operations
  ? NonNullable<operations[Operation]['parameters']['query']>
  : never;

/** An amount in the currency's minor units. */
export type Money = Schemas['Money'];
/** ISO 4217. */
export type Currency = Schemas['Currency'];
/** What a user of the account may do at most. */
export type Role = Schemas['Role'];
/** What a session may do at most. */
export type Scope = Schemas['Scope'];
/** What the vendor offers. */
export type Feature = Schemas['Feature'];
/** Whether something may be done with a record, and if not, why. */
export type Capability = Schemas['Capability'];
/** Why something may not be done. */
export type CapabilityReason = Schemas['CapabilityReason'];
/** The server's error codes. */
export type ProblemCode = Schemas['ProblemCode'];
/** Problem details, RFC 9457. */
export type Problem = Schemas['Problem'];
/** What became of a write. */
export type Outcome = Problem['outcome'];

/** The customer, the user with their role, and what the back end offers. */
export type Account = Schemas['Account'];
/** Who is looking, and until when. */
export type Session = Schemas['Session'];

/** Where a page of a list stands. */
export type PageInfo = Schemas['PageInfo'];
/** A page of any list. */
export interface Page<Item> {
  items: Item[];
  page: PageInfo;
}

/** What is stored of an invoice's state; `overdue`, `partiallyPaid` and `processing` are computed beside it. */
export type InvoiceStatus = Schemas['InvoiceStatus'];
/** The filter of the list. */
export type InvoiceStatusFilter = Schemas['InvoiceStatusFilter'];
/** A row of the list. */
export type InvoiceListItem = Schemas['InvoiceListItem'];
/** A page of the list. */
export type InvoicePage = Schemas['InvoicePage'];
/** One invoice with its lines, taxes, payments and credits. */
export type Invoice = Schemas['Invoice'];
/** How many invoices each filter holds, and what is due. */
export type InvoiceSummary = Schemas['InvoiceSummary'];
/** `filter`, `q`, `sort`, `limit`, `cursor`. */
export type InvoiceQuery = Query<'listInvoices'>;
/** `status`, `issuedFrom`, `issuedTo`, `currency`. */
export type InvoiceFilter = NonNullable<InvoiceQuery['filter']>;
/** A column; `-` in front is descending. */
export type InvoiceSort = NonNullable<InvoiceQuery['sort']>;
/** `filter`, `q`, `sort`, or chosen `ids`. */
export type InvoiceExportQuery = Query<'exportInvoices'>;
/** What may be done with an invoice. */
export type InvoiceCapabilities = Schemas['InvoiceCapabilities'];
/** What an invoice was made for. */
export type InvoiceOrigin = Schemas['Origin'];
/** A payment of an invoice. */
export type InvoicePayment = Schemas['InvoicePayment'];
/** A credit that was used on an invoice. */
export type CreditApplication = Schemas['CreditApplication'];
/** A part of an invoice with its own due date. */
export type Installment = Schemas['Installment'];
/** Seller or buyer. */
export type Party = Schemas['Party'];
/** A line, a heading or a remark. */
export type DocumentLine = Schemas['DocumentLine'];
/** One tax, summed. */
export type TaxTotal = Schemas['TaxTotal'];
/** Enough of a payment method to recognise it. */
export type MethodLabel = Schemas['MethodLabel'];

/** A row of the list of credit notes. */
export type CreditNoteListItem = Schemas['CreditNoteListItem'];
/** A page of credit notes. */
export type CreditNotePage = Schemas['CreditNotePage'];
/** One credit note with its lines and what it was applied to. */
export type CreditNote = Schemas['CreditNote'];
/** `filter`, `q`, `sort`, `limit`, `cursor`. */
export type CreditNoteQuery = Query<'listCreditNotes'>;
/** The credit that can still pay invoices. */
export type CreditBalance = Schemas['CreditBalance'];

/** A saved payment method. */
export type PaymentMethod = Schemas['PaymentMethod'];
/** Saved methods, and where a new one is entered. */
export type PaymentMethodList = Schemas['PaymentMethodList'];
/** How a new card is entered: the adapter, its origin and public key. */
export type PaymentEntry = NonNullable<PaymentMethodList['entry']>;
/** What to price. */
export type PaymentPreviewRequest = Schemas['PaymentPreviewRequest'];
/** What paying would cost, a group a currency. */
export type PaymentPreview = Schemas['PaymentPreview'];
/** One currency's part of a preview; its `etag` is the payment's `If-Match`. */
export type PaymentPreviewGroup = Schemas['PaymentPreviewGroup'];
/** One invoice of a preview. */
export type PaymentPreviewItem = Schemas['PaymentPreviewItem'];
/** What is charged: a saved method, or a new card's token. */
export type PaymentSource = Schemas['PaymentSource'];
/** What to pay, and the amount that the customer agreed to. */
export type PaymentAttemptRequest = Schemas['PaymentAttemptRequest'];
/** One try to pay. */
export type PaymentAttempt = Schemas['PaymentAttempt'];
/** requires_action, processing, succeeded, failed or canceled. */
export type PaymentAttemptStatus = Schemas['PaymentAttemptStatus'];
/** Why a payment failed. */
export type PaymentFailureCode = Schemas['PaymentFailureCode'];
/** What the customer must do for the payment to go on. */
export type PaymentAction = NonNullable<PaymentAttempt['nextAction']>;

/** Which documents to put into one zip. */
export type ArchiveRequest = Schemas['ArchiveRequest'];
/** A link that opens a document without signing in. */
export type ShareLink = Schemas['ShareLink'];
/** The data of a `change` event. */
export type Change = Schemas['Change'];
/** The names that the first element of a cache key takes. */
export type ResourceName = Change['resource'];
