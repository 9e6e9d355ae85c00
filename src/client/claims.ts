/** What a token says about itself. Nothing of it is trusted: the server decides; this only tells when to warn and whose cache it is. */
export interface Claims {
  /** Tenant, customer and user; empty where the token isn't a JWT. */
  readonly identity: string;
  /** Milliseconds for which it is good from when it was minted; undefined where it doesn't say. */
  readonly lifetime: number | undefined;
}

/** Reads a JWT's claims without verifying it. A token of another kind has none. */
export function readClaims(token: string, now: number): Claims {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const {tenant, customer, sub, iat, exp} = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const whole = typeof iat === 'number' && typeof exp === 'number' ? (exp - iat) * 1000 : 0;
    const left = typeof exp === 'number' ? exp * 1000 - now : 0;
    // A remainder that can't be means that the device's clock is wrong; the token's own span is right even then.
    const lifetime = whole && (left <= 0 || left > whole) ? whole : left;
    return {identity: JSON.stringify([tenant, customer, sub]), lifetime: lifetime > 0 ? lifetime : undefined};
  } catch {
    return {identity: '', lifetime: undefined};
  }
}
