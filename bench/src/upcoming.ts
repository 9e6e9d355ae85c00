// npm start, then: tsx bench/src/upcoming.ts [http://localhost:4801]
// How long the demo's server takes to list and sum what is coming to the customer who has 10,000 invoices and 400 subscriptions. Figures, no test: they are the machine's too.
import {argv} from 'node:process';

const api = argv[2] ?? 'http://localhost:4801';
const demoKey = 'pk_northwind_demo-key-not-a-secret';
const rounds = 30;
const paths = [
  '/upcoming-payments',
  '/upcoming-payments?days=366&sort=-amount&limit=100',
  '/upcoming-payments?filter[kind]=invoice',
  '/upcoming-payments/summary',
  '/upcoming-payments/calendar',
  '/invoices',
];

const session = await fetch(`${api}/portal/v1/sessions`, {
  method: 'POST',
  headers: {authorization: `Bearer ${demoKey}`, 'content-type': 'application/json'},
  body: JSON.stringify({customer: 'atlas-logistics', user: 'owner'}),
});
const {token} = (await session.json()) as {token: string};

/** Medians in milliseconds, one request after the other. */
const found: Record<string, {median: number; slowest: number}> = {};
for (const path of paths) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const response = await fetch(`${api}/portal/v1${path}`, {headers: {authorization: `Bearer ${token}`}});
    await response.text();
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  found[path] = {median: Math.round(times[rounds >> 1] ?? 0), slowest: Math.round(times.at(-1) ?? 0)};
}
console.table(found);
