import {html} from 'hono/html';
import {testCards} from 'portal-widgets-server/psp-sandbox';
import {type NetworkCondition, networkConditions} from '../../src/network.js';
import type {AccountContext, Html} from '../page.js';
import {type Person, byCustomer, personKey} from '../people.js';
import {type Language, pathOf, widgetLocales} from '../vendors.js';

const words = {
  en: {
    title: 'Demo controls',
    note: 'This strip belongs to the demo, not to the website below it.',
    signedInAs: 'Signed in as',
    switchPerson: 'Switch',
    locale: 'Language of the widgets',
    followPage: 'As the page',
    network: 'Network to the API',
    networkSet: 'Set. It holds from the next request on.',
    networkFailed: 'The network could not be set; please sign in again.',
    cards: 'Test cards',
    cardsNote: 'Any future expiry date and any security code. In the bank’s window, the code is 123456.',
    number: 'Card number',
    happens: 'What happens',
    outbox: 'Messages sent',
    outboxNote: 'Nothing leaves this machine: each message to this company is a file.',
    outboxEmpty: 'None yet. Orders have a confirmation that can be sent.',
    outboxFailed: 'The messages could not be read; please sign in again.',
    refresh: 'Look again',
    desk: 'The vendor’s desk',
  },
  fr: {
    title: 'Réglages de la démo',
    note: 'Cette bande appartient à la démo, pas au site qui suit.',
    signedInAs: 'Connecté en tant que',
    switchPerson: 'Changer',
    locale: 'Langue des widgets',
    followPage: 'Comme la page',
    network: 'Réseau vers l’API',
    networkSet: 'C’est fait, à partir de la prochaine requête.',
    networkFailed: 'Le réseau n’a pas pu être réglé ; reconnectez-vous.',
    cards: 'Cartes de test',
    cardsNote:
      'Toute date d’expiration à venir, tout code de sécurité. Dans la fenêtre de la banque, le code est 123456.',
    number: 'Numéro de carte',
    happens: 'Ce qui se passe',
    outbox: 'Courriels envoyés',
    outboxNote: 'Rien ne quitte cette machine : chaque message à cette entreprise est un fichier.',
    outboxEmpty: 'Aucun pour l’instant. La confirmation d’une commande peut s’envoyer.',
    outboxFailed: 'Les messages n’ont pas pu être lus ; reconnectez-vous.',
    refresh: 'Actualiser',
    desk: 'Le bureau du fournisseur',
  },
} as const;

const networkNames: Readonly<Record<Language, Readonly<Record<NetworkCondition, string>>>> = {
  en: {
    fast: 'Fast',
    slow: 'Slow: 2 s a request',
    offline: 'Offline: every connection is cut',
    'lost-answer': 'A payment’s first answer is lost',
    'server-error': 'The server is out of order (503)',
  },
  fr: {
    fast: 'Rapide',
    slow: 'Lent : 2 s par requête',
    offline: 'Hors ligne : toute connexion est coupée',
    'lost-answer': 'La première réponse à un paiement se perd',
    'server-error': 'Le serveur est en panne (503)',
  },
};

const roleNames: Readonly<Record<Language, Readonly<Record<Person['role'], string>>>> = {
  en: {owner: 'owner', billing_manager: 'billing manager', member: 'member'},
  fr: {owner: 'propriétaire', billing_manager: 'responsable de la facturation', member: 'membre'},
};

/** What a role is called on the vendors' pages. */
export function roleName(language: Language, role: Person['role']): string {
  return roleNames[language][role];
}

/** `4242424242424242` as it is printed on a card. */
export function groupedNumber(number: string): string {
  const groups = number.length === 15 ? /^\d{4}|\d{6}(?=\d{5}$)|\d{5}$/g : /\d{4}/g;
  return (number.match(groups) ?? [number]).join(' ');
}

/** The strip above a vendor's account page: who is signed in, in which language, over which network, and the cards to try. */
export function demoPanel(context: AccountContext): Html {
  const {site, language, people, person, network} = context;
  const text = words[language];
  return html`<aside class="demo-panel" aria-label="${text.title}">
    <p class="demo-note"><strong>${text.title}</strong> ${text.note}</p>
    <form class="demo-control" method="post" action="${pathOf(site, language, '/sign-in')}">
      <label for="demo-person">${text.signedInAs}</label>
      <span class="demo-row">
        <select id="demo-person" name="person" autocomplete="off">
          ${byCustomer(people).map(
            (group) =>
              html`<optgroup label="${group[0]?.company ?? ''}">
                ${group.map(
                  (one) =>
                    html`<option value="${personKey(one)}" ${personKey(one) === personKey(person) ? 'selected' : ''}>
                      ${one.name}, ${roleName(language, one.role)}
                    </option>`,
                )}
              </optgroup>`,
          )}
        </select>
        <button type="submit">${text.switchPerson}</button>
      </span>
    </form>
    <p class="demo-control">
      <label for="demo-locale">${text.locale}</label>
      <select id="demo-locale" autocomplete="off">
        <option value="">${text.followPage}</option>
        ${widgetLocales.map(({tag, name}) => html`<option value="${tag}" lang="${tag}">${name}</option>`)}
      </select>
    </p>
    <p class="demo-control">
      <label for="demo-network">${text.network}</label>
      <select
        id="demo-network"
        autocomplete="off"
        data-url="${site.base}/demo/network"
        data-set="${text.networkSet}"
        data-failed="${text.networkFailed}"
        aria-describedby="demo-network-status"
      >
        ${networkConditions.map(
          (condition) =>
            html`<option value="${condition}" ${condition === network ? 'selected' : ''}>
              ${networkNames[language][condition]}
            </option>`,
        )}
      </select>
      <span id="demo-network-status" role="status"></span>
    </p>
    <details class="demo-cards">
      <summary>${text.cards}</summary>
      <div>
        <p>${text.cardsNote}</p>
        <div class="demo-scroll" role="region" aria-label="${text.cards}" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${text.number}</th>
                <th scope="col">${text.happens}</th>
              </tr>
            </thead>
            <tbody>
              ${testCards.map(
                (card) =>
                  html`<tr>
                    <td><code>${groupedNumber(card.number)}</code></td>
                    <td lang="en">${card.description}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </div>
    </details>
    <details
      class="demo-outbox"
      data-url="${site.base}/demo/outbox"
      data-empty="${text.outboxEmpty}"
      data-failed="${text.outboxFailed}"
      data-lang="${language}"
    >
      <summary>${text.outbox}</summary>
      <div>
        <p>${text.outboxNote} <button type="button">${text.refresh}</button></p>
        <p role="status"></p>
        <ul></ul>
      </div>
    </details>
    <p class="demo-desk"><a href="${site.base}/desk">${text.desk}</a></p>
  </aside>`;
}
