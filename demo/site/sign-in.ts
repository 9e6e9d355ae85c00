import {randomUUID} from 'node:crypto';
import type {Context} from 'hono';
import {deleteCookie, getSignedCookie, setSignedCookie} from 'hono/cookie';
import type {VendorSite} from './vendors.js';

/** What the site's own cookie says: who is signed in, and under which sign-in. */
export interface SignIn {
  /** Unique per sign-in. */
  readonly id: string;
  /** As `personKey` makes it. */
  readonly person: string;
}

const eightHours = 8 * 60 * 60;

/**
 * The site's own session: a signed cookie that no script can read. On https it would be named `__Host-…` and be `Secure`; the demo runs
 * on plain http at localhost, where a browser may refuse both.
 */
export class SignIns {
  readonly #secret: string;

  constructor(secret: string) {
    this.#secret = secret;
  }

  async read(context: Context, site: VendorSite): Promise<SignIn | undefined> {
    const value = await getSignedCookie(context, this.#secret, cookieName(site));
    if (!value) return undefined;
    const [id, person] = splitOnce(value, ':');
    return {id, person};
  }

  async start(context: Context, site: VendorSite, person: string): Promise<void> {
    await setSignedCookie(context, cookieName(site), `${randomUUID()}:${person}`, this.#secret, {
      path: `${site.base}/`,
      httpOnly: true,
      sameSite: 'Lax',
      maxAge: eightHours,
    });
  }

  end(context: Context, site: VendorSite): void {
    deleteCookie(context, cookieName(site), {path: `${site.base}/`});
  }
}

function cookieName(site: VendorSite): string {
  return `${site.name}_session`;
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
