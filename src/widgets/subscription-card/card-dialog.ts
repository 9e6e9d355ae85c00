import {html, nothing, type TemplateResult} from 'lit';

import type {Subscription} from '../../client/contract.js';
import {CountdownController} from '../../controllers/countdown.js';
import {ModalController} from '../../controllers/modal.js';
import {Sender} from '../../controllers/sender.js';
import type {PortalError} from '../../core/errors.js';
import {reportError} from '../../core/report-error.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {problemAlert} from '../../templates/notices.js';
import {failure} from '../../templates/states.js';
import {cardDialogStyles} from './card-dialog.styles.js';
import type {CardForm, CardResult} from './card-form.js';
import {cardForms} from './card-forms.js';
import {problemWords, type CardWords} from './card-words.js';
import {SubscriptionChangeEvent, SubscriptionQuoteEvent, type SubscriptionAct} from './subscription-card.events.js';
import type {SubscriptionCard} from './subscription-card.js';

/** What the dialog asks of its card. */
export interface CardDialogOptions {
  readonly words: () => CardWords;
  readonly subscription: () => Subscription | undefined;
  readonly say: (message: string) => void;
  readonly goTo: (action: SubscriptionAct) => void;
  readonly enterMethod: () => void;
  /** It was done, and is shown. */
  readonly done: (action: SubscriptionAct, result: CardResult) => Promise<void>;
  /** It has closed, and what had the focus before it is gone. */
  readonly restoreFocus: (action: SubscriptionAct | undefined) => void;
}

interface OpenForm {
  readonly action: SubscriptionAct;
  readonly form: CardForm;
}

/** The dialog in which something is done with the subscription: it shows a {@link CardForm}, sends it once, and says what was done. */
export class CardDialog {
  readonly #host: SubscriptionCard;
  readonly #options: CardDialogOptions;
  readonly #sender: Sender;
  readonly #modal: ModalController;
  /** What the server asked to wait before the next question. */
  readonly #wait: CountdownController;
  #open: OpenForm | undefined;
  #last: SubscriptionAct | undefined;
  #mistake: string | undefined;
  /** Why what has to be known first could not be read. */
  #unread: PortalError | undefined;
  /** Why a step could not be taken. */
  #problem: PortalError | undefined;
  /** As it was when it was sent, while nobody knows what came of that: the same is sent again, and not the same of what it may have become. */
  #sent: Subscription | undefined;
  #isAsking = false;

