import type {Tokens} from '../api/tokens.js';
import {packagedFonts} from '#packaged-fonts';
import {FontLibrary} from '../documents/index.js';
import {appendChanges} from '../ledger/outbox.js';
import {silentLog, type Log} from '../log.js';
import type {PortalBackend} from '../port/backend.js';
import type {Database} from '../port/unit.js';
import type {MailFailure} from '../sql/schema-mail.js';
import {tenantIds} from '../sql/tenants.js';
import {mostTries, nextTry} from './back-off.js';
import {billingLetter} from './billing-letter.js';
import {confirmationLetter, type LetterSources} from './confirmation-letter.js';
import {claimMailJob, mailChannel, markSent, markUnsent, type MailJob} from './mail-jobs.js';
import {ticketLetter} from './ticket-letter.js';
import {MailError, type Mailer, type MailMessage} from './mailer.js';

/** How to make a sender. */
export interface MailSenderOptions {
  readonly database: Database;
  readonly backend: PortalBackend;
  readonly mailer: Mailer;
  readonly log?: Log;
  /** Of the documents that messages carry; those of the server's own packages when left out, which a page doesn't have. */
  readonly fonts?: FontLibrary;
  /** Makes the links of mail about tickets; without it there are none. */
  readonly tokens?: Pick<Tokens, 'mintTicket'>;
  /** Where replies to mail about tickets go to; a key is put into it. Without it they go to the vendor's support. */
  readonly replyAddress?: string;
}

/** Which messages a round sends. */
export interface MailRound {
  /** Of this tenant alone; of all of them when left out. */
  readonly tenantId?: string;
  /** Ends the round after the message that is being sent. */
  readonly signal?: AbortSignal;
}

/** Sends what waits in the queue. Any number of instances may work on the same database. */
export interface MailSender {
  /** Sends every message that is due, the tenants in turn; resolves to how many were sent. */
  run(round?: MailRound): Promise<number>;
  /** Calls `due` with the tenant whenever an instance has committed a message, and without one when that may have been missed; resolves to what stops it. */
  listen(due: (tenantId?: string) => void): Promise<() => Promise<void>>;
}

/** How many messages one tenant sends before the next one's turn. */
const inOneTurn = 10;

/** After so many messages in a row that couldn't be handed over the mail server is taken for away, and the rest is left for the next round. */
const patience = 3;

/**
 * Sends the messages that units have queued. One that is sent is noted as sent afterwards, so that a crash between the two has it sent again: then with the same Message-ID, by
 * which mail programs know that it is the same.
 */
export function createMailSender(options: MailSenderOptions): MailSender {
  const {database, backend, mailer, log = silentLog} = options;
  const {tokens, replyAddress} = options;
  const ticketSources = {database, backend, ...(tokens && {tokens}), ...(replyAddress !== undefined && {replyAddress})};
  const sources: LetterSources = {database, backend, fonts: options.fonts ?? new FontLibrary(packagedFonts())};

  async function run({tenantId, signal}: MailRound = {}): Promise<number> {
    let waiting = tenantId === undefined ? await tenantIds(database) : [tenantId];
    let sent = 0;
    let failures = 0;
    while (waiting.length > 0) {
      const more: string[] = [];
      for (const tenant of waiting) {
        for (let turn = 1; turn <= inOneTurn; turn += 1) {
          if (signal?.aborted) return sent;
          const job = await claimMailJob(database, tenant);
          if (!job) break;
          const outcome = await attempt(job);
          if (outcome === 'sent') sent += 1;
          failures = outcome === 'unavailable' ? failures + 1 : 0;
          if (failures >= patience) return sent;
          if (turn === inOneTurn) more.push(tenant);
        }
      }
      waiting = more;
    }
    return sent;
  }

  async function attempt(job: MailJob): Promise<'sent' | MailFailure> {
    if (job.tries > mostTries) return giveUp(job, 'error');
    let letter: MailMessage | 'gone' | 'canceled';
    try {
      letter = await write(job);
      if (typeof letter === 'string') return giveUp(job, letter);
      await mailer.send(letter);
    } catch (error) {
      return putOff(job, error);
    }
    await noteSent(job, letter.to.address);
    return 'sent';
  }

  function write(job: MailJob): Promise<MailMessage | 'gone' | 'canceled'> {
    switch (job.kind) {
      case 'notice':
        return billingLetter(sources, job);
      case 'ticket_answer':
        return ticketLetter(ticketSources, job);
      case 'order_confirmation':
        return confirmationLetter(sources, job);
    }
  }

  async function noteSent(job: MailJob, address: string): Promise<void> {
    await database.run(job.scope, async (unit) => {
      if (!(await markSent(unit, job))) return;
      if (job.kind !== 'order_confirmation') return;
      await backend.orders?.noteConfirmation(unit, job.orderId, address);
      await appendChanges(unit, [{resource: 'orders', id: job.orderId}]);
    });
  }

  /** What a mailer says of itself names nobody; what caused it may, so that it isn't logged. */
  async function putOff(job: MailJob, error: unknown): Promise<MailFailure> {
    const known = error instanceof MailError;
    const reason = known ? error.reason : 'error';
    if (reason === 'address') return giveUp(job, reason);
    const next = await database.run(job.scope, async (unit) => {
      const at = nextTry(job, unit.now);
      await markUnsent(unit, job, reason, at);
      return at;
    });
    const details = {...about(job), ...(known ? {why: error.message} : {error})};
    if (!next) log.error(details, 'A message could not be sent for a day, and is given up.');
    else if (known) log.warn(details, 'A message could not be handed over; it is tried again.');
    else log.error(details, 'A message could not be written or sent; it is tried again.');
    return reason;
  }

  async function giveUp(job: MailJob, reason: MailFailure): Promise<MailFailure> {
    await database.run(job.scope, (unit) => markUnsent(unit, job, reason));
    log.warn({...about(job), reason}, 'A message is not sent.');
    return reason;
  }

  return {
    run,
    listen: (due) =>
      database.listen(
        mailChannel,
        (tenantId) => due(tenantId),
        () => due(),
      ),
  };
}

function about({id, scope: {tenantId}, tries}: MailJob): object {
  return {mailJob: id, tenantId, tries};
}
