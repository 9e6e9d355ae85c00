import type {PortalError} from '../core/errors.js';
import type {ClientCore} from './core.js';
import {randomKey} from './random-key.js';

/** The writes of a client that are under way, by name. */
const underWay = new WeakMap<ClientCore, Map<string, Promise<unknown>>>();
/** Kept where the tab's storage is refused. */
const memory = new Map<string, string>();

/**
 * Sends a write under the key of its name: the one it was sent with before, as long as nobody knows what became of that, after a reload of the page as well; else a new one. A second call while it
 * is under way joins the first, so that what was asked for twice happens once.
 *
 * @param name - operation and target, such as `reorder ord_1`: all that makes it the same write
 */
export async function sendOnce<Result>(
  core: ClientCore,
  name: string,
  send: (idempotencyKey: string) => Promise<Result>,
): Promise<Result> {
  const running = underWay.get(core) ?? new Map<string, Promise<unknown>>();
  underWay.set(core, running);
  const before = running.get(name) as Promise<Result> | undefined;
  if (before) return before;
  const result = work(core, name, send).finally(() => running.delete(name));
  running.set(name, result);
  return result;
}

/** The name of the one write of a tab that keeps a payment method: {@link keptKey} tells whether its result was never seen. */
export const setupName = 'payment-method-setup';

/** Keeps the key of a write whose result is asked for by that key, over a reload of the page too. */
export async function keepKey(core: ClientCore, name: string, key: string): Promise<void> {
  save(core, await entryOf(core, name), key);
}

/** The key that was kept. */
export async function keptKey(core: ClientCore, name: string): Promise<string | undefined> {
  return load(core, await entryOf(core, name));
}

/** Its result is definitive. */
export async function forgetKey(core: ClientCore, name: string): Promise<void> {
  save(core, await entryOf(core, name), undefined);
}

async function entryOf(core: ClientCore, name: string): Promise<string> {
  // Whose key it is: another customer of the same tab has others.
  await core.session.token();
  return `portal-widgets.write ${core.endpoint} ${core.session.identity ?? ''} ${name}`;
}

async function work<Result>(
  core: ClientCore,
  name: string,
  send: (idempotencyKey: string) => Promise<Result>,
): Promise<Result> {
  const entry = await entryOf(core, name);
  const key = load(core, entry) ?? randomKey();
  save(core, entry, key);
  try {
    const result = await send(key);
    save(core, entry, undefined);
    return result;
  } catch (reason) {
    if ((reason as PortalError).outcome !== 'unknown') save(core, entry, undefined);
    throw reason;
  }
}

function load({storage = pageStorage()}: ClientCore, entry: string): string | undefined {
  const known = memory.get(entry) ?? storage?.getItem(entry) ?? undefined;
  return known && /^[\x21-\x7e]{16,128}$/.test(known) ? known : undefined;
}

function save({storage = pageStorage()}: ClientCore, entry: string, key: string | undefined): void {
  try {
    if (key) storage?.setItem(entry, key);
    else storage?.removeItem(entry);
    memory.delete(entry);
    if (key && storage?.getItem(entry) !== key) memory.set(entry, key);
  } catch {
    // Full or refused: memory has to do.
    if (key) memory.set(entry, key);
    else memory.delete(entry);
  }
}

function pageStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    // Refused, as in a sandboxed frame.
    return undefined;
  }
}