  constructor(host: SubscriptionCard, options: CardDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#sender = new Sender(host, 'subscription');
    this.#wait = new CountdownController(host);
    this.#modal = new ModalController(host, {
      part: 'subscription-dialog',
      forget: () => this.#forget(),
      restoreFocus: () => options.restoreFocus(this.#last),
    });
    adopt(host, cardDialogStyles);
    host.addController({hostDisconnected: () => this.#open?.form.stop?.()});
  }

  /** Opens for an action. Rejects when its code can't be had. */
  async open(action: SubscriptionAct, subscription: Subscription, entered?: string): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const make = await cardForms[action]();
    if (this.#host.client !== client || !this.#host.isConnected) return;
    const form = make({
      client,
      words: this.#options.words,
      subscription: () => {
        const now = this.#sent ?? this.#options.subscription();
        return now?.id === subscription.id ? now : subscription;
      },
      changed: () => this.#changed(),
      goTo: (other) => {
        this.#close();
        this.#options.goTo(other);
      },
      enterMethod: () => {
        this.#close();
        this.#options.enterMethod();
      },
      entered,
    });
    this.#open?.form.stop?.();
    this.#open = {action, form};
    this.#last = action;
    this.#mistake = this.#problem = this.#sent = undefined;
    this.#sender.forget();
    this.#modal.open();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
    await this.#load(form);
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    if (!this.#open) return nothing;
    const {form} = this.#open;
    const words = this.#options.words();
    const {tools, listTerms} = words;
    const {progress} = this.#sender;
    const problem = this.#sender.problem ?? this.#problem;
    const sends = progress !== 'idle';
    const waiting = this.#isAsking
      ? tools.pricing
      : progress === 'checking'
        ? tools.checking
        : sends
          ? tools.sending
          : '';
    const content = this.#unread
      ? failure(this.#unread, listTerms, {
          retry: () => void this.#load(form),
          tools: words.listTools,
          waitSeconds: this.#wait.seconds,
          busy: this.#isAsking,
        })
      : html`
          ${problem ? problemAlert(problemWords(problem, words)) : nothing} ${form.render()}
          <p class="error-text" part=${this.#mistake ? 'field-error' : ''} id="card-mistake">
            ${this.#mistake ?? nothing}
          </p>
          <p class="muted" part="waiting">${waiting || nothing}</p>
          ${this.#renderActions(form, words)}
        `;
    return dialog(form.title, content, {
      part: 'subscription-dialog',
      closeLabel: tools.close,
      locked: sends,
      said: waiting || (this.#mistake ?? ''),
      onClose: this.#close,
    });
  }

  #renderActions(form: CardForm, {tools, listTerms}: CardWords): TemplateResult {
    const {busy, progress} = this.#sender;
    const sends = progress !== 'idle';
    const waitSeconds = Math.max(this.#sender.waitSeconds, this.#wait.seconds);
    return html`
      <div class="actions-row" part="actions">
        ${
          form.back
            ? button(tools.back, {part: 'edit', look: 'quiet', busy: sends, onClick: () => void this.#back(form)})
            : button(tools.cancel, {part: 'done', look: 'quiet', busy: sends, onClick: this.#close})
        }
        ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : form.confirm, {
          part: 'confirm',
          look: 'primary',
          busy: busy || waitSeconds > 0 || this.#isAsking || form.blocked === true,
          onClick: () => void this.#goOn(),
        })}
      </div>
    `;
  }

  async #load(form: CardForm): Promise<void> {
    if (form.load) {
      this.#ask(true);
      try {
        await form.load();
        this.#unread = undefined;
      } catch (reason) {
        const error = this.#failed(reason);
        if (this.#open?.form === form) this.#unread = error;
      }
      this.#ask(false);
    }
    this.#host.requestUpdate();
  }

  async #back(form: CardForm): Promise<void> {
    this.#problem = undefined;
    this.#sender.forget();
    form.back?.();
    this.#changed();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  async #goOn(): Promise<void> {
    const open = this.#open;
    if (!open || this.#isAsking || this.#sender.busy) return;
    const mistake = open.form.mistake?.();
    this.#mistake = mistake?.words;
    if (mistake) return this.#focusMistake(mistake.field);
    if (open.form.advance) {
      const moved = await this.#advance(open.form);
      if (moved) return;
    }
    await this.#send(open);
  }

  async #focusMistake(field: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.element?.querySelector<HTMLElement>(field)?.focus();
  }

  /** Whether the form has gone to another step, or could not. */
  async #advance(form: CardForm): Promise<boolean> {
    this.#problem = undefined;
    this.#sender.forget();
    this.#ask(true);
    try {
      const moved = (await form.advance?.()) === true;
      this.#ask(false);
      if (!moved || this.#open?.form !== form) return moved;
      await this.#host.updateComplete;
      const mistake = form.mistake?.() ?? form.refusal?.();
      if (mistake) {
        this.#mistake = mistake.words;
        await this.#focusMistake(mistake.field);
      } else this.#modal.focusTitle();
      return moved;
    } catch (reason) {
      this.#ask(false);
      const error = this.#failed(reason);
      if (error.code !== 'aborted' && this.#open?.form === form) this.#problem = error;
      this.#host.requestUpdate();
      return true;
    }
  }

  async #send(open: OpenForm): Promise<void> {
    const {action, form} = open;
    this.#problem = undefined;
    const {client} = this.#host;
    const sent = this.#sent ?? this.#options.subscription();
    const result = await this.#sender.send((onUncertain) => form.send(onUncertain));
    // Somebody else is signed in by now: what came of it is not theirs to see.
    if (this.#host.client !== client) return;
    const {problem} = this.#sender;
    if (this.#open === open) this.#sent = problem?.outcome === 'unknown' ? sent : undefined;
    if (result) await this.#finish(open, result);
    else if (problem && this.#open === open) {
      // What is confirmed must be what is shown: it is read again before it can be.
      const isOld = ['stale', 'amount_changed', 'not_possible', 'not_allowed', 'not_found'].includes(problem.code);
      if (isOld) await this.#host.refresh();
      this.#ask(true);
      const explained = await form.refused?.(problem).catch(() => false);
      this.#ask(false);
      if (explained) this.#sender.forget();
      this.#host.requestUpdate();
    }
    this.#last = action;
  }

  async #finish(open: OpenForm, result: CardResult): Promise<void> {
    const {action, form} = open;
    const words = form.done(result);
    if (this.#open === open) this.#close();
    const subscription = result.subscription ?? this.#options.subscription();
    if (result.quote && subscription)
      this.#host.dispatchEvent(new SubscriptionQuoteEvent({...result.quote, subscription}));
    else if (subscription)
      this.#host.dispatchEvent(
        new SubscriptionChangeEvent({action, subscription, invoice: result.invoice ?? undefined}),
      );
    // It was removed meanwhile: it was done, and there is nobody to show it to.
    if (!this.#host.isConnected) return;
    await this.#host.refresh();
    this.#options.say(words);
    await this.#options.done(action, result);
  }

  #failed(reason: unknown): PortalError {
    const error = reportError(this.#host, reason, 'price');
    if (error.retryAfter) this.#wait.start(error.retryAfter);
    return error;
  }

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#host.requestUpdate();
  }

  #changed(): void {
    this.#mistake = undefined;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#open?.form.stop?.();
    this.#open = this.#sent = undefined;
    this.#unread = this.#problem = undefined;
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#forget();
    this.#host.requestUpdate();
  };
}
