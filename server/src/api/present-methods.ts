import type {PaymentMethod} from '../port/contract.js';
import type {MethodRecord} from '../port/payment-methods.js';
import {editableParts, methodCapabilities, type KeepingPsp} from './method-capabilities.js';
import {recordTag} from './respond.js';
import type {Rights} from './rights.js';

/** Methods as this person sees them; `all` are the customer's, for what can take the place of what. */
export function presentMethod(
  record: MethodRecord,
  all: readonly MethodRecord[],
  rights: Rights,
  psp: KeepingPsp | undefined,
): PaymentMethod {
  const {version, provider: _, charging, ...shown} = record;
  const replaceable = all.some((other) => other.id !== record.id && !other.expired && other.provider === psp?.name);
  const method = {
    ...shown,
    isRemovable: !charging,
    editable: editableParts(record, psp),
    capabilities: methodCapabilities(rights, record, psp, replaceable),
  };
  return {...method, etag: recordTag(method, version)};
}
