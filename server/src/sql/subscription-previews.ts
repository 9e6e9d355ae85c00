import type {Unit} from '../port/unit.js';
import {owned} from './scope.js';

/** How long what is shown can be confirmed, ms. */
export const previewMs = 900_000;

/** Forgets what can't be confirmed any more and was never: it is of no use to anybody. Kept for as long again, so that who confirms it late is told that it is stale. */
export async function prunePreviews(unit: Unit): Promise<void> {
  await unit.db
    .deleteFrom('subscription_changes')
    .where(owned(unit))
    .where('status', '=', 'previewed')
    .where('expires_at', '<', new Date(unit.now.getTime() - previewMs))
    .execute();
}
