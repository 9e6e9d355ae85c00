import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {DOCUMENT_LABELS} from '../../src/documents/labels/index.js';
import {noticeMail} from '../../src/mail/billing-letter.js';
import type {Vendor} from '../../src/port/backend.js';
import type {NoticeContent} from '../../src/port/billing-notices.js';

const vendor = {id: 'ten', name: 'Odotrack', supportEmail: 'help@odotrack.example'} as Vendor;
const to = {name: 'Ada <b>', address: 'ada@example.com'};
const about = {product: 'Team & Co', number: 'S-1'};
const amount = {amount: 9_000, currency: 'EUR'};
const card = {type: 'card', brand: 'visa', last4: '4242'} as const;

const notices: readonly NoticeContent[] = [
  {...about, kind: 'renewal_reminder', on: '2027-04-01', total: amount, method: card, methodExpires: false},
  {...about, kind: 'renewal_reminder', on: '2027-04-01', total: amount, method: card, methodExpires: true},
  {...about, kind: 'renewal_reminder', on: '2027-04-01', total: amount, method: null, methodExpires: false},
  {...about, kind: 'expiry_reminder', lastDay: '2027-03-31'},
  {
    ...about,
    kind: 'charge_failed',
    invoice: 'I-7',
    amount,
    method: card,
    needsConfirmation: true,
    retryOn: null,
    graceEndsOn: '2027-04-08',
  },
  {...about, kind: 'grace_began', invoice: 'I-7', amount, graceEndsOn: '2027-04-08'},
  {
    ...about,
    kind: 'subscription_closed',
    on: '2027-04-09',
    isUnpaid: true,
    unpaid: {invoice: 'I-7', amount, until: '2027-04-30'},
  },
  {...about, kind: 'subscription_closed', on: '2027-04-01', isUnpaid: false, unpaid: null},
];

describe('a notice of the billing run', () => {
  it('names the product, the person and the vendor in every language, as text and as HTML that does nothing', () => {
    for (const {locale, direction} of DOCUMENT_LABELS) {
      for (const content of notices) {
        const mail = noticeMail(content, vendor, to, locale);
        const where = `${locale} ${content.kind}`;
        assert.equal(mail.language, locale);
        assert.ok(mail.subject.includes('Team & Co'), where);
        for (const part of ['Ada <b>', 'S-1', 'Odotrack', 'help@odotrack.example'])
          assert.ok(mail.text.includes(part), `${where} ${part}`);
        assert.ok(mail.html?.includes(`dir="${direction}"`) && mail.html.includes('Ada &lt;b&gt;'), where);
        assert.doesNotMatch(mail.text, /\b(undefined|null)\b|\[object/, where);
      }
    }
  });

  it('says what failed, what it means for one’s money, and what to do', () => {
    const failed = notices.find(({kind}) => kind === 'charge_failed') as NoticeContent;
    const {subject, text} = noticeMail(failed, vendor, to, 'en-GB');
    assert.equal(subject, 'Payment for Team & Co failed');
    assert.equal(
      text,
      [
        'Hello Ada <b>,',
        'We could not charge €90.00\u00a0EUR for Team & Co to Visa ending in 4242. No money was taken.',
        'Your bank wants you to confirm this payment. Please pay the invoice in the portal, where you can do so.',
        'We will not try this payment method again.',
        'Your subscription goes on until 8 April 2027. Pay the invoice or change the payment method by then, or it ends.',
        'Subscription S-1',
        'Odotrack · Questions? help@odotrack.example\n',
      ].join('\n\n'),
    );
  });
});
