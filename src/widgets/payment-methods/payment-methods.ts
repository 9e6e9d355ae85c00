import {html, nothing, type TemplateResult} from 'lit';

import type {PaymentMethodList} from '../../client/contract.js';
import {list} from '../../client/sections/payment-method-list.js';
import {ResourceController, type ResourceState} from '../../controllers/resource.js';
import {TermsController} from '../../controllers/terms.js';
import {afterPaint} from '../../core/after-paint.js';
import {LazyPart} from '../../core/lazy-part.js';
import {PortalElement} from '../../core/portal-element.js';
import {PortalErrorEvent} from '../../core/portal-error-event.js';
import {listTerms} from '../../i18n/lists.js';
import {paymentMethodsTerms} from '../../i18n/payment-methods.js';
import {methodCards} from './method-cards.js';
import type {MethodWorkspace} from './method-workspace.js';
import {styles} from './payment-methods.styles.js';

/**
 * Lists the customer's payment methods with the subscriptions that each of them pays, and lets them be added in the PSP's own fields, edited, made the default or the backup,
 * charged for subscriptions that are charged to another, replaced everywhere by another, and deleted with what follows from it.
 *
 * @customElement payment-methods
 * @fires {PaymentMethodAddEvent} portal-payment-method-add - Cancelable; before the dialog opens in which a method is added.
 * @fires {PaymentMethodSetupEvent} portal-payment-method-setup - A method was kept, is being checked, or was not kept.
 * @fires {PaymentMethodActEvent} portal-payment-method-act - Cancelable; before something is done with a method, or the dialog for it opens.
 * @fires {PaymentMethodChangeEvent} portal-payment-method-change - Something was done with a method.
 * @fires {PortalErrorEvent} portal-error - Reading, adding or changing has failed; the widget shows it too.
 *
 * @slot portal-card-fields - Where the PSP's fields show, which the widget itself puts into the page's tree. Leave it to the widget.
 *
 * @csspart header - Above the list: sums, views, tools.
 * @csspart add - What opens the dialog in which a method is added.
 * @csspart methods - The cards.
 * @csspart method - Of a way to pay.
 * @csspart expired - Of the card of a method that has expired.
 * @csspart mark - The drawing that tells a card from an account.
 * @csspart title - The name of what is shown.
 * @csspart status - A status; each also has the part of its name that follows.
 * @csspart status-default - Of the method that is charged wherever no other is named.
 * @csspart status-backup - Of the one that is charged when the other can't be.
 * @csspart status-expired - Of a quote or a payment method.
 * @csspart status-expires-soon - Of one that expires within 60 days.
 * @csspart method-facts - Whose it is, and until when.
 * @csspart uses - The subscriptions that are charged to a method.
 * @csspart use - One of them.
 * @csspart label - The words that name a field or a fact.
 * @csspart actions - What can be done with the document, or in a step.
 * @csspart default-method - What makes a method the default.
 * @csspart backup-method - What makes it the backup.
 * @csspart end-backup-method - What makes it the backup no longer.
 * @csspart attach-method - What opens the dialog in which subscriptions are charged to it.
 * @csspart edit-method - What opens the dialog in which it is edited.
 * @csspart replace-method - What opens the dialog in which another takes its place.
 * @csspart remove-method - What opens the dialog in which it is deleted.
 * @csspart loading - The skeleton of what is shown, before it is there.
 * @csspart empty - Nothing to show.
 * @csspart error - What could not be loaded, with a way to try again.
 * @csspart message - What has happened, in a few words.
 * @csspart hint - What it means, or what to do.
 * @csspart reference - What to quote to support.
 * @csspart retry - What tries to load it again.
 * @csspart notice - A message beside what it is about; each also has one of the parts that follow, or only says how it stands.
 * @csspart stale - Above what may be out of date.
 * @csspart problem - Why something could not be had or done.
 * @csspart changed - Says what is another than before.
 * @csspart dismiss - What takes that message away.
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
 * @csspart adding - The dialog in which a method is added.
 * @csspart method-dialog - The dialog in which something is done with one.
 * @csspart step - What the dialog shows now; each also has the part of its name that follows.
 * @csspart step-entering - The PSP's fields.
 * @csspart step-sending - It is on its way.
 * @csspart step-challenge - The bank asks for a confirmation.
 * @csspart step-ended - How it ended.
 * @csspart card-entry - Around the PSP's fields.
 * @csspart waiting - Something is being loaded.
 * @csspart choice - One thing to choose.
 * @csspart make-default - What makes the new method the default.
 * @csspart challenge - Around the bank's confirmation.
 * @csspart challenge-again - What shows it again.
 * @csspart give-up - What gives the payment, or the new method, up.
 * @csspart outcome - How it ended.
 * @csspart done - What closes the dialog.
 * @csspart try-again - What tries a payment, or a new method, that failed again.
 * @csspart confirm - What does what was reviewed.
 * @csspart confirm-edit - In the dialog that edits.
 * @csspart confirm-default - In the one that makes a method the default.
 * @csspart confirm-attach - In the one that charges subscriptions to it.
 * @csspart attach-subscription - One that can be charged to it.
 * @csspart search - The search field.
 * @csspart confirm-replace - In the one that replaces it.
 * @csspart confirm-remove - In the one that deletes it.
 * @csspart group - What is chosen together.
 * @csspart legend - What that is.
 * @csspart method-choice - Of a method to choose.
 * @csspart holder - The field of the name on it.
 * @csspart month - The month of its expiry.
 * @csspart year - The year of its expiry.
 * @csspart billing - The field of the billing address.
 * @csspart accept-consequences - What says that the consequences were read.
 * @csspart field-error - What is wrong in a field.
 */
