import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {PortalError} from '../../src/core/errors.js';
import type {PaymentResult} from '../../src/client/section-types.js';
import {html, json, lost, refuse, settled, silent, type Handler} from './support/fake-api.js';
import {Ledger} from './support/ledger.js';
import {attempt, eur, paymentRequest, setUp, tokenFor} from './support/records.js';

const etag = '"v1"';
const statusOf = (result: PaymentResult) => (result.outcome === 'known' ? result.attempt.status : result.outcome);

function setUpPayment() {
  const setup = setUp();
  const ledger = new Ledger().install(setup.api);
  const progress: string[] = [];
  const begin = () => setup.client.payments.intent(paymentRequest, etag);
  const onProgress = (step: string) => {
    if (progress.at(-1) !== step) progress.push(step);
  };
  const keys = () => setup.api.of('POST /payment-attempts').map(({headers}) => headers.get('Idempotency-Key'));
  return {...setup, ledger, progress, begin, onProgress, keys};
}

/** The payment is made, and then its answer is lost in this way. */
const after =
  (ledger: Ledger, answer: Handler): Handler =>
  (request) => {
    ledger.pay(request);
    return answer(request);
  };

describe('PortalClient: paying', () => {
  it('sends the request with its key and the etag, and has read again what it changed', async () => {
    const {api, client, begin, timers, storage, ledger} = setUpPayment();
    const told: string[] = [];
    for (const resource of ['invoices', 'credit-balance', 'account'])
      client.cache.subscribe([resource], () => told.push(resource));
    const result = await timers.until(client.payments.pay(await begin()));
    assert.equal(statusOf(result), 'succeeded');
    const [sent] = api.of('POST /payment-attempts');
    assert.equal(sent?.headers.get('If-Match'), etag);
    assert.match(sent?.headers.get('Idempotency-Key') ?? '', /^[\da-f]{32}$/);
    assert.deepEqual(sent?.body, paymentRequest);
    assert.deepEqual(told, ['invoices', 'credit-balance']);
    assert.deepEqual([ledger.captures.length, storage.items.size], [1, 0]);
  });

  it('is one attempt however often the button is pressed', async () => {
    const {client, begin, timers, ledger, keys} = setUpPayment();
    const intent = await begin();
    const same = await begin();
    await timers.until(Promise.all([intent, same, intent].map((pressed) => client.payments.pay(pressed))));
    assert.deepEqual([keys().length, ledger.captures.length], [1, 1]);
  });

  it('keeps its key while the parameters are the same, in whatever order, and has another for others', async () => {
    const {client} = setUpPayment();
    const two = [
      {id: 'inv_2', amount: 1},
      {id: 'inv_1', amount: 2},
    ];
    const base = {...paymentRequest, invoices: two, expectedAmount: 3};
    const {key} = await client.payments.intent(base, etag);
    assert.equal((await client.payments.intent({...base, invoices: [...two].reverse()}, '"v2"')).key, key);
    const others = [
      {...base, expectedAmount: 4},
      {...base, currency: 'CAD'},
      {...base, applyCredit: true},
      {...base, invoices: two.slice(1)},
      {...base, source: {type: 'saved', paymentMethodId: 'pm_2'} as const},
      {...base, source: {type: 'token', token: 'tok_12345678', save: false} as const},
    ];
    const keys = new Set([key]);
    for (const other of others) keys.add((await client.payments.intent(other, etag)).key);
    assert.equal(keys.size, others.length + 1);
  });

  it('sends nothing when it is offline, nor by itself once it is back', async () => {
    const {api, client, begin, timers, connection, storage} = setUpPayment();
    const intent = await begin();
    connection.online = false;
    await assert.rejects(client.payments.pay(intent), {code: 'offline', outcome: 'none', retryable: true});
    connection.online = true;
    await timers.pass(600_000);
    assert.deepEqual([api.of('POST /payment-attempts').length, storage.items.size], [0, 0]);
    assert.equal((await begin()).key, intent.key);
  });

  const losses: Record<string, Handler> = {
    'the connection breaks': lost,
    'no answer comes within 15 s': silent,
    'a proxy answers 502 with HTML': () =>
      new Response('<h1>Bad gateway</h1>', {status: 502, headers: {'Content-Type': 'text/html'}}),
    'the answer is HTML': html,
    'the answer is cut': () =>
      new Response('{"id":"att_1","sta', {status: 201, headers: {'Content-Type': 'application/json'}}),
    'the server says that it does not know': refuse(500, 'internal', {outcome: 'unknown'}),
  };
  for (const [name, loss] of Object.entries(losses)) {
    it(`finds the payment by its key when ${name} after it was made`, async () => {
      const {api, client, begin, timers, ledger, progress, onProgress, keys} = setUpPayment();
      api.on('POST /payment-attempts', after(ledger, loss), ledger.pay);
      const result = await timers.until(client.payments.pay(await begin(), {onProgress}));
      assert.equal(statusOf(result), 'succeeded');
      assert.deepEqual([ledger.captures.length, keys().length, progress], [1, 1, ['sending', 'checking']]);
    });

    it(`sends it again under the same key when ${name} before it was made`, async () => {
      const {api, client, begin, timers, ledger, keys} = setUpPayment();
      api.on('POST /payment-attempts', loss, ledger.pay);
      const result = await timers.until(client.payments.pay(await begin()));
      assert.deepEqual([statusOf(result), ledger.captures.length, new Set(keys()).size], ['succeeded', 1, 1]);
    });
  }

  it('does not send it again after the connection was gone: it says that it was not sent', async () => {
    const {api, client, begin, timers, connection, ledger, keys} = setUpPayment();
    const drop: Handler = (request) => {
      connection.online = false;
      void timers.wait(20_000).then(() => (connection.online = true));
      return lost(request);
    };
    api.on('POST /payment-attempts', drop, ledger.pay);
    const intent = await begin();
    await assert.rejects(timers.until(client.payments.pay(intent)), {code: 'offline', outcome: 'none'});
    assert.deepEqual([keys().length, ledger.captures.length, (await begin()).key], [1, 0, intent.key]);
  });

  it('waits as long as Retry-After says while the same request is in progress', async () => {
    const {api, client, begin, timers, ledger, keys} = setUpPayment();
    api
      .on(
        'POST /payment-attempts',
        refuse(409, 'request_in_progress', {retryable: true}, {'Retry-After': '7'}),
        ledger.pay,
      )
      .on('GET /payment-attempts', json({items: []}));
    const result = await timers.until(client.payments.pay(await begin()));
    assert.ok(timers.asked.includes(7000));
    assert.deepEqual([statusOf(result), ledger.captures.length, new Set(keys()).size], ['succeeded', 1, 1]);
  });

  it('gives up its key with a definitive refusal, and has what was out of date read again', async () => {
    for (const [status, code] of [
      [412, 'stale'],
      [409, 'amount_changed'],
      [409, 'payment_in_progress'],
      [422, 'payment_method_unusable'],
    ] as const) {
      const {api, client, begin, timers, storage} = setUpPayment();
      api.on('POST /payment-attempts', refuse(status, code));
      let told = 0;
      client.cache.subscribe(['invoices'], () => told++);
      const intent = await begin();
      await assert.rejects(timers.until(client.payments.pay(intent)), {code, outcome: 'none'});
      assert.notEqual((await begin()).key, intent.key);
      assert.deepEqual([storage.items.size, told], [0, 1]);
      await assert.rejects(client.payments.pay(intent), {code});
      assert.equal(api.of('POST /payment-attempts').length, 1);
    }
  });

  it('keeps its key when it is only put off, and passes on for how long', async () => {
    for (const [status, code] of [
      [429, 'rate_limited'],
      [503, 'unavailable'],
    ] as const) {
      const {api, client, begin, timers, ledger} = setUpPayment();
      api.on('POST /payment-attempts', refuse(status, code, {retryable: true}, {'Retry-After': '20'}), ledger.pay);
      const intent = await begin();
      await assert.rejects(timers.until(client.payments.pay(intent)), {code, retryAfter: 20});
      const again = await begin();
      assert.equal(again.key, intent.key);
      assert.equal(statusOf(await timers.until(client.payments.pay(again))), 'succeeded');
    }
  });

  it('has another key after a decline', async () => {
    const {client, begin, timers, ledger} = setUpPayment();
    ledger.becomes = 'failed';
    const intent = await begin();
    assert.equal(statusOf(await timers.until(client.payments.pay(intent))), 'failed');
    ledger.becomes = 'succeeded';
    const second = await begin();
    assert.notEqual(second.key, intent.key);
    await timers.until(client.payments.pay(second));
    assert.equal(ledger.captures.length, 1);
  });

  it('keeps its key through a new token', async () => {
    const {api, client, begin, timers, ledger, keys} = setUpPayment();
    api.on('POST /payment-attempts', refuse(401, 'session_expired'), ledger.pay);
    assert.equal(statusOf(await timers.until(client.payments.pay(await begin()))), 'succeeded');
    assert.deepEqual([keys().length, new Set(keys()).size], [2, 1]);
  });

  it('says that it was not sent when the session has ended, and goes on with the same key after signing in', async () => {
    const {api, client, begin, timers, ledger, keys} = setUpPayment();
    api.on('POST /payment-attempts', refuse(401, 'session_expired'), refuse(401, 'session_expired'), ledger.pay);
    const intent = await begin();
    await assert.rejects(timers.until(client.payments.pay(intent)), {code: 'session_expired', outcome: 'none'});
    await client.signedIn();
    await timers.until(client.payments.pay(await begin()));
    assert.deepEqual([new Set(keys()).size, ledger.captures.length], [1, 1]);
  });

  it('is in doubt when the session ends before a lost answer was found, and is resumed after signing in', async () => {
    const {api, client, begin, timers, ledger} = setUpPayment();
    api.on('POST /payment-attempts', after(ledger, lost)).on('GET /payment-attempts', refuse(401, 'session_expired'));
    await assert.rejects(timers.until(client.payments.pay(await begin())), {
      code: 'session_expired',
      outcome: 'unknown',
    });
    await client.signedIn();
    api.on('GET /payment-attempts', ledger.find);
    const [pending] = await client.payments.pending();
    assert.ok(pending);
    assert.equal(statusOf(await timers.until(client.payments.resume(pending))), 'succeeded');
    assert.deepEqual(await client.payments.pending(), []);
  });

  it('comes back for the customer to act, and follows what they did', async () => {
    const {client, begin, timers, ledger} = setUpPayment();
    ledger.becomes = 'requires_action';
    const result = await timers.until(client.payments.pay(await begin()));
    assert.equal(statusOf(result), 'requires_action');
    assert.equal((await client.payments.pending())[0]?.attemptId, 'att_1', 'a reload finds it');
    void timers.wait(3000).then(() => ledger.status.set('att_1', 'succeeded'));
    assert.equal(statusOf(await timers.until(client.payments.follow('att_1', {acted: true}))), 'succeeded');
    assert.deepEqual(await client.payments.pending(), []);
  });

  it('follows one that is processing until it settles', async () => {
    const {client, begin, timers, ledger, progress, onProgress} = setUpPayment();
    ledger.becomes = 'processing';
    void timers.wait(60_000).then(() => ledger.status.set('att_1', 'succeeded'));
    assert.equal(statusOf(await timers.until(client.payments.pay(await begin(), {onProgress}))), 'succeeded');
    assert.deepEqual(progress, ['sending', 'processing']);
  });

  it('is asked for no more by who may no longer see it', async () => {
    for (const code of ['forbidden', 'not_found', 'gone'] as const) {
      const {api, client, begin, timers} = setUpPayment();
      api.on('POST /payment-attempts', json(attempt('processing'), {}, 201));
      api.on('GET /payment-attempts/att_1', refuse(410, code));
      await assert.rejects(timers.until(client.payments.pay(await begin())), {code});
      assert.equal(api.of('GET /payment-attempts/att_1').length, 1);
    }
  });

  it('is unknown after two minutes, and is still asked for until the server knows', async () => {
    const {api, client, begin, timers, ledger, progress, onProgress} = setUpPayment();
    api.on('POST /payment-attempts', after(ledger, lost)).on('GET /payment-attempts', lost);
    const started = timers.now();
    const result = await timers.until(client.payments.pay(await begin(), {onProgress}));
    assert.ok(result.outcome === 'unknown');
    assert.ok(timers.now() - started >= 120_000);
    assert.deepEqual([progress, (await client.payments.pending()).length], [['sending', 'checking', 'confirming'], 1]);
    api.on('GET /payment-attempts', ledger.find);
    assert.equal((await timers.until(result.settled))?.status, 'succeeded');
    assert.deepEqual([ledger.captures.length, (await client.payments.pending()).length], [1, 0]);
  });

  it('stops asking when nobody waits for it any more, and stays pending', async () => {
    const {api, client, begin, timers, ledger} = setUpPayment();
    api.on('POST /payment-attempts', after(ledger, lost)).on('GET /payment-attempts', lost);
    const controller = new AbortController();
    const paying = client.payments.pay(await begin(), {signal: controller.signal});
    await timers.pass(1000);
    controller.abort();
    await assert.rejects(timers.until(paying), {code: 'aborted'});
    await settled();
    assert.deepEqual([timers.waiting, (await client.payments.pending()).length], [0, 1]);
  });

  it('does not let its removal abort the request itself', async () => {
    const {api, client, begin, ledger} = setUpPayment();
    const controller = new AbortController();
    api.on('POST /payment-attempts', async (request) => {
      controller.abort();
      await settled();
      assert.equal(request.signal.aborted, false);
      return ledger.pay(request);
    });
    assert.equal(statusOf(await client.payments.pay(await begin(), {signal: controller.signal})), 'succeeded');
  });

  it('tells the server to cancel under a key of its own, and frees the intent', async () => {
    const {api, client, begin, timers, ledger} = setUpPayment();
    ledger.becomes = 'requires_action';
    await timers.until(client.payments.pay(await begin()));
    api.on('POST /payment-attempts/att_1/cancel', lost, json(attempt('canceled')));
    assert.equal((await timers.until(client.payments.cancel('att_1'))).status, 'canceled');
    const keys = api.of('POST /payment-attempts/att_1/cancel').map(({headers}) => headers.get('Idempotency-Key'));
    assert.deepEqual([keys.length, new Set(keys).size, (await client.payments.pending()).length], [2, 1, 0]);
  });

  it('never pays twice and never loses a payment, whatever is lost on the way', async () => {
    let seed = 20_260_301;
    const roll = (sides: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((seed / 2 ** 32) * sides);
    };
    for (let run = 0; run < 150; run++) {
      const {api, client, begin, timers, ledger} = setUpPayment();
      const busy = refuse(503, 'unavailable', {retryable: true});
      const noise = [
        lost,
        silent,
        html,
        refuse(500, 'internal', {outcome: 'unknown'}),
        refuse(409, 'request_in_progress', {retryable: true}),
        busy,
      ];
      const chance = 1 + roll(4);
      const shaky =
        (handler: Handler): Handler =>
        (request) => {
          const fault = roll(5) < chance ? noise[roll(noise.length)] : undefined;
          if (!fault) return handler(request);
          // A server that says that nothing happened is believed.
          if (fault !== busy && roll(2)) void handler(request);
          return fault(request);
        };
      api.on('POST /payment-attempts', shaky(ledger.pay)).on('GET /payment-attempts', shaky(ledger.find));
      const intent = await begin();
      const result = await timers.until(client.payments.pay(intent)).catch((error: unknown) => error as PortalError);
      assert.ok(ledger.captures.length <= 1, `run ${run}`);
      if (result instanceof PortalError) {
        assert.equal(result.outcome === 'none' && ledger.captures.length === 0, true, `run ${run}: ${result.code}`);
      } else if (result.outcome === 'known') assert.equal(ledger.captures.length, 1, `run ${run}: known`);
      else
        assert.equal(
          (await client.payments.pending()).length,
          1,
          `run ${run}: ${result.outcome}, ${ledger.captures.length}`,
        );
    }
  });
});

