import type {PortalError} from '../core/errors.js';
import type {MethodChange, MethodRemoval, PaymentMethod, PaymentMethodEdit} from './contract.js';
import type {ClientCore} from './core.js';
import {methodChangeShape, paymentMethodShape} from './record-shapes.js';
import type {Shape} from './shapes.js';
import type {Answer, Call} from './transport.js';
import type {AnswerOptions, UncertainOptions} from './types.js';
import {sendOnce} from './write-keys.js';
import {send} from './writes.js';

/** Corrects what the PSP lets be changed. */
export function edit(
  core: ClientCore,
  methodId: string,
  body: PaymentMethodEdit,
  {etag, onUncertain}: AnswerOptions,
): Promise<PaymentMethod> {
  const params = {path: {methodId}, header: {'If-Match': etag}};
  return change(core, paymentMethodShape, onUncertain, (api, init) =>
    api.PATCH('/payment-methods/{methodId}', {...init, params, body}),
  );
}

/** Charges it wherever no other is named, and these subscriptions that name another. */
export function makeDefault(
  core: ClientCore,
  methodId: string,
  subscriptionIds: readonly string[],
  {etag, onUncertain}: AnswerOptions,
): Promise<MethodChange> {
  const params = {path: {methodId}, header: {'If-Match': etag}};
  const body = {subscriptionIds: [...subscriptionIds]};
  return change(core, methodChangeShape, onUncertain, (api, init) =>
    api.PUT('/payment-methods/{methodId}/default', {...init, params, body}),
  );
}

/** Charges it when the one that should be can't be. */
export function makeBackup(
  core: ClientCore,
  methodId: string,
  {onUncertain}: UncertainOptions = {},
): Promise<PaymentMethod> {
  const params = {path: {methodId}};
  return change(core, paymentMethodShape, onUncertain, (api, init) =>
    api.PUT('/payment-methods/{methodId}/backup', {...init, params}),
  );
}

/** Leaves no backup, if it was it. */
export function endBackup(
  core: ClientCore,
  methodId: string,
  {onUncertain}: UncertainOptions = {},
): Promise<PaymentMethod> {
  const params = {path: {methodId}};
  return change(core, paymentMethodShape, onUncertain, (api, init) =>
    api.DELETE('/payment-methods/{methodId}/backup', {...init, params}),
  );
}

/** Charges these subscriptions to it. */
export function attach(
  core: ClientCore,
  methodId: string,
  subscriptionIds: readonly string[],
  {onUncertain}: UncertainOptions = {},
): Promise<MethodChange> {
  const params = {path: {methodId}};
  const body = {subscriptionIds: [...subscriptionIds]};
  return change(core, methodChangeShape, onUncertain, (api, init) =>
    api.PUT('/payment-methods/{methodId}/subscriptions', {...init, params, body}),
  );
}

/** Lets another one take its place everywhere; once, however often it is asked for before the answer is there. */
export function replace(
  core: ClientCore,
  methodId: string,
  by: string,
  {etag, onUncertain}: AnswerOptions,
): Promise<MethodChange> {
  return sendOnce(core, `replace ${methodId} ${by} ${etag}`, (key) => {
    const params = {path: {methodId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return change(core, methodChangeShape, onUncertain, (api, init) =>
      api.POST('/payment-methods/{methodId}/replace', {...init, params, body: {by}}),
    );
  });
}

/** Forgets it, and moves what was charged to it; `removal` is what was shown to follow. */
export function remove(
  core: ClientCore,
  methodId: string,
  {etag}: MethodRemoval,
  body: {readonly reassignTo: string | null; readonly acceptUncovered: boolean},
  {onUncertain}: UncertainOptions = {},
): Promise<MethodChange> {
  return sendOnce(core, `remove ${methodId} ${JSON.stringify(body)} ${etag}`, (key) => {
    const params = {path: {methodId}, header: {'Idempotency-Key': key, 'If-Match': etag}};
    return change(core, methodChangeShape, onUncertain, (api, init) =>
      api.POST('/payment-methods/{methodId}/remove', {...init, params, body}),
    );
  });
}

async function change<Data>(
  core: ClientCore,
  shape: Shape,
  onUncertain: (() => void) | undefined,
  call: Call<Data>,
): Promise<NonNullable<Answer<Data>['data']>> {
  try {
    const {data} = await send(core, call, shape, onUncertain);
    changed(core);
    return data as NonNullable<Answer<Data>['data']>;
  } catch (reason) {
    const {status, outcome} = reason as PortalError;
    // It may have happened, or what was shown is out of date, or may no longer be seen.
    if (outcome !== 'none' || [403, 404, 409, 412].includes(status ?? 0)) changed(core);
    throw reason;
  }
}

function changed({cache}: ClientCore): void {
  cache.invalidate(['payment-methods']);
  cache.invalidate(['subscriptions']);
}
