import {expect, fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/order-list.js';
import '../../src/define/portal-provider.js';
import '../../src/define/quote-list.js';
import type {InvoiceTable} from '../../src/widgets/invoice-table/invoice-table.js';
import {clientIn, type ClientScope} from '../support/client-scope.js';
import {endpoint, openWorld, type TestWorld} from '../support/control.js';
import {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {shown, textOf} from '../support/seen.js';
import {pseudoWords, unmarked} from './pseudo.js';

describe('the language of a widget', function () {
  this.timeout(60_000);

  let world: TestWorld;
  let getToken: () => Promise<string>;

  before(async () => {
    world = await openWorld();
    getToken = async () => (await world.session()).token;
  });

  const headings = (table: Element | null): string => textOf(table?.shadowRoot?.querySelector('thead'));

  it('is its provider’s, but for one that stands in a language of its own', async () => {
    const place = await fixture(html`
      <portal-provider endpoint=${endpoint} .getToken=${getToken} live="off" locale="fr">
        <invoice-table></invoice-table>
        <div lang="de"><invoice-table></invoice-table></div>
      </portal-provider>
    `);
    const [outer, inner] = place.querySelectorAll<InvoiceTable>('invoice-table');
    await shown(() => headings(outer!).includes('Montant dû'));
    await shown(() => headings(inner!).includes('Fällig'));
  });

  it('changes with the provider’s, at once and everywhere', async () => {
    const place = await fixture<HTMLElement & {locale: string | undefined}>(html`
      <portal-provider endpoint=${endpoint} .getToken=${getToken} live="off" locale="fr">
        <invoice-table></invoice-table>
      </portal-provider>
    `);
    const table = place.querySelector('invoice-table');
    await shown(() => headings(table).includes('Montant dû'));
    place.locale = 'nl';
    await shown(() => headings(table).includes('Bedrag'));
    place.locale = undefined;
    await shown(() => headings(table).includes('Amount due'));
  });

  it('changes where a lang changes inside another shadow tree', async () => {
    const page = await InvoicePage.open(clientIn(world), html`<div id="host"></div>`);
    const root = page.scope.querySelector('#host')!.attachShadow({mode: 'open'});
    root.innerHTML = '<section lang="fr"><invoice-table></invoice-table></section>';
    const table = root.querySelector('invoice-table');
    await shown(() => headings(table).includes('Montant dû'));
    root.querySelector('section')!.lang = 'en';
    await shown(() => headings(table).includes('Amount due'));
  });

  it('takes a vendor’s own words in the place of ours, and other ones when they change', async () => {
    const place = await fixture<HTMLElement & {terms: unknown}>(html`
      <portal-provider
        endpoint=${endpoint}
        .getToken=${getToken}
        live="off"
        .terms=${{en: {invoices: {amountDue: 'Balance'}}, fr: {invoices: {amountDue: 'Solde'}}}}
      >
        <invoice-table></invoice-table>
        <div lang="fr-CA"><invoice-table></invoice-table></div>
      </portal-provider>
    `);
    const [english, french] = place.querySelectorAll<InvoiceTable>('invoice-table');
    await shown(() => headings(english!).includes('Balance') && headings(english!).includes('Number'));
    await shown(() => headings(french!).includes('Solde'));
    place.terms = {en: {invoices: {amountDue: 'Open balance'}}};
    await shown(() => headings(english!).includes('Open balance'));
    await shown(() => headings(french!).includes('Montant dû'));
  });
});

describe('the words of a widget', function () {
  this.timeout(60_000);

  /** File formats and brands have the same name in every language. */
  const names = ['CSV', 'PDF', 'ZIP', 'Visa', 'Mastercard', 'Amex', 'SEPA'];

  /** What a person reads or hears that is not in the catalogs, and is no data either. */
  function hardCoded(root: ShadowRoot, data: string): string[] {
    const texts: string[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description']) {
          const value = node.getAttribute(name);
          if (value) texts.push(value);
        }
      } else if (!['STYLE', 'SCRIPT'].includes(node.parentElement?.tagName ?? '')) {
        texts.push(node.textContent ?? '');
      }
    }
    const months = Array.from({length: 12}, (_, month) =>
      (['short', 'long'] as const).map((style) => new Date(2026, month, 1).toLocaleString('en', {month: style})),
    ).flat();
    return texts
      .flatMap((text) => unmarked(text).split(/[^\p{L}\p{N}'’&.@-]+/u))
      .map((word) => word.replace(/^[.'’-]+|[.'’-]+$/g, ''))
      .filter(
        (word) => /\p{L}{2}/u.test(word) && ![...months, 'AM', 'PM', ...names].includes(word) && !data.includes(word),
      );
  }

  /** A page whose every word is marked, and all that the server has said to it. */
  async function pseudo(content: TemplateResult) {
    const world = await openWorld();
    let data = '';
    const client = clientIn(world, {
      fetch: async (request) => {
        const response = await fetch(request);
        if (response.headers.get('Content-Type')?.includes('json')) data += await response.clone().text();
        return response;
      },
    });
    const scope = {client, error: undefined, locale: 'en', terms: {en: pseudoWords}};
    const place = await fixture<ClientScope>(html`<client-scope .scope=${scope}>${content}</client-scope>`);
    return {place, data: () => data};
  }

  it('all come from the catalogs: a pseudo-locale leaves none unmarked, in the list, a document, or a payment', async () => {
    const {place, data} = await pseudo(html`<invoice-table></invoice-table>`);
    const page = await new InvoicePage(place, place.querySelector('invoice-table')!).ready();
    expect(hardCoded(page.root, data()), 'the list').to.deep.equal([]);

    const number = page.payable[0]!;
    page.row(number)!.querySelector<HTMLElement>('[part~=pay]')!.click();
    await shown(() => page.dialog?.querySelector('[part~=summary], [part~=choose], form, fieldset'));
    await shown(() => page.dialog && !page.dialog.querySelector('[aria-busy=true]'));
    expect(hardCoded(page.root, data()), 'a payment').to.deep.equal([]);
    new Paying(page).dialog.querySelector<HTMLElement>('[part~=close]')!.click();
    await shown(() => !page.dialog);

    page.row(number)!.querySelector<HTMLElement>('[part~=open]')!.click();
    await shown(() => page.root.querySelector('[part~=document] h2, [part~=document] h3'));
    expect(hardCoded(page.root, data()), 'a document').to.deep.equal([]);
  });

  for (const [tag, content] of [
    ['quote-list', html`<quote-list></quote-list>`],
    ['order-list', html`<order-list></order-list>`],
  ] as const) {
    it(`all come from the catalogs in <${tag}> as well: in its list and in each of its documents`, async () => {
      const {place, data} = await pseudo(content);
      const list = place.querySelector(tag)!;
      const root = list.shadowRoot!;
      await shown(() => root.querySelector('[part~=row]') && root.querySelector('[part~=view-count]'));
      await shown(() => !root.querySelector('[aria-busy=true]'));
      expect(hardCoded(root, data()), 'the list').to.deep.equal([]);
      const ids = [...root.querySelectorAll<HTMLElement>('[part~=row]')].map((row) => row.dataset['id'] ?? '');
      let title = '';
      for (const id of ids) {
        list.selected = id;
        const before = title;
        title = await shown(() => {
          const heading = root.querySelector('[part~=document] h2')?.textContent ?? '';
          return heading !== before && !root.querySelector('[aria-busy=true]') && heading;
        });
        expect(hardCoded(root, data()), title).to.deep.equal([]);
      }
    });
  }
});
