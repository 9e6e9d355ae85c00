import type {components, operations} from './contract.generated.js';

type Schemas = components['schemas'];
type Query<Operation extends keyof operations> = Operation extends keyof operations
  ? NonNullable<operations[Operation]['parameters']['query']>
  : never;

type Body<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: {content: {'application/json': infer Content}};
}
  ? Content
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
/** What was paid, what failed and what is owed. */
export type Spend = Schemas['Spend'];
/** `due`, `failed` or `made`. */
export type SpendClass = Schemas['SpendClass'];
/** What there is in one currency. */
export type SpendCurrency = Schemas['SpendCurrency'];
/** What a product or a team has. */
export type SpendGroup = Schemas['SpendGroup'];
export type SpendMonth = Schemas['SpendMonth'];
/** The period of spend, and what it is split by. */
export type SpendQuery = Query<'getSpend'>;
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

/** What is stored of an order's state; that it waits for a payment is computed beside it. */
export type OrderStatus = Schemas['OrderStatus'];
/** A row of the list of orders. */
export type OrderListItem = Schemas['OrderListItem'];
/** A page of orders. */
export type OrderPage = Schemas['OrderPage'];
/** One order with its lines, delivery and invoices. */
export type Order = Schemas['Order'];
/** Where and when an order is delivered. */
export type OrderDelivery = NonNullable<Order['delivery']>;
/** How many orders each filter holds. */
export type OrderSummary = Schemas['OrderSummary'];
/** `filter`, `q`, `sort`, `limit`, `cursor`. */
export type OrderQuery = Query<'listOrders'>;
/** A column; `-` in front is descending. */
export type OrderSort = NonNullable<OrderQuery['sort']>;

/** What is stored of a subscription's state; "To renew" (`inGracePeriod`) and what it ends for are computed beside it. */
export type SubscriptionStatus = Schemas['SubscriptionStatus'];
/** The filter of the list. */
export type SubscriptionStatusFilter = Schemas['SubscriptionStatusFilter'];
/** A row of the list of subscriptions. */
export type SubscriptionListItem = Schemas['SubscriptionListItem'];
/** A page of subscriptions. */
export type SubscriptionPage = Schemas['SubscriptionPage'];
/** One subscription with its items, limits, next invoice, history and invoices. */
export type Subscription = Schemas['Subscription'];
/** What has happened to a subscription. */
export type SubscriptionEvent = Schemas['SubscriptionEvent'];
/** What may be done with a subscription. */
export type SubscriptionCapabilities = Schemas['SubscriptionCapabilities'];
/** How many subscriptions each filter holds, what needs attention, and what can be filtered by. */
export type SubscriptionSummary = Schemas['SubscriptionSummary'];
/** `filter`, `q`, `sort`, `limit`, `cursor`. */
export type SubscriptionQuery = Query<'listSubscriptions'>;
/** `status`, `productId`, `team`, `currency`. */
export type SubscriptionFilter = NonNullable<SubscriptionQuery['filter']>;
/** A column; `-` in front is descending. */
export type SubscriptionSort = NonNullable<SubscriptionQuery['sort']>;
/** `filter`, `q`, `sort`, or chosen `ids`. */
export type SubscriptionExportQuery = Query<'exportSubscriptions'>;
/** What a subscription is charged to. */
export type SubscriptionMethod = Schemas['SubscriptionMethod'];
/** Why what it is charged to won't do. */
export type MethodIssue = Schemas['MethodIssue'];
/** Other seats, plan, term or add-ons; what is left out stays. */
export type SubscriptionChangeRequest = Schemas['SubscriptionChangeRequest'];
/** What a change would cost, and from when it would hold. */
export type ChangePreview = Schemas['ChangePreview'];
/** An invoice that isn't issued yet. */
export type InvoiceEstimate = Schemas['InvoiceEstimate'];
/** A subscription as it is after a write, and what is to be paid for it. */
export type BilledSubscription = Schemas['BilledSubscription'];
/** Why a subscription is canceled. */
export type SubscriptionCancelReason = Schemas['SubscriptionCancelReason'];
/** What the vendor offers to whoever stays. */
export type RetentionOffer = Schemas['RetentionOffer'];
/** When, why, and in whose words a subscription is canceled. */
export type SubscriptionCancellation = Body<'cancelSubscription'>;
/** What sales are asked for. */
export type SubscriptionQuoteRequest = Body<'requestSubscriptionQuote'>;
/** The same for many subscriptions, each with the version that was read. */
export type SubscriptionActionRequest = Schemas['SubscriptionActionRequest'];
/** What it would do, or has done, to each. */
export type SubscriptionActionResults = Schemas['SubscriptionActionResults'];

