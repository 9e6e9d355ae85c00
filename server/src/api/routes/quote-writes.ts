import type {Capability, QuoteDeclineReason} from '../../port/contract.js';
import {unprocessable} from '../../port/fault.js';
import {QuoteClosedError, type QuoteActor, type QuoteRecord, type QuotesSection} from '../../port/quotes.js';
import type {Unit} from '../../port/unit.js';
import {notAllowed, notFound} from '../faults.js';
import {sectionOf} from '../gates.js';
import {onceInUnit} from '../once.js';
import {quoteCapabilities} from '../quote-capabilities.js';
import {json, writtenJson} from '../respond.js';
import {scopeOf, type Services, type VisitorCall, type VisitorRoutes} from '../services.js';
import {acceptQuote, requireRead} from './accept-quote.js';
import {quoteRights, readQuote} from './quotes.js';

type QuoteWriting =
  | 'setQuoteOption'
  | 'acceptQuote'
  | 'declineQuote'
  | 'undoQuoteDecline'
  | 'requestQuoteChanges'
  | 'requestQuoteApproval'
  | 'requestNewQuote'
  | 'postQuoteMessage';

/** What is done with a quote: each in one unit, with the quote locked while it is decided whether it can be. */
export function quoteWrites(services: Services): VisitorRoutes<QuoteWriting> {
  const {database, ledger} = services;
  return {
    async setQuoteOption(call) {
      const {path} = call.parameters;
      const {quantity} = call.body.value as {quantity: string};
      return database.run(scopeOf(call.principal), async (unit) => {
        const {section, record, capabilities} = await lockQuote(services, call, unit);
        // That a line isn't optional is said of the line; this is about whether options can be changed at all.
        if (record.facts.hasOptions) refuseUnless(capabilities.changeOptions, 'closed');
        else refuseUnless(capabilities.requestChanges, 'closed');
        const found = await section.setOption(unit, record.id, path['lineId'] ?? '', quantity, call.today);
        if (!found) throw notFound('line');
        const now = await readQuote(services, call, unit, record.id);
        if (!now) throw notFound('quote');
        if (now.record.version !== record.version)
          await ledger.appendChanges(unit, [{resource: 'quotes', id: record.id}]);
        return writtenJson(now.quote, now.record.version);
      });
    },

    acceptQuote: (call) =>
      onceInUnit(services, call, async (unit) => {
        const {record, capabilities} = await lockQuote(services, call, unit);
        return acceptQuote(services, call, unit, record, () => refuseUnless(capabilities.accept, 'closed'));
      }),

    declineQuote: (call) =>
      write(services, call, 200, async ({unit, section, record, capabilities}) => {
        refuseUnless(capabilities.decline, 'closed');
        requireRead(call, record);
        const {reason, comment} = call.body.value as {reason?: QuoteDeclineReason; comment?: string};
        const written = writtenText(comment);
        if (reason === undefined && written === undefined)
          throw unprocessable('Give a reason, a comment, or both.', [{pointer: '/reason', code: 'required'}]);
        if (reason === 'other' && written === undefined)
          throw unprocessable('Say which other reason it is.', [{pointer: '/comment', code: 'required'}]);
        const input = {actor: actorOf(call), ...(reason && {reason}), ...(written && {comment: written})};
        return section.decline(unit, record.id, input, call.today);
      }),

    undoQuoteDecline: (call) =>
      write(services, call, 200, async ({unit, section, record, capabilities}) => {
        refuseUnless(capabilities.undoDecline, 'closed');
        return section.undoDecline(unit, record.id, actorOf(call), call.today);
      }),

    requestQuoteChanges: (call) =>
      write(services, call, 201, async ({unit, section, record, capabilities}) => {
        refuseUnless(capabilities.requestChanges, 'closed');
        requireRead(call, record);
        const {lines = [], comment} = call.body.value as {
          lines?: Array<{lineId: string; quantity: string}>;
          comment?: string;
        };
        const written = writtenText(comment);
        if (lines.length === 0 && written === undefined)
          throw unprocessable('Nothing is asked for.', [{pointer: '/lines', code: 'required'}]);
        const input = {actor: actorOf(call), ...(lines.length > 0 && {lines}), ...(written && {comment: written})};
        return section.requestChanges(unit, record.id, input, call.today);
      }),

    requestQuoteApproval: (call) =>
      write(services, call, 201, async ({unit, section, record, capabilities}) => {
        refuseUnless(capabilities.requestApproval, record.status === 'open' && !record.expired ? 'open' : 'closed');
        return section.requestApproval(unit, record.id, remarkOf(call), call.today);
      }),

    requestNewQuote: (call) =>
      write(services, call, 201, async ({unit, section, record, capabilities}) => {
        refuseUnless(capabilities.requestNew, 'open');
        return section.requestNew(unit, record.id, remarkOf(call), call.today);
      }),

    postQuoteMessage: (call) =>
      onceInUnit(services, call, async (unit) => {
        const id = call.parameters.path['quoteId'] ?? '';
        const text = writtenText((call.body.value as {text: string}).text);
        if (text === undefined) throw unprocessable('The message is blank.', [{pointer: '/text', code: 'blank'}]);
        const message = await sectionOf(services.backend, 'quotes').postMessage(unit, id, {
          actor: actorOf(call),
          text,
        });
        if (!message) throw notFound('quote');
        await ledger.appendChanges(unit, [{resource: 'quotes', id}]);
        return json(message, 201);
      }),
  };
}

