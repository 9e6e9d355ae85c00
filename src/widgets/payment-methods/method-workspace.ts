import {html, nothing, type TemplateResult} from 'lit';

import type {Capability, PaymentMethod, PaymentMethodList} from '../../client/contract.js';
import {ownerOf} from '../../client/owner.js';
import {keptKey, setupName} from '../../client/write-keys.js';
import {CountdownController} from '../../controllers/countdown.js';
import {FocusTrail} from '../../controllers/focus-trail.js';
import {Hints} from '../../controllers/hints.js';
import {openPart} from '../../controllers/opening.js';
import {Sender} from '../../controllers/sender.js';
import {TermsController} from '../../controllers/terms.js';
import {PortalError} from '../../core/errors.js';
import {LazyPart} from '../../core/lazy-part.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {methodToolTerms} from '../../i18n/method-tools.js';
import {paymentMethodsTerms, type PaymentMethodsTerms} from '../../i18n/payment-methods.js';
import {adopt} from '../../styles/adopt.js';
import {formStyles} from '../../styles/forms.js';
import {listToolStyles} from '../../styles/list-tools.js';
import {button} from '../../templates/button.js';
import {plusIcon} from '../../templates/icons.js';
import {emptyState, problemNotice, staleNotice} from '../../templates/notices.js';
import {failure, failureWords} from '../../templates/states.js';
import type {MethodAdding} from './method-adding.js';
import {methodName} from './method-cards.js';
import type {MethodDialog} from './method-dialog.js';
import {problemWords, type MethodWords} from './method-words.js';
import {
  PaymentMethodActEvent,
  PaymentMethodAddEvent,
  PaymentMethodChangeEvent,
  type MethodAction,
} from './payment-methods.events.js';
import type {PaymentMethods} from './payment-methods.js';

/** What the workspace shares with its list. */
export interface MethodWorkspaceOptions {
  readonly say: (message: string) => void;
  readonly methods: () => PaymentMethodList | undefined;
  readonly reload: () => Promise<void>;
}

/** All of the list but its cards: what can be done with them, and the dialogs for it. It loads once they are painted. */
export class MethodWorkspace {
  readonly #host: PaymentMethods;
  readonly #options: MethodWorkspaceOptions;
  readonly #terms: TermsController<'paymentMethods'>;
  readonly #toolTerms: TermsController<'methodTools'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #listToolTerms: TermsController<'listTools'>;
  readonly #wait: CountdownController;
  readonly #backup: Sender;
  readonly #adding: LazyPart<MethodAdding>;
  readonly #dialog: LazyPart<MethodDialog>;
  /** Why what was asked for could not be begun. */
  #unreached: PortalError | undefined;
  /** What was asked about a setup of before a reload. */
  #resumed = false;

