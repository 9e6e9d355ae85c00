import type {PaymentAttemptStatus} from '../../../src/client/contract.js';
import {problem, type FakeApi, type Received} from './fake-api.js';
import {attempt} from './records.js';

const answer = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json', ...headers}});

/** A server that keeps the contract's idempotency rules, and counts what it charged. */
export class Ledger {
  readonly captures: string[] = [];
  readonly keys = new Map<string, {readonly body: string; readonly id: string}>();
  readonly status = new Map<string, PaymentAttemptStatus>();
  /** What the next attempts become. */
  becomes: PaymentAttemptStatus = 'succeeded';

  install(api: FakeApi): this {
    api
      .on('POST /payment-attempts', (request) => this.pay(request))
      .on('GET /payment-attempts', (request) => this.find(request))
      .on('GET /payment-attempts/att_1', () => this.get('att_1'));
    return this;
  }

  readonly pay = ({headers, body}: Received): Response => {
    const key = headers.get('Idempotency-Key') ?? '';
    const known = this.keys.get(key);
    const text = JSON.stringify(body);
    if (known && known.body !== text) return problem(422, 'idempotency_key_reused');
    const id = known?.id ?? `att_${this.keys.size + 1}`;
    if (!known) {
      this.keys.set(key, {body: text, id});
      this.status.set(id, this.becomes);
      if (this.becomes === 'succeeded') this.captures.push(id);
    }
    return answer(attempt(this.status.get(id)!, id), 201, known ? {'Idempotency-Replayed': 'true'} : {});
  };

  readonly find = ({search}: Received): Response => {
    const id = this.keys.get(new URLSearchParams(search).get('idempotencyKey') ?? '')?.id;
    return answer({items: id ? [attempt(this.status.get(id)!, id)] : []});
  };

  readonly get = (id: string): Response => {
    const status = this.status.get(id);
    return status ? answer(attempt(status, id)) : problem(404, 'not_found');
  };
}
