import type {QuoteAcceptRequest, SignatureMode} from '../../../client/contract.js';
import type {PortalClient} from '../../../client/portal-client.js';
import {randomKey} from '../../../client/random-key.js';
import {keepDraft, readDraft} from '../../../controllers/draft.js';
import {hasInk, readDrawing, type Drawing} from './strokes.js';

/** What is missing before a quote can be signed. */
export type MissingSignature = 'name' | 'draw' | 'image';

/** What a customer has signed and typed for one quote. */
export interface AcceptInput {
  readonly mode: SignatureMode;
  /** Undefined until it was typed or prefilled. */
  readonly name: string | undefined;
  readonly drawing: Drawing | undefined;
  /** The image of mode `image`, base64. */
  readonly picture: string | undefined;
  readonly purchaseOrder: string;
}

/** A sending whose end is not known: its key, and what stands for its parameters. */
interface Sending {
  readonly key: string;
  readonly fingerprint: string;
}

const nothing: AcceptInput = {
  mode: 'draw',
  name: undefined,
  drawing: undefined,
  picture: undefined,
  purchaseOrder: '',
};

const modes: readonly unknown[] = ['draw', 'type', 'image'] satisfies SignatureMode[];

/** What is missing from the input; undefined when the quote can be signed with it. */
export function missingFrom({mode, name, drawing, picture}: AcceptInput): MissingSignature | undefined {
  if (mode === 'draw' && !(drawing && hasInk(drawing))) return 'draw';
  if (mode === 'image' && !picture) return 'image';
  return name?.trim() ? undefined : 'name';
}

/** What was typed and signed for one quote, and the key it is sent under: kept in the tab until the quote is accepted, through a closed dialog and a reload. */
export class AcceptDraft {
  readonly #client: PortalClient;
  readonly #quoteId: string;
  #input: AcceptInput;
  #sending: Sending | undefined;
  /** Whether it may have reached the server, and nobody knows yet. */
  #inDoubt: boolean;

  constructor(client: PortalClient, quoteId: string) {
    this.#client = client;
    this.#quoteId = quoteId;
    const kept = (readDraft(client, this.#key) ?? {}) as Partial<
      Record<keyof AcceptInput | 'sending' | 'inDoubt', unknown>
    >;
    const text = (value: unknown, longest: number): string | undefined =>
      typeof value === 'string' ? value.slice(0, longest) : undefined;
    this.#input = {
      mode: modes.includes(kept.mode) ? (kept.mode as SignatureMode) : nothing.mode,
      name: text(kept.name, 200),
      drawing: readDrawing(kept.drawing),
      picture: text(kept.picture, 300_000),
      purchaseOrder: text(kept.purchaseOrder, 100) ?? '',
    };
    this.#sending = isSending(kept.sending) ? kept.sending : undefined;
    this.#inDoubt = kept.inDoubt === true;
  }

  get input(): AcceptInput {
    return this.#input;
  }

  get inDoubt(): boolean {
    return this.#inDoubt;
  }

  /** Takes what was typed or signed. */
  change(input: Partial<AcceptInput>): void {
    this.#input = {...this.#input, ...input};
    this.#save();
  }

  /** The key for exactly this: the one it was sent under before, as long as that has no definitive end, or else a new one. It is kept before anything is sent. */
  keyFor(etag: string, request: QuoteAcceptRequest): string {
    const fingerprint = hash(JSON.stringify([etag, request]));
    if (this.#sending?.fingerprint !== fingerprint) this.#sending = {key: randomKey(), fingerprint};
    this.#inDoubt = true;
    this.#save();
    return this.#sending.key;
  }

  /** The server's word: nothing was accepted. The key stays, for the same may be sent again. */
  settle(): void {
    this.#inDoubt = false;
    this.#save();
  }

  /** Nothing of it is needed any more. */
  clear(): void {
    this.#input = nothing;
    this.#sending = undefined;
    this.#inDoubt = false;
    keepDraft(this.#client, this.#key, undefined);
  }

  get #key(): readonly [string, string] {
    return ['quote-accept', this.#quoteId];
  }

  #save(): void {
    keepDraft(this.#client, this.#key, {...this.#input, sending: this.#sending, inDoubt: this.#inDoubt});
  }
}

function isSending(value: unknown): value is Sending {
  const {key, fingerprint} = (value ?? {}) as Partial<Sending>;
  return typeof key === 'string' && /^[\x21-\x7e]{16,128}$/.test(key) && typeof fingerprint === 'string';
}

/** 64 bits of FNV-1a. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  return value.toString(36);
}
