import {fixture, html} from '@open-wc/testing';
import type {TemplateResult} from 'lit';

import '../../src/define/subscription-card.js';
import type {Subscription} from '../../src/client/contract.js';
import type {PortalClient} from '../../src/client/portal-client.js';
import type {SubscriptionCard} from '../../src/widgets/subscription-card/subscription-card.js';
import type {ClientScope} from './client-scope.js';
import './client-scope.js';
import {fill, find, press, shown, textOf} from './seen.js';

/** The teams of the seeded subscriptions, which tell them apart together with their product. */
export type Seeded =
  | 'monthly'
  | 'yearly'
  | 'trial'
  | 'scheduled'
  | 'to-renew'
  | 'retrying'
  | 'paused'
  | 'canceling'
  | 'ending'
  | 'contract'
  | 'by-quote'
  | 'renews-tomorrow'
  | 'canceled';

const seeded: Readonly<Record<Seeded, readonly [product: string, team: string]>> = {
  monthly: ['Northwind Business', 'Operations'],
  yearly: ['Northwind Enterprise', 'Headquarters'],
  trial: ['Northwind Sign', 'Legal'],
  scheduled: ['Northwind Archive', 'Operations'],
  'to-renew': ['Northwind Starter', 'Sales'],
  retrying: ['Northwind Business', 'Field service'],
  paused: ['Northwind Sign', 'Sales'],
  canceling: ['Northwind Sign', 'Field service'],
  ending: ['Northwind Archive', 'Legal'],
  contract: ['Northwind Enterprise', 'Headquarters'],
  'by-quote': ['Northwind Sovereign Cloud', 'Headquarters'],
  'renews-tomorrow': ['Northwind Starter', 'Operations'],
  canceled: ['Northwind Business', 'Sales'],
};

/** One of the subscriptions that every main customer is seeded with. */
export async function seededSubscription(client: PortalClient, name: Seeded): Promise<Subscription> {
  const [product, team] = seeded[name];
  const {items} = await client.subscriptions.list({limit: 100});
  const same = items.filter((item) => item.product.name === product && item.team === team);
  const found = await Promise.all(same.map(({id}) => client.subscriptions.get(id)));
  const one = found.find(({limits}) => (limits.commitmentEndsOn !== null) === (name === 'contract'));
  if (!one) throw new Error(`No subscription “${name}” among ${items.map((item) => item.product.name).join(', ')}.`);
  return one;
}

/** What a person sees of a `<subscription-card>`. */
export class CardPage {
  readonly widget: SubscriptionCard;
  readonly scope: ClientScope;

  constructor(scope: ClientScope, widget: SubscriptionCard) {
    this.scope = scope;
    this.widget = widget;
  }

  /** Opens a page with one card in it. */
  static async open(
    client: PortalClient | undefined,
    content: TemplateResult = html`<subscription-card></subscription-card>`,
    locale?: string,
  ): Promise<CardPage> {
    const scope = await fixture<ClientScope>(
      html`<client-scope .scope=${{client, error: undefined, locale}}>${content}</client-scope>`,
    );
    return new CardPage(scope, scope.querySelector('subscription-card')!);
  }

  /** Opens a page with the card of a seeded subscription, and waits for it. */
  static async of(client: PortalClient, name: Seeded, locale?: string): Promise<CardPage> {
    const {id} = await seededSubscription(client, name);
    const page = await CardPage.open(client, html`<subscription-card subscription=${id}></subscription-card>`, locale);
    return page.ready();
  }

  get root(): ShadowRoot {
    return this.widget.shadowRoot!;
  }

  /** All its words. */
  get text(): string {
    return textOf(this.root.querySelector('.portal'));
  }

  /** What the live region says now. */
  get said(): string {
    return textOf(this.root.querySelector('.portal ~ [role=status]'));
  }

  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  get title(): string {
    return textOf(this.root.querySelector('h2'));
  }

  /** What a part says. */
  part(name: string): string {
    return textOf(this.root.querySelector(`[part~='${name}']`));
  }

  /** The names of what can be done, pressed or not. */
  get actions(): string[] {
    return [...this.root.querySelectorAll('.acts button')].map(textOf);
  }

  /** Resolves once the card is shown whole. */
  async ready(): Promise<this> {
    await shown(
      () => this.root.querySelector('[part~=history]'),
      () => `a card; instead: ${this.text.slice(0, 400)}`,
    );
    return this;
  }

  /** Resolves once the text is shown. */
  async says(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.text.includes(words) : words.test(this.text)),
      () => `“${String(words)}” in: ${this.text.slice(0, 1600)}`,
    );
  }

  /** Resolves once the live region says it. */
  async speaks(words: string | RegExp): Promise<void> {
    await shown(
      () => (typeof words === 'string' ? this.said.includes(words) : words.test(this.said)),
      () => `“${String(words)}” said; instead: ${this.said}`,
    );
  }

  /** Resolves once there is no dialog. */
  async closed(): Promise<void> {
    await shown(
      () => !this.dialog,
      () => `the dialog’s end; instead: ${textOf(this.dialog)}`,
    );
  }

  /** Presses what the dialog, or else the card, has of that role and name. */
  press(role: string, name: string | RegExp): Promise<HTMLElement> {
    return press(this.dialog ?? this.root, role, name);
  }

  find(role: string, name: string | RegExp): Promise<HTMLElement> {
    return find(this.dialog ?? this.root, role, name);
  }

  fill(name: string | RegExp, text: string): Promise<void> {
    return fill(this.dialog ?? this.root, 'textbox', name, text);
  }

  /** Opens the dialog of an action, as it is named on its button. */
  async open(action: string | RegExp, title: string | RegExp = action): Promise<this> {
    await this.press(action === 'Auto-renewal' ? 'switch' : 'button', action);
    await shown(() => this.dialog, 'a dialog');
    await find(this.dialog!, 'heading', title);
    return this;
  }

  /** The focused element inside the widget. */
  get focused(): Element | null {
    return this.root.activeElement;
  }
}
