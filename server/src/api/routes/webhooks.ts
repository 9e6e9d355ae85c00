import {readBytes} from '../body.js';
import type {Services} from '../services.js';

/** `POST /psp/{tenant}/{name}/webhooks`: a PSP says that something changed. The ledger checks the signature over the bytes as they came, and asks the PSP. */
export async function takePspWebhook(
  {ledger}: Services,
  tenantId: string,
  pspName: string,
  request: Request,
): Promise<Response> {
  await ledger.webhook(tenantId, pspName, request.headers, await readBytes(request));
  return new Response(null, {status: 204});
}
