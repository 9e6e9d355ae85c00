import {PortalError} from '../core/errors.js';
import type {GetToken} from '../client/types.js';

/** Gets tokens from a page of the vendor's own origin, which knows its customer by its own cookie: a POST that answers `{"token": "…"}`. */
export function fetchToken(tokenUrl: string): GetToken {
  return async ({reason, signal}) => {
    const response = await fetch(tokenUrl, {
      method: 'POST',
      credentials: 'same-origin',
      // A form of another site can't send this: the vendor may refuse what comes without it.
      headers: {'Content-Type': 'application/json', 'X-Portal-CSRF': '1'},
      body: JSON.stringify({reason}),
      signal,
    });
    if (!response.ok) throw (await import('./token-refused.js')).tokenRefused(tokenUrl, response.status);
    const {token} = (await response.json().catch(() => ({}))) as {token?: unknown};
    if (typeof token === 'string') return token;
    throw new PortalError('not_configured', `${tokenUrl} must answer {"token": "…"}.`);
  };
}
