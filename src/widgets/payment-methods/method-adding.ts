import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import type {MethodSetup, PaymentMethodList} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import type {SetupOptions, SetupResult} from '../../client/section-types.js';
import {CountdownController} from '../../controllers/countdown.js';
import {ModalController} from '../../controllers/modal.js';
import type {PortalError} from '../../core/errors.js';
import type {PortalElement} from '../../core/portal-element.js';
import {reportError, toPortalError} from '../../core/report-error.js';
import {CardEntry} from '../../payments/card-entry.js';
import {paymentStyles} from '../../payments/payment-dialog.styles.js';
import {adopt} from '../../styles/adopt.js';
import {button} from '../../templates/button.js';
import {dialog} from '../../templates/dialog.js';
import {checkIcon, clockIcon, crossIcon} from '../../templates/icons.js';
import {problemWords, type MethodWords} from './method-words.js';
import {PaymentMethodSetupEvent} from './payment-methods.events.js';

/** Where adding stands. */
type Step =
  | {readonly name: 'closed'}
  | {readonly name: 'entering'}
  | {readonly name: 'sending'; readonly progress: 'sending' | 'processing' | 'checking'}
  | {readonly name: 'challenge'; readonly setup: MethodSetup; readonly closed: boolean}
  | {readonly name: 'ended'; readonly result: SetupResult};

/** What the dialog asks of its list. */
export interface MethodAddingOptions {
  readonly words: () => MethodWords;
  readonly list: () => PaymentMethodList | undefined;
  readonly say: (message: string) => void;
  readonly restoreFocus: () => void;
  /** The customer has closed it; `id` names what was kept meanwhile. */
  readonly closed?: (id: string | undefined) => void;
}

