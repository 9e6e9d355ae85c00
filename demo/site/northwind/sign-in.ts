import {html} from 'hono/html';
import type {Html, SignInContext} from '../page.js';
import {peopleList} from '../shared/people-list.js';
import {northwindLayout} from './layout.js';

const words = {
  en: {
    title: 'Sign in',
    lead: 'This is a demonstration, so there is no password: choose who you are.',
    note: 'Roles differ in what they may do: a member reads, an owner and a billing manager also pay and share.',
  },
  fr: {
    title: 'Se connecter',
    lead: 'C’est une démonstration, donc sans mot de passe : choisissez qui vous êtes.',
    note: 'Les rôles n’ont pas les mêmes droits : un membre lit, un propriétaire et un responsable de la facturation paient et partagent aussi.',
  },
} as const;

/** Choosing who to be. */
export function signInPage(context: SignInContext): Html {
  const text = words[context.language];
  return northwindLayout(context, {
    title: text.title,
    body: html`<section class="page-head">
        <h1>${text.title}</h1>
        <p class="lead">${text.lead}</p>
        <p class="muted">${text.note}</p>
      </section>
      <section class="band">${peopleList(context)}</section>`,
  });
}