/** What the vendor sells by subscription, with what one already has of it. */
export type Product = Schemas['Product'];
/** A page of the catalog. */
export type ProductPage = Schemas['ProductPage'];
/** `filter`, `q`, `limit`, `cursor`. */
export type ProductQuery = Query<'listProducts'>;
/** What is to be bought. */
export type PurchaseRequest = Body<'previewPurchase'>;
/** What it would cost, now and when it renews. */
export type PurchasePreview = Schemas['PurchasePreview'];
/** A preview's id, with what it is charged to and named by. */
export type PurchaseConfirmation = Body<'purchase'>;
/** The subscriptions that were made, and their invoices. */
export type Purchase = operations['purchase']['responses'][201]['content']['application/json'];
/** Products that sales are asked for. */
export type ProductQuoteRequest = Body<'requestProductQuote'>;

/** A saved payment method. */
export type PaymentMethod = Schemas['PaymentMethod'];
/** A subscription, as far as it is charged to a method. */
export type SubscriptionUse = Schemas['SubscriptionUse'];
/** What is changed of a method. */
export type PaymentMethodEdit = Schemas['PaymentMethodEdit'];
/** What has become of a method, and what moved. */
export type MethodChange = Schemas['MethodChange'];
/** What follows if a method is removed. */
export type MethodRemoval = Schemas['MethodRemoval'];
/** What a new method is kept with. */
export type MethodSetupRequest = Schemas['MethodSetupRequest'];
/** A method that is being kept: the PSP verifies it. */
export type MethodSetup = Schemas['MethodSetup'];
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

/** What is stored of a quote's state; `expired` is computed beside it. */
export type QuoteStatus = Schemas['QuoteStatus'];
/** The filter of the list. */
export type QuoteStatusFilter = Schemas['QuoteStatusFilter'];
/** Who made it, or why it was made. */
export type QuoteOriginType = Schemas['QuoteOriginType'];
/** A row of the list. */
export type QuoteListItem = Schemas['QuoteListItem'];
/** A page of the list. */
export type QuotePage = Schemas['QuotePage'];
/** One quote with its lines, options, terms and discussion. */
export type Quote = Schemas['Quote'];
/** A line, a heading, a remark or a sum of lines. */
export type QuoteLine = Schemas['QuoteLine'];
/** The lines and sums of an earlier version. */
export type QuoteVersion = Schemas['QuoteVersion'];
/** How many quotes each filter holds, and how many wait for this user. */
export type QuoteSummary = Schemas['QuoteSummary'];
/** What may be done with a quote. */
export type QuoteCapabilities = Schemas['QuoteCapabilities'];
/** `filter`, `q`, `sort`, `limit`, `cursor`. */
export type QuoteQuery = Query<'listQuotes'>;
/** `status`, `issuedFrom`, `issuedTo`, `origin`, `currency`. */
export type QuoteFilter = NonNullable<QuoteQuery['filter']>;
/** A column; `-` in front is descending. */
export type QuoteSort = NonNullable<QuoteQuery['sort']>;
/** What the customer agrees to, and their signature. */
export type QuoteAcceptRequest = Schemas['QuoteAcceptRequest'];
/** What an accepted quote has become. */
export type QuoteAcceptance = Schemas['QuoteAcceptance'];
/** How a quote is signed: drawn, typed, or with an image. */
export type SignatureMode = Schemas['SignatureMode'];
/** Why a quote is declined. */
export type QuoteDeclineReason = Schemas['QuoteDeclineReason'];
/** A reason, a comment, or both. */
export type QuoteDeclineRequest = Schemas['QuoteDeclineRequest'];
/** Other quantities, and words. */
export type QuoteChangeRequestBody = Schemas['QuoteChangeRequestBody'];
/** What the vendor was asked to change. */
export type QuoteChangeRequest = Schemas['QuoteChangeRequest'];
/** What a person wrote, or what has happened. */
export type Message = Schemas['Message'];
/** A file of a quote. */
export type DocumentFile = Schemas['File'];
/** Another document, as it is linked to. */
export type DocumentReference = Schemas['DocumentReference'];
/** A person at the vendor. */
export type Contact = Schemas['Contact'];

