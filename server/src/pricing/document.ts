import {exactly, lineAmounts, percentOf, type TaxRate} from './amounts.js';

/** An item to price. */
export interface ItemToPrice {
  readonly kind: 'item';
  /** A decimal, 0 or more; 0 is an option that isn't taken. */
  readonly quantity: string;
  /** Minor units; below zero for a rebate. */
  readonly unitPrice: number;
  /** A decimal percentage. */
  readonly discountPercent: string;
  /** Names of the taxes that apply to it. */
  readonly taxes: readonly string[];
}

/** A heading, a remark, or the sum of the items since the heading before it. */
export interface OtherLine {
  readonly kind: 'section' | 'note' | 'subtotal';
}

/** Minor units; null where a kind of line has none. */
export interface PricedLine {
  readonly discount: number | null;
  readonly subtotal: number | null;
}

/** Minor units. */
export interface PricedTax extends TaxRate {
  readonly base: number;
  readonly amount: number;
}

/** Minor units. `subtotal` is after `discountTotal`, so that `subtotal` + `taxTotal` = `total`. */
export interface PricedDocument {
  /** One for each line, in their order. */
  readonly lines: PricedLine[];
  /** One for each rate, in their order; also where nothing is taxed so. */
  readonly taxes: PricedTax[];
  readonly subtotal: number;
  readonly discountTotal: number;
  readonly taxTotal: number;
  readonly total: number;
}

/**
 * Adds up a quote, an order or an invoice: each line once, each tax once on the sum of the lines that it applies to.
 * @throws RangeError for a line's tax that has no rate, and for amounts beyond what can be counted exactly
 */
export function priceDocument(
  lines: ReadonlyArray<ItemToPrice | OtherLine>,
  rates: readonly TaxRate[],
): PricedDocument {
  let sinceSection = 0;
  const priced = lines.map((line): PricedLine => {
    if (line.kind === 'subtotal') return {discount: null, subtotal: sinceSection};
    if (line.kind !== 'item') {
      if (line.kind === 'section') sinceSection = 0;
      return {discount: null, subtotal: null};
    }
    const amounts = lineAmounts(line);
    sinceSection = exactly(sinceSection + amounts.subtotal);
    return amounts;
  });
  const sum = (read: (line: PricedLine) => number | null, counts: (taxes: readonly string[]) => boolean): number =>
    lines.reduce((total, line, index) => {
      const amounts = priced[index];
      return line.kind === 'item' && amounts && counts(line.taxes) ? exactly(total + (read(amounts) ?? 0)) : total;
    }, 0);
  refuseUnknownTaxes(lines, rates);
  const taxes = rates.map(({name, rate}): PricedTax => {
    const base = sum(
      ({subtotal}) => subtotal,
      (names) => names.includes(name),
    );
    return {name, rate, base, amount: percentOf(base, rate)};
  });
  const every = (): boolean => true;
  const subtotal = sum((line) => line.subtotal, every);
  const taxTotal = taxes.reduce((total, {amount}) => exactly(total + amount), 0);
  return {
    lines: priced,
    taxes,
    subtotal,
    discountTotal: sum(({discount}) => discount, every),
    taxTotal,
    total: exactly(subtotal + taxTotal),
  };
}

function refuseUnknownTaxes(lines: ReadonlyArray<ItemToPrice | OtherLine>, rates: readonly TaxRate[]): void {
  const known = new Set(rates.map(({name}) => name));
  const unknown = lines.flatMap((line) => (line.kind === 'item' ? line.taxes : [])).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw new RangeError(`A line has the tax "${unknown}", which has no rate. Nothing was priced.`);
}
