/** How a request is known in logs, and to whoever traces it through several systems. */
export interface RequestIdentity {
  /** Answered as `X-Request-Id`, and in each problem. */
  readonly requestId: string;
  /** W3C Trace Context, when the caller sent a well-formed `traceparent`. */
  readonly traceId?: string;
  readonly parentSpanId?: string;
}

const saneId = /^[A-Za-z0-9._-]{8,64}$/;
const traceparent = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}$/;

/** Takes the caller's `X-Request-Id` when it is harmless to log and echo, else makes one; reads `traceparent`. */
export function identifyRequest(headers: Headers): RequestIdentity {
  const given = headers.get('x-request-id');
  const requestId = given !== null && saneId.test(given) ? given : crypto.randomUUID();
  const [, traceId, parentSpanId] = traceparent.exec(headers.get('traceparent') ?? '') ?? [];
  return {requestId, ...(traceId && parentSpanId ? {traceId, parentSpanId} : {})};
}