/** Which documents to put into one zip. */
export type ArchiveRequest = Schemas['ArchiveRequest'];
/** A link that opens a document without signing in. */
export type ShareLink = Schemas['ShareLink'];
/** The data of a `change` event. */
export type Change = Schemas['Change'];
/** The names that the first element of a cache key takes. */
export type ResourceName = Change['resource'];

/** What an entry of upcoming payments stands for. */
export type UpcomingKind = Schemas['UpcomingKind'];
/** How it will be paid. */
export type UpcomingState = Schemas['UpcomingState'];
/** An entry of the list of upcoming payments. */
export type UpcomingPayment = Schemas['UpcomingPayment'];
/** What may be done about it. */
export type UpcomingCapabilities = Schemas['UpcomingCapabilities'];
/** A page of upcoming payments. */
export type UpcomingPage = Schemas['UpcomingPaymentPage'];
/** `days`, `filter`, `q`, `sort`, `limit`, `cursor`. */
export type UpcomingQuery = Query<'listUpcomingPayments'>;
/** `kind`, `state`, `scheduled`, `overdue`, `currency`. */
export type UpcomingFilter = NonNullable<UpcomingQuery['filter']>;
/** A column; `-` in front is descending. */
export type UpcomingSort = NonNullable<UpcomingQuery['sort']>;
/** How much is coming: counts, a chart's 30 days, and sums per currency and month. */
export type UpcomingSummary = Schemas['UpcomingPaymentSummary'];
/** A number of entries, and their amount. */
export type UpcomingSum = Schemas['UpcomingSum'];
/** A link that a calendar program reads. */
export type CalendarFeed = Schemas['CalendarFeed'];

/** What is stored of a ticket's state. */
export type TicketStatus = Schemas['TicketStatus'];
/** The filter of the list of tickets. */
export type TicketStatusFilter = Schemas['TicketStatusFilter'];
/** How urgent a ticket is. */
export type TicketPriority = Schemas['TicketPriority'];
/** The kinds of document that a ticket can be about. */
export type TicketRelatedType = Schemas['TicketRelatedType'];
/** A row of the list of tickets. */
export type TicketListItem = Schemas['TicketListItem'];
/** A page of tickets. */
export type TicketPage = Schemas['TicketPage'];
/** One ticket, without its messages. */
export type Ticket = Schemas['Ticket'];
/** What may be done with a ticket. */
export type TicketCapabilities = Schemas['TicketCapabilities'];
/** How many tickets each filter holds, and the categories. */
export type TicketSummary = Schemas['TicketSummary'];
/** What a customer or an agent wrote, or what has happened. */
export type TicketMessage = Schemas['TicketMessage'];
/** A part of a conversation, with cursors to what comes before and after. */
export type TicketMessagePage = Schemas['TicketMessagePage'];
/** A file of a message. */
export type TicketFile = Schemas['TicketFile'];
/** What a new ticket says. */
export type NewTicket = Body<'createTicket'>;
/** `filter`, `q`, `sort`, `limit`, `cursor`. */
export type TicketQuery = Query<'listTickets'>;
/** The sort orders of tickets. */
export type TicketSort = NonNullable<TicketQuery['sort']>;
/** `limit`, `cursor`. */
export type TicketMessageQuery = Query<'listTicketMessages'>;
/** An article of the vendor's help. */
export type HelpArticle = Schemas['HelpArticle'];
