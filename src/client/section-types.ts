import type {
  Account,
  ArchiveRequest,
  CreditBalance,
  CreditNote,
  CreditNotePage,
  CreditNoteQuery,
  DocumentReference,
  Invoice,
  InvoiceExportQuery,
  InvoicePage,
  InvoiceQuery,
  InvoiceSummary,
  Order,
  OrderPage,
  OrderQuery,
  OrderSummary,
  Message,
  MethodChange,
  MethodRemoval,
  MethodSetup,
  MethodSetupRequest,
  PaymentAttempt,
  PaymentAttemptRequest,
  PaymentMethod,
  PaymentMethodEdit,
  PaymentMethodList,
  PaymentPreview,
  PaymentPreviewRequest,
  Quote,
  QuoteAcceptance,
  QuoteAcceptRequest,
  QuoteChangeRequestBody,
  QuoteDeclineRequest,
  QuotePage,
  QuoteQuery,
  QuoteSummary,
  QuoteVersion,
  HelpArticle,
  NewTicket,
  Ticket,
  TicketFile,
  TicketMessage,
  TicketMessagePage,
  TicketMessageQuery,
  TicketPage,
  TicketQuery,
  TicketSummary,
  CalendarFeed,
  UpcomingPage,
  UpcomingQuery,
  UpcomingSummary,
  ShareLink,
  Spend,
  SpendQuery,
  BilledSubscription,
  ChangePreview,
  ProductPage,
  ProductQuery,
  ProductQuoteRequest,
  Purchase,
  PurchaseConfirmation,
  PurchasePreview,
  PurchaseRequest,
  Subscription,
  SubscriptionActionRequest,
  SubscriptionActionResults,
  SubscriptionCancellation,
  SubscriptionChangeRequest,
  SubscriptionExportQuery,
  SubscriptionPage,
  SubscriptionQuery,
  SubscriptionQuoteRequest,
  SubscriptionSummary,
} from './contract.js';
import type {
  RequestOptions,
  DownloadOptions,
  Download,
  UncertainOptions,
  WriteOptions,
  AnswerOptions,
} from './types.js';

/** `client.account` */
export interface AccountSection {
  get(options?: RequestOptions): Promise<Account>;
}

/** `client.invoices` */
export interface InvoicesSection {
  list(query?: InvoiceQuery, options?: RequestOptions): Promise<InvoicePage>;
  get(id: string, options?: RequestOptions): Promise<Invoice>;
  summary(options?: RequestOptions): Promise<InvoiceSummary>;
  pdf(id: string, options?: DownloadOptions): Promise<Download>;
  /** CSV. */
  export(query?: InvoiceExportQuery, options?: DownloadOptions): Promise<Download>;
  /** What was paid, what failed and what is owed, by month and currency: by default of the current month and the five before it. */
  spend(query?: SpendQuery, options?: RequestOptions): Promise<Spend>;
  /** CSV of the same figures. */
  exportSpend(query?: SpendQuery, options?: DownloadOptions): Promise<Download>;
  /** Zip. */
  archive(request: ArchiveRequest, options?: DownloadOptions): Promise<Download>;
  /** A new link for each call; a call that is retried inside keeps its key, so that it makes one link. */
  share(id: string, options?: {readonly expiresInDays?: number | undefined}): Promise<ShareLink>;
}

/** `client.creditNotes` */
export interface CreditNotesSection {
  list(query?: CreditNoteQuery, options?: RequestOptions): Promise<CreditNotePage>;
  get(id: string, options?: RequestOptions): Promise<CreditNote>;
  pdf(id: string, options?: DownloadOptions): Promise<Download>;
}

/** Where a mail was sent. */
export interface ConfirmationReceipt {
  /** The address of the signed-in user. */
  readonly sentTo: string;
}

