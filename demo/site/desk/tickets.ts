/** Tickets as a desk works on them: through the API's `/vendor/tickets`, as a vendor's own server does. */

export type TicketStatus = 'open' | 'pending' | 'resolved' | 'closed';
/** What a list of the desk holds. */
export type TicketView = 'unread' | 'open' | 'active' | 'all';

export interface DeskTicketRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly category: {readonly name: string};
  readonly priority: 'low' | 'normal' | 'high' | 'urgent';
  /** ISO instant. */
  readonly updatedAt: string;
  readonly author: string;
  readonly customer: {readonly company: string};
  readonly unread: boolean;
}

export interface DeskTicket extends DeskTicketRow {
  readonly related: {readonly number: string} | null;
  readonly rating: {readonly score: number; readonly comment: string | null} | null;
}

export interface DeskTicketMessage {
  readonly id: string;
  readonly position: number;
  readonly author: {readonly name: string; readonly role: 'customer' | 'agent' | 'system'};
  /** ISO instant. */
  readonly sentAt: string;
  readonly text: string;
  readonly event?: 'closed' | 'auto_closed' | 'resolved' | 'reopened' | 'rated';
  readonly files: ReadonlyArray<{readonly name: string; readonly size: number; readonly url: string}>;
  readonly via: 'portal' | 'mail';
}

/** A part of a conversation, with cursors to what comes before and after it. */
export interface DeskTicketPart {
  readonly items: readonly DeskTicketMessage[];
  readonly earlier: string | null;
  readonly later: string;
}

/** An answer. */
export interface DeskAnswer {
  /** As the agent wrote it; the API cleans it. */
  readonly html: string;
  readonly status: 'open' | 'pending' | 'resolved';
  readonly files: readonly File[];
  /** Sent again with the same one, it is one answer. */
  readonly key: string;
}

/** Why an answer wasn't taken. */
export type AnswerProblem = 'blank' | 'card_number' | 'file';

export interface TicketDesk {
  /** Those of a view that hold all words of `search`; `next` leads on. */
  list(
    view: TicketView,
    search: string,
    cursor?: string,
  ): Promise<{readonly items: readonly DeskTicketRow[]; readonly total: number; readonly next: string | null}>;
  get(id: string): Promise<DeskTicket | undefined>;
  /** The end of the conversation, or what a cursor leads to. */
  messages(id: string, cursor?: string): Promise<DeskTicketPart>;
  /** Resolves to why it was not sent, if so. */
  answer(id: string, answer: DeskAnswer): Promise<AnswerProblem | undefined>;
  setStatus(id: string, status: 'open' | 'resolved' | 'closed'): Promise<void>;
  noteTyping(id: string): Promise<void>;
  noteRead(id: string, position: number): Promise<void>;
}
