import type {Contender} from './contenders.js';
import type {Measurement, PageRequest} from './measure.js';
import {spreadOf, type Spread} from './statistics.js';

/** A contender's runs with an account of one size, summarised. */
export interface Result {
  readonly id: string;
  readonly name: string;
  /** How many invoices the account has. */
  readonly account: number;
  /** Milliseconds from the start of the navigation to 25 rows painted. */
  readonly painted: Spread;
  /** Milliseconds until the rows were in the document. */
  readonly rows: Spread;
  /** Bytes of JavaScript, compressed, that had come before the rows were painted. */
  readonly bytesBefore: Spread;
  /** Bytes of JavaScript, compressed, once the page asks for nothing any more. */
  readonly bytes: Spread;
  /** What the first run asked for: where the time goes. */
  readonly requests: readonly PageRequest[];
}

/** @throws {RangeError} when nothing was measured. */
export function summarise({id, name}: Contender, account: number, runs: readonly Measurement[]): Result {
  return {
    id,
    name,
    account,
    painted: spreadOf(runs.map(({paintedAt}) => paintedAt)),
    rows: spreadOf(runs.map(({rowsAt}) => rowsAt)),
    bytesBefore: spreadOf(runs.map(({scriptBytesBefore}) => scriptBytesBefore)),
    bytes: spreadOf(runs.map(({scriptBytes}) => scriptBytes)),
    requests: runs[0]?.requests ?? [],
  };
}

const headings = ['', 'invoices', 'painted, ms', 'min–max', '× hand-written', 'JS before, kB', 'JS in all, kB'];

/**
 * The results as a Markdown table, which a terminal shows as well.
 *
 * @param baselineId - the contender that the others are a multiple of, among accounts of the same size
 */
export function table(results: readonly Result[], baselineId: string): string {
  const rows = results.map(({name, account, painted, bytesBefore, bytes}) => {
    const base = results.find((other) => other.id === baselineId && other.account === account);
    return [
      name.replace(/[<>]/g, (bracket) => `\\${bracket}`),
      account.toLocaleString('en'),
      painted.median.toFixed(0),
      `${painted.min.toFixed(0)}–${painted.max.toFixed(0)}`,
      base ? (painted.median / base.painted.median).toFixed(2) : '',
      (bytesBefore.median / 1000).toFixed(1),
      (bytes.median / 1000).toFixed(1),
    ];
  });
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
}
