import {html, nothing, type TemplateResult} from 'lit';

import type {DocumentReference, InvoiceListItem, Subscription} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {CountdownController} from '../../controllers/countdown.js';
import {FocusTrail} from '../../controllers/focus-trail.js';
import {Hints} from '../../controllers/hints.js';
import {SubscriptionTermsController} from '../../controllers/subscription-terms.js';
import {beginOpening, openPart} from '../../controllers/opening.js';
import {TermsController} from '../../controllers/terms.js';
import {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {documentTerms} from '../../i18n/documents.js';
import {invoiceTerms} from '../../i18n/invoices.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {subscriptionCardTerms} from '../../i18n/subscription-card.js';
import {subscriptionToolTerms} from '../../i18n/subscription-tools.js';
import {FileDownloads} from '../../lists/file-downloads.js';
import {PaymentLauncher} from '../../payments/payment-launcher.js';
import {adopt} from '../../styles/adopt.js';
import {documentStyles} from '../../styles/document.js';
import {formStyles} from '../../styles/forms.js';
import {listToolStyles} from '../../styles/list-tools.js';
import {tableStyles} from '../../styles/table.js';
import {emptyState, problemNotice, staleNotice} from '../../templates/notices.js';
import {failure, failureWords} from '../../templates/states.js';
import type {MethodEntry} from '../payment-methods/method-entry.js';
import {actionParts, cardActions} from './card-actions.js';
import type {CardDialog} from './card-dialog.js';
import {cardFacts} from './card-facts.js';
import type {CardResult} from './card-form.js';
import {cardNotices, type MadeInvoice} from './card-notices.js';
import {cardSections} from './card-sections.js';
import {cardSectionStyles} from './card-sections.styles.js';
import type {CardWords} from './card-words.js';
import {NextDay} from './next-day.js';
import {
  SubscriptionActEvent,
  SubscriptionDownloadEvent,
  SubscriptionPayEvent,
  type SubscriptionAct,
} from './subscription-card.events.js';
import type {SubscriptionCard} from './subscription-card.js';

/** What the workspace shares with its card. */
export interface CardWorkspaceOptions {
  readonly say: (message: string) => void;
  readonly shown: () => Subscription | undefined;
  readonly reload: () => Promise<void>;
}

/** All of the card but its first lines: what can be done, what it consists of, its history and invoices, the dialogs. It loads once those are painted. */
export class CardWorkspace {
  readonly #host: SubscriptionCard;
  readonly #options: CardWorkspaceOptions;
  readonly #card: TermsController<'subscriptionCard'>;
  readonly #states: SubscriptionTermsController;
  readonly #tools: TermsController<'subscriptionTools'>;
  readonly #terms: TermsController<'documents'>;
  readonly #invoiceTerms: TermsController<'invoices'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #listTools: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  readonly #files: FileDownloads;
  readonly #payment: PaymentLauncher;
  readonly #dialog: LazyPart<CardDialog>;
  readonly #entry: LazyPart<MethodEntry>;
  readonly #opened = new Set<string>();
  /** Why what was asked for could not be begun. */
  #unreached: PortalError | undefined;
  /** What was to be done before there was a subscription to do it with. */
  #wanted: {readonly action: SubscriptionAct; readonly isWanted: () => boolean} | undefined;
  #made:
    | {readonly owner: string; readonly of: string; readonly invoice?: MadeInvoice; readonly quote?: DocumentReference}
    | undefined;

  constructor(host: SubscriptionCard, options: CardWorkspaceOptions) {
    this.#host = host;
    this.#options = options;
    this.#card = new TermsController(host, subscriptionCardTerms);
    this.#states = new SubscriptionTermsController(host);
    this.#tools = new TermsController(host, subscriptionToolTerms);
    this.#terms = new TermsController(host, documentTerms);
    this.#invoiceTerms = new TermsController(host, invoiceTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#listTools = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    this.#files = new FileDownloads(host, options.say);
    this.#payment = new PaymentLauncher(host, {
      say: options.say,
      inProgress: () => this.#listTools.value.reasons.payment_in_progress,
      onSettled: () => void options.reload(),
      restoreFocus: () => this.#focus(undefined),
    });
    this.#dialog = new LazyPart(host, async () => {
      const {CardDialog: Dialog} = await import('./card-dialog.js');
      return new Dialog(host, {
        words: () => this.#words,
        subscription: options.shown,
        say: options.say,
        goTo: (action) => this.act(action),
        enterMethod: () => void this.#reach(() => openPart(host, this.#entry, (entry) => entry.open())),
        done: (action, result) => this.#done(action, result),
        restoreFocus: (action) => this.#focus(action),
      });
    });
    this.#entry = new LazyPart(host, async () => {
      const {MethodEntry: Entry} = await import('../payment-methods/method-entry.js');
      return new Entry(host, {
        say: options.say,
        restoreFocus: () => this.#focus('method'),
        // What was entered is chosen in the dialog that led to it.
        closed: (id) => void this.#reach(() => this.#open('method', id)),
      });
    });
    new NextDay(host, () => void options.reload());
    new FocusTrail(host);
    new Hints(host);
    for (const sheet of [formStyles, listToolStyles, tableStyles, documentStyles, cardSectionStyles])
      adopt(host, sheet);
  }

  /** The subscription has come: a payment that a reload cut off is asked for. */
  arrived(): void {
    void this.#payment.askForPayments().catch(() => undefined);
    if (this.#wanted?.isWanted()) this.act(this.#wanted.action);
  }

  /** It could not be read. */
  failed({retryAfter}: PortalError): void {
    this.#wanted = undefined;
    if (retryAfter) this.#wait.start(retryAfter);
  }

  renderStale(error: PortalError): TemplateResult {
    const reload = (): void => void this.#options.reload();
    return staleNotice(error, this.#listTerms.value, this.#listTools.value, reload, this.#wait.seconds);
  }

  renderEmpty(): TemplateResult {
    const {none, noneHint} = this.#tools.value;
    return emptyState(none, noneHint);
  }

  renderFailure(error: PortalError, busy: boolean): TemplateResult {
    return failure(error, this.#listTerms.value, {
      retry: () => void this.#options.reload(),
      tools: this.#listTools.value,
      waitSeconds: this.#wait.seconds,
      busy,
    });
  }

  /** What has to be known or seen to first. */
  renderNotices(subscription: Subscription): TemplateResult {
    const isMade = this.#made?.of === subscription.id && this.#made.owner === ownerOf(this.#host.client);
    const made = isMade ? this.#made : undefined;
    return cardNotices(this.#marked(subscription), this.#words, {
      host: this.#host,
      made: made?.invoice && isDue(made.invoice, subscription) ? made.invoice : undefined,
      quote: made?.quote,
      act: (action) => this.act(action),
      pay: (invoice) => this.pay(invoice),
    });
  }

  /** What is known of it. */
  renderFacts(subscription: Subscription): TemplateResult {
    return cardFacts(subscription, this.#words);
  }

  /** What can be done with it. */
  renderActions(subscription: Subscription): TemplateResult {
    return cardActions(this.#marked(subscription), this.#words, {
      act: (action) => this.act(action),
      pay: (invoice) => this.pay(invoice),
    });
  }

  /** What it consists of, its next invoice, its history and invoices. */
  renderSections(subscription: Subscription): TemplateResult {
    return cardSections(this.#marked(subscription), this.#words, {
      host: this.#host,
      busy: this.#files.busy,
      isWhole: (section) => this.#opened.has(`${subscription.id} ${section}`),
      onWhole: (section) => {
        this.#opened.add(`${subscription.id} ${section}`);
        this.#host.requestUpdate();
      },
      pay: (invoice) => this.pay(invoice),
      pdf: (invoice) => void this.#download(invoice),
    });
  }

  /** What stands over the card. */
  renderOver(): TemplateResult {
    const unreached = this.#unreached;
    return html`
      ${
        unreached
          ? problemNotice(
              failureWords(unreached, this.#listTerms.value, this.#listTools.value).join(' '),
              this.#listTools.value.clear,
              this.#dismiss,
            )
          : nothing
      }
      ${this.#files.render()} ${this.#dialog.value?.render()} ${this.#entry.value?.render()} ${this.#payment.render()}
    `;
  }

  /** Opens the dialog for an action, unless the page takes it elsewhere. */
  act(action: SubscriptionAct): void {
    const subscription = this.#options.shown();
    this.#wanted = subscription ? undefined : {action, isWanted: beginOpening(this.#host)};
    if (!subscription || !this.#host.dispatchEvent(new SubscriptionActEvent({action, subscription}))) return;
    void this.#reach(() => this.#open(action));
  }

  /** Opens the payment dialog for an invoice, unless the page takes it elsewhere. */
  pay(invoice: DocumentReference): void {
    const subscription = this.#options.shown();
    if (!subscription || !this.#host.dispatchEvent(new SubscriptionPayEvent({subscription, invoice}))) return;
    void this.#reach(() => this.#payment.open([invoice.id]));
  }

  get #words(): CardWords {
    return {
      card: this.#card.value,
      states: this.#states.value,
      tools: this.#tools.value,
      terms: this.#terms.value,
      invoiceTerms: this.#invoiceTerms.value,
      listTerms: this.#listTerms.value,
      listTools: this.#listTools.value,
      locale: this.#host.locale,
    };
  }

  /** The subscription, with what this page alone knows of its payments. */
  #marked(subscription: Subscription): Subscription {
    if (!subscription.invoices.some(({id}) => this.#payment.isInDoubt(id))) return subscription;
    const pay = {allowed: false, reason: 'payment_in_progress'} as const;
    const invoices = subscription.invoices.map((invoice) =>
      this.#payment.isInDoubt(invoice.id) ? {...invoice, capabilities: {...invoice.capabilities, pay}} : invoice,
    );
    return {...subscription, invoices};
  }

  async #open(action: SubscriptionAct, entered?: string): Promise<void> {
    const subscription = this.#options.shown();
    if (!subscription) return;
    await openPart(this.#host, this.#dialog, async (dialog) => {
      // Another one may be shown by now.
      if (this.#options.shown()?.id === subscription.id) await dialog.open(action, subscription, entered);
    });
  }

  /** What was made is to be paid, or to be looked at. */
  async #done(action: SubscriptionAct, {subscription, invoice, quote}: CardResult): Promise<void> {
    const shown = this.#options.shown();
    const of = subscription?.id ?? shown?.id;
    if (of === undefined) return;
    const owner = ownerOf(this.#host.client);
    if (quote) this.#made = {owner, of, quote};
    else if (invoice) {
      const total = shown?.invoices.find(({id}) => id === invoice.id)?.amountDue;
      this.#made = {owner, of, invoice: {...invoice, total}};
      // Something else may have been opened while it was read again.
      if (!this.#dialog.value?.isOpen) this.pay(invoice);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!invoice) this.#focus(action);
  }

  async #download(invoice: InvoiceListItem): Promise<void> {
    if (this.#files.busy || !this.#host.dispatchEvent(new SubscriptionDownloadEvent({invoice}))) return;
    await this.#files.fetch({
      operation: 'pdf',
      opens: true,
      load: (client, options) => client.invoices.pdf(invoice.id, options),
    });
  }

  readonly #dismiss = (): void => {
    this.#unreached = undefined;
    this.#host.requestUpdate();
  };

  /** Does what needs code that loads with its first use. Where that can't be had, as when offline, it is shown. */
  async #reach(act: () => Promise<void>): Promise<void> {
    this.#dismiss();
    try {
      await act();
    } catch (reason) {
      const cause = reason instanceof PortalError ? reason : new PortalError('network', undefined, {cause: reason});
      this.#unreached = cause;
      this.#options.say(failureWords(cause, this.#listTerms.value, this.#listTools.value).join(' '));
      this.#host.requestUpdate();
    }
  }

  /** To the button that led there, or to the title: the button may be another one by now. */
  #focus(action: SubscriptionAct | undefined): void {
    const root = this.#host.renderRoot;
    const found = action && root.querySelector<HTMLElement>(`.acts [part~='${actionParts[action]}']`);
    (found || root.querySelector<HTMLElement>('h2[part~=title]'))?.focus();
  }
}

/** One that was paid meanwhile, or by another way, is due no more; it need not be the only one. */
const isDue = ({id}: DocumentReference, {openInvoice, invoices}: Subscription): boolean =>
  openInvoice?.id === id || invoices.some((invoice) => invoice.id === id && invoice.status === 'open');
