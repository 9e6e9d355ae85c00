/** 128 random bits in hex; works outside secure contexts too, where `crypto.randomUUID` doesn't exist. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
