import {expect, fixtureCleanup, waitUntil} from '@open-wc/testing';

import manifest from '../custom-elements.json';
import '../src/define/index.js';
import type {PortalProvider} from '../src/provider/portal-provider.js';
import type {InvoiceTable} from '../src/widgets/invoice-table/invoice-table.js';
import {attempt} from './support/canned/payments.js';
import {invoices} from './support/canned/invoices.js';
import {portal} from './support/canned/portal.js';
import {portalApi, problem, silence, type PortalApiOptions} from './support/canned/portal-api.js';

interface Named {
  readonly name: string;
}
interface Element {
  readonly tagName?: string;
  readonly slots?: readonly Named[];
  readonly events?: readonly Named[];
  readonly cssProperties?: readonly Named[];
}

const namesOf = (list: readonly Named[] = []): string[] => list.map(({name}) => name).sort();

function documented(tag: string): Element {
  const all: readonly Element[] = manifest.modules.flatMap(({declarations}) => declarations as readonly Element[]);
  const found = all.find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`<${tag}> is not in the manifest.`);
  return found;
}

/** Every slot, event and token that an element is seen with, whatever became of it later. */
class Sightings {
  readonly #slots = new Set<string>();
  readonly #tokens = new Set<string>();
  readonly #events = new Set<string>();

