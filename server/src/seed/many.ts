import {atlas} from './customers.js';
import {addDays, randomFrom} from './deterministic.js';
import {addInvoice} from './documents.js';
import type {SeedRows} from './rows.js';
import {pickLines} from './states.js';

/** Adds `count` invoices over ten years: nearly all paid, the latest still open, a few overdue, void or uncollectible. */
export function addMany(rows: SeedRows, today: string, count: number): void {
  const random = randomFrom(atlas.id);
  for (let index = 1; index <= count; index += 1) {
    const issuedOn = addDays(today, -Math.floor(((count - index) * 3650) / count));
    const dueOn = addDays(issuedOn, 30);
    const lot = random();
    const isPaid = addDays(dueOn, 0) < today && lot < 0.985;
    addInvoice(rows, atlas, {
      key: `many-${index}`,
      number: `${atlas.series}${index}`,
      ...(lot >= 0.995 && {status: 'void'}),
      ...(lot >= 0.99 && lot < 0.995 && addDays(dueOn, 90) < today && {status: 'uncollectible'}),
      issuedOn,
      dueOn,
      currency: index % 40 === 0 ? 'EUR' : 'USD',
      lines: pickLines(atlas, random),
      taxes: atlas.taxes,
      origin: {type: 'subscription', number: `S-${1000 + (index % 97)}`},
      ...(index % 5 === 0 && {reference: `PO-${500_000 + index}`}),
      ...(isPaid && {
        payments: (total) => [
          {amount: total, on: addDays(dueOn, -Math.floor(lot * 20)), method: {type: 'bank_transfer'}},
        ],
      }),
      terms: atlas.words.terms,
    });
  }
}
