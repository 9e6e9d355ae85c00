import type {PortalClient} from '../client/portal-client.js';

/** Drafts of this page where the storage is full or refused: a reload then loses them, nothing else does. */
const memory = new Map<string, unknown>();

/** What a draft is of: `['quote-accept', quote.id]`. */
export type DraftKey = readonly [kind: string, id: string];

/**
 * What a customer has typed about a record, kept in this tab until it is sent: it survives a closed dialog, a reload and an ended session, and belongs to who typed it, so that
 * nobody who signs in afterwards sees it.
 *
 * @returns What was kept, to be looked at before it is used: a page's storage may hold anything; undefined when there is nothing.
 */
export function readDraft(client: PortalClient, key: DraftKey): unknown {
  const name = draftName(client, key);
  if (memory.has(name)) return memory.get(name);
  try {
    return JSON.parse(storageOf(client).getItem(name) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a draft; undefined forgets it. */
export function keepDraft(client: PortalClient, key: DraftKey, value: unknown): void {
  const name = draftName(client, key);
  memory.delete(name);
  try {
    if (value === undefined) storageOf(client).removeItem(name);
    else storageOf(client).setItem(name, JSON.stringify(value));
  } catch {
    if (value !== undefined) memory.set(name, value);
  }
}

function draftName({core}: PortalClient, [kind, id]: DraftKey): string {
  return `portal-widgets.draft ${core.endpoint} ${core.session.identity ?? ''} ${kind} ${id}`;
}

function storageOf({core}: PortalClient): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  return core.storage ?? sessionStorage;
}