/** `client.orders` */
export interface OrdersSection {
  list(query?: OrderQuery, options?: RequestOptions): Promise<OrderPage>;
  get(id: string, options?: RequestOptions): Promise<Order>;
  summary(options?: RequestOptions): Promise<OrderSummary>;
  /** The order confirmation. */
  pdf(id: string, options?: DownloadOptions): Promise<Download>;
  /** Sends the confirmation again. A call while another is under way joins it, and one after a lost answer has the same key: one mail. */
  sendConfirmation(id: string, options?: UncertainOptions): Promise<ConfirmationReceipt>;
  /** Makes a quote with the order's lines at today's prices: one, as with {@link sendConfirmation}. */
  reorder(id: string, options?: UncertainOptions): Promise<DocumentReference>;
}

/** What a confirmed change needs besides its preview. */
export interface ChangeConfirmation {
  /** The preview's id: the price that is confirmed is the one that it showed. */
  readonly previewId: string;
  /** What the subscription is charged to from now on; as it was when left out. */
  readonly paymentMethodId?: string | undefined;
}

/**
 * `client.subscriptions`. Prices come from the server alone. What is sent again after a lost answer has the key that it had, or changes nothing; what was read and has changed since is refused
 * with `stale`.
 */
export interface SubscriptionsSection {
  list(query?: SubscriptionQuery, options?: RequestOptions): Promise<SubscriptionPage>;
  get(id: string, options?: RequestOptions): Promise<Subscription>;
  summary(options?: RequestOptions): Promise<SubscriptionSummary>;
  exportCsv(query?: SubscriptionExportQuery, options?: DownloadOptions): Promise<Download>;
  /** Prices a change and keeps what is shown for 15 minutes; nothing is changed. */
  previewChange(id: string, request: SubscriptionChangeRequest, options?: RequestOptions): Promise<ChangePreview>;
  /** Does what a preview showed, once. */
  change(id: string, confirmation: ChangeConfirmation, options?: UncertainOptions): Promise<BilledSubscription>;
  /** Takes back what was to hold from the next period. */
  withdrawChange(id: string, options: AnswerOptions): Promise<Subscription>;
  /** Has the next period invoiced now; `expectedTotal` is what was shown, in minor units; `previewActions` tells it. */
  renew(id: string, expectedTotal: number, options: AnswerOptions): Promise<BilledSubscription>;
  setAutoRenew(id: string, autoRenew: boolean, options: AnswerOptions): Promise<Subscription>;
  /** Null is the customer's default. */
  setPaymentMethod(id: string, paymentMethodId: string | null, options: AnswerOptions): Promise<Subscription>;
  /** ISO days; `until` null: until it is resumed. */
  pause(
    id: string,
    days: {readonly from: string; readonly until: string | null},
    options: AnswerOptions,
  ): Promise<Subscription>;
  resume(id: string, options: AnswerOptions): Promise<Subscription>;
  cancel(id: string, cancellation: SubscriptionCancellation, options: AnswerOptions): Promise<Subscription>;
  /** Withdraws a cancellation, or takes the vendor's offer. */
  keep(id: string, answer: {readonly acceptOffer: boolean}, options: AnswerOptions): Promise<Subscription>;
  /** Makes a quote for a renewal, for more seats or for another plan. */
  requestQuote(id: string, request: SubscriptionQuoteRequest, options: AnswerOptions): Promise<DocumentReference>;
  /** What an action would do to each of many; nothing is changed. */
  previewActions(request: SubscriptionActionRequest, options?: RequestOptions): Promise<SubscriptionActionResults>;
  /** Does the same with many, each by itself; once, however often it is asked for before the answer is there. */
  act(request: SubscriptionActionRequest, options?: UncertainOptions): Promise<SubscriptionActionResults>;
}

/** `client.products`: what the vendor sells by subscription, and buying it. */
export interface ProductsSection {
  list(query?: ProductQuery, options?: RequestOptions): Promise<ProductPage>;
  /** Prices a purchase and keeps what is shown for 15 minutes; nothing is bought. */
  previewPurchase(request: PurchaseRequest, options?: RequestOptions): Promise<PurchasePreview>;
  /** Buys what a preview showed, once. */
  purchase(confirmation: PurchaseConfirmation, options?: UncertainOptions): Promise<Purchase>;
  /** Makes a quote of the customer's own. */
  requestQuote(request: ProductQuoteRequest, options?: UncertainOptions): Promise<DocumentReference>;
}

