import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {BilledSubscription, ChangePreview, Product, Subscription} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {ModalController} from '../../controllers/modal.js';
import {beginOpening} from '../../controllers/opening.js';
import {Sender} from '../../controllers/sender.js';
import {formatDay} from '../../format/date.js';
import {plainDigits} from '../../format/digits.js';
import {formatMoney} from '../../format/money.js';
import {formatNumber} from '../../format/number.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {problemAlert} from '../../templates/notices.js';
import {wholeNumber} from './basket.js';
import {problemWords} from './catalog-words.js';
import {changeView} from './change-view.js';
import type {ProductCatalog} from './product-catalog.js';
import type {SeatsLauncherOptions} from './seats-launcher.js';

/** The dialog in which the seats of a subscription that one has are changed: what it costs is the server's word, and what is confirmed is what was shown. */
export class SeatsDialog {
  readonly #host: ProductCatalog;
  readonly #options: SeatsLauncherOptions;
  readonly #modal: ModalController;
  readonly #pricing: Sender;
  readonly #sender: Sender;
  #subscription: Subscription | undefined;
  /** All that one has of the product, where there is a choice. */
  #owned: Product['owned'] = [];
  #typed = '';
  #mistake: string | undefined;
  #preview: ChangePreview | undefined;
  /** It was another price when it was confirmed. */
  #isChanged = false;

