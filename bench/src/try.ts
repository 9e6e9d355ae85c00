import {launch} from 'puppeteer-core';
import {chromiumLaunchOptions} from '../../scripts/browsers.mjs';
import {buildSite} from './build.js';
import {contenders} from './contenders.js';
import {measure} from './measure.js';
import {startServer} from './server.js';
import {writeFileSync} from 'node:fs';
if (!process.argv.includes('--nobuild')) await buildSite();
const only = process.argv.find((a) => a.startsWith('--only='))?.slice(7).split(',');
const server = await startServer();
const o = chromiumLaunchOptions();
const browser = await launch({...o, args: [...o.args, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']});
const blank = await browser.newPage();
for (let i = 0; i < 2; i++)
  for (const c of contenders) {
    if (only && !only.includes(c.id)) continue;
    try {
      const m = await measure(browser, blank, `${server.origin}/${c.id}/?account=25`, c);
      console.log(c.id, Math.round(m.paintedAt), m.scriptBytesBefore, m.scriptBytes, 'rowsAt', Math.round(m.rowsAt), '\n'+m.requests.map((s) => `   ${s.path.padEnd(50)} ${s.bytes} ${Math.round(s.from)}-${Math.round(s.to)}`).join('\n'));
    } catch (e) {
      console.log(c.id, String(e));
    }
  }
await browser.close();
await server.close();
