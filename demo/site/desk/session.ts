import {createHmac, randomUUID} from 'node:crypto';
import type {Context, MiddlewareHandler} from 'hono';
import {deleteCookie, getSignedCookie, setSignedCookie} from 'hono/cookie';
import {type VendorDesk, deskPath} from './desk.js';

const eightHours = 8 * 60 * 60;

/**
 * Who sits at a desk: a signed cookie of its own, which no other page of the website is sent and none that comes from another website. Its key is the desk's alone, so that no cookie of
 * a customer's is taken for it under whatever name.
 */
export class DeskSession {
  readonly #desk: VendorDesk;
  readonly #key: string;
  readonly #name: string;

  /** @param secret - what signs the website's cookies */
  constructor(desk: VendorDesk, secret: string) {
    this.#desk = desk;
    this.#name = `${desk.site.name}_desk`;
    this.#key = createHmac('sha256', secret).update(`desk of ${desk.site.name}`).digest('base64url');
  }

  async start(context: Context): Promise<void> {
    await setSignedCookie(context, this.#name, randomUUID(), this.#key, {
      path: deskPath(this.#desk.site),
      httpOnly: true,
      sameSite: 'Strict',
      maxAge: eightHours,
    });
  }

  end(context: Context): void {
    deleteCookie(context, this.#name, {path: deskPath(this.#desk.site)});
  }

  /** Lets nobody by who isn't signed in at this desk. */
  readonly guard: MiddlewareHandler = async (context, next) => {
    if (await getSignedCookie(context, this.#key, this.#name)) return next();
    return context.redirect(deskPath(this.#desk.site, '/sign-in'), 303);
  };
}