describe('PortalClient: a payment that a reload interrupted', () => {
  const reload = (setup: ReturnType<typeof setUpPayment>) => {
    const next = setUp({storage: setup.storage});
    setup.ledger.install(next.api);
    return next;
  };

  it('has its key in the storage before it is first sent, without the token of the card', async () => {
    const {api, client, storage, timers, ledger} = setUpPayment();
    let stored = '';
    api.on('POST /payment-attempts', (request) => {
      stored = [...storage.items.values()].join();
      return ledger.pay(request);
    });
    const source = {type: 'token', token: 'tok_supersecret', save: true} as const;
    const intent = await client.payments.intent({...paymentRequest, source}, etag);
    assert.equal(storage.items.size, 0);
    await timers.until(client.payments.pay(intent));
    assert.ok(stored.includes(intent.key) && !stored.includes('supersecret'));
  });

  it('is found, resumed, and never sent again by itself', async () => {
    const before = setUpPayment();
    before.api.on('POST /payment-attempts', after(before.ledger, silent));
    void before.client.payments.pay(await before.begin()).catch(() => undefined);
    await settled();
    const {api, client, timers} = reload(before);
    const [pending] = await client.payments.pending();
    assert.deepEqual([pending?.invoices, pending?.amount, pending?.currency], [['inv_1'], 29308, 'EUR']);
    assert.equal(statusOf(await timers.until(client.payments.resume(pending!))), 'succeeded');
    assert.deepEqual([api.of('POST /payment-attempts').length, before.ledger.captures.length], [0, 1]);
  });

  it('is none when it certainly never began; the same payment then goes under the same key', async () => {
    const before = setUpPayment();
    before.api.on('POST /payment-attempts', silent);
    const {key} = await before.begin();
    void before.client.payments.pay(await before.begin()).catch(() => undefined);
    await settled();
    const {client, timers} = reload(before);
    const [pending] = await client.payments.pending();
    assert.equal((await timers.until(client.payments.resume(pending!))).outcome, 'none');
    const again = await client.payments.intent(paymentRequest, etag);
    assert.equal(again.key, key);
    assert.equal(statusOf(await timers.until(client.payments.pay(again))), 'succeeded');
    assert.equal(before.ledger.captures.length, 1);
  });

  it('is asked for first when the customer presses Pay again instead', async () => {
    const before = setUpPayment();
    before.api.on('POST /payment-attempts', after(before.ledger, silent));
    void before.client.payments.pay(await before.begin()).catch(() => undefined);
    await settled();
    const {api, client, timers} = reload(before);
    const result = await timers.until(client.payments.pay(await client.payments.intent(paymentRequest, etag)));
    assert.deepEqual(
      [statusOf(result), api.of('POST /payment-attempts').length, before.ledger.captures.length],
      ['succeeded', 0, 1],
    );
  });

  it('is not shown to another customer of the same browser', async () => {
    const timersNow = Date.now();
    const before = setUp({getToken: async () => tokenFor('ann', timersNow)});
    new Ledger().install(before.api);
    before.api.on('POST /payment-attempts', silent);
    void before.client.payments.pay(await before.client.payments.intent(paymentRequest, etag)).catch(() => undefined);
    await settled();
    const bob = setUp({storage: before.storage, getToken: async () => tokenFor('bob', timersNow)});
    assert.deepEqual(await bob.client.payments.pending(), []);
    const ann = setUp({storage: before.storage, getToken: async () => tokenFor('ann', timersNow)});
    assert.equal((await ann.client.payments.pending()).length, 1);
  });

  it('goes on in memory where the storage is full, refused or filled with rubbish', async () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    for (const storage of [
      {getItem: full, setItem: full, removeItem: full},
      {getItem: () => '{"not": "a list"}', setItem: () => undefined, removeItem: () => undefined},
      {
        getItem: () => '[null, 1, {"intent": {}}, {"fingerprint": "x", "intent": {"key": "short"}}]',
        setItem: full,
        removeItem: full,
      },
    ]) {
      const {api, client, timers} = setUp({storage});
      const ledger = new Ledger().install(api);
      assert.deepEqual(await client.payments.pending(), []);
      api.on('POST /payment-attempts', after(ledger, lost));
      assert.equal(
        statusOf(await timers.until(client.payments.pay(await client.payments.intent(paymentRequest, etag)))),
        'succeeded',
      );
    }
  });
});

describe('PortalClient: the preview', () => {
  it('is a typed error when its figures are no money', async () => {
    const {api, client} = setUp();
    api.on(
      'POST /payment-previews',
      json({groups: [{currency: 'EUR', etag, items: [], total: eur(1.5)}], excluded: []}),
    );
    await assert.rejects(client.payments.preview({invoices: [{id: 'inv_1', portion: 'full'}], applyCredit: false}), {
      code: 'malformed_response',
    });
  });
});
