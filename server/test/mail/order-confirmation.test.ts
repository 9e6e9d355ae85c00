import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {DOCUMENT_LABELS} from '../../src/documents/labels/index.js';
import {orderConfirmationMail} from '../../src/mail/order-confirmation.js';
import {item} from '../documents/fixtures.js';
import {order} from '../documents/sale-fixtures.js';
import {options} from '../documents/support.js';

const pdf = new TextEncoder().encode('%PDF-1.7');

const confirmation = (more: Parameters<typeof order>[0] = {}, locale = 'en-GB', name = 'Amélie Côté') =>
  orderConfirmationMail({
    order: order(more),
    to: {name, address: 'member@tremblay.example'},
    pdf,
    options: options(locale),
  });

describe('the message with an order’s confirmation', () => {
  it('says in short what was ordered and what is due, with the PDF', () => {
    const {to, fromName, replyTo, subject, attachments, ...rest} = confirmation();
    const text = rest.text.replaceAll('\u00a0', ' ');
    assert.deepEqual(to, {name: 'Amélie Côté', address: 'member@tremblay.example'});
    assert.deepEqual([fromName, replyTo?.address], ['Northwind Cloud', 'help@northwind.example']);
    assert.equal(subject, 'Your order SO-1017 with Northwind Cloud');
    for (const part of [
      'Hello Amélie Côté,',
      '€1,200.00 EUR ordered on 3 September 2026',
      'Period: 1 October 2026 – 30 September 2027',
      '- 1 × Plan Pro, seat 1: €1,000.00',
      'Amount due: €840.00 EUR',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
    assert.deepEqual(attachments, [{filename: 'SO-1017.pdf', contentType: 'application/pdf', content: pdf}]);
  });

  it('is answered to nobody where the vendor’s support has no address that mail can go to', () => {
    const given = options('en-GB');
    for (const supportEmail of [
      'ask@northwind.example, sales@northwind.example',
      'help\r\nBcc: all@x.example',
      'help',
    ]) {
      const vendor = {...given.vendor, supportEmail};
      const mail = orderConfirmationMail({
        order: order(),
        to: {address: 'member@tremblay.example'},
        pdf,
        options: {...given, vendor},
      });
      assert.equal(mail.replyTo, undefined, supportEmail);
    }
  });

  for (const labels of DOCUMENT_LABELS) {
    it(`is in ${labels.locale}`, () => {
      const {subject, text, html = '', language} = confirmation({}, labels.locale);
      const {mail} = labels.sale;
      assert.equal(language, labels.locale);
      assert.equal(subject, mail.subject('SO-1017', 'Northwind Cloud'));
      for (const part of [
        mail.greeting('Amélie Côté'),
        mail.intro,
        mail.attached,
        labels.sale.orderedOn,
        labels.amountDue,
      ])
        assert.ok(text.includes(part) && html.replaceAll('&#39;', "'").includes(part), part);
      assert.ok(html.startsWith(`<!doctype html><html lang="${labels.locale}" dir="${labels.direction}">`));
    });
  }

  it('shows what is written in records as text, and does nothing with it', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&</td><script>alert(2)</script>';
    const {html = ''} = confirmation(
      {number: evil, reference: evil, lines: [item('1', 1, 'EUR', {description: `${evil}\n${evil}`})]},
      'en',
      evil,
    );
    assert.doesNotMatch(html, /<img|<script|onerror=alert\(1\)>"/i);
    assert.ok(html.includes('&lt;script&gt;alert(2)&lt;/script&gt;'));
  });

  it('loads nothing from anywhere', () => {
    assert.doesNotMatch(confirmation().html ?? '', /<(img|link|script|iframe)|url\(|https?:/i);
  });
});
