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
import {closestElements, openElsewhere} from '../../lists/open-elsewhere.js';
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

/** All of the list but its rows: what surrounds them, what an entry stands for in their place, paying, the calendar. */
export class UpcomingWorkspace extends ListWorkspace<UpcomingPayments> {
  readonly #options: WorkspaceOptions<UpcomingPayment>;
  readonly #terms: TermsController<'upcoming'>;
  readonly #documentTerms: TermsController<'documents'>;
  readonly #payment: PaymentLauncher;
  readonly #calendar: LazyPart<CalendarDialog>;
  /** The entry that was opened last, which its list may no longer have; and who has opened it. */
  #opened: {readonly entry: UpcomingPayment; readonly owner: string} | undefined;
  /** What is to be done once the subscription of an entry is shown. */
  #wanted: {readonly entry: string; readonly action: 'renew' | 'method'} | undefined;
  /** What is followed, and what ends that. */
  #followed: {readonly client: unknown; readonly stop: () => void} | undefined;

  protected override readonly tools: UpcomingTools;

  protected override readonly record: LazyPart<UpcomingDocument> = new LazyPart(this.host, async () => {
    const {UpcomingDocument: Document} = await import('./upcoming-document.js');
    return new Document(this.host, {
      isLoading: () => !this.#options.page(),
      recordOf: (id) => (id === methods ? {type: 'payment_method', id: ''} : this.#entryOf(id)?.record),
      nameOf: (id) => this.#nameOf(id),
      takeAct: (id) => this.#takeAct(id),
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
    this.#wanted = undefined;
    const entry = this.#entryOf(id);
    if (id === undefined || !entry) return super.open(id);
    if (!this.host.dispatchEvent(new UpcomingOpenEvent({entry}))) return;
    if (!this.#showInPage(entry)) this.#showInPlace(entry);
  }

  /** Asks the page, then does what can be done about an entry. */
  act(action: UpcomingAct, entry: UpcomingPayment): void {
    if (!this.host.dispatchEvent(new UpcomingActEvent({action, entry}))) return;
    const {type, id} = entry.record;
    if (action === 'pay') return void this.reach(() => this.#payment.open([id]));
    if (type === 'subscription') return void this.#change(entry, action === 'renew' ? 'renew' : 'method');
    if (!this.#showInPage(entry)) this.#showInPlace(entry);
  }

  /** The calendar, paying. */
  override renderOver(): TemplateResult {
    return html`${super.renderOver()} ${this.#calendar.value?.render()} ${this.#payment.render()}`;
  }

  #entryOf(id: string | undefined): UpcomingPayment | undefined {
    const opened = this.#opened?.owner === ownerOf(this.host.client) ? this.#opened.entry : undefined;
    return opened && opened.id === id
      ? opened
      : (this.#options.page()?.items as readonly UpcomingPayment[] | undefined)?.find((entry) => entry.id === id);
  }

  #nameOf(id: string): string {
    const entry = this.#entryOf(id);
    return entry ? entryName(entry, this.#terms.value) : this.#terms.value.title;
  }

  #showInPlace(entry: UpcomingPayment): void {
    this.#opened = {entry, owner: ownerOf(this.host.client)};
    super.open(entry.id);
  }

  #showInPage({record: {type, id}}: UpcomingPayment): boolean {
    if (type === 'payment_method') return this.#showMethods();
    if (type === 'subscription' && showInPage(this.host, 'subscription-card', 'subscription', id)) return true;
    return type !== 'payment_attempt' && openElsewhere(this.host, type, id);
  }

  /** Shows the subscription in place of the list, and opens the dialog in which it is renewed, or charged to another method. */
  #change(entry: UpcomingPayment, action: 'renew' | 'method'): void {
    this.#wanted = {entry: entry.id, action};
    this.#showInPlace(entry);
  }

  #takeAct(id: string): 'renew' | 'method' | undefined {
    const wanted = this.#wanted;
    this.#wanted = undefined;
    return wanted?.entry === id ? wanted.action : undefined;
  }

  #manageMethods(): void {
    if (this.host.dispatchEvent(new MethodsOpenEvent()) && !this.#showMethods()) super.open(methods);
  }

  /** Whether the page has the payment methods of the same customer. */
  #showMethods(): boolean {
    for (const found of closestElements(this.host, methods)) {
      const widget = found.find((each) => each.client === this.host.client && each.parentElement !== this.host);
      if (!widget) continue;
      widget.scrollIntoView({block: 'nearest'});
      widget.tabIndex = -1;
      widget.focus({preventScroll: true});
      return true;
    }
    return false;
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
