/**
 * Delivers a payment provider's webhook to every vendor. The demo's vendors share one account at the provider, where real ones have one
 * each; what isn't a vendor's own payment it ignores.
 *
 * @param apiUrl - the API's address, without a slash at its end
 * @returns what the provider calls instead of `fetch`: the first refusal, or else the last answer
 */
export function toEveryVendor(
  apiUrl: string,
  tenantIds: readonly string[],
  pspName: string,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const body = await request.arrayBuffer();
    let answer = new Response(null, {status: 204});
    for (const tenantId of tenantIds) {
      answer = await fetch(`${apiUrl}/psp/${tenantId}/${pspName}/webhooks`, {
        method: 'POST',
        headers: request.headers,
        body,
        signal: request.signal,
      });
      if (!answer.ok) return answer;
    }
    return answer;
  };
}
