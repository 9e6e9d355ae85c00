// tsx bench/src/account-reads.ts: what reads of an account of 10,000 invoices take at the server, in its own process and on PGlite. Figures, no test: they are the machine's too.
import {openPortal} from '../../server/test/support/portal.js';

const reads = [
  '/spend',
  '/spend?months=36&groupBy=product',
  '/spend?months=12&groupBy=team',
  '/invoices?filter[spend]=made&limit=25',
  '/upcoming-payments',
  '/upcoming-payments?days=366&sort=-amount&limit=100',
  '/upcoming-payments?filter[kind]=invoice',
  '/upcoming-payments/summary',
  '/invoices/summary',
];
const rounds = 31;

const portal = await openPortal({}, 'demo');
try {
  const client = await portal.signIn('atlas-logistics');
  const figures: Record<string, {median: number; slowest: number}> = {};
  for (const path of reads) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const began = performance.now();
      await client.json(path);
      times.push(performance.now() - began);
    }
    times.sort((one, other) => one - other);
    const at = (index: number): number => Math.round(10 * (times[index] ?? 0)) / 10;
    figures[path] = {median: at(Math.floor(rounds / 2)), slowest: at(rounds - 1)};
  }
  console.table(figures);
} finally {
  await portal.close();
}
