import {html, nothing, type TemplateResult} from 'lit';

import type {
  DocumentReference,
  Money,
  PaymentMethod,
  SubscriptionActionResults,
  SubscriptionListItem,
} from '../../client/contract.js';
import {CountdownController} from '../../controllers/countdown.js';
import {ModalController} from '../../controllers/modal.js';
import {Sender} from '../../controllers/sender.js';
import {SubscriptionTermsController} from '../../controllers/subscription-terms.js';
import {TermsController} from '../../controllers/terms.js';
import type {PortalError} from '../../core/errors.js';
import {reportError} from '../../core/report-error.js';
import {formatNumber} from '../../format/number.js';
import {listToolTerms} from '../../i18n/list-tools.js';
import {listTerms} from '../../i18n/lists.js';
import {subscriptionListToolTerms} from '../../i18n/subscription-list-tools.js';
import {subscriptionListTerms} from '../../i18n/subscription-list.js';
import {adopt} from '../../styles/adopt.js';
import {dialog} from '../../templates/dialog.js';
import {failure} from '../../templates/states.js';
import {bulkStyles} from './bulk-dialog.styles.js';
import {choosingActions, resultActions, reviewActions} from './bulk-actions.js';
import {confirmedRequest, intentOf, previewBulk} from './bulk-request.js';
import {methodView, resultsView, reviewView} from './bulk-views.js';
import {actionWords, problemWords, type BulkWords} from './bulk-words.js';
import {SubscriptionsChangeEvent, type BulkAction} from './subscription-list.events.js';
import type {SubscriptionList} from './subscription-list.js';

/** What the dialog asks of its list. */
export interface BulkDialogOptions {
  readonly say: (message: string) => void;
  /** Something was done with these. */
  readonly done: (ids: readonly string[]) => void;
  readonly pay: (invoices: readonly DocumentReference[]) => void;
  /** It has closed, and what had the focus before it is gone. */
  readonly restoreFocus: () => void;
}

/** Where it stands. */
type Step =
  | {readonly name: 'loading'}
  | {readonly name: 'choosing'; readonly methods: readonly PaymentMethod[]}
  | {readonly name: 'reviewing'; readonly preview: SubscriptionActionResults}
  | {readonly name: 'results'; readonly results: SubscriptionActionResults}
  | {readonly name: 'failed'; readonly error: PortalError; readonly retry: () => Promise<void>};

/** What is being done. */
interface Open {
  readonly action: BulkAction;
  /** As they were read last. */
  chosen: Map<string, SubscriptionListItem>;
  step: Step;
  /** The methods that there are, once they were read. */
  methods: readonly PaymentMethod[] | undefined;
  methodId: string | null | undefined;
  /** What was to be charged for each at the review before this one. */
  before: ReadonlyMap<string, Money>;
  /** Stops what is read for it. */
  readonly reading: AbortController;
}

/** The dialog in which the same is done with many subscriptions: what it does to each is reviewed first, done once, and told of each afterwards. */
export class BulkDialog {
  readonly #host: SubscriptionList;
  readonly #options: BulkDialogOptions;
  readonly #sender: Sender;
  /** What the server asked to wait before it is read again. */
  readonly #wait: CountdownController;
  readonly #modal: ModalController;
  readonly #terms: TermsController<'subscriptionList'>;
  readonly #tools: TermsController<'subscriptionListTools'>;
  readonly #states: SubscriptionTermsController;
  readonly #listTerms: TermsController<'lists'>;
  readonly #listTools: TermsController<'listTools'>;
  #open: Open | undefined;

