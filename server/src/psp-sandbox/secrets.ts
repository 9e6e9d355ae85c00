/** Random ids, comparisons and signatures on Web Crypto, so that they work in Node and in a page alike. */

const encoder = new TextEncoder();

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An id nobody can guess: the prefix and 128 random bits. */
export function randomId(prefix: string): string {
  return `${prefix}_${toHex(crypto.getRandomValues(new Uint8Array(16)))}`;
}

/** Whether two secrets are the same, in a time that says nothing of where they differ. */
export async function sameSecret(given: string, expected: string): Promise<boolean> {
  const [left, right] = await Promise.all(
    [given, expected].map(async (text) => new DataView(await crypto.subtle.digest('SHA-256', encoder.encode(text)))),
  );
  if (!left || !right) return false;
  let difference = 0;
  for (let index = 0; index < left.byteLength; index += 1) difference |= left.getUint8(index) ^ right.getUint8(index);
  return difference === 0;
}

/** The lower-case hex HMAC-SHA-256 of `text`. */
export async function hmacSha256(secret: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), {name: 'HMAC', hash: 'SHA-256'}, false, [
    'sign',
  ]);
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text))));
}
