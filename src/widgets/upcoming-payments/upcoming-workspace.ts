import {html, type TemplateResult} from 'lit';

import type {UpcomingPayment} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {followUpcoming} from '../../client/upcoming-sources.js';
import {openPart} from '../../controllers/opening.js';
import {TermsController} from '../../controllers/terms.js';
import {LazyPart} from '../../core/lazy-part.js';
import {documentTerms} from '../../i18n/documents.js';
import {upcomingTerms} from '../../i18n/upcoming.js';
import type {ListedRecord, ListPage} from '../../lists/list-settings.js';
import {ListWorkspace, type WorkspaceOptions} from '../../lists/list-workspace.js';
import {findInPage, openElsewhere} from '../../lists/open-elsewhere.js';
import {showInPage} from '../../lists/page-widget.js';
import {PaymentLauncher} from '../../payments/payment-launcher.js';
import {methodLabel} from '../../templates/method-label.js';
import type {CalendarDialog} from './calendar-dialog.js';
import {upcomingQuery} from './list-query.js';
import type {UpcomingDocument} from './upcoming-document.js';
import {MethodsOpenEvent, UpcomingActEvent, UpcomingOpenEvent, type UpcomingAct} from './upcoming-payments.events.js';
import type {UpcomingPayments} from './upcoming-payments.js';
import {entryName} from './upcoming-rows.js';
import {UpcomingTools} from './upcoming-tools.js';

/** What is `selected` while the payment methods are shown in place of the list. */
export const methods = 'payment-methods';

/** The entry that was opened last, which its list may no longer have. */
interface OpenedEntry {
  readonly entry: UpcomingPayment;
  /** Who has opened it. */
  readonly owner: string;
  /** What is shown of it: what it stands for, or the subscription that it is charged for. */
  readonly record: UpcomingPayment['record'];
  /** What is to be done with that subscription once it is shown. */
  action: 'renew' | 'method' | undefined;
}

/** All of the list but its rows: what surrounds them, what an entry stands for in their place, paying, the calendar. */
export class UpcomingWorkspace extends ListWorkspace<UpcomingPayments> {
  readonly #options: WorkspaceOptions<UpcomingPayment>;
  readonly #terms: TermsController<'upcoming'>;
  readonly #documentTerms: TermsController<'documents'>;
  readonly #payment: PaymentLauncher;
  readonly #calendar: LazyPart<CalendarDialog>;
  #opened: OpenedEntry | undefined;
  /** What is followed, and what ends that. */
  #followed: {readonly client: unknown; readonly stop: () => void} | undefined;

  protected override readonly tools: UpcomingTools;

  protected override readonly record: LazyPart<UpcomingDocument> = new LazyPart(this.host, async () => {
    const {UpcomingDocument: Document} = await import('./upcoming-document.js');
    return new Document(this.host, {
      isLoading: () => !this.#options.page(),
      recordOf: (id) => this.#recordOf(id),
      nameOf: (id) => this.#nameOf(id),
      takeAction: () => this.#takeAction(),
      back: () => this.open(undefined),
      step: (by) => this.step(by),
      canStep: (by) => this.canStep(by),
    });
  });