/** `client.creditBalance` */
export interface CreditBalanceSection {
  get(options?: RequestOptions): Promise<CreditBalance>;
}

/** What following a setup may be given. */
export interface SetupOptions {
  /** Called at each change: `sending`; `processing` (the PSP has it); `checking` (the answer was lost). */
  readonly onProgress?: ((progress: 'sending' | 'processing' | 'checking') => void) | undefined;
  /** The customer has done what it waited for. */
  readonly acted?: boolean | undefined;
  /** Stops following; never stops the setup. */
  readonly signal?: AbortSignal | undefined;
}

/** What is known of a setup when waiting for it ends. */
export type SetupResult =
  | {readonly outcome: 'known'; readonly setup: MethodSetup}
  /** Nothing was ever begun under its key: it may be entered again. */
  | {readonly outcome: 'none'}
  /** Not known after 2 minutes: the list tells by itself. */
  | {readonly outcome: 'unknown'};

/**
 * `client.paymentMethods`. Nothing of it moves money. What is sent again after a lost answer has the key that it had, or changes nothing.
 */
export interface PaymentMethodsSection {
  list(options?: RequestOptions): Promise<PaymentMethodList>;
  /** Has the PSP verify and keep what was entered in its fields, and follows it to its end or to the bank's confirmation. */
  setUp(request: MethodSetupRequest, options?: SetupOptions): Promise<SetupResult>;
  /** Asks what became of a setup of this tab whose result was never seen, as after a reload; undefined when there is none. */
  resumeSetup(options?: SetupOptions): Promise<SetupResult | undefined>;
  /** Follows a setup, as after the bank's confirmation: `requires_action` is waited out for 10 s. */
  followSetup(id: string, options?: SetupOptions): Promise<SetupResult>;
  /** Gives up a setup that waits for the customer. */
  cancelSetup(id: string): Promise<MethodSetup>;
  /** `etag` is the method's own. */
  edit(id: string, change: PaymentMethodEdit, options: AnswerOptions): Promise<PaymentMethod>;
  /** Charges it wherever no other is named, and these subscriptions that name another one. */
  makeDefault(id: string, subscriptionIds: readonly string[], options: AnswerOptions): Promise<MethodChange>;
  makeBackup(id: string, options?: UncertainOptions): Promise<PaymentMethod>;
  endBackup(id: string, options?: UncertainOptions): Promise<PaymentMethod>;
  /** Charges these subscriptions to it, all or none. */
  attach(id: string, subscriptionIds: readonly string[], options?: UncertainOptions): Promise<MethodChange>;
  /** Lets another one take its place everywhere. */
  replace(id: string, by: string, options: AnswerOptions): Promise<MethodChange>;
  /** What follows if it is removed. */
  removal(id: string, options?: RequestOptions): Promise<MethodRemoval>;
  /** Forgets it; `removal` is what was shown to follow, and one that no longer holds is refused with `stale`. */
  remove(
    id: string,
    removal: MethodRemoval,
    answer: {readonly reassignTo: string | null; readonly acceptUncovered: boolean},
    options?: UncertainOptions,
  ): Promise<MethodChange>;
}

/**
 * What the customer is about to agree to, with the key under which it is sent, however often. Made at the review step; the same parameters
 * give the same intent until its result is definitive.
 */
export interface PaymentIntent {
  readonly key: string;
  /** The invoices' ids. */
  readonly invoices: readonly string[];
  /** Minor units of `currency` that were agreed to. */
  readonly amount: number;
  readonly currency: string;
  /** ISO 8601. */
  readonly createdAt: string;
  /** The attempt that the key made, once known. */
  readonly attemptId: string | undefined;
}

/**
 * What a payment is doing: `sending`; `processing` (the PSP has it); `checking` (the answer was lost: don't pay again); `confirming` (not known
 * after 2 minutes, and it may last).
 */
