import {PortalError} from '../core/errors.js';
import type {PaymentAttemptRequest} from './contract.js';
import type {ClientCore} from './core.js';
import {randomKey} from './random-key.js';
import type {PaymentIntent, PaymentResult} from './section-types.js';

/** What is kept of an intent. */
export interface IntentRecord {
  intent: PaymentIntent;
  /** Stands for operation, invoices, amounts, currency and method: other parameters are another intent. */
  readonly fingerprint: string;
  /** Whether it may have reached the server. */
  sent: boolean;
  /** Only in the page that made it: a payment is never sent from what a storage holds. */
  request: PaymentAttemptRequest | undefined;
  etag: string | undefined;
  /** The one run of it, shared by a double click; kept once its result is definitive. */
  running: Promise<PaymentResult> | undefined;
}

type Stored = Pick<IntentRecord, 'intent' | 'fingerprint'>;

/**
 * The keys of payments, for one customer at one endpoint. A key is minted for an intent, written to the storage before its first send, used for
 * every send of it, and given up only with a definitive result. Where the storage is full or refused the keys live in memory: a reload then
 * loses them, and the server's lock on the invoice alone keeps it from being paid twice.
 */
export class IntentStore {
  readonly #storage: ClientCore['storage'];
  readonly #name: string;
  readonly #records = new Map<string, IntentRecord>();
  readonly #settled = new Map<string, IntentRecord>();

  constructor(storage: ClientCore['storage'], name: string) {
    this.#storage = storage;
    this.#name = name;
    for (const {intent, fingerprint} of this.#load()) {
      const rest = {sent: true, request: undefined, etag: undefined, running: undefined};
      this.#records.set(intent.key, {intent, fingerprint, ...rest});
    }
  }

  /** The intent for exactly these parameters: the one that has no definitive result yet, or else a new one. */
  intend(request: PaymentAttemptRequest, etag: string, now: number): PaymentIntent {
    const canonical = canonicalRequest(request);
    const fingerprint = hash(JSON.stringify(['pay', canonical]));
    const known = this.#find((record) => record.fingerprint === fingerprint);
    if (known) {
      Object.assign(known, {request: canonical, etag});
      return known.intent;
    }
    const intent: PaymentIntent = {
      key: randomKey(),
      invoices: canonical.invoices.map(({id}) => id),
      amount: canonical.expectedAmount,
      currency: canonical.currency,
      createdAt: new Date(now).toISOString(),
      attemptId: undefined,
    };
    this.#records.set(intent.key, {intent, fingerprint, sent: false, request: canonical, etag, running: undefined});
    return intent;
  }

  get(key: string): IntentRecord | undefined {
    return this.#records.get(key) ?? this.#settled.get(key);
  }

  isSettled({intent}: IntentRecord): boolean {
    return this.#settled.has(intent.key);
  }

  /** The intent that made an attempt. */
  byAttempt(attemptId: string): IntentRecord | undefined {
    return this.#find(({intent}) => intent.attemptId === attemptId);
  }

  /** What was sent and has no definitive result, and is not being followed by this page. */
  pending(): readonly PaymentIntent[] {
    return [...this.#records.values()].filter(({sent, running}) => sent && !running).map(({intent}) => intent);
  }

  /** To be called before each send. */
  sent(record: IntentRecord, sent = true): void {
    record.sent = sent;
    this.#save();
  }

  /** Notes the attempt that the key made. */
  attempted(record: IntentRecord, attemptId: string): void {
    record.intent = {...record.intent, attemptId};
    this.sent(record);
  }

  /** The result is definitive: the next payment of the same has another key. */
  settle(record: IntentRecord): void {
    this.#records.delete(record.intent.key);
    this.#settled.set(record.intent.key, record);
    this.#save();
  }

  #find(matches: (record: IntentRecord) => boolean): IntentRecord | undefined {
    return [...this.#records.values()].find(matches);
  }

  #load(): Stored[] {
    try {
      const stored: unknown = JSON.parse(this.#storage?.getItem(this.#name) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isStored) : [];
    } catch {
      return [];
    }
  }

  #save(): void {
    const stored: Stored[] = [...this.#records.values()]
      .filter(({sent}) => sent)
      .map(({intent, fingerprint}) => ({intent, fingerprint}));
    try {
      if (stored.length) this.#storage?.setItem(this.#name, JSON.stringify(stored));
      else this.#storage?.removeItem(this.#name);
    } catch {
      // Full or refused: memory has to do.
    }
  }
}

const stores = new WeakMap<ClientCore, Map<string, IntentStore>>();

/** The keys of the customer whose session this is. */
export async function intentStore(core: ClientCore): Promise<IntentStore> {
  await core.session.token();
  const name = `portal-widgets.intents ${core.endpoint} ${core.session.identity ?? ''}`;
  const own = stores.get(core) ?? new Map<string, IntentStore>();
  stores.set(core, own);
  const store = own.get(name) ?? new IntentStore(core.storage ?? pageStorage(), name);
  own.set(name, store);
  return store;
}

/** @throws {PortalError} `invalid_request` when the intent is another customer's, or of another page that settled it. */
export function requireRecord(store: IntentStore, {key}: PaymentIntent): IntentRecord {
  const record = store.get(key);
  if (record && (record.running || !store.isSettled(record))) return record;
  throw new PortalError('invalid_request', 'This payment has its result already: nothing was sent. Make a new intent.');
}

/** The same body, byte for byte, whatever order the parameters came in: one key must always come with one body. */
function canonicalRequest({
  currency,
  invoices,
  applyCredit,
  expectedAmount,
  source,
}: PaymentAttemptRequest): PaymentAttemptRequest {
  return {
    currency,
    invoices: invoices.map(({id, amount}) => ({id, amount})).sort((a, b) => (a.id < b.id ? -1 : 1)),
    applyCredit,
    expectedAmount,
    ...(source && {
      source:
        source.type === 'saved'
          ? {type: source.type, paymentMethodId: source.paymentMethodId}
          : {type: source.type, token: source.token, save: source.save},
    }),
  };
}

/** 64 bits of FNV-1a: the parameters hold the PSP's token, which belongs in no storage. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(36);
}

function isStored(value: Partial<Stored> | null): value is Stored {
  const {key, invoices, amount, currency, createdAt} = value?.intent ?? {};
  return (
    typeof value?.fingerprint === 'string' &&
    typeof key === 'string' &&
    /^[\x21-\x7e]{16,128}$/.test(key) &&
    Array.isArray(invoices) &&
    Number.isSafeInteger(amount) &&
    typeof currency === 'string' &&
    typeof createdAt === 'string'
  );
}

function pageStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    // Refused, as in a sandboxed frame: keys are then kept in memory.
    return undefined;
  }
}
