import {PspSignatureError, type PspEvent} from '../port/psp.js';
import {isObject} from './sandbox-payment.js';

/** How old, or how far ahead, a signature may be, ms. */
const tolerance = 5 * 60_000;

/**
 * Reads a webhook of the sandbox: `Sandbox-Signature: t=<unix s>,v1=<hex HMAC-SHA-256 of "<t>.<raw body>">`.
 * @throws PspSignatureError when it isn't signed with `secret`, or not within 5 minutes of `now`
 */
export async function readSandboxWebhook(
  secret: string,
  headers: Headers,
  rawBody: Uint8Array,
  now: Date,
): Promise<PspEvent | undefined> {
  const [, seconds, hex] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(headers.get('sandbox-signature') ?? '') ?? [];
  if (seconds === undefined || hex === undefined) throw new PspSignatureError('The webhook carries no signature.');
  if (Math.abs(now.getTime() - Number(seconds) * 1000) > tolerance) {
    throw new PspSignatureError('The webhook was signed more than 5 minutes from now.');
  }
  if (!(await isSigned(secret, seconds, rawBody, hex)))
    throw new PspSignatureError("The webhook's signature is wrong.");
  return readEvent(new TextDecoder().decode(rawBody));
}

async function isSigned(secret: string, seconds: string, rawBody: Uint8Array, hex: string): Promise<boolean> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), {name: 'HMAC', hash: 'SHA-256'}, false, [
    'verify',
  ]);
  const signature = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const prefix = encoder.encode(`${seconds}.`);
  const signed = new Uint8Array(prefix.length + rawBody.length);
  signed.set(prefix);
  signed.set(rawBody, prefix.length);
  // Compares in constant time.
  return crypto.subtle.verify('HMAC', key, signature, signed);
}

function readEvent(text: string): PspEvent | undefined {
  let event: unknown;
  try {
    event = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(event) || typeof event['id'] !== 'string' || !isObject(event['payment'])) return undefined;
  const key = event['payment']['key'];
  return typeof key === 'string' ? {id: event['id'], key} : undefined;
}
