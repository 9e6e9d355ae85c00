import {html, nothing, type TemplateResult} from 'lit';

import type {
  PaymentMethodList,
  Purchase,
  PurchaseConfirmation,
  PurchasePreview,
  PurchaseRequest,
} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {openPart} from '../../controllers/opening.js';
import {Sender} from '../../controllers/sender.js';
import {TermsController} from '../../controllers/terms.js';
import type {FieldError, PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {formatMoney} from '../../format/money.js';
import {formatMoment} from '../../format/moment.js';
import {paymentMethodsTerms} from '../../i18n/payment-methods.js';
import {button} from '../../templates/button.js';
import {problemAlert} from '../../templates/notices.js';
import type {MethodEntry} from '../payment-methods/method-entry.js';
import type {Basket} from './basket.js';
import {problemWords, type CatalogWords} from './catalog-words.js';
import {keepPendingPurchase} from './pending-purchase.js';
import {ProductBoughtEvent, ProductPurchaseEvent} from './product-catalog.events.js';
import type {ProductCatalog} from './product-catalog.js';
import {reviewFields} from './review-fields.js';
import {reviewView} from './review-view.js';

/** What the review needs of its dialog. */
export interface PurchaseReviewOptions {
  readonly words: () => CatalogWords;
  readonly basket: () => Basket;
  readonly onChange: (change: Partial<Basket>) => void;
  /** What can't be had, by pointer into what was asked. */
  readonly onRefused: (fields: readonly FieldError[]) => void;
  readonly onBought: (purchase: Purchase) => void;
  readonly say: (message: string) => void;
  readonly focusTitle: () => void;
}

/** The step in which what the server has priced is looked at, and bought once. */
export class PurchaseReview {
  readonly #host: ProductCatalog;
  readonly #options: PurchaseReviewOptions;
  readonly #methodTerms: TermsController<'paymentMethods'>;
  readonly #pricing: Sender;
  readonly #buying: Sender;
  readonly #entry: LazyPart<MethodEntry>;
  #request: PurchaseRequest | undefined;
  #preview: PurchasePreview | undefined;
  /** What was shown before it changed. */
  #before: PurchasePreview | undefined;
  #methods: PaymentMethodList | undefined;
  #method: string | undefined;
  /** What was sent and has no known result. */
  #pending: PurchaseConfirmation | undefined;

  constructor(host: ProductCatalog, options: PurchaseReviewOptions) {
    this.#host = host;
    this.#options = options;
    this.#methodTerms = new TermsController(host, paymentMethodsTerms);
    this.#pricing = new Sender(host, 'preview');
    this.#buying = new Sender(host, 'purchase');
    this.#entry = new LazyPart(host, async () => {
      const {MethodEntry: Entry} = await import('../payment-methods/method-entry.js');
      return new Entry(host, {
        say: options.say,
        restoreFocus: () => undefined,
        closed: (id) => void this.#back(id),
      });
    });
  }

  /** It is on its way. */
  get locked(): boolean {
    return this.#buying.progress !== 'idle';
  }

  /** The server is being asked for the price. */
  get pricing(): boolean {
    return this.#pricing.progress !== 'idle';
  }

  /** Seconds that it asked to wait before it is asked again. */
  get waitSeconds(): number {
    return Math.max(this.#pricing.waitSeconds, this.#buying.waitSeconds);
  }

  /** Why there is no price, or why what was shown can't be bought. */
  get problem(): PortalError | undefined {
    return this.#pricing.problem ?? this.#buying.problem;
  }

  /** Another dialog stands in its place, in which a method is entered. */
  get isAway(): boolean {
    return this.#entry.value?.isOpen === true;
  }

  /** What a screen reader hears. */
  get said(): string {
    const {tools} = this.#options.words();
    if (this.#pricing.progress !== 'idle') return tools.pricing;
    const {progress} = this.#buying;
    return progress === 'idle' ? '' : progress === 'checking' ? tools.checking : tools.sending;
  }

  /** Asks for the price of these products; whether there is one. */
  async price(request: PurchaseRequest): Promise<boolean> {
    const {client} = this.#host;
    if (!client) return false;
    this.#buying.forget();
    this.#before = undefined;
    this.#pending = undefined;
    this.#request = request;
    const [preview] = await Promise.all([
      this.#pricing.send(() => client.products.previewPurchase(request)),
      this.#readMethods(),
    ]);
    // The dialog was closed meanwhile: this is the price of another basket.
    if (this.#request !== request) return false;
    this.#preview = preview;
    const {problem} = this.#pricing;
    if (problem?.code === 'change_refused') this.#options.onRefused(problem.fields);
    return preview !== undefined;
  }

  /** Shows a purchase whose result was never seen. */
  resume(pending: PurchaseConfirmation): void {
    this.forget();
    this.#pending = pending;
  }

  /** Forgets what went wrong, and what was shown. */
  forget(): void {
    this.#pricing.forget();
    this.#buying.forget();
    this.#preview = this.#before = this.#pending = this.#request = undefined;
  }

  /** What stands in its place. */
  renderAway(): TemplateResult | typeof nothing {
    return this.#entry.value?.render() ?? nothing;
  }

  render(onBack: () => void): TemplateResult {
    const words = this.#options.words();
    const {tools, listTerms} = words;
    const preview = this.#preview;
    const {problem, busy} = this.#buying;
    const {waitSeconds} = this;
    // As long as nobody knows whether it was bought, another one would be a second one.
    const isOpen = this.#pending !== undefined;
    const due = preview?.dueNow;
    const label = !preview
      ? listTerms.tryAgain
      : due?.amount
        ? tools.review.buy(formatMoney(due, words.locale))
        : tools.review.start;
    return html`
      ${
        problem && problem.code !== 'stale'
          ? problemAlert(problemWords(problem, tools))
          : isOpen && !this.locked
            ? html`<p class="notice warning" part="notice problem">${tools.problems.unknown}</p>`
            : nothing
      }
      ${
        this.#before
          ? html`<p class="notice warning" part="notice changed" role="alert">${tools.review.changed}</p>`
          : nothing
      }
      ${
        preview
          ? html`
              ${reviewView(preview, this.#before, words)}
              ${reviewFields({
                words,
                methodTerms: this.#methodTerms.value,
                methods: this.#methods,
                method: this.#method,
                onMethod: (id) => this.#choose(id),
                onAddMethod: () => void this.#addMethod(),
                basket: this.#options.basket(),
                onChange: this.#options.onChange,
              })}
              <p class="muted" part="hint">${tools.review.until(formatMoment(preview.expiresAt, words.locale))}</p>
            `
          : nothing
      }
      <p class="muted" part="waiting">${this.said}</p>
      <div class="actions-row" part="actions">
        ${isOpen ? nothing : button(tools.back, {part: 'edit', look: 'quiet', busy: this.locked, onClick: onBack})}
        ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : label, {
          part: 'confirm',
          look: 'primary',
          busy: busy || this.#pricing.busy,
          onClick: () => void this.#buy(),
        })}
      </div>
    `;
  }

  async #buy(): Promise<void> {
    const {client} = this.#host;
    const confirmation = this.#pending ?? this.#confirmation();
    if (!client || !confirmation || this.#buying.busy) return;
    const owner = ownerOf(client);
    const request = this.#request;
    // What was sent before was asked about before.
    if (!this.#pending && request && !this.#host.dispatchEvent(new ProductPurchaseEvent({request}))) return;
    const purchase = await this.#buying.send((onUncertain) => {
      keepPendingPurchase(client, confirmation);
      return client.products.purchase(confirmation, {onUncertain});
    });
    const {problem} = this.#buying;
    if (purchase) {
      keepPendingPurchase(client, undefined);
      this.#pending = undefined;
      this.#host.dispatchEvent(new ProductBoughtEvent({purchase}));
      return this.#options.onBought(purchase);
    }
    const isOpen = problem?.outcome === 'unknown';
    // Somebody else is signed in by now.
    if (owner !== ownerOf(this.#host.client)) return;
    if (!isOpen && problem) keepPendingPurchase(client, undefined);
    this.#pending = isOpen ? confirmation : undefined;
    if (problem?.code === 'stale' || (problem?.code === 'not_found' && !isOpen)) await this.#priceAgain();
    else if (problem?.code === 'payment_method_unusable') await this.#readMethods();
    this.#host.requestUpdate();
  }

  #confirmation(): PurchaseConfirmation | undefined {
    const {team, reference} = this.#options.basket();
    const previewId = this.#preview?.id;
    return (
      (previewId && {
        previewId,
        ...(this.#method !== undefined && {paymentMethodId: this.#method}),
        ...(team.trim() && {team: team.trim()}),
        ...(reference.trim() && {reference: reference.trim()}),
      }) ||
      undefined
    );
  }

  /** What is confirmed must be what is shown: it is asked for again, and what is different is marked. */
  async #priceAgain(): Promise<void> {
    const {client} = this.#host;
    const before = this.#preview;
    const request = this.#request;
    // After a reload nothing was shown yet: the basket is still there.
    if (!client || !request) return this.#options.onRefused([]);
    const preview = await this.#pricing.send(() => client.products.previewPurchase(request));
    // Closed meanwhile, or begun anew.
    if (this.#request !== request) return;
    if (!preview) {
      const {problem} = this.#pricing;
      return this.#options.onRefused(problem?.code === 'change_refused' ? problem.fields : []);
    }
    this.#preview = preview;
    this.#before = before;
    this.#buying.forget();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#options.focusTitle();
  }

  async #readMethods(): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const owner = ownerOf(client);
    // Without, it is charged to the default, as the server knows it.
    const methods = await client.paymentMethods.list().catch(() => undefined);
    if (owner !== ownerOf(this.#host.client)) return;
    this.#methods = methods;
    const usable = this.#methods?.items.filter(({expired}) => !expired) ?? [];
    const kept = usable.find(({id}) => id === this.#method);
    this.#method = (kept ?? usable.find(({isDefault}) => isDefault) ?? usable[0])?.id;
  }

  #choose(id: string): void {
    this.#method = id;
    this.#host.requestUpdate();
  }

  async #addMethod(): Promise<void> {
    try {
      await openPart(this.#host, this.#entry, (entry) => entry.open());
    } catch {
      this.#options.say(this.#options.words().listTerms.failed.network.join(' '));
    }
  }

  /** The dialog of the method has closed. */
  async #back(added: string | undefined): Promise<void> {
    if (added !== undefined) {
      this.#method = added;
      await this.#readMethods();
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#options.focusTitle();
  }
}
