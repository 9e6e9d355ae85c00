import type {QuoteLine} from '../../client/contract.js';

/** What can be different about a line. */
export type LineAspect = 'description' | 'quantity' | 'unit' | 'price' | 'discount' | 'taxes';

/** A line of two versions of a quote; of one that was added or removed, of one of them. */
export type LineDifference =
  | {readonly change: 'added'; readonly after: QuoteLine}
  | {readonly change: 'removed'; readonly before: QuoteLine}
  | {readonly change: 'same'; readonly before: QuoteLine; readonly after: QuoteLine}
  | {
      readonly change: 'changed';
      readonly before: QuoteLine;
      readonly after: QuoteLine;
      readonly aspects: readonly LineAspect[];
    };

/**
 * The lines of two versions side by side, in the order of the later one; a removed line stands where it stood. A line is the same when its id is, or, where a vendor gives new ids to the lines of a
 * new version, when its kind and description are. Sums of lines (`subtotal`) follow from the others, so that only their words count. Lines that merely moved are the same.
 */
export function diffLines(before: readonly QuoteLine[], after: readonly QuoteLine[]): LineDifference[] {
  const pairs = pair(before, after);
  const kept = new Set(pairs.values());
  const differences: LineDifference[] = [];
  let next = 0;
  // Those that are gone and stood before the next one that stayed.
  const takeRemoved = (until: number): void => {
    for (; next < until; next++) {
      const line = before[next];
      if (line && !kept.has(line)) differences.push({change: 'removed', before: line});
    }
  };
  for (const line of after) {
    const old = pairs.get(line);
    if (!old) {
      differences.push({change: 'added', after: line});
      continue;
    }
    takeRemoved(before.indexOf(old));
    const aspects = changedAspects(old, line);
    differences.push(
      aspects.length
        ? {change: 'changed', before: old, after: line, aspects}
        : {change: 'same', before: old, after: line},
    );
  }
  takeRemoved(before.length);
  return differences;
}

/** Each later line with the earlier one that it is. */
function pair(before: readonly QuoteLine[], after: readonly QuoteLine[]): Map<QuoteLine, QuoteLine> {
  const left = new Set(before);
  const pairs = new Map<QuoteLine, QuoteLine>();
  const match = (is: (old: QuoteLine, line: QuoteLine) => boolean): void => {
    for (const line of after) {
      const old = pairs.has(line) ? undefined : [...left].find((candidate) => is(candidate, line));
      if (!old) continue;
      pairs.set(line, old);
      left.delete(old);
    }
  };
  match((old, line) => old.id === line.id);
  match((old, line) => old.kind === line.kind && old.description === line.description);
  return pairs;
}

function changedAspects(before: QuoteLine, after: QuoteLine): LineAspect[] {
  const aspects: Record<LineAspect, (line: QuoteLine) => unknown> = {
    description: ({description, kind}) => `${kind} ${description}`,
    quantity: ({quantity}) => plain(quantity),
    unit: ({unit}) => unit ?? '',
    price: ({unitPrice}) => unitPrice && `${unitPrice.amount} ${unitPrice.currency}`,
    discount: ({discountPercent}) => plain(discountPercent),
    taxes: ({taxes = []}) => taxes.join('\n'),
  };
  return (Object.keys(aspects) as LineAspect[]).filter((name) => aspects[name](before) !== aspects[name](after));
}

/** A decimal without zeros that say nothing: `2.50` → `2.5`; none is 0. */
function plain(decimal = '0'): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  const digits = fraction.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (digits && `.${digits}`);
}
