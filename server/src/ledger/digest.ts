/** SHA-256 of some bytes, as lower-case hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  // A copy, since a digest wants bytes that are nobody else's.
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SHA-256 of a text's UTF-8, as lower-case hex. */
export function sha256OfText(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text));
}