interface LockedQuote {
  readonly unit: Unit;
  readonly section: QuotesSection;
  readonly record: QuoteRecord;
  readonly capabilities: ReturnType<typeof quoteCapabilities>;
}

/** The quote, which nobody else changes until the unit ends. @throws PortalFault not_found */
async function lockQuote(services: Services, call: VisitorCall, unit: Unit): Promise<LockedQuote> {
  const section = sectionOf(services.backend, 'quotes');
  const record = await section.get(unit, call.parameters.path['quoteId'] ?? '', call.today, 'lock');
  if (!record) throw notFound('quote');
  const capabilities = quoteCapabilities(quoteRights(services, call), call.vendor, record);
  return {unit, section, record, capabilities};
}

/** Once per key: locks the quote, does it, notes that the quote has changed, and answers with the quote as it then is. */
function write(
  services: Services,
  call: VisitorCall,
  status: 200 | 201,
  change: (locked: LockedQuote) => Promise<boolean>,
): Promise<Response> {
  return onceInUnit(services, call, async (unit) => {
    const locked = await lockQuote(services, call, unit);
    const {id} = locked.record;
    const done = await change(locked);
    const now = done ? await readQuote(services, call, unit, id) : undefined;
    if (!now) throw notFound('quote');
    await services.ledger.appendChanges(unit, [{resource: 'quotes', id}]);
    return writtenJson(now.quote, now.record.version, status);
  });
}

/**
 * Answers what can't be done. What the quote's state forbids means that it is closed, unless it is open and this is about something else.
 * @throws QuoteClosedError @throws PortalFault not_allowed
 */
function refuseUnless({allowed, reason = 'status'}: Capability, stateMeans: 'closed' | 'open'): void {
  if (allowed) return;
  if (stateMeans === 'closed' && (reason === 'status' || reason === 'expired')) throw new QuoteClosedError();
  throw notAllowed(reason);
}

function actorOf({membership: {user}}: VisitorCall): QuoteActor {
  return {id: user.id, name: user.name};
}

function remarkOf(call: VisitorCall): {actor: QuoteActor; comment?: string} {
  const comment = writtenText((call.body.value as {comment?: string}).comment);
  return {actor: actorOf(call), ...(comment && {comment})};
}

/** What a person wrote, without the blanks around it; undefined when it is nothing else. */
function writtenText(text: string | undefined): string | undefined {
  const trimmed = text?.trim();
  return trimmed === '' ? undefined : trimmed;
}
