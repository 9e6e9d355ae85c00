import type {Tokens} from '../api/tokens.js';
import {dayIn} from '../clock.js';
import {documentVoice} from '../documents/model/common.js';
import {cleanLine} from '../documents/text/clean.js';
import type {PortalBackend, Vendor} from '../port/backend.js';
import type {Database} from '../port/unit.js';
import {addressWith} from '../tickets/reply-address.js';
import {cutHere} from '../tickets/reply-text.js';
import {isMailAddress} from './compose.js';
import {escapeHtml, htmlPage, muted, paragraph} from './html.js';
import type {TicketAnswerJob} from './mail-jobs.js';
import type {MailAddress, MailMessage} from './mailer.js';
import {ticketWords} from './ticket-words.js';

/** How long the link of a mail opens its ticket, ms: 14 days. */
const opensFor = 14 * 86_400_000;

/** What mail about tickets is written from. */
export interface TicketLetterSources {
  readonly database: Database;
  readonly backend: PortalBackend;
  /** Makes the links; without it there are none. */
  readonly tokens?: Pick<Tokens, 'mintTicket'>;
  /** Where replies go to, a key put into it. */
  readonly replyAddress?: string;
}

/**
 * The message that tells of an agent's answer. `gone` when the ticket is no longer there for the one who opened it, or the person has left; `canceled` when it was read meanwhile.
 */
export async function ticketLetter(
  {database, backend, tokens, replyAddress}: TicketLetterSources,
  {id, scope, ticketId, position, userId, locale}: TicketAnswerJob,
): Promise<MailMessage | 'gone' | 'canceled'> {
  const found = await database.run(scope, async (unit) => {
    const vendor = await backend.directory.vendor(unit);
    const membership = await backend.directory.membership(unit, scope.customerId, userId);
    if (!vendor || !membership) return 'gone';
    const ticket = await backend.tickets?.get(unit, ticketId, {userId, role: membership.role, locale});
    const message = ticket && (await backend.tickets?.message(unit, ticketId, position));
    if (!message) return 'gone';
    if (ticket.readTo >= position) return 'canceled';
    const key = replyAddress === undefined ? undefined : await backend.tickets?.mailKey(unit, ticketId, userId);
    return {vendor, membership, ticket, message, key, now: unit.now};
  });
  if (typeof found === 'string') return found;
  const {vendor, membership, ticket, message, key, now} = found;
  const expiresAt = new Date(now.getTime() + opensFor);
  const claims = {tenant: scope.tenantId, customer: scope.customerId, user: userId, ticket: ticketId, expiresAt};
  const token = vendor.ticketPageUrl === undefined ? undefined : await tokens?.mintTicket(claims);
  const letter: TicketLetter = {
    number: ticket.number,
    subject: ticket.subject,
    agent: message.author.name,
    text: message.text,
    ...(key !== undefined && replyAddress !== undefined && {replyTo: addressWith(key, replyAddress)}),
    // Behind the hash, so that it goes to no server and into no referrer.
    ...(token !== undefined && {
      link: {
        url: `${vendor.ticketPageUrl}#portal-ticket=${token}`,
        until: dayIn(membership.customer.timeZone, expiresAt),
      },
    }),
  };
  const {name, email: address} = membership.user;
  return {...ticketMail(letter, vendor, {name, address}, locale), id};
}

/** What the message says. */
export interface TicketLetter {
  readonly number: string;
  readonly subject: string;
  readonly agent: string;
  /** Of the answer. */
  readonly text: string;
  /** Where a reply becomes a message. */
  readonly replyTo?: string;
  /** `until`: ISO day. */
  readonly link?: {readonly url: string; readonly until: string};
}

/** An agent's answer as a message in a language. */
export function ticketMail(
  {number, subject, agent, text, replyTo, link}: TicketLetter,
  vendor: Pick<Vendor, 'name' | 'supportEmail'>,
  to: MailAddress,
  locale: string,
): MailMessage {
  const {labels, format, isolate} = documentVoice(locale);
  const words = ticketWords(labels.locale);
  const greeting = labels.billing.greeting(isolate(to.name ?? ''));
  const answered = words.answered(isolate(agent), isolate(number));
  const until = link && words.until(isolate(format.date(link.until)));
  const title = `${number} · ${subject}`;
  const footer = isolate(vendor.name);
  const answersTo = replyTo ?? vendor.supportEmail;
  // What is quoted below it isn't taken for the reply.
  const cut = replyTo === undefined ? [] : [cutHere];
  return {
    to,
    fromName: vendor.name,
    ...(answersTo !== undefined && isMailAddress(answersTo) && {replyTo: {name: vendor.name, address: answersTo}}),
    subject: title,
    text: `${[...cut, greeting, answered, text, ...(link ? [`${words.open}: ${link.url}`, until] : []), footer].join('\n\n')}\n`,
    html: htmlPage({
      language: labels.locale,
      direction: labels.direction,
      title: cleanLine(title),
      parts: [
        ...cut.map((line) => paragraph(line, muted)),
        paragraph(greeting),
        paragraph(answered),
        paragraph(text, 'padding-inline-start:12px;border-inline-start:3px solid #dfe3ea'),
        ...(link
          ? [
              `<p style="margin:0 0 16px"><a href="${escapeHtml(link.url)}" style="color:#0b57d0">${escapeHtml(words.open)}</a></p>`,
              paragraph(until ?? '', muted),
            ]
          : []),
        paragraph(footer, muted),
      ],
    }),
    language: labels.locale,
  };
}
