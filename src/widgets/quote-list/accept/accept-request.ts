import type {Quote, QuoteAcceptRequest} from '../../../client/contract.js';
import type {AcceptInput} from './accept-draft.js';

/** What the customer agrees to. */
export function requestOf(
  {total, requires}: Quote,
  {mode, name = '', purchaseOrder}: AcceptInput,
  picture: string | undefined,
): QuoteAcceptRequest {
  const reference = purchaseOrder.trim();
  return {
    expectedTotal: total.amount,
    ...(reference && {purchaseOrder: reference}),
    ...(requires.signature && {
      signature: {mode, name: name.trim(), ...(picture !== undefined && {image: picture})},
    }),
  };
}
