import type {Invoice} from '../port/contract.js';

/** One of the days that an invoice is to be paid on; amounts in minor units. */
export interface InstallmentPlan {
  readonly number: number;
  /** ISO day. */
  readonly due_on: string;
  readonly amount: number;
}

export interface FilledInstallment extends InstallmentPlan {
  /** What of it is not settled yet. */
  readonly amountDue: number;
}

/** Spreads what was settled over the instalments in their order; the first one is full before the second gets anything. */
export function fillInstallments(plan: readonly InstallmentPlan[], settled: number): FilledInstallment[] {
  let left = settled;
  return plan.map((installment) => {
    const covered = Math.min(left, installment.amount);
    left -= covered;
    return {...installment, amountDue: installment.amount - covered};
  });
}

/** What is to pay now, minor units: all that is due by `today`, or else the next one; undefined when nothing is left or there are none. */
export function installmentDue(filled: readonly FilledInstallment[], today: string): number | undefined {
  const now = filled.filter(({due_on: dueOn}) => dueOn <= today).reduce((sum, {amountDue}) => sum + amountDue, 0);
  return now > 0 ? now : filled.find(({amountDue}) => amountDue > 0)?.amountDue;
}

/** The day of the first instalment that isn't settled; undefined when all are. */
export function nextDueOn(filled: readonly FilledInstallment[]): string | undefined {
  return filled.find(({amountDue}) => amountDue > 0)?.due_on;
}

/** `due` is on its day itself. */
export function installmentStatus(
  {due_on: dueOn, amountDue}: FilledInstallment,
  today: string,
): Invoice['installments'][number]['status'] {
  if (amountDue === 0) return 'paid';
  if (dueOn < today) return 'overdue';
  return dueOn === today ? 'due' : 'upcoming';
}
