import type {Message} from '../records.js';
import type {DeskTicketMessage, DeskTicketRow, TicketStatus, TicketView} from '../tickets.js';

/** What a desk says, in one language. What is put into a sentence is written as the vendor's people write it: amounts, days, numbers of documents. */
export interface DeskWords {
  /** Its name, of the vendor's. */
  readonly desk: (vendor: string) => string;
  readonly skip: string;
  readonly signOut: string;
  /** What the way back to the inbox is called, and the navigation it is in. */
  readonly allRequests: string;
  readonly navigation: string;
  /** What the navigation between the desk's lists is called. */
  readonly sections: string;
  /** Several things as one, such as `a signature and 30 % down`. */
  readonly list: (items: readonly string[]) => string;
  readonly quoteStatuses: Readonly<Record<'open' | 'expired' | 'accepted' | 'declined' | 'canceled', string>>;
  readonly orderStatuses: Readonly<Record<'confirmed' | 'in_progress' | 'fulfilled' | 'canceled', string>>;
  readonly deliveryStatuses: Readonly<Record<'waiting' | 'shipped' | 'delivered', string>>;
  /** What has happened, after the name of who did it. */
  readonly events: Readonly<Record<NonNullable<Message['event']>, string>>;
  readonly signIn: {
    readonly title: string;
    readonly lead: (vendor: string) => string;
    readonly button: (name: string, job: string) => string;
  };
  readonly inbox: InboxWords;
  readonly quote: QuoteWords;
  readonly offer: OfferWords;
  readonly order: OrderWords;
  readonly tickets: TicketWords;
  readonly payments: PaymentWords;
  /** What was just done. */
  readonly done: Readonly<Record<Done, string>>;
  readonly problems: ProblemWords;
}

export type Done = 'revised' | 'replied' | 'answered' | 'canceled' | 'issued' | 'saved' | 'refunded';

export interface PaymentWords {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly columns: Readonly<
    Record<'reference' | 'company' | 'invoices' | 'takenAt' | 'amount' | 'refunded' | 'refund', string>
  >;
  readonly refund: string;
  /** The name of the field for how much is given back. */
  readonly amountOf: (reference: string, currency: string) => string;
  readonly allRefunded: string;
  readonly notFound: string;
  readonly tooMuch: (left: string) => string;
}

export interface TicketWords {
  readonly title: string;
  readonly all: string;
  readonly views: Readonly<Record<TicketView, string>>;
  readonly searchLabel: string;
  readonly more: string;
  readonly isNew: string;
  readonly columns: Readonly<Record<'number' | 'subject' | 'company' | 'status' | 'priority' | 'updated', string>>;
  readonly statuses: Readonly<Record<TicketStatus, string>>;
  readonly priorities: Readonly<Record<DeskTicketRow['priority'], string>>;
  /** What has happened, after the name of who did it. */
  readonly events: Readonly<Record<NonNullable<DeskTicketMessage['event']>, string>>;
  readonly author: string;
  readonly category: string;
  readonly related: string;
  readonly rating: string;
  readonly conversation: string;
  readonly earlier: string;
  readonly byMail: string;
  readonly answer: string;
  readonly html: string;
  readonly files: string;
  readonly becomes: string;
  readonly send: string;
  readonly withoutAnswer: string;
  readonly make: Readonly<Record<'open' | 'resolved' | 'closed', string>>;
  readonly notFound: string;
  readonly blank: string;
  readonly badFile: string;
  /** The page doesn't learn of what is new any more. */
  readonly lost: string;
}

export interface InboxWords {
  readonly title: string;
  readonly nobodyWaits: string;
  readonly searchLabel: string;
  readonly search: string;
  readonly clear: string;
  readonly openQuotes: string;
  readonly quotesFound: string;
  readonly openOrders: string;
  readonly ordersFound: string;
  readonly none: string;
  readonly changesOf: (number: string) => string;
  readonly lines: (count: number) => string;
  readonly columns: Readonly<Record<'number' | 'company' | 'date' | 'status' | 'total', string>>;
}

export interface QuoteWords {
  readonly title: (number: string) => string;
  readonly company: string;
  readonly subject: string;
  readonly status: string;
  readonly version: string;
  readonly validUntil: string;
  readonly noLastDay: string;
  readonly total: string;
  readonly needs: string;
  readonly aSignature: string;
  readonly down: (percent: string, amount: string) => string;
  readonly order: string;
  readonly asked: string;
  readonly newQuoteAsked: (moment: string) => string;
  readonly insteadOf: (to: string, from: string) => string;
  readonly noneInsteadOf: (from: string) => string;
  readonly answer: string;
  readonly newVersion: string;
  readonly sendVersion: (revision: number) => string;
  readonly writeNew: string;
  readonly discussion: string;
  readonly reply: string;
  readonly sendReply: string;
  readonly takeBack: string;
  readonly takeBackMeans: string;
  readonly cancel: (number: string) => string;
  readonly newInsteadOf: (number: string) => string;
  /** Before and after the company's name. */
  readonly newLead: readonly [string, string];
  readonly sendNew: string;
}

export interface OfferWords {
  readonly description: string;
  readonly quantity: string;
  readonly unit: string;
  readonly price: string;
  readonly discount: string;
  readonly out: string;
  readonly validUntil: string;
  readonly note: string;
  /** What fields are called in the list of what is wrong. */
  readonly short: Readonly<Record<'validUntil' | 'note' | 'offer', string>>;
  readonly field: (line: number, field: string) => string;
  readonly prices: (currency: string) => string;
  /** After the taxes' names, in brackets. */
  readonly areAdded: string;
  readonly sums: string;
  readonly hasComeTo: string;
  readonly line: (line: number, about: string) => string;
  readonly isNew: string;
  readonly kinds: Readonly<Record<'section' | 'note' | 'subtotal', string>>;
  readonly choice: (least: string, most: string) => string;
  readonly askedFor: (words: string) => string;
}

export interface OrderWords {
  readonly title: (number: string) => string;
  readonly company: string;
  readonly orderedOn: string;
  readonly total: string;
  readonly paid: string;
  readonly awaited: string;
  readonly quote: string;
  readonly isCanceled: string;
  readonly progress: string;
  readonly theOrderIs: string;
  readonly cancelMeans: string;
  readonly saveProgress: string;
  readonly delivery: string;
  readonly theGoodsAre: string;
  readonly expectedOn: string;
  readonly tracking: string;
  readonly saveDelivery: string;
}

/** What can't be done, what that means, and what to do. */
export interface ProblemWords {
  readonly nothingSent: string;
  readonly lookAgain: string;
  readonly notFound: string;
  readonly noQuote: string;
  readonly noOrder: string;
  readonly noStatus: string;
  readonly quoteIs: (number: string, status: string) => string;
  readonly changedMeanwhile: string;
  readonly somethingHappened: string;
  readonly orderCanceled: string;
  readonly nothingDelivered: string;
  readonly write: (most: number) => string;
  readonly atMost: (most: number) => string;
  readonly say: string;
  readonly cardNumber: string;
  readonly amount: (currency: string, example: string) => string;
  readonly number: string;
  readonly percentage: string;
  readonly moreThanNothing: string;
  readonly withinChoice: (least: string, most: string) => string;
  readonly nothingOffered: string;
  readonly tooLarge: string;
  readonly day: string;
  readonly dayIsOver: string;
}
