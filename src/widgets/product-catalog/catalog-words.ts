import type {PortalError} from '../../core/errors.js';
import type {CatalogToolTerms} from '../../i18n/catalog-tools.js';
import type {ListToolTerms} from '../../i18n/list-tools.js';
import type {ListTerms} from '../../i18n/lists.js';
import type {ProductCatalogTerms} from '../../i18n/product-catalog.js';

/** The words that the basket and its dialogs say. */
export interface CatalogWords {
  readonly terms: ProductCatalogTerms;
  readonly tools: CatalogToolTerms;
  readonly listTerms: ListTerms;
  readonly listTools: ListToolTerms;
  readonly locale: string;
}

/** Why something was not done, what it means, and what to do: by its code, never by what a server wrote. */
export function problemWords({code, outcome}: PortalError, {problems}: CatalogToolTerms): string {
  if (code === 'offline') return problems.offline;
  if (outcome === 'unknown') return problems.unknown;
  const named: Readonly<Record<string, string>> = {...problems, forbidden: problems.not_allowed};
  return named[code] ?? problems.other;
}
