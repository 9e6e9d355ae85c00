import type {Database, Unit} from '../../server/src/port/unit.js';
import {newId} from '../../server/src/ids.js';
import {stemmingOf} from '../../server/src/sql/help.js';
import {searchable} from '../../server/src/sql/search.js';
import {subjectOrder} from '../../server/src/sql/ticket-create.js';
import {messageColumns, type NewTicketMessage} from '../../server/src/sql/ticket-writing.js';
import {xssCorpus} from './xss-corpus.js';

/** What was written. */
export interface HostileTickets {
  /** The titles of the tickets. */
  readonly subjects: readonly string[];
  /** Of conversations, each with a part of the strings. */
  readonly threads: ReadonlyArray<{readonly id: string; readonly texts: readonly string[]}>;
}

/** How many strings one conversation holds, and how many of them one of the customer's messages, a line each. */
const perThread = 330;
const perReply = 10;

interface Owner {
  readonly tenant_id: string;
  readonly customer_id: string;
}

/**
 * Writes a customer's tickets in which all that somebody can write is hostile: title, category, authors, text, names of files, ratings, help, and HTML of agents as they sent it, which no server of ours would
 * keep. Whoever shows it has to be safe with a back end that isn't. Straight into the tables: asked for one by one they would take a minute.
 */
export function writeHostileTickets(
  database: Database,
  scope: {readonly tenantId: string; readonly customerId: string},
): Promise<HostileTickets> {
  const owner: Owner = {tenant_id: scope.tenantId, customer_id: scope.customerId};
  return database.run(scope, async (unit) => {
    const texts = xssCorpus().filter((text) => !text.includes('\0'));
    const subjects = texts.map((text) => Array.from(text).slice(0, 200).join(''));
    await writeCategories(unit, owner, texts);
    await writeTickets(
      unit,
      owner,
      subjects.map((subject, index) => ({subject, index, author: texts[index] ?? '', messages: []})),
    );
    const threads: Array<{readonly id: string; readonly texts: readonly string[]}> = [];
    for (let start = 0; start < texts.length; start += perThread) {
      const part = texts.slice(start, start + perThread);
      const [subject = '', author = ''] = [subjects[start], texts[start]];
      const [id = ''] = await writeTickets(unit, owner, [
        {subject, index: start, author, messages: conversation(part)},
      ]);
      await writeFiles(unit, owner, id, part);
      threads.push({id, texts: part});
    }
    return {subjects, threads};
  });
}

const categoryId = (index: number): string => `c${String(index).padStart(4, '0')}`;

async function writeCategories({db}: Unit, {tenant_id}: Owner, texts: readonly string[]): Promise<void> {
  const categories = texts.map((text, index) => ({
    tenant_id,
    id: categoryId(index),
    position: 100 + index,
    names: JSON.stringify({en: text}),
  }));
  const stemming = stemmingOf('en');
  const articles = texts.map((text, index) => ({
    ...{tenant_id, id: categoryId(index), language: 'en', stemming},
    ...{title: text, html: text, text, title_search: `word${Math.floor(index / 5)}`, text_search: ''},
  }));
  await db.insertInto('ticket_categories').values(categories).execute();
  await db.insertInto('help_articles').values(articles).execute();
}

/** Each string as an agent's HTML, text and name, then all of them as lines of the customer's. */
function conversation(texts: readonly string[]): NewTicketMessage[] {
  const messages: NewTicketMessage[] = texts.map((text) => ({author: text, role: 'agent', html: text, text}));
  for (let start = 0; start < texts.length; start += perReply) {
    const lines = texts.slice(start, start + perReply);
    messages.push({author: lines[0] ?? '', role: 'customer', text: lines.join('\n')});
  }
  return [...messages, {author: texts[0] ?? '', event: 'closed'}];
}

interface Written {
  readonly subject: string;
  /** Of its category. */
  readonly index: number;
  readonly author: string;
  /** After the first one. */
  readonly messages: readonly NewTicketMessage[];
}

/** Closed tickets, rated where they have a conversation; resolves to their ids. */
async function writeTickets({db, now}: Unit, owner: Owner, written: readonly Written[]): Promise<string[]> {
  const tickets = written.map(({subject, index, author, messages}) => ({
    ...owner,
    ...{id: newId('tic'), number: `X-${String(index).padStart(4, '0')}${messages.length > 0 ? '-T' : ''}`},
    ...{subject, subject_order: subjectOrder(subject), status: 'closed' as const, category: categoryId(index)},
    ...{
      priority: 'normal' as const,
      created_by: 'usr_of_nobody',
      author_name: author,
      created_at: now,
      updated_at: now,
    },
    ...{
      message_count: 1 + messages.length,
      vendor_position: messages.length,
      closed_at: now,
      search: searchable(subject),
    },
    ...{rating_score: 1, rating_comment: author, rated_at: now, typing_name: author, typing_until: later(now)},
  }));
  const rows = written.flatMap(({author, messages}, ticket) =>
    [{author, role: 'customer', text: 'Please'} as const, ...messages].map((message, index) => ({
      ...owner,
      ticket_id: tickets[ticket]?.id ?? '',
      position: index + 1,
      ...{via: 'portal' as const, mail_id: null},
      ...messageColumns(message, now),
    })),
  );
  await db.insertInto('tickets').values(tickets).execute();
  await db.insertInto('ticket_messages').values(rows).execute();
  return tickets.map(({id}) => id);
}

const later = (now: Date): Date => new Date(now.getTime() + 600_000);

/** A file that is called so for each of the agent's messages. */
async function writeFiles({db, now}: Unit, owner: Owner, ticketId: string, names: readonly string[]): Promise<void> {
  const messages = await db
    .selectFrom('ticket_messages')
    .select('id')
    .where('tenant_id', '=', owner.tenant_id)
    .where('ticket_id', '=', ticketId)
    .where('author_role', '=', 'agent')
    .orderBy('position')
    .execute();
  const files = names.map((name, index) => ({
    ...owner,
    ...{id: newId('fil'), user_id: null, name, size: 4, created_at: now, content_type: 'image/png' as const},
    ...{ticket_id: ticketId, message_id: messages[index]?.id ?? '', position: 1},
  }));
  await db.insertInto('ticket_files').values(files).execute();
}
