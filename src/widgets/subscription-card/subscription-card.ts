import {html, nothing, type PropertyDeclarations, type TemplateResult} from 'lit';

import type {Subscription} from '../../client/contract.js';
import {ResourceController, type ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {afterPaint} from '../../core/after-paint.js';
import {LazyPart} from '../../core/lazy-part.js';
import {PortalElement} from '../../core/portal-element.js';
import {PortalErrorEvent} from '../../core/portal-error-event.js';
import {listTerms} from '../../i18n/lists.js';
import {subscriptionOutlookTerms} from '../../i18n/subscription-outlook.js';
import {subscriptionStateTerms} from '../../i18n/subscription-states.js';
import {cardHead} from './card-head.js';
import type {CardWorkspace} from './card-workspace.js';
import {readShown, type ShownSubscription} from './read-shown.js';
import type {SubscriptionAct} from './subscription-card.events.js';
import {styles} from './subscription-card.styles.js';

/**
 * One subscription, whole: what it consists of, what it costs and when, what it is charged to, its history and invoices, and all that can be done with it at prices that the server told before.
 *
 * @customElement subscription-card
 * @fires {SubscriptionActEvent} portal-subscription-act - Cancelable; before the dialog opens in which something is done with it.
 * @fires {SubscriptionChangeEvent} portal-subscription-change - Something was done with it.
 * @fires {SubscriptionQuoteEvent} portal-subscription-quote - A quote was made for it.
 * @fires {SubscriptionPayEvent} portal-subscription-pay - Cancelable; before the payment dialog opens for one of its invoices.
 * @fires {SubscriptionDownloadEvent} portal-subscription-download - Cancelable; before the PDF of one of its invoices is fetched.
 * @fires {PaymentMethodSetupEvent} portal-payment-method-setup - A method that was entered for it was kept, is being checked, or was not kept.
 * @fires {PaymentSettleEvent} portal-payment-settle - A payment has ended, or waits for the PSP.
 * @fires {PortalErrorEvent} portal-error - Reading, pricing, doing or paying has failed; the widget shows it too.
 *
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart card - One subscription, whole.
 * @csspart card-head - What it is, how it stands, what it costs.
 * @csspart title - The name of what is shown.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-trialing - Of a subscription.
 * @csspart status-active - Of a subscription.
 * @csspart status-past-due - Of a subscription.
 * @csspart status-to-renew - Of a subscription whose renewal is unpaid, and that goes on nevertheless.
 * @csspart status-paused - Of a subscription.
 * @csspart status-canceled - Of a quote, an order or a subscription.
 * @csspart status-expiring - Of a subscription that ends within 60 days.
 * @csspart outlook - What comes next of it, and when.
 * @csspart term-price - What a term costs.
 * @csspart facts - Who it is from and for, when, and why.
 * @csspart fact - A fact with its name.
 * @csspart label - The words that name a field or a fact.
 * @csspart value - What a fact is.
 * @csspart method - Of a way to pay.
 * @csspart status-missing - Of a payment method that there is not.
 * @csspart status-expired - Of a quote or a payment method.
 * @csspart status-expires-before-renewal - Of a payment method.
 * @csspart status-charge-failed - Of a payment method.
 * @csspart loading - The skeleton of what is shown, before it is there.
 * @csspart empty - Nothing to show.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart message - What has happened, in a few words.
 * @csspart hint - What it means, or what to do.
 * @csspart reference - What to quote to support.
 * @csspart retry - What tries to load it again.
 * @csspart notice - A message beside what it is about; each also has one of the parts that follow, or only says how it stands.
 * @csspart stale - Above what may be out of date.
 * @csspart progress - How far a file is.
 * @csspart cancel - What stops it.
 * @csspart problem - Why something could not be had or done.
 * @csspart dismiss - What takes that message away.
 * @csspart to-renew - Says that its renewal is unpaid, and until when it goes on.
 * @csspart countdown - How many days are left to renew it.
 * @csspart method-issue - Says why what it is charged to won’t do.
 * @csspart ending - Says when it ends, and why.
 * @csspart paused - Says from when or until when it is paused.
 * @csspart scheduled - Says what will change, and when.
 * @csspart discount - Says what is taken off, and until when.
 * @csspart contract - Says until when it is contracted.
 * @csspart ended - Says why it ended.
 * @csspart to-pay - Says that an invoice was made, and how it is charged.
 * @csspart made - Says which quote was made.
 * @csspart fix - What helps.
 * @csspart withdraw-change - What takes a scheduled change back.
 * @csspart open-quote - What shows a quote in the page’s own list of quotes.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart pay - What pays a row's record, or the one that is shown.
 * @csspart change-subscription - What opens the dialog in which seats, plan, term and add-ons change.
 * @csspart renew-subscription - What opens the dialog in which the next period is paid ahead.
 * @csspart change-method - What opens the dialog in which another payment method is chosen.
 * @csspart pause-subscription - What opens the dialog in which it is paused.
 * @csspart resume-subscription - What opens the dialog in which it goes on.
 * @csspart cancel-subscription - What opens the dialog in which it is canceled.
 * @csspart keep-subscription - What opens the dialog in which a cancellation is withdrawn.
 * @csspart ask-for-quote - What opens the dialog in which a quote is asked for.
 * @csspart auto-renew - The switch of the renewal at the end of each period.
 * @csspart section - What belongs together, under a title; most also have a part of their own.
 * @csspart subtitle - Above instalments, payments, credits, terms or notes.
 * @csspart items - What it consists of.
 * @csspart records - The instalments, the payments or the credits.
 * @csspart record - One of them.
 * @csspart bill-to - Who is billed.
 * @csspart party - One of the two companies.
 * @csspart estimate - The next invoice, as it would be today.
 * @csspart lines - The document's lines.
 * @csspart line - One of them.
 * @csspart heading - A column's heading; each also has the part of its column.
 * @csspart cell - A cell; each also has the part of its column.
 * @csspart column-description - Of what the lines are for.
 * @csspart column-quantity - Of how much there is of it.
 * @csspart column-unit-price - Of what one costs.
 * @csspart column-discount - Of discounts.
 * @csspart column-subtotal - Of what the lines come to.
 * @csspart totals - The document's sums.
 * @csspart sum-label - What a sum is.
 * @csspart sum-amount - How much it is.
 * @csspart grand - Of the sums that count.
 * @csspart invoices - Its invoices.
 * @csspart invoice - One invoice of an order.
 * @csspart open-invoice - What shows an invoice in the page’s own table of invoices.
 * @csspart number - The number of a document that nothing on the page can show.
 * @csspart due - “Due in 3 days”, “12 days overdue”.
 * @csspart status-open - Of a quote, an invoice or a ticket.
 * @csspart status-overdue - Of an invoice or an instalment.
 * @csspart status-partially-paid - Of an invoice.
 * @csspart status-processing - Of an invoice or a payment.
 * @csspart status-paid - Of an invoice or an instalment.
 * @csspart status-void - Of an invoice or a credit note.
 * @csspart status-uncollectible - Of an invoice.
 * @csspart amount-due - What is still to pay of an invoice.
 * @csspart pay-invoice - What pays it alone.
 * @csspart invoice-pdf - What opens its PDF.
 * @csspart history - What has happened to it.
 * @csspart event - One thing that has happened.
 * @csspart show-all - What shows all of a section.
 * @csspart button - A button; each also has a part of its own.
 * @csspart primary - Of the button that leads on.
 * @csspart quiet - Of a button that matters less.
 * @csspart icon-only - Of a button without words.
 * @csspart link - A button that looks like a link.
 * @csspart reason - Why a button can't be pressed.
 * @csspart dialog - A dialog; each also has a part of its own.
 * @csspart dialog-head - Its title and what closes it.
 * @csspart dialog-title - Its title.
 * @csspart close - What closes it.
 * @csspart subscription-dialog - The dialog in which something is done with a subscription.
 * @csspart group - What is chosen together.
 * @csspart legend - What that is.
 * @csspart choice - One thing to choose.
 * @csspart seats - The field of how many.
 * @csspart stepper - Around the field of a number, with a button on each side.
 * @csspart fewer - One less.
 * @csspart more - One more.
 * @csspart plan-choice - Of a plan to choose.
 * @csspart term-choice - Of a term to choose.
 * @csspart addon-row - An add-on with its number.
 * @csspart addon-count - The field of how many of an add-on there are.
 * @csspart field-error - What is wrong in a field.
 * @csspart compare - What it consists of, before and after.
 * @csspart changed - Says what is another than before.
 * @csspart changed-value - What differs from what was shown before.
 * @csspart sum - One of the sums of a payment.
 * @csspart confirm - What does what was reviewed.
 * @csspart edit - Back from the review.
 * @csspart done - What closes the dialog.
 * @csspart waiting - Something is being loaded.
 * @csspart offer - What the vendor offers to whoever stays.
 * @csspart no-thanks - What goes on without the offer.
 * @csspart consequences - What follows, in dates and money.
 * @csspart reason-choice - The reason to choose.
 * @csspart comment - The field of a comment.
 * @csspart pause-from - The day from which it is paused.
 * @csspart pause-until - The day on which it goes on.
 * @csspart method-choice - Of a method to choose.
 * @csspart add - What opens the dialog in which a method is added.
 * @csspart adding - The dialog in which a method is added.
 * @csspart step - What the dialog shows now; each also has the part of its name that follows.
 * @csspart step-entering - The PSP's fields.
 * @csspart step-sending - It is on its way.
 * @csspart step-ended - How it ended.
 * @csspart step-challenge - The bank asks for a confirmation.
 * @csspart card-entry - Around the PSP's fields.
 * @csspart make-default - What makes the new method the default.
 * @csspart challenge - Around the bank's confirmation.
 * @csspart challenge-again - What shows it again.
 * @csspart give-up - What gives the payment, or the new method, up.
 * @csspart outcome - How it ended.
 * @csspart try-again - What tries a payment, or a new method, that failed again.
 * @csspart payment - The payment dialog.
 * @csspart step-loading - Asking what can be paid.
 * @csspart step-failed - It could not be asked.
 * @csspart step-choosing - What is paid, and with what.
 * @csspart step-reviewing - What will be charged.
 * @csspart step-paying - The payment is being made.
 * @csspart step-unknown - Nobody knows yet how it ended.
 * @csspart step-unsent - The payment never left.
 * @csspart step-settled - How the payment ended.
 * @csspart basket - All that is paid.
 * @csspart basket-item - One invoice that is paid.
 * @csspart portions - How much of an invoice can be paid.
 * @csspart amount - The field of another amount.
 * @csspart left-out - What can't be paid, and why.
 * @csspart use-credit - What uses the credit balance first.
 * @csspart save-card - What keeps the new card.
 * @csspart review - To the review.
 * @csspart paying - The payment is on its way.
 * @csspart receipt - What downloads the receipt.
 */
export class SubscriptionCard extends PortalElement {
  static override styles = [...PortalElement.styles, styles];

  static override properties: PropertyDeclarations = {
    subscription: {},
  };

  /** The id of the subscription that is shown; without, the one that needs attention first: one to renew, else the next to be charged. */
  declare subscription: string | undefined;

  readonly #stateTerms = new TermsController(this, subscriptionStateTerms);
  readonly #outlookTerms = new TermsController(this, subscriptionOutlookTerms);
  readonly #listTerms = new TermsController(this, listTerms);

  readonly #shown = new ResourceController<ShownSubscription>(this, {
    key: () => ['subscriptions', 'card', this.subscription ?? ''] as const,
    load: ({core}, [, , id], signal) => readShown(core, String(id), signal),
    onData: () => this.#afterPaint((workspace) => workspace.arrived()),
    onError: (error) => {
      this.dispatchEvent(new PortalErrorEvent({error, operation: 'document'}));
      this.#afterPaint((workspace) => workspace.failed(error));
    },
  });

  readonly #workspace = new LazyPart(this, async () => {
    const {CardWorkspace: Workspace} = await import('./card-workspace.js');
    return new Workspace(this, {
      say: (message) => this.announce(message),
      shown: () => this.#shown.data?.items[0],
      reload: () => this.#shown.reload(),
    });
  });

  /** Reads it again; resolves when it is shown or has failed. */
  refresh(): Promise<void> {
    return this.#shown.reload();
  }

  /** Opens the dialog in which something is done with the subscription, as its button does, once it is shown. */
  async act(action: SubscriptionAct): Promise<void> {
    await this.updateComplete;
    await this.#withWorkspace((workspace) => workspace.act(action));
  }

  protected override get shownState(): ResourceState<ShownSubscription> {
    // In the right language at once, rather than a flash of English.
    return this.#stateTerms.settled && this.#listTerms.settled ? this.#shown.state : {status: 'loading'};
  }

  protected override updated(): void {
    if (this.misconfiguration && !this.#workspace.failed) void this.#withWorkspace(() => undefined);
  }

  protected override renderContent(): TemplateResult {
    const workspace = this.#workspace.value;
    const {data, error, refreshing} = this.shownState;
    const subscription = data?.items[0];
    const content = subscription
      ? this.#renderCard(subscription, workspace)
      : data
        ? workspace?.renderEmpty()
        : error
          ? workspace?.renderFailure(error, refreshing === true)
          : this.#renderSkeleton();
    return html`
      ${data && error ? workspace?.renderStale(error) : nothing} ${content ?? nothing} ${workspace?.renderOver()}
    `;
  }

  #renderCard(subscription: Subscription, workspace: CardWorkspace | undefined): TemplateResult {
    const words = {states: this.#stateTerms.value, outlook: this.#outlookTerms.value, locale: this.locale};
    return html`
      <article class="card" part="card">
        ${cardHead(subscription, words)} ${workspace?.renderNotices(subscription)}
        <div class="place">${workspace?.renderFacts(subscription)}</div>
        <div class="acts" part="actions">${workspace?.renderActions(subscription)}</div>
        ${workspace?.renderSections(subscription)}
      </article>
    `;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="card bones" part="loading">
      <span class="visually-hidden">${this.#listTerms.settled ? this.#listTerms.value.loading : ''}</span>
      ${[1, 2, 3].map(() => html`<p><span class="bone"></span></p>`)}
    </div>`;
  }

  #withWorkspace(act: (workspace: CardWorkspace) => void): Promise<void> {
    return this.#workspace.load().then(act, () => this.announce(this.#listTerms.value.failed.network.join(' ')));
  }

  #afterPaint(act: (workspace: CardWorkspace) => void): void {
    void afterPaint().then(() => (this.isConnected ? this.#withWorkspace(act) : undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'subscription-card': SubscriptionCard;
  }
}