export class PaymentMethods extends PortalElement {
  static override styles = [...PortalElement.styles, styles];

  readonly #terms = new TermsController(this, paymentMethodsTerms);
  readonly #listTerms = new TermsController(this, listTerms);

  readonly #list = new ResourceController<PaymentMethodList>(this, {
    key: () => ['payment-methods'] as const,
    load: ({core}, _key, signal) => list(core, {signal}),
    onData: () => this.#afterPaint((workspace) => workspace.arrived()),
    onError: (error) => {
      this.dispatchEvent(new PortalErrorEvent({error, operation: 'list'}));
      this.#afterPaint((workspace) => workspace.failed(error));
    },
  });

  readonly #workspace = new LazyPart(this, async () => {
    const {MethodWorkspace: Workspace} = await import('./method-workspace.js');
    return new Workspace(this, {
      say: (message) => this.announce(message),
      methods: () => this.#list.data,
      reload: () => this.#list.reload(),
    });
  });

  /** Reads the list again; resolves when it is shown or has failed. */
  refresh(): Promise<void> {
    return this.#list.reload();
  }

  protected override get shownState(): ResourceState<PaymentMethodList> {
    // In the right language at once, rather than a flash of English.
    return this.#terms.settled && this.#listTerms.settled ? this.#list.state : {status: 'loading'};
  }

  protected override updated(): void {
    if (this.misconfiguration && !this.#workspace.failed) void this.#withWorkspace(() => undefined);
  }

  protected override renderContent(): TemplateResult {
    const workspace = this.#workspace.value;
    const {data, error, refreshing} = this.shownState;
    const {value: terms} = this.#terms;
    const cards = data?.items.length
      ? methodCards(data.items, {
          terms,
          locale: this.locale,
          actions: (method) => workspace?.renderActions(method, terms) ?? nothing,
        })
      : data && workspace?.renderEmpty();
    return html`
      <div class="head" part="header">${workspace?.renderHeader(data, error, terms)}</div>
      ${
        data
          ? cards
          : error
            ? (workspace?.renderFailure(error, refreshing === true) ?? nothing)
            : html`<div part="loading">
                <span class="visually-hidden">${this.#listTerms.settled ? this.#listTerms.value.loading : ''}</span>
                <ul class="methods" aria-hidden="true">
                  ${[0, 1].map(() => html`<li class="method"><span class="bone"></span></li>`)}
                </ul>
              </div>`
      }
      ${workspace?.renderOver()}
    `;
  }

  #withWorkspace(act: (workspace: MethodWorkspace) => void): Promise<void> {
    return this.#workspace.load().then(act, () => this.announce(this.#listTerms.value.failed.network.join(' ')));
  }

  #afterPaint(act: (workspace: MethodWorkspace) => void): void {
    void afterPaint().then(() => (this.isConnected ? this.#withWorkspace(act) : undefined));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'payment-methods': PaymentMethods;
  }
}
