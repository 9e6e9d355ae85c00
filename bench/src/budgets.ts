import {accountSizes} from './contenders.js';
import type {Result} from './report.js';

/** How many times the hand-written page's time the widget may take. */
export const longestRatio = 1.25;
/** Bytes of JavaScript, compressed, before the first paint of rows. */
export const mostBytes = 20_000;
/** How many times the time of the short list the long one may take: equal but for what two medians differ by anyway. */
export const longestGrowth = 1.1;

/** A budget and whether it holds. */
export interface Verdict {
  readonly holds: boolean;
  /** One line: what was measured, and what is allowed. */
  readonly says: string;
}

/**
 * Holds the widget's results against the budgets.
 *
 * @param baselineId - the hand-written page
 * @param id - the widget
 * @returns a verdict a budget; those whose contenders were left out are missing
 */
export function judge(results: readonly Result[], baselineId: string, id: string): Verdict[] {
  const find = (wanted: string, account: number): Result | undefined =>
    results.find((result) => result.id === wanted && result.account === account);
  const verdicts: Verdict[] = [];
  for (const account of accountSizes) {
    const own = find(id, account);
    const base = find(baselineId, account);
    if (!own) continue;
    const invoices = `${account.toLocaleString('en')} invoices`;
    const bytes = own.bytesBefore.median;
    verdicts.push({
      holds: bytes <= mostBytes,
      says: `${(bytes / 1000).toFixed(1)} kB of JavaScript before the rows of ${invoices}; at most ${mostBytes / 1000} kB.`,
    });
    if (!base) continue;
    const ratio = own.painted.median / base.painted.median;
    verdicts.push({
      holds: ratio <= longestRatio,
      says: `${ratio.toFixed(2)} × the hand-written page with ${invoices}; at most ${longestRatio} ×.`,
    });
  }
  const [short, long] = [find(id, Math.min(...accountSizes)), find(id, Math.max(...accountSizes))];
  if (short && long) {
    const growth = long.painted.median / short.painted.median;
    verdicts.push({
      holds: growth <= longestGrowth,
      says: `The long list takes ${growth.toFixed(2)} × as long as the short one; at most ${longestGrowth} ×.`,
    });
  }
  return verdicts;
}