  constructor(host: ProductCatalog, options: SeatsLauncherOptions) {
    this.#host = host;
    this.#options = options;
    this.#pricing = new Sender(host, 'preview');
    this.#sender = new Sender(host, 'seats');
    this.#modal = new ModalController(host, {
      part: 'seats-dialog',
      forget: () => (this.#subscription = undefined),
      restoreFocus: options.restoreFocus,
    });
  }

  /** Opens for a subscription, or for the first that can be changed of those `owned`. Rejects when it can't be read. */
  async open(id: string, owned: Product['owned'] = []): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const isWanted = beginOpening(this.#host);
    const isFree = ({capabilities}: Subscription): boolean => capabilities.changeSeats.allowed;
    const first = await client.subscriptions.get(id);
    let subscription = first;
    for (const {subscriptionId} of owned) {
      if (isFree(subscription) || !isWanted()) break;
      subscription = await client.subscriptions.get(subscriptionId);
    }
    if (!isWanted()) return;
    if (!isFree(subscription)) subscription = first;
    this.#owned = owned;
    this.#take(subscription);
    this.#modal.open();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const field = this.#modal.element?.querySelector<HTMLElement>('[part~=seats]');
    if (field) field.focus();
    else this.#modal.focusTitle();
  }

  #take(subscription: Subscription): void {
    this.#subscription = subscription;
    this.#typed = String(seatsOf(subscription) + 1);
    this.#forgetPrice();
    this.#sender.forget();
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const subscription = this.#subscription;
    if (!subscription) return nothing;
    const {tools} = this.#options.words();
    return dialog(tools.seats.title(subscription.product.name), this.#content(subscription), {
      part: 'seats-dialog',
      closeLabel: tools.close,
      locked: this.#sender.progress !== 'idle',
      said: this.#said,
      onClose: this.#close,
    });
  }

  get #said(): string {
    const {tools} = this.#options.words();
    if (this.#mistake) return this.#mistake;
    if (this.#pricing.progress !== 'idle') return tools.pricing;
    const {progress} = this.#sender;
    return progress === 'idle' ? '' : progress === 'checking' ? tools.checking : tools.sending;
  }

  #content(subscription: Subscription): TemplateResult {
    const words = this.#options.words();
    const {tools, listTerms, listTools, locale} = words;
    const {number, capabilities} = subscription;
    const {changeSeats} = capabilities;
    const unit = unitOf(subscription);
    const preview = this.#preview;
    const problem = this.#sender.problem ?? this.#pricing.problem;
    const isUnsure = this.#sender.problem?.outcome === 'unknown';
    const wait = Math.max(this.#sender.waitSeconds, this.#pricing.waitSeconds);
    const due = preview?.dueNow;
    const label = !preview
      ? tools.seats.preview
      : due?.amount
        ? tools.seats.confirm(formatMoney(due, locale))
        : tools.seats.confirmFree;
    return html`
      ${
        problem && problem.code !== 'change_refused' && problem.code !== 'stale'
          ? problemAlert(problemWords(problem, tools))
          : nothing
      }
      ${this.#isChanged ? html`<p class="notice warning" part="notice changed" role="alert">${tools.problems.stale}</p>` : nothing}
      ${
        this.#owned.length > 1
          ? this.#choice(subscription, isUnsure)
          : html`<p part="message">${tools.seats.has(tools.quantity(seatsOf(subscription), unit, locale), number)}</p>`
      }
      ${
        changeSeats.allowed
          ? this.#field(subscription, isUnsure)
          : html`<p class="notice warning" part="notice">${listTools.reasons[changeSeats.reason ?? 'status']}</p>`
      }
      ${preview ? changeView(preview, words) : nothing}
      <p class="muted" part="waiting">${this.#mistake ? nothing : this.#said}</p>
      <div class="actions-row" part="actions">
        ${button(tools.cancel, {part: 'done', look: 'quiet', busy: this.#sender.progress !== 'idle', onClick: this.#close})}
        ${
          changeSeats.allowed
            ? button(wait > 0 ? listTerms.tryAgainIn(wait) : label, {
                part: 'confirm',
                look: 'primary',
                busy: this.#sender.busy || this.#pricing.busy,
                onClick: () => void (preview ? this.#confirm(subscription, preview) : this.#price(subscription)),
              })
            : nothing
        }
      </div>
    `;
  }

  /** Which of several. */
  #choice(subscription: Subscription, isUnsure: boolean): TemplateResult {
    const {tools, locale} = this.#options.words();
    const unit = unitOf(subscription);
    const isBusy = isUnsure || this.#sender.progress !== 'idle' || this.#pricing.progress !== 'idle';
    return html`
      <label class="labelled" part="label">
        <span>${tools.seats.which}</span>
        <select
          class="field"
          part="subscription-choice"
          ?disabled=${isBusy}
          @change=${({target}: Event) => void this.#choose(target as HTMLSelectElement)}
        >
          ${this.#owned.map(
            ({subscriptionId, number, seats}) =>
              html`<option value=${subscriptionId} ?selected=${subscriptionId === subscription.id}>
                ${number} · ${tools.quantity(seats, unit, locale)}
              </option>`,
          )}
        </select>
      </label>
    `;
  }

  async #choose(select: HTMLSelectElement): Promise<void> {
    const {client} = this.#host;
    const before = this.#subscription;
    if (!client || !before) return;
    const id = select.value;
    this.#forgetPrice();
    const chosen = await this.#pricing.send(() => client.subscriptions.get(id));
    if (this.#subscription !== before) return;
    if (chosen) this.#take(chosen);
    // What is shown is what is changed.
    else select.value = before.id;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    select.focus();
  }

  #field(subscription: Subscription, isUnsure: boolean): TemplateResult {
    const {tools, locale} = this.#options.words();
    const {minSeats, maxSeats} = subscription.limits;
    const least = formatNumber(minSeats, locale);
    return html`
      <div class="labelled" part="label">
        <label for="more-seats">${tools.basket.seats(unitOf(subscription))}</label>
        <input
          class="field number"
          part="seats"
          id="more-seats"
          inputmode="numeric"
          autocomplete="off"
          maxlength="9"
          ?readonly=${isUnsure || this.#sender.progress !== 'idle'}
          aria-invalid=${this.#mistake !== undefined}
          aria-describedby="more-seats-limits more-seats-mistake"
          .value=${live(this.#typed)}
          @input=${({target}: Event) => this.#type(plainDigits((target as HTMLInputElement).value))}
        />
        <span class="muted" part="hint" id="more-seats-limits">
          ${maxSeats === null ? tools.basket.atLeast(least) : tools.basket.between(least, formatNumber(maxSeats, locale))}
        </span>
        <span class="error-text" part=${this.#mistake ? 'field-error' : ''} id="more-seats-mistake">
          ${this.#mistake ?? nothing}
        </span>
      </div>
    `;
  }

  #type(typed: string): void {
    this.#typed = typed;
    this.#forgetPrice();
    this.#host.requestUpdate();
  }

  async #price({id}: Subscription): Promise<void> {
    const {client} = this.#host;
    const {tools} = this.#options.words();
    const seats = wholeNumber(this.#typed);
    if (!client) return;
    if (!seats) return this.#say(tools.mistakes.number);
    const typed = this.#typed;
    const preview = await this.#pricing.send(() => client.subscriptions.previewChange(id, {seats}));
    const {problem} = this.#pricing;
    // It may have been typed anew meanwhile.
    if (typed !== this.#typed || this.#subscription?.id !== id) return;
    if (problem?.code === 'change_refused') {
      const said: Readonly<Record<string, string>> = {...tools.mistakes, ...tools.seats.mistakes};
      return this.#say(said[problem.fields[0]?.code ?? ''] ?? tools.mistakes.other);
    }
    this.#preview = preview;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (preview) this.#modal.element?.querySelector<HTMLElement>('.change-preview')?.focus();
  }

  async #confirm(subscription: Subscription, {id: previewId, timing, effectiveOn}: ChangePreview): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const owner = ownerOf(client);
    const {id, number} = subscription;
    const done: BilledSubscription | undefined = await this.#sender.send((onUncertain) =>
      client.subscriptions.change(id, {previewId}, {onUncertain}),
    );
    const {problem} = this.#sender;
    // Somebody else is signed in by now, or nobody looks.
    if (owner !== ownerOf(this.#host.client) || !this.#host.isConnected) return;
    if (done) {
      const {tools, locale} = this.#options.words();
      this.#close();
      const {done: now, doneLater} = tools.seats;
      this.#options.onChanged(
        done.invoice,
        timing === 'now' ? now(number) : doneLater(number, formatDay(effectiveOn, locale)),
      );
    } else if (problem?.code === 'stale' || (problem?.code === 'not_found' && problem.outcome === 'none')) {
      // What is confirmed must be what is shown.
      this.#forgetPrice();
      const now = await this.#pricing.send(() => client.subscriptions.get(id));
      if (this.#subscription !== subscription) return;
      this.#subscription = now ?? subscription;
      if (now) await this.#price(subscription);
      this.#isChanged = true;
      this.#host.requestUpdate();
    }
  }

  #say(mistake: string): void {
    this.#mistake = mistake;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#modal.element?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
    );
  }

  #forgetPrice(): void {
    this.#preview = undefined;
    this.#mistake = undefined;
    this.#isChanged = false;
    this.#pricing.forget();
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#subscription = undefined;
    this.#host.requestUpdate();
  };
}

/** The item that the subscription is to. */
const mainItem = ({items, product}: Subscription): Subscription['items'][number] | undefined =>
  items.find((item) => item.product.id === product.id) ?? items[0];

const seatsOf = (subscription: Subscription): number => mainItem(subscription)?.quantity ?? 0;

const unitOf = (subscription: Subscription): string | null => mainItem(subscription)?.unit ?? null;