  constructor(host: PaymentMethods, options: MethodWorkspaceOptions) {
    this.#host = host;
    this.#options = options;
    this.#terms = new TermsController(host, paymentMethodsTerms);
    this.#toolTerms = new TermsController(host, methodToolTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#listToolTerms = new TermsController(host, listToolTerms);
    this.#wait = new CountdownController(host);
    this.#backup = new Sender(host, 'method');
    this.#adding = new LazyPart(host, async () => {
      const {MethodAdding: Adding} = await import('./method-adding.js');
      return new Adding(host, {
        words: () => this.#words,
        list: options.methods,
        say: options.say,
        restoreFocus: () => this.#focus('[part~=add]'),
      });
    });
    this.#dialog = new LazyPart(host, async () => {
      const {MethodDialog: Dialog} = await import('./method-dialog.js');
      return new Dialog(host, {
        words: () => this.#words,
        methods: () => options.methods()?.items ?? [],
        say: options.say,
        restoreFocus: (id) => this.#focus(`[id='method-${id}']`),
      });
    });
    new FocusTrail(host);
    new Hints(host);
    adopt(host, formStyles);
    adopt(host, listToolStyles);
  }

  /** The list has come: what was being kept before a reload is asked for. */
  arrived(): void {
    if (this.#resumed) return;
    this.#resumed = true;
    void this.#resume();
  }

  /** The list could not be read. */
  failed({retryAfter}: PortalError): void {
    if (retryAfter) this.#wait.start(retryAfter);
  }

  /** Above the cards. */
  renderHeader(
    list: PaymentMethodList | undefined,
    error: PortalError | undefined,
    terms: PaymentMethodsTerms,
  ): TemplateResult {
    const capability = list?.entry ? list.capabilities.add : {allowed: false, reason: 'feature' as const};
    return html`
      ${
        list && error
          ? staleNotice(error, this.#listTerms.value, this.#listToolTerms.value, this.#reload, this.#wait.seconds)
          : nothing
      }
      ${
        list
          ? button(html`${plusIcon} ${terms.add}`, {
              part: 'add',
              look: list.items.length ? undefined : 'primary',
              capability,
              reasons: this.#listToolTerms.value.reasons,
              id: 'add-reason',
              onClick: () => void this.#reach(() => this.#add()),
            })
          : nothing
      }
    `;
  }

  /** In the place of cards. */
  renderEmpty(): TemplateResult {
    const {none, noneHint} = this.#toolTerms.value;
    return emptyState(none, noneHint);
  }

  renderFailure(error: PortalError, busy: boolean): TemplateResult {
    return failure(error, this.#listTerms.value, {
      retry: this.#reload,
      tools: this.#listToolTerms.value,
      waitSeconds: this.#wait.seconds,
      busy,
    });
  }

  /** What can be done with a method. */
  renderActions(method: PaymentMethod, terms: PaymentMethodsTerms): TemplateResult {
    const {id, isDefault, isBackup, capabilities} = method;
    const name = methodName(method, terms);
    // Of a method it says what it is of.
    const reasons = {...this.#listToolTerms.value.reasons, expired: terms.expired};
    const act = (action: MethodAction, words: string, capability: Capability): TemplateResult =>
      button(words, {
        part: `${action}-method`,
        look: 'quiet',
        name: terms.actionOn(words, name),
        capability,
        reasons,
        id: `${action}-${id}`,
        onClick: () => void this.#reach(() => this.#act(action, method)),
      });
    return html`
      ${isDefault ? nothing : act('default', terms.makeDefault, capabilities.makeDefault)}
      ${
        isBackup
          ? act('end-backup', terms.endBackup, capabilities.edit)
          : isDefault
            ? nothing
            : act('backup', terms.makeBackup, capabilities.makeBackup)
      }
      ${act('attach', this.#toolTerms.value.attaching.action, capabilities.attach)}
      ${act('edit', terms.edit, capabilities.edit)} ${act('replace', terms.replace, capabilities.replace)}
      ${act('remove', terms.remove, capabilities.remove)}
    `;
  }

  /** What stands over the cards. */
  renderOver(): TemplateResult {
    const {problem, progress} = this.#backup;
    const unreached = this.#unreached;
    const tools = this.#toolTerms.value;
    const words = unreached
      ? failureWords(unreached, this.#listTerms.value, this.#listToolTerms.value).join(' ')
      : problem && progress === 'idle'
        ? problemWords(problem, tools)
        : undefined;
    return html`
      ${words ? problemNotice(words, this.#listToolTerms.value.clear, this.#dismiss) : nothing}
      ${this.#adding.value?.render()} ${this.#dialog.value?.render()}
    `;
  }

  get #words(): MethodWords {
    return {
      terms: this.#terms.value,
      tools: this.#toolTerms.value,
      listTerms: this.#listTerms.value,
      locale: this.#host.locale,
    };
  }

  readonly #reload = (): void => void this.#options.reload();

  readonly #dismiss = (): void => {
    this.#unreached = undefined;
    this.#backup.forget();
    this.#host.requestUpdate();
  };

  async #add(): Promise<void> {
    if (!this.#host.dispatchEvent(new PaymentMethodAddEvent())) return;
    await openPart(this.#host, this.#adding, (adding) => adding.open());
  }

  async #act(action: MethodAction, method: PaymentMethod): Promise<void> {
    if (!this.#host.dispatchEvent(new PaymentMethodActEvent({action, method}))) return;
    if (action === 'backup' || action === 'end-backup') return this.#setBackup(action, method);
    await openPart(this.#host, this.#dialog, (dialog) => dialog.open(action, method));
  }

  /** Nothing of it can be regretted: it needs no dialog. */
  async #setBackup(action: 'backup' | 'end-backup', method: PaymentMethod): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    const {terms, tools} = this.#words;
    const {id} = method;
    const done = await this.#backup.send((onUncertain) =>
      action === 'backup'
        ? client.paymentMethods.makeBackup(id, {onUncertain})
        : client.paymentMethods.endBackup(id, {onUncertain}),
    );
    const {problem} = this.#backup;
    if (done) {
      this.#host.dispatchEvent(new PaymentMethodChangeEvent({action, method: done, change: undefined}));
      const owner = ownerOf(client);
      await this.#options.reload();
      if (owner !== ownerOf(this.#host.client)) return;
      const name = methodName(method, terms);
      this.#options.say(action === 'backup' ? tools.backup.done(name) : tools.backup.ended(name));
      this.#focus(`[id='method-${id}']`);
    } else if (problem) {
      this.#options.say(problemWords(problem, tools));
    }
  }

  async #resume(): Promise<void> {
    const {client} = this.#host;
    const owner = ownerOf(client);
    // Asked only where something was kept: the code of setups needn't load for it.
    if (!client || (await keptKey(client.core, setupName)) === undefined) return;
    await this.#reach(async () => {
      const adding = await this.#adding.load();
      // Somebody else may have signed in meanwhile.
      if (owner === ownerOf(this.#host.client)) await adding.resume();
    });
  }

  /** Does what needs code that loads with its first use. Where that can't be had, as when offline, it is shown. */
  async #reach(act: () => Promise<void>): Promise<void> {
    this.#dismiss();
    try {
      await act();
    } catch (reason) {
      const cause = reason instanceof PortalError ? reason : new PortalError('network', undefined, {cause: reason});
      this.#unreached = cause;
      this.#options.say(failureWords(cause, this.#listTerms.value, this.#listToolTerms.value).join(' '));
      this.#host.requestUpdate();
    }
  }

  /** To the first of these that is there; the method may be gone, and then the button above the list takes the focus. */
  #focus(selector: string): void {
    const root = this.#host.renderRoot;
    const found = root.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>('[part~=add]');
    found?.focus();
  }
}
