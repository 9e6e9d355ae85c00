import type {PurchaseConfirmation} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {keepDraft, readDraft, type DraftKey} from '../../controllers/draft.js';

const draftKey: DraftKey = ['purchase', 'sent'];

/** A purchase of this tab whose result was never seen, as after a reload: it may have been made, and must not be asked for under another name. */
export function pendingPurchase(client: PortalClient): PurchaseConfirmation | undefined {
  const kept = readDraft(client, draftKey) as Partial<Record<keyof PurchaseConfirmation, unknown>> | undefined;
  if (!kept || typeof kept !== 'object' || typeof kept.previewId !== 'string') return undefined;
  const texts = Object.entries(kept).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts) as PurchaseConfirmation;
}

/** Keeps what is being sent until its result is known; undefined forgets it. */
export function keepPendingPurchase(client: PortalClient, confirmation: PurchaseConfirmation | undefined): void {
  keepDraft(client, draftKey, confirmation);
}
