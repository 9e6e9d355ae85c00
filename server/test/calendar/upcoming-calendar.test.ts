import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import ICAL from 'ical.js';

import {upcomingCalendar} from '../../src/calendar/upcoming-calendar.js';
import {DOCUMENT_LABELS} from '../../src/documents/labels/index.js';
import type {UpcomingEntry} from '../../src/port/upcoming.js';

const options = {locale: 'en', vendor: 'Vendor', origin: 'https://portal.example', today: '2026-06-15'};

const invoice: UpcomingEntry = {
  id: 'invoice_inv_1_1',
  kind: 'invoice',
  on: '2026-07-01',
  inDays: 16,
  overdue: false,
  amount: {amount: 123_450, currency: 'EUR'},
  estimated: false,
  state: 'manual',
  scheduled: false,
  title: null,
  number: 'F-7',
  reference: null,
  installment: null,
  record: {type: 'invoice', id: 'inv_1'},
  method: null,
};
const renewal: UpcomingEntry = {
  ...invoice,
  id: 'renewal_sub_1_2026-07-01',
  kind: 'renewal',
  state: 'auto_renew',
  scheduled: true,
  estimated: true,
  title: 'Fleet Pro',
  number: 'S-1',
  record: {type: 'subscription', id: 'sub_1'},
  method: {type: 'card', brand: 'visa', last4: '4242'},
};

/** What another program reads. */
function eventsIn(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((one) => new ICAL.Event(one));
}

const one = (entry: UpcomingEntry, locale = 'en'): ICAL.Event => {
  const [event] = eventsIn(upcomingCalendar([entry], {...options, locale}));
  assert.ok(event);
  return event;
};

describe('upcomingCalendar', () => {
  it('is whole days, each under a UID of its own', () => {
    const events = eventsIn(upcomingCalendar([invoice, renewal], options));
    assert.deepEqual(
      events.map(({uid, startDate}) => [uid, startDate.isDate, startDate.toString()]),
      [
        ['invoice_inv_1_1@portal.example', true, '2026-07-01'],
        ['renewal_sub_1_2026-07-01@portal.example', true, '2026-07-01'],
      ],
    );
  });

  it('says what, how much, and what it is charged to', () => {
    assert.deepEqual(
      [one(invoice).summary, one(invoice).description],
      ['Invoice F-7 · €1,234.50\u00a0EUR', 'Not charged automatically'],
    );
    assert.deepEqual(
      [one(renewal).summary, one(renewal).description],
      [
        'Fleet Pro renews · €1,234.50\u00a0EUR',
        'S-1\nCharged automatically: Visa ending in 4242\nEstimate at today’s prices and taxes',
      ],
    );
  });

  it('says what went wrong, which instalment it is, and what is overdue', () => {
    const entry = {...invoice, state: 'failed', overdue: true, installment: {number: 2, of: 3}} as const;
    assert.equal(
      one(entry).description,
      'Instalment 2 of 3\nOverdue\nThe payment failed, or its payment method won’t do\nNot charged automatically',
    );
  });

  it('speaks each language that documents do', () => {
    for (const {locale} of DOCUMENT_LABELS) {
      const {summary} = one(invoice, locale);
      assert.ok(summary.includes('F-7'), summary);
      assert.equal(summary === one(invoice).summary, locale === 'en', locale);
    }
    assert.equal(one(invoice, 'fr').summary.replace(/\s/g, ' '), 'Facture F-7 · 1 234,50 € EUR');
  });

  const hostile = [
    'a;b,c\\n"d"',
    'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:forged',
    'lines\nof\rall\r\nkinds',
    'é'.repeat(200),
    '👩‍👩‍👧‍👦'.repeat(60),
    '日本語'.repeat(80),
    `\u0000\u0007\u001b[31m\u202e${'x'.repeat(100)}`,
    '\ud800 alone',
  ];
  for (const title of hostile) {
    it(`writes ${JSON.stringify(title.slice(0, 24))} so that it is read back as it was`, () => {
      const text = upcomingCalendar([{...renewal, title}, invoice], options);
      const events = eventsIn(text);
      assert.equal(events.length, 2);
      assert.equal(events[1]?.summary, 'Invoice F-7 · €1,234.50\u00a0EUR');
      // Line breaks are spaces in a summary, and what no person reads is left out.
      const kept = title
        .replace(/\r\n|[\r\n]/g, ' ')
        // eslint-disable-next-line no-control-regex -- they are what RFC 5545 keeps out of a text
        .replace(/[\u0000\u0007\u001b\u202e]/g, '')
        .replace(/\ud800(?= )/, '\ufffd');
      assert.equal(events[0]?.summary, `${kept} renews · €1,234.50\u00a0EUR`);
    });

    it(`folds ${JSON.stringify(title.slice(0, 24))} at 75 octets, between characters`, () => {
      const bytes = new TextEncoder().encode(upcomingCalendar([{...renewal, title}], options));
      const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
      assert.equal(lines.pop(), '');
      for (const line of lines) {
        assert.ok(line.length <= 75, `${line.length} octets`);
        assert.doesNotMatch(line, /[\r\n]/);
        new TextDecoder('utf-8', {fatal: true}).decode(Buffer.from(line, 'latin1'));
      }
    });
  }

  it('is the same bytes all day long', () => {
    assert.equal(upcomingCalendar([invoice, renewal], options), upcomingCalendar([invoice, renewal], options));
  });

  it('is a calendar when there is nothing', () => {
    assert.deepEqual(eventsIn(upcomingCalendar([], options)), []);
  });
});
