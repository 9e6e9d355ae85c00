import {createHmac, randomUUID} from 'node:crypto';

import type {SandboxPsp} from '../../src/psp-sandbox/index.js';
import {keys, pspOrigin} from './world.js';

/** A webhook as it arrives. */
export interface SignedWebhook {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** What the vendor does at the sandbox: gives back part of a payment, or what is left. */
export async function refundAt(psp: Pick<SandboxPsp, 'fetch'>, key: string, amount?: number): Promise<void> {
  const response = await psp.fetch(
    new Request(`${pspOrigin}/v1/payments/${key}/refund`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${keys.secretKey}`,
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({...(amount !== undefined && {amount})}),
    }),
  );
  if (!response.ok) throw new Error(`Nothing was given back: HTTP ${response.status}`);
}

/** The sandbox's webhook of it. It says nothing of the amount: that is asked. */
export function refundWebhook(key: string, at: Date, id: string = randomUUID()): SignedWebhook {
  const body = JSON.stringify({id, type: 'payment.refunded', payment: {key}});
  const seconds = Math.floor(at.getTime() / 1000);
  const signature = createHmac('sha256', keys.webhookSecret).update(`${seconds}.${body}`).digest('hex');
  return {
    headers: new Headers({'sandbox-signature': `t=${seconds},v1=${signature}`}),
    body: new TextEncoder().encode(body),
  };
}
