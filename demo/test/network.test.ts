import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {listen, type Listener} from '../src/listener.js';
import {Network} from '../src/network.js';

describe('the network before the API', () => {
  const network = new Network(1);
  let api: Listener;
  let carriedOut: number;
  before(async () => {
    api = await listen(0);
    api.answerWith(
      network.wrap(() => {
        carriedOut += 1;
        return new Response('done');
      }),
    );
    network.bind('a-token', 'anna');
  });
  after(() => api.close());
  beforeEach(() => (carriedOut = 0));

  const call = (token: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(api.address, {method: 'POST', headers: {Authorization: `Bearer ${token}`, Connection: 'close', ...headers}});

  it('lets everything pass when it is fast, and late when it is slow', async () => {
    for (const condition of ['fast', 'slow'] as const) {
      network.set('anna', condition);
      assert.equal(await (await call('a-token')).text(), 'done');
    }
  });

  it('cuts every connection when it is offline, and carries nothing out', async () => {
    network.set('anna', 'offline');
    await assert.rejects(call('a-token'));
    assert.equal(carriedOut, 0);
  });

  it('carries a write out and loses its answer, the first time only', async () => {
    network.set('anna', 'lost-answer');
    await assert.rejects(call('a-token', {'Idempotency-Key': 'key-1'}));
    assert.equal(carriedOut, 1);
    assert.equal(await (await call('a-token', {'Idempotency-Key': 'key-1'})).text(), 'done');
    assert.equal(await (await call('a-token')).text(), 'done');
  });

  it('answers as a server that is out of order does, and carries nothing out', async () => {
    network.set('anna', 'server-error');
    const answer = await call('a-token');
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '10');
    assert.equal(((await answer.json()) as {code: string}).code, 'unavailable');
    assert.equal(carriedOut, 0);
  });

  it('leaves those alone who asked for nothing', async () => {
    network.set('anna', 'offline');
    assert.equal(await (await call('another-token')).text(), 'done');
  });
});
