import {html} from 'hono/html';
import type {Html, TicketLinkContext} from '../page.js';
import {type Language, localeOf, pathOf} from '../vendors.js';

/** Where the link of a mail about a ticket leads. */
export const ticketLinkPath = '/ticket';

/** The script that exchanges the link for a session of the ticket, as a vendor writes it. */
export const ticketLinkScript: Html = html`<script type="module" src="/static/shared/ticket-link.js"></script>`;

const words: Readonly<
  Record<Language, {title: string; opening: string; missing: string; expired: string; gone: string; failed: string}>
> = {
  en: {
    title: 'Your ticket',
    opening: 'One moment: we are opening your ticket.',
    missing: 'Open this page by the link in our mail. To see all your tickets, sign in.',
    expired: 'This link has expired: it holds 14 days. Sign in to read your ticket.',
    gone: 'This link opens nothing any more. Sign in to see your tickets.',
    failed: 'The ticket could not be reached. Check your connection, then try again.',
  },
  fr: {
    title: 'Votre demande',
    opening: 'Un instant : nous ouvrons votre demande.',
    missing: 'Ouvrez cette page par le lien de notre courriel. Pour voir toutes vos demandes, connectez-vous.',
    expired: 'Ce lien a expiré : il vaut 14 jours. Connectez-vous pour lire votre demande.',
    gone: 'Ce lien n’ouvre plus rien. Connectez-vous pour voir vos demandes.',
    failed: 'La demande est hors d’atteinte. Vérifiez votre connexion, puis réessayez.',
  },
};

const again: Readonly<Record<Language, string>> = {en: 'Try again', fr: 'Réessayer'};
const signIn: Readonly<Record<Language, string>> = {en: 'Sign in', fr: 'Se connecter'};

/** What the page is called. */
export const ticketLinkTitle = (language: Language): string => words[language].title;

/** The place in which the one ticket is shown; what is said until then, or instead of it. */
export function ticketLink({site, language, endpoint}: TicketLinkContext): Html {
  const text = words[language];
  return html`<div
    class="ticket-link"
    data-ticket-link
    data-missing="${text.missing}"
    data-expired="${text.expired}"
    data-gone="${text.gone}"
    data-failed="${text.failed}"
    data-endpoint="${endpoint}"
    data-locale="${localeOf(site, language)}"
  >
    <p role="status">${text.opening}</p>
    <template data-way="again"><button type="button" class="button">${again[language]}</button></template>
    <template data-way="sign-in"
      ><a class="button go" href="${pathOf(site, language, '/sign-in')}">${signIn[language]}</a></template
    >
    <p data-next></p>
  </div>`;
}
