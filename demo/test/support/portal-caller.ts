import assert from 'node:assert/strict';
import {northwind} from 'portal-widgets-server/seed/vendors';

interface InvoiceItem {
  readonly id: string;
  readonly status: string;
  readonly amountDue: {readonly amount: number; readonly currency: string};
  readonly capabilities: {readonly pay: {readonly allowed: boolean}};
}

interface PreviewGroup {
  readonly currency: string;
  readonly etag: string;
  readonly charge: {readonly amount: number};
  readonly items: ReadonlyArray<{readonly invoiceId: string; readonly amount: {readonly amount: number}}>;
}

/** Calls the portal's API as one of Northwind's customers. */
export class PortalCaller {
  readonly #endpoint: string;
  readonly #origin: string;
  readonly #token: string;

  private constructor(endpoint: string, origin: string, token: string) {
    this.#endpoint = endpoint;
    this.#origin = origin;
    this.#token = token;
  }

  /** @param origin - of the website whose page calls */
  static async signIn(
    endpoint: string,
    origin: string,
    person = {customer: 'kontor-hansa', user: 'owner'},
  ): Promise<PortalCaller> {
    const answer = await fetch(`${endpoint}/sessions`, {
      method: 'POST',
      headers: {Authorization: `Bearer ${northwind.apiKey}`, 'Content-Type': 'application/json'},
      body: JSON.stringify(person),
    });
    assert.equal(answer.status, 201, await answer.clone().text());
    const {token} = (await answer.json()) as {token: string};
    return new PortalCaller(endpoint, origin, token);
  }

  async #call<T>(method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<T> {
    const answer = await fetch(this.#endpoint + path, {
      method,
      headers: {
        Authorization: `Bearer ${this.#token}`,
        Origin: this.#origin,
        ...(body && {'Content-Type': 'application/json'}),
        ...headers,
      },
      ...(body && {body: JSON.stringify(body)}),
    });
    assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${await answer.clone().text()}`);
    return (await answer.json()) as T;
  }

  /** What the API answers to a read. */
  async get<T>(path: string): Promise<T> {
    return this.#call<T>('GET', path);
  }

  /** What the API answers to a write, done once. */
  async post<T>(path: string, body: object): Promise<T> {
    return this.#call<T>('POST', path, body, {'Idempotency-Key': crypto.randomUUID()});
  }

  /** Does something while the event stream is open, and waits until the stream tells of a record. */
  async told(id: string, work: () => Promise<unknown>): Promise<void> {
    const headers = {Authorization: `Bearer ${this.#token}`, Origin: this.#origin, Accept: 'text/event-stream'};
    const answer = await fetch(`${this.#endpoint}/events`, {headers});
    assert.ok(answer.ok && answer.body, `GET /events: ${answer.status}`);
    const decoder = new TextDecoder();
    let heard = '';
    await work();
    for await (const part of answer.body) {
      heard += decoder.decode(part as Uint8Array, {stream: true});
      if (heard.includes(id)) return;
    }
    assert.fail(`The stream ended without a word of ${id}: ${heard}`);
  }

  async payableInvoices(): Promise<InvoiceItem[]> {
    const {items} = await this.#call<{items: InvoiceItem[]}>('GET', '/invoices?limit=100&filter[status]=open');
    return items.filter((invoice) => invoice.capabilities.pay.allowed);
  }

  async status(invoiceId: string): Promise<string> {
    return (await this.#call<InvoiceItem>('GET', `/invoices/${invoiceId}`)).status;
  }

  /** Pays all of an invoice with the customer's default card; answers the attempt's status. */
  async pay(invoiceId: string): Promise<string> {
    const invoices = [{id: invoiceId}];
    const {groups} = await this.#call<{groups: PreviewGroup[]}>('POST', '/payment-previews', {
      invoices,
      applyCredit: false,
    });
    const [group] = groups;
    assert.ok(group);
    const {items: methods} = await this.#call<{items: Array<{id: string; isDefault: boolean}>}>(
      'GET',
      '/payment-methods',
    );
    const method = methods.find(({isDefault}) => isDefault);
    assert.ok(method);
    const attempt = await this.#call<{status: string}>(
      'POST',
      '/payment-attempts',
      {
        currency: group.currency,
        invoices: group.items.map(({invoiceId: id, amount}) => ({id, amount: amount.amount})),
        applyCredit: false,
        expectedAmount: group.charge.amount,
        source: {type: 'saved', paymentMethodId: method.id},
      },
      {'Idempotency-Key': crypto.randomUUID(), 'If-Match': group.etag},
    );
    return attempt.status;
  }
}
