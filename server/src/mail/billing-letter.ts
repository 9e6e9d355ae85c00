import {dayIn} from '../clock.js';
import {documentVoice, methodName, type DocumentVoice} from '../documents/model/common.js';
import {cleanLine} from '../documents/text/clean.js';
import type {PortalBackend, Vendor} from '../port/backend.js';
import type {NoticeContent} from '../port/billing-notices.js';
import type {Money} from '../port/contract.js';
import type {Database} from '../port/unit.js';
import {isMailAddress} from './compose.js';
import {htmlPage, muted, paragraph} from './html.js';
import type {NoticeJob} from './mail-jobs.js';
import type {MailAddress, MailMessage} from './mailer.js';

/** What notices are written from. */
export interface NoticeSources {
  readonly database: Database;
  readonly backend: PortalBackend;
}

/**
 * The message of a notice, with what it tells of as it is now. `gone` when there is no such subscription any more or the person has left; `canceled` when it is no longer
 * true: it was paid meanwhile, or canceled.
 */
export async function billingLetter(
  {database, backend}: NoticeSources,
  {id, scope, subscriptionId, userId, locale, notice}: NoticeJob,
): Promise<MailMessage | 'gone' | 'canceled'> {
  return database.run(scope, async (unit) => {
    const vendor = await backend.directory.vendor(unit);
    const membership = await backend.directory.membership(unit, scope.customerId, userId);
    if (!vendor || !membership) return 'gone';
    const today = dayIn(membership.customer.timeZone, unit.now);
    const content = (await backend.subscriptions?.notice?.(unit, subscriptionId, notice, today)) ?? 'gone';
    if (typeof content === 'string') return content;
    const {name, email: address} = membership.user;
    return {...noticeMail(content, vendor, {name, address}, locale), id};
  });
}

/** A notice as a message in a language. */
export function noticeMail(content: NoticeContent, vendor: Vendor, to: MailAddress, locale: string): MailMessage {
  const voice = documentVoice(locale);
  const {labels} = voice;
  const {subject, paragraphs} = wordsOf(content, voice);
  const greeting = labels.billing.greeting(voice.isolate(to.name ?? ''));
  const about = `${labels.subscription} ${voice.isolate(content.number)}`;
  const contacts = [vendor.supportEmail, vendor.supportUrl].filter((contact) => contact !== undefined);
  const footer = [
    voice.isolate(vendor.name),
    ...(contacts.length > 0 ? [labels.questions(contacts.map(voice.isolate).join(' · '))] : []),
  ].join(' · ');
  const texts = [greeting, ...paragraphs];
  return {
    to,
    fromName: vendor.name,
    ...(vendor.supportEmail &&
      isMailAddress(vendor.supportEmail) && {replyTo: {name: vendor.name, address: vendor.supportEmail}}),
    subject,
    text: `${[...texts, about, footer].join('\n\n')}\n`,
    html: htmlPage({
      language: labels.locale,
      direction: labels.direction,
      title: cleanLine(subject),
      parts: [...texts.map((text) => paragraph(text)), paragraph(about, muted), paragraph(footer, muted)],
    }),
    language: labels.locale,
  };
}

interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

function wordsOf(content: NoticeContent, voice: DocumentVoice): Words {
  const {renewal, expiry, failed, grace, closed} = voice.labels.billing;
  const {isolate, format} = voice;
  const day = (iso: string): string => isolate(format.date(iso));
  const sum = (money: Money): string => isolate(format.moneyWithCode(money));
  const product = isolate(content.product);
  switch (content.kind) {
    case 'renewal_reminder': {
      const {on, total, method, methodExpires} = content;
      const name = method && methodName(method, voice);
      const payment = name === null ? renewal.noMethod : (methodExpires ? renewal.methodExpires : renewal.method)(name);
      return {
        subject: renewal.subject(product, day(on)),
        paragraphs: [renewal.body(product, day(on), sum(total)), payment],
      };
    }
    case 'expiry_reminder': {
      const on = day(content.lastDay);
      return {subject: expiry.subject(product, on), paragraphs: [expiry.body(product, on)]};
    }
    case 'charge_failed': {
      const {amount, method, needsConfirmation, retryOn, graceEndsOn} = content;
      return {
        subject: failed.subject(product),
        paragraphs: [
          failed.body(sum(amount), product, methodName(method, voice)),
          ...(needsConfirmation ? [failed.confirm] : []),
          retryOn === null ? failed.noRetry : failed.retry(day(retryOn)),
          ...(graceEndsOn === null ? [] : [grace.until(day(graceEndsOn))]),
        ],
      };
    }
    case 'grace_began':
      return {
        subject: grace.subject(product),
        paragraphs: [grace.body(sum(content.amount), product), grace.until(day(content.graceEndsOn))],
      };
    case 'subscription_closed': {
      const {on, isUnpaid, unpaid} = content;
      const ended = (isUnpaid ? closed.unpaid : closed.ended)(product, day(on));
      const payable = unpaid
        ? [closed.stillPayable(isolate(unpaid.invoice), sum(unpaid.amount), day(unpaid.until))]
        : [];
      return {subject: closed.subject(product), paragraphs: [ended, ...payable]};
    }
  }
}
