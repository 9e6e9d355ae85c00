import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

// Loaded beforehand, so that its first use takes no turns of the event loop that the fake clock doesn't know of.
import '../../src/client/events.js';
import {refuse, lost, settled, type Handler} from './support/fake-api.js';
import {setUp} from './support/records.js';

/** A stream that the test writes into. */
function streams() {
  const open: ReadableStreamDefaultController<Uint8Array>[] = [];
  const state = {canceled: 0};
  const handler: Handler = () =>
    new Response(
      new ReadableStream<Uint8Array>({
        start: (controller) => void open.push(controller),
        cancel: () => void state.canceled++,
      }),
      {headers: {'Content-Type': 'text/event-stream; charset=utf-8'}},
    );
  const say = async (text: string) => {
    open.at(-1)?.enqueue(new TextEncoder().encode(text));
    await settled();
  };
  return {open, handler, say, state};
}

const change = (id: number, resource: string) =>
  `id: ${id}\nevent: change\ndata: {"resource":"${resource}","id":null}\n\n`;

async function follow(handler: Handler) {
  const setup = setUp({live: true});
  setup.api.on('GET /events', handler).on('GET /account', refuse(404, 'not_found'));
  const told: string[] = [];
  const stops = ['invoices', 'credit-balance'].map((resource) =>
    setup.client.cache.subscribe([resource], ({kind}) => told.push(`${resource} ${kind}`)),
  );
  await setup.client.account.get().catch(() => undefined);
  await settled();
  return {...setup, told, stop: () => stops.forEach((stop) => stop())};
}

describe('PortalClient: the event stream', () => {
  it('is one, with the bearer, from the first who shows something until the last has gone', async () => {
    const {open, handler, state} = streams();
    const {api, stop, timers} = await follow(handler);
    assert.equal(open.length, 1);
    assert.match(api.of('GET /events')[0]?.headers.get('Authorization') ?? '', /^Bearer /);
    stop();
    await settled();
    assert.deepEqual([state.canceled, timers.waiting], [1, 0]);
  });

  it('asks at first for what changed since the page began, and later for what came after the last event', async () => {
    const {open, handler, say} = streams();
    const {api, timers, stop} = await follow(handler);
    const replays = () => api.of('GET /events').map(({search}) => new URLSearchParams(search).get('replay'));
    const [first] = replays();
    assert.match(first ?? '', /^\d+$/);
    assert.ok(Number(first) > 5000 && Number(first) <= Math.min(600_000, performance.now() + 5001), String(first));
    await say(change(1, 'invoices'));
    open[0]?.close();
    await timers.pass(2000);
    assert.deepEqual(replays(), [first, null]);
    stop();
  });

  it('asks for no more than the contract lets be replayed', async (test) => {
    test.mock.method(performance, 'now', () => 3_600_000);
    const {handler} = streams();
    const {api, stop} = await follow(handler);
    assert.equal(api.of('GET /events')[0]?.search, '?replay=600000');
    stop();
  });

  it('has everything read again when it comes back without an event to resume from', async () => {
    const {open, handler} = streams();
    const {api, told, timers, stop} = await follow(handler);
    assert.deepEqual(told, []);
    open[0]?.close();
    await timers.pass(2000);
    assert.equal(api.of('GET /events').length, 2);
    assert.deepEqual(told, ['invoices invalidated', 'credit-balance invalidated']);
    stop();
  });

  it('has read again what changed, once however often it is told, and everything after a reset', async () => {
    const {handler, say} = streams();
    const {told, stop} = await follow(handler);
    await say(change(1, 'invoices') + change(2, 'invoices') + change(2, 'invoices'));
    await say(change(2, 'invoices'));
    assert.deepEqual(told, ['invoices invalidated']);
    await say('id: 3\nevent: reset\n');
    await say('data:\n\n');
    assert.deepEqual(told.slice(1), ['invoices invalidated', 'credit-balance invalidated']);
    stop();
  });

  it('resumes after the last event, and knows one that comes again', async () => {
    const {open, handler, say} = streams();
    const {api, told, timers, stop} = await follow(handler);
    await say(change(7, 'invoices'));
    open[0]?.close();
    await timers.pass(2000);
    assert.equal(api.of('GET /events')[1]?.headers.get('Last-Event-ID'), '7');
    await say(change(7, 'invoices') + change(8, 'credit-balance'));
    assert.deepEqual(told, ['invoices invalidated', 'credit-balance invalidated']);
    stop();
  });

  it('reads again every 30 s once nothing was heard for 45 s, and connects again', async () => {
    const {open, handler, say} = streams();
    const {told, timers, stop} = await follow(handler);
    for (let second = 0; second < 60; second += 15) {
      await say(': alive\n\n');
      await timers.pass(15_000);
    }
    assert.deepEqual(told, [], 'comments keep it alive');
    await timers.pass(46_000);
    assert.ok(open.length > 1 && told.length >= 2);
    stop();
  });

  it('goes on reading from time to time where there is no stream', async () => {
    const {api, told, timers, stop} = await follow(refuse(404, 'not_supported'));
    await timers.pass(110_000);
    assert.deepEqual([api.of('GET /events').length, told.length], [1, 6]);
    stop();
  });

  it('tries again with growing pauses while the connection is lost', async () => {
    const {api, timers, stop} = await follow(lost);
    await timers.pass(120_000);
    const tries = api.of('GET /events').length;
    assert.ok(tries > 4 && tries < 20, String(tries));
    stop();
  });
});
