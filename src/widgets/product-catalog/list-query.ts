import type {CacheKey} from '../../client/cache.js';
import type {ProductQuery} from '../../client/contract.js';
import {oneOf, pageSizeOf} from '../../lists/list-settings.js';

/** The kinds that can be listed alone; empty for all. */
export const productKinds = ['', 'plan', 'license', 'addon'] as const;

/** What is listed. */
export type ProductKindView = (typeof productKinds)[number];

/** The properties that say what is listed, as a page set them. */
export interface CatalogSettings {
  readonly kind: ProductKindView;
  readonly category: string;
  readonly query: string;
  readonly pageSize: number;
}

/** What is asked of the server. */
export function productQuery(settings: CatalogSettings, cursor: string): ProductQuery {
  const {query, category} = settings;
  const kind = oneOf(settings.kind, productKinds, '');
  const q = query.trim().slice(0, 200);
  return {
    ...(q && {q}),
    ...((kind || category) && {filter: {...(kind && {kind}), ...(category && {category: category.slice(0, 100)})}}),
    limit: pageSizeOf(settings),
    ...(cursor && {cursor}),
  };
}

/** What names a page of the catalog. It shows what one has of each product, so that it is read again with the subscriptions. */
export const catalogKey = (query: ProductQuery): CacheKey => ['subscriptions', 'products', query];
