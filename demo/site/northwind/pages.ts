import type {VendorPages} from '../page.js';
import {accountPage} from './account.js';
import {docsPage} from './docs.js';
import {homePage} from './home.js';
import {notFoundPage} from './not-found.js';
import {pricingPage} from './pricing.js';
import {signInPage} from './sign-in.js';
import {ticketLinkPage} from './ticket-link.js';

/** Northwind Cloud's website. */
export const northwindPages: VendorPages = {
  open: {'/': homePage, '/pricing': pricingPage, '/docs': docsPage},
  signIn: signInPage,
  account: accountPage,
  ticketLink: ticketLinkPage,
  notFound: notFoundPage,
};
