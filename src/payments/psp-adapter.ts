import type {PaymentEntry} from '../client/contract.js';

/** How the PSP's fields should look: a small fixed set, since they stand on another origin. */
export interface PspTheme {
  readonly colorScheme?: 'light' | 'dark';
  readonly text?: string;
  readonly background?: string;
  readonly border?: string;
  readonly accent?: string;
  readonly danger?: string;
  readonly radius?: string;
  readonly fontSize?: string;
  readonly font?: string;
}

/** What the customer has typed so far, as far as this page may know it. */
export interface CardFieldsState {
  readonly complete: boolean;
  readonly empty: boolean;
  /** Lower case; `unknown` until the number tells. */
  readonly brand: string;
  /** What the fields themselves say is wrong, in the customer's language. */
  readonly error: string | undefined;
}

/** A card that the PSP holds under a single-use token. */
export interface CardToken {
  readonly token: string;
  readonly brand: string;
  readonly last4: string;
  /** Null, as is the year, of what never ends. */
  readonly expMonth: number | null;
  readonly expYear: number | null;
}

/** How the fields are mounted. */
export interface CardFieldsOptions {
  /** The PSP's exact origin and public key, as `GET /payment-methods` gives them. */
  readonly entry: Pick<PaymentEntry, 'origin' | 'publicKey'> & Partial<Pick<PaymentEntry, 'types'>>;
  readonly theme?: PspTheme | undefined;
  /** BCP 47. */
  readonly locale: string;
  /** What the method is for: to pay now when left out. One that is only kept may be a bank account too, where the PSP keeps those. */
  readonly purpose?: 'payment' | 'setup' | undefined;
  /** The frame's name for a screen reader. */
  readonly title: string;
  readonly onChange?: ((state: CardFieldsState) => void) | undefined;
  /** Enter was pressed in a field. */
  readonly onSubmit?: (() => void) | undefined;
  /** Removes the fields. */
  readonly signal?: AbortSignal | undefined;
}

/** Fields that stand on the PSP's origin: no card number ever reaches this page. */
export interface CardFields {
  /**
   * Exchanges what was typed for a token.
   *
   * @throws {PortalError} `payment_method_unusable` with `fields` when a field is wrong (they say so themselves); `psp_unavailable` when the PSP
   * doesn't answer; `aborted`.
   */
  tokenize(options?: {readonly signal?: AbortSignal | undefined}): Promise<CardToken>;
  focus(): void;
  clear(): void;
  setTheme(theme: PspTheme): void;
  destroy(): void;
}

/** How a challenge is shown. */
export interface ChallengeOptions {
  /** The PSP's exact origin: a challenge of another is refused. */
  readonly origin: string;
  readonly locale: string;
  readonly colorScheme?: 'light' | 'dark' | undefined;
  /** The frame's name for a screen reader. */
  readonly title: string;
  /** The customer closed it. */
  readonly signal?: AbortSignal | undefined;
}

/** A payment service provider in the browser. */
export interface PspAdapter {
  /**
   * Puts the PSP's fields into an element of the page's own tree, not a shadow root: a vendor's frame, and the browser's autofill, may need that.
   *
   * @throws {PortalError} `psp_unavailable` when the fields aren't ready within 15 s, as when they are blocked.
   */
  mount(host: HTMLElement, options: CardFieldsOptions): Promise<CardFields>;
  /**
   * Shows what the customer must do for the payment to go on. `completed` is no verdict: ask the server, which asks the PSP.
   *
   * @throws {PortalError} `psp_unavailable` when it isn't ready within 15 s, or when its URL is not the PSP's.
   */
  challenge(
    host: HTMLElement,
    action: {readonly url: string},
    options: ChallengeOptions,
  ): Promise<'completed' | 'closed'>;
}
