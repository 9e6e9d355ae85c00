import type {Product} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list} from '../../client/sections/product-list.js';
import {catalogKey} from './list-query.js';

/** Pages of a catalog that are read at most: who sells more than a thousand products lists them otherwise. */
const mostPages = 10;

/** All products, whatever is searched for: what is in the basket may not be on the page. @throws {PortalError} */
export async function readCatalog(client: PortalClient): Promise<Product[]> {
  const products: Product[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const query = {limit: 100, ...(cursor !== undefined && {cursor})};
    const {items, page} = await client.cache.read(catalogKey(query), (signal) => list(client.core, query, {signal}));
    products.push(...items);
    if (!page.next) break;
    cursor = page.next;
  }
  return products;
}
