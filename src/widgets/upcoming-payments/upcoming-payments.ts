import type {PropertyDeclarations, TemplateResult} from 'lit';

import type {CacheKey} from '../../client/cache.js';
import type {UpcomingPayment, UpcomingSort} from '../../client/contract.js';
import type {PortalClient} from '../../client/portal-client.js';
import {list} from '../../client/sections/upcoming-list.js';
import {upcomingKey} from '../../client/upcoming-key.js';
import {TermsController} from '../../controllers/terms.js';
import {upcomingTerms} from '../../i18n/upcoming.js';
import type {ListPage} from '../../lists/list-settings.js';
import type {WorkspaceOptions} from '../../lists/list-workspace.js';
import {RecordList} from '../../lists/record-list.js';
import {sortOf, upcomingQuery, type UpcomingView} from './list-query.js';
import {styles} from './upcoming-payments.styles.js';
import {upcomingRows} from './upcoming-rows.js';
import type {UpcomingWorkspace} from './upcoming-workspace.js';

/**
 * Lists what is to be paid, renewed or answered in the next 90 days, and what is overdue, with what can be done about each; above it the next 30 days as a chart, and the sums of each month.
 *
 * @customElement upcoming-payments
 * @fires {UpcomingOpenEvent} portal-upcoming-open - Cancelable; before what is coming is shown, by the page’s own widget for it or in place of the list.
 * @fires {UpcomingActEvent} portal-upcoming-act - Cancelable; before something is paid, renewed, charged to another method, or answered.
 */
export class UpcomingPayments extends RecordList<UpcomingPayment, UpcomingWorkspace> {
  static override styles = [...RecordList.styles, styles];

  static override properties: PropertyDeclarations = {kind: {}, state: {}, currency: {}, days: {}};

  /** `all`, `scheduled` (charged by itself on its day), `unscheduled` or `overdue`. */
  override view: UpcomingView = 'all';

  /** `on`, `number` or `amount`; `-` in front is descending. */
  override sort: UpcomingSort = 'on';

  /** Only what is an `invoice`, a `payment`, a `renewal`, an `expiry`, a `quote` or a `method_expiry`. */
  kind = '';

  /** Only what is paid by `auto_renew`, is `manual`, has `failed` or is `under_way`. */
  state = '';

  /** Only amounts in this currency, ISO 4217. */
  currency = '';

  /** How many days after today are looked at, 1 to 366; empty for 90. */
  days = '';

  /** @internal */
  override readonly filters = ['kind', 'state', 'currency', 'days'];

  readonly #terms = new TermsController(this, upcomingTerms);

  /** Opens the payment dialog for an invoice, as the pay buttons do. */
  async pay(invoiceId: string): Promise<void> {
    await this.withWorkspace((workspace) => workspace.pay(invoiceId));
  }

  protected override listKey(cursor: string | undefined): CacheKey {
    return [upcomingKey, 'list', upcomingQuery(this, cursor)];
  }

  protected override loadList(
    {core}: PortalClient,
    cursor: string | undefined,
    signal: AbortSignal,
  ): Promise<ListPage<UpcomingPayment>> {
    return list(core, upcomingQuery(this, cursor), {signal});
  }

  protected override get hasWords(): boolean {
    return this.#terms.settled;
  }

  protected override async loadWorkspace(options: WorkspaceOptions<UpcomingPayment>): Promise<UpcomingWorkspace> {
    const {UpcomingWorkspace: Workspace} = await import('./upcoming-workspace.js');
    return new Workspace(this, options);
  }

  protected override renderRows(
    items: readonly UpcomingPayment[],
    workspace: UpcomingWorkspace | undefined,
  ): TemplateResult {
    return upcomingRows(workspace?.marked(items) ?? items, {
      terms: this.#terms.value,
      actions: this.listTerms.value.actions,
      reasons: workspace?.toolTerms.reasons,
      locale: this.locale,
      sort: sortOf(this),
      methodOf: workspace?.methodOf,
      onSort: (sort) => (this.sort = sort),
      onOpen: this.open,
      onAct: (action, entry) => void this.withWorkspace((ready) => ready.act(action, entry)),
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'upcoming-payments': UpcomingPayments;
  }
}
