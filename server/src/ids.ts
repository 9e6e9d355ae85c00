const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const length = 16;
/** Bytes from here on would make the first letters likelier than the others. */
const fair = 256 - (256 % alphabet.length);

/** An id that nobody can guess: `prefix`, an underscore and 16 random base62 characters (95 bits). */
export function newId(prefix: string): string {
  let random = '';
  while (random.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(length))) {
      if (byte < fair && random.length < length) random += alphabet.charAt(byte % alphabet.length);
    }
  }
  return `${prefix}_${random}`;
}
