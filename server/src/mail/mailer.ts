/** Somebody's address; the name may be any text, the address is checked. */
export interface MailAddress {
  readonly name?: string;
  readonly address: string;
}

export interface MailAttachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Uint8Array;
}

/** A message as its writer thinks of it: nothing in it can become another header, another recipient or another part. */
export interface MailMessage {
  /** The same for the same message: should it be sent twice, both have one Message-ID, which is made of it. A new one when left out. */
  readonly id?: string;
  readonly to: MailAddress;
  /** The name that stands before the server's own address, such as the vendor's. */
  readonly fromName?: string;
  readonly replyTo?: MailAddress;
  readonly subject: string;
  readonly text: string;
  /** A whole document; the text stays for those who read no HTML. */
  readonly html?: string;
  readonly attachments?: readonly MailAttachment[];
  /** BCP 47. */
  readonly language?: string;
}

/** Where messages go. */
export interface Mailer {
  /**
   * Resolves once the message is in other hands: taken by the mail server, or on disk.
   * @throws MailError when it can't be taken; nothing was sent then
   */
  send(message: MailMessage): Promise<void>;
}

/**
 * A message could not be handed over. Its own message names neither the recipient nor a password, so it may be logged; the `cause` may name both.
 */
export class MailError extends Error {
  override readonly name = 'MailError';
  /** `address`: the recipient's address is none, or is refused. `unavailable`: it may work later. */
  readonly reason: 'address' | 'unavailable';

  constructor(reason: MailError['reason'], message: string, cause?: unknown) {
    super(message, {cause});
    this.reason = reason;
  }
}
