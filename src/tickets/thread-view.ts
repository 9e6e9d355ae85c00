import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';

import {ResourceController, type ResourceState} from '../controllers/resource.js';
import {TermsController} from '../controllers/terms.js';
import {afterPaint} from '../core/after-paint.js';
import {LazyPart} from '../core/lazy-part.js';
import type {PortalElement} from '../core/portal-element.js';
import {PortalErrorEvent} from '../core/portal-error-event.js';
import {listTerms} from '../i18n/lists.js';
import {ticketStateTerms} from '../i18n/ticket-states.js';
import {messageRow} from './message-row.js';
import {readThread, type Thread} from './read-thread.js';
import {threadHead} from './thread-head.js';
import type {ThreadWorkspace} from './thread-workspace.js';

/** What a conversation asks of its element. */
export interface ThreadViewOptions {
  /** The ticket that is shown; undefined or empty for none. */
  readonly ticketId: () => string | undefined;
  /** Says it through the element's live region. */
  readonly say: (message: string) => void;
}

/**
 * A ticket with its conversation, wherever it is shown: in `<ticket-thread>`, or in place of a list. It reads the ticket, follows it, and takes replies; an element makes one and renders it. What isn't needed for the first
 * paint loads after it.
 *
 * In place of a list it is its `RecordView`:
 *
 *     new LazyPart(host, async () => {
 *       const [{ThreadView}, {threadStyles}] = await Promise.all([
 *         import('../../tickets/thread-view.js'),
 *         import('../../tickets/thread.styles.js'),
 *       ]);
 *       adopt(host, threadStyles);
 *       return new ThreadView(host, {ticketId: () => host.selected, say: (message) => this.say(message)});
 *     });
 *
 * The name of the ticket is its `h2`, which takes the focus. It dispatches `portal-ticket-reply`, `portal-ticket-change` and `portal-error`.
 */
export class ThreadView implements ReactiveController {
  readonly #host: PortalElement;
  readonly #options: ThreadViewOptions;
  readonly #states: TermsController<'ticketStates'>;
  readonly #listTerms: TermsController<'lists'>;
  readonly #thread: ResourceController<Thread>;
  readonly #workspace: LazyPart<ThreadWorkspace>;

  constructor(host: PortalElement, options: ThreadViewOptions) {
    this.#host = host;
    this.#options = options;
    this.#states = new TermsController(host, ticketStateTerms);
    this.#listTerms = new TermsController(host, listTerms);
    this.#thread = new ResourceController<Thread>(host, {
      key: () => (options.ticketId() ? (['tickets', 'thread', options.ticketId()] as const) : undefined),
      load: ({core}, key, signal) => readThread(core, String(key[2]), core.cache.peek<Thread>(key)?.data, signal),
      onData: () => this.#afterPaint((workspace) => workspace.arrived()),
      onError: (error) => {
        host.dispatchEvent(new PortalErrorEvent({error, operation: 'document'}));
        this.#afterPaint((workspace) => workspace.failed(error));
      },
    });
    this.#workspace = new LazyPart(host, async () => {
      const {ThreadWorkspace: Workspace} = await import('./thread-workspace.js');
      return new Workspace(host, {
        ...options,
        thread: () => this.#thread.data,
        reload: () => this.#thread.reload(),
      });
    });
    host.addController(this);
  }

  /** Where it stands; without a ticket there is nothing to list. */
  get state(): ResourceState<{readonly items: readonly unknown[]}> {
    if (this.#isEmpty) return {status: 'ready', data: {items: []}};
    // In the right language at once, rather than a flash of English.
    const settled = this.#states.settled && this.#listTerms.settled;
    return settled ? this.#thread.state : {status: 'loading'};
  }

  /** Reads it again; resolves when it is shown or has failed. */
  reload(): Promise<void> {
    return this.#thread.reload();
  }

  hostUpdated(): void {
    const isWanted = this.#host.misconfiguration || this.#isEmpty;
    if (isWanted && !this.#workspace.value && !this.#workspace.failed) void this.#withWorkspace(() => undefined);
  }

  /** The ticket, or what stands for it. */
  render(): TemplateResult {
    const workspace = this.#workspace.value;
    if (this.#isEmpty) return html`${workspace?.renderNone()}`;
    const {status, error, refreshing} = this.state;
    const {data} = this.#thread;
    if (status === 'loading' || (!data && !error)) return this.#renderSkeleton();
    if (!data) return html`${error && workspace?.renderFailure(error, refreshing === true)}`;
    return html`
      ${error ? workspace?.renderStale(error) : nothing}
      <article class="thread" part="ticket">
        ${threadHead(data.ticket, this.#states.value)}
        <div class="thread-acts">${workspace?.renderActs(data.ticket)}</div>
        ${this.#renderConversation(data, workspace)}
        <div class="reply-place no-print">${workspace?.renderReply(data.ticket)}</div>
      </article>
    `;
  }

  get #isEmpty(): boolean {
    return !this.#options.ticketId() && !this.#host.misconfiguration;
  }

  #renderConversation({items}: Thread, workspace: ThreadWorkspace | undefined): TemplateResult {
    return html`
      <div class="conversation" part="thread">
        <div
          class="messages"
          part="messages"
          role="group"
          aria-labelledby="ticket-subject"
          tabindex="0"
          @scroll=${() => workspace?.scrolled()}
          @keydown=${(event: KeyboardEvent) => workspace?.pressed(event)}
        >
          <div class="all">
            ${
              workspace
                ? workspace.renderAll(items)
                : html`<ol class="entries" part="entries">
                    ${items.map((message) => messageRow(message))}
                  </ol>`
            }
          </div>
        </div>
        ${workspace?.renderBelow()}
      </div>
    `;
  }

  #renderSkeleton(): TemplateResult {
    return html`<div class="thread bones" part="loading">
      <span class="visually-hidden">${this.#listTerms.settled ? this.#listTerms.value.loading : ''}</span>
      ${[1, 2, 3, 4].map(() => html`<p><span class="bone"></span></p>`)}
    </div>`;
  }

  #withWorkspace(act: (workspace: ThreadWorkspace) => void): Promise<void> {
    return this.#workspace.load().then(act, () => this.#options.say(this.#listTerms.value.failed.network.join(' ')));
  }

  #afterPaint(act: (workspace: ThreadWorkspace) => void): void {
    void afterPaint().then(() => (this.#host.isConnected ? this.#withWorkspace(act) : undefined));
  }
}
