import type {DocumentReference, Quote, QuoteDeclineRequest} from '../../client/contract.js';
import {PortalEvent} from '../../core/portal-event.js';

/** Cancelable: before the dialog in which a quote is accepted opens. Cancel it to have it accepted elsewhere. */
export class QuoteAcceptEvent extends PortalEvent<{readonly quote: Quote}> {
  constructor(detail: QuoteAcceptEvent['detail']) {
    super('portal-quote-accept', detail, {cancelable: true});
  }
}

/** Cancelable: before a decline is sent. Cancel it to ask something first. */
export class QuoteDeclineEvent extends PortalEvent<{readonly quote: Quote; readonly request: QuoteDeclineRequest}> {
  constructor(detail: QuoteDeclineEvent['detail']) {
    super('portal-quote-decline', detail, {cancelable: true});
  }
}

/** What a customer has answered to a quote, or asked about it. */
export type QuoteAnswer =
  'accepted' | 'declined' | 'decline-undone' | 'changes-requested' | 'approval-requested' | 'new-quote-requested';

/** The customer has answered a quote, and the server has it. `order` and `invoice` are what an accepted one has become. */
export class QuoteAnswerEvent extends PortalEvent<{
  readonly answer: QuoteAnswer;
  /** As it is now. */
  readonly quote: Quote;
  readonly order: DocumentReference | null;
  readonly invoice: DocumentReference | null;
}> {
  constructor(detail: QuoteAnswerEvent['detail']) {
    super('portal-quote-answer', detail);
  }
}

/** Cancelable: before a file of a quote is fetched. Cancel it to offer your own. */
export class QuoteDownloadEvent extends PortalEvent<{
  readonly quoteId: string;
  /** A document of the quote or of its discussion; undefined means the quote itself. */
  readonly fileId: string | undefined;
}> {
  constructor(detail: QuoteDownloadEvent['detail']) {
    super('portal-quote-download', detail, {cancelable: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-quote-accept': QuoteAcceptEvent;
    'portal-quote-decline': QuoteDeclineEvent;
    'portal-quote-answer': QuoteAnswerEvent;
    'portal-quote-download': QuoteDownloadEvent;
  }
}
