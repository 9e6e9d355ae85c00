import {PortalError} from '../core/errors.js';
import type {MethodSetup, MethodSetupRequest} from './contract.js';
import type {ClientCore} from './core.js';
import {randomKey} from './random-key.js';
import {methodSetupShape} from './record-shapes.js';
import type {SetupOptions, SetupResult} from './section-types.js';
import type {RequestOptions} from './types.js';
import {forgetKey, keepKey, keptKey, setupName} from './write-keys.js';
import {send} from './writes.js';

/** Milliseconds for which a setup is followed; after that the list tells by itself. */
const closely = 120_000;
/** Milliseconds that a PSP may take to tell the server what the customer did in its frame. */
const actionLag = 10_000;

/** Has the PSP verify and keep what was entered in its fields, and follows it: nothing is charged, and however often it is sent under its key one method is made. */
export async function setUp(
  core: ClientCore,
  body: MethodSetupRequest,
  options: SetupOptions = {},
): Promise<SetupResult> {
  const key = randomKey();
  await keepKey(core, setupName, key);
  options.onProgress?.('sending');
  let made: MethodSetup;
  try {
    const {data} = await send(
      core,
      (api, init) => api.POST('/payment-method-setups', {...init, params: {header: {'Idempotency-Key': key}}, body}),
      methodSetupShape,
      () => options.onProgress?.('checking'),
    );
    made = data as MethodSetup;
  } catch (reason) {
    if ((reason as PortalError).outcome === 'unknown') return lookUp(core, key, options);
    await forgetKey(core, setupName);
    throw reason;
  }
  // It is made: whatever keeps it from being followed, as the end of the session does, its key stays until its result is seen.
  return follow(core, made, options);
}

/** What became of the setup of this tab whose result was never seen, as after a reload; undefined when there is none. */
export async function resumeSetup(core: ClientCore, options: SetupOptions = {}): Promise<SetupResult | undefined> {
  const key = await keptKey(core, setupName);
  if (key === undefined) return undefined;
  const result = await lookUp(core, key, options);
  return result.outcome === 'none' ? undefined : result;
}

/** Follows a setup, as after the bank's confirmation. */
export async function followSetup(core: ClientCore, id: string, options: SetupOptions = {}): Promise<SetupResult> {
  return follow(core, await readSetup(core, id, options), {...options, acted: true});
}

/** Gives up a setup that waits for the customer: nothing of it is kept. */
export async function cancelSetup(core: ClientCore, setupId: string): Promise<MethodSetup> {
  const params = {path: {setupId}, header: {'Idempotency-Key': randomKey()}};
  const {data} = await send(
    core,
    (api, init) => api.POST('/payment-method-setups/{setupId}/cancel', {...init, params}),
    methodSetupShape,
  );
  return note(core, data as MethodSetup);
}

async function lookUp(core: ClientCore, idempotencyKey: string, options: SetupOptions): Promise<SetupResult> {
  const {timers} = core;
  const deadline = timers.now() + closely;
  options.onProgress?.('checking');
  for (let absent = 0, pause = 1000; timers.now() < deadline; pause = Math.min(8000, pause * 1.5)) {
    const found = await answered(() =>
      core.transport.read(
        (api, init) => api.GET('/payment-method-setups', {...init, params: {query: {idempotencyKey}}}),
        {items: [methodSetupShape]},
        options.signal,
      ),
    );
    const [setup] = found?.items ?? [];
    if (setup) return follow(core, await asThePspKnowsIt(core, setup, options), options);
    // One that was on its way may take a moment to be known.
    if (found && ++absent === 3) {
      await forgetKey(core, setupName);
      return {outcome: 'none'};
    }
    await timers.wait(pause, options.signal);
  }
  return {outcome: 'unknown'};
}

/** Found by its key it is as it was last heard of: what the customer has confirmed since, as before a reload, is asked for. */
async function asThePspKnowsIt(core: ClientCore, setup: MethodSetup, options: SetupOptions): Promise<MethodSetup> {
  if (setup.status !== 'requires_action') return setup;
  return (await answered(() => readSetup(core, setup.id, options))) ?? setup;
}

async function follow(core: ClientCore, first: MethodSetup, options: SetupOptions): Promise<SetupResult> {
  const {timers} = core;
  const deadline = timers.now() + closely;
  const actedUntil = options.acted ? timers.now() + actionLag : 0;
  let setup = await note(core, first);
  for (let pause = 1000; timers.now() < deadline; pause = Math.min(5000, pause * 1.5)) {
    const lags = setup.status === 'requires_action' && timers.now() < actedUntil;
    if (setup.status !== 'processing' && !lags) return {outcome: 'known', setup};
    options.onProgress?.('processing');
    await timers.wait(pause, options.signal);
    const {id} = setup;
    setup = await note(core, (await answered(() => readSetup(core, id, options))) ?? setup);
  }
  return {outcome: 'unknown'};
}

function readSetup(core: ClientCore, setupId: string, {signal}: RequestOptions): Promise<MethodSetup> {
  return core.transport.read(
    (api, init) => api.GET('/payment-method-setups/{setupId}', {...init, params: {path: {setupId}}}),
    methodSetupShape,
    signal,
  );
}

/** Undefined when the question got no answer that counts. */
async function answered<Data>(question: () => Promise<Data>): Promise<Data | undefined> {
  try {
    return await question();
  } catch (reason) {
    const {retryable, outcome} = reason as PortalError;
    if (retryable || outcome === 'unknown') return undefined;
    throw reason;
  }
}

async function note(core: ClientCore, setup: MethodSetup): Promise<MethodSetup> {
  if (setup.status === 'processing' || setup.status === 'requires_action') return setup;
  await forgetKey(core, setupName);
  core.cache.invalidate(['payment-methods']);
  core.cache.invalidate(['subscriptions']);
  return setup;
}
