import type {TicketStatus} from '../port/contract.js';
import {searchable, searchText} from '../sql/search.js';
import {subjectOrder} from '../sql/ticket-create.js';
import type {SeededCustomer} from './customer.js';
import {addDays, atNoon, seedId} from './deterministic.js';
import type {SeedRows} from './rows.js';
import {salesperson} from './salespeople.js';
import {endlessTalk, ticketStories, type TicketStory} from './ticket-words.js';

const hour = 3_600_000;

/** The newest tickets, one a day, the latest first; older ones are closed, as idle ones are. */
const newest: readonly TicketStatus[] = ['open', 'pending', 'resolved', 'open', 'closed'];

/** The id of a customer's seeded ticket. */
export const ticketId = (customer: SeededCustomer, key: string | number): string => seedId('tic', customer.id, key);

/** Adds `count` tickets. */
export function addTickets(
  rows: SeedRows,
  customer: SeededCustomer,
  today: string,
  count: number,
  takeNumber: () => string,
): void {
  const stories = ticketStories(customer.locale);
  for (let index = 0; index < count; index += 1) {
    const age = count - 1 - index;
    const status = newest[age] ?? 'closed';
    const story = storyFor(stories, index, status);
    addTicket(rows, customer, {
      key: index,
      number: takeNumber(),
      story: {...story, said: saidUntil(story, status)},
      status,
      day: addDays(today, -(age < newest.length ? age + 1 : 2 * age)),
      byUser: index % customer.users.length,
    });
  }
}

/** In turn; what waits for the customer was answered. */
function storyFor(stories: readonly TicketStory[], index: number, status: TicketStatus): TicketStory {
  const isAnswered = ({said}: TicketStory): boolean => status === 'open' || status === 'closed' || said.length > 1;
  const fitting = stories.filter(isAnswered);
  const story = fitting[index % fitting.length];
  if (!story) throw new RangeError('There is no story to tell. Nothing was seeded.');
  return story;
}

/** Adds a ticket that has been talked in for years, with `length` messages. */
export function addEndlessTicket(
  rows: SeedRows,
  customer: SeededCustomer,
  today: string,
  length: number,
  takeNumber: () => string,
): void {
  const [first = '', ...more] = Array.from({length}, (_, index) => endlessTalk[index % endlessTalk.length] ?? '');
  addTicket(rows, customer, {
    key: 'endless',
    number: takeNumber(),
    story: {subject: 'Nightly synchronisation', category: 'technical', priority: 'normal', said: [first, ...more]},
    status: 'open',
    day: addDays(today, -1 - Math.ceil(length / 24)),
    byUser: 0,
  });
}

/** A ticket that is open ends with the customer's word, one that waits for the customer with the vendor's. */
function saidUntil({said}: TicketStory, status: TicketStatus): TicketStory['said'] {
  const [first, ...more] = said;
  if (status === 'closed') return said;
  const isWhole = (more.length % 2 === 0) === (status === 'open');
  return isWhole ? said : [first, ...more.slice(0, -1)];
}

interface TicketSpec {
  readonly key: string | number;
  readonly number: string;
  readonly story: TicketStory;
  readonly status: TicketStatus;
  /** ISO day of its first message. */
  readonly day: string;
  /** Which of the customer's people opened it. */
  readonly byUser: number;
}

function addTicket(
  rows: SeedRows,
  customer: SeededCustomer,
  {key, number, story, status, day, byUser}: TicketSpec,
): void {
  const owner = {tenant_id: customer.tenantId, customer_id: customer.id};
  const id = ticketId(customer, key);
  const author = customer.users[byUser] ?? customer.users[0];
  const agent = salesperson(customer).name;
  const begun = Date.parse(atNoon(day));
  const at = (index: number): string => new Date(begun + index * hour).toISOString();
  const said = story.said.map((text, index) => ({
    author_name: index % 2 === 0 ? author.name : agent,
    author_role: index % 2 === 0 ? ('customer' as const) : ('agent' as const),
    event: null,
    text,
    html: index % 2 === 0 ? null : `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  }));
  const closing = {
    author_name: author.name,
    author_role: 'system' as const,
    event: 'closed' as const,
    text: '',
    html: null,
  };
  const messages = status === 'closed' ? [...said, closing] : said;
  const last = messages.length - 1;
  const vendorPosition = messages.findLastIndex(({author_role: role}) => role === 'agent') + 1;
  rows.add('tickets', {
    ...owner,
    id,
    number,
    subject: story.subject,
    subject_order: subjectOrder(story.subject),
    status,
    category: story.category,
    priority: story.priority,
    created_by: author.id,
    author_name: author.name,
    created_at: at(0),
    updated_at: at(last),
    message_count: messages.length,
    vendor_position: vendorPosition,
    // What is open waits for somebody to read it.
    vendor_read_to: status === 'open' ? vendorPosition : messages.length,
    closed_at: status === 'closed' ? at(last) : null,
    search: searchText([number, story.subject]),
  });
  rows.add(
    'ticket_messages',
    ...messages.map((message, index) => ({
      ...owner,
      ticket_id: id,
      position: index + 1,
      id: seedId('msg', id, index),
      ...message,
      sent_at: at(index),
      via: 'portal' as const,
      search: searchable(message.text),
    })),
  );
  // What waits for the customer is news to everybody; all else was read by the one who wrote it.
  if (status === 'pending' || status === 'resolved') return;
  rows.add('ticket_reads', {...owner, ticket_id: id, user_id: author.id, position: messages.length});
}
