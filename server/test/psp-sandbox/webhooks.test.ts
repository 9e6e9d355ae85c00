import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {describe, it} from 'node:test';
import {memoryJournal} from '../../src/psp-sandbox/index.js';
import type {WebhookEvent, WebhookOptions} from '../../src/psp-sandbox/index.js';
import {Bench} from './support.js';

interface Received {
  event: WebhookEvent;
  raw: string;
  signature: string;
  id: string | null;
}

/** A receiver that answers as told; `arrived(n)` resolves once n calls have come. */
function receiver(answer: (call: number) => number | Error = () => 204) {
  const received: Received[] = [];
  const waiting: {count: number; resolve: () => void}[] = [];
  const options: WebhookOptions = {
    url: 'https://api.test/webhooks/psp',
    secret: 'whsec_test',
    fetch: async (request) => {
      const raw = await request.text();
      received.push({
        raw,
        event: JSON.parse(raw) as WebhookEvent,
        signature: request.headers.get('sandbox-signature') ?? '',
        id: request.headers.get('sandbox-event-id'),
      });
      for (const {count, resolve} of waiting) if (received.length >= count) resolve();
      const result = answer(received.length);
      if (result instanceof Error) throw result;
      return new Response(null, {status: result});
    },
  };
  const arrived = (count: number) =>
    received.length >= count ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({count, resolve}));
  return {options, received, arrived};
}

describe('webhooks', () => {
  it('tell of every end and of processing, signed over the raw body', async () => {
    const {options, received, arrived} = receiver();
    const bench = new Bench({webhook: options});
    await bench.pay('won', 'success');
    await bench.pay('lost', 'declined');
    await bench.pay('later', 'processing_then_succeeded');
    await bench.pay('waits', 'challenge');
    await bench.json('POST', '/v1/payments/won/refund', {amount: 100}, {'idempotency-key': 'r1'});
    await bench.json('POST', '/v1/payments/won/refund', {amount: 100}, {'idempotency-key': 'r1'});
    await bench.json('POST', '/v1/payments/waits/cancel');
    bench.clock.advance(5_000);
    await bench.psp.settleDue();
    await arrived(6);
    await bench.psp.close();
    // They are sent side by side: the order of arrival says nothing, `createdAt` and the payment do.
    assert.deepEqual(received.map(({event}) => `${event.payment.key} ${event.type}`).sort(), [
      'later payment.processing',
      'later payment.succeeded',
      'lost payment.failed',
      'waits payment.canceled',
      'won payment.refunded',
      'won payment.succeeded',
    ]);
    for (const {signature, raw, event, id} of received) {
      const [, time, mac] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? [];
      assert.equal(mac, createHmac('sha256', 'whsec_test').update(`${time}.${raw}`).digest('hex'));
      const isRefund = event.type === 'payment.refunded';
      assert.equal(event.payment.status, isRefund ? 'succeeded' : event.type.slice('payment.'.length));
      assert.equal(event.payment.refunded, isRefund ? 100 : 0);
      assert.equal(event.id, id);
    }
  });

  it('are sent again until accepted, the same event each time', async () => {
    const {options, received} = receiver((call) => [500, new TypeError('down'), 302, 204][call - 1] ?? 204);
    const bench = new Bench({webhook: {...options, retryAfterMs: [3_600_000, 3_600_000, 3_600_000]}});
    await bench.pay('a', 'success');
    while (bench.psp.inspect.pendingWebhooks().length > 0) {
      bench.clock.advance(3_600_000);
      await bench.psp.deliverDue();
      await new Promise(setImmediate);
    }
    await bench.psp.close();
    assert.equal(received.length, 4);
    assert.equal(new Set(received.map(({raw}) => raw)).size, 1);
    assert.equal(new Set(received.map(({signature}) => signature)).size, 4);
    assert.deepEqual(bench.psp.inspect.pendingWebhooks(), []);
  });

  it('are given up after the last wait', async () => {
    const {options, received, arrived} = receiver(() => 500);
    const bench = new Bench({webhook: {...options, retryAfterMs: []}});
    await bench.pay('a', 'success');
    await arrived(1);
    while (bench.psp.inspect.pendingWebhooks().length > 0) await new Promise(setImmediate);
    await bench.psp.deliverDue();
    await bench.psp.close();
    assert.equal(received.length, 1);
  });

  it('not accepted before a restart are sent after it, those accepted are not', async () => {
    const storage = memoryJournal();
    const before = receiver((call) => (call === 1 ? 204 : 500));
    const first = new Bench({storage, webhook: before.options});
    await first.pay('accepted', 'success');
    await before.arrived(1);
    await first.pay('refused', 'success');
    await before.arrived(2);
    await first.psp.close();

    const after = receiver();
    const second = new Bench({storage, webhook: after.options}, first.clock);
    await after.arrived(1);
    await second.psp.close();
    assert.deepEqual(
      after.received.map(({event}) => event.payment.key),
      ['refused'],
    );
    assert.equal(after.received[0]?.raw, before.received[1]?.raw);
  });
});
