import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {silentLog} from 'portal-widgets-server';
import {startDemo, type Demo} from '../src/demo.js';
import {PortalCaller} from './support/portal-caller.js';

describe('the demo’s data', () => {
  let dataFolder: string;
  let demo: Demo | undefined;
  before(async () => (dataFolder = await mkdtemp(join(tmpdir(), 'demo-data-'))));
  after(async () => {
    await demo?.close();
    await rm(dataFolder, {recursive: true, force: true});
  });

  /** Starts on free ports, and collects what it said. */
  async function start(reset: boolean): Promise<{portal: PortalCaller; captured: number; said: string[]}> {
    const said: string[] = [];
    demo = await startDemo(
      {ports: {site: 0, api: 0, psp: 0}, reset, dataFolder, size: 'small'},
      {log: silentLog, say: (line) => said.push(line), prepareBundle: async () => {}},
    );
    const portal = await PortalCaller.signIn(demo.urls.api, new URL(demo.urls.northwind).origin);
    return {portal, captured: demo.psp.captures().length, said};
  }

  it('is seeded at the first start, survives a restart, and is made anew on request or when an older version seeded it', async () => {
    const first = await start(false);
    assert.match(first.said.join(), /Seeding/);
    const [invoice] = await first.portal.payableInvoices();
    assert.ok(invoice);
    assert.equal(await first.portal.pay(invoice.id), 'succeeded');
    assert.equal(await first.portal.status(invoice.id), 'paid');
    const captures = demo?.psp.captures() ?? [];
    assert.equal(captures.length, first.captured + 1);
    assert.equal(captures.at(-1)?.amount, invoice.amountDue.amount);
    await demo?.close();

    const second = await start(false);
    assert.deepEqual(second.said, []);
    assert.equal(await second.portal.status(invoice.id), 'paid');
    assert.equal(second.captured, first.captured + 1);
    await demo?.close();

    const third = await start(true);
    assert.match(third.said.join(), /Seeding/);
    assert.equal(await third.portal.status(invoice.id), invoice.status);
    assert.equal(third.captured, first.captured);
    assert.equal(await third.portal.pay(invoice.id), 'succeeded');
    await demo?.close();

    // As the first version marked its folder.
    await writeFile(join(dataFolder, 'seeded'), '2026-01-05T09:00:00.000Z\n');
    const fourth = await start(false);
    assert.match(fourth.said.join(), /older version.*Seeding/);
    assert.equal(await fourth.portal.status(invoice.id), invoice.status);
    assert.equal(fourth.captured, first.captured);
  });
});