export type PaymentProgress = 'sending' | 'processing' | 'checking' | 'confirming';

/** What following a payment may be given. */
export interface FollowOptions {
  /** Called at each change. */
  readonly onProgress?: ((progress: PaymentProgress) => void) | undefined;
  /** Stops following; never stops the payment. */
  readonly signal?: AbortSignal | undefined;
}

/** What is known of a payment when waiting for it ends. */
export type PaymentResult =
  /** The server's word: it succeeded, failed, was canceled, or waits for the customer (`requires_action`). */
  | {readonly outcome: 'known'; readonly attempt: PaymentAttempt}
  /** The key never made an attempt: nothing was charged, and the same intent may be sent again. Only from `resume`. */
  | {readonly outcome: 'none'}
  /**
   * Not known after 2 minutes. It is still asked for, slowly: `settled` resolves with the server's word, with null when the payment certainly
   * never began, and with undefined when the signal aborts or the session ends first. Paying again stays forbidden meanwhile.
   */
  | {
      readonly outcome: 'unknown';
      readonly attempt: PaymentAttempt | undefined;
      readonly settled: Promise<PaymentAttempt | null | undefined>;
    };

/** `client.payments` */
export interface PaymentsSection {
  preview(request: PaymentPreviewRequest, options?: RequestOptions): Promise<PaymentPreview>;
  /** The intent for exactly this request; call it at the review step. `etag` is that of the previewed group. */
  intent(request: PaymentAttemptRequest, etag: string): Promise<PaymentIntent>;
  /**
   * Sends an intent of this page and follows it until its result is known; a second call while it runs joins the first. Rejects with a `PortalError` when nothing was charged for certain
   * (`outcome: 'none'`), or with `session_expired` and `outcome: 'unknown'` when the session ended on the way: `resume` it after signing in.
   */
  pay(intent: PaymentIntent, options?: FollowOptions): Promise<PaymentResult>;
  /** What was sent and has no definitive result yet, as after a reload. */
  pending(): Promise<readonly PaymentIntent[]>;
  /** Asks what became of a pending intent; never sends it. */
  resume(intent: PaymentIntent, options?: FollowOptions): Promise<PaymentResult>;
  /** Follows an attempt, as after a 3-D Secure challenge. `requires_action` is waited out for 10 s when the customer has acted. */
  follow(attemptId: string, options?: FollowOptions & {readonly acted?: boolean | undefined}): Promise<PaymentResult>;
  /** The authoritative status, asked once. */
  status(attemptId: string, options?: RequestOptions): Promise<PaymentAttempt>;
  findByKey(key: string, options?: RequestOptions): Promise<PaymentAttempt | undefined>;
  /** Gives up an attempt that waits for the customer. */
  cancel(attemptId: string): Promise<PaymentAttempt>;
  receipt(attemptId: string, options?: DownloadOptions): Promise<Download>;
}

/** A quote, and the `ETag` that says which state of it was read: what answers it is sent with that. */
export interface ReadQuote {
  readonly quote: Quote;
  readonly etag: string;
}

/**
 * `client.quotes`. A write is tried up to four times under one key while nobody knows whether it has happened, and rejects with `outcome: 'unknown'` when that isn't known even then: send the same
 * again under the same key, or read the quote.
 */