  constructor(host: UpcomingPayments, options: WorkspaceOptions<UpcomingPayment>) {
    super(host, options);
    this.#options = options;
    this.#terms = new TermsController(host, upcomingTerms);
    this.#documentTerms = new TermsController(host, documentTerms);
    this.tools = new UpcomingTools(host, {
      openCalendar: () => void this.reach(() => openPart(host, this.#calendar, (dialog) => dialog.open())),
      manageMethods: () => this.#manageMethods(),
    });
    this.#payment = new PaymentLauncher(host, {
      say: options.say,
      inProgress: () => this.toolTerms.reasons.payment_in_progress,
      restoreFocus: () => host.renderRoot.querySelector<HTMLElement>('tbody .link, [aria-pressed=true]')?.focus(),
    });
    this.#calendar = new LazyPart(host, async () => {
      const {CalendarDialog: Dialog} = await import('./calendar-dialog.js');
      return new Dialog(host, options.say);
    });
    host.addController({hostUpdated: () => this.#follow(), hostDisconnected: () => this.#stop()});
  }

  protected override get resource(): 'upcoming-payment' {
    return 'upcoming-payment';
  }

  protected override get query(): object {
    return upcomingQuery(this.host, undefined);
  }

  override arrived(list: ListPage<ListedRecord>): void {
    super.arrived(list);
    void this.#payment.askForPayments().catch(() => undefined);
  }

  /** The entries, with what this page alone knows of their payments: one whose payment is in doubt can't be paid. */
  marked(entries: readonly UpcomingPayment[]): readonly UpcomingPayment[] {
    return entries.map((entry) => {
      const {capabilities, record} = entry;
      if (!capabilities.pay.allowed || !this.#payment.isInDoubt(record.id)) return entry;
      const pay = {allowed: false, reason: 'payment_in_progress'} as const;
      return {...entry, capabilities: {...capabilities, pay}};
    });
  }

  /** What an entry is charged to: “Visa •••• 4242”. */
  readonly methodOf = ({method}: UpcomingPayment): string =>
    method ? methodLabel(method, this.#documentTerms.value.methods) : '';

  /** Asks the page, then shows what an entry stands for: in the page's own widget for it, else in place of the list. */
  override open(id: string | undefined): void {
    this.#takeAction();
    const entry = this.#entryOf(id);
    if (id === undefined || !entry) return super.open(id);
    if (!this.host.dispatchEvent(new UpcomingOpenEvent({entry}))) return;
    if (!this.#showInPage(entry)) this.#showInPlace(entry);
  }

  /** Asks the page, then does what can be done about an entry. */
  act(action: UpcomingAct, entry: UpcomingPayment): void {
    if (!this.host.dispatchEvent(new UpcomingActEvent({action, entry}))) return;
    const {record, subscriptionId} = entry;
    if (action === 'pay') return void this.reach(() => this.#payment.open([record.id]));
    // The subscription is shown in place of the list, with the dialog in which it is renewed, or charged to another method.
    if (subscriptionId && action !== 'review')
      return this.#showInPlace(
        entry,
        {type: 'subscription', id: subscriptionId},
        action === 'renew' ? 'renew' : 'method',
      );
    if (!this.#showInPage(entry)) this.#showInPlace(entry);
  }

  /** The calendar, paying. */
  override renderOver(): TemplateResult {
    return html`${super.renderOver()} ${this.#calendar.value?.render()} ${this.#payment.render()}`;
  }

  /** What was opened last, if whoever did is still there. */
  get #mine(): OpenedEntry | undefined {
    return this.#opened?.owner === ownerOf(this.host.client) ? this.#opened : undefined;
  }

  #entryOf(id: string | undefined): UpcomingPayment | undefined {
    const opened = this.#mine?.entry;
    const listed = this.#options.page()?.items as readonly UpcomingPayment[] | undefined;
    return opened?.id === id ? opened : listed?.find((entry) => entry.id === id);
  }

  #recordOf(id: string): UpcomingPayment['record'] | undefined {
    if (id === methods) return {type: 'payment_method', id: ''};
    return this.#mine?.entry.id === id ? this.#mine.record : this.#entryOf(id)?.record;
  }

  #nameOf(id: string): string {
    const entry = this.#entryOf(id);
    return entry ? entryName(entry, this.#terms.value) : this.#terms.value.title;
  }

  #showInPlace(entry: UpcomingPayment, record = entry.record, action?: OpenedEntry['action']): void {
    this.#opened = {entry, owner: ownerOf(this.host.client), record, action};
    super.open(entry.id);
  }

  #showInPage({record: {type, id}}: UpcomingPayment): boolean {
    if (type === 'payment_method') return this.#showMethods();
    if (type === 'subscription' && showInPage(this.host, 'subscription-card', 'subscription', id)) return true;
    return type !== 'payment_attempt' && openElsewhere(this.host, type, id);
  }

  /** It is asked for once. */
  #takeAction(): OpenedEntry['action'] {
    const action = this.#mine?.action;
    if (this.#opened) this.#opened.action = undefined;
    return action;
  }

  #manageMethods(): void {
    if (this.host.dispatchEvent(new MethodsOpenEvent()) && !this.#showMethods()) super.open(methods);
  }

  /** Whether the page has the payment methods of the same customer. */
  #showMethods(): boolean {
    const widget = findInPage(this.host, methods);
    if (!widget) return false;
    widget.scrollIntoView({block: 'nearest'});
    widget.tabIndex = -1;
    widget.focus({preventScroll: true});
    return true;
  }

  /** What is coming is made of other records: it follows them for as long as it is shown. */
  #follow(): void {
    const {client, isConnected} = this.host;
    if (!isConnected || this.#followed?.client === client) return;
    this.#stop();
    if (client) this.#followed = {client, stop: followUpcoming(client.cache)};
  }

  #stop(): void {
    this.#followed?.stop();
    this.#followed = undefined;
  }
}
