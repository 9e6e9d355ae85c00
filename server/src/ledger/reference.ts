/** Digits and capitals without those that are mistaken for one another (0 O, 1 I L, 8 B, 5 S, U V). */
const letters = '234679ACDEFGHJKMNPQRTWXYZ';

/** A random reference that a person can read out, such as `PAY-7F3K-92QD`. */
export function newReference(): string {
  const characters: string[] = [];
  while (characters.length < 8) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1));
    // Bytes past the last whole round would favour the first letters.
    const letter = byte < 256 - (256 % letters.length) ? letters[byte % letters.length] : undefined;
    if (letter) characters.push(letter);
  }
  return `PAY-${characters.slice(0, 4).join('')}-${characters.slice(4).join('')}`;
}