/** The dialog in which a method is added: the PSP's own fields, the bank's confirmation, how it ended. Nothing is charged. */
export class MethodAdding implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: MethodAddingOptions;
  readonly #modal: ModalController;
  readonly #card: CardEntry;
  readonly #wait: CountdownController;
  #step: Step = {name: 'closed'};
  #shown = 'closed';
  #said = '';
  #problem: PortalError | undefined;
  #makeDefault = false;
  /** What was typed is on its way to the PSP: pressed again meanwhile it would become a second card. */
  #tokenizing = false;
  /** Grows with each opening and closing: what comes later is of another one. */
  #turn = 0;
  /** Who has begun it. */
  #owner = '';
  #challenge: AbortController | undefined;
  /** What was kept since it opened. */
  #kept: string | undefined;

  constructor(host: PortalElement, options: MethodAddingOptions) {
    this.#host = host;
    this.#options = options;
    this.#wait = new CountdownController(host);
    this.#card = new CardEntry(
      host,
      () => {
        const {tools, listTerms, locale} = options.words();
        return {
          locale,
          loading: listTerms.loading,
          fields: tools.adding.fields,
          failed: tools.adding.fieldsFailed,
          tryAgain: tools.tryAgain,
          challenge: tools.adding.challengeTitle,
        };
      },
      () => void this.#send(),
      'setup',
    );
    this.#modal = new ModalController(host, {
      part: 'adding',
      forget: () => this.#forget(),
      restoreFocus: options.restoreFocus,
    });
    adopt(host, paymentStyles);
    host.addController(this);
  }

  /** Opens at the PSP's fields. */
  open(): void {
    this.#begin();
    this.#go({name: 'entering'});
  }

  /** Whether it is to be seen. */
  get isOpen(): boolean {
    return this.#step.name !== 'closed';
  }

  /** Forgets what was typed. */
  clear(): void {
    this.#card.clear();
  }

  /** Opens for a setup of this tab whose result was never seen. */
  async resume(): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const turn = this.#begin();
    await this.#follow(turn, async (options) => {
      const result = await client.paymentMethods.resumeSetup(options);
      return result ?? {outcome: 'none'};
    });
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const said = this.#spoken();
    // The region is there, empty, before it speaks.
    if (said !== this.#said) this.#host.requestUpdate();
    this.#said = said;
    const step = this.#step;
    const shown = step.name === 'challenge' && step.closed ? 'challenge closed' : step.name;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#modal.focusTitle();
  }

  hostDisconnected(): void {
    this.#challenge?.abort();
    this.#card.clear();
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const step = this.#step;
    if (step.name === 'closed') return nothing;
    const {tools} = this.#options.words();
    const {adding} = tools;
    const problem = this.#problem;
    const content = html`
      ${
        // What the fields find wrong they say themselves, beside the field.
        problem && problem.code !== 'aborted' && !problem.fields.length
          ? html`<p class="notice danger" part="notice problem" role="alert">${problemWords(problem, tools)}</p>`
          : nothing
      }
      <div part="step step-${step.name}">${this.#renderStep(step)}</div>
    `;
    return dialog(step.name === 'challenge' ? adding.challengeTitle : adding.title, content, {
      part: 'adding',
      closeLabel: tools.close,
      locked: step.name === 'sending',
      said: this.#said,
      onClose: this.#close,
    });
  }

  #renderStep(step: Step): TemplateResult | typeof nothing {
    const {tools} = this.#options.words();
    const {adding} = tools;
    switch (step.name) {
      case 'closed':
        return nothing;
      case 'entering':
        return this.#renderEntry();
      case 'sending':
        return html`<div class="outcome" part="waiting">
          <span class="spinner" aria-hidden="true"></span>
          <p>${adding.progress[step.progress]}</p>
        </div>`;
      case 'challenge':
        return html`
          <p class=${step.closed ? 'notice warning' : 'muted'} part=${step.closed ? 'notice' : 'hint'}>
            ${step.closed ? adding.challengeClosed : adding.challengeHint}
          </p>
          <div class="challenge" part="challenge" ?hidden=${step.closed}></div>
          <div class="actions-row" part="actions">
            ${button(adding.giveUp, {part: 'give-up', look: 'quiet', onClick: () => void this.#giveUp(step.setup)})}
            ${
              step.closed
                ? button(adding.challengeAgain, {
                    part: 'challenge-again',
                    look: 'primary',
                    onClick: () => void this.#confirm(this.#turn, step.setup),
                  })
                : nothing
            }
          </div>
        `;
      case 'ended':
        return this.#renderEnd(step.result);
    }
  }

  #renderEntry(): TemplateResult {
    const {tools, listTerms} = this.#options.words();
    const {adding} = tools;
    const list = this.#options.list();
    const entry = list?.entry;
    const wait = this.#wait.seconds;
    if (entry) this.#card.mount(entry);
    return html`
      <p class="muted" part="hint">${adding.hint}</p>
      <div class="card-entry" part="card-entry">${this.#card.render(() => entry && this.#card.retry(entry))}</div>
      ${
        list?.items.length
          ? html`
              <label class="choice" part="choice">
                <input
                  type="checkbox"
                  part="make-default"
                  .checked=${live(this.#makeDefault)}
                  @change=${(event: Event) => (this.#makeDefault = (event.target as HTMLInputElement).checked)}
                />
                <span>${adding.makeDefault}</span>
              </label>
            `
          : nothing
      }
      <div class="actions-row" part="actions">
        ${button(tools.cancel, {part: 'done', look: 'quiet', onClick: this.#close})}
        ${button(wait > 0 ? listTerms.tryAgainIn(wait) : adding.confirm, {
          part: 'confirm',
          look: 'primary',
          busy: wait > 0,
          onClick: () => void this.#send(),
        })}
      </div>
    `;
  }

  #renderEnd(result: SetupResult): TemplateResult {
    const {tools} = this.#options.words();
    const {tone, title, hint} = this.#told(result);
    const again = tone === 'danger';
    return html`
      <div class="outcome ${tone}" part="outcome">
        ${tone === 'success' ? checkIcon : again ? crossIcon : clockIcon}
        <p class="figure" part="message">${title}</p>
        <p class="muted" part="hint">${hint}</p>
      </div>
      <div class="actions-row" part="actions">
        ${button(again ? tools.close : tools.done, {
          part: 'done',
          look: again ? 'quiet' : 'primary',
          onClick: this.#close,
        })}
        ${
          again
            ? button(tools.tryAgain, {part: 'try-again', look: 'primary', onClick: () => this.#go({name: 'entering'})})
            : nothing
        }
      </div>
    `;
  }

  /** How it ended, in words. */
  #told(result: SetupResult): {tone: 'success' | 'danger' | 'info'; title: string; hint: string} {
    const {adding} = this.#options.words().tools;
    const told = (tone: 'success' | 'danger' | 'info', [title, hint]: readonly [string, string]) => ({
      tone,
      title,
      hint,
    });
    if (result.outcome !== 'known') return told(result.outcome === 'none' ? 'danger' : 'info', adding[result.outcome]);
    const {status, failure} = result.setup;
    if (status === 'succeeded') return told('success', adding.added);
    if (status === 'canceled') return told('danger', adding.canceled);
    if (status === 'failed') {
      const {failures} = adding;
      return told('danger', [
        adding.failed,
        failures[failure?.code ?? 'processing_error'] ?? failures.processing_error ?? '',
      ]);
    }
    return told('info', adding.processing);
  }

  /** What a screen reader is told when a step begins. */
  #spoken(): string {
    const step = this.#step;
    const {adding} = this.#options.words().tools;
    if (step.name === 'sending') return adding.progress[step.progress];
    if (step.name === 'challenge') return step.closed ? adding.challengeClosed : adding.challengeHint;
    if (step.name !== 'ended') return '';
    const {title, hint} = this.#told(step.result);
    return `${title}. ${hint}`;
  }

  async #send(): Promise<void> {
    const {client} = this.#host;
    if (this.#step.name !== 'entering' || this.#tokenizing || this.#wait.seconds > 0 || !client) return;
    const turn = this.#turn;
    const makeDefault = this.#makeDefault;
    this.#problem = undefined;
    this.#tokenizing = true;
    let token: string;
    try {
      ({token} = await this.#card.tokenize());
    } catch (reason) {
      // Closed meanwhile, or begun anew.
      if (turn !== this.#turn) return;
      const error = toPortalError(reason);
      // What isn't typed yet, or not right, is no failure.
      this.#problem = error.fields.length ? error : reportError(this.#host, error, 'method-setup');
      return this.#host.requestUpdate();
    } finally {
      this.#tokenizing = false;
    }
    if (turn !== this.#turn || this.#step.name !== 'entering') return;
    const source = {type: 'token', token} as const;
    this.#go({name: 'sending', progress: 'sending'});
    await this.#follow(turn, (options) => client.paymentMethods.setUp({source, makeDefault}, options));
  }

  async #follow(turn: number, run: (options: SetupOptions) => Promise<SetupResult>): Promise<void> {
    const onProgress = (progress: 'sending' | 'processing' | 'checking'): void => {
      if (turn === this.#turn) this.#go({name: 'sending', progress});
    };
    try {
      const result = await run({onProgress});
      if (turn !== this.#turn) return;
      if (result.outcome === 'known' && result.setup.status === 'requires_action') {
        return await this.#confirm(turn, result.setup);
      }
      this.#end(result);
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.#problem = reportError(this.#host, reason, 'method-setup');
      if (this.#problem.retryAfter) this.#wait.start(this.#problem.retryAfter);
      this.#go({name: 'entering'});
    }
  }

  /** Shows the bank's confirmation, and follows the setup once the customer has been through it. */
  async #confirm(turn: number, setup: MethodSetup): Promise<void> {
    const {client} = this.#host;
    const action = setup.nextAction;
    const entry = this.#options.list()?.entry;
    if (!client || !action || !entry) return this.#go({name: 'challenge', setup, closed: true});
    this.#challenge?.abort();
    const challenge = (this.#challenge = new AbortController());
    this.#go({name: 'challenge', setup, closed: false});
    await this.#host.updateComplete;
    const container = this.#host.renderRoot.querySelector<HTMLElement>('.challenge');
    let seen: 'completed' | 'closed' = 'closed';
    try {
      if (container) seen = await this.#card.challenge(container, action, entry, challenge.signal);
    } catch (reason) {
      if (turn === this.#turn) this.#problem = reportError(this.#host, reason, 'method-setup');
    }
    if (turn !== this.#turn || challenge.signal.aborted) return;
    if (seen === 'closed') return this.#go({name: 'challenge', setup, closed: true});
    await this.#follow(turn, (options) => client.paymentMethods.followSetup(setup.id, options));
  }

  async #giveUp({id}: MethodSetup): Promise<void> {
    const {client} = this.#host;
    const turn = this.#turn;
    if (!client) return;
    this.#challenge?.abort();
    await this.#follow(turn, async () => {
      try {
        return {outcome: 'known', setup: await client.paymentMethods.cancelSetup(id)};
      } catch {
        // It ended meanwhile, perhaps kept: its own status says.
        return client.paymentMethods.followSetup(id);
      }
    });
  }

  #end(result: SetupResult): void {
    if (result.outcome === 'known') {
      const {status, paymentMethodId} = result.setup;
      if (status === 'succeeded') {
        this.#card.clear();
        this.#kept = paymentMethodId ?? undefined;
      }
      if (status !== 'requires_action')
        this.#host.dispatchEvent(new PaymentMethodSetupEvent({status, id: paymentMethodId ?? undefined}));
    }
    this.#go({name: 'ended', result});
  }

  #begin(): number {
    this.#problem = undefined;
    this.#kept = undefined;
    this.#owner = ownerOf(this.#host.client);
    this.#modal.open();
    return ++this.#turn;
  }

  #go(step: Step): void {
    // What becomes known is shown to nobody else.
    if (step.name !== 'closed' && this.#owner !== ownerOf(this.#host.client)) return;
    this.#step = step;
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#turn++;
    this.#challenge?.abort();
    this.#card.clear();
    this.#step = {name: 'closed'};
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#turn++;
    this.#challenge?.abort();
    // What was typed is kept until it is sent: it is only out of sight.
    this.#go({name: 'closed'});
    this.#options.closed?.(this.#kept);
  };
}
