import {pageSizes} from '../../templates/page-sizes.js';
import {invoiceSorts, invoiceViews, pageSizeOf, sortOf, viewOf, type ListSettings} from './list-query.js';

const said = new Set<string>();

/** Tells the page's developer, once each, which property has a value that it can't have and what is used instead. */
export function warnAboutMistakes(settings: ListSettings): void {
  const used: readonly [property: string, given: unknown, used: unknown, allowed: readonly unknown[]][] = [
    ['view', settings.view, viewOf(settings), invoiceViews],
    ['sort', settings.sort, sortOf(settings), invoiceSorts],
    ['page-size', settings.pageSize, pageSizeOf(settings), pageSizes],
  ];
  for (const [property, given, instead, allowed] of used) {
    if (given === instead) continue;
    const mistake = `<invoice-table> ${property}="${String(given)}" is none of ${allowed.join(', ')}; ${String(instead)} is used.`;
    if (!said.has(mistake)) console.warn(mistake);
    said.add(mistake);
  }
}
