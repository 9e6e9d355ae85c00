import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {silentLog} from 'portal-widgets-server';
import {startPostgres, type TestPostgres} from '../../server/test/support/postgres.js';
import {startDemo, type Demo} from '../src/demo.js';
import type {DemoOptions} from '../src/options.js';
import {PortalCaller} from './support/portal-caller.js';

type Urls = NonNullable<DemoOptions['postgres']>;

describe('the demo’s data in PostgreSQL', () => {
  let postgres: TestPostgres;
  let dataFolder: string;
  let demo: Demo | undefined;
  before(async () => {
    postgres = await startPostgres();
    dataFolder = await mkdtemp(join(tmpdir(), 'demo-postgres-'));
    // As docs/demo.md has it.
    await postgres.run(`
      create role portal_app nologin;
      create role app login password 'app' in role portal_app;
      create role owner login createrole password 'owner'`);
  });
  after(async () => {
    await demo?.close();
    await postgres.stop();
    await rm(dataFolder, {recursive: true, force: true});
  });

  async function newDatabase(name: string): Promise<Required<Urls>> {
    await postgres.run(`create database ${name} owner owner`);
    const as = (login: string): string => {
      const url = new URL(postgres.adminUrl);
      [url.username, url.password, url.pathname] = [login, login, name];
      return url.href;
    };
    return {url: as('app'), adminUrl: as('owner')};
  }

  /** Starts on free ports; whatever was running is closed first. */
  async function start(urls: Urls, reset = false): Promise<{portal: PortalCaller; captured: number; said: string}> {
    await demo?.close();
    const said: string[] = [];
    demo = await startDemo(
      {ports: {site: 0, api: 0, psp: 0}, reset, dataFolder, size: 'small', postgres: urls},
      {log: silentLog, say: (line) => said.push(line), prepareBundle: async () => {}},
    );
    const portal = await PortalCaller.signIn(demo.urls.api, new URL(demo.urls.northwind).origin);
    return {portal, captured: demo.psp.captures().length, said: said.join()};
  }

  it('is seeded in each database that is new, survives restarts, and is made anew on request', async () => {
    const urls = await newDatabase('portal');
    const first = await start(urls);
    assert.match(first.said, /Seeding/);
    const [invoice] = await first.portal.payableInvoices();
    assert.ok(invoice);
    assert.equal(await first.portal.pay(invoice.id), 'succeeded');

    // The migrations have been run: the owner is needed no more.
    const second = await start({url: urls.url});
    assert.equal(second.said, '');
    assert.equal(await second.portal.status(invoice.id), 'paid');
    assert.equal(second.captured, first.captured + 1);

    const elsewhere = await start(await newDatabase('elsewhere'));
    assert.match(elsewhere.said, /Seeding/);
    assert.equal(await elsewhere.portal.status(invoice.id), invoice.status);

    const back = await start(urls);
    assert.equal(back.said, '');
    assert.equal(await back.portal.status(invoice.id), 'paid');

    const anew = await start(urls, true);
    assert.match(anew.said, /Seeding/);
    assert.equal(await anew.portal.status(invoice.id), invoice.status);
    assert.equal(await anew.portal.pay(invoice.id), 'succeeded');
  });
});
