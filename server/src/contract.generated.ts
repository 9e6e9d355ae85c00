// Made from contract/openapi.yaml by "npm run generate". Don't edit.

export interface paths {
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mint a session for one customer's user
         * @description Called by the vendor's own server, never by a browser. Harmless to repeat: each call gives another token of the same rights, so it takes no Idempotency-Key.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The session that the token stands for */
        get: operations["getSession"];
        put?: never;
        post?: never;
        /** Sign out; the token is refused from now on */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customer, the user with their role, the region, and what this back end offers */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices, newest first unless sorted otherwise */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many invoices each filter holds, and what is due per currency */
        get: operations["getInvoiceSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invoices of a filter as CSV, streamed
         * @description UTF-8 with a byte order mark, CRLF after every row, the last one too, RFC 4180. A text cell that a spreadsheet would take for a formula (it starts with `=`, `+`, `-`, `@`, tab or carriage return) is
         *     prefixed with an apostrophe. Amounts are plain decimals in major units with `.`, the currency in its own column; dates are ISO 8601.
         */
        get: operations["exportInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The PDFs of chosen invoices, or of a filter, as one zip, streamed
         * @description A read in the form of a POST, because a selection can be longer than a URL; it changes nothing and takes no Idempotency-Key. More than `limits.archiveDocuments` of the account answers
         *     422 `archive_too_large`.
         */
        post: operations["archiveInvoices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /** One invoice with its lines, taxes, payments and credits */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        /** The invoice as a PDF, in the customer's language */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invoices/{invoiceId}/share-links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link that opens the invoice's PDF without signing in, until it expires */
        post: operations["shareInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/shared/{shareToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document behind a share link
         * @description Opened by a browser's address bar: served as a PDF with `Content-Security-Policy: sandbox`, `nosniff`, `no-referrer` and `noindex`. A forged token answers 404, an expired one 410.
         */
        get: operations["openShareLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Credit notes, newest first unless sorted otherwise */
        get: operations["listCreditNotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{creditNoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                creditNoteId: components["parameters"]["CreditNoteId"];
            };
            cookie?: never;
        };
        /** One credit note with its lines and what it was applied to */
        get: operations["getCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-notes/{creditNoteId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                creditNoteId: components["parameters"]["CreditNoteId"];
            };
            cookie?: never;
        };
        /** The credit note as a PDF, in the customer's language */
        get: operations["getCreditNotePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quotes, newest first unless sorted otherwise */
        get: operations["listQuotes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many quotes each filter holds, and how many wait for this user */
        get: operations["getQuoteSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        /** One quote as it stands, with its lines, options, terms and discussion */
        get: operations["getQuote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/versions/{revision}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
                revision: number;
            };
            cookie?: never;
        };
        /** The lines and sums of an earlier version, to compare with */
        get: operations["getQuoteVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        /** The quote as a PDF, in the customer's language; with its signature once it is signed */
        get: operations["getQuotePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        /** A document of the quote, or a file of its discussion */
        get: operations["getQuoteFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/options/{lineId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
                lineId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * How much of an optional line the customer takes
         * @description Idempotent by nature, so it takes no Idempotency-Key; sent again it changes nothing. The answer is the quote with the server's new sums and a new ETag. A line that is not optional, or a
         *     quantity outside its limits, answers 422 `invalid_request`; a quote that is no longer open answers 409 `quote_closed`.
         */
        put: operations["setQuoteOption"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept the quote, signed if it asks for a signature
         * @description Makes the order and its invoice in one transaction, once per quote, whatever the number of calls, keys and tabs. `If-Match` is the ETag of the quote as it was read: one that has changed since
         *     answers 412 `stale`; another total 409 `amount_changed`; one that is expired, declined, canceled or accepted already 409 `quote_closed`. A user above whose limit it is answers 403
         *     `not_allowed` with reason `limit`. Where a payment is required the order waits for it: its invoice, whose first instalment is the down payment, is paid as any other.
         */
        post: operations["acceptQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline the quote, with a reason, a comment, or both */
        post: operations["declineQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/undo-decline": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a decline back, until `declined.undoUntil` */
        post: operations["undoQuoteDecline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/change-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for other quantities, for lines to go, or for anything else in words
         * @description The vendor answers with a new version of the quote, which ends the request; a second request takes the place of the first.
         */
        post: operations["requestQuoteChanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/approval-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a quote that is above one's limit to an owner of the account */
        post: operations["requestQuoteApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/new-quote-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a new quote in the place of one that is expired, declined or canceled */
        post: operations["requestNewQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{quoteId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to the vendor about the quote */
        post: operations["postQuoteMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first unless sorted otherwise */
        get: operations["listOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many orders each filter holds */
        get: operations["getOrderSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /** One order with its lines, delivery and invoices */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        /** The order confirmation as a PDF, in the customer's language */
        get: operations["getOrderPdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/confirmation-emails": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the confirmation again, with its PDF, to the signed-in user's own address */
        post: operations["sendOrderConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{orderId}/reorders": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order the same again
         * @description Makes a quote of the customer's own (origin `self`) with the order's lines at today's prices, to be reviewed and accepted as any other.
         */
        post: operations["reorder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Subscriptions, those that end or renew first in front unless sorted otherwise */
        get: operations["listSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many subscriptions each filter holds, what needs attention, and what can be filtered by */
        get: operations["getSubscriptionSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The subscriptions of a filter as CSV, streamed
         * @description In the form of the invoices' export.
         */
        get: operations["exportSubscriptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        /** One subscription with its items, limits, next invoice, history and invoices */
        get: operations["getSubscription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/change-previews": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a change of seats, plan, term or add-ons would cost, and from when it would hold
         * @description It changes nothing but that what is shown is kept under an id for 15 minutes, so it takes no Idempotency-Key. What is more than before (seats, rank, add-ons, a longer term) holds at once and is
         *     charged for the days that are left; what is less holds from the next period. A change of both kinds holds at once as a whole when it costs more in all, else from the next period.
         *     What can't be is answered with 422 `change_refused`, each reason with a pointer into the body: `below_minimum`, `above_maximum`, `below_assigned`, `contract`, `not_sold`, `quote_only`, `unchanged`;
         *     a subscription that can't be changed at all with 409 `not_possible`.
         */
        post: operations["previewSubscriptionChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do what a preview showed, at the price it showed
         * @description Once a preview. One that is older than 15 minutes, or whose subscription or prices have changed since, answers 412 `stale`, and nothing is done: preview it again. What is due now is invoiced in the
         *     same transaction and charged to the subscription's method, or to `paymentMethodId`, within minutes; the change holds at once. Either takes the place of a change that was scheduled.
         */
        post: operations["changeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/scheduled-change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a change back that was to hold from the next period
         * @description Idempotent by nature, so it takes no Idempotency-Key; where nothing is scheduled it changes nothing.
         */
        delete: operations["withdrawScheduledChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pay the next period now, ahead of its day
         * @description The next period is invoiced now, at today's prices, and begins when this one ends; it is charged within minutes. Where the renewal is invoiced already and unpaid (`past_due`, To renew), nothing
         *     more is: the answer's `invoice` is the one to pay. Another price than `expectedTotal` answers 409 `amount_changed`, and nothing is done.
         */
        post: operations["renewSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/auto-renew": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Whether it goes on by itself; without, it ends with its period
         * @description Idempotent by nature, so it takes no Idempotency-Key.
         */
        put: operations["setAutoRenew"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/payment-method": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * What it is charged to; null is the customer's default
         * @description Idempotent by nature, so it takes no Idempotency-Key. Where a renewal is unpaid it is tried again with this method within minutes. A method that is expired or isn't there answers 422
         *     `payment_method_unusable`.
         */
        put: operations["setSubscriptionPaymentMethod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause it, from a day on and until another, or until it is resumed
         * @description Nothing is charged while it is paused. What is paid is paid: resumed within the period it goes on as it was, resumed later a new period begins that day. So it is best paused from the day
         *     after the period's last. `until` is the day on which it goes on by itself.
         */
        post: operations["pauseSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on today, or call a pause off that hasn't begun
         * @description Where the period it was paid for is over a new one begins today, and is invoiced and charged within minutes.
         */
        post: operations["resumeSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel it, now or at the end of its period, with a reason
         * @description `period_end` can be taken back until then (`keep`); `now` is final, and gives nothing back of what was paid. A renewal that is unpaid is void with it unless something was paid of it or is being
         *     paid.
         */
        post: operations["cancelSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a cancellation, or stay for the offer that `retentionOffer` tells
         * @description With `acceptOffer` it also does without a cancellation: whoever is about to cancel may take the offer instead. An offer that isn't made (any more) answers 409 `not_possible`, and nothing is done.
         */
        post: operations["keepSubscription"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{subscriptionId}/quote-requests": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a quote for a renewal, for more seats or for another plan
         * @description Makes a quote (origin `added_users` where more seats are asked for, else `renewal`) at today's prices, to be reviewed and accepted as any other; a comment goes with it to the vendor.
         */
        post: operations["requestSubscriptionQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscription-actions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an action would do to each of these subscriptions
         * @description A read in the form of a POST, because a selection can be longer than a URL; it changes nothing and takes no Idempotency-Key.
         */
        post: operations["previewSubscriptionActions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscription-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do the same with many subscriptions, each by itself
         * @description What can't be done says why, and the rest stands. A subscription that has changed since its `etag` was read is left as it is and answers `stale`.
         */
        post: operations["actOnSubscriptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the vendor sells by subscription, in the vendor's order, with what one already has of it */
        get: operations["listProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchase-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What these products would cost, now and when they renew
         * @description It changes nothing but that what is shown is kept under an id for 15 minutes, so it takes no Idempotency-Key. What can't be bought is answered with 422 `change_refused`, each reason with a pointer into
         *     the body: `below_minimum`, `above_maximum`, `not_sold`, `quote_only`.
         */
        post: operations["previewPurchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/purchases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buy what a preview showed, at the price it showed
         * @description Once a preview: makes one subscription an item, with its trial where the product has one, and the invoice of each that has none, in one transaction; they are charged within minutes. A preview that is older
         *     than 15 minutes, or whose prices have changed since, answers 412 `stale`, and nothing is bought.
         */
        post: operations["purchase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/product-quote-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a quote for products, where they aren't simply bought
         * @description Makes a quote of the customer's own (origin `self`) at today's prices, to be reviewed and accepted as any other; a comment goes with it to the vendor.
         */
        post: operations["requestProductQuote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets, the last one that something happened to first unless sorted otherwise
         * @description An owner and a billing manager see every ticket of the company, a member the tickets that they opened themselves; whatever else names a ticket follows the same rule, and answers 404 for one that
         *     this person doesn't see. Sorted by `status` or by `category`, rows of one group stand together, the latest first within it: a list that is grouped is one that is sorted so.
         */
        get: operations["listTickets"];
        put?: never;
        /**
         * Ask the vendor for help
         * @description `category` is one of the summary's; `related` is a document that this customer has. What is neither answers 422 `invalid_request` with a pointer, and nothing was opened.
         */
        post: operations["createTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tickets each filter holds, and the categories that one can choose from */
        get: operations["getTicketSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        /** One ticket as it stands, without its messages */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        /**
         * The end of the conversation, and from there backwards or on
         * @description Without a cursor the latest messages. `earlier` leads back to those before, `later` on to what was written since, however often it is asked. Within a page the oldest comes first.
         */
        get: operations["listTicketMessages"];
        put?: never;
        /**
         * Write to the vendor
         * @description A reply to a resolved ticket opens it again, and one to a pending ticket answers it. A closed one has to be reopened first: 403 `not_allowed`.
         */
        post: operations["replyToTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that it is done with */
        post: operations["closeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a ticket again that was resolved or closed */
        post: operations["reopenTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Say how it went, once the ticket is resolved or closed
         * @description Idempotent by nature, so it takes no Idempotency-Key; sent again it takes the place of the earlier rating.
         */
        put: operations["rateTicket"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tickets/{ticketId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Note how far this user has read
         * @description Idempotent by nature; a place before the one that is noted changes nothing. What others have read is theirs.
         */
        put: operations["markTicketRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the link of a mail for a session of its ticket
         * @description A mail about a ticket leads to the vendor's page with a token behind `#portal-ticket=`, which holds 14 days. The session is the person's that the mail went to, and reaches nothing but that ticket: it is read,
         *     answered, closed, reopened and rated, and followed on the event stream; everything else answers 403. A forged token answers 404, as that of a person who has left does; an expired one 410. Harmless to repeat,
         *     so it takes no Idempotency-Key.
         */
        post: operations["createTicketSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file that a message will have
         * @description Then its bytes are sent to `/ticket-files/{uploadId}/content`, as often as it takes, and then its id goes with the message. A file that no message has within a day is forgotten.
         */
        post: operations["createTicketFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ticket-files/{uploadId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * The bytes of a file that was announced
         * @description Idempotent by nature: sent again, in whole, they take the place of the first. What the file is, is told by its bytes; PNG, JPEG, GIF, WebP, PDF, ZIP (office documents among them) and text in UTF-8
         *     are taken, anything else answers 415. Other than the announced number of bytes answers 422.
         */
        put: operations["uploadTicketFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files/{fileToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A message's file, by the URL that it was read with
         * @description Always `attachment`, with `nosniff` and `Content-Security-Policy: sandbox`: a browser shows it in an `<img>` and nowhere else. The URL holds ten minutes; then it answers 410, and reading the
         *     message again gives another.
         */
        get: operations["openFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/help-articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the vendor's help says about it, the best answer first
         * @description Asked while a subject is typed: words are found in any of their forms and the last one from its beginning, in the customer's language, or in English where the vendor wrote nothing in it. Without
         *     a word that is found anywhere there are no items.
         */
        get: operations["searchHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets of all customers
         * @description Called by the vendor's own server, never by a browser, as is every operation under `/vendor`. Categories are named in English.
         */
        get: operations["listVendorTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        /** One ticket as the vendor sees it */
        get: operations["getVendorTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/tickets/{ticketId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        /** The conversation, read as the customer reads it */
        get: operations["listVendorTicketMessages"];
        put?: never;
        /**
         * Answer the customer
         * @description The HTML is cut down to an allow-list; what is left without a word answers 422. The ticket has `status` then, whatever it had. It counts as read no further than before: something may have come in
         *     while the answer was written.
         */
        post: operations["replyAsAgent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/tickets/{ticketId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Resolve, close or reopen a ticket
         * @description Idempotent by nature; the status that it has changes nothing.
         */
        put: operations["setTicketStatus"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/tickets/{ticketId}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Say that somebody is writing
         * @description Shown to the customer for ten seconds, or until the message is there; to be sent again every five while somebody writes.
         */
        put: operations["setTicketTyping"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/tickets/{ticketId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Note how far the vendor has read
         * @description One mark for all agents. Idempotent by nature; a place before the one that is noted changes nothing.
         */
        put: operations["markVendorTicketRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/tickets/{ticketId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Announce a file that an answer will have
         * @description As `POST /ticket-files`; its bytes are sent to `/vendor/ticket-files/{uploadId}/content`. It is for a ticket of the same customer.
         */
        post: operations["createAgentFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/vendor/ticket-files/{uploadId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * The bytes of a file that was announced for an answer
         * @description As `PUT /ticket-files/{uploadId}/content`.
         */
        put: operations["uploadAgentFile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upcoming-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is to be paid, renewed or answered within some days, and what is overdue, the earliest first unless sorted otherwise
         * @description Days are the customer's own. The window is today and the `days` days after it. What stands in it:
         *
         *     - `invoice`: what is unpaid of an invoice, one entry an unpaid instalment, due in the window or overdue. One that is charged by itself stands on the day of its next charge, and is `scheduled`. It is
         *       `failed` where its latest payment has failed, as in `GET /spend`; of instalments those that it would have paid are.
         *     - `payment`: an attempt that is under way, on today. What it settles isn't listed as an invoice beside it; what it leaves of one is.
         *     - `renewal`: each renewal of a subscription in the window, several of a monthly one, with its scheduled change; the end of a trial and of a pause that has an end too. It is `failed`, and not
         *       `scheduled`, where its method won't do on that day. What costs nothing isn't listed, nor are later renewals of a subscription whose last one is unpaid: its invoice is.
         *     - `expiry`: the last day of a subscription that ends in the window. Its amount is what a renewal costs.
         *     - `quote`: the last day of an open quote.
         *     - `method_expiry`: the last day of a card that a subscription is charged to.
         *
         *     The amounts of `expiry` and `quote` are owed by nobody and count in no sum. A session sees the kinds whose records it may list: it needs one of `invoices:read`, `payments:read`,
         *     `subscriptions:read`, `quotes:read` and `paymentMethods:read`.
         */
        get: operations["listUpcomingPayments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upcoming-payments/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much is coming of each kind, by state for a chart of 30 days, and per currency and month */
        get: operations["getUpcomingPaymentSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/upcoming-payments/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as an iCalendar file, in the customer's language
         * @description RFC 5545: a whole day each, under a UID that stays while the record and the day of a renewal do. Payments that are under way aren't in it: nothing is to be done on a day. At most 1,000 events, the
         *     earliest. Of a method it says no more than its brand and its last four digits.
         */
        get: operations["getUpcomingPaymentCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{calendarToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The calendar behind a link
         * @description Read by calendar programs, again and again: it may be kept for an hour, and `If-None-Match` answers 304. A link that was forged, revoked or replaced, or whose user has left or may see none of it any
         *     more, answers 404.
         */
        get: operations["openCalendarFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The user's own link to the calendar, for a program that reads it now and then
         * @description The link shows a year, to whoever has it, without signing in: no more than this session may see, and no more than the user still may when it is read. Asking again gives the same link; a session that
         *     may see other kinds gets a new one in its place. It takes no Idempotency-Key, since doing it twice is doing it once.
         */
        post: operations["createCalendarFeed"];
        /** Ends the user's link; without one nothing happens */
        delete: operations["revokeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was paid, what could not be paid and what is owed, by month and currency
         * @description Every minor unit is counted once at most, in one class and one month, whose days are those of the customer's time zone:
         *
         *     - `made`: money that was taken or that the vendor has received, in the month of the payment's `paidOn`. What credit settled is no payment and is counted nowhere. What was given back of a payment is taken
         *       off the month in which it was paid, also where the invoice is void; without that, money paid on an invoice that was voided later stays counted.
         *     - `failed`: what is still owed of an invoice whose latest payment failed, at most what that payment would have paid. A later payment that succeeded or is under way ends it; one that was canceled does not.
         *     - `due`: whatever else is still owed, also of an `uncollectible` invoice; nothing of a void one. What is under way is owed until it has succeeded.
         *
         *     `due` and `failed` stand in the month in which they are to be paid: each unpaid part of an invoice in instalments in its own, what was paid or credited filling the earliest first, and what failed being the
         *     earliest that is left. So all months together hold an account's `amountDue`, and all that it has paid.
         *
         *     Currencies are never added to one another. Months without anything are there, with zeros.
         */
        get: operations["getSpend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/spend/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same figures as CSV
         * @description A row for each month, currency and group that has anything; by the rules of the export of invoices.
         */
        get: operations["exportSpend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/credit-balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The credit that can still pay invoices, per currency */
        get: operations["getCreditBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved payment methods, the default first, and where a new one is entered */
        get: operations["listPaymentMethods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods/{methodId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        /** One saved method */
        get: operations["getPaymentMethod"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct its holder, billing address or expiry
         * @description What is left out stays. `editable` of the method says what the PSP lets be changed; anything else answers 422 `invalid_request`. Number and security code are never changed: another card is another
         *     method. The PSP is told first and nothing is changed here unless it agreed; a PSP that can't be reached answers 503 `psp_unavailable`, and the same request can be sent again.
         */
        patch: operations["editPaymentMethod"];
        trace?: never;
    };
    "/payment-methods/{methodId}/default": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Charge it wherever no other method is named
         * @description The former default stays as any other method. Subscriptions that name no method follow the default by themselves; those of `subscriptionIds`, which name another one, follow it from now on, in the
         *     same step. One that was the backup is it no longer. Idempotent by nature; sent again with the new ETag it changes nothing. An expired method answers 422 `payment_method_unusable`.
         */
        put: operations["setDefaultMethod"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods/{methodId}/backup": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Charge it when the one that should be can't be
         * @description The former backup is it no longer. The default can't be its own backup: 409 `not_allowed` with reason `status`. An expired method answers 422 `payment_method_unusable`.
         */
        put: operations["setBackupMethod"];
        post?: never;
        /**
         * Have no backup
         * @description A method that isn't the backup stays as it is.
         */
        delete: operations["unsetBackupMethod"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods/{methodId}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Charge these subscriptions to it
         * @description All of them in one step or none. Idempotent by nature, so it takes no Idempotency-Key. A subscription that isn't there answers 404, one that is canceled 409 `not_allowed` with reason `status`, an
         *     expired method 422 `payment_method_unusable`. A subscription that waits for its renewal to be paid is charged again soon.
         */
        put: operations["attachSubscriptions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods/{methodId}/replace": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let another method take its place everywhere
         * @description Its subscriptions, and its being the default or the backup, go over to `by` in one step. It is kept until it is removed. `by` must be another method of the customer's that can be charged: 422
         *     `payment_method_unusable` otherwise.
         */
        post: operations["replacePaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods/{methodId}/removal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        /**
         * What follows if it is removed
         * @description Its ETag stands for all that is shown; it is the `If-Match` of the removal.
         */
        get: operations["getMethodRemoval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-methods/{methodId}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget it, and move what was charged to it
         * @description `If-Match` is the ETag of `GET /payment-methods/{methodId}/removal`: what would follow otherwise than it was shown answers 412 `stale`. With `reassignTo` its subscriptions and its being the default or
         *     the backup go over to that one in the same step. Without it the subscriptions follow the default, which the backup becomes when the default goes; if that would leave any without a method it
         *     answers 409 `method_in_use` and nothing is done, unless `acceptUncovered`. One that is being charged answers 409 `payment_in_progress`.
         */
        post: operations["removePaymentMethod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-method-setups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The setup that a key made, if it made one
         * @description How a client that lost the answer learns whether its method was kept without entering it again.
         */
        get: operations["findMethodSetups"];
        put?: never;
        /**
         * Keep a method that was entered in the PSP's own fields
         * @description Nothing is charged. The PSP verifies it, with 3-D Secure where the bank wants it. A bank that refuses is not an error of this operation: the setup is made, with status `failed`. The customer's first
         *     method is its default, whatever `makeDefault` says.
         */
        post: operations["createMethodSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-method-setups/{setupId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                setupId: components["parameters"]["SetupId"];
            };
            cookie?: never;
        };
        /**
         * The authoritative status of a setup
         * @description While it is not final, the server asks the PSP before it answers.
         */
        get: operations["getMethodSetup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-method-setups/{setupId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                setupId: components["parameters"]["SetupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a setup that still waits for the customer
         * @description Nothing is kept of it. One that has ended answers 409 `attempt_final`.
         */
        post: operations["cancelMethodSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What paying these invoices would cost, computed by the server
         * @description A read in the form of a POST: it changes nothing and takes no Idempotency-Key. The selection is grouped by currency, since one payment has one currency. What can't be paid is left out
         *     with its reason. A group's `etag` stands for everything its figures were computed from (the invoices' versions, the credit balance, the chosen amounts): it is the `If-Match` of the payment.
         */
        post: operations["previewPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The attempt that a key made, if it made one
         * @description How a client that lost the answer learns what became of its payment without sending it again.
         */
        get: operations["findPaymentAttempts"];
        put?: never;
        /**
         * Pay one or several invoices of one currency, once
         * @description One transaction whatever the number of invoices; the credit balance is applied first if asked. The card is charged exactly `expectedAmount` or nothing: another total answers 409
         *     `amount_changed`. An invoice that another attempt is paying answers 409 `payment_in_progress`. A declined card is not an error of this operation: the attempt is made, with status `failed`.
         */
        post: operations["createPaymentAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-attempts/{attemptId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: components["parameters"]["AttemptId"];
            };
            cookie?: never;
        };
        /**
         * The authoritative status of a payment
         * @description While the attempt is not final, the server asks the PSP before it answers.
         */
        get: operations["getPaymentAttempt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-attempts/{attemptId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: components["parameters"]["AttemptId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up an attempt that still waits for the customer
         * @description Frees its invoices. An attempt that has ended answers 409 `attempt_final`.
         */
        post: operations["cancelPaymentAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/payment-attempts/{attemptId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: components["parameters"]["AttemptId"];
            };
            cookie?: never;
        };
        /** The receipt of a payment that succeeded, as a PDF */
        get: operations["getPaymentReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed for this customer, as a stream of server-sent events
         * @description Read by `fetch`, since it carries the bearer token. Event names: `change` (data: Change), `reset` (no data: too much was missed, load everything again). A comment every 15 s keeps the line
         *     alive. Ids are monotonic per customer and kept at least 24 h; `Last-Event-ID` resumes after that one. A stream ends when its token expires; a customer's user has at most 8 streams.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Random and opaque; never a counter.
         * @example inv_3kTq0yV7mZ
         */
        Id: string;
        /** @example 5e1f5a3c-6d1b-4a52-9f7c-0d9f3c2f7a10 */
        IdempotencyKey: string;
        /**
         * @description ISO 4217.
         * @example EUR
         * @example CAD
         * @example JPY
         * @example KWD
         */
        Currency: string;
        /** @description An amount in the currency's minor units. */
        MinorUnits: number;
        /**
         * @example {
         *       "amount": 29308,
         *       "currency": "CAD"
         *     }
         */
        Money: {
            amount: components["schemas"]["MinorUnits"];
            currency: components["schemas"]["Currency"];
        };
        /** @enum {string} */
        Role: "owner" | "billing_manager" | "member";
        /**
         * @description What a session may do at most; the role and the features narrow it further.
         * @enum {string}
         */
        Scope: "account:read" | "quotes:read" | "quotes:write" | "orders:read" | "orders:write" | "subscriptions:read" | "subscriptions:write" | "tickets:read" | "tickets:write" | "invoices:read" | "invoices:share" | "payments:read" | "payments:write" | "paymentMethods:read" | "paymentMethods:write";
        /** @enum {string} */
        Feature: "quotes" | "orders" | "subscriptions" | "tickets" | "help" | "invoices" | "creditNotes" | "creditBalance" | "paymentMethods" | "payments" | "partialPayments" | "shareLinks" | "archives" | "exports" | "events";
        /**
         * @description Why something can't be done: `role` (the user's role may not), `region` (not offered where the customer is), `feature` (the vendor doesn't offer it), `scope` (this session may not), `status` (not in the
         *     record's status), `nothing_due` (it owes nothing), `payment_in_progress` (it is being paid), `currency` (no PSP for this currency), `expired` (too late), `limit` (above what this user may
         *     commit to), `waiting` (somebody else has to answer first), `contract` (contracted until a later day), `quote_only` (sales must handle it), `unpaid` (what is owed has to be paid first).
         * @enum {string}
         */
        CapabilityReason: "role" | "region" | "feature" | "scope" | "status" | "nothing_due" | "payment_in_progress" | "currency" | "expired" | "limit" | "waiting" | "contract" | "quote_only" | "unpaid";
        Capability: {
            allowed: boolean;
            reason?: components["schemas"]["CapabilityReason"];
        };
        /**
         * @description Stable. The widget's words come from it, never from `detail`.
         * @enum {string}
         */
        ProblemCode: "invalid_request" | "invalid_cursor" | "idempotency_key_missing" | "idempotency_key_reused" | "request_in_progress" | "card_number_rejected" | "unauthenticated" | "session_expired" | "forbidden" | "not_allowed" | "not_found" | "not_supported" | "gone" | "precondition_required" | "stale" | "amount_changed" | "amount_out_of_range" | "payment_in_progress" | "not_payable" | "payment_method_unusable" | "method_in_use" | "attempt_final" | "quote_closed" | "signature_required" | "change_refused" | "not_possible" | "archive_too_large" | "payload_too_large" | "unsupported_media_type" | "rate_limited" | "too_many_streams" | "psp_unavailable" | "unavailable" | "internal";
        /** @description Problem details, RFC 9457. */
        Problem: {
            /** @description A URI reference that names the problem; `about:blank` has no page of its own. */
            type: string;
            title: string;
            status: number;
            /** @description For the developer who reads a log, in English; never shown to a customer. */
            detail?: string;
            instance?: string;
            code: components["schemas"]["ProblemCode"];
            /** @description What to quote to support; also in X-Request-Id. */
            requestId: string;
            /** @description Whether the same request may succeed later. */
            retryable: boolean;
            /** @enum {string} */
            outcome: "none" | "applied" | "unknown";
            reason?: components["schemas"]["CapabilityReason"];
            /** @description Seconds; the same as Retry-After. */
            retryAfter?: number;
            errors?: {
                /** @description JSON Pointer into the body, or `query/…`, `header/…`, `path/…`. */
                pointer: string;
                code: string;
                detail?: string;
            }[];
        };
        SessionRequest: {
            /** @description The vendor's own id of the customer. */
            customer: string;
            /** @description The vendor's own id of the person; the role comes from the record. */
            user: string;
            /** @description All that the role has when left out. */
            scopes?: components["schemas"]["Scope"][];
            /** @description All that the vendor has when left out. */
            features?: components["schemas"]["Feature"][];
            /**
             * @description Seconds.
             * @default 900
             */
            expiresIn: number;
        };
        MintedSession: {
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Session: {
            customerId: components["schemas"]["Id"];
            userId: components["schemas"]["Id"];
            /** Format: date-time */
            expiresAt: string;
            scopes: components["schemas"]["Scope"][];
            features: components["schemas"]["Feature"][];
        };
        Account: {
            id: components["schemas"]["Id"];
            /** @description The vendor's customer number, as people know it. */
            number: string;
            company: string;
            /** @description ISO 3166-1 alpha-2. */
            region: string;
            /** @description BCP 47. */
            locale: string;
            /** @description IANA. */
            timeZone: string;
            user: {
                id: components["schemas"]["Id"];
                name: string;
                email: string;
            };
            role: components["schemas"]["Role"];
            scopes: components["schemas"]["Scope"][];
            features: components["schemas"]["Feature"][];
            vendor: {
                name: string;
                supportEmail?: string;
                /** Format: uri */
                supportUrl?: string;
            };
            limits: {
                /** @description The most documents one archive holds. */
                archiveDocuments: number;
            };
        };
        /** @description Where this page stands. `from` and `to` are 1-based and both 0 when there is nothing. A cursor is null where there is no such page. */
        PageInfo: {
            total: number;
            from: number;
            to: number;
            limit: number;
            first: string | null;
            previous: string | null;
            next: string | null;
            last: string | null;
        };
        /** @enum {string} */
        InvoiceStatus: "open" | "paid" | "void" | "uncollectible";
        /**
         * @description `open` owes something (uncollectible ones too); `overdue` is the part of it that is past its due date; `paid` owes nothing; `canceled` is void.
         * @default all
         * @enum {string}
         */
        InvoiceStatusFilter: "all" | "open" | "overdue" | "paid" | "canceled";
        InvoiceCapabilities: {
            pay: components["schemas"]["Capability"];
            payPart: components["schemas"]["Capability"];
            download: components["schemas"]["Capability"];
            share: components["schemas"]["Capability"];
        };
        /** @description What the invoice was made for. */
        Origin: {
            /** @enum {string} */
            type: "order" | "subscription" | "manual";
            number?: string;
        };
        InvoiceListItem: {
            id: components["schemas"]["Id"];
            number: string;
            status: components["schemas"]["InvoiceStatus"];
            overdue: boolean;
            partiallyPaid: boolean;
            /** @description A payment of it is under way. */
            processing: boolean;
            /** Format: date */
            issuedOn: string;
            /**
             * Format: date
             * @description The day it is due; with instalments, that of the next one that is unpaid.
             */
            dueOn: string;
            /** @description Days from today in the customer's time zone to that day; negative when overdue. */
            dueInDays: number;
            total: components["schemas"]["Money"];
            amountDue: components["schemas"]["Money"];
            /** @description With instalments, all that are due by now, or else the next one. */
            installmentDue: components["schemas"]["Money"] | null;
            origin: components["schemas"]["Origin"];
            /** @description The customer's own reference or purchase order. */
            reference: string | null;
            /** Format: date */
            paidOn: string | null;
            capabilities: components["schemas"]["InvoiceCapabilities"];
        };
        InvoicePage: {
            items: components["schemas"]["InvoiceListItem"][];
            page: components["schemas"]["PageInfo"];
        };
        InvoiceSummary: {
            counts: {
                all: number;
                open: number;
                overdue: number;
                paid: number;
                canceled: number;
                creditNotes: number;
            };
            /** @description All that is due, one entry a currency. */
            due: components["schemas"]["Money"][];
            /** @description The part of it that is past its due date. */
            overdue: components["schemas"]["Money"][];
        };
        Party: {
            name: string;
            /** @description The address as it is written in its country, line by line. */
            lines: string[];
            taxId?: string | null;
            email?: string | null;
        };
        /** @description `item` has a quantity and amounts; `section` is a heading, `note` a remark. */
        DocumentLine: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "item" | "section" | "note";
            description: string;
            /** @description A decimal. */
            quantity?: string;
            unit?: string | null;
            unitPrice?: components["schemas"]["Money"];
            /** @description A decimal, 0 when there is none. */
            discountPercent?: string;
            discount?: components["schemas"]["Money"];
            /** @description Names of the taxes that apply. */
            taxes?: string[];
            subtotal?: components["schemas"]["Money"];
        };
        TaxTotal: {
            name: string;
            /** @description Percent. */
            rate: string;
            base: components["schemas"]["Money"];
            amount: components["schemas"]["Money"];
        };
        /** @description Enough of a payment method to recognise it. */
        MethodLabel: {
            /** @enum {string} */
            type: "card" | "sepa_debit" | "bank_transfer" | "credit" | "other";
            brand?: string;
            last4?: string;
        };
        /**
         * @description Money can be given back of a payment that succeeded; `refunded` is how much so far, and never becomes less. The payment is `refunded` once that is all of its `amount`, and `succeeded` before. The invoice's own
         *     status and amounts stay: what is given back makes nothing owed, and the vendor corrects the invoice by a credit note or by voiding it. Of a payment of several invoices it is given back on the one with
         *     the highest number first, never more than was charged for it, and then on the next; what credit settled is no part of it. Each step is an event of the invoice and of the payment attempt.
         */
        InvoicePayment: {
            id: components["schemas"]["Id"];
            amount: components["schemas"]["Money"];
            /** @description What of the amount was given back so far, 0 when nothing was. */
            refunded: components["schemas"]["Money"];
            /** Format: date */
            paidOn: string;
            /** @enum {string} */
            status: "processing" | "succeeded" | "failed" | "refunded";
            method: components["schemas"]["MethodLabel"];
            attemptId: string | null;
            reference?: string | null;
        };
        CreditApplication: {
            amount: components["schemas"]["Money"];
            /** Format: date */
            appliedOn: string;
            /** @description Null when it came from the credit balance. */
            creditNoteId: string | null;
            creditNoteNumber: string | null;
        };
        DuePart: {
            /**
             * Format: date
             * @description The last day on which it is paid in time.
             */
            dueOn: string;
            amount: components["schemas"]["Money"];
        };
        Installment: {
            number: number;
            /** Format: date */
            dueOn: string;
            amount: components["schemas"]["Money"];
            amountDue: components["schemas"]["Money"];
            /** @enum {string} */
            status: "paid" | "due" | "overdue" | "upcoming";
        };
        Invoice: components["schemas"]["InvoiceListItem"] & {
            seller: components["schemas"]["Party"];
            billTo: components["schemas"]["Party"];
            lines: components["schemas"]["DocumentLine"][];
            subtotal: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            amountPaid: components["schemas"]["Money"];
            amountCredited: components["schemas"]["Money"];
            payments: components["schemas"]["InvoicePayment"][];
            creditsApplied: components["schemas"]["CreditApplication"][];
            installments: components["schemas"]["Installment"][];
            /** @description Plain text. */
            terms: string | null;
            /** @description Plain text. */
            notes: string | null;
            /** @description The attempt that is paying it now, while `processing`. */
            currentAttemptId: string | null;
        };
        /** @enum {string} */
        UpcomingKind: "invoice" | "payment" | "renewal" | "expiry" | "quote" | "method_expiry";
        /**
         * @description How it will be paid: `auto_renew` (charged by itself), `manual` (somebody has to see to it), `failed` (the last attempt failed, or its method won't do), `under_way` (it is being paid).
         * @enum {string}
         */
        UpcomingState: "auto_renew" | "manual" | "failed" | "under_way";
        /** @description What doesn't apply to the kind is refused with `status`. */
        UpcomingCapabilities: {
            /** @description The invoice. */
            pay: components["schemas"]["Capability"];
            /** @description The subscription, now. */
            renew: components["schemas"]["Capability"];
            /** @description What the subscription is charged to; of an expiring card, enter another. */
            changeMethod: components["schemas"]["Capability"];
            /** @description Answer the quote. */
            review: components["schemas"]["Capability"];
        };
        UpcomingPayment: {
            /** @description Of the entry, the same while what it stands for is. */
            id: string;
            kind: components["schemas"]["UpcomingKind"];
            /**
             * Format: date
             * @description The day on which it is due, charged, renewed or over.
             */
            on: string;
            /** @description Days from today to that day; negative when it is past. */
            inDays: number;
            /** @description The day on which it was due is past, whenever it is charged next. */
            overdue: boolean;
            /** @description Null where there is none, as of a card. */
            amount: components["schemas"]["Money"] | null;
            /** @description Taxes and prices are those of today; the invoice will have those of its day. */
            estimated: boolean;
            state: components["schemas"]["UpcomingState"];
            /** @description It is charged on that day without anybody doing anything. */
            scheduled: boolean;
            /** @description The subscription's product, the quote's title, the numbers of the invoices that a payment is for. */
            title: string | null;
            /** @description The record's number, or a payment's reference. */
            number: string | null;
            /** @description The customer's own reference or purchase order. */
            reference: string | null;
            /** @description Of an invoice in instalments, which one it is. */
            installment: {
                number: number;
                of: number;
            } | null;
            record: {
                /** @enum {string} */
                type: "invoice" | "payment_attempt" | "subscription" | "quote" | "payment_method";
                id: components["schemas"]["Id"];
            };
            /** @description Of a renewal, an expiry, or an invoice that is charged for one, the subscription; null to whoever may not list subscriptions. */
            subscriptionId: components["schemas"]["Id"] | null;
            /** @description What it is charged to, where it is charged. */
            method: components["schemas"]["MethodLabel"] | null;
            capabilities: components["schemas"]["UpcomingCapabilities"];
        };
        UpcomingPaymentPage: {
            items: components["schemas"]["UpcomingPayment"][];
            page: components["schemas"]["PageInfo"];
        };
        /** @description Of invoices, payments and renewals. */
        UpcomingSum: {
            count: number;
            amount: components["schemas"]["Money"];
        };
        UpcomingPaymentSummary: {
            /**
             * Format: date
             * @description Today.
             */
            from: string;
            /**
             * Format: date
             * @description The last day that is looked at.
             */
            until: string;
            /** @description How many entries the list has in that window. */
            counts: {
                all: number;
                scheduled: number;
                unscheduled: number;
                overdue: number;
                kinds: {
                    invoice: number;
                    payment: number;
                    renewal: number;
                    expiry: number;
                    quote: number;
                    method_expiry: number;
                };
                states: {
                    auto_renew: number;
                    manual: number;
                    failed: number;
                    under_way: number;
                };
            };
            /** @description By state, of what is overdue and of today and the 30 days after it, whatever `days` says; one entry a currency. */
            next30Days: {
                currency: components["schemas"]["Currency"];
                auto_renew: components["schemas"]["UpcomingSum"];
                manual: components["schemas"]["UpcomingSum"];
                failed: components["schemas"]["UpcomingSum"];
                under_way: components["schemas"]["UpcomingSum"];
            }[];
            /** @description Of the window; one entry a currency. */
            totals: {
                currency: components["schemas"]["Currency"];
                overdue: components["schemas"]["UpcomingSum"];
                /** @description What isn't overdue, by the month of its day; months that have nothing are left out. */
                months: {
                    month: string;
                    scheduled: components["schemas"]["UpcomingSum"];
                    unscheduled: components["schemas"]["UpcomingSum"];
                }[];
            }[];
        };
        CalendarFeed: {
            /**
             * Format: uri
             * @description A secret: whoever has it reads the calendar.
             */
            url: string;
            /** Format: date-time */
            createdAt: string;
        };
        CreditNoteListItem: {
            id: components["schemas"]["Id"];
            number: string;
            /** @enum {string} */
            status: "issued" | "void";
            /** Format: date */
            issuedOn: string;
            total: components["schemas"]["Money"];
            /** @description What of it is still in the credit balance. */
            remaining: components["schemas"]["Money"];
            /** @description The invoice it corrects. */
            invoiceId: string | null;
            invoiceNumber: string | null;
            reason: string | null;
            capabilities: {
                download: components["schemas"]["Capability"];
            };
        };
        CreditNotePage: {
            items: components["schemas"]["CreditNoteListItem"][];
            page: components["schemas"]["PageInfo"];
        };
        CreditNote: components["schemas"]["CreditNoteListItem"] & {
            seller: components["schemas"]["Party"];
            billTo: components["schemas"]["Party"];
            lines: components["schemas"]["DocumentLine"][];
            subtotal: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            applications: {
                invoiceId: components["schemas"]["Id"];
                invoiceNumber: string;
                amount: components["schemas"]["Money"];
                /** Format: date */
                appliedOn: string;
            }[];
            notes: string | null;
        };
        CreditBalance: {
            /** @description Above zero, one entry a currency. */
            balances: components["schemas"]["Money"][];
        };
        /** @enum {string} */
        SpendClass: "due" | "failed" | "made";
        SpendFigures: {
            due: components["schemas"]["Money"];
            failed: components["schemas"]["Money"];
            made: components["schemas"]["Money"];
        };
        SpendMonth: components["schemas"]["SpendFigures"] & {
            month: components["schemas"]["Month"];
        };
        SpendGroup: {
            /** @description The product’s id or the team’s name, as the filter of invoices takes it; null for what bills no subscription, or none of a team. */
            id: string | null;
            name: string | null;
            total: components["schemas"]["SpendFigures"];
            /** @description All of the period, the first first. */
            months: components["schemas"]["SpendMonth"][];
        };
        SpendCurrency: {
            currency: components["schemas"]["Currency"];
            total: components["schemas"]["SpendFigures"];
            /** @description All of the period, the first first. */
            months: components["schemas"]["SpendMonth"][];
            /** @description With `groupBy`, those that have anything, the largest first; else empty. */
            groups: components["schemas"]["SpendGroup"][];
        };
        Spend: {
            from: components["schemas"]["Month"];
            to: components["schemas"]["Month"];
            currentMonth: components["schemas"]["Month"];
            /**
             * @description Whose days these are: an IANA name.
             * @example Europe/Berlin
             */
            timeZone: string;
            /** @description Those in which there is anything in the period, by their codes. */
            currencies: components["schemas"]["SpendCurrency"][];
        };
        /**
         * @description A calendar month in the customer's time zone.
         * @example 2026-11
         */
        Month: string;
        /** @description Plain text, as a person typed it. A run of digits that is a card number is refused with 400 `card_number_rejected`, whose `errors` point to it. */
        FreeText: string;
        /** @description A decimal of at most 3 places, 0 or more. */
        OptionQuantity: string;
        /** @description Another document, as it is linked to. */
        DocumentReference: {
            id: components["schemas"]["Id"];
            number: string;
        };
        Contact: {
            name: string;
            email: string | null;
            phone: string | null;
        };
        File: {
            id: components["schemas"]["Id"];
            /** @description With its extension, without any path. */
            name: string;
            contentType: string;
            /** @description Bytes; null of a document that is made when it is asked for. */
            size: number | null;
        };
        Message: {
            id: components["schemas"]["Id"];
            author: {
                name: string;
                /**
                 * @description `system` tells what has happened: the widget says it by `event`.
                 * @enum {string}
                 */
                role: "customer" | "vendor" | "system";
            };
            /** Format: date-time */
            sentAt: string;
            /** @description Plain text; empty where `event` says all. */
            text: string;
            /** @enum {string} */
            event?: "sent" | "signed" | "accepted" | "declined" | "decline_undone" | "changes_requested" | "revised" | "approval_requested" | "new_quote_requested";
            files: components["schemas"]["File"][];
        };
        /** @enum {string} */
        QuoteStatus: "open" | "accepted" | "declined" | "canceled";
        /**
         * @description `open` can still be answered; `expired` is open past its last day, and is not in `open`.
         * @default all
         * @enum {string}
         */
        QuoteStatusFilter: "all" | "open" | "expired" | "accepted" | "declined" | "canceled";
        /**
         * @description Who made it, `partner` (a reseller), `self` (the customer), or why it was made, `renewal` and `added_users` of a subscription; `sales` otherwise.
         * @enum {string}
         */
        QuoteOriginType: "sales" | "partner" | "self" | "renewal" | "added_users";
        QuoteCapabilities: {
            accept: components["schemas"]["Capability"];
            changeOptions: components["schemas"]["Capability"];
            requestChanges: components["schemas"]["Capability"];
            decline: components["schemas"]["Capability"];
            undoDecline: components["schemas"]["Capability"];
            requestApproval: components["schemas"]["Capability"];
            requestNew: components["schemas"]["Capability"];
            comment: components["schemas"]["Capability"];
            download: components["schemas"]["Capability"];
            /** @description What is due of the accepted quote's invoice. */
            pay: components["schemas"]["Capability"];
        };
        QuoteListItem: {
            id: components["schemas"]["Id"];
            number: string;
            /** @description What it is about. */
            title: string | null;
            status: components["schemas"]["QuoteStatus"];
            /** @description Open, and its last day is over in the customer's time zone. */
            expired: boolean;
            /** Format: date */
            issuedOn: string;
            /**
             * Format: date
             * @description Its last day; null when it has none.
             */
            validUntil: string | null;
            /** @description Days from today to its last day; 0 on that day, negative afterwards. */
            validInDays: number | null;
            total: components["schemas"]["Money"];
            origin: {
                type: components["schemas"]["QuoteOriginType"];
                /** @description The partner, or the number of the subscription. */
                name: string | null;
            };
            /** @description What accepting it takes. */
            requires: {
                signature: boolean;
                payment: boolean;
            };
            /** @description Accepted, and what has to be paid before the order begins is not paid. */
            awaitingPayment: boolean;
            /** @description Open, and sent to an owner of the account. */
            awaitingApproval: boolean;
            /** @description Open, and the vendor has still to answer a change request. */
            changesRequested: boolean;
            capabilities: components["schemas"]["QuoteCapabilities"];
        };
        QuotePage: {
            items: components["schemas"]["QuoteListItem"][];
            page: components["schemas"]["PageInfo"];
        };
        QuoteSummary: {
            counts: {
                all: number;
                open: number;
                expired: number;
                accepted: number;
                declined: number;
                canceled: number;
            };
            /** @description Open ones, without those whose changes the vendor works on. */
            toReview: number;
        };
        /** @description `subtotal` sums the items since the section before it. An optional line counts in the sums with its `quantity`, which the customer may set between `minQuantity` and `maxQuantity`. */
        QuoteLine: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "item" | "section" | "note" | "subtotal";
            description: string;
            /** @description A decimal. */
            quantity?: string;
            unit?: string | null;
            unitPrice?: components["schemas"]["Money"];
            /** @description A decimal, 0 when there is none. */
            discountPercent?: string;
            discount?: components["schemas"]["Money"];
            /** @description Names of the taxes that apply. */
            taxes?: string[];
            subtotal?: components["schemas"]["Money"];
            /** @description Only of an optional line. */
            option?: {
                minQuantity: components["schemas"]["OptionQuantity"];
                maxQuantity: components["schemas"]["OptionQuantity"];
            };
        };
        QuoteVersion: {
            revision: number;
            /** Format: date */
            issuedOn: string;
            lines: components["schemas"]["QuoteLine"][];
            subtotal: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        /** @description At least one line or a comment. */
        QuoteChangeRequestBody: {
            lines?: {
                lineId: components["schemas"]["Id"];
                /** @description What is wanted; 0 takes the line away. */
                quantity: components["schemas"]["OptionQuantity"];
            }[];
            comment?: components["schemas"]["FreeText"];
        };
        QuoteChangeRequest: {
            id: components["schemas"]["Id"];
            /** Format: date-time */
            requestedAt: string;
            requestedBy: string;
            lines: {
                lineId: components["schemas"]["Id"];
                description: string;
                /** @description The quantity that was quoted. */
                from: string;
                /** @description The one that is wanted; 0 takes the line away. */
                to: string;
            }[];
            comment: string | null;
        };
        /** @enum {string} */
        SignatureMode: "draw" | "type" | "image";
        QuoteAcceptRequest: {
            /** @description What the customer agreed to, minor units. */
            expectedTotal: number;
            /** @description The customer's own number; printed on order and invoice. */
            purchaseOrder?: string;
            /** @description Required where the quote asks for one; else 422 `signature_required`. */
            signature?: {
                mode: components["schemas"]["SignatureMode"];
                /** @description Who signs. */
                name: string;
                /** @description The drawing or image as PNG or JPEG, base64; required unless the mode is `type`. Told by its first bytes, never by its name. */
                image?: string;
            };
        };
        QuoteAcceptance: {
            quote: components["schemas"]["Quote"];
            order: components["schemas"]["DocumentReference"];
            /** @description Null when there is nothing to invoice. */
            invoice: components["schemas"]["DocumentReference"] | null;
        };
        /** @enum {string} */
        QuoteDeclineReason: "too_expensive" | "not_needed" | "another_supplier" | "bad_timing" | "terms" | "other";
        /** @description A reason or a comment, or both; `other` takes a comment. */
        QuoteDeclineRequest: {
            reason?: components["schemas"]["QuoteDeclineReason"];
            comment?: components["schemas"]["FreeText"];
        };
        Quote: components["schemas"]["QuoteListItem"] & {
            /** @description Grows with each version that the vendor makes. */
            revision: number;
            /** @description All versions, the first one first. */
            revisions: {
                revision: number;
                /** Format: date */
                issuedOn: string;
                total: components["schemas"]["Money"];
            }[];
            seller: components["schemas"]["Party"];
            billTo: components["schemas"]["Party"];
            lines: components["schemas"]["QuoteLine"][];
            subtotal: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            /** @description What has to be paid before the order begins; null when nothing has to be. Never more than the total. */
            downPayment: {
                percent: string;
                amount: components["schemas"]["Money"];
            } | null;
            /**
             * @description What is to be paid and by when, if it is accepted on this day: the down payment first, where there is one, and then the rest. Together the total. Empty where nothing is to be paid,
             *     and of a quote that can no longer be accepted; what an accepted one owes is said by its invoice.
             */
            paymentPlan: components["schemas"]["DuePart"][];
            /** @description Plain text. */
            terms: string | null;
            /** @description Plain text. */
            notes: string | null;
            /** @description The customer's own reference or purchase order. */
            reference: string | null;
            salesperson: components["schemas"]["Contact"] | null;
            documents: components["schemas"]["File"][];
            /** @description The oldest first; of a very long discussion its end. */
            messages: components["schemas"]["Message"][];
            /** @description The one that the vendor has still to answer, or the last one that was answered. */
            changeRequest: components["schemas"]["QuoteChangeRequest"] | null;
            signature: {
                name: string;
                /** Format: date-time */
                signedAt: string;
                mode: components["schemas"]["SignatureMode"];
            } | null;
            declined: {
                reason: components["schemas"]["QuoteDeclineReason"] | null;
                comment: string | null;
                /** Format: date-time */
                declinedAt: string;
                declinedBy: string;
                /** Format: date-time */
                undoUntil: string;
            } | null;
            approval: {
                /** Format: date-time */
                requestedAt: string;
                requestedBy: string;
                comment: string | null;
            } | null;
            /** Format: date-time */
            newQuoteRequestedAt: string | null;
            order: components["schemas"]["DocumentReference"] | null;
            invoice: components["schemas"]["DocumentReference"] | null;
        };
        /** @enum {string} */
        OrderStatus: "confirmed" | "in_progress" | "fulfilled" | "canceled";
        /**
         * @default all
         * @enum {string}
         */
        OrderStatusFilter: "all" | "confirmed" | "in_progress" | "fulfilled" | "canceled";
        AgreedItem: {
            description: string;
            /** @description A decimal; null of a rebate, which nobody counts. */
            quantity: string | null;
            unit: string | null;
        };
        OrderListItem: {
            id: components["schemas"]["Id"];
            number: string;
            status: components["schemas"]["OrderStatus"];
            /** Format: date */
            orderedOn: string;
            /**
             * Format: date
             * @description First day of its period; null when it has none.
             */
            startsOn: string | null;
            /**
             * Format: date
             * @description Last day of it.
             */
            endsOn: string | null;
            /** @description How much of the period has passed on the customer's day, percent; null when it has none. */
            progress: number | null;
            /** @description What was agreed, the first 8 items of it; the order itself has all lines. */
            agreement: components["schemas"]["AgreedItem"][];
            /** @description How many items there are besides those of `agreement`. */
            moreAgreed: number;
            total: components["schemas"]["Money"];
            /** @description Of its invoices. */
            amountPaid: components["schemas"]["Money"];
            /** @description Of its invoices. */
            amountDue: components["schemas"]["Money"];
            /** @description What has to be paid before it begins is not paid. */
            awaitingPayment: boolean;
            /** @description The customer's own reference or purchase order. */
            reference: string | null;
            invoiceCount: number;
            capabilities: {
                pay: components["schemas"]["Capability"];
                download: components["schemas"]["Capability"];
                sendConfirmation: components["schemas"]["Capability"];
                reorder: components["schemas"]["Capability"];
            };
        };
        OrderPage: {
            items: components["schemas"]["OrderListItem"][];
            page: components["schemas"]["PageInfo"];
        };
        OrderSummary: {
            counts: {
                all: number;
                confirmed: number;
                in_progress: number;
                fulfilled: number;
                canceled: number;
            };
        };
        Order: components["schemas"]["OrderListItem"] & {
            seller: components["schemas"]["Party"];
            billTo: components["schemas"]["Party"];
            lines: components["schemas"]["DocumentLine"][];
            subtotal: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            /** @description Null where nothing is delivered. */
            delivery: {
                /** @enum {string} */
                status: "waiting" | "shipped" | "delivered";
                /** Format: date */
                expectedOn: string | null;
                /** Format: date */
                deliveredOn: string | null;
                /** @description The address, line by line. */
                lines: string[];
                /** @description The carrier's number. */
                tracking: string | null;
            } | null;
            /** @description The quote it was made of. */
            quote: components["schemas"]["DocumentReference"] | null;
            /** @description The newest first. */
            invoices: components["schemas"]["InvoiceListItem"][];
            /** @description Where the confirmation was sent last. */
            confirmationSentTo: string | null;
            /** @description Plain text. */
            terms: string | null;
            /** @description Plain text. */
            notes: string | null;
        };
        /**
         * @description `open` waits for the vendor, `pending` for the customer's answer; `resolved` was answered for good unless somebody replies; `closed` is done with.
         * @enum {string}
         */
        TicketStatus: "open" | "pending" | "resolved" | "closed";
        /**
         * @description `active` is every ticket that is not closed, `unread` one that the vendor wrote something in which this user has not read.
         * @default all
         * @enum {string}
         */
        TicketStatusFilter: "all" | "active" | "unread" | "open" | "pending" | "resolved" | "closed";
        /** @enum {string} */
        TicketPriority: "low" | "normal" | "high" | "urgent";
        /**
         * @description The vendor's own name of a category, the same in every language.
         * @example billing
         */
        TicketCategoryId: string;
        TicketCategory: {
            id: components["schemas"]["TicketCategoryId"];
            /** @description In the customer's language. */
            name: string;
        };
        /** @description Plain text, as a person typed it. A run of digits that is a card number is refused with 400 `card_number_rejected`, whose `errors` point to it. */
        TicketText: string;
        /** @description 5 is best. */
        RatingScore: number;
        /** @enum {string} */
        TicketRelatedType: "quote" | "order" | "subscription" | "invoice";
        TicketCapabilities: {
            reply: components["schemas"]["Capability"];
            close: components["schemas"]["Capability"];
            reopen: components["schemas"]["Capability"];
            rate: components["schemas"]["Capability"];
        };
        TicketListItem: {
            id: components["schemas"]["Id"];
            number: string;
            subject: string;
            status: components["schemas"]["TicketStatus"];
            category: components["schemas"]["TicketCategory"];
            priority: components["schemas"]["TicketPriority"];
            /** Format: date-time */
            createdAt: string;
            /**
             * Format: date-time
             * @description When something was last written, or done with it.
             */
            updatedAt: string;
            /** @description Who opened it. */
            author: string;
            /** @description Whether this user opened it. */
            isOwn: boolean;
            /** @description The vendor wrote something that this user has not read. */
            unread: boolean;
            capabilities: components["schemas"]["TicketCapabilities"];
        };
        TicketPage: {
            items: components["schemas"]["TicketListItem"][];
            page: components["schemas"]["PageInfo"];
        };
        TicketSummary: {
            counts: {
                all: number;
                active: number;
                unread: number;
                open: number;
                pending: number;
                resolved: number;
                closed: number;
            };
            /** @description All that a new ticket can be about, in the vendor's order. */
            categories: {
                id: components["schemas"]["TicketCategoryId"];
                /** @description In the customer's language. */
                name: string;
                count: number;
            }[];
        };
        NewTicket: {
            subject: string;
            category: components["schemas"]["TicketCategoryId"];
            /** @default normal */
            priority: components["schemas"]["TicketPriority"];
            text: components["schemas"]["TicketText"];
            fileIds?: components["schemas"]["TicketFileIds"];
            /** @description What it is about. */
            related?: {
                type: components["schemas"]["TicketRelatedType"];
                id: components["schemas"]["Id"];
            };
        };
        TicketRelated: {
            type: components["schemas"]["TicketRelatedType"];
            id: components["schemas"]["Id"];
            number: string;
        } | null;
        TicketRating: {
            score: components["schemas"]["RatingScore"];
            comment: string | null;
            /** Format: date-time */
            ratedAt: string;
        } | null;
        Ticket: components["schemas"]["TicketListItem"] & {
            related: components["schemas"]["TicketRelated"];
            /** @description The position of the last message. */
            messageCount: number;
            /** @description The position up to which this user has read; 0 at first. */
            readTo: number;
            /** @description Who of the vendor's is writing just now; null when nobody is. A change of it is told by the event stream. */
            typing: {
                name: string;
                /**
                 * Format: date-time
                 * @description Not shown after this.
                 */
                until: string;
            } | null;
            rating: components["schemas"]["TicketRating"];
            /**
             * Format: date-time
             * @description When a ticket that waits for the customer, or is resolved, is closed if nothing is written; null where it is not.
             */
            closesAt: string | null;
        };
        /** @description Files of this user that were uploaded and that no message has yet; another one answers 422. */
        TicketFileIds: components["schemas"]["Id"][];
        /** @description Files that were uploaded for a ticket of this customer and that no message has yet; another one answers 422. */
        AgentFileIds: components["schemas"]["Id"][];
        NewTicketFile: {
            /** @description With its extension. */
            name: string;
            /** @description Bytes, 10 MiB at most. */
            size: number;
        };
        TicketFile: {
            id: components["schemas"]["Id"];
            /** @description With its extension, without any path. */
            name: string;
            /**
             * @description Told by its bytes.
             * @enum {string}
             */
            contentType: "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "application/pdf" | "application/zip" | "text/plain";
            /** @description Bytes. */
            size: number;
            /**
             * Format: uri
             * @description Opens it for ten minutes, without a token of the session.
             */
            url: string;
        };
        TicketMessage: {
            id: components["schemas"]["Id"];
            /** @description Its place in the conversation, from 1, without gaps. */
            position: number;
            author: {
                name: string;
                /**
                 * @description `system` tells what has happened: the widget says it by `event`; the name is who did it, empty where nobody did.
                 * @enum {string}
                 */
                role: "customer" | "agent" | "system";
            };
            /** Format: date-time */
            sentAt: string;
            /** @description Plain text; of an agent what the HTML says. Empty where `event` says all. */
            text: string;
            /** @description What an agent wrote, if it was more than plain text. The server has let through an allow-list of elements and no style; whoever shows it cleans it again, and fetches a picture only once its reader asks for it. */
            html: string | null;
            files: components["schemas"]["TicketFile"][];
            /** @enum {string} */
            event?: "closed" | "auto_closed" | "resolved" | "reopened" | "rated";
            /**
             * @description How it came.
             * @enum {string}
             */
            via: "portal" | "mail";
        };
        TicketMessagePage: {
            items: components["schemas"]["TicketMessage"][];
            /** @description A cursor to what comes before; null at the beginning. */
            earlier: string | null;
            /** @description A cursor to what comes after, now or later. */
            later: string;
        };
        /** @description As the customer reads it. */
        AgentName: string;
        VendorTicketListItem: {
            id: components["schemas"]["Id"];
            number: string;
            subject: string;
            status: components["schemas"]["TicketStatus"];
            category: components["schemas"]["TicketCategory"];
            priority: components["schemas"]["TicketPriority"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Who opened it. */
            author: string;
            customer: {
                /** @description The vendor's own id of the customer. */
                id: string;
                company: string;
            };
            /** @description The customer wrote something that no agent has read. */
            unread: boolean;
        };
        VendorTicket: components["schemas"]["VendorTicketListItem"] & {
            related: components["schemas"]["TicketRelated"];
            messageCount: number;
            /** @description The position up to which the vendor has read; 0 at first. */
            readTo: number;
            rating: components["schemas"]["TicketRating"];
        };
        HelpArticle: {
            /** @description The vendor's own. */
            id: string;
            title: string;
            /** @description Plain text: the beginning. */
            excerpt: string;
            /** @description The whole article, cleaned as an agent's message is. */
            html: string;
            /**
             * Format: uri
             * @description Where it stands on the vendor's site.
             */
            url: string | null;
        };
        SeatCount: number;
        /** @description Of a product of the catalog; the same for all customers of the vendor. */
        ProductId: string;
        /** @description What the customer agreed to, minor units. */
        ExpectedTotal: number;
        /**
         * @description `past_due` waits for its renewal to be paid; while `inGracePeriod` it goes on nevertheless, which the customer sees as "To renew".
         * @enum {string}
         */
        SubscriptionStatus: "trialing" | "active" | "past_due" | "paused" | "canceled";
        /**
         * @description `current` is all that isn't canceled; `to_renew` is in its grace, and so part of `past_due`; `expiring` ends by itself or was canceled, and does so within 60 days; `method_issue` has a `methodIssue`.
         * @default all
         * @enum {string}
         */
        SubscriptionStatusFilter: "all" | "current" | "trialing" | "active" | "to_renew" | "past_due" | "method_issue" | "paused" | "expiring" | "canceled";
        /** @enum {string} */
        SubscriptionCancelReason: "too_expensive" | "missing_features" | "unused" | "switched" | "quality" | "support" | "other";
        /** @description Both days belong to it. */
        Period: {
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        /** @description What it is charged to. */
        SubscriptionMethod: {
            id: components["schemas"]["Id"];
            /** @enum {string} */
            type: "card" | "sepa_debit";
            /** @description Lower case, as the PSP names it: visa, mastercard, amex… */
            brand: string;
            last4: string;
            /** @description The subscription has none of its own and is charged to the customer's default, whichever that is. */
            isDefault: boolean;
        };
        /**
         * @description Why what it is charged to won't do: `missing` (there is none), `expired`, `expires_before_renewal`, `charge_failed` (an unpaid renewal was charged to it in vain).
         * @enum {string}
         */
        MethodIssue: "missing" | "expired" | "expires_before_renewal" | "charge_failed";
        SubscriptionCapabilities: {
            renew: components["schemas"]["Capability"];
            setAutoRenew: components["schemas"]["Capability"];
            setPaymentMethod: components["schemas"]["Capability"];
            changeSeats: components["schemas"]["Capability"];
            changePlan: components["schemas"]["Capability"];
            changeTerm: components["schemas"]["Capability"];
            changeAddons: components["schemas"]["Capability"];
            /** @description Of its scheduled change. */
            withdrawChange: components["schemas"]["Capability"];
            pause: components["schemas"]["Capability"];
            resume: components["schemas"]["Capability"];
            /** @description At the end of its period. */
            cancel: components["schemas"]["Capability"];
            cancelNow: components["schemas"]["Capability"];
            /** @description Withdraw a cancellation. */
            keep: components["schemas"]["Capability"];
            requestQuote: components["schemas"]["Capability"];
        };
        /** @description What will be otherwise from its next period on. */
        ScheduledChange: {
            id: components["schemas"]["Id"];
            /** Format: date */
            effectiveOn: string;
            product: components["schemas"]["ProductName"];
            termMonths: components["schemas"]["TermMonths"];
            /** @description All that it will consist of. */
            items: components["schemas"]["ChangedItem"][];
            /** @description Of a term, taxes included, at the prices it was shown with. */
            total: components["schemas"]["Money"];
        };
        ChangedItem: {
            productId: components["schemas"]["Id"];
            name: string;
            quantity: number;
            /** @description What is counted, such as "seat". */
            unit: string | null;
            /** @description Of one for one term, before discount and taxes. */
            unitPrice: components["schemas"]["Money"];
        };
        /** @description Months that are paid for at once. */
        TermMonths: number;
        ProductName: {
            id: components["schemas"]["Id"];
            name: string;
        };
        SubscriptionListItem: {
            id: components["schemas"]["Id"];
            number: string;
            /** @description Names the version that is shown: what `If-Match` of its writes takes, as does the ETag of the subscription itself. */
            etag: string;
            product: components["schemas"]["ProductName"];
            team: string | null;
            /** @description The customer's own. */
            reference: string | null;
            status: components["schemas"]["SubscriptionStatus"];
            /** @description Its renewal is unpaid and it goes on until `graceEndsOn`: "To renew". */
            inGracePeriod: boolean;
            /**
             * Format: date
             * @description The last day on which paying keeps it.
             */
            graceEndsOn: string | null;
            /** @description Days to that day; 0 on it. */
            graceDaysLeft: number | null;
            cancelAtPeriodEnd: boolean;
            /** @description Without, it ends with its period. */
            autoRenew: boolean;
            termMonths: components["schemas"]["TermMonths"];
            /** @description Null where nothing is counted. */
            seats: {
                bought: number;
                /** @description Given to people. */
                assigned: number;
                unit: string;
            } | null;
            /** Format: date */
            startedOn: string;
            /** Format: date */
            trialEndsOn: string | null;
            currentPeriod: components["schemas"]["Period"];
            /** @description Null when nothing more is charged by itself. */
            nextCharge: {
                /** Format: date */
                on: string;
                /** @description An estimate: taxes and prices are those of today. */
                amount: components["schemas"]["Money"];
            } | null;
            /**
             * Format: date
             * @description Its last day, where it ends by itself or was canceled; null of one that goes on.
             */
            endsOn: string | null;
            /** @description Days to that day; negative once it has ended. */
            endsInDays: number | null;
            /**
             * @description Null unless it is canceled.
             * @enum {string|null}
             */
            canceledBecause: "customer" | "unpaid" | "expired" | null;
            /** @description Of a term, taxes included. */
            price: components["schemas"]["Money"];
            paymentMethod: components["schemas"]["SubscriptionMethod"] | null;
            methodIssue: components["schemas"]["MethodIssue"] | null;
            /** @description The oldest of its invoices that is unpaid. */
            openInvoice: components["schemas"]["DocumentReference"] | null;
            /** @description The pause that it is in, or that was asked for. */
            pause: {
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description The day on which it goes on; null: until it is resumed.
                 */
                until: string | null;
            } | null;
            scheduledChange: components["schemas"]["ScheduledChange"] | null;
            capabilities: components["schemas"]["SubscriptionCapabilities"];
        };
        SubscriptionPage: {
            items: components["schemas"]["SubscriptionListItem"][];
            page: components["schemas"]["PageInfo"];
        };
        SubscriptionSummary: {
            counts: {
                all: number;
                current: number;
                trialing: number;
                active: number;
                to_renew: number;
                past_due: number;
                paused: number;
                expiring: number;
                canceled: number;
            };
            /** @description What should be seen to. */
            attention: {
                /** @description Whose renewal is unpaid. */
                unpaid: number;
                /**
                 * Format: date
                 * @description The first day on which a grace ends.
                 */
                graceEndsOn: string | null;
                /** @description As `method_issue`: whose payment method won’t do. */
                methodIssues: number;
                /** @description As `expiring`. */
                endingSoon: number;
            };
            /** @description What there is to filter by, of all subscriptions. */
            facets: {
                products: components["schemas"]["ProductName"][];
                teams: string[];
                currencies: components["schemas"]["Currency"][];
            };
        };
        SubscriptionItem: {
            id: components["schemas"]["Id"];
            product: {
                id: components["schemas"]["Id"];
                name: string;
                kind: components["schemas"]["ProductKind"];
            };
            description: string;
            quantity: number;
            /** @description Of these, given to people. */
            assigned: number;
            unit: string | null;
            /** @description Of one for one term. */
            unitPrice: components["schemas"]["Money"];
            /** @description It stays as it is, whatever the vendor's prices become. */
            priceIsAgreed: boolean;
            /** @description Of a term, before discount and taxes. */
            subtotal: components["schemas"]["Money"];
        };
        /** @description An invoice that isn't issued yet, at the prices and taxes of today. */
        InvoiceEstimate: {
            /**
             * Format: date
             * @description The day it is issued, due and charged.
             */
            on: string;
            period: components["schemas"]["Period"];
            lines: components["schemas"]["PricedLine"][];
            subtotal: components["schemas"]["Money"];
            discountTotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            total: components["schemas"]["Money"];
        };
        PricedLine: {
            productId: components["schemas"]["Id"];
            description: string;
            quantity: number;
            unit: string | null;
            unitPrice: components["schemas"]["Money"];
            /** @description A decimal, 0 when there is none. */
            discountPercent: string;
            /** @description Discount taken off, before taxes. */
            subtotal: components["schemas"]["Money"];
        };
        SubscriptionEvent: {
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            type: "started" | "trial_ended" | "renewed" | "price_changed" | "changed" | "change_scheduled" | "change_withdrawn" | "method_changed" | "charge_failed" | "grace_began" | "revived" | "auto_renew_on" | "auto_renew_off" | "pause_asked" | "paused" | "resumed" | "cancel_asked" | "kept" | "offer_taken" | "canceled";
            /** @description Who did it; null when it happened by itself. */
            actor: string | null;
            /** @description What can be said of it; each only where it applies. */
            details: {
                /**
                 * Format: date
                 * @description The day from which it holds, or on which it happens.
                 */
                on?: string;
                /** Format: date */
                until?: string;
                seats?: {
                    from: number;
                    to: number;
                };
                product?: {
                    from: string;
                    to: string;
                };
                termMonths?: {
                    from: components["schemas"]["TermMonths"];
                    to: components["schemas"]["TermMonths"];
                };
                /** @description Of a term. */
                price?: {
                    from: components["schemas"]["Money"];
                    to: components["schemas"]["Money"];
                };
                invoice?: components["schemas"]["DocumentReference"];
                amount?: components["schemas"]["Money"];
                method?: components["schemas"]["MethodLabel"];
                /** @description A stable code: of a cancellation, or of a charge that failed. */
                reason?: string;
                percent?: string;
            };
        };
        /** @description What the vendor offers to whoever stays. */
        RetentionOffer: {
            /** @description Off every item. */
            percent: string;
            months: number;
            /** @description What it takes off the periods that begin in that time, taxes included, at today's prices. */
            saves: components["schemas"]["Money"];
        };
        Subscription: components["schemas"]["SubscriptionListItem"] & {
            /** @description The plan or licence first, then its add-ons. */
            items: components["schemas"]["SubscriptionItem"][];
            billTo: components["schemas"]["Party"];
            /** @description Off every item of the periods that begin by `until`. */
            discount: {
                percent: string;
                /** Format: date */
                until: string;
            } | null;
            /** @description Null when none comes by itself. */
            nextInvoice: components["schemas"]["InvoiceEstimate"] | null;
            limits: {
                /** @description The least that can be had from the next period on: those assigned, those contracted, or what the product starts at. */
                minSeats: number;
                maxSeats: number | null;
                /**
                 * Format: date
                 * @description Until then it is contracted: neither fewer seats nor a lower plan, nor an end before.
                 */
                commitmentEndsOn: string | null;
            };
            /** @description What it can be changed into, the lowest first; its own too. */
            plans: {
                productId: components["schemas"]["Id"];
                name: string;
                /** @description A higher one is an upgrade. */
                rank: number;
                /** @description For its term in its currency; null where it isn't sold so. */
                unitPrice: components["schemas"]["Money"] | null;
                termMonths: components["schemas"]["TermMonths"];
                isCurrent: boolean;
                capability: components["schemas"]["Capability"];
            }[];
            /** @description For how long its plan can be had, the shortest first; its own too. */
            terms: {
                termMonths: components["schemas"]["TermMonths"];
                unitPrice: components["schemas"]["Money"];
                isCurrent: boolean;
                capability: components["schemas"]["Capability"];
            }[];
            /** @description What goes with its plan, whether it has it or not. */
            addons: {
                productId: components["schemas"]["Id"];
                name: string;
                unit: string | null;
                unitPrice: components["schemas"]["Money"];
                /** @description What it has of it. */
                quantity: number;
                /** @description The least, if any. */
                minQuantity: number;
                maxQuantity: number | null;
            }[];
            retentionOffer: components["schemas"]["RetentionOffer"] | null;
            cancelReason: components["schemas"]["SubscriptionCancelReason"] | null;
            /** @description The latest 50, the newest first. */
            history: components["schemas"]["SubscriptionEvent"][];
            /** @description The latest 24, the newest first. */
            invoices: components["schemas"]["InvoiceListItem"][];
        };
        BilledSubscription: {
            subscription: components["schemas"]["Subscription"];
            /** @description What is to be paid; null when there is nothing. It is charged by itself where the subscription has a payment method that will do. */
            invoice: components["schemas"]["DocumentReference"] | null;
        };
        AddonQuantities: {
            productId: components["schemas"]["ProductId"];
            /** @description 0 is without it. */
            quantity: number;
        }[];
        /** @description What is left out stays as it is. */
        SubscriptionChangeRequest: {
            seats?: components["schemas"]["SeatCount"];
            /** @description Another plan of its family. */
            productId?: components["schemas"]["ProductId"];
            termMonths?: components["schemas"]["TermMonths"];
            /** @description Those that change. */
            addons?: components["schemas"]["AddonQuantities"];
        };
        ChangeState: {
            product: components["schemas"]["ProductName"];
            termMonths: components["schemas"]["TermMonths"];
            items: components["schemas"]["ChangedItem"][];
            /** @description Of a term, taxes included. */
            total: components["schemas"]["Money"];
        };
        /** @description What the days that are left of the period cost; a credit, for what was paid of them, is below zero. */
        ProratedLine: {
            productId: components["schemas"]["Id"];
            /** @enum {string} */
            kind: "charge" | "credit";
            description: string;
            quantity: number;
            unit: string | null;
            /** @description Of one for the whole of its term. */
            unitPrice: components["schemas"]["Money"];
            /** @description Today's among them. */
            daysLeft: number;
            daysInPeriod: number;
            /** @description Discount taken off, before taxes; rounded once. */
            amount: components["schemas"]["Money"];
        };
        ChangePreview: {
            id: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description Until then it can be confirmed.
             */
            expiresAt: string;
            subscriptionId: components["schemas"]["Id"];
            /** @enum {string} */
            timing: "now" | "period_end";
            /**
             * Format: date
             * @description The first day on which it holds.
             */
            effectiveOn: string;
            before: components["schemas"]["ChangeState"];
            after: components["schemas"]["ChangeState"];
            /** @description Of what is charged and credited now; empty at the period's end. */
            lines: components["schemas"]["ProratedLine"][];
            /** @description Of the lines; below zero when the credit is more. */
            subtotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            /** @description For the unused part of what was paid, before taxes: 0 or more. It is in `lines`. */
            credit: components["schemas"]["Money"];
            /** @description What is invoiced and charged on confirming: 0 or more. */
            dueNow: components["schemas"]["Money"];
            /** @description What a credit note adds to the credit balance when the credit is more than the charge: 0 or more. */
            toBalance: components["schemas"]["Money"];
            /** @description Null when none comes by itself. */
            nextInvoice: {
                /** Format: date */
                on: string;
                /** @description An estimate. */
                total: components["schemas"]["Money"];
            } | null;
        };
        SubscriptionActionRequest: {
            /** @enum {string} */
            action: "renew" | "auto_renew_on" | "auto_renew_off" | "set_payment_method";
            /** @description For `set_payment_method`; null is the customer's default. */
            paymentMethodId?: components["schemas"]["Id"] | null;
            subscriptions: {
                id: components["schemas"]["Id"];
                etag: string;
                /** @description Of `renew`: what the preview showed. Another price now is refused with `amount_changed`. */
                expectedTotal?: components["schemas"]["ExpectedTotal"];
            }[];
        };
        SubscriptionActionResults: {
            results: {
                id: components["schemas"]["Id"];
                /** @description Null of one that is not there. */
                number: string | null;
                /**
                 * @description `unchanged`: it was so already.
                 * @enum {string}
                 */
                outcome: "done" | "unchanged" | "refused" | "stale";
                /** @description Of what is refused: a `CapabilityReason`, or the `code` of a problem, such as `not_found`, `amount_changed` or `payment_method_unusable`. */
                reason?: string;
                /** @description What will happen, or has; null of what is refused or stale. */
                effect: {
                    /** @description What is charged now: 0 unless it is renewed. */
                    charge: components["schemas"]["Money"];
                    /** @description What it is charged for. */
                    period: components["schemas"]["Period"] | null;
                    autoRenew: boolean;
                    /** Format: date */
                    endsOn: string | null;
                    nextCharge: {
                        /** Format: date */
                        on: string;
                        amount: components["schemas"]["Money"];
                    } | null;
                    paymentMethod: components["schemas"]["SubscriptionMethod"] | null;
                    /** @description Null in a preview. */
                    invoice: components["schemas"]["DocumentReference"] | null;
                } | null;
            }[];
            /** @description Of what is charged now, one entry a currency. */
            totals: components["schemas"]["Money"][];
        };
        /** @enum {string} */
        ProductKind: "plan" | "license" | "addon";
        Product: {
            id: components["schemas"]["Id"];
            sku: string;
            name: string;
            description: string | null;
            category: string;
            kind: components["schemas"]["ProductKind"];
            /** @description Plans of one family are changed into one another. */
            family: string | null;
            rank: number;
            /** @description What is counted, such as "seat". */
            unit: string | null;
            minSeats: number;
            maxSeats: number | null;
            trialDays: number;
            /** @description Asked for with a quote rather than bought. */
            byQuote: boolean;
            /** @description Of one for a term, before taxes, in the currencies that the customer can buy in; the shortest term first. */
            prices: {
                termMonths: components["schemas"]["TermMonths"];
                unitPrice: components["schemas"]["Money"];
            }[];
            /** @description Which add-ons go with it. */
            addons: components["schemas"]["Id"][];
            /** @description The subscriptions to it that aren't canceled. */
            owned: {
                subscriptionId: components["schemas"]["Id"];
                number: string;
                seats: number;
            }[];
            capabilities: {
                /** @description An add-on is bought with a plan or added to a subscription. */
                buy: components["schemas"]["Capability"];
                requestQuote: components["schemas"]["Capability"];
            };
        };
        ProductPage: {
            items: components["schemas"]["Product"][];
            page: components["schemas"]["PageInfo"];
            /** @description Of the whole catalog, in its order. */
            categories: string[];
            /** @description What the customer can buy in, the customer's own first. */
            currencies: components["schemas"]["Currency"][];
        };
        PurchaseItems: {
            /** @description A plan or licence. */
            productId: components["schemas"]["ProductId"];
            seats: components["schemas"]["SeatCount"];
            termMonths: components["schemas"]["TermMonths"];
            addons?: components["schemas"]["AddonQuantities"];
        }[];
        PurchasePreview: {
            id: components["schemas"]["Id"];
            /**
             * Format: date-time
             * @description Until then it can be confirmed.
             */
            expiresAt: string;
            /** @description One subscription each. */
            items: {
                product: components["schemas"]["ProductName"];
                termMonths: components["schemas"]["TermMonths"];
                items: components["schemas"]["ChangedItem"][];
                /** @description Its first: the trial, where it has one. */
                period: components["schemas"]["Period"];
                /** Format: date */
                trialEndsOn: string | null;
                /** @description Of a term, taxes included. */
                total: components["schemas"]["Money"];
            }[];
            /** @description Of what is due now; empty when all begins with a trial. */
            lines: components["schemas"]["PricedLine"][];
            subtotal: components["schemas"]["Money"];
            taxes: components["schemas"]["TaxTotal"][];
            taxTotal: components["schemas"]["Money"];
            dueNow: components["schemas"]["Money"];
            /** @description What is charged by itself next, by day. */
            nextCharges: {
                /** Format: date */
                on: string;
                total: components["schemas"]["Money"];
            }[];
        };
        PaymentMethod: {
            id: components["schemas"]["Id"];
            /** @description As the ETag header of `GET /payment-methods/{methodId}`; the `If-Match` of a change. */
            etag: string;
            /** @enum {string} */
            type: "card" | "sepa_debit";
            /** @description Lower case, as the PSP names it: visa, mastercard, amex…; empty for a debit. */
            brand: string;
            last4: string;
            holder: string | null;
            expMonth: number | null;
            expYear: number | null;
            isDefault: boolean;
            /** @description Charged when the one that should be fails or has expired. */
            isBackup: boolean;
            isRemovable: boolean;
            /** @description Within 60 days. */
            expiresSoon: boolean;
            expired: boolean;
            billing: components["schemas"]["BillingDetails"];
            /** @description The subscriptions that are charged to it, for naming it or for following the default; without the canceled. */
            usedBy: components["schemas"]["SubscriptionUses"];
            /** @description What the PSP lets be changed. */
            editable: {
                holder: boolean;
                billing: boolean;
                expiry: boolean;
            };
            capabilities: {
                makeDefault: components["schemas"]["Capability"];
                makeBackup: components["schemas"]["Capability"];
                /** @description Whether subscriptions can be charged to it. */
                attach: components["schemas"]["Capability"];
                edit: components["schemas"]["Capability"];
                remove: components["schemas"]["Capability"];
                replace: components["schemas"]["Capability"];
            };
        };
        PaymentMethodList: {
            items: components["schemas"]["PaymentMethod"][];
            /** @description How a new method is entered: through the PSP's own fields. Null where the vendor has no PSP. */
            entry: {
                /** @description Which adapter the page loads: `sandbox`, `stripe`. */
                adapter: string;
                /** @description The exact origin of the PSP's frames. */
                origin: string;
                publicKey: string;
                canSave: components["schemas"]["Capability"];
                /** @description What the PSP can keep. */
                types: ("card" | "sepa_debit")[];
            } | null;
            capabilities: {
                add: components["schemas"]["Capability"];
            };
        };
        /** @description A subscription, as far as it is charged to a method. */
        SubscriptionUse: {
            id: components["schemas"]["Id"];
            number: string;
            /** @description Its name. */
            product: string;
            /** @enum {string} */
            status: "trialing" | "active" | "past_due" | "paused" | "canceled";
            /** @description What it will cost next, and when, as things stand; what is owed already is due on the day on which it is tried next, or now. Null where it ends by itself, is paused or canceled. */
            nextCharge: {
                /** Format: date */
                on: string;
                amount: components["schemas"]["Money"];
            } | null;
            /** @description Whether it names the method; false when it only follows the default. */
            explicit: boolean;
        };
        /** @description The ones charged soonest, and how many there are. */
        SubscriptionUses: {
            items: components["schemas"]["SubscriptionUse"][];
            total: number;
        };
        /** @description As a person typed it. A run of digits that is a card number is refused with 400 `card_number_rejected`. */
        HolderName: string;
        BillingDetails: {
            /** @description The address as it is written in its country, line by line; empty for none. A run of digits that is a card number is refused with 400 `card_number_rejected`. */
            lines: string[];
        };
        PaymentMethodEdit: {
            holder?: components["schemas"]["HolderName"];
            billing?: components["schemas"]["BillingDetails"];
            expMonth?: number;
            /** @description Given together with `expMonth`. */
            expYear?: number;
        };
        /** @description What has become of it. */
        MethodChange: {
            /** @description The method that is charged from now on; null where one was removed and none took its place. */
            method: components["schemas"]["PaymentMethod"] | null;
            /** @description The subscriptions that are charged to it from now on and were not before. */
            moved: components["schemas"]["SubscriptionUses"];
            /** @description The ones that have no method any more. */
            uncovered: components["schemas"]["SubscriptionUses"];
        };
        MethodRemoval: {
            /** @description As the ETag header; the `If-Match` of the removal. */
            etag: string;
            /** @description The ones that are charged to it. */
            subscriptions: components["schemas"]["SubscriptionUses"];
            /** @description Whether no other method remains. */
            isLast: boolean;
            /** @description The other methods that can be charged, the default first, then the backup. */
            replacements: components["schemas"]["Id"][];
            /** @description The method that its subscriptions follow when none is chosen. */
            fallback: components["schemas"]["Id"] | null;
            /**
             * @description When none is chosen: `none` (nothing is charged to it), `reassigned` (its subscriptions follow `fallback`), `uncovered` (they are left without a method: what they cost can't be charged, and
             *     they end after the days of grace).
             * @enum {string}
             */
            consequence: "none" | "reassigned" | "uncovered";
        };
        MethodSetupRequest: {
            source: {
                /** @constant */
                type: "token";
                /** @description The PSP's single-use token; never a card or account number. */
                token: string;
            };
            makeDefault: boolean;
            billing?: components["schemas"]["BillingDetails"];
        };
        MethodSetup: {
            id: components["schemas"]["Id"];
            status: components["schemas"]["PaymentAttemptStatus"];
            failure: {
                code: components["schemas"]["PaymentFailureCode"];
            } | null;
            /** @description What the customer must do for it to go on, while `requires_action`. */
            nextAction: {
                /** @constant */
                type: "challenge";
                adapter: string;
                /**
                 * Format: uri
                 * @description On the PSP's origin; shown in a frame.
                 */
                url: string;
            } | null;
            /** @description The method that it made, once it succeeded. */
            paymentMethodId: components["schemas"]["Id"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            capabilities: {
                cancel: components["schemas"]["Capability"];
            };
        };
        /** @description Either chosen invoices, or a filter. */
        ArchiveRequest: {
            ids?: components["schemas"]["Id"][];
            filter?: {
                status?: components["schemas"]["InvoiceStatusFilter"];
                /** Format: date */
                issuedFrom?: string;
                /** Format: date */
                issuedTo?: string;
                currency?: components["schemas"]["Currency"];
            };
            q?: string;
        };
        ShareLink: {
            /** Format: uri */
            url: string;
            /** Format: date-time */
            expiresAt: string;
        };
        PaymentPreviewRequest: {
            invoices: {
                id: components["schemas"]["Id"];
                /**
                 * @description Left aside when `amount` is given.
                 * @default full
                 * @enum {string}
                 */
                portion: "full" | "installment";
                /** @description A part of it, in minor units of its currency. */
                amount?: number;
            }[];
            /** @description Use the credit balance first. */
            applyCredit: boolean;
        };
        PaymentPreviewItem: {
            invoiceId: components["schemas"]["Id"];
            invoiceNumber: string;
            amountDue: components["schemas"]["Money"];
            /** @description The least that a part may be. */
            minimum: components["schemas"]["Money"];
            installment: components["schemas"]["Money"] | null;
            /** @description The instalment is what an order waits for before it begins. */
            isDownPayment: boolean;
            canPayPart: components["schemas"]["Capability"];
            /** @description What of the invoice is settled: credit + charge. */
            amount: components["schemas"]["Money"];
            credit: components["schemas"]["Money"];
            charge: components["schemas"]["Money"];
        };
        PaymentPreviewGroup: {
            currency: components["schemas"]["Currency"];
            etag: string;
            items: components["schemas"]["PaymentPreviewItem"][];
            total: components["schemas"]["Money"];
            creditAvailable: components["schemas"]["Money"];
            /** @description Taken from the credit balance. */
            credit: components["schemas"]["Money"];
            /** @description Charged to the payment method: total − credit. */
            charge: components["schemas"]["Money"];
        };
        PaymentPreview: {
            groups: components["schemas"]["PaymentPreviewGroup"][];
            excluded: {
                invoiceId: components["schemas"]["Id"];
                invoiceNumber: string;
                reason: components["schemas"]["CapabilityReason"];
            }[];
        };
        /** @description What is charged. Left out when credit pays all of it. */
        PaymentSource: {
            /** @constant */
            type: "saved";
            paymentMethodId: components["schemas"]["Id"];
        } | {
            /** @constant */
            type: "token";
            /** @description The PSP's single-use token; never a card number. */
            token: string;
            /** @description Keep the card for next time. */
            save: boolean;
        };
        PaymentAttemptRequest: {
            currency: components["schemas"]["Currency"];
            invoices: {
                id: components["schemas"]["Id"];
                /** @description What of it is settled, minor units. */
                amount: number;
            }[];
            applyCredit: boolean;
            /** @description What the customer agreed to have charged, minor units. */
            expectedAmount: number;
            source?: components["schemas"]["PaymentSource"];
        };
        /** @enum {string} */
        PaymentAttemptStatus: "requires_action" | "processing" | "succeeded" | "failed" | "canceled";
        /** @enum {string} */
        PaymentFailureCode: "card_declined" | "insufficient_funds" | "expired_card" | "incorrect_details" | "authentication_failed" | "authentication_expired" | "authentication_required" | "token_expired" | "method_removed" | "psp_unavailable" | "processing_error";
        PaymentAttempt: {
            id: components["schemas"]["Id"];
            /** @description What to quote; printed on the receipt. */
            reference: string;
            status: components["schemas"]["PaymentAttemptStatus"];
            total: components["schemas"]["Money"];
            credit: components["schemas"]["Money"];
            charge: components["schemas"]["Money"];
            items: {
                invoiceId: components["schemas"]["Id"];
                invoiceNumber: string;
                amount: components["schemas"]["Money"];
                credit: components["schemas"]["Money"];
                charge: components["schemas"]["Money"];
            }[];
            method: components["schemas"]["MethodLabel"];
            failure: {
                code: components["schemas"]["PaymentFailureCode"];
            } | null;
            /** @description What the customer must do for the payment to go on, while `requires_action`. */
            nextAction: {
                /** @constant */
                type: "challenge";
                adapter: string;
                /**
                 * Format: uri
                 * @description On the PSP's origin; shown in a frame.
                 */
                url: string;
            } | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            settledAt: string | null;
            capabilities: {
                cancel: components["schemas"]["Capability"];
                receipt: components["schemas"]["Capability"];
            };
        };
        /** @description The data of a `change` event. It says where to look again; it carries nothing private. */
        Change: {
            /** @enum {string} */
            resource: "account" | "quotes" | "orders" | "subscriptions" | "tickets" | "invoices" | "credit-notes" | "credit-balance" | "payment-methods" | "payment-attempts";
            id: string | null;
        };
    };
    responses: {
        /** @description What went wrong, what it means, and whether to try again. */
        Problem: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The quote as it is now. */
        Quote: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Quote"];
            };
        };
        /** @description The quote as it is now. */
        WrittenQuote: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Quote"];
            };
        };
        /** @description The subscription as it is now. */
        Subscription: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Subscription"];
            };
        };
        /** @description The subscription as it is now. */
        WrittenSubscription: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Subscription"];
            };
        };
        /** @description The quote. */
        MadeQuote: {
            headers: {
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                /** @description Where the quote is. */
                Location?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DocumentReference"];
            };
        };
        /** @description The ticket as it is now. */
        Ticket: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Ticket"];
            };
        };
        /** @description The ticket as it is now. */
        VendorTicket: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["VendorTicket"];
            };
        };
        /** @description Announced. */
        AnnouncedFile: {
            headers: {
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    id: components["schemas"]["Id"];
                };
            };
        };
        /** @description The ticket as it is now. */
        WrittenTicket: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Ticket"];
            };
        };
        /** @description The method as it is now. */
        PaymentMethod: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PaymentMethod"];
            };
        };
        /** @description The method, and what moved. */
        MethodChange: {
            headers: {
                ETag: components["headers"]["ETag"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MethodChange"];
            };
        };
        /** @description The method that took the place, and what moved. */
        WrittenMethodChange: {
            headers: {
                "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MethodChange"];
            };
        };
        /** @description The document. */
        Pdf: {
            headers: {
                "Content-Disposition": components["headers"]["ContentDisposition"];
                [name: string]: unknown;
            };
            content: {
                "application/pdf": string;
            };
        };
    };
    parameters: {
        InvoiceId: components["schemas"]["Id"];
        CreditNoteId: components["schemas"]["Id"];
        QuoteId: components["schemas"]["Id"];
        OrderId: components["schemas"]["Id"];
        FileId: components["schemas"]["Id"];
        QuoteFilter: {
            status?: components["schemas"]["QuoteStatusFilter"];
            /**
             * Format: date
             * @description Issued on this day or later.
             */
            issuedFrom?: string;
            /**
             * Format: date
             * @description Issued on this day or earlier.
             */
            issuedTo?: string;
            origin?: components["schemas"]["QuoteOriginType"];
            currency?: components["schemas"]["Currency"];
        };
        OrderFilter: {
            status?: components["schemas"]["OrderStatusFilter"];
            /**
             * Format: date
             * @description Ordered on this day or later.
             */
            orderedFrom?: string;
            /**
             * Format: date
             * @description Ordered on this day or earlier.
             */
            orderedTo?: string;
            currency?: components["schemas"]["Currency"];
        };
        /** @description `-` in front is descending. Amounts are sorted within their currency. Ties are broken by id. */
        QuoteSort: "number" | "-number" | "issuedOn" | "-issuedOn" | "validUntil" | "-validUntil" | "total" | "-total";
        /** @description `-` in front is descending. Amounts are sorted within their currency. An order without a period comes first by `startsOn`, `endsOn` and `progress`. Ties are broken by id. */
        OrderSort: "number" | "-number" | "orderedOn" | "-orderedOn" | "startsOn" | "-startsOn" | "endsOn" | "-endsOn" | "total" | "-total";
        SubscriptionId: components["schemas"]["Id"];
        SubscriptionFilter: {
            status?: components["schemas"]["SubscriptionStatusFilter"];
            productId?: components["schemas"]["ProductId"];
            /** @description Exactly as `facets.teams` of the summary has it. */
            team?: string;
            currency?: components["schemas"]["Currency"];
        };
        /** @description Found in number, product, items, team and the customer's reference; every word must be found. Case and accents don't matter. */
        SubscriptionQuery: string;
        /** @description `-` in front is descending. `endsOn` is the day on which something comes of it: the last of its period, on which it renews or ends, of its grace, or of its pause (last where that is open); `total` what a term costs, sorted within its currency; `seats` those bought. Ties are broken by id. */
        SubscriptionSort: "number" | "-number" | "startedOn" | "-startedOn" | "endsOn" | "-endsOn" | "total" | "-total" | "seats" | "-seats";
        TicketId: components["schemas"]["Id"];
        TicketFilter: {
            status?: components["schemas"]["TicketStatusFilter"];
            category?: components["schemas"]["TicketCategoryId"];
            priority?: components["schemas"]["TicketPriority"];
        };
        /** @description Found in number, subject and messages; every word must be found. Case and accents don't matter. */
        TicketQuery: string;
        /**
         * @description `-` in front is descending. By `status` open tickets come first, then pending, resolved and closed ones; by `category` in the order of the categories' ids; within a status, a category or a priority the latest first.
         *     Ties are broken by id.
         */
        TicketSort: "number" | "-number" | "subject" | "-subject" | "updatedAt" | "-updatedAt" | "status" | "category" | "-priority";
        /** @description How many days after today are looked at. */
        UpcomingDays: number;
        UpcomingFilter: {
            kind?: components["schemas"]["UpcomingKind"];
            state?: components["schemas"]["UpcomingState"];
            scheduled?: boolean;
            overdue?: boolean;
            currency?: components["schemas"]["Currency"];
        };
        /** @description Found in what the record itself is found by in its own list; of a payment in its reference and its invoices' numbers, of a card in its brand and last digits. Every word must be found. Case and accents don't matter. */
        UpcomingQuery: string;
        /** @description `-` in front is descending. Amounts are sorted within their currency, what has none before them. Ties are broken by id. */
        UpcomingSort: "on" | "-on" | "amount" | "-amount" | "number" | "-number";
        MethodId: components["schemas"]["Id"];
        SetupId: components["schemas"]["Id"];
        AttemptId: components["schemas"]["Id"];
        /** @description A fresh random value per intent, the same for every retry of it. */
        IdempotencyKey: components["schemas"]["IdempotencyKey"];
        /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
        IfMatch: string;
        InvoiceFilter: {
            status?: components["schemas"]["InvoiceStatusFilter"];
            /**
             * Format: date
             * @description Issued on this day or later.
             */
            issuedFrom?: string;
            /**
             * Format: date
             * @description Issued on this day or earlier.
             */
            issuedTo?: string;
            currency?: components["schemas"]["Currency"];
            /** @description That have something in this class of `GET /spend`. */
            spend?: components["schemas"]["SpendClass"];
            /**
             * Format: date
             * @description That have something in `spend`, or in any class without it, on this day or later.
             */
            spendFrom?: string;
            /**
             * Format: date
             * @description The same, on this day or earlier.
             */
            spendTo?: string;
            /** @description That bill a subscription of this product; empty: no subscription. */
            product?: string;
            /** @description That bill a subscription of this team; empty: none of a team. */
            team?: string;
        };
        /** @description So many months, the current one the last. */
        SpendMonths: number;
        /** @description A calendar year, in the place of `months`. */
        SpendYear: number;
        /** @description Splits the figures by the product, or by the team, of the subscriptions that the invoices bill. */
        SpendGrouping: "product" | "team";
        CreditNoteFilter: {
            /**
             * Format: date
             * @description Issued on this day or later.
             */
            issuedFrom?: string;
            /**
             * Format: date
             * @description Issued on this day or earlier.
             */
            issuedTo?: string;
            currency?: components["schemas"]["Currency"];
        };
        /** @description Found in the number, the customer's reference, the origin's number and the lines' descriptions; every word must be found. Case and accents don't matter. */
        Query: string;
        /** @description `-` in front is descending. Amounts are sorted within their currency. Ties are broken by id. */
        InvoiceSort: "number" | "-number" | "issuedOn" | "-issuedOn" | "dueOn" | "-dueOn" | "total" | "-total" | "amountDue" | "-amountDue";
        CreditNoteSort: "number" | "-number" | "issuedOn" | "-issuedOn" | "total" | "-total";
        /** @description Rows on a page. */
        Limit: number;
        /** @description A cursor that a page gave; the first page when left out. */
        Cursor: string;
    };
    requestBodies: never;
    headers: {
        /** @description The resource's version, strong. */
        ETag: string;
        /** @description Seconds to wait before asking again. */
        RetryAfter: number;
        /** @description `true` when this is the first answer again. */
        IdempotencyReplayed: "true";
        /** @description `attachment` with the file name. */
        ContentDisposition: string;
        /** @description How many rows follow the names of the columns. A file that has fewer broke off, which not every browser says. */
        RowCount: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description The token, for the browser's memory only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MintedSession"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. Ending it again answers 401. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                filter?: components["parameters"]["InvoiceFilter"];
                /** @description Found in the number, the customer's reference, the origin's number and the lines' descriptions; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["Query"];
                /** @description `-` in front is descending. Amounts are sorted within their currency. Ties are broken by id. */
                sort?: components["parameters"]["InvoiceSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoicePage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getInvoiceSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts and sums. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceSummary"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    exportInvoices: {
        parameters: {
            query?: {
                filter?: components["parameters"]["InvoiceFilter"];
                /** @description Found in the number, the customer's reference, the origin's number and the lines' descriptions; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["Query"];
                /** @description `-` in front is descending. Amounts are sorted within their currency. Ties are broken by id. */
                sort?: components["parameters"]["InvoiceSort"];
                /** @description Only these invoices, whatever the filter; unknown ones are left out. */
                ids?: components["schemas"]["Id"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Portal-Row-Count": components["headers"]["RowCount"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    archiveInvoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveRequest"];
            };
        };
        responses: {
            /** @description The file. Entries are named by the document's number. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    /** @description How many documents the archive will hold, for a progress bar. */
                    "Portal-Document-Count"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            400: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invoice. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pdf"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    shareInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                invoiceId: components["parameters"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Whole days from now.
                     * @default 14
                     */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShareLink"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    openShareLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shareToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pdf"];
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listCreditNotes: {
        parameters: {
            query?: {
                filter?: components["parameters"]["CreditNoteFilter"];
                /** @description Found in the number, the customer's reference, the origin's number and the lines' descriptions; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["Query"];
                sort?: components["parameters"]["CreditNoteSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNotePage"];
                };
            };
            400: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCreditNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                creditNoteId: components["parameters"]["CreditNoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The credit note. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditNote"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCreditNotePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                creditNoteId: components["parameters"]["CreditNoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pdf"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listQuotes: {
        parameters: {
            query?: {
                filter?: components["parameters"]["QuoteFilter"];
                /** @description Found in the number, the customer's reference, the origin's number and the lines' descriptions; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["Query"];
                /** @description `-` in front is descending. Amounts are sorted within their currency. Ties are broken by id. */
                sort?: components["parameters"]["QuoteSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuotePage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getQuoteSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteSummary"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getQuote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quote"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getQuoteVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
                revision: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version, which never changes again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteVersion"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getQuotePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pdf"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getQuoteFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pdf"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    setQuoteOption: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quoteId: components["parameters"]["QuoteId"];
                lineId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    quantity: components["schemas"]["OptionQuantity"];
                };
            };
        };
        responses: {
            200: components["responses"]["Quote"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    acceptQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteAcceptRequest"];
            };
        };
        responses: {
            /** @description What it has become. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    /** @description Where the order is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuoteAcceptance"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    declineQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteDeclineRequest"];
            };
        };
        responses: {
            200: components["responses"]["WrittenQuote"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    undoQuoteDecline: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WrittenQuote"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    requestQuoteChanges: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteChangeRequestBody"];
            };
        };
        responses: {
            201: components["responses"]["WrittenQuote"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    requestQuoteApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: components["schemas"]["FreeText"];
                };
            };
        };
        responses: {
            201: components["responses"]["WrittenQuote"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    requestNewQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: components["schemas"]["FreeText"];
                };
            };
        };
        responses: {
            201: components["responses"]["WrittenQuote"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    postQuoteMessage: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                quoteId: components["parameters"]["QuoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: components["schemas"]["FreeText"];
                };
            };
        };
        responses: {
            /** @description The message. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                filter?: components["parameters"]["OrderFilter"];
                /** @description Found in the number, the customer's reference, the origin's number and the lines' descriptions; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["Query"];
                /** @description `-` in front is descending. Amounts are sorted within their currency. An order without a period comes first by `startsOn`, `endsOn` and `progress`. Ties are broken by id. */
                sort?: components["parameters"]["OrderSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOrderSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderSummary"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getOrderPdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pdf"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    sendOrderConfirmation: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is on its way. */
            202: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The address. */
                        sentTo: string;
                    };
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    reorder: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                orderId: components["parameters"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The quote. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    /** @description Where the quote is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentReference"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listSubscriptions: {
        parameters: {
            query?: {
                filter?: components["parameters"]["SubscriptionFilter"];
                /** @description Found in number, product, items, team and the customer's reference; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["SubscriptionQuery"];
                /** @description `-` in front is descending. `endsOn` is the day on which something comes of it: the last of its period, on which it renews or ends, of its grace, or of its pause (last where that is open); `total` what a term costs, sorted within its currency; `seats` those bought. Ties are broken by id. */
                sort?: components["parameters"]["SubscriptionSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getSubscriptionSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionSummary"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    exportSubscriptions: {
        parameters: {
            query?: {
                filter?: components["parameters"]["SubscriptionFilter"];
                /** @description Found in number, product, items, team and the customer's reference; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["SubscriptionQuery"];
                /** @description `-` in front is descending. `endsOn` is the day on which something comes of it: the last of its period, on which it renews or ends, of its grace, or of its pause (last where that is open); `total` what a term costs, sorted within its currency; `seats` those bought. Ties are broken by id. */
                sort?: components["parameters"]["SubscriptionSort"];
                /** @description Only these subscriptions, whatever the filter; unknown ones are left out. */
                ids?: components["schemas"]["Id"][];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Portal-Row-Count": components["headers"]["RowCount"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getSubscription: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Subscription"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    previewSubscriptionChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionChangeRequest"];
            };
        };
        responses: {
            /** @description What would happen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePreview"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    changeSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    previewId: components["schemas"]["Id"];
                    /** @description What the subscription is charged to from now on; as it was when left out. */
                    paymentMethodId?: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            /** @description The subscription as it is now, and the invoice of what is due. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BilledSubscription"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    withdrawScheduledChange: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Subscription"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    renewSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expectedTotal: components["schemas"]["ExpectedTotal"];
                };
            };
        };
        responses: {
            /** @description The subscription as it is now, and the invoice. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BilledSubscription"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    setAutoRenew: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    autoRenew: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["Subscription"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    setSubscriptionPaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paymentMethodId: components["schemas"]["Id"] | null;
                };
            };
        };
        responses: {
            200: components["responses"]["Subscription"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    pauseSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Today or later, at the latest the day after the period's last.
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description After `from`, by a year at most.
                     */
                    until: string | null;
                };
            };
        };
        responses: {
            200: components["responses"]["WrittenSubscription"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    resumeSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            200: components["responses"]["WrittenSubscription"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    cancelSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    when: "now" | "period_end";
                    reason: components["schemas"]["SubscriptionCancelReason"];
                    comment?: components["schemas"]["FreeText"];
                };
            };
        };
        responses: {
            200: components["responses"]["WrittenSubscription"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    keepSubscription: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default false */
                    acceptOffer?: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["WrittenSubscription"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    requestSubscriptionQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                subscriptionId: components["parameters"]["SubscriptionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seats?: components["schemas"]["SeatCount"];
                    productId?: components["schemas"]["ProductId"];
                    comment?: components["schemas"]["FreeText"];
                };
            };
        };
        responses: {
            201: components["responses"]["MadeQuote"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    previewSubscriptionActions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionActionRequest"];
            };
        };
        responses: {
            /** @description One result a subscription, in the order of the request; `done` means that it would be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActionResults"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    actOnSubscriptions: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubscriptionActionRequest"];
            };
        };
        responses: {
            /** @description One result a subscription, in the order of the request. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubscriptionActionResults"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Found in name, SKU, description and category; every word must be found. Case and accents don't matter. */
                q?: string;
                filter?: {
                    kind?: components["schemas"]["ProductKind"];
                    category?: string;
                };
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    previewPurchase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["PurchaseItems"];
                    currency: components["schemas"]["Currency"];
                };
            };
        };
        responses: {
            /** @description What would be bought. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PurchasePreview"];
                };
            };
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    purchase: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    previewId: components["schemas"]["Id"];
                    /** @description The customer's default when left out. */
                    paymentMethodId?: components["schemas"]["Id"];
                    team?: string;
                    /** @description The customer's own; printed on the invoice. */
                    reference?: string;
                };
            };
        };
        responses: {
            /** @description What was made. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subscriptions: components["schemas"]["SubscriptionListItem"][];
                        /** @description One a subscription; none of one that begins with a trial. */
                        invoices: components["schemas"]["DocumentReference"][];
                    };
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    requestProductQuote: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: components["schemas"]["PurchaseItems"];
                    currency: components["schemas"]["Currency"];
                    comment?: components["schemas"]["FreeText"];
                };
            };
        };
        responses: {
            201: components["responses"]["MadeQuote"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listTickets: {
        parameters: {
            query?: {
                filter?: components["parameters"]["TicketFilter"];
                /** @description Found in number, subject and messages; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["TicketQuery"];
                /**
                 * @description `-` in front is descending. By `status` open tickets come first, then pending, resolved and closed ones; by `category` in the order of the categories' ids; within a status, a category or a priority the latest first.
                 *     Ties are broken by id.
                 */
                sort?: components["parameters"]["TicketSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    createTicket: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            201: components["responses"]["WrittenTicket"];
            403: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getTicketSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketSummary"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Ticket"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listTicketMessages: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One part of the conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessagePage"];
                };
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    replyToTicket: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    text: components["schemas"]["TicketText"];
                    fileIds?: components["schemas"]["TicketFileIds"];
                };
            };
        };
        responses: {
            /** @description The message. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessage"];
                };
            };
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    closeTicket: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WrittenTicket"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    reopenTicket: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["WrittenTicket"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    rateTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    score: components["schemas"]["RatingScore"];
                    comment?: components["schemas"]["FreeText"];
                };
            };
        };
        responses: {
            200: components["responses"]["Ticket"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    markTicketRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the last message that was shown. */
                    position: number;
                };
            };
        };
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    createTicketSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description The session, for the browser's memory only, and the ticket that it is for. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        token: string;
                        /** Format: date-time */
                        expiresAt: string;
                        ticketId: components["schemas"]["Id"];
                    };
                };
            };
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    createTicketFile: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicketFile"];
            };
        };
        responses: {
            201: components["responses"]["AnnouncedFile"];
            403: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    uploadTicketFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The file, to go with a message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketFile"];
                };
            };
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    openFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fileToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/gif": string;
                    "image/webp": string;
                    "application/pdf": string;
                    "application/zip": string;
                    "text/plain": string;
                };
            };
            404: components["responses"]["Problem"];
            410: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    searchHelp: {
        parameters: {
            query: {
                q: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The articles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HelpArticle"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listVendorTickets: {
        parameters: {
            query?: {
                filter?: components["parameters"]["TicketFilter"];
                /** @description Found in number, subject and messages; every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["TicketQuery"];
                /**
                 * @description `-` in front is descending. By `status` open tickets come first, then pending, resolved and closed ones; by `category` in the order of the categories' ids; within a status, a category or a priority the latest first.
                 *     Ties are broken by id.
                 */
                sort?: components["parameters"]["TicketSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. A filter by `unread` holds those that the customer wrote something in which no agent has read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VendorTicketListItem"][];
                        page: components["schemas"]["PageInfo"];
                    };
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getVendorTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["VendorTicket"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listVendorTicketMessages: {
        parameters: {
            query?: {
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One part of the conversation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessagePage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    replyAsAgent: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    author: components["schemas"]["AgentName"];
                    html: string;
                    /**
                     * @default pending
                     * @enum {string}
                     */
                    status?: "open" | "pending" | "resolved";
                    fileIds?: components["schemas"]["AgentFileIds"];
                };
            };
        };
        responses: {
            /** @description The message. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketMessage"];
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    setTicketStatus: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    author: components["schemas"]["AgentName"];
                    /** @enum {string} */
                    status: "open" | "resolved" | "closed";
                };
            };
        };
        responses: {
            200: components["responses"]["VendorTicket"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    setTicketTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    author: components["schemas"]["AgentName"];
                };
            };
        };
        responses: {
            /** @description Shown. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    markVendorTicketRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the last message that was shown. */
                    position: number;
                };
            };
        };
        responses: {
            /** @description Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    createAgentFile: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                ticketId: components["parameters"]["TicketId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTicketFile"];
            };
        };
        responses: {
            201: components["responses"]["AnnouncedFile"];
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    uploadAgentFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                uploadId: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description The file, to go with an answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketFile"];
                };
            };
            401: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            413: components["responses"]["Problem"];
            415: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listUpcomingPayments: {
        parameters: {
            query?: {
                /** @description How many days after today are looked at. */
                days?: components["parameters"]["UpcomingDays"];
                filter?: components["parameters"]["UpcomingFilter"];
                /** @description Found in what the record itself is found by in its own list; of a payment in its reference and its invoices' numbers, of a card in its brand and last digits. Every word must be found. Case and accents don't matter. */
                q?: components["parameters"]["UpcomingQuery"];
                /** @description `-` in front is descending. Amounts are sorted within their currency, what has none before them. Ties are broken by id. */
                sort?: components["parameters"]["UpcomingSort"];
                /** @description Rows on a page. */
                limit?: components["parameters"]["Limit"];
                /** @description A cursor that a page gave; the first page when left out. */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpcomingPaymentPage"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getUpcomingPaymentSummary: {
        parameters: {
            query?: {
                /** @description How many days after today are looked at. */
                days?: components["parameters"]["UpcomingDays"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The counts and sums. Currencies are never added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UpcomingPaymentSummary"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getUpcomingPaymentCalendar: {
        parameters: {
            query?: {
                /** @description How many days after today are looked at. */
                days?: components["parameters"]["UpcomingDays"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    openCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calendarToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The calendar. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    /** @description For how long a program needn't ask again. */
                    "Cache-Control": string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    createCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            403: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    revokeCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link answers 404 from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getSpend: {
        parameters: {
            query?: {
                /** @description So many months, the current one the last. */
                months?: components["parameters"]["SpendMonths"];
                /** @description A calendar year, in the place of `months`. */
                year?: components["parameters"]["SpendYear"];
                /** @description Splits the figures by the product, or by the team, of the subscriptions that the invoices bill. */
                groupBy?: components["parameters"]["SpendGrouping"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Spend"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    exportSpend: {
        parameters: {
            query?: {
                /** @description So many months, the current one the last. */
                months?: components["parameters"]["SpendMonths"];
                /** @description A calendar year, in the place of `months`. */
                year?: components["parameters"]["SpendYear"];
                /** @description Splits the figures by the product, or by the team, of the subscriptions that the invoices bill. */
                groupBy?: components["parameters"]["SpendGrouping"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["ContentDisposition"];
                    "Portal-Row-Count": components["headers"]["RowCount"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getCreditBalance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The balance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditBalance"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    listPaymentMethods: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The methods. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentMethodList"];
                };
            };
            401: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPaymentMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PaymentMethod"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    editPaymentMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentMethodEdit"];
            };
        };
        responses: {
            200: components["responses"]["PaymentMethod"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    setDefaultMethod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The ones that are moved to it as well; one that isn't there answers 404 and nothing is done. */
                    subscriptionIds: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            200: components["responses"]["MethodChange"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    setBackupMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PaymentMethod"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    unsetBackupMethod: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["PaymentMethod"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    attachSubscriptions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    subscriptionIds: components["schemas"]["Id"][];
                };
            };
        };
        responses: {
            200: components["responses"]["MethodChange"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    replacePaymentMethod: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    by: components["schemas"]["Id"];
                };
            };
        };
        responses: {
            200: components["responses"]["WrittenMethodChange"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getMethodRemoval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What follows. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodRemoval"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    removePaymentMethod: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                methodId: components["parameters"]["MethodId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description One of the removal's `replacements`. */
                    reassignTo: components["schemas"]["Id"] | null;
                    /** @description The customer has read which subscriptions will have no method. */
                    acceptUncovered: boolean;
                };
            };
        };
        responses: {
            200: components["responses"]["WrittenMethodChange"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    findMethodSetups: {
        parameters: {
            query: {
                idempotencyKey: components["schemas"]["IdempotencyKey"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One setup, or none when none with this key was ever begun. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MethodSetup"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    createMethodSetup: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MethodSetupRequest"];
            };
        };
        responses: {
            /** @description The setup, in whatever status it has reached. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    /** @description Where the setup is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodSetup"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getMethodSetup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                setupId: components["parameters"]["SetupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The setup. */
            200: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodSetup"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    cancelMethodSetup: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                setupId: components["parameters"]["SetupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The setup, canceled. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MethodSetup"];
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    previewPayment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentPreviewRequest"];
            };
        };
        responses: {
            /** @description The groups, and what was left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentPreview"];
                };
            };
            400: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    findPaymentAttempts: {
        parameters: {
            query: {
                idempotencyKey: components["schemas"]["IdempotencyKey"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One attempt, or none when no payment with this key was ever begun. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PaymentAttempt"][];
                    };
                };
            };
            400: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    createPaymentAttempt: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
                /** @description The ETag of the record as it was read, or the `etag` of the previewed group. Left out it answers 428, not 400, so that a client learns what is missing. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentAttemptRequest"];
            };
        };
        responses: {
            /** @description The attempt, in whatever status it has reached. */
            201: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    /** @description Where the attempt is. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAttempt"];
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            412: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            428: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPaymentAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: components["parameters"]["AttemptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt. */
            200: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAttempt"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    cancelPaymentAttempt: {
        parameters: {
            query?: never;
            header: {
                /** @description A fresh random value per intent, the same for every retry of it. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                attemptId: components["parameters"]["AttemptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The attempt, canceled. */
            200: {
                headers: {
                    "Idempotency-Replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentAttempt"];
                };
            };
            404: components["responses"]["Problem"];
            409: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    getPaymentReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attemptId: components["parameters"]["AttemptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Pdf"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    streamEvents: {
        parameters: {
            query?: {
                /**
                 * @description Milliseconds. The changes of the last so many, and maybe a few before them, are sent first: a page that loads its lists before it opens the stream gives the time since it began to, and misses
                 *     nothing in between. `reset` is sent instead where they are too many or no longer kept. 0, or left out, begins now. Ignored beside Last-Event-ID, which says more exactly where to begin.
                 */
                replay?: number;
            };
            header?: {
                /** @description The id of the last event that was received. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["Change"];
                };
            };
            400: components["responses"]["Problem"];
            401: components["responses"]["Problem"];
            429: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
}
