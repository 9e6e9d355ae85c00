import {PortalError} from '../core/errors.js';
import type {ClientCore} from './core.js';
import type {Call} from './transport.js';

/** Makes of a call one that is sent in the name of whoever began it, or not at all. */
export type InOneName = <Data>(call: Call<Data>) => Call<Data>;

/**
 * A write is tried again after a new token and after a lost answer, and somebody else may have signed in meanwhile: what one person confirmed is never sent as another's.
 * Such a call rejects with `session_expired`.
 */
export function inTheNameOf({session}: ClientCore): InOneName {
  const {identity} = session;
  return (call) => (api, attempt) =>
    identity === undefined || session.identity === identity
      ? call(api, attempt)
      : Promise.reject(new PortalError('session_expired'));
}
