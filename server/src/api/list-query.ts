import type {ListQuery} from '../port/backend.js';
import type {Parameters} from './contract.js';

/** The query of a list or an export, which the contract has checked; without a `limit`, that of an export's page. */
export function listQuery<Filter extends object>({query}: Parameters, today: string): ListQuery<Filter> {
  return {
    filter: (query['filter'] ?? {}) as Filter,
    sort: query['sort'] as string,
    limit: (query['limit'] as number | undefined) ?? 100,
    today,
    ...(query['q'] === undefined ? {} : {q: query['q'] as string}),
    ...(query['cursor'] === undefined ? {} : {cursor: query['cursor'] as string}),
  };
}
