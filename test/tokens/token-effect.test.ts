import {expect, html} from '@open-wc/testing';

import type {TemplateResult} from 'lit';

import catalog from '../../tokens/catalog.generated.json';
import defaultTheme from '../../themes/default.css?inline';
import ledger from '../../themes/ledger.css?inline';
import source from '../../tokens/semantic.tokens.json';
import {chartStyles} from '../../src/charts/chart.styles.js';
import {columnChart} from '../../src/charts/column-chart.js';
import type {ResourceState} from '../../src/controllers/resource.js';
import {PortalElement} from '../../src/core/portal-element.js';
import {dialogStyles} from '../../src/styles/dialog.js';
import {formStyles} from '../../src/styles/forms.js';
import {listToolStyles} from '../../src/styles/list-tools.js';
import {paymentStyles} from '../../src/payments/payment-dialog.styles.js';
import {badge, type BadgeTone} from '../../src/templates/badge.js';
import {button} from '../../src/templates/button.js';
import {clientIn} from '../support/client-scope.js';
import {openWorld, type TestWorld} from '../support/control.js';
import {HandPsp} from '../support/hand-psp.js';
import {InvoicePage} from '../support/invoice-page.js';
import {Paying} from '../support/paying.js';
import {find, shown} from '../support/seen.js';

interface Sighting {
  readonly scene: string;
  readonly selector: string;
  readonly property: string;
  readonly state?: string;
}
interface Token {
  readonly name: string;
  readonly type: string;
  readonly seen: Sighting | undefined;
}

const tones: readonly BadgeTone[] = ['neutral', 'success', 'warning', 'danger', 'info'];

/** The shared templates in every tone, which no seeded account shows all at once. */
class TokenGallery extends PortalElement {
  static override styles = [
    ...PortalElement.styles,
    formStyles,
    listToolStyles,
    dialogStyles,
    paymentStyles,
    chartStyles,
  ];

  protected override get shownState(): ResourceState<undefined> {
    return {status: 'ready', data: undefined};
  }

  protected override renderContent(): TemplateResult {
    return html`
      ${tones.map((tone) => badge(tone, tone, ''))}
      ${tones.map((tone) => html`<p class="notice ${tone}"><span>${tone}</span></p>`)}
      ${button('Pay', {onClick: () => undefined, capability: {allowed: false, reason: 'role'}, reasons: {role: 'why'} as never})}
      <input class="field" aria-invalid="true" aria-label="Amount" />
      <span class="spinner"></span>
      ${columnChart({
        name: 'Chart',
        columns: [{id: 'one', label: 'One', name: 'One', values: {made: 1}}],
        series: [{id: 'made', look: 1, part: 'bar-made'}],
        formatTick: String,
        height: 100,
        axis: 13,
        isRtl: false,
        current: 'one',
        onCurrent: () => undefined,
        onOpen: () => undefined,
      })}
    `;
  }
}
customElements.define('token-gallery', TokenGallery);

/** Values that are no token's default, one for each kind of token. */
const probes: Readonly<Record<string, readonly [string, string]>> = {
  color: ['rgb(1, 2, 3)', 'rgb(201, 202, 203)'],
  dimension: ['7px', '11px'],
  number: ['3', '5'],
  fontWeight: ['100', '900'],
  duration: ['3s', '7s'],
  cubicBezier: ['linear', 'steps(3)'],
  fontFamily: ['cursive', 'fantasy'],
  shadow: ['0 0 3px rgb(1, 2, 3)', '0 0 7px rgb(1, 2, 3)'],
};
/** Tokens that take words of their own, or whose lengths are held to a least or a most. */
const ownProbes: Readonly<Record<string, readonly [string, string]>> = {
  '--portal-font-numeric': ['oldstyle-nums', 'slashed-zero'],
  '--portal-table-head-transform': ['uppercase', 'lowercase'],
  '--portal-table-head-spacing': ['3px', '5px'],
  '--portal-button-disabled-opacity': ['0.2', '0.9'],
  '--portal-dialog-width': ['201px', '251px'],
};

