import type {NewTicket, TicketFile, TicketPriority, TicketRelatedType} from '../../client/contract.js';
import {fits} from '../../client/shapes.js';
import {ticketFileShape} from '../../client/ticket-shape.js';
import type {TicketMistake} from '../../i18n/new-ticket.js';
import {oneOf} from '../../lists/list-settings.js';
import {ticketPriorities} from './list-query.js';

/** The document that a ticket is about, as it was chosen. */
export interface RelatedDocument {
  readonly id: string;
  /** What it is called. */
  readonly label: string;
  /** What one knows it by. */
  readonly hint: string;
}

/** What was typed and chosen, kept over a reload. */
export interface TicketDraft {
  readonly category: string;
  readonly subject: string;
  readonly text: string;
  readonly priority: TicketPriority;
  /** The kind of document that it is about; empty for none. */
  readonly relatedType: TicketRelatedType | '';
  readonly related: RelatedDocument | undefined;
  /** Those that are uploaded. */
  readonly files: readonly TicketFile[];
}

/** Where something is wrong. */
export type TicketField = 'category' | 'subject' | 'text' | 'related' | 'files';
/** What is wrong, by field. */
export type TicketMistakes = Partial<Record<TicketField, TicketMistake>>;

export const relatedTypes: readonly TicketRelatedType[] = ['invoice', 'subscription', 'order', 'quote'];

export const emptyDraft: TicketDraft = {
  category: '',
  subject: '',
  text: '',
  priority: 'normal',
  relatedType: '',
  related: undefined,
  files: [],
};

/** A draft that a page's storage held, which may be anything. */
export function draftOf(kept: unknown): TicketDraft {
  const given = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof given[name] === 'string' ? given[name] : '');
  const {id, label, hint} = (given['related'] ?? {}) as Readonly<Record<string, unknown>>;
  const files = Array.isArray(given['files']) ? given['files'] : [];
  return {
    category: text('category'),
    subject: text('subject'),
    text: text('text'),
    priority: oneOf(given['priority'], ticketPriorities, 'normal'),
    relatedType: oneOf(given['relatedType'], relatedTypes as readonly (TicketRelatedType | '')[], ''),
    related: [id, label, hint].every((part) => typeof part === 'string')
      ? ({id, label, hint} as RelatedDocument)
      : undefined,
    files: files.filter((file): file is TicketFile => fits(file, ticketFileShape)),
  };
}

/** Whether there is anything in it to keep. */
export const isBlank = ({category, subject, text, related, files}: TicketDraft): boolean =>
  !category && !subject && !text && !related && !files.length;

/** What is sent. */
export function requestOf(
  {category, subject, text, priority, relatedType, related}: TicketDraft,
  fileIds: string[],
): NewTicket {
  return {
    category,
    subject: subject.trim(),
    text: text.trim(),
    priority,
    ...(relatedType && related && {related: {type: relatedType, id: related.id}}),
    ...(fileIds.length && {fileIds}),
  };
}

/** What has to be typed or chosen before it can be sent. */
export function mistakesIn({category, subject, text, relatedType, related}: TicketDraft): TicketMistakes {
  return {
    ...(!category && {category: 'category'}),
    ...(!subject.trim() && {subject: 'subject'}),
    ...(!text.trim() && {text: 'text'}),
    ...(relatedType && !related && {related: 'related'}),
  };
}

const fields: Readonly<Record<string, readonly [TicketField, TicketMistake]>> = {
  '/category': ['category', 'category'],
  '/subject': ['subject', 'tooLong'],
  '/text': ['text', 'tooLong'],
  '/related': ['related', 'relatedGone'],
  '/fileIds': ['files', 'filesGone'],
};

/** What the server refused, by the fields that it points to. */
export function mistakesOf(errors: readonly {readonly pointer: string; readonly code: string}[]): TicketMistakes {
  const found: TicketMistakes = {};
  for (const {pointer, code} of errors) {
    const [field, mistake] = fields[/^\/\w+/.exec(pointer)?.[0] ?? ''] ?? [];
    if (field && mistake) found[field] = code === 'card_number' ? 'cardNumber' : mistake;
  }
  return found;
}
