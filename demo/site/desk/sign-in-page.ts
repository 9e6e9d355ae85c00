import {html} from 'hono/html';
import type {Html} from '../page.js';
import {type VendorDesk, deskPath} from './desk.js';
import {deskLayout} from './layout.js';

/** Signing in at the desk. */
export function deskSignInPage(desk: VendorDesk): Html {
  const {site, seller} = desk;
  const {words} = desk.voice;
  return deskLayout(desk, {
    title: words.signIn.title,
    isOpen: true,
    body: html`<h1>${words.desk(site.title)}</h1>
      <p class="lead">${words.signIn.lead(site.title)}</p>
      <form method="post" action="${deskPath(site, '/sign-in')}">
        <button type="submit" class="primary">${words.signIn.button(seller.name, seller.job)}</button>
      </form>`,
  });
}
