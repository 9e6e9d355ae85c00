import type {TestAccountName} from './test-accounts.js';
import type {TestCardName} from './test-cards.js';
import type {Capture, CardLabel, FailureCode, IntentStatus, Refund, WebhookType} from './types.js';

/** A card as stored: what may be shown of it, and how it behaves. Neither its number nor its security code is ever stored. */
export interface StoredCard extends CardLabel {
  testCard: TestCardName | TestAccountName;
}

/** A token made by the hosted fields. */
export interface TokenRecord {
  id: string;
  card: StoredCard;
  /** Epoch ms. */
  expiresAt: number;
  used: boolean;
}

/** A saved card. A deleted one stays, for the payments that name it, but can't be charged or listed. */
export interface CardRecord {
  id: string;
  customer: string;
  card: StoredCard;
  createdAt: string;
  deleted: boolean;
}

/** A challenge that was begun. */
export interface ChallengeRecord {
  /** Known only to the challenge page itself. */
  secret: string;
  /** Epoch ms. */
  expiresAt: number;
  wrongCodes: number;
}

/** A payment or a setup. One record for both: a setup is a payment of nothing. */
export interface IntentRecord {
  kind: 'payment' | 'setup';
  id: string;
  key: string;
  /** The parameters it was asked for with, as canonical text; `null` when it was canceled before it arrived. */
  fingerprint: string | null;
  status: IntentStatus;
  amount: number | null;
  currency: string | null;
  description: string | null;
  returnOrigin: string | null;
  card: StoredCard | null;
  savedCardId: string | null;
  /** The customer to save the card for, once it has proved good. */
  saveFor: string | null;
  challenge: ChallengeRecord | null;
  /** When `processing` ends, epoch ms. */
  settleAt: number | null;
  failure: FailureCode | null;
  refunded: number;
  createdAt: string;
  updatedAt: string;
}

/** A webhook to deliver. `body` is kept as text, so that every try sends and signs the same bytes. */
export interface WebhookRecord {
  id: string;
  type: WebhookType;
  body: string;
  state: 'pending' | 'delivered' | 'abandoned';
}

/** One fact of the journal. Records are whole, not differences: replaying one twice changes nothing. */
export type Change =
  | {kind: 'token'; token: TokenRecord}
  | {kind: 'card'; card: CardRecord}
  | {kind: 'intent'; intent: IntentRecord}
  | {kind: 'capture'; capture: Capture}
  | {kind: 'refund'; refund: Refund}
  | {kind: 'webhook'; webhook: WebhookRecord};

/** Everything the sandbox knows, in memory. Records are immutable: a change replaces them. */
export class State {
  readonly tokens = new Map<string, TokenRecord>();
  readonly cards = new Map<string, CardRecord>();
  readonly captures = new Map<string, Capture>();
  readonly refunds = new Map<string, Refund>();
  /** The pending ones, oldest first. */
  readonly webhooks = new Map<string, WebhookRecord>();
  readonly #intents = new Map<string, IntentRecord>();
  readonly #slots = new Map<string, string>();
  readonly #unsettled = new Set<string>();

  /** Takes one fact in. */
  apply(change: Change): void {
    switch (change.kind) {
      case 'token':
        this.tokens.set(change.token.id, change.token);
        break;
      case 'card':
        this.cards.set(change.card.id, change.card);
        break;
      case 'capture':
        this.captures.set(change.capture.id, change.capture);
        break;
      case 'refund':
        this.refunds.set(change.refund.id, change.refund);
        break;
      case 'webhook':
        if (change.webhook.state === 'pending') this.webhooks.set(change.webhook.id, change.webhook);
        else this.webhooks.delete(change.webhook.id);
        break;
      case 'intent':
        this.#applyIntent(change.intent);
        break;
    }
  }

  #applyIntent(intent: IntentRecord): void {
    this.#intents.set(intent.id, intent);
    this.#slots.set(`${intent.kind} ${intent.key}`, intent.id);
    const open = intent.status === 'requires_action' || intent.status === 'processing';
    if (open) this.#unsettled.add(intent.id);
    else this.#unsettled.delete(intent.id);
  }

  /** The payment or setup of the caller's key. */
  intent(kind: IntentRecord['kind'], key: string): IntentRecord | undefined {
    const id = this.#slots.get(`${kind} ${key}`);
    return id === undefined ? undefined : this.#intents.get(id);
  }

  /** The payment or setup of the sandbox's own id. */
  intentById(id: string): IntentRecord | undefined {
    return this.#intents.get(id);
  }

  /** Like {@link intentById}, for an id that was found before: records are never removed. */
  expectIntent(id: string): IntentRecord {
    const intent = this.#intents.get(id);
    if (!intent) throw new Error(`There is no payment or setup ${id}.`);
    return intent;
  }

  /** All payments and setups, oldest first. */
  intents(): IntentRecord[] {
    return [...this.#intents.values()];
  }

  /** Those that time alone can still change. */
  unsettled(): IntentRecord[] {
    return [...this.#unsettled].map((id) => this.expectIntent(id));
  }
}
