import type {
  MethodChange,
  MethodRemoval,
  MethodSetup,
  MethodSetupRequest,
  PaymentMethod,
  PaymentMethodEdit,
} from '../contract.js';
import type {ClientCore} from '../core.js';
import {methodRemovalShape} from '../record-shapes.js';
import type {SetupOptions, SetupResult} from '../section-types.js';
import type {AnswerOptions, RequestOptions, UncertainOptions} from '../types.js';

const writes = () => import('../method-writes.js');
const setups = () => import('../method-setup.js');

export {list} from './payment-method-list.js';

/** What follows if a method is removed. */
export function removal({transport}: ClientCore, methodId: string, options?: RequestOptions): Promise<MethodRemoval> {
  return transport.read(
    (api, init) => api.GET('/payment-methods/{methodId}/removal', {...init, params: {path: {methodId}}}),
    methodRemovalShape,
    options?.signal,
  );
}

/** Corrects what the PSP lets be changed. */
export async function edit(
  core: ClientCore,
  id: string,
  change: PaymentMethodEdit,
  options: AnswerOptions,
): Promise<PaymentMethod> {
  return (await writes()).edit(core, id, change, options);
}

/** Makes it the default. */
export async function makeDefault(
  core: ClientCore,
  id: string,
  subscriptionIds: readonly string[],
  options: AnswerOptions,
): Promise<MethodChange> {
  return (await writes()).makeDefault(core, id, subscriptionIds, options);
}

/** Makes it the backup. */
export async function makeBackup(core: ClientCore, id: string, options?: UncertainOptions): Promise<PaymentMethod> {
  return (await writes()).makeBackup(core, id, options);
}

/** Leaves no backup. */
export async function endBackup(core: ClientCore, id: string, options?: UncertainOptions): Promise<PaymentMethod> {
  return (await writes()).endBackup(core, id, options);
}

/** Charges these subscriptions to it. */
export async function attach(
  core: ClientCore,
  id: string,
  subscriptionIds: readonly string[],
  options?: UncertainOptions,
): Promise<MethodChange> {
  return (await writes()).attach(core, id, subscriptionIds, options);
}

/** Lets another one take its place everywhere. */
export async function replace(core: ClientCore, id: string, by: string, options: AnswerOptions): Promise<MethodChange> {
  return (await writes()).replace(core, id, by, options);
}

/** Forgets it. */
export async function remove(
  core: ClientCore,
  id: string,
  removal: MethodRemoval,
  answer: {readonly reassignTo: string | null; readonly acceptUncovered: boolean},
  options?: UncertainOptions,
): Promise<MethodChange> {
  return (await writes()).remove(core, id, removal, answer, options);
}

/** Keeps what was entered in the PSP's fields. */
export async function setUp(
  core: ClientCore,
  request: MethodSetupRequest,
  options?: SetupOptions,
): Promise<SetupResult> {
  return (await setups()).setUp(core, request, options);
}

/** What became of a setup of this tab. */
export async function resumeSetup(core: ClientCore, options?: SetupOptions): Promise<SetupResult | undefined> {
  return (await setups()).resumeSetup(core, options);
}

/** Follows a setup. */
export async function followSetup(core: ClientCore, id: string, options?: SetupOptions): Promise<SetupResult> {
  return (await setups()).followSetup(core, id, options);
}

/** Gives a setup up. */
export async function cancelSetup(core: ClientCore, id: string): Promise<MethodSetup> {
  return (await setups()).cancelSetup(core, id);
}
