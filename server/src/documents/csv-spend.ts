import type {components} from '../contract.generated.js';
import {formulaSafe, recordCsvStream, type CsvColumns} from './csv.js';
import {decimalAmount} from './format.js';

type Figures = components['schemas']['SpendFigures'];

/** What a month has in one currency, and in one group where there are any. */
export interface SpendCsvRow extends Figures {
  readonly month: string;
  readonly group: string | null;
}

/** Spend as CSV by the rules of the invoices' file. @param grouping - what its figures are split by */
export function spendCsvStream(
  rows: AsyncIterable<SpendCsvRow>,
  grouping: 'product' | 'team' | undefined,
): ReadableStream<Uint8Array> {
  const columns: CsvColumns<SpendCsvRow> = [
    ['month', ({month}) => month],
    ...(grouping ? [[grouping, ({group}: SpendCsvRow) => formulaSafe(group ?? '')] as const] : []),
    ['currency', ({due}) => due.currency],
    ['due', ({due}) => decimalAmount(due)],
    ['failed', ({failed}) => decimalAmount(failed)],
    ['made', ({made}) => decimalAmount(made)],
  ];
  return recordCsvStream(rows, columns);
}
