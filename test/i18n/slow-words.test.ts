import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/invoice-table.js';
import '../../src/define/order-list.js';
import '../../src/define/quote-list.js';
import type {Catalog} from '../../src/i18n/catalog.js';
import {documentTerms} from '../../src/i18n/documents.js';
import {invoiceToolTerms} from '../../src/i18n/invoice-tools.js';
import {invoiceTerms} from '../../src/i18n/invoices.js';
import {listToolTerms} from '../../src/i18n/list-tools.js';
import {listTerms} from '../../src/i18n/lists.js';
import {wordsIn} from '../../src/i18n/locales.js';
import {orderToolTerms} from '../../src/i18n/order-tools.js';
import {orderTerms} from '../../src/i18n/orders.js';
import {paymentTerms} from '../../src/i18n/payments.js';
import {quoteAcceptTerms} from '../../src/i18n/quote-accept.js';
import {quoteDocumentTerms} from '../../src/i18n/quote-documents.js';
import {quoteToolTerms} from '../../src/i18n/quote-tools.js';
import {quoteTerms} from '../../src/i18n/quotes.js';
import type {Sections, Words} from '../../src/i18n/words.js';
import {clientIn, type ClientScope} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {shown} from '../support/seen.js';
import {pseudoWords} from './pseudo.js';

const catalogs: readonly Catalog<keyof Words>[] = [
  listTerms,
  listToolTerms,
  documentTerms,
  paymentTerms,
  invoiceTerms,
  invoiceToolTerms,
  orderTerms,
  orderToolTerms,
  quoteTerms,
  quoteToolTerms,
  quoteDocumentTerms,
  quoteAcceptTerms,
];
// Every English word of this page is marked, so that it is known wherever it turns up.
for (const catalog of catalogs) Object.assign(catalog, {english: pseudoWords[catalog.part]});

/** Keeps a section of a language from coming until it is let go, as a slow network does. */
function hold(tag: string, section: keyof Sections): {readonly asked: () => boolean; readonly letGo: () => void} {
  const language = wordsIn(tag)!;
  const load = language[section];
  let asked = false;
  let letGo!: () => void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  Object.assign(language, {
    [section]: async () => {
      asked = true;
      await held;
      return load();
    },
  });
  return {asked: () => asked, letGo};
}

/** What a widget shows or says in English, whatever became of it later. */
function englishIn(widget: Element): readonly string[] {
  const root = widget.shadowRoot!;
  const seen: string[] = [];
  const look = (): void => {
    const names = [...root.querySelectorAll('[aria-label],[placeholder],[title]')].flatMap(({attributes}) =>
      [...attributes].map(({value}) => value),
    );
    for (const text of [root.textContent ?? '', ...names]) seen.push(...(text.match(/⟦[^⟧]*⟧?/g) ?? []));
  };
  look();
  new MutationObserver(look).observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
  return seen;
}

describe('words that come late', function () {
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => (world = await openWorld()));

  interface Opened {
    readonly widget: HTMLElement;
    readonly english: readonly string[];
    /** Resolves when the server has answered a path, and what can be shown of it is. */
    readonly answered: (path: RegExp) => Promise<void>;
  }

  async function open(tag: string, template: TemplateResult): Promise<Opened> {
    const answers: string[] = [];
    const client = clientIn(world, {
      fetch: async (request) => {
        const response = await fetch(request);
        await response.clone().arrayBuffer();
        answers.push(new URL(request.url).pathname);
        return response;
      },
    });
    const scope = {client, error: undefined, locale: tag, terms: undefined};
    const place = await fixture<ClientScope>(html`<client-scope .scope=${scope}>${template}</client-scope>`);
    const widget = place.firstElementChild as HTMLElement;
    const answered = async (path: RegExp): Promise<void> => {
      await shown(() => answers.some((answer) => path.test(answer)));
      for (let frame = 0; frame < 5; frame++) await nextFrame();
    };
    return {widget, english: englishIn(widget), answered};
  }

  const part = (widget: HTMLElement, name: string): HTMLElement | null =>
    widget.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`);

  /** A language of its own for each: what has come for one would be there for the next. */
  const lists: readonly (readonly [tag: string, section: keyof Sections, TemplateResult])[] = [
    ['fr', 'invoices', html`<invoice-table></invoice-table>`],
    ['nl', 'orders', html`<order-list></order-list>`],
    ['it', 'quotes', html`<quote-list></quote-list>`],
  ];
  for (const [tag, section, template] of lists) {
    it(`leave a list of ${section} without a word of English: its own and the common ones are asked for at once`, async () => {
      const [own, common] = [hold(tag, section), hold(tag, 'common')];
      const {widget, english, answered} = await open(tag, template);
      await shown(() => own.asked() && common.asked());
      await answered(new RegExp(`/${section}$`));
      expect(part(widget, 'open')).to.equal(null);
      common.letGo();
      await nextFrame();
      expect(part(widget, 'open')).to.equal(null);
      own.letGo();
      const row = await shown(() => part(widget, 'open'));
      await shown(() => part(widget, 'search'));
      row.click();
      await shown(() => part(widget, 'document'));
      expect(english).to.deep.equal([]);
    });
  }

  it('leave an order without a word of English while those of its invoices are on their way', async () => {
    const invoices = hold('de', 'invoices');
    const {widget, english, answered} = await open('de', html`<order-list></order-list>`);
    (await shown(() => part(widget, 'open-invoices'))).click();
    await shown(() => invoices.asked());
    await answered(/\/orders\/[^/]+$/);
    expect(part(widget, 'document')).to.equal(null);
    invoices.letGo();
    await shown(() => part(widget, 'invoice'));
    expect(english).to.deep.equal([]);
  });
});
