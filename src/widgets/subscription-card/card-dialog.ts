import {nothing, type TemplateResult} from 'lit';

import type {Subscription} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {CountdownController} from '../../controllers/countdown.js';
import {ModalController} from '../../controllers/modal.js';
import {beginOpening} from '../../controllers/opening.js';
import {Sender} from '../../controllers/sender.js';
import type {PortalError} from '../../core/errors.js';
import {reportError} from '../../core/report-error.js';
import {adopt} from '../../styles/adopt.js';
import {dialog} from '../../templates/dialog.js';
import {cardDialogView, waitingWords, type CardDialogState} from './card-dialog-view.js';
import {cardDialogStyles} from './card-dialog.styles.js';
import type {CardForm, CardResult} from './card-form.js';
import {cardForms} from './card-forms.js';
import type {CardWords} from './card-words.js';
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

/** What is being done, and all that is known of it: what becomes known later of an earlier one is not shown in its place. */
interface OpenForm extends CardDialogState {
  readonly action: SubscriptionAct;
  mistake: string | undefined;
  unread: PortalError | undefined;
  problem: PortalError | undefined;
  isAsking: boolean;
  /** As it was when it was sent, while nobody knows what came of that: the same is sent again, and not the same of what it may have become. */
  sent: Subscription | undefined;
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

  /** Whether it is to be seen. */
  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Opens for an action. Rejects when its code can't be had. */
  async open(action: SubscriptionAct, subscription: Subscription, entered?: string): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const isWanted = beginOpening(this.#host);
    const make = await cardForms[action]();
    if (!isWanted()) return;
    let open: OpenForm | undefined;
    const form = make({
      client,
      words: this.#options.words,
      subscription: () => {
        const now = open?.sent ?? this.#options.subscription();
        return now?.id === subscription.id ? now : subscription;
      },
      changed: () => this.#changed(open),
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
    this.#open = open = opened(action, form);
    this.#last = action;
    this.#sender.forget();
    this.#modal.open();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
    await this.#load(open);
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const words = this.#options.words();
    const sender = this.#sender;
    const content = cardDialogView(open, {
      words,
      sender,
      waitSeconds: this.#wait.seconds,
      onRetry: () => void this.#load(open),
      onBack: () => void this.#back(open),
      onClose: this.#close,
      onConfirm: () => void this.#goOn(open),
    });
    return dialog(open.form.title, content, {
      part: 'subscription-dialog',
      closeLabel: words.tools.close,
      locked: sender.progress !== 'idle',
      said: waitingWords(open, words, sender) || (open.mistake ?? ''),
      onClose: this.#close,
    });
  }

  async #load(open: OpenForm): Promise<void> {
    const {form} = open;
    if (form.load) {
      this.#ask(open, true);
      try {
        await form.load();
        open.unread = undefined;
      } catch (reason) {
        open.unread = this.#failed(reason);
      }
      this.#ask(open, false);
    }
    this.#host.requestUpdate();
  }

  async #back(open: OpenForm): Promise<void> {
    open.problem = undefined;
    this.#sender.forget();
    open.form.back?.();
    this.#changed(open);
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  async #goOn(open: OpenForm): Promise<void> {
    if (open.isAsking || this.#sender.busy) return;
    const mistake = open.form.mistake?.();
    open.mistake = mistake?.words;
    if (mistake) return this.#focusMistake(mistake.field);
    if (open.form.advance) {
      const moved = await this.#advance(open);
      if (moved) return;
    }
    if (this.#open === open) await this.#send(open);
  }

  async #focusMistake(field: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.element?.querySelector<HTMLElement>(field)?.focus();
  }

  /** Whether the form has gone to another step, or could not. */
  async #advance(open: OpenForm): Promise<boolean> {
    const {form} = open;
    open.problem = undefined;
    this.#sender.forget();
    this.#ask(open, true);
    try {
      const moved = (await form.advance?.()) === true;
      this.#ask(open, false);
      if (!moved || this.#open !== open) return moved;
      await this.#host.updateComplete;
      const mistake = form.mistake?.() ?? form.refusal?.();
      if (mistake) {
        open.mistake = mistake.words;
        await this.#focusMistake(mistake.field);
      } else this.#modal.focusTitle();
      return moved;
    } catch (reason) {
      this.#ask(open, false);
      const error = this.#failed(reason);
      if (error.code !== 'aborted') open.problem = error;
      this.#host.requestUpdate();
      return true;
    }
  }

  async #send(open: OpenForm): Promise<void> {
    const {action, form} = open;
    open.problem = undefined;
    const owner = ownerOf(this.#host.client);
    const sent = open.sent ?? this.#options.subscription();
    const result = await this.#sender.send((onUncertain) => form.send(onUncertain));
    // Somebody else is signed in by now: what came of it is not theirs to see.
    if (owner !== ownerOf(this.#host.client)) return;
    const {problem} = this.#sender;
    open.sent = problem?.outcome === 'unknown' ? sent : undefined;
    if (result) await this.#finish(open, result);
    else if (problem && this.#open === open) await this.#refused(open, problem);
    this.#last = action;
  }

  /** What is confirmed must be what is shown: it is read again before it can be. */
  async #refused(open: OpenForm, problem: PortalError): Promise<void> {
    const isOld = ['stale', 'amount_changed', 'not_possible', 'not_allowed', 'not_found'].includes(problem.code);
    if (isOld) await this.#host.refresh();
    this.#ask(open, true);
    const explained = await open.form.refused?.(problem).catch(() => false);
    this.#ask(open, false);
    // What is wrong with another one by now is not explained by this.
    if (explained && this.#open === open) this.#sender.forget();
    this.#host.requestUpdate();
  }

  async #finish(open: OpenForm, result: CardResult): Promise<void> {
    const {action, form} = open;
    const owner = ownerOf(this.#host.client);
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
    if (owner !== ownerOf(this.#host.client)) return;
    this.#options.say(words);
    await this.#options.done(action, result);
  }

  #failed(reason: unknown): PortalError {
    const error = reportError(this.#host, reason, 'price');
    if (error.retryAfter) this.#wait.start(error.retryAfter);
    return error;
  }

  #ask(open: OpenForm, isAsking: boolean): void {
    open.isAsking = isAsking;
    this.#host.requestUpdate();
  }

  #changed(open: OpenForm | undefined): void {
    if (open) open.mistake = undefined;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#open?.form.stop?.();
    this.#open = undefined;
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#forget();
    this.#host.requestUpdate();
  };
}

const opened = (action: SubscriptionAct, form: CardForm): OpenForm => ({
  action,
  form,
  mistake: undefined,
  unread: undefined,
  problem: undefined,
  isAsking: false,
  sent: undefined,
});
