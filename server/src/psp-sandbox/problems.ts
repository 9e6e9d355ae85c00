import type {FieldErrors} from './card-rules.js';
import type {AccountErrors} from './iban-rules.js';
import type {Payment, Setup} from './types.js';

/** What a problem may carry besides its sentence. */
export interface ProblemDetails {
  /** The fields in error. */
  fields?: FieldErrors | AccountErrors;
  /** The payment as it is, when that is why the call was refused. */
  payment?: Payment;
  setup?: Setup;
  /** Seconds to wait before another try. */
  retryAfter?: number;
  cause?: unknown;
}

/** A refusal: becomes an answer like those of RFC 9457, `{type, status, code, message, …}`. */
export class PspProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: ProblemDetails;

  constructor(status: number, code: string, message: string, details: ProblemDetails = {}) {
    super(message, {cause: details.cause});
    this.name = 'PspProblem';
    this.status = status;
    this.code = code;
    this.details = details;
  }

  /** The HTTP answer. */
  toResponse(): Response {
    const {fields, payment, setup, retryAfter} = this.details;
    const body = {
      type: `urn:sandbox-psp:problem:${this.code}`,
      status: this.status,
      code: this.code,
      message: this.message,
      fields,
      payment,
      setup,
    };
    const headers = new Headers({'content-type': 'application/problem+json', 'cache-control': 'no-store'});
    if (retryAfter !== undefined) headers.set('retry-after', String(retryAfter));
    if (this.status === 401) headers.set('www-authenticate', 'Bearer');
    return new Response(JSON.stringify(body), {status: this.status, headers});
  }
}
