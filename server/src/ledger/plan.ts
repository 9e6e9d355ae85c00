/** What a payment would settle, worked out from what is known: no reading, no writing. */
import {minimumPart} from '../api/capabilities.js';
import type {Payable} from '../port/backend.js';
import type {Capability, CapabilityReason} from '../port/contract.js';
import {sha256OfText} from './digest.js';
import {AmountOutOfRangeError} from './errors.js';

/** An invoice and what of it is to be settled, minor units. */
export interface Choice {
  readonly payable: Payable;
  readonly amount: number;
}

/** The customer's credit in one currency: minor units, and a version that changes whenever it does. */
export interface CreditState {
  readonly amount: number;
  readonly version: string;
}

/** How one invoice is settled; `amount` = `credit` + `charge`, minor units. */
export interface PlannedItem extends Choice {
  readonly credit: number;
  readonly charge: number;
}

/** One payment: of one currency, with totals in minor units. */
export interface Plan {
  readonly currency: string;
  /** In the order of the choices. */
  readonly items: readonly PlannedItem[];
  readonly total: number;
  readonly creditAvailable: number;
  readonly credit: number;
  readonly charge: number;
  /** Strong, quoted: stands for all that the figures were worked out from. */
  readonly etag: string;
}

/** Works out one payment of choices that share a currency. Credit goes to what is due first; among equals to the lower id, so that it is always the same. */
export async function planPayment(
  currency: string,
  choices: readonly Choice[],
  credit: CreditState,
  applyCredit: boolean,
): Promise<Plan> {
  let left = applyCredit ? credit.amount : 0;
  const shares = new Map<string, number>();
  for (const {payable, amount} of choices.toSorted((a, b) => byDueDate(a.payable, b.payable))) {
    const share = Math.min(left, amount);
    shares.set(payable.id, share);
    left -= share;
  }
  const items = choices.map((choice) => {
    const share = shares.get(choice.payable.id) ?? 0;
    return {...choice, credit: share, charge: choice.amount - share};
  });
  const sum = (pick: (item: PlannedItem) => number): number => items.reduce((total, item) => total + pick(item), 0);
  return {
    currency,
    items,
    total: sum((item) => item.amount),
    creditAvailable: credit.amount,
    credit: sum((item) => item.credit),
    charge: sum((item) => item.charge),
    etag: await etagOf(currency, choices, credit, applyCredit),
  };
}

function byDueDate(a: Payable, b: Payable): number {
  return compare(a.dueOn, b.dueOn) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function etagOf(
  currency: string,
  choices: readonly Choice[],
  credit: CreditState,
  applyCredit: boolean,
): Promise<string> {
  const facts = choices
    .map(({payable, amount}) => [payable.id, payable.version, amount] as const)
    .toSorted((a, b) => compare(a[0], b[0]));
  const digest = await sha256OfText(JSON.stringify([currency, applyCredit, credit.amount, credit.version, facts]));
  return `"${digest.slice(0, 40)}"`;
}

/** An instalment's amount: what is due of it now or next, never more than the invoice owes; all that is due where there are no instalments. */
export function installmentAmount({amountDue, installmentDue}: Payable): number {
  return Math.min(installmentDue ?? amountDue, amountDue);
}

/**
 * Whether this much of an invoice may be paid: all of it, its instalment, or a part within its limits where parts are taken.
 * @returns why not, if parts aren't taken
 * @throws AmountOutOfRangeError
 */
export function refusalOfAmount(
  payable: Payable,
  amount: number,
  payPart: Capability,
  pointer: string,
): CapabilityReason | undefined {
  if (amount === payable.amountDue || amount === installmentAmount(payable)) return undefined;
  const minimum = minimumPart(payable.currency, payable.amountDue);
  if (amount < minimum || amount > payable.amountDue) {
    throw new AmountOutOfRangeError(pointer, minimum, payable.amountDue);
  }
  return payPart.allowed ? undefined : (payPart.reason ?? 'feature');
}
