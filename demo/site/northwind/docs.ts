import {html} from 'hono/html';
import type {Html, PageContext} from '../page.js';
import {northwindLayout} from './layout.js';

const words = {
  en: {
    title: 'Billing, explained',
    lead: 'What arrives when, who may pay it, and what happens if nobody does.',
    onPage: 'On this page',
    calendar: 'The month of an invoice',
    steps: [
      ['Day 1', 'We add up the days each server ran and issue the invoice.'],
      ['Day 30', 'It is due. Owners and billing managers had a reminder a week before.'],
      ['Day 31', 'Unpaid, it counts as overdue in your account, and we write to the owner by name.'],
      ['Day 60', 'New servers wait until it is paid. What runs keeps running.'],
    ],
    roles: 'Who may do what',
    role: 'Role',
    read: 'Read',
    pay: 'Pay and share',
    people: 'Manage people',
    owner: 'Owner',
    manager: 'Billing manager',
    member: 'Member',
    yes: 'Yes',
    no: 'No',
    cli: 'From the command line',
    cliBody: 'The same figures as in your account, for your own books:',
    credit: 'Credit',
    creditBody:
      'A credit note becomes balance on your account. The next payment in its currency uses it first, before your card is charged.',
  },
  fr: {
    title: 'La facturation expliquée',
    lead: 'Ce qui arrive et quand, qui peut payer, et ce qui se passe si personne ne le fait.',
    onPage: 'Sur cette page',
    calendar: 'Le mois d’une facture',
    steps: [
      ['Jour 1', 'Nous comptons les jours de chaque serveur et émettons la facture.'],
      ['Jour 30', 'Elle est due. Un rappel est parti une semaine plus tôt.'],
      ['Jour 31', 'Impayée, elle est en retard dans votre compte, et nous écrivons au propriétaire par son nom.'],
      ['Jour 60', 'Les nouveaux serveurs attendent le paiement. Ce qui tourne continue de tourner.'],
    ],
    roles: 'Qui peut faire quoi',
    role: 'Rôle',
    read: 'Lire',
    pay: 'Payer et partager',
    people: 'Gérer les personnes',
    owner: 'Propriétaire',
    manager: 'Responsable de la facturation',
    member: 'Membre',
    yes: 'Oui',
    no: 'Non',
    cli: 'En ligne de commande',
    cliBody: 'Les mêmes chiffres que dans votre compte, pour vos propres livres :',
    credit: 'Avoirs',
    creditBody:
      'Un avoir devient un solde sur votre compte. Le prochain paiement dans sa devise l’utilise d’abord, avant de débiter votre carte.',
  },
} as const;

/** How billing works at Northwind. */
export function docsPage(context: PageContext): Html {
  const text = words[context.language];
  const rights: ReadonlyArray<[string, boolean, boolean, boolean]> = [
    [text.owner, true, true, true],
    [text.manager, true, true, false],
    [text.member, true, false, false],
  ];
  const mark = (yes: boolean): string => (yes ? text.yes : text.no);
  return northwindLayout(context, {
    title: text.title,
    description: text.lead,
    body: html`<div class="docs">
      <nav class="docs-nav" aria-label="${text.onPage}">
        <p>${text.onPage}</p>
        <a href="#calendar">${text.calendar}</a>
        <a href="#roles">${text.roles}</a>
        <a href="#credit">${text.credit}</a>
        <a href="#cli">${text.cli}</a>
      </nav>
      <article class="prose">
        <h1>${text.title}</h1>
        <p class="lead">${text.lead}</p>
        <h2 id="calendar">${text.calendar}</h2>
        <dl class="calendar">
          ${text.steps.map(
            ([day, what]) =>
              html`<div>
                <dt>${day}</dt>
                <dd>${what}</dd>
              </div>`,
          )}
        </dl>
        <h2 id="roles">${text.roles}</h2>
        <div class="scroll" role="region" aria-labelledby="roles" tabindex="0">
          <table>
            <thead>
              <tr>
                <th scope="col">${text.role}</th>
                <th scope="col">${text.read}</th>
                <th scope="col">${text.pay}</th>
                <th scope="col">${text.people}</th>
              </tr>
            </thead>
            <tbody>
              ${rights.map(
                ([role, ...may]) =>
                  html`<tr>
                    <th scope="row">${role}</th>
                    ${may.map((yes) => html`<td>${mark(yes)}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
        <h2 id="credit">${text.credit}</h2>
        <p>${text.creditBody}</p>
        <h2 id="cli">${text.cli}</h2>
        <p>${text.cliBody}</p>
        <pre tabindex="0"><code>$ nw invoices --status overdue --format csv &gt; overdue.csv
$ nw invoices pdf 2026-10417</code></pre>
      </article>
    </div>`,
  });
}
