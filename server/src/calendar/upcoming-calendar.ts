import {ICalCalendar, ICalEventTransparency} from 'ical-generator';

import {documentVoice, methodName, type DocumentVoice} from '../documents/model/common.js';
import {cleanLine, cleanText} from '../documents/text/clean.js';
import type {UpcomingEntry} from '../port/upcoming.js';
import {calendarWords, type CalendarWords} from './calendar-words.js';

/** Whose calendar it is, and when it is made. */
export interface CalendarOptions {
  /** BCP 47, the customer's. */
  readonly locale: string;
  /** The vendor's name. */
  readonly vendor: string;
  /** The API's public origin: the UIDs end with its host. */
  readonly origin: string;
  /** The customer's ISO day. All stamps are of it, so that the same day's calendar is the same bytes unless something has changed. */
  readonly today: string;
}

/** How often a calendar program should read it again, seconds. */
const readAgainAfter = 21_600;

/** What is coming as an iCalendar file (RFC 5545): a whole day for each entry. */
export function upcomingCalendar(entries: readonly UpcomingEntry[], options: CalendarOptions): string {
  const voice = documentVoice(options.locale);
  const words = calendarWords(voice.labels.locale);
  const host = new URL(options.origin).host;
  const calendar = new ICalCalendar({
    name: cleanLine(words.name(options.vendor)),
    prodId: {company: 'Portal Widgets', product: 'Upcoming payments', language: voice.labels.locale.toUpperCase()},
    ttl: readAgainAfter,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@${host}`,
      stamp: instantOf(options.today),
      start: instantOf(entry.on),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: cleanText(summaryOf(entry, words, voice)).replaceAll('\n', ' '),
      description: cleanText(detailsOf(entry, words, voice).join('\n')),
    });
  }
  // The library leaves off the end of the last line.
  return `${calendar.toString()}\r\n`;
}

const instantOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

function summaryOf(entry: UpcomingEntry, words: CalendarWords, voice: DocumentVoice): string {
  const {format, isolate} = voice;
  const what = subjectOf(entry, words, voice);
  return entry.amount ? `${what} · ${isolate(format.moneyWithCode(entry.amount))}` : what;
}

function subjectOf({kind, number, title, method}: UpcomingEntry, words: CalendarWords, voice: DocumentVoice): string {
  const {isolate} = voice;
  const name = isolate(title ?? number ?? '');
  switch (kind) {
    case 'invoice':
    case 'payment':
      return words.invoice(isolate(number ?? ''));
    case 'renewal':
      return words.renewal(name);
    case 'expiry':
      return words.expiry(name);
    case 'quote':
      return words.quote(isolate(number ?? ''));
    case 'method_expiry':
      return words.methodExpiry(method ? methodName(method, voice) : '');
  }
}

function detailsOf(entry: UpcomingEntry, words: CalendarWords, voice: DocumentVoice): string[] {
  const {format, isolate} = voice;
  const {kind, state, scheduled, method, installment, number, title} = entry;
  const isCharged = kind === 'invoice' || kind === 'renewal';
  return [
    ...[kind === 'invoice' ? null : number, kind === 'renewal' || kind === 'expiry' ? null : title].flatMap(
      (text) => text ?? [],
    ),
    ...(installment
      ? [words.installment(isolate(format.count(installment.number)), isolate(format.count(installment.of)))]
      : []),
    ...(entry.overdue ? [words.overdue] : []),
    ...(state === 'failed' ? [words.failed] : []),
    ...(isCharged && scheduled && method ? [words.chargedTo(methodName(method, voice))] : []),
    ...(isCharged && !scheduled ? [words.payYourself] : []),
    ...(entry.estimated ? [words.estimated] : []),
  ];
}
