import {readFileSync} from 'node:fs';
import {html, raw} from 'hono/html';
import type {Html, PageContext} from '../page.js';
import {pathOf} from '../vendors.js';
import {northwindLayout} from './layout.js';

/** The pressure chart behind the headline. */
const isobars = raw(readFileSync(new URL('../public/northwind/isobars.svg', import.meta.url), 'utf8'));

/** Where Northwind's machines stand: the station's name, its temperature, and the round trip to it in milliseconds. */
const stations = [
  {code: 'AMS', city: 'Amsterdam', celsius: 9, latency: 4},
  {code: 'BOO', city: 'Bodø', celsius: -6, latency: 21},
  {code: 'CDG', city: 'Paris', celsius: 11, latency: 11},
  {code: 'FRA', city: 'Frankfurt', celsius: 8, latency: 8},
  {code: 'KWI', city: 'Kuwait City', celsius: 31, latency: 74},
  {code: 'NRT', city: 'Tokyo', celsius: 14, latency: 212},
] as const;

const words = {
  en: {
    title: 'Hosting that holds when the weather turns',
    description: 'Managed servers, PostgreSQL and backups in six regions, on one bill in your currency.',
    headline: 'Hosting that holds when the weather turns.',
    lead: 'Servers, PostgreSQL and backups that we run and you forget about. Six regions, one bill, in your own currency.',
    start: 'See the plans',
    read: 'Read the docs',
    outlook: 'Tonight’s outlook',
    outlookNote: 'Round trips from Amsterdam, measured at 18:00 UTC.',
    region: 'Region',
    outside: 'Outside',
    trip: 'Round trip',
    sky: 'Service',
    clear: 'Clear',
    parts: [
      {title: 'Servers', body: 'From a shared core to 96 of your own. Resize in place; the disk stays where it is.'},
      {
        title: 'PostgreSQL',
        body: 'A standby in another building, point-in-time recovery to any second of the last 35 days.',
      },
      {title: 'Vault', body: 'Backups we restore for practice every Sunday, and tell you how long it took.'},
    ],
    quoteText:
      'A transformer burnt down next to their Frankfurt hall. I learnt of it from their report, three days later.',
    quoteWho: 'Head of infrastructure at a Dutch ferry company',
  },
  fr: {
    title: 'L’hébergement qui tient quand le temps tourne',
    description: 'Serveurs, PostgreSQL et sauvegardes gérés dans six régions, sur une seule facture dans votre devise.',
    headline: 'L’hébergement qui tient quand le temps tourne.',
    lead: 'Des serveurs, du PostgreSQL et des sauvegardes dont nous nous occupons et que vous oubliez. Six régions, une facture, dans votre devise.',
    start: 'Voir les formules',
    read: 'Lire la documentation',
    outlook: 'Prévisions de la nuit',
    outlookNote: 'Allers-retours depuis Amsterdam, mesurés à 18 h UTC.',
    region: 'Région',
    outside: 'Dehors',
    trip: 'Aller-retour',
    sky: 'Service',
    clear: 'Dégagé',
    parts: [
      {
        title: 'Serveurs',
        body: 'D’un cœur partagé à 96 à vous seul. La taille change sur place ; le disque ne bouge pas.',
      },
      {
        title: 'PostgreSQL',
        body: 'Un serveur de secours dans un autre bâtiment, un retour à n’importe quelle seconde des 35 derniers jours.',
      },
      {
        title: 'Vault',
        body: 'Des sauvegardes que nous restaurons chaque dimanche pour nous exercer, en vous disant en combien de temps.',
      },
    ],
    quoteText:
      'Un transformateur a brûlé à côté de leur salle de Francfort. Je l’ai appris par leur rapport, trois jours plus tard.',
    quoteWho: 'Responsable de l’infrastructure d’une compagnie néerlandaise de ferries',
  },
} as const;

/** The front page. */
export function homePage(context: PageContext): Html {
  const {site, language} = context;
  const text = words[language];
  const celsius = new Intl.NumberFormat(language, {style: 'unit', unit: 'celsius'});
  const milliseconds = new Intl.NumberFormat(language, {style: 'unit', unit: 'millisecond'});
  return northwindLayout(context, {
    title: text.title,
    description: text.description,
    body: html`<section class="hero">
        <div class="chart" aria-hidden="true">${isobars}</div>
        <div class="hero-text">
          <h1>${text.headline}</h1>
          <p class="lead">${text.lead}</p>
          <p class="actions">
            <a class="button" href="${pathOf(site, language, '/pricing')}">${text.start}</a>
            <a class="button quiet" href="${pathOf(site, language, '/docs')}">${text.read}</a>
          </p>
        </div>
      </section>
      <section class="band outlook" aria-labelledby="outlook">
        <div>
          <h2 id="outlook">${text.outlook}</h2>
          <p class="muted">${text.outlookNote}</p>
        </div>
        <div class="scroll">
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">${text.region}</th>
                <th scope="col">${text.outside}</th>
                <th scope="col">${text.trip}</th>
                <th scope="col">${text.sky}</th>
              </tr>
            </thead>
            <tbody>
              ${stations.map(
                (station) =>
                  html`<tr>
                    <th scope="row"><abbr title="${station.city}">${station.code}</abbr> ${station.city}</th>
                    <td>${celsius.format(station.celsius)}</td>
                    <td>${milliseconds.format(station.latency)}</td>
                    <td><span class="clear">${text.clear}</span></td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>
      <section class="band parts">
        ${text.parts.map(
          (part) =>
            html`<div>
              <h2>${part.title}</h2>
              <p>${part.body}</p>
            </div>`,
        )}
      </section>
      <figure class="band quote">
        <blockquote><p>${text.quoteText}</p></blockquote>
        <figcaption>${text.quoteWho}</figcaption>
      </figure>`,
  });
}