function tokensIn(tree: object, path: readonly string[] = []): Map<string, Sighting | undefined> {
  const found = new Map<string, Sighting | undefined>();
  for (const [name, node] of Object.entries(tree) as [string, unknown][]) {
    if (name.startsWith('$') || typeof node !== 'object' || node === null) continue;
    const here = [...path, name];
    if ('$value' in node) {
      const {$extensions} = node as {$extensions?: {portal?: {seen?: Sighting}}};
      found.set(`--portal-${here.filter((part) => part !== 'base').join('-')}`, $extensions?.portal?.seen);
    } else for (const entry of tokensIn(node, here)) found.set(...entry);
  }
  return found;
}

const sightings = tokensIn(source);
const tokens: readonly Token[] = catalog.tokens
  .filter(({used}) => used)
  .map(({name, type}) => ({name, type, seen: sightings.get(name)}));

/**
 * A pointer is in one place only, so what a state changes is seen through an attribute: the element's own rules once more, with `[data-state~=hover]` where they say `:hover`.
 */
function showStates(root: ShadowRoot): void {
  const text = root.adoptedStyleSheets
    .flatMap(({cssRules}) => [...cssRules].map(({cssText}) => cssText))
    .join('\n')
    .replace(
      /:(hover|focus-visible)/g,
      (_whole, state: string) => `[data-state~="${state === 'hover' ? 'hover' : 'focus'}"]`,
    );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** WebKit answers with the field's own style when it is asked for the placeholder's. */
const readsPlaceholders = ((): boolean => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('input::placeholder { color: rgb(9, 9, 9) }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const field = document.body.appendChild(document.createElement('input'));
  const {color} = getComputedStyle(field, '::placeholder');
  field.remove();
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  return color === 'rgb(9, 9, 9)';
})();

/** A property of an element as it is computed; of a placeholder that can't be asked, what its rule's variable stands for. */
function look(element: HTMLElement, pseudo: string | undefined, property: string): string {
  if (pseudo !== '::placeholder' || readsPlaceholders)
    return getComputedStyle(element, pseudo).getPropertyValue(property);
  const rules = (element.getRootNode() as ShadowRoot).adoptedStyleSheets.flatMap(({cssRules}) => [...cssRules]);
  const rule = rules.find((one) => one instanceof CSSStyleRule && one.selectorText.endsWith('::placeholder'));
  const variable = /var\((--[\w-]+)\)/.exec((rule as CSSStyleRule).style.getPropertyValue(property))?.[1] ?? '';
  return getComputedStyle(element).getPropertyValue(variable);
}

/** Which tokens of a scene, set on `host`, change nothing where they should be seen. */
function idleTokens(scene: string, host: HTMLElement): string[] {
  const root = host.shadowRoot!;
  showStates(root);
  // What changes must be there at once.
  const speeds = ['--portal-motion-duration'];
  const idle: string[] = [];
  for (const {name, type, seen} of tokens) {
    if (seen?.scene !== scene) continue;
    const [, selector = '', pseudo] = /^(.*?)(::[\w-]+)?$/.exec(seen.selector)!;
    const element = root.querySelector<HTMLElement>(selector);
    if (!element) {
      idle.push(`${name}: no ${selector} in the scene “${scene}”`);
      continue;
    }
    if (seen.state) element.dataset['state'] = seen.state;
    const value = (): string => look(element, pseudo, seen.property);
    for (const speed of speeds) if (speed !== name) host.style.setProperty(speed, '0s');
    const values = (ownProbes[name] ?? probes[type] ?? []).map((probe) => {
      host.style.setProperty(name, probe);
      return value();
    });
    host.style.removeProperty(name);
    const before = value();
    for (const speed of speeds) host.style.removeProperty(speed);
    delete element.dataset['state'];
    if (values.length === 0 || values.some((changed) => changed === before) || values[0] === values[1]) {
      idle.push(`${name}: ${seen.property} of ${seen.selector} is ${before}, and ${values.join(', ')} with it set`);
    }
  }
  return idle;
}

describe('a token', function () {
  // The first request starts a database.
  this.timeout(60_000);

  let world: TestWorld;
  before(async () => {
    HandPsp.install();
    world = await openWorld();
  });

  const open = async (content = html`<invoice-table></invoice-table>`): Promise<InvoicePage> =>
    (await InvoicePage.open(clientIn(world), content)).ready();

  it('says where it is seen', () => {
    const scenes = ['list', 'narrow', 'loading', 'empty', 'document', 'payment', 'gallery'];
    expect(tokens.filter(({seen}) => !scenes.includes(seen?.scene ?? '')).map(({name}) => name)).to.deep.equal([]);
    expect(tokens.length).to.be.at.least(100);
  });

  it('changes the list', async () => {
    const page = await open(html`<invoice-table style="inline-size: 1200px"></invoice-table>`);
    await page.press('checkbox', new RegExp(`^Select ${page.payable[0]}$`));
    await shown(() => page.root.querySelector('[part~=selection]') && page.root.querySelector('.summary strong'));
    expect(idleTokens('list', page.table)).to.deep.equal([]);
  });

  it('changes the cards of a narrow list', async () => {
    const page = await open(html`<invoice-table style="inline-size: 340px"></invoice-table>`);
    expect(idleTokens('narrow', page.table)).to.deep.equal([]);
  });

  it('changes what is shown while a list loads', async () => {
    const held = await world.fault({kind: 'hold-before', path: '/invoices$'});
    const page = await InvoicePage.open(clientIn(world));
    await shown(() => page.root.querySelector('[part~=loading]'));
    expect(idleTokens('loading', page.table)).to.deep.equal([]);
    await held.release();
    await page.ready();
  });

  it('changes what is shown in place of a list', async () => {
    const page = await InvoicePage.open(
      clientIn(world),
      html`<invoice-table query="nothing is called like that"></invoice-table>`,
    );
    await shown(() => page.root.querySelector('[part~=empty]'));
    expect(idleTokens('empty', page.table)).to.deep.equal([]);
  });

  it('changes a document', async () => {
    const page = await open(html`<invoice-table style="inline-size: 1200px"></invoice-table>`);
    await page.press('button', `Details of ${page.payable[0]}`);
    await find(page.root, 'heading', /./);
    await shown(() => page.root.querySelector('.totals') && page.root.querySelector('.document h3'));
    expect(idleTokens('document', page.table)).to.deep.equal([]);
  });

  it('changes the payment dialog', async () => {
    const page = await open();
    const paying = await new Paying(page).open(page.payable[0] ?? '');
    await shown(() => paying.dialog.querySelector('.choice.framed :checked'));
    expect(idleTokens('payment', page.table)).to.deep.equal([]);
  });

  it('is set by a preset for a section, and set back by the default one', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${defaultTheme}\n${ledger}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const page = await InvoicePage.open(
      clientIn(world),
      html`
        <token-gallery></token-gallery>
        <section class="portal-theme-ledger">
          <token-gallery></token-gallery>
          <div class="portal-theme-default"><token-gallery></token-gallery></div>
        </section>
      `,
    );
    const looks: string[][] = [];
    for (const gallery of page.scope.querySelectorAll<TokenGallery>('token-gallery')) {
      await gallery.updateComplete;
      looks.push(
        ['.badge', '.badge.danger', '.field', '.notice', '.button'].map((selector) => {
          const style = getComputedStyle(gallery.shadowRoot!.querySelector(selector)!);
          return [
            style.color,
            style.backgroundColor,
            style.borderTopColor,
            style.borderTopLeftRadius,
            style.fontFamily,
          ].join();
        }),
      );
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    const [plain, themed, back] = looks;
    for (const [index, look] of plain!.entries()) expect(themed![index]).not.to.equal(look);
    expect(back).to.deep.equal(plain);
  });

  it('changes statuses, notices and controls', async () => {
    const page = await InvoicePage.open(clientIn(world), html`<token-gallery></token-gallery>`);
    const gallery = page.scope.querySelector<TokenGallery>('token-gallery')!;
    await gallery.updateComplete;
    expect(idleTokens('gallery', gallery)).to.deep.equal([]);
  });
});
