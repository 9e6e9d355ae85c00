import {html, nothing, type TemplateResult} from 'lit';

import type {PaymentMethod} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {CountdownController} from '../../controllers/countdown.js';
import {ModalController} from '../../controllers/modal.js';
import {Sender} from '../../controllers/sender.js';
import type {PortalError} from '../../core/errors.js';
import {reportError} from '../../core/report-error.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {failure} from '../../templates/states.js';
import {attachForm} from './attach-form.js';
import {defaultForm} from './default-form.js';
import {editForm} from './edit-form.js';
import type {FormContext, MethodForm} from './method-form.js';
import {problemWords, type MethodWords} from './method-words.js';
import {PaymentMethodChangeEvent, type MethodAction} from './payment-methods.events.js';
import type {PaymentMethods} from './payment-methods.js';
import {removeForm} from './remove-form.js';
import {replaceForm} from './replace-form.js';

/** What the dialog asks of its list. */
export interface MethodDialogOptions {
  readonly words: () => MethodWords;
  readonly methods: () => readonly PaymentMethod[];
  readonly say: (message: string) => void;
  /** It has closed, and what had the focus before it is gone. */
  readonly restoreFocus: (methodId: string) => void;
}

type FormAction = Exclude<MethodAction, 'backup' | 'end-backup'>;

const forms: Readonly<Record<FormAction, (context: FormContext) => MethodForm>> = {
  edit: editForm,
  default: defaultForm,
  attach: attachForm,
  replace: replaceForm,
  remove: removeForm,
};

/** The dialog in which something is done with one method: it shows a {@link MethodForm}, sends it once, and says what was done. */
export class MethodDialog {
  readonly #host: PaymentMethods;
  readonly #options: MethodDialogOptions;
  readonly #sender: Sender;
  readonly #modal: ModalController;
  /** What the server asked to wait before it is read again. */
  readonly #wait: CountdownController;
  #open: {readonly action: FormAction; readonly id: string; readonly form: MethodForm} | undefined;
  /** The method that it was open for last. */
  #last = '';
  #mistake: string | undefined;
  /** Why what has to be known first could not be read. */
  #unread: PortalError | undefined;

  constructor(host: PaymentMethods, options: MethodDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#sender = new Sender(host, 'method');
    this.#wait = new CountdownController(host);
    this.#modal = new ModalController(host, {
      part: 'method-dialog',
      forget: () => (this.#open = undefined),
      restoreFocus: () => options.restoreFocus(this.#last),
    });
  }

  /** Opens for a method. */
  async open(action: FormAction, method: PaymentMethod): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const form = forms[action]({
      client,
      words: this.#options.words,
      method: () => this.#options.methods().find(({id}) => id === method.id) ?? method,
      methods: this.#options.methods,
      changed: () => this.#changed(),
    });
    this.#open = {action, id: method.id, form};
    this.#last = method.id;
    this.#mistake = undefined;
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
    const {action, form} = this.#open;
    const {tools, listTerms} = this.#options.words();
    const {busy, problem, progress, waitSeconds} = this.#sender;
    const said = progress === 'idle' ? (this.#mistake ?? '') : progress === 'checking' ? tools.checking : tools.sending;
    const sends = progress !== 'idle';
    const content = this.#unread
      ? failure(this.#unread, listTerms, {
          retry: () => void this.#load(form),
          tools: undefined,
          waitSeconds: this.#wait.seconds,
        })
      : html`
          ${
            problem
              ? html`<p class="notice danger" part="notice problem" role="alert">${problemWords(problem, tools)}</p>`
              : nothing
          }
          ${form.render()}
          <p class="error-text" part=${this.#mistake ? 'field-error' : ''} id="method-mistake">
            ${this.#mistake ?? nothing}
          </p>
          <p class="muted" part="waiting">${sends ? said : nothing}</p>
          <div class="actions-row" part="actions">
            ${button(tools.cancel, {part: 'done', look: 'quiet', busy: sends, onClick: this.#close})}
            ${button(waitSeconds > 0 ? listTerms.tryAgainIn(waitSeconds) : form.confirm, {
              part: `confirm confirm-${action}`,
              look: 'primary',
              busy: busy || form.blocked === true,
              onClick: () => void this.#send(),
            })}
          </div>
        `;
    return dialog(form.title, content, {
      part: 'method-dialog',
      closeLabel: tools.close,
      locked: sends,
      said,
      onClose: this.#close,
    });
  }

  async #load(form: MethodForm): Promise<void> {
    this.#unread = undefined;
    try {
      await form.load?.();
    } catch (reason) {
      if (this.#open?.form === form) {
        this.#unread = reportError(this.#host, reason, 'method');
        if (this.#unread.retryAfter) this.#wait.start(this.#unread.retryAfter);
      }
    }
    this.#host.requestUpdate();
  }

  async #send(): Promise<void> {
    const open = this.#open;
    if (!open) return;
    const {action, id, form} = open;
    const mistake = form.mistake?.();
    this.#mistake = mistake?.words;
    if (mistake) {
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      return this.#modal.element?.querySelector<HTMLElement>(`[part~=${mistake.field}]`)?.focus();
    }
    const done = await this.#sender.send((onUncertain) => form.send(onUncertain));
    const {problem} = this.#sender;
    if (done) {
      const words = form.done();
      if (this.#open === open) this.#close();
      this.#host.dispatchEvent(new PaymentMethodChangeEvent({action, method: done.method, change: done.change}));
      const owner = ownerOf(this.#host.client);
      await this.#host.refresh();
      // What was done is no news for who has signed in meanwhile.
      if (owner !== ownerOf(this.#host.client)) return;
      this.#options.say(words);
      // The button that led here may be another one by now.
      this.#options.restoreFocus(id);
    } else if (problem && this.#open === open) {
      // What is confirmed must be what is shown: it is read again before it can be.
      if (problem.code === 'stale') await this.#host.refresh();
      await form.refused?.(problem).catch(() => undefined);
      this.#host.requestUpdate();
    }
  }

  #changed(): void {
    this.#mistake = undefined;
    this.#host.requestUpdate();
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#open = undefined;
    this.#unread = undefined;
    this.#host.requestUpdate();
  };
}
