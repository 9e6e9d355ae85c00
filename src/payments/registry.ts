import {PortalError} from '../core/errors.js';
import type {PspAdapter} from './psp-adapter.js';

const loaders = new Map<string, () => Promise<PspAdapter>>([
  ['sandbox', async () => (await import('./sandbox/sandbox-adapter.js')).sandboxAdapter],
  ['stripe', async () => (await import('./stripe/stripe-adapter.js')).stripeAdapter],
]);

/**
 * Makes an adapter known under the name that the server's `entry.adapter` gives. It loads when a customer first needs it.
 *
 * ```ts
 * registerPspAdapter('acme', async () => (await import('./acme-adapter.js')).acmeAdapter);
 * ```
 */
export function registerPspAdapter(name: string, load: () => Promise<PspAdapter>): void {
  loaders.set(name, load);
}

/** @throws {PortalError} `psp_unavailable` when there is no adapter of that name, or it can't be loaded. */
export async function loadPspAdapter(name: string): Promise<PspAdapter> {
  const load = loaders.get(name);
  if (!load) throw new PortalError('psp_unavailable', `No PSP adapter "${name}": registerPspAdapter makes it known.`);
  try {
    return await load();
  } catch (cause) {
    throw new PortalError('psp_unavailable', `The PSP adapter "${name}" could not be loaded.`, {
      retryable: true,
      cause,
    });
  }
}
