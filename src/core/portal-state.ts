/** What a page's styles can tell of any widget, as in `invoice-table:state(empty)`: one of `loading`, `ready` and `failed`, and what else holds. */
export type PortalState = 'loading' | 'ready' | 'failed' | 'empty' | 'refreshing' | 'stale' | 'offline';
