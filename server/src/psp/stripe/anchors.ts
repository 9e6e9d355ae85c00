import Stripe from 'stripe';

import type {Step} from './client.js';

/** What the key stands for at Stripe, in the intent's metadata. */
export const keyLabel = 'portal_key';
/** The intent that an earlier one of the same key has made superfluous. */
const originalLabel = 'portal_original';

/** An intent as far as a key's place needs to know it. */
interface Intent {
  readonly id: string;
  readonly metadata: Stripe.Metadata | null;
}

/** How one kind of intent is made and read. */
export interface IntentKind<I extends Intent> {
  /** Always with the same parameters for a key: only then does Stripe answer with the same intent. */
  create(key: string, options: Stripe.RequestOptions): Promise<Stripe.Response<I>>;
  retrieve(id: string): Promise<I>;
  /** Intents of a key, newly made ones perhaps not among them; none where Stripe can't be asked so. */
  search(key: string): Promise<readonly I[]>;
  /** Marks an intent as standing for another and makes it useless. */
  yield(id: string, metadata: Record<string, string>): Promise<unknown>;
  /** Whether nothing was ever asked of it. */
  isUntouched(intent: I): boolean;
}

/** How many keys an adapter remembers the intents of. */
const capacity = 2_000;

/**
 * The one intent of each key: made without any power to charge, under the key as Stripe's idempotency key, by whoever asks first. Whoever asks later gets the same one,
 * so that it can be found, and made void before a late charge arrives.
 */
export class Anchors<I extends Intent> {
  readonly #kind: IntentKind<I>;
  readonly #ids = new Map<string, string>();

  constructor(kind: IntentKind<I>) {
    this.#kind = kind;
  }

  /**
   * The key's intent as it now is.
   * @param isNew the key was never used before: an older intent needn't be looked for
   */
  async of(key: string, step: Step, {isNew = false} = {}): Promise<I> {
    const kind = this.#kind;
    const id = this.#ids.get(key);
    const intent = id === undefined ? await this.#anchor(key, step) : await step(() => kind.retrieve(id));
    const original = intent.metadata?.[originalLabel];
    if (original) return this.#remember(key, await step(() => kind.retrieve(original)));
    if (isNew || !kind.isUntouched(intent)) return this.#remember(key, intent);
    return this.#remember(key, await this.#older(key, intent, step));
  }

  async #anchor(key: string, step: Step): Promise<I> {
    const kind = this.#kind;
    for (let generation = 1; ; generation += 1) {
      const idempotencyKey = generation === 1 ? key : `${key}/${generation}`;
      try {
        const created = await step(() => kind.create(key, {idempotencyKey}));
        // A replay is the intent as it was when it was made.
        return isReplay(created.lastResponse.headers) ? await step(() => kind.retrieve(created.id)) : created;
      } catch (error) {
        if (error instanceof Stripe.errors.StripeIdempotencyError) return this.#found(key, error, step);
        if (generation === 3 || !isKeptFailure(error)) throw error;
      }
    }
  }

  /** An earlier release made the key's intent with other parameters. */
  async #found(key: string, error: unknown, step: Step): Promise<I> {
    const [intent] = await step(() => this.#kind.search(key));
    if (!intent) throw error;
    return step(() => this.#kind.retrieve(intent.id));
  }

  /** After 24 hours Stripe forgets a key, and its intent is made anew; the real one is then long searchable. */
  async #older(key: string, intent: I, step: Step): Promise<I> {
    const kind = this.#kind;
    const found = await step(() => kind.search(key));
    const original = found.find(
      (other) => other.id !== intent.id && !kind.isUntouched(other) && !other.metadata?.[originalLabel],
    );
    if (!original) return intent;
    await step(() => kind.yield(intent.id, {[originalLabel]: original.id}));
    return step(() => kind.retrieve(original.id));
  }

  #remember(key: string, intent: I): I {
    this.#ids.set(key, intent.id);
    const [oldest] = this.#ids.keys();
    if (this.#ids.size > capacity && oldest !== undefined) this.#ids.delete(oldest);
    return intent;
  }
}

function isReplay(headers: Record<string, string> | undefined): boolean {
  return headers?.['idempotent-replayed'] === 'true';
}

/** Stripe keeps the answer of a key, a 500 too. Only one that is kept is passed over: another may yet have made the intent. */
function isKeptFailure(error: unknown): boolean {
  return error instanceof Stripe.errors.StripeError && (error.statusCode ?? 0) >= 500 && isReplay(error.headers);
}
