import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, SubscriptionListItem} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {openPart} from '../../controllers/opening.js';
import type {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {SubscriptionOpenEvent} from '../../lists/list.events.js';
import type {ListedRecord, ListPage} from '../../lists/list-settings.js';
import {ListWorkspace, type WorkspaceOptions} from '../../lists/list-workspace.js';
import {PaymentLauncher} from '../../payments/payment-launcher.js';
import type {BulkDialog} from './bulk-dialog.js';
import {subscriptionQuery} from './list-query.js';
import {showInPage} from '../../lists/page-widget.js';
import {RowDetails} from './row-details.js';
import {selectableTotal, selectAll} from './select-all.js';
import {SubscriptionsActEvent, SubscriptionsPayEvent, type BulkAction} from './subscription-list.events.js';
import type {SubscriptionList} from './subscription-list.js';
import {SubscriptionTools} from './subscription-tools.js';

/** The subscriptions that are selected, by id. */
export type Selection = ReadonlyMap<string, SubscriptionListItem>;

/** What the workspace shares with its list. */
export interface SubscriptionWorkspaceOptions extends WorkspaceOptions<SubscriptionListItem> {
  readonly selection: () => Selection;
  readonly select: (selection: Selection) => void;
}

/** All of the list but its rows: what surrounds them, the subscription in their place, what is done with many, paying. */
export class SubscriptionWorkspace extends ListWorkspace<SubscriptionList> {
  readonly #options: SubscriptionWorkspaceOptions;
  readonly #payment: PaymentLauncher;
  readonly #bulk: LazyPart<BulkDialog>;
  /** Whose selection it is. */
  #owner: string | undefined;

  /** What the rows say more fully. */
  readonly details: RowDetails;

  protected override readonly tools: SubscriptionTools;

  protected override readonly record = new LazyPart(this.host, async () => {
    const {SubscriptionDocument} = await import('./subscription-document.js');
    return new SubscriptionDocument(this.host, {
      nameOf: (id) => this.#nameOf(id),
      back: () => this.open(undefined),
      step: (by) => this.step(by),
      canStep: (by) => this.canStep(by),
    });
  });

  constructor(host: SubscriptionList, options: SubscriptionWorkspaceOptions) {
    super(host, options);
    this.#options = options;
    this.details = new RowDetails(host);
    this.#owner = ownerOf(host.client);
    host.addController({hostUpdate: () => this.#forgetOthers()});
    this.tools = new SubscriptionTools(host, {
      say: options.say,
      selected: () => [...options.selection().values()],
      total: () => selectableTotal(options.page()),
      selectAll: () => void this.reach(() => this.#selectAll()),
      clear: () => options.select(new Map()),
      act: (action) => this.#act(action),
    });
    this.#payment = new PaymentLauncher(host, {
      say: options.say,
      inProgress: () => this.toolTerms.reasons.payment_in_progress,
      restoreFocus: () => this.#focusSelection(),
    });
    this.#bulk = new LazyPart(host, async () => {
      const {BulkDialog: Dialog} = await import('./bulk-dialog.js');
      return new Dialog(host, {
        say: options.say,
        done: (ids) => this.#deselect(ids),
        pay: (invoices) => this.#pay(invoices),
        restoreFocus: () => this.#focusSelection(),
      });
    });
  }

  protected override get resource(): 'subscription' {
    return 'subscription';
  }

  protected override get query(): object {
    return subscriptionQuery(this.host, undefined);
  }

  override arrived(list: ListPage<ListedRecord>): void {
    super.arrived(list);
    this.#follow(list.items as readonly SubscriptionListItem[]);
    void this.#payment.askForPayments().catch(() => undefined);
  }

  /** What may no longer be seen is selected no more. */
  override failed(error: PortalError): void {
    super.failed(error);
    if (!this.host.client?.cache.forgets(error)) return;
    this.#options.select(new Map());
    this.#bulk.value?.close();
  }

  /** Asks the page, then shows a subscription in the page's card for it, else in place of the list. */
  override open(id: string | undefined): void {
    if (id === undefined) return super.open(id);
    if (!this.host.dispatchEvent(new SubscriptionOpenEvent({id}))) return;
    if (!showInPage(this.host, 'subscription-card', 'subscription', id)) super.open(id);
  }

  override renderSelection(): TemplateResult | typeof nothing {
    return this.tools.renderSelection();
  }

  /** Files on their way, what is done with many, paying. */
  override renderOver(): TemplateResult {
    const bulk = this.#bulk.value?.render() ?? nothing;
    return html`${super.renderOver()} ${this.tools.renderDownloads()} ${bulk} ${this.#payment.render()}`;
  }

  #act(action: BulkAction): void {
    const subscriptions = [...this.#options.selection().values()];
    if (!this.host.dispatchEvent(new SubscriptionsActEvent({action, subscriptions}))) return;
    void this.reach(() => openPart(this.host, this.#bulk, (dialog) => dialog.open(action, subscriptions)));
  }

  #pay(invoices: readonly DocumentReference[]): void {
    if (!this.host.dispatchEvent(new SubscriptionsPayEvent({invoices}))) return;
    void this.reach(() => this.#payment.open(invoices.map(({id}) => id)));
  }

  async #selectAll(): Promise<void> {
    const {client} = this.host;
    if (!client) return;
    const query = JSON.stringify(this.query);
    const owner = ownerOf(client);
    const all = await selectAll(client, subscriptionQuery(this.host, undefined));
    // What was asked for meanwhile is another list, or somebody else's.
    if (query === JSON.stringify(this.query) && owner === ownerOf(this.host.client))
      this.#options.select(new Map(all.map((each) => [each.id, each])));
  }

  /** What is selected is what is shown: a row that has changed takes the place of the one that was selected. */
  #follow(items: readonly SubscriptionListItem[]): void {
    const selection = this.#options.selection();
    const newer = items.filter(({id, etag}) => selection.has(id) && selection.get(id)?.etag !== etag);
    if (newer.length) this.#options.select(new Map([...selection, ...newer.map((each) => [each.id, each] as const)]));
  }

  #deselect(ids: readonly string[]): void {
    this.#options.select(new Map([...this.#options.selection()].filter(([id]) => !ids.includes(id))));
  }

  /** What somebody has selected is nothing for who signs in afterwards. */
  #forgetOthers(): void {
    const owner = ownerOf(this.host.client);
    if (owner === this.#owner) return;
    this.#owner = owner;
    if (this.#options.selection().size) this.#options.select(new Map());
  }

  #nameOf(id: string): string {
    const {items = []} = this.#options.page() ?? {};
    const found = items.find((item) => item.id === id) as SubscriptionListItem | undefined;
    return this.tools.nameOf(found);
  }

  /** The bar of what is selected may be gone with what was done. */
  #focusSelection(): void {
    const root = this.host.renderRoot;
    const found =
      root.querySelector<HTMLElement>('.selection button') ?? root.querySelector<HTMLElement>('tbody input');
    found?.focus();
  }
}