export interface QuotesSection {
  list(query?: QuoteQuery, options?: RequestOptions): Promise<QuotePage>;
  summary(options?: RequestOptions): Promise<QuoteSummary>;
  get(id: string, options?: RequestOptions): Promise<ReadQuote>;
  /** An earlier version, which never changes again. */
  version(id: string, revision: number, options?: RequestOptions): Promise<QuoteVersion>;
  /** How much of an optional line is taken, a decimal; resolves with the server's new sums. */
  setOption(id: string, lineId: string, quantity: string): Promise<ReadQuote>;
  accept(
    id: string,
    request: QuoteAcceptRequest,
    options: AnswerOptions & {readonly key: string},
  ): Promise<QuoteAcceptance>;
  decline(id: string, request: QuoteDeclineRequest, options: AnswerOptions): Promise<ReadQuote>;
  undoDecline(id: string, options?: WriteOptions): Promise<ReadQuote>;
  requestChanges(id: string, request: QuoteChangeRequestBody, options: AnswerOptions): Promise<ReadQuote>;
  /** Sends a quote that is above one's limit to an owner of the account. */
  requestApproval(id: string, request?: {readonly comment?: string}, options?: WriteOptions): Promise<ReadQuote>;
  /** Asks for a new quote in the place of one that is expired, declined or canceled. */
  requestNew(id: string, request?: {readonly comment?: string}, options?: WriteOptions): Promise<ReadQuote>;
  postMessage(id: string, text: string, options?: WriteOptions): Promise<Message>;
  pdf(id: string, options?: DownloadOptions): Promise<Download>;
  /** A document of the quote, or a file of its discussion. */
  file(id: string, fileId: string, options?: DownloadOptions): Promise<Download>;
}

/** How far an upload is. */
export interface UploadProgress {
  /** Bytes so far. */
  readonly sent: number;
  /** Bytes in all. */
  readonly total: number;
}

/** What an upload may be given. */
export interface UploadOptions extends RequestOptions {
  /** The idempotency key of the file, kept for every retry of it; a new one unless given. */
  readonly key?: string | undefined;
  readonly onProgress?: ((progress: UploadProgress) => void) | undefined;
}

/** `client.tickets` */
export interface TicketsSection {
  list(query?: TicketQuery, options?: RequestOptions): Promise<TicketPage>;
  summary(options?: RequestOptions): Promise<TicketSummary>;
  get(id: string, options?: RequestOptions): Promise<Ticket>;
  /** The end of the conversation; `earlier` and `later` of a page lead on. */
  messages(id: string, query?: TicketMessageQuery, options?: RequestOptions): Promise<TicketMessagePage>;
  /** `position`: of the last message that was shown. */
  markRead(id: string, position: number): Promise<void>;
  create(request: NewTicket, options?: WriteOptions): Promise<Ticket>;
  reply(
    id: string,
    message: {readonly text: string; readonly fileIds?: string[]},
    options?: WriteOptions,
  ): Promise<TicketMessage>;
  close(id: string, options?: WriteOptions): Promise<Ticket>;
  reopen(id: string, options?: WriteOptions): Promise<Ticket>;
  rate(id: string, rating: {readonly score: number; readonly comment?: string}): Promise<Ticket>;
  /** Uploads a file, whose id then goes with a ticket or a reply. The signal aborts it; with the same key it is tried again. */
  upload(file: File, options?: UploadOptions): Promise<TicketFile>;
  /** What the vendor's help says about it, in the customer's language, the best answer first. */
  answers(q: string, options?: RequestOptions): Promise<HelpArticle[]>;
}

/** `client.upcoming` */
export interface UpcomingSection {
  /** What is due, charged, renewed or over within `days`, 90 unless set, and what is overdue. */
  list(query?: UpcomingQuery, options?: RequestOptions): Promise<UpcomingPage>;
  summary(query?: {readonly days?: number}, options?: RequestOptions): Promise<UpcomingSummary>;
  /** iCalendar. */
  calendar(query?: {readonly days?: number}, options?: DownloadOptions): Promise<Download>;
  /** The user's own link for a calendar program: a secret, the same each time until it is revoked. */
  createFeed(): Promise<CalendarFeed>;
  revokeFeed(): Promise<void>;
}

/** The contract's operations, by what they are about. */
export interface ClientSections {
  readonly account: AccountSection;
  readonly quotes: QuotesSection;
  readonly invoices: InvoicesSection;
  readonly creditNotes: CreditNotesSection;
  readonly orders: OrdersSection;
  readonly creditBalance: CreditBalanceSection;
  readonly paymentMethods: PaymentMethodsSection;
  readonly payments: PaymentsSection;
  readonly subscriptions: SubscriptionsSection;
  readonly products: ProductsSection;
  readonly tickets: TicketsSection;
  readonly upcoming: UpcomingSection;
}