  constructor(host: SubscriptionList, options: BulkDialogOptions) {
    this.#host = host;
    this.#options = options;
    this.#sender = new Sender(host, 'subscription');
    this.#wait = new CountdownController(host);
    this.#modal = new ModalController(host, {
      part: 'bulk',
      forget: () => this.#forget(),
      restoreFocus: options.restoreFocus,
    });
    this.#terms = new TermsController(host, subscriptionListTerms);
    this.#tools = new TermsController(host, subscriptionListToolTerms);
    this.#states = new SubscriptionTermsController(host);
    this.#listTerms = new TermsController(host, listTerms);
    this.#listTools = new TermsController(host, listToolTerms);
    adopt(host, bulkStyles);
  }

  /** Opens for these subscriptions. */
  async open(action: BulkAction, subscriptions: readonly SubscriptionListItem[]): Promise<void> {
    const chosen = new Map(subscriptions.map((each) => [each.id, each]));
    const open: Open = {
      action,
      chosen,
      step: {name: 'loading'},
      methods: undefined,
      methodId: undefined,
      before: new Map(),
      reading: new AbortController(),
    };
    this.#forget();
    this.#open = open;
    this.#sender.forget();
    this.#modal.open();
    await (action === 'set_payment_method' ? this.#choose(open) : this.#preview(open));
  }

  /** The dialog, or nothing while it is closed. */
  render(): TemplateResult | typeof nothing {
    const open = this.#open;
    if (!open) return nothing;
    const words = this.#words;
    const {tools} = words;
    const {progress} = this.#sender;
    const sends = progress !== 'idle';
    const said = sends ? this.#progressWords : open.step.name === 'loading' ? tools.loading : this.#said(open);
    return dialog(actionWords(open.action, words).action, this.#content(open, words), {
      part: 'bulk',
      closeLabel: tools.close,
      locked: sends,
      said,
      onClose: this.#close,
    });
  }

  #content(open: Open, words: BulkWords): TemplateResult {
    const {step, action, methods} = open;
    const {tools, listTerms: lists, listTools} = words;
    switch (step.name) {
      case 'loading':
        return html`<p class="muted" part="waiting" aria-busy="true">${tools.loading}</p>`;
      case 'failed':
        return failure(step.error, lists, {
          retry: () => void step.retry(),
          tools: listTools,
          waitSeconds: this.#wait.seconds,
        });
      case 'choosing':
        return html`
          <p class="muted" part="hint">${actionWords(action, words).hint}</p>
          ${methodView(step.methods, open.methodId, words, (id) => {
            open.methodId = id;
            this.#host.requestUpdate();
          })}
          ${choosingActions(step.methods, words, {
            isChosen: open.methodId !== undefined,
            onReview: () => void this.#preview(open),
            onClose: this.#close,
          })}
        `;
      case 'reviewing':
        return html`
          ${this.#problem(words)} ${reviewView(action, step.preview, open, words)}
          ${reviewActions(action, step.preview, words, {
            sender: this.#sender,
            progressWords: this.#progressWords,
            onBack: methods && (() => void this.#enter(open, {name: 'choosing', methods})),
            onConfirm: () => void this.#send(open, step.preview),
            onClose: this.#close,
          })}
        `;
      case 'results':
        return html`
          ${resultsView(action, step.results, open.chosen, words)}
          ${resultActions(step.results, words, {
            onAgain: (ids) => this.#again(open, ids),
            onPay: (invoices) => {
              this.#close();
              this.#options.pay(invoices);
            },
            onClose: this.#close,
          })}
        `;
    }
  }

  #problem(words: BulkWords): TemplateResult | typeof nothing {
    const {problem, progress} = this.#sender;
    return problem && progress === 'idle'
      ? html`<p class="notice danger" part="notice problem" role="alert">${problemWords(problem, words)}</p>`
      : nothing;
  }

  /** What is heard of a step whose title is the dialog's own. */
  #said({step}: Open): string {
    const {tools, locale} = this.#words;
    if (step.name !== 'results') return '';
    const {results} = step.results;
    const done = results.filter(({outcome}) => outcome === 'done').length;
    return tools.results(formatNumber(done, locale), results.length, locale);
  }

  get #progressWords(): string {
    const {sending, checking} = this.#tools.value;
    return this.#sender.progress === 'checking' ? checking : sending;
  }

  get #words(): BulkWords {
    return {
      terms: this.#terms.value,
      tools: this.#tools.value,
      states: this.#states.value,
      listTerms: this.#listTerms.value,
      listTools: this.#listTools.value,
      locale: this.#host.locale,
    };
  }

  async #choose(open: Open): Promise<void> {
    await this.#read(
      open,
      () => this.#choose(open),
      async (client) => {
        const {items} = await client.paymentMethods.list();
        open.methods = items;
        return {name: 'choosing', methods: items};
      },
    );
  }

  async #preview(open: Open): Promise<void> {
    this.#sender.forget();
    await this.#read(
      open,
      () => this.#preview(open),
      async (client) => ({
        name: 'reviewing',
        preview: await previewBulk(client, intentOf(open), open.chosen, open.reading.signal),
      }),
    );
  }

  async #read(
    open: Open,
    retry: () => Promise<void>,
    read: (client: NonNullable<SubscriptionList['client']>) => Promise<Step>,
  ): Promise<void> {
    const {client} = this.#host;
    if (!client) return;
    await this.#enter(open, {name: 'loading'});
    let step: Step;
    try {
      step = await read(client);
    } catch (reason) {
      // It was closed meanwhile, or is another's.
      if (this.#open !== open) return;
      const error = reportError(this.#host, reason, 'price');
      if (error.retryAfter) this.#wait.start(error.retryAfter);
      step = {name: 'failed', error, retry};
    }
    await this.#enter(open, step);
  }

  async #send(open: Open, preview: SubscriptionActionResults): Promise<void> {
    const {client} = this.#host;
    const {action, chosen} = open;
    if (!client) return;
    const request = confirmedRequest(intentOf(open), preview, chosen);
    const results = await this.#sender.send((onUncertain) => client.subscriptions.act(request, {onUncertain}));
    if (!results) return;
    this.#options.done(results.results.filter(({outcome}) => outcome === 'done').map(({id}) => id));
    this.#host.dispatchEvent(new SubscriptionsChangeEvent({action, results: results.results}));
    open.before = new Map(preview.results.flatMap(({id, effect}) => (effect ? [[id, effect.charge] as const] : [])));
    await this.#enter(open, {name: 'results', results});
  }

  /** Reviews those that had changed, as they are now. */
  #again(open: Open, ids: readonly string[]): void {
    open.chosen = new Map([...open.chosen].filter(([id]) => ids.includes(id)));
    void this.#preview(open);
  }

  async #enter(open: Open, step: Step): Promise<void> {
    // It was closed meanwhile, or is another's.
    if (this.#open !== open) return;
    open.step = step;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#modal.focusTitle();
  }

  /** Closes it, unless something is on its way that must be seen through. */
  close(): void {
    if (this.#open && this.#sender.progress === 'idle') this.#close();
  }

  #forget(): void {
    this.#open?.reading.abort();
    this.#open = undefined;
  }

  readonly #close = (): void => {
    this.#modal.close();
    this.#forget();
    this.#host.requestUpdate();
  };
}
