import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {PspUnreachableError, type PspAdapter, type PspPayment} from '../../src/port/psp.js';
import {
  freshKey,
  openPortal,
  paymentOf,
  problemOf,
  type Json,
  type TestClient,
  type TestPortal,
} from '../support/portal.js';

/** A PSP that answers a charge when the test lets it, and nothing else. */
class ReluctantPsp implements PspAdapter {
  readonly name = 'sandbox';
  readonly origin = 'https://psp.example';
  readonly publicKey = 'pk_test';
  /** Resolves when a charge has arrived. */
  arrived: Promise<void>;
  #arrive = (): void => {};
  #answer: (payment: Partial<PspPayment>) => void = () => {};

  constructor() {
    this.arrived = this.#expectAnother();
  }

  /** Answers the charge that waits. */
  answer(payment: Partial<PspPayment>): void {
    this.#answer(payment);
    this.arrived = this.#expectAnother();
  }

  charge({key, amount, currency}: {key: string; amount: number; currency: string}): Promise<PspPayment> {
    this.#arrive();
    return new Promise(
      (resolve) =>
        (this.#answer = (payment) =>
          resolve({id: `pay_${key}`, key, amount, currency, refunded: 0, status: 'succeeded', ...payment})),
    );
  }

  find = (): Promise<never> => Promise.reject(new PspUnreachableError('no answer'));
  cancel = (): Promise<never> => Promise.reject(new PspUnreachableError('no answer'));
  readWebhook = (): Promise<undefined> => Promise.resolve(undefined);

  #expectAnother(): Promise<void> {
    return new Promise((resolve) => (this.#arrive = resolve));
  }
}

const psp = new ReluctantPsp();
let portal: TestPortal;
let client: TestClient;
before(async () => {
  portal = await openPortal({psp});
  client = await portal.signIn();
});
after(() => portal.close());

describe('while a payment runs', () => {
  it('the same key waits, another key finds the invoice being paid, and the list says so', async () => {
    const {body, headers, invoiceId} = await paymentOf(client);
    const paying = client.post('/payment-attempts', body, headers);
    await psp.arrived;

    const twin = await client.post('/payment-attempts', body, headers);
    assert.equal(twin.headers.get('retry-after'), '1');
    const waiting = await problemOf(twin);
    assert.deepEqual([waiting.code, waiting.outcome, waiting.retryable], ['request_in_progress', 'unknown', true]);

    assert.equal(
      (await problemOf(client.post('/payment-attempts', body, {...headers, ...freshKey()}))).code,
      'payment_in_progress',
    );
    const invoice = await client.json(`/invoices/${invoiceId}`);
    assert.deepEqual([invoice.processing, invoice.capabilities.pay.reason], [true, 'payment_in_progress']);
    assert.match(invoice.currentAttemptId, /^att_/);

    psp.answer({status: 'succeeded'});
    assert.equal(((await (await paying).json()) as Json).status, 'succeeded');
    assert.equal((await client.json(`/invoices/${invoiceId}`)).processing, false);
  });
});

describe('a payment that waits for the customer', () => {
  it('shows where, under which PSP, and can’t be given up while the PSP is silent', async () => {
    const {body, headers} = await paymentOf(client);
    const paying = client.post('/payment-attempts', body, headers);
    await psp.arrived;
    psp.answer({status: 'requires_action', actionUrl: 'https://psp.example/challenge/1'});
    const attempt: Json = await (await paying).json();
    assert.deepEqual(attempt.nextAction, {
      type: 'challenge',
      adapter: 'sandbox',
      url: 'https://psp.example/challenge/1',
    });
    const status = await client.send(`/payment-attempts/${attempt.id}`);
    assert.deepEqual([status.status, status.headers.get('retry-after')], [200, '1']);
    const refused = await problemOf(client.post(`/payment-attempts/${attempt.id}/cancel`, undefined, freshKey()));
    assert.deepEqual([refused.httpStatus, refused.code, refused.outcome], [503, 'psp_unavailable', 'unknown']);
  });
});

describe('a wrong selection', () => {
  it('is refused with its pointer or its reason, and nothing is sent to the PSP', async () => {
    const {body, headers} = await paymentOf(client);
    const [invoice] = body.invoices;
    const tooMuch = await problemOf(
      client.post(
        '/payment-attempts',
        {...body, invoices: [{...invoice, amount: invoice.amount + 1}]},
        {...headers, ...freshKey()},
      ),
    );
    assert.ok(['amount_out_of_range', 'stale'].includes(tooMuch.code), tooMuch.code);
    const preview = await problemOf(
      client.post('/payment-previews', {invoices: [{id: invoice.id, amount: invoice.amount + 1}], applyCredit: false}),
    );
    assert.deepEqual(
      [preview.httpStatus, preview.code, preview.errors[0].pointer],
      [422, 'amount_out_of_range', '/invoices/0/amount'],
    );

    const {items} = await client.json('/invoices?filter[status]=paid&limit=1');
    const paid: Json = await (
      await client.post('/payment-previews', {invoices: [{id: items[0].id}], applyCredit: false})
    ).json();
    assert.deepEqual([paid.groups, paid.excluded[0].reason], [[], 'status']);
  });
});
