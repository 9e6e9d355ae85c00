import type {Context, MiddlewareHandler} from 'hono';

/** An error in the form of Stripe's. */
export function stripeError(
  status: number,
  error: {type: string; code?: string; message: string; param?: string; decline_code?: string} & object,
): Response {
  return Response.json({error}, {status, headers: {'request-id': 'req_fake'}});
}

interface Kept {
  readonly fingerprint: string;
  /** Undefined while the first request is under way. */
  answer?: {readonly status: number; readonly body: string};
}

/**
 * Stripe's idempotency: the answer to a key's first request is kept, a 500 as well, and given again under `Idempotent-Replayed`; other parameters are refused, and so is a
 * second request while the first is under way.
 */
export class FakeIdempotency {
  readonly #kept = new Map<string, Kept>();

  /** As Stripe does after 24 hours. */
  forget(): void {
    this.#kept.clear();
  }

  readonly middleware: MiddlewareHandler = async (context: Context, next) => {
    const key = context.req.header('idempotency-key');
    if (context.req.method !== 'POST' || key === undefined) return next();
    const fingerprint = `${context.req.path}\n${await context.req.text()}`;
    const before = this.#kept.get(key);
    if (!before) return this.#first(key, fingerprint, context, next);
    if (before.fingerprint !== fingerprint) {
      const message =
        'Keys for idempotent requests can only be used with the same parameters they were first used with.';
      return stripeError(400, {type: 'idempotency_error', message});
    }
    if (!before.answer) {
      const message = 'There is currently another in-progress request using this Idempotent Key.';
      return stripeError(409, {type: 'idempotency_error', code: 'idempotency_key_in_use', message});
    }
    const headers = {'content-type': 'application/json', 'idempotent-replayed': 'true', 'request-id': 'req_fake'};
    return new Response(before.answer.body, {status: before.answer.status, headers});
  };

  async #first(key: string, fingerprint: string, context: Context, next: () => Promise<void>): Promise<void> {
    const kept: Kept = {fingerprint};
    this.#kept.set(key, kept);
    await next();
    const {status} = context.res;
    // What was never carried out is not kept.
    if (status === 429 || status === 503 || status === 401) this.#kept.delete(key);
    else kept.answer = {status, body: await context.res.clone().text()};
  }
}
