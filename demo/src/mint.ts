import type {Person} from '../site/people.js';

/**
 * Mints session tokens over HTTP, as a vendor's own server does.
 *
 * @param apiUrl - the API's address, without a slash at its end
 * @param apiKey - the vendor's; it never leaves this process
 */
export function createMint(apiUrl: string, apiKey: string): (person: Person) => Promise<string> {
  return async ({customer, user}) => {
    const answer = await fetch(`${apiUrl}/portal/v1/sessions`, {
      method: 'POST',
      headers: {Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json'},
      body: JSON.stringify({customer, user}),
    });
    if (!answer.ok) throw new Error(`The portal's API answered ${answer.status} when it was asked for a session.`);
    const {token} = (await answer.json()) as {token: string};
    return token;
  };
}