  watch(element: HTMLElement, events: readonly string[]): void {
    const root = element.shadowRoot!;
    const look = (): void => {
      for (const slot of root.querySelectorAll('slot')) this.#slots.add(slot.name);
    };
    look();
    new MutationObserver(look).observe(root, {subtree: true, childList: true});
    for (const type of events) element.addEventListener(type, () => this.#events.add(type));
  }

  readTokens({shadowRoot}: HTMLElement): void {
    for (const sheet of shadowRoot!.adoptedStyleSheets)
      for (const rule of sheet.cssRules)
        for (const [token] of rule.cssText.matchAll(/--portal-[a-z-]+/g)) this.#tokens.add(token);
  }

  get slots(): string[] {
    return [...this.#slots].sort();
  }
  get tokens(): string[] {
    return [...this.#tokens].sort();
  }
  get events(): string[] {
    return [...this.#events].sort();
  }
}

const seen = new Sightings();

/** A table over an API in this page, and what a test does with its parts. */
async function open(properties: Partial<InvoiceTable> = {}, api: PortalApiOptions = {}) {
  const place = portal('invoice-table', properties, api);
  document.body.append(place);
  const element = place.querySelector('invoice-table')!;
  await element.updateComplete;
  seen.watch(element, namesOf(documented('invoice-table').events));
  const root = element.shadowRoot!;
  const find = (part: string): HTMLElement | null => root.querySelector(`[part~="${part}"]`);
  const shown = async (part: string): Promise<HTMLElement> => {
    await waitUntil(() => find(part), `no part "${part}" is shown`, {timeout: 8000});
    return find(part)!;
  };
  return {element, root, shown, press: async (part: string): Promise<void> => (await shown(part)).click()};
}

/** A dialog for these invoices. */
async function openPayment(ids: readonly string[], api: PortalApiOptions = {}) {
  const table = await open({}, api);
  await table.shown('pager');
  await table.element.pay(ids);
  await table.shown('review');
  return table;
}

const ids = (...numbers: string[]): string[] => numbers.map((number) => `inv_INV${number}`);

describe('the contract of <invoice-table>, in each state that it has', function () {
  this.timeout(60_000);
  afterEach(() => {
    fixtureCleanup();
    document.querySelectorAll('div:has(> invoice-table)').forEach((place) => place.remove());
  });

  it('lists, selects, downloads', async () => {
    const table = await open({}, {instead: (_request, path) => (path === '/invoices/archive' ? silence() : undefined)});
    await table.shown('pager');
    await table.press('checkbox');
    await table.shown('pay-selected');
    await table.press('download-selected');
    await table.shown('progress');
    await table.press('pay');
    await table.shown('payment');
    seen.readTokens(table.element);
  });

  it('loads, has nothing, finds nothing, fails', async () => {
    await (await open({}, {instead: silence})).shown('loading');
    await (await open({}, {invoices: []})).shown('empty');
    await (await open({query: 'nothing like it'})).shown('clear-filters');
    await (await open({}, {instead: () => Promise.resolve(problem('internal', 500))})).shown('retry');
  });

  it('keeps what it has when a refresh or a download fails', async () => {
    let broken = false;
    const table = await open({}, {instead: () => (broken ? Promise.resolve(problem('internal', 500)) : undefined)});
    await table.shown('download-csv');
    broken = true;
    await table.element.refresh();
    await table.shown('stale');
    await table.press('download-csv');
    await table.shown('problem');
  });

  it('shows documents, and makes a link to one', async () => {
    // A headless browser has no share sheet.
    if (!('share' in navigator))
      Object.defineProperty(navigator, 'share', {value: async () => undefined, configurable: true});
    const table = await open();
    await table.press('open');
    await table.shown('totals');
    await table.press('share');
    await table.shown('share-send');
    table.element.selected = ids('20260104')[0]!;
    await table.shown('status-refunded');
    table.element.selected = ids('20260101')[0]!;
    await table.shown('being-paid');
    await (await open({view: 'credit-notes'})).shown('status-void');
  });

  it('takes a part of an invoice, a new card, and credit; leaves out what can not be paid', async () => {
    const {root, shown} = await openPayment(ids('20260118', '20260098'));
    await shown('left-out');
    await shown('use-credit');
    const radios = [...root.querySelectorAll<HTMLInputElement>('[part="basket-item"] input[type="radio"]')];
    radios.at(-1)!.click();
    await shown('amount');
    [...root.querySelectorAll<HTMLInputElement>('input[name="method"]')].at(-1)!.click();
    await shown('save-card');
  });

  it('pays, and offers the other currency', async () => {
    const {press, shown} = await openPayment(ids('20260118', '20260093'));
    await press('review');
    await shown('edit');
    await press('confirm');
    await shown('pay-other');
    await shown('receipt');
    await shown('done');
  });

  it('shows the bank’s confirmation, and again, and gives up', async () => {
    const table = await openPayment(ids('20260118'));
    table.root.querySelectorAll<HTMLInputElement>('input[name="method"]')[1]!.click();
    await table.press('review');
    await table.press('confirm');
    const challenge = await table.shown('challenge');
    await waitUntil(() => challenge.querySelector('button'), 'the bank’s page is not shown', {timeout: 8000});
    challenge.querySelectorAll('button')[1]!.click();
    await table.shown('challenge-again');
    await table.press('give-up');
    await table.shown('outcome');
  });

  it('says that the amount has changed', async () => {
    const api = portalApi();
    let raised = false;
    const {press, shown} = await openPayment(ids('20260118'), {
      instead: (request, path) => {
        if (path === '/payment-attempts') {
          raised = true;
          return Promise.resolve(problem('stale', 412));
        }
        if (path !== '/payment-previews' || !raised) return undefined;
        return api(request)
          .then((response) => response.text())
          .then(
            (text) =>
              new Response(text.replaceAll('128400', '130000'), {headers: {'content-type': 'application/json'}}),
          );
      },
    });
    await press('review');
    await press('confirm');
    await shown('changed');
  });

  it('says how a payment failed', async () => {
    const {press, shown} = await openPayment(ids('20260118'), {
      instead: (request, path) =>
        request.method === 'POST' && path === '/payment-attempts'
          ? request
              .json()
              .then((body) =>
                Response.json(
                  {...attempt(body, invoices), status: 'failed', failure: {code: 'card_declined'}},
                  {status: 201},
                ),
              )
          : undefined,
    });
    await press('review');
    await press('confirm');
    await shown('try-again');
  });

  describe('was, all in all,', () => {
    const contract = documented('invoice-table');

    it('every slot that is documented, and no other', () => {
      expect(seen.slots).to.deep.equal(namesOf(contract.slots));
    });

    it('every event that is documented', () => {
      expect(seen.events).to.deep.equal(namesOf(contract.events));
    });

    it('every custom property that is documented, and no other', () => {
      expect(seen.tokens).to.deep.equal(namesOf(contract.cssProperties));
    });
  });
});

describe('the contract of <portal-provider>', () => {
  it('is every slot that is documented, and no other', async () => {
    const provider: PortalProvider = document.createElement('portal-provider');
    Object.assign(provider, {
      endpoint: 'https://vendor.example/portal/v1',
      live: 'off',
      getToken: () => Promise.reject(new Error('signed out')),
    });
    document.body.append(provider);
    await provider.updateComplete;
    const sightings = new Sightings();
    sightings.watch(provider, []);
    await provider.client!.account.get().catch(() => undefined);
    await waitUntil(() => provider.shadowRoot!.querySelector('[part~="session-action"]'), 'no panel is shown', {
      timeout: 8000,
    });
    provider.remove();
    const contract = documented('portal-provider');
    expect(sightings.slots).to.deep.equal(namesOf(contract.slots));
  });
});
