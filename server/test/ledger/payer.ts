/**
 * An instance to be killed: pays without end until somebody ends it. Run with one argument, a {@link PayerTask} as JSON; prints `paid` after each round.
 */
import type {Clock} from '../../src/clock.js';
import {PortalFault} from '../../src/port/fault.js';
import type {Principal} from '../../src/port/principal.js';
import {createSandboxAdapter} from '../../src/psp/sandbox-adapter.js';
import type {TestCardName} from '../../src/psp-sandbox/index.js';
import {openDatabase} from '../../src/sql/database.js';
import {cardToken, keys, ledgerOn, newCredit, newCustomer, newInvoice, post, review} from './world.js';

/** What a payer is told. */
export interface PayerTask {
  readonly url: string;
  readonly pspUrl: string;
  readonly tenantId: string;
  /** How far its clock is ahead, ms: so that what earlier ones left counts as abandoned without anybody waiting. */
  readonly ahead: number;
}

const cards: readonly TestCardName[] = ['success', 'success', 'declined', 'lost_answer', 'success_amex'];

async function payForEver({url, pspUrl, tenantId, ahead}: PayerTask): Promise<never> {
  const clock: Clock = {now: () => new Date(Date.now() + ahead)};
  const database = await openDatabase({url}, clock);
  const ledger = ledgerOn(database, createSandboxAdapter({origin: pspUrl, ...keys}), clock);
  const psp = {fetch: (request: Request) => fetch(request)};
  const ada = await newCustomer(database, tenantId);
  await ledger.reconcile();
  for (let number = 0; ; number += 1) {
    await Promise.all([0, 1, 2, 3].map((more) => pay(number + more, ada)));
    if (number % 4 === 0) await ledger.reconcile();
    console.log('paid');
  }

  /** A payment sent three times at once, as an impatient customer's browser does. */
  async function pay(number: number, customer: Principal): Promise<void> {
    const invoices = [
      await newInvoice(database, customer, {total: 700 + number}),
      await newInvoice(database, customer, {total: 300}),
    ];
    const applyCredit = number % 2 === 0;
    if (applyCredit) await newCredit(database, customer, 250);
    const token = await cardToken(psp, cards[number % cards.length] ?? 'success', pspUrl);
    const payment = await review(ledger, customer, {
      invoices,
      applyCredit,
      source: {type: 'token', token, save: number % 3 === 0},
    }).catch(
      // The credit of the other payment under way changes what this one would be.
      () => undefined,
    );
    if (!payment) return;
    const sent = await Promise.allSettled([1, 2, 3].map(() => post(ledger, customer, payment)));
    for (const one of sent) {
      if (one.status === 'rejected' && !(one.reason instanceof PortalFault)) throw one.reason;
    }
  }
}

await payForEver(JSON.parse(process.argv[2] ?? '') as PayerTask);
