import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {createFaultProxy, type FaultRule} from './fault-proxy.js';

function stage() {
  const arrived: string[] = [];
  const proxy = createFaultProxy(
    async (request) => {
      arrived.push(`${request.method} ${await request.text()}`.trim());
      return Response.json({arrived: arrived.length});
    },
    (request) => [request.headers.get('authorization') ?? ''],
  );
  const send = (path = '/a', init: RequestInit = {}) => proxy.fetch(new Request(`http://portal.example${path}`, init));
  return {
    arrived,
    proxy,
    send,
    suffer: (rule: Partial<FaultRule> & {kind: FaultRule['kind']}) => proxy.add({path: '^/a$', ...rule} as FaultRule),
  };
}

describe('the fault proxy', () => {
  it('passes on what no rule is about', async () => {
    const {arrived, send, suffer} = stage();
    suffer({kind: 'drop-before', path: '^/b$'});
    suffer({kind: 'drop-before', method: 'DELETE'});
    suffer({kind: 'drop-before', scope: 'somebody'});
    assert.equal((await send('/a', {method: 'POST', body: 'hello'})).status, 200);
    assert.deepEqual(arrived, ['POST hello']);
  });

  it('drops before the API saw it, or after it answered', async () => {
    const {arrived, proxy, send, suffer} = stage();
    const before = suffer({kind: 'drop-before'});
    await assert.rejects(send(), TypeError);
    assert.deepEqual(arrived, []);
    suffer({kind: 'drop-after', scope: 'me'});
    await assert.rejects(send('/a', {headers: {authorization: 'me'}}), TypeError);
    assert.deepEqual(arrived, ['GET']);
    assert.deepEqual(proxy.status(before), {hits: 1, waiting: 0});
  });

  it('holds until released', async () => {
    const {arrived, proxy, send, suffer} = stage();
    const id = suffer({kind: 'hold-before', times: 2});
    const waiting = [send(), send()];
    assert.deepEqual([arrived.length, proxy.status(id)], [0, {hits: 2, waiting: 2}]);
    proxy.release(id);
    assert.deepEqual(
      (await Promise.all(waiting)).map(({status}) => status),
      [200, 200],
    );
  });

  it('sends twice, answers with something else, and breaks off in the middle', async () => {
    const {arrived, send, suffer} = stage();
    suffer({kind: 'duplicate'});
    assert.equal((await send('/a', {method: 'POST', body: 'pay'})).status, 200);
    assert.deepEqual(arrived, ['POST pay', 'POST pay']);
    suffer({kind: 'respond', status: 503, headers: {'retry-after': '2'}});
    assert.equal((await send()).headers.get('retry-after'), '2');
    suffer({kind: 'truncate'});
    await assert.rejects((await send()).text());
    suffer({kind: 'wrong-type'});
    assert.match((await send()).headers.get('content-type') ?? '', /html/);
    assert.equal((await send()).status, 200);
  });
});
