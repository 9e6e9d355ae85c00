import {html} from 'hono/html';
import type {Html, PageContext} from '../page.js';
import {pathOf} from '../vendors.js';
import {northwindLayout} from './layout.js';

const words = {
  en: {title: 'Nothing here', body: 'This page has blown away, or never was.', home: 'To the front page'},
  fr: {title: 'Rien ici', body: 'Cette page s’est envolée, ou n’a jamais existé.', home: 'Vers l’accueil'},
} as const;

/** What an unknown address shows. */
export function notFoundPage(context: PageContext): Html {
  const text = words[context.language];
  return northwindLayout(context, {
    title: text.title,
    body: html`<section class="page-head">
      <h1>${text.title}</h1>
      <p class="lead">${text.body}</p>
      <p><a class="button" href="${pathOf(context.site, context.language, '/')}">${text.home}</a></p>
    </section>`,
  });
}
